@description('Region of the resources')
param location string = resourceGroup().location

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

@description('Public address of サイト "\${x}\' 1, tunnel interface 1')
param x1PublicIp string

@description('Pre-shared key of VPN \'\${k}"')
@secure()
param pskVPNK string

resource newYZ 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'new--y-z'
  location: location
  properties: {
    securityRules: [
      {
        name: 'r'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: '10.0.0.0/8'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '22'
        }
      }
      {
        name: 'rule'
        properties: {
          priority: 200
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefixes: [
            '\'\${tag}'
            '10.0.0.0/8'
          ]
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource paramPublicIp 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'param'
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

resource v1 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'v1'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'b'
        properties: {
          addressPrefix: '10.0.0.0/24'
          networkSecurityGroup: {
            id: newYZ.id
          }
          serviceEndpoints: [
            {
              service: 'Microsoft.\'\${Storage}'
            }
          ]
        }
      }
      {
        name: 's2'
        properties: {
          addressPrefix: '10.0.1.0/24'
        }
      }
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: '10.0.200.0/24'
        }
      }
    ]
  }
}

resource hub 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'hub'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.1.0.0/16'
      ]
    }
    subnets: []
  }
}

resource v3 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'v3'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.2.0.0/16'
      ]
    }
    subnets: []
  }
}

resource v1B 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: v1
  name: 'b'
}

resource paramNic 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'param'
  location: location
  properties: {
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: v1B.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.0.0.4'
        }
      }
    ]
  }
}

resource v1S2 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: v1
  name: 's2'
}

resource forNic 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'for'
  location: location
  properties: {
    enableIPForwarding: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: v1S2.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.0.1.4'
          publicIPAddress: {
            id: paramPublicIp.id
          }
        }
      }
    ]
  }
}

resource for2 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'FOR-2'
  location: location
  properties: {
    enableIPForwarding: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: v1S2.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.0.1.5'
        }
      }
    ]
  }
}

resource spacedName 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'spaced-name'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard\'\${s}\n'
    }
    osProfile: {
      computerName: 'spaced-name'
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
          id: paramNic.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource resourceVm 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'resource'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'resource'
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
          id: forNic.id
          properties: {
            primary: true
          }
        }
        {
          id: for2.id
          properties: {
            primary: false
          }
        }
      ]
    }
  }
}

resource pipB 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-b'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource v1GatewaySubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: v1
  name: 'GatewaySubnet'
}

resource b 'Microsoft.Network/virtualNetworkGateways@2024-05-01' = {
  name: 'b'
  location: location
  properties: {
    gatewayType: 'Vpn'
    vpnType: 'RouteBased'
    sku: {
      name: 'VpnGw1'
      tier: 'VpnGw1'
    }
    activeActive: false
    enableBgp: false
    ipConfigurations: [
      {
        name: 'instance0'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: v1GatewaySubnet.id
          }
          publicIPAddress: {
            id: pipB.id
          }
        }
      }
    ]
  }
}

resource lngX1 'Microsoft.Network/localNetworkGateways@2024-05-01' = {
  name: 'lng-x-1'
  location: location
  properties: {
    gatewayIpAddress: x1PublicIp
    localNetworkAddressSpace: {
      addressPrefixes: [
        '192.168.0.0/16'
      ]
    }
  }
}

resource vpnK 'Microsoft.Network/connections@2024-05-01' = {
  name: 'VPN-k'
  location: location
  properties: {
    connectionType: 'IPsec'
    virtualNetworkGateway1: {
      id: b.id
      properties: {}
    }
    localNetworkGateway2: {
      id: lngX1.id
      properties: {}
    }
    connectionProtocol: 'IKEv2'
    sharedKey: pskVPNK
    enableBgp: false
    usePolicyBasedTrafficSelectors: true
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
    trafficSelectorPolicies: [
      {
        localAddressRanges: [
          '10.0.0.0/16'
        ]
        remoteAddressRanges: [
          '192.168.0.0/16'
        ]
      }
    ]
  }
}

resource v1ToHub 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: v1
  name: 'v1-to-hub'
  properties: {
    remoteVirtualNetwork: {
      id: hub.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
}

resource hubToV1 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: hub
  name: 'hub-to-v1'
  properties: {
    remoteVirtualNetwork: {
      id: v1.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
}

resource hubToV3 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: hub
  name: 'hub-to-v3'
  properties: {
    remoteVirtualNetwork: {
      id: v3.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
}

output gatewayPublicIps object = {
  pipB: pipB.properties.ipAddress
}
output privateIps object = {
  paramNic: paramNic.properties.ipConfigurations[0].properties.privateIPAddress
  forNic: forNic.properties.ipConfigurations[0].properties.privateIPAddress
  for2: for2.properties.ipConfigurations[0].properties.privateIPAddress
}
