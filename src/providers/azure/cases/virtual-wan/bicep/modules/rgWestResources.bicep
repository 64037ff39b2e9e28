@description('Region of the resources')
param location string = resourceGroup().location

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

resource vnetWest 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-west'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.4.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.4.0.0/24'
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
          privateIPAddress: '10.4.0.4'
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

output privateIps object = {
  nicWest: nicWest.properties.ipConfigurations[0].properties.privateIPAddress
}
