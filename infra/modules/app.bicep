// The functions app on Flex Consumption, with its settings. The names of settings are those of local.settings.sample.json.
@description('Name of the app.')
@minLength(2)
@maxLength(60)
param appName string

@description('Identity of the app.')
param identityName string

@description('Storage account with state, queues and package.')
param storageName string

@description('Vault with the secrets.')
param vaultName string

@description('Application Insights component.')
param insightsName string

@description('Virtual network, when private.')
param networkName string

@description('Subnet of the app, when private.')
param appSubnetName string

@description('Region.')
param location string

@description('Tags.')
param tags { *: string }

@description('Container with the package of the app.')
param packageContainer string

@description('Container with the state.')
param stateContainer string

@description('Chats that read.')
param chats { id: string, language: string, minimumHarmed: int }[]

@description('Chat of the operators.')
param operatorChat string

@description('Page or address at which site owners reach the operator.')
param contact string

@description('Address of the public pages; empty: posts do not link to them.')
param publicAddress string

@description('Memory of an instance in MB.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int

@description('Most instances at once.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

@description('When due sources are looked for.')
param scanSchedule string

@description('When the outbox is swept.')
param sweepSchedule string

@description('When digests that have become due are written.')
param digestSchedule string

@description('In the virtual network.')
param isPrivate bool

@description('The chats as settings of the app, one by one.')
var chatSettings = flatten(map(range(0, length(chats)), index => [
  {
    name: 'Monitor__Chats__${index}__Id'
    value: chats[index].id
  }
  {
    name: 'Monitor__Chats__${index}__Language'
    value: chats[index].language
  }
  {
    name: 'Monitor__Chats__${index}__MinimumHarmed'
    value: string(chats[index].minimumHarmed)
  }
]))

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${appName}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: isPrivate ? resourceId('Microsoft.Network/virtualNetworks/subnets', networkName, appSubnetName) : null
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      appSettings: concat(
        [
          {
            name: 'AzureWebJobsStorage__credential'
            value: 'managedidentity'
          }
          {
            name: 'AzureWebJobsStorage__clientId'
            value: identity.properties.clientId
          }
          {
            name: 'AzureWebJobsStorage__blobServiceUri'
            value: account.properties.primaryEndpoints.blob
          }
          {
            name: 'AzureWebJobsStorage__queueServiceUri'
            value: account.properties.primaryEndpoints.queue
          }
          {
            name: 'AZURE_CLIENT_ID'
            value: identity.properties.clientId
          }
          {
            name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
            value: insights.properties.ConnectionString
          }
          {
            name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING'
            value: 'ClientId=${identity.properties.clientId};Authorization=AAD'
          }
          {
            name: 'SCAN_SCHEDULE'
            value: scanSchedule
          }
          {
            name: 'SWEEP_SCHEDULE'
            value: sweepSchedule
          }
          {
            name: 'DIGEST_SCHEDULE'
            value: digestSchedule
          }
          {
            name: 'Monitor__Store'
            value: account.properties.primaryEndpoints.blob
          }
          {
            name: 'Monitor__Container'
            value: stateContainer
          }
          {
            name: 'Monitor__Contact'
            value: contact
          }
          {
            name: 'Monitor__PublicAddress'
            value: publicAddress
          }
          {
            name: 'Monitor__Telegram__Token'
            value: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/telegram-token)'
          }
          {
            name: 'Monitor__Telegram__WebhookSecret'
            value: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/telegram-webhook-secret)'
          }
          {
            name: 'Monitor__Telegram__OperatorChatId'
            value: operatorChat
          }
        ],
        chatSettings
      )
    }
  }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

@description('Host name of the app.')
output hostName string = app.properties.defaultHostName
