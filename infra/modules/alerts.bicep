// Who is told, and the budget.
@description('Short name of the monitor.')
param name string

@description('Name of the action group.')
param actionGroupName string

@description('Mail address that is told.')
@minLength(6)
param alertEmail string

@description('Tags.')
param tags { *: string }

@description('Budget of a month.')
@minValue(1)
param monthlyBudget int

@description('First day of the budget: the first of a month.')
param budgetStart string

resource told 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

// Newer versions of this type exist in some clouds only; this one is everywhere and does all that is needed.
#disable-next-line use-recent-api-versions
resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-${name}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [
          alertEmail
        ]
      }
      forecast: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [
          alertEmail
        ]
      }
    }
  }
}
