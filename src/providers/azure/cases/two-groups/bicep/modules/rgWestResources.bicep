@description('Region of the resources')
param location string = resourceGroup().location

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

@description('Pre-shared key of vpn-site')
@secure()
param pskVpnSite string

resource vnetWest 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-west'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.100.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.100.0.0/24'
        }
      }
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: '10.100.200.0/24'
        }
      }
    ]
  }
}

resource vnetWestDefault 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetWest
  name: 'default'
}

resource nicWest 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-west'
  location: location
  properties: {
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetWestDefault.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.100.0.4'
        }
      }
    ]
  }
}

resource vmWest 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm-west'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'vm-west'
      adminUsername: adminUsername
      linuxConfiguration: {
        disablePasswordAuthentication: true
        ssh: {
          publicKeys: [
            {
              path: '/home/${adminUsername}/.ssh/authorized_keys'
              keyData: sshPublicKey
            }
          ]
        }
      }
    }
    storageProfile: {
      imageReference: {
        publisher: 'Canonical'
        offer: 'ubuntu-24_04-lts'
        sku: 'server'
        version: 'latest'
      }
      osDisk: {
        createOption: 'FromImage'
        managedDisk: {
          storageAccountType: 'StandardSSD_LRS'
        }
      }
    }
    networkProfile: {
      networkInterfaces: [
        {
          id: nicWest.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource pipVpngwWest 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-vpngw-west'
  location: location
  sku: {
    name: 'Standard'
  }
  zones: [
    '1'
    '2'
    '3'
  ]
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource pipVpngwWest2 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-vpngw-west-2'
  location: location
  sku: {
    name: 'Standard'
  }
  zones: [
    '1'
    '2'
    '3'
  ]
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource vnetWestGatewaySubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetWest
  name: 'GatewaySubnet'
}

resource vpngwWest 'Microsoft.Network/virtualNetworkGateways@2024-05-01' = {
  name: 'vpngw-west'
  location: location
  properties: {
    gatewayType: 'Vpn'
    vpnType: 'RouteBased'
    sku: {
      name: 'VpnGw1AZ'
      tier: 'VpnGw1AZ'
    }
    activeActive: true
    enableBgp: true
    bgpSettings: {
      asn: 65151
      bgpPeeringAddresses: [
        {
          ipconfigurationId: resourceId('Microsoft.Network/virtualNetworkGateways/ipConfigurations', 'vpngw-west', 'instance0')
          customBgpIpAddresses: [
            '169.254.21.2'
          ]
        }
        {
          ipconfigurationId: resourceId('Microsoft.Network/virtualNetworkGateways/ipConfigurations', 'vpngw-west', 'instance1')
          customBgpIpAddresses: [
            '169.254.22.2'
          ]
        }
      ]
    }
    ipConfigurations: [
      {
        name: 'instance0'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: vnetWestGatewaySubnet.id
          }
          publicIPAddress: {
            id: pipVpngwWest.id
          }
        }
      }
      {
        name: 'instance1'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: vnetWestGatewaySubnet.id
          }
          publicIPAddress: {
            id: pipVpngwWest2.id
          }
        }
      }
    ]
  }
}

resource lngSite 'Microsoft.Network/localNetworkGateways@2024-05-01' = {
  name: 'lng-site'
  location: location
  properties: {
    gatewayIpAddress: '203.0.113.10'
    bgpSettings: {
      asn: 65001
      bgpPeeringAddress: '169.254.21.1'
    }
  }
}

resource vpnSite 'Microsoft.Network/connections@2024-05-01' = {
  name: 'vpn-site'
  location: location
  properties: {
    connectionType: 'IPsec'
    virtualNetworkGateway1: {
      id: vpngwWest.id
      properties: {}
    }
    localNetworkGateway2: {
      id: lngSite.id
      properties: {}
    }
    connectionProtocol: 'IKEv2'
    sharedKey: pskVpnSite
    enableBgp: true
    ipsecPolicies: [
      {
        ikeEncryption: 'AES256'
        ikeIntegrity: 'SHA256'
        dhGroup: 'DHGroup14'
        ipsecEncryption: 'AES256'
        ipsecIntegrity: 'SHA256'
        pfsGroup: 'PFS2048'
        saLifeTimeSeconds: 27000
        saDataSizeKilobytes: 102400000
      }
    ]
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

output gatewayPublicIps object = {
  pipVpngwWest: pipVpngwWest.properties.ipAddress
  pipVpngwWest2: pipVpngwWest2.properties.ipAddress
}
output privateIps object = {
  nicWest: nicWest.properties.ipConfigurations[0].properties.privateIPAddress
}
