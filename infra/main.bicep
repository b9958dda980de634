// The whole monitor in one resource group: `az deployment group create`, infra/deploy.sh or `azd up`.
// No key and no connection string stands in any setting: the app has an identity, and the two secrets live in a vault.
targetScope = 'resourceGroup'

metadata description = 'Functions app on Flex Consumption, storage, vault, logs with a cap, watchdogs, budget; private networking on request.'

@description('A chat that reads the posts: id (a number or @name), BCP 47 language, fewest people harmed for a post of its own.')
type Chat = {
  @description('Numeric id or @name of the channel; the bot must be an administrator that may post and edit.')
  id: string

  @description('Language of its posts.')
  language: 'ar' | 'en' | 'fr'

  @description('Fewest people killed or injured for a post of its own.')
  @minValue(1)
  minimumHarmed: int
}

@description('Short name that all resources carry, with a suffix that makes it unique: lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'monitor'

@description('Region of everything but what is global. Flex Consumption must be offered there.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags { *: string } = {
  application: 'monitor'
}

@description('Token of the bot, from @BotFather. Kept in the vault only.')
@secure()
@minLength(30)
param telegramToken string

@description('Word that Telegram sends with every webhook call: 32 to 256 letters, digits, - and _. Kept in the vault only.')
@secure()
@minLength(32)
@maxLength(256)
param telegramWebhookSecret string

@description('Chat that gets notices, answers to commands and the morning report.')
@minLength(2)
@maxLength(64)
param operatorChat string

@description('Chats that read the posts; at least one.')
@minLength(1)
@maxLength(50)
param chats Chat[]

@description('Page or address at which site owners reach you; part of the User-Agent.')
@maxLength(200)
param contact string = ''

@description('Address below which readers find the public pages, such as https://<app>.azurewebsites.net/api/public: posts link to them. Empty: posts have no such links.')
@maxLength(200)
param publicAddress string = ''

@description('Mail address that alert rules and the budget write to.')
@minLength(6)
@maxLength(254)
param alertEmail string

@description('Memory of an instance in MB. The smallest is enough for 100 sources and the cheapest.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 512

@description('Most instances at once: 40 is the lowest that the plan takes. One sender a chat does not depend on it; a lease sees to that.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('When due sources are looked for: NCRONTAB of six fields, UTC.')
param scanSchedule string = '0 * * * * *'

@description('When the outbox is swept: NCRONTAB of six fields, UTC.')
param sweepSchedule string = '20 */10 * * * *'

@description('When digests that have become due are written: NCRONTAB of six fields, UTC.')
param digestSchedule string = '40 */15 * * * *'

@description('Logs taken in a day, in MB; what is above is dropped until midnight UTC. The rule that tells of blindness does not need logs.')
@minValue(25)
@maxValue(10000)
param dailyLogCapMB int = 100

@description('Days that logs are kept. 30 are free.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Days that pages are kept as evidence.')
@minValue(7)
@maxValue(3650)
param rawPageDays int = 90

@description('Budget of a month in the currency of the subscription; mail at 80 % and when it is forecast to be passed.')
@minValue(1)
@maxValue(100000)
param monthlyBudget int = 10

@description('First day of the budget: the first of a month. Leave it out on the first deployment; give the same day on later ones.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Puts storage and vault behind private endpoints and the app into a virtual network. Costs about 25 USD a month more.')
param privateNetworking bool = false

@description('Deletes of the vault can be undone for 90 days and cannot be hastened. Cannot be switched off again.')
param vaultPurgeProtection bool = true

@description('Makes names unique in the world, the same at every deployment of this group.')
var suffix = uniqueString(resourceGroup().id, name)

@description('Storage account: 24 characters at most, no dashes.')
var storageName = take('st${name}${suffix}', 24)

@description('Vault: 24 characters at most.')
var vaultName = take('kv-${name}-${suffix}', 24)

@description('The identity that the app runs as.')
var identityName = 'id-${name}-${suffix}'

@description('Application Insights component.')
var insightsName = 'appi-${name}-${suffix}'

@description('Functions app: 60 characters at most.')
var appName = take('func-${name}-${suffix}', 60)

@description('Whom the alert rules tell.')
var actionGroupName = 'ag-${name}-${suffix}'

@description('Virtual network, when private.')
var networkName = 'vnet-${name}-${suffix}'

@description('Subnet of the app, when private.')
var appSubnetName = 'app'

@description('Container that the app is published to.')
var packageContainer = 'app-package'

@description('Container of the monitor\'s state.')
var stateContainer = 'monitor'

@description('Tags of every resource; azd finds its environment by the added one.')
var allTags = union(tags, { 'azd-env-name': name })

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: identityName
  location: location
  tags: allTags
}

module telemetry 'modules/telemetry.bicep' = {
  params: {
    name: '${name}-${suffix}'
    insightsName: insightsName
    identityName: identityName
    location: location
    tags: allTags
    dailyCapMB: dailyLogCapMB
    retentionDays: logRetentionDays
  }
  dependsOn: [
    identity
  ]
}

module storage 'modules/storage.bicep' = {
  params: {
    storageName: storageName
    identityName: identityName
    location: location
    tags: allTags
    packageContainer: packageContainer
    stateContainer: stateContainer
    rawPageDays: rawPageDays
    isPrivate: privateNetworking
  }
  dependsOn: [
    identity
  ]
}

module vault 'modules/vault.bicep' = {
  params: {
    vaultName: vaultName
    identityName: identityName
    location: location
    tags: allTags
    telegramToken: telegramToken
    telegramWebhookSecret: telegramWebhookSecret
    isPrivate: privateNetworking
    purgeProtection: vaultPurgeProtection
  }
  dependsOn: [
    identity
  ]
}

module network 'modules/network.bicep' = if (privateNetworking) {
  params: {
    networkName: networkName
    appSubnetName: appSubnetName
    storageName: storageName
    vaultName: vaultName
    location: location
    tags: allTags
  }
  dependsOn: [
    storage
    vault
  ]
}

module app 'modules/app.bicep' = {
  params: {
    appName: appName
    identityName: identityName
    storageName: storageName
    vaultName: vaultName
    insightsName: insightsName
    networkName: networkName
    appSubnetName: appSubnetName
    location: location
    tags: allTags
    packageContainer: packageContainer
    stateContainer: stateContainer
    chats: chats
    operatorChat: operatorChat
    contact: contact
    publicAddress: publicAddress
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    scanSchedule: scanSchedule
    sweepSchedule: sweepSchedule
    digestSchedule: digestSchedule
    isPrivate: privateNetworking
  }
  dependsOn: [
    storage
    vault
    telemetry
    network
  ]
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: name
    actionGroupName: actionGroupName
    alertEmail: alertEmail
    tags: allTags
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

@description('What the watchdogs ask of the health page, and what they say when it answers that something is wrong.')
var watchdogs = [
  {
    check: 'scans'
    severity: 1
    description: 'No good scan for 30 minutes: readers get nothing. docs/operations.md, "The channel is silent".'
  }
  {
    check: 'chats'
    severity: 2
    description: 'A sender is stuck: alerts wait for more than 30 minutes, or a chat refuses the bot. docs/operations.md, "The channel is silent".'
  }
  {
    check: 'dead'
    severity: 2
    description: 'Dead letters in the last 24 hours: something was not told. docs/operations.md, "Dead letters".'
  }
]

module watchdog 'modules/watchdog.bicep' = [
  for dog in watchdogs: {
    params: {
      workflowName: 'watch-${dog.check}-${name}-${suffix}'
      check: dog.check
      severity: dog.severity
      alertText: dog.description
      appName: appName
      actionGroupName: actionGroupName
      location: location
      tags: allTags
    }
    dependsOn: [
      app
      alerts
    ]
  }
]

@description('Name of the functions app: where the code is published to.')
output functionAppName string = appName

@description('Address of the health page.')
output healthUrl string = 'https://${app.outputs.hostName}/api/health'

@description('Address of the public pages; the app answers /api/public/{*path}.')
output publicPagesUrl string = 'https://${app.outputs.hostName}/api/public'

@description('Address to give to Telegram as webhook.')
output webhookUrl string = 'https://${app.outputs.hostName}/api/telegram'

@description('Storage account that holds state and queues.')
output storageAccountName string = storageName

@description('Container that holds the state.')
output stateContainerName string = stateContainer

@description('Vault that holds the bot token and the webhook secret.')
output keyVaultName string = vaultName

@description('Name of the Application Insights component.')
output applicationInsightsName string = insightsName
