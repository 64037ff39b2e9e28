resource vhubWest 'Microsoft.Network/virtualHubs@2024-05-01' existing = {
  name: 'vhub-west'
}

resource vnetWest 'Microsoft.Network/virtualNetworks@2024-05-01' existing = {
  scope: resourceGroup('rg-west')
  name: 'vnet-west'
}

resource connWest 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections@2024-05-01' = {
  parent: vhubWest
  name: 'conn-west'
  properties: {
    remoteVirtualNetwork: {
      id: vnetWest.id
    }
    enableInternetSecurity: true
  }
}

resource afwWest 'Microsoft.Network/azureFirewalls@2024-05-01' existing = {
  name: 'afw-west'
}

resource intentVhubWest 'Microsoft.Network/virtualHubs/routingIntent@2024-05-01' = {
  parent: vhubWest
  name: 'intent-vhub-west'
  properties: {
    routingPolicies: [
      {
        name: 'InternetTraffic'
        destinations: [
          'Internet'
        ]
        nextHop: afwWest.id
      }
      {
        name: 'PrivateTraffic'
        destinations: [
          'PrivateTraffic'
        ]
        nextHop: afwWest.id
      }
    ]
  }
  dependsOn: [
    connWest
  ]
}
