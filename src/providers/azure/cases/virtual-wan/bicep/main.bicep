targetScope = 'subscription'

@description('Region of rg-wan')
param rgWanLocation string = 'japaneast'

@description('Region of rg-west')
param rgWestLocation string = 'japanwest'

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

@description('Pre-shared key of vpn-tokyo')
@secure()
param pskVpnTokyo string

resource rgWan 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-wan'
  location: rgWanLocation
}

resource rgWest 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-west'
  location: rgWestLocation
}

module rgWanResources 'modules/rgWanResources.bicep' = {
  scope: rgWan
  name: 'rgWanResources'
  params: {
    location: rgWanLocation
    adminUsername: adminUsername
    sshPublicKey: sshPublicKey
    pskVpnTokyo: pskVpnTokyo
  }
}

module rgWestResources 'modules/rgWestResources.bicep' = {
  scope: rgWest
  name: 'rgWestResources'
  params: {
    location: rgWestLocation
    adminUsername: adminUsername
    sshPublicKey: sshPublicKey
  }
}

module rgWanResources2 'modules/rgWanResources2.bicep' = {
  scope: rgWan
  name: 'rgWanResources2'
  dependsOn: [
    rgWanResources
    rgWestResources
  ]
}

output rgWanResourcesPrivateIps object = rgWanResources.outputs.privateIps
output rgWestResourcesPrivateIps object = rgWestResources.outputs.privateIps
