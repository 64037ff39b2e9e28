targetScope = 'subscription'

@description('Region of rg-east')
param rgEastLocation string = 'japaneast'

@description('Region of rg-west')
param rgWestLocation string = 'japanwest'

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

@description('Pre-shared key of vpn-hubs')
@secure()
param pskVpnHubs string

@description('Pre-shared key of vpn-site')
@secure()
param pskVpnSite string

resource rgEast 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-east'
  location: rgEastLocation
}

resource rgWest 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-west'
  location: rgWestLocation
}

module rgEastResources 'modules/rgEastResources.bicep' = {
  scope: rgEast
  name: 'rgEastResources'
  params: {
    location: rgEastLocation
    adminUsername: adminUsername
    sshPublicKey: sshPublicKey
  }
}

module rgWestResources 'modules/rgWestResources.bicep' = {
  scope: rgWest
  name: 'rgWestResources'
  params: {
    location: rgWestLocation
    adminUsername: adminUsername
    sshPublicKey: sshPublicKey
    pskVpnSite: pskVpnSite
  }
}

module rgEastResources2 'modules/rgEastResources2.bicep' = {
  scope: rgEast
  name: 'rgEastResources2'
  params: {
    location: rgEastLocation
    pskVpnHubs: pskVpnHubs
  }
  dependsOn: [
    rgWestResources
    rgEastResources
  ]
}

module rgWestResources2 'modules/rgWestResources2.bicep' = {
  scope: rgWest
  name: 'rgWestResources2'
  params: {
    location: rgWestLocation
    pskVpnHubs: pskVpnHubs
  }
  dependsOn: [
    rgEastResources
    rgWestResources
  ]
}

module rgEastResources3 'modules/rgEastResources3.bicep' = {
  scope: rgEast
  name: 'rgEastResources3'
  dependsOn: [
    rgEastResources
    rgWestResources
    rgWestResources2
  ]
}

output rgEastResourcesGatewayPublicIps object = rgEastResources.outputs.gatewayPublicIps
output rgEastResourcesPrivateIps object = rgEastResources.outputs.privateIps
output rgWestResourcesGatewayPublicIps object = rgWestResources.outputs.gatewayPublicIps
output rgWestResourcesPrivateIps object = rgWestResources.outputs.privateIps
