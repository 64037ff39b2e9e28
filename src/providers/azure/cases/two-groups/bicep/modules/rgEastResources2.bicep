@description('Region of the resources')
param location string = resourceGroup().location

@description('Pre-shared key of vpn-hubs')
@secure()
param pskVpnHubs string

resource pipVpngwWest 'Microsoft.Network/publicIPAddresses@2024-05-01' existing = {
  scope: resourceGroup('rg-west')
  name: 'pip-vpngw-west'
}

resource lngVpngwWest1 'Microsoft.Network/localNetworkGateways@2024-05-01' = {
  name: 'lng-vpngw-west-1'
  location: location
  properties: {
    gatewayIpAddress: pipVpngwWest.properties.ipAddress
    bgpSettings: {
      asn: 65151
      bgpPeeringAddress: '169.254.21.2'
    }
  }
}

resource vpngwEast 'Microsoft.Network/virtualNetworkGateways@2024-05-01' existing = {
  name: 'vpngw-east'
}

resource vpnHubsVpngwEast1 'Microsoft.Network/connections@2024-05-01' = {
  name: 'vpn-hubs-vpngw-east-1'
  location: location
  properties: {
    connectionType: 'IPsec'
    virtualNetworkGateway1: {
      id: vpngwEast.id
      properties: {}
    }
    localNetworkGateway2: {
      id: lngVpngwWest1.id
      properties: {}
    }
    connectionProtocol: 'IKEv2'
    sharedKey: pskVpnHubs
    enableBgp: true
    gatewayCustomBgpIpAddresses: [
      {
        ipConfigurationId: '${vpngwEast.id}/ipConfigurations/instance0'
        customBgpIpAddress: '169.254.21.5'
      }
    ]
  }
}

resource pipVpngwWest2 'Microsoft.Network/publicIPAddresses@2024-05-01' existing = {
  scope: resourceGroup('rg-west')
  name: 'pip-vpngw-west-2'
}

resource lngVpngwWest2 'Microsoft.Network/localNetworkGateways@2024-05-01' = {
  name: 'lng-vpngw-west-2'
  location: location
  properties: {
    gatewayIpAddress: pipVpngwWest2.properties.ipAddress
    bgpSettings: {
      asn: 65151
      bgpPeeringAddress: '169.254.22.2'
    }
  }
}

resource vpnHubsVpngwEast2 'Microsoft.Network/connections@2024-05-01' = {
  name: 'vpn-hubs-vpngw-east-2'
  location: location
  properties: {
    connectionType: 'IPsec'
    virtualNetworkGateway1: {
      id: vpngwEast.id
      properties: {}
    }
    localNetworkGateway2: {
      id: lngVpngwWest2.id
      properties: {}
    }
    connectionProtocol: 'IKEv2'
    sharedKey: pskVpnHubs
    enableBgp: true
    gatewayCustomBgpIpAddresses: [
      {
        ipConfigurationId: '${vpngwEast.id}/ipConfigurations/instance0'
        customBgpIpAddress: '169.254.21.5'
      }
    ]
  }
}
