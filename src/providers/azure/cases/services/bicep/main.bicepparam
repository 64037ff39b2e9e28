using './main.bicep'

param location = 'japaneast'

param sshPublicKey = readEnvironmentVariable('SSH_PUBLIC_KEY')

// Replace: id of the service
param peHub002ResourceId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/replace/providers/Microsoft.Storage/storageAccounts/replace'
