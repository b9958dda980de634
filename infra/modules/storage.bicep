// State, queues, the host's own blobs and the package of the app, in one account without keys.
@description('Name of the account.')
@minLength(3)
@maxLength(24)
param storageName string

@description('Identity that reads and writes.')
param identityName string

@description('Region.')
param location string

@description('Tags.')
param tags { *: string }

@description('Container with the package of the app.')
param packageContainer string

@description('Container with the state.')
param stateContainer string

@description('Days that pages are kept as evidence.')
@minValue(7)
param rawPageDays int

@description('Closed to the public network.')
param isPrivate bool

@description('The names of functions/Queues.cs and their poison queues.')
var queueNames = [
  'scans'
  'alerts'
  'scans-poison'
  'alerts-poison'
]

@description('The host makes the azure-webjobs containers if they are missing, which its role does not allow: so they are made here.')
var containerNames = [
  packageContainer
  stateContainer
  'azure-webjobs-hosts'
  'azure-webjobs-secrets'
]

@description('Role: Storage Blob Data Contributor.')
var blobContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')

@description('Role: Storage Queue Data Contributor.')
var queueContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '974c5e8b-45b9-4653-ba55-5f855dd0fb88')

@description('Versions are the undo of the state. What changes every few minutes keeps them a day, what was told keeps them 90.')
var versionRules = [
  {
    name: 'versions-of-working-state'
    days: 1
    prefixes: [
      '${stateContainer}/sources/'
      '${stateContainer}/open/'
      '${stateContainer}/outbox/'
      '${stateContainer}/pending/'
      '${stateContainer}/sending/'
      'azure-webjobs-hosts/'
    ]
  }
  {
    name: 'versions-of-what-was-told'
    days: 90
    prefixes: [
      '${stateContainer}/incidents/'
      '${stateContainer}/sent/'
      '${stateContainer}/ledger/'
      '${stateContainer}/series/'
      '${stateContainer}/articles/'
      '${stateContainer}/dead/'
      '${stateContainer}/operating/'
      '${stateContainer}/codes/'
    ]
  }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: storageName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: 7
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 7
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [
  for containerName in containerNames: {
    parent: blobs
    name: containerName
    properties: {
      publicAccess: 'None'
    }
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = [
  for queueName in queueNames: {
    parent: queueService
    name: queueName
  }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: concat(
        map(versionRules, rule => {
          name: rule.name
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
              prefixMatch: rule.prefixes
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: rule.days
                }
              }
            }
          }
        }),
        [
          {
            name: 'raw-pages'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: [
                  'blockBlob'
                ]
                prefixMatch: [
                  '${stateContainer}/raw/'
                ]
              }
              actions: {
                baseBlob: {
                  delete: {
                    daysAfterModificationGreaterThan: rawPageDays
                  }
                }
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: 1
                  }
                }
              }
            }
          }
          {
            name: 'answers-to-commands'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: [
                  'blockBlob'
                ]
                prefixMatch: [
                  '${stateContainer}/operating/updates/'
                ]
              }
              actions: {
                baseBlob: {
                  delete: {
                    daysAfterModificationGreaterThan: 90
                  }
                }
              }
            }
          }
        ]
      )
    }
  }
  dependsOn: [
    blobs
  ]
}

resource mayUseContainer 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (containerName, index) in containerNames: {
    name: guid(account.id, containerName, identity.id, blobContributor)
    scope: containers[index]
    properties: {
      roleDefinitionId: blobContributor
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      description: 'The functions app reads and writes ${containerName}.'
    }
  }
]

resource mayUseQueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (queueName, index) in queueNames: {
    name: guid(account.id, queueName, identity.id, queueContributor)
    scope: queues[index]
    properties: {
      roleDefinitionId: queueContributor
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      description: 'The functions app sends and receives on ${queueName}.'
    }
  }
]
