// The two secrets. The app reads them through references in its settings; nobody else has a role here.
@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param vaultName string

@description('Identity that reads the secrets.')
param identityName string

@description('Region.')
param location string

@description('Tags.')
param tags { *: string }

@description('Token of the bot.')
@secure()
param telegramToken string

@description('Word that Telegram sends with every webhook call.')
@secure()
param telegramWebhookSecret string

@description('Closed to the public network.')
param isPrivate bool

@description('Deletes cannot be hastened. False leaves it as it is, since it cannot be switched off.')
param purgeProtection bool

@description('Role: Key Vault Secrets User.')
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: vaultName
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: purgeProtection ? true : null
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource token 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'telegram-token'
  properties: {
    value: telegramToken
    contentType: 'bot token'
  }
}

resource webhook 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'telegram-webhook-secret'
  properties: {
    value: telegramWebhookSecret
    contentType: 'webhook secret'
  }
}

resource mayReadToken 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(token.id, identity.id, secretsUser)
  scope: token
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'The functions app reads the bot token.'
  }
}

resource mayReadWebhook 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(webhook.id, identity.id, secretsUser)
  scope: webhook
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'The functions app reads the webhook secret.'
  }
}
