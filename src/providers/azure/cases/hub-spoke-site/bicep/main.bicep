@description('Region of the resources')
param location string = resourceGroup().location

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

@description('Public address of 東京, tunnel interface 1')
param siteTokyoPublicIp string

@description('Pre-shared key of vpn-tokyo')
@secure()
param pskVpnTokyo string

resource nsgSpoke 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-spoke'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-ssh'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefixes: [
            '10.0.0.0/16'
            '192.168.0.0/16'
          ]
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '22'
        }
      }
      {
        name: 'allow-web'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRanges: [
            '80'
            '443'
          ]
        }
      }
    ]
  }
}

resource rtGateway 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-gateway'
  location: location
  properties: {
    disableBgpRoutePropagation: false
    routes: [
      {
        name: 'to-spoke'
        properties: {
          addressPrefix: '10.10.0.0/16'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.0.0.100'
        }
      }
    ]
  }
}

resource rtSpoke 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-spoke'
  location: location
  properties: {
    disableBgpRoutePropagation: true
    routes: [
      {
        name: 'to-site'
        properties: {
          addressPrefix: '192.168.0.0/16'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.0.0.100'
        }
      }
      {
        name: 'nowhere'
        properties: {
          addressPrefix: '10.99.0.0/16'
          nextHopType: 'None'
        }
      }
    ]
  }
}

resource pipBastion 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-bastion'
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

resource pipNat 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-nat'
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

resource pipVpngw 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-vpngw'
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

resource natSpoke 'Microsoft.Network/natGateways@2024-05-01' = {
  name: 'nat-spoke'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIpAddresses: [
      {
        id: pipNat.id
      }
    ]
  }
}

resource vnetHub 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-hub'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'AzureBastionSubnet'
        properties: {
          addressPrefix: '10.0.100.0/24'
        }
      }
      {
        name: 'default'
        properties: {
          addressPrefix: '10.0.0.0/24'
        }
      }
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: '10.0.200.0/24'
          routeTable: {
            id: rtGateway.id
          }
        }
      }
    ]
  }
}

resource vnetSpoke 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-spoke'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.10.0.0/16'
        '10.11.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.10.0.0/24'
          networkSecurityGroup: {
            id: nsgSpoke.id
          }
          routeTable: {
            id: rtSpoke.id
          }
          natGateway: {
            id: natSpoke.id
          }
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
          privateEndpointNetworkPolicies: 'RouteTableEnabled'
        }
      }
    ]
  }
}

resource vnetHubDefault 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub
  name: 'default'
}

resource lbNva 'Microsoft.Network/loadBalancers@2024-05-01' = {
  name: 'lb-nva'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    frontendIPConfigurations: [
      {
        name: 'frontend'
        properties: {
          subnet: {
            id: vnetHubDefault.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.0.0.100'
        }
      }
    ]
    backendAddressPools: [
      {
        name: 'backend'
      }
    ]
    probes: [
      {
        name: 'ssh'
        properties: {
          protocol: 'Tcp'
          port: 22
          intervalInSeconds: 5
          numberOfProbes: 2
        }
      }
    ]
    loadBalancingRules: [
      {
        name: 'ha-ports'
        properties: {
          protocol: 'All'
          frontendPort: 0
          backendPort: 0
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', 'frontend')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'backend')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', 'lb-nva', 'ssh')
          }
        }
      }
    ]
  }
}

resource nicNva 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-nva'
  location: location
  properties: {
    enableIPForwarding: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHubDefault.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.0.0.4'
          loadBalancerBackendAddressPools: [
            {
              id: '${lbNva.id}/backendAddressPools/backend'
            }
          ]
        }
      }
    ]
  }
}

resource vnetSpokeDefault 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetSpoke
  name: 'default'
}

resource nicSpoke 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-spoke'
  location: location
  properties: {
    enableIPForwarding: false
    networkSecurityGroup: {
      id: nsgSpoke.id
    }
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetSpokeDefault.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.10.0.4'
        }
      }
    ]
  }
}

resource vmSpoke 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm-spoke'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'vm-spoke'
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
          id: nicSpoke.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource nvaHub 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'nva-hub'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'nva-hub'
      adminUsername: adminUsername
      customData: base64(join(['#cloud-config', 'write_files:', '  - path: /etc/sysctl.d/99-ip-forward.conf', '    content: net.ipv4.ip_forward = 1', 'runcmd:', '  - sysctl --system', ''], '\n'))
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
          id: nicNva.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource vnetHubAzureBastionSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub
  name: 'AzureBastionSubnet'
}

resource basHub 'Microsoft.Network/bastionHosts@2024-05-01' = {
  name: 'bas-hub'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHubAzureBastionSubnet.id
          }
          publicIPAddress: {
            id: pipBastion.id
          }
          privateIPAllocationMethod: 'Dynamic'
        }
      }
    ]
  }
}

resource vnetHubGatewaySubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub
  name: 'GatewaySubnet'
}

resource vpngwHub 'Microsoft.Network/virtualNetworkGateways@2024-05-01' = {
  name: 'vpngw-hub'
  location: location
  properties: {
    gatewayType: 'Vpn'
    vpnType: 'RouteBased'
    sku: {
      name: 'VpnGw1AZ'
      tier: 'VpnGw1AZ'
    }
    activeActive: false
    enableBgp: true
    bgpSettings: {
      asn: 65150
    }
    ipConfigurations: [
      {
        name: 'instance0'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: vnetHubGatewaySubnet.id
          }
          publicIPAddress: {
            id: pipVpngw.id
          }
        }
      }
    ]
  }
}

resource lngSiteTokyo 'Microsoft.Network/localNetworkGateways@2024-05-01' = {
  name: 'lng-site-tokyo'
  location: location
  properties: {
    gatewayIpAddress: siteTokyoPublicIp
    bgpSettings: {
      asn: 65001
      bgpPeeringAddress: '192.168.0.1'
    }
  }
}

resource vpnTokyo 'Microsoft.Network/connections@2024-05-01' = {
  name: 'vpn-tokyo'
  location: location
  properties: {
    connectionType: 'IPsec'
    virtualNetworkGateway1: {
      id: vpngwHub.id
      properties: {}
    }
    localNetworkGateway2: {
      id: lngSiteTokyo.id
      properties: {}
    }
    connectionProtocol: 'IKEv2'
    sharedKey: pskVpnTokyo
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
  }
}

resource vnetHubToVnetSpoke 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetHub
  name: 'vnet-hub-to-vnet-spoke'
  properties: {
    remoteVirtualNetwork: {
      id: vnetSpoke.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: true
    useRemoteGateways: false
  }
  dependsOn: [
    vpngwHub
  ]
}

resource vnetSpokeToVnetHub 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetSpoke
  name: 'vnet-spoke-to-vnet-hub'
  properties: {
    remoteVirtualNetwork: {
      id: vnetHub.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: true
  }
  dependsOn: [
    vpngwHub
    vnetHubToVnetSpoke
  ]
}

output gatewayPublicIps object = {
  pipVpngw: pipVpngw.properties.ipAddress
}
output privateIps object = {
  nicNva: nicNva.properties.ipConfigurations[0].properties.privateIPAddress
  nicSpoke: nicSpoke.properties.ipConfigurations[0].properties.privateIPAddress
}
