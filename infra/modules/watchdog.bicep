// Asks the health page every quarter of an hour from outside the app; a run that fails is a platform metric, which no log cap touches:
// it also tells when the app is gone altogether.
@description('Name of the workflow.')
param workflowName string

@description('Aspect of the health page.')
@allowed([
  'scans'
  'chats'
  'dead'
])
param check string

@description('Severity of the alert: 0 is worst.')
@minValue(0)
@maxValue(4)
param severity int

@description('What the alert says.')
param alertText string

@description('App that is watched.')
param appName string

@description('Who is told.')
param actionGroupName string

@description('Region.')
param location string

@description('Tags.')
param tags { *: string }

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource told 'Microsoft.Insights/actionGroups@2023-01-01' existing = {
  name: actionGroupName
}

resource workflow 'Microsoft.Logic/workflows@2019-05-01' = {
  name: workflowName
  location: location
  tags: tags
  properties: {
    state: 'Enabled'
    definition: {
      '$schema': 'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#'
      contentVersion: '1.0.0.0'
      triggers: {
        every: {
          type: 'Recurrence'
          recurrence: {
            frequency: 'Minute'
            interval: 15
          }
        }
      }
      actions: {
        ask: {
          type: 'Http'
          inputs: {
            method: 'GET'
            uri: 'https://${app.properties.defaultHostName}/api/health?check=${check}'
            retryPolicy: {
              type: 'fixed'
              count: 2
              interval: 'PT30S'
            }
          }
          runAfter: {}
        }
      }
    }
  }
}

// Newer versions of this type exist in some clouds only; this one is everywhere and does all that is needed.
#disable-next-line use-recent-api-versions
resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-${workflowName}'
  location: 'global'
  tags: tags
  properties: {
    description: alertText
    severity: severity
    enabled: true
    autoMitigate: true
    scopes: [
      workflow.id
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'ill'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Logic/workflows'
          metricName: 'RunsFailed'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [
      {
        actionGroupId: told.id
      }
    ]
  }
}
