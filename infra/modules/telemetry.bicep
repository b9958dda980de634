// Logs: one workspace with a daily cap, and the Application Insights component that the Functions host writes to, by identity only.
@description('Name and suffix of the workspace.')
@minLength(3)
param name string

@description('Name of the Application Insights component.')
param insightsName string

@description('Identity that may write.')
param identityName string

@description('Region.')
param location string

@description('Tags.')
param tags { *: string }

@description('Logs taken in a day, in MB.')
@minValue(25)
param dailyCapMB int

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Role: Monitoring Metrics Publisher.')
var metricsPublisher = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    features: {
      disableLocalAuth: true
    }
    workspaceCapping: {
      // The cap is a number of GB with decimals, which Bicep knows only as JSON.
      dailyQuotaGb: json('${dailyCapMB / 1000}.${padLeft(dailyCapMB % 1000, 3, '0')}')
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    RetentionInDays: 30
  }
}

resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, metricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: metricsPublisher
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'The functions host writes its telemetry.'
  }
}
