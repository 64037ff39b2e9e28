@description('Region of the resources')
param location string = resourceGroup().location

@description('Pre-shared key of vpn-hubs')
@secure()
param pskVpnHubs string

resource pipVpngwEast 'Microsoft.Network/publicIPAddresses@2024-05-01' existing = {
  scope: resourceGroup('rg-east')
  name: 'pip-vpngw-east'
}

resource lngVpngwEast 'Microsoft.Network/localNetworkGateways@2024-05-01' = {
  name: 'lng-vpngw-east'
  location: location
  properties: {
    gatewayIpAddress: pipVpngwEast.properties.ipAddress
    bgpSettings: {
      asn: 65150
      bgpPeeringAddress: '169.254.21.5'
    }
  }
}

resource vpngwWest 'Microsoft.Network/virtualNetworkGateways@2024-05-01' existing = {
  name: 'vpngw-west'
}

resource vpnHubsVpngwWest 'Microsoft.Network/connections@2024-05-01' = {
  name: 'vpn-hubs-vpngw-west'
  location: location
  properties: {
    connectionType: 'IPsec'
    virtualNetworkGateway1: {
      id: vpngwWest.id
      properties: {}
    }
    localNetworkGateway2: {
      id: lngVpngwEast.id
      properties: {}
    }
    connectionProtocol: 'IKEv2'
    sharedKey: pskVpnHubs
    enableBgp: true
    gatewayCustomBgpIpAddresses: [
      {
        ipConfigurationId: '${vpngwWest.id}/ipConfigurations/instance0'
        customBgpIpAddress: '169.254.21.2'
      }
      {
        ipConfigurationId: '${vpngwWest.id}/ipConfigurations/instance1'
        customBgpIpAddress: '169.254.22.2'
      }
    ]
  }
}

resource vnetWest 'Microsoft.Network/virtualNetworks@2024-05-01' existing = {
  name: 'vnet-west'
}

resource vnetSpoke 'Microsoft.Network/virtualNetworks@2024-05-01' existing = {
  scope: resourceGroup('rg-east')
  name: 'vnet-spoke'
}

resource vnetWestToVnetSpoke 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetWest
  name: 'vnet-west-to-vnet-spoke'
  properties: {
    remoteVirtualNetwork: {
      id: vnetSpoke.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: true
    useRemoteGateways: false
  }
}
