@description('Region of the resources')
param location string = resourceGroup().location

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

resource vnetEast 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-east'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
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
        '10.110.0.0/16'
      ]
    }
    subnets: []
  }
}

resource vnetEastDefault 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetEast
  name: 'default'
}

resource nicEast 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-east'
  location: location
  properties: {
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetEastDefault.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.0.0.4'
        }
      }
    ]
  }
}

resource vmEast 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm-east'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'vm-east'
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
          id: nicEast.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource pipVpngwEast 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-vpngw-east'
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

resource vnetEastGatewaySubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetEast
  name: 'GatewaySubnet'
}

resource vpngwEast 'Microsoft.Network/virtualNetworkGateways@2024-05-01' = {
  name: 'vpngw-east'
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
      bgpPeeringAddresses: [
        {
          ipconfigurationId: resourceId('Microsoft.Network/virtualNetworkGateways/ipConfigurations', 'vpngw-east', 'instance0')
          customBgpIpAddresses: [
            '169.254.21.5'
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
            id: vnetEastGatewaySubnet.id
          }
          publicIPAddress: {
            id: pipVpngwEast.id
          }
        }
      }
    ]
  }
}

output gatewayPublicIps object = {
  pipVpngwEast: pipVpngwEast.properties.ipAddress
}
output privateIps object = {
  nicEast: nicEast.properties.ipConfigurations[0].properties.privateIPAddress
}
