resource vnetSpoke 'Microsoft.Network/virtualNetworks@2024-05-01' existing = {
  name: 'vnet-spoke'
}

resource vnetWest 'Microsoft.Network/virtualNetworks@2024-05-01' existing = {
  scope: resourceGroup('rg-west')
  name: 'vnet-west'
}

resource vnetSpokeToVnetWest 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetSpoke
  name: 'vnet-spoke-to-vnet-west'
  properties: {
    remoteVirtualNetwork: {
      id: vnetWest.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: true
  }
}
