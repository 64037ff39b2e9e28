@description('Region of the resources')
param location string = resourceGroup().location

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

resource rtDefaultSubnetSpoke10 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-defaultSubnet-spoke10'
  location: location
  properties: {
    disableBgpRoutePropagation: false
    routes: [
      {
        name: '10_100_0_0_16'
        properties: {
          addressPrefix: '10.100.0.0/16'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.0.0.4'
        }
      }
    ]
  }
}

resource rtHub00GatewaySubnet 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-hub00-GatewaySubnet'
  location: location
  properties: {
    disableBgpRoutePropagation: false
    routes: [
      {
        name: '10_10_0_0_16'
        properties: {
          addressPrefix: '10.10.0.0/16'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.0.0.4'
        }
      }
    ]
  }
}

resource pipErgwHub00 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-ergw-hub00'
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

resource pipErgwHub10 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-ergw-hub10'
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

resource pipErgwHub100 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-ergw-hub100'
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

resource pipErgwHub200 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-ergw-hub200'
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

resource pipRsHub00 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-rs-hub00'
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

resource vnetHub00 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-hub00'
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
            id: rtHub00GatewaySubnet.id
          }
        }
      }
      {
        name: 'RouteServerSubnet'
        properties: {
          addressPrefix: '10.0.210.0/24'
        }
      }
    ]
  }
}

resource vnetHub100 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-hub100'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.100.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'AzureBastionSubnet'
        properties: {
          addressPrefix: '10.100.100.0/24'
        }
      }
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

resource vnetHub200 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-hub200'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.200.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'AzureBastionSubnet'
        properties: {
          addressPrefix: '10.200.100.0/24'
        }
      }
      {
        name: 'default'
        properties: {
          addressPrefix: '10.200.0.0/24'
        }
      }
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: '10.200.200.0/24'
        }
      }
    ]
  }
}

resource vnetSpoke10 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-spoke10'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.10.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.10.0.0/24'
          routeTable: {
            id: rtDefaultSubnetSpoke10.id
          }
        }
      }
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: '10.10.200.0/24'
        }
      }
    ]
  }
}

resource vnetHub00Default 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub00
  name: 'default'
}

resource nicHub00 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-hub00'
  location: location
  properties: {
    enableIPForwarding: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHub00Default.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.0.0.4'
        }
      }
    ]
  }
}

resource vnetHub100Default 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub100
  name: 'default'
}

resource nicHub100 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-hub100'
  location: location
  properties: {
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHub100Default.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.100.0.4'
        }
      }
    ]
  }
}

resource vnetHub200Default 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub200
  name: 'default'
}

resource nicHub200 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-hub200'
  location: location
  properties: {
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHub200Default.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.200.0.4'
        }
      }
    ]
  }
}

resource vnetSpoke10Default 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetSpoke10
  name: 'default'
}

resource nicSpoke10 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-spoke10'
  location: location
  properties: {
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetSpoke10Default.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.10.0.4'
        }
      }
    ]
  }
}

resource nicHub100Vm 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'nic-hub100-vm'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'nic-hub100-vm'
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
          id: nicHub100.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource nicHub200Vm 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'nic-hub200-vm'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'nic-hub200-vm'
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
          id: nicHub200.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource nicSpoke10Vm 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'nic-spoke10-vm'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'nic-spoke10-vm'
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
          id: nicSpoke10.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource vmHub00 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm-hub00'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'vm-hub00'
      adminUsername: adminUsername
      customData: base64(join(['#cloud-config', 'write_files:', '  - path: /opt/wheelwright/root/etc/frr/frr.conf', '    permissions: "0644"', '    content: |', '      frr defaults traditional', '      hostname vm-hub00', '      log syslog informational', '      service integrated-vtysh-config', '      ip route 10.10.0.0/16 10.0.0.1', '      ip route 10.0.210.0/24 10.0.0.1', '      ip prefix-list out-1-20 seq 5 permit 10.0.210.0/24', '      bgp as-path access-list out-1-10 seq 5 permit _65515_', '      !', '      route-map in-1 permit 10', '      exit', '      !', '      route-map out-1 deny 10', '       match as-path out-1-10', '      exit', '      !', '      route-map out-1 deny 20', '       match ip address prefix-list out-1-20', '      exit', '      !', '      route-map out-1 permit 30', '      exit', '      !', '      router bgp 65001', '       bgp router-id 10.0.0.4', '       no bgp network import-check', '       neighbor 10.0.210.4 remote-as 65515', '       neighbor 10.0.210.4 description rs-hub00 1', '       neighbor 10.0.210.4 ebgp-multihop 8', '       neighbor 10.0.210.5 remote-as 65515', '       neighbor 10.0.210.5 description rs-hub00 2', '       neighbor 10.0.210.5 ebgp-multihop 8', '       address-family ipv4 unicast', '        network 10.10.0.0/16', '        neighbor 10.0.210.4 activate', '        neighbor 10.0.210.4 soft-reconfiguration inbound', '        neighbor 10.0.210.4 route-map in-1 in', '        neighbor 10.0.210.4 route-map out-1 out', '        neighbor 10.0.210.5 activate', '        neighbor 10.0.210.5 soft-reconfiguration inbound', '        neighbor 10.0.210.5 route-map in-1 in', '        neighbor 10.0.210.5 route-map out-1 out', '        maximum-paths 8', '       exit-address-family', '      exit', '  - path: /opt/wheelwright/root/etc/sysctl.d/60-wheelwright.conf', '    permissions: "0644"', '    content: |', '      net.ipv4.ip_forward = 1', '      net.ipv4.conf.all.rp_filter = 2', '      net.ipv4.conf.default.rp_filter = 2', '      net.ipv4.conf.all.send_redirects = 0', '  - path: /opt/wheelwright/install.sh', '    permissions: "0755"', '    content: |', '      #!/bin/sh', '      # Installs this configuration on Debian 12, Ubuntu 22.04 or later. Run it as root.', '      set -eu', '      cd "$(dirname "$0")"', '      export DEBIAN_FRONTEND=noninteractive', '      apt-get update', '      apt-get install -y frr frr-pythontools', '', '      install -D -m 644 root/etc/frr/frr.conf /etc/frr/frr.conf', '      install -D -m 644 root/etc/sysctl.d/60-wheelwright.conf /etc/sysctl.d/60-wheelwright.conf', '', '      sysctl --system', '      systemctl daemon-reload', '      sed -i \'s/^bgpd=no/bgpd=yes/\' /etc/frr/daemons', '      chown frr:frr /etc/frr/frr.conf', '      chmod 640 /etc/frr/frr.conf', '      systemctl enable frr.service', '      systemctl restart frr.service', 'runcmd:', '  - ["sh", "/opt/wheelwright/install.sh"]', ''], '\n'))
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
          id: nicHub00.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource circuit01 'Microsoft.Network/expressRouteCircuits@2024-05-01' = {
  name: 'circuit01'
  location: location
  sku: {
    name: 'Premium_MeteredData'
    tier: 'Premium'
    family: 'MeteredData'
  }
  properties: {
    serviceProviderProperties: {
      serviceProviderName: 'Equinix'
      peeringLocation: 'Tokyo'
      bandwidthInMbps: 1000
    }
  }
}

resource circuit01PrivatePeering 'Microsoft.Network/expressRouteCircuits/peerings@2024-05-01' = {
  parent: circuit01
  name: 'AzurePrivatePeering'
  properties: {
    peeringType: 'AzurePrivatePeering'
    peerASN: 64700
    primaryPeerAddressPrefix: '172.31.200.0/30'
    secondaryPeerAddressPrefix: '172.31.200.4/30'
    vlanId: 100
  }
}

resource circuit02 'Microsoft.Network/expressRouteCircuits@2024-05-01' = {
  name: 'circuit02'
  location: location
  sku: {
    name: 'Premium_MeteredData'
    tier: 'Premium'
    family: 'MeteredData'
  }
  properties: {
    serviceProviderProperties: {
      serviceProviderName: 'Equinix'
      peeringLocation: 'Tokyo'
      bandwidthInMbps: 1000
    }
  }
}

resource vnetHub00GatewaySubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub00
  name: 'GatewaySubnet'
}

resource ergwHub00 'Microsoft.Network/virtualNetworkGateways@2024-05-01' = {
  name: 'ergw-hub00'
  location: location
  properties: {
    gatewayType: 'ExpressRoute'
    sku: {
      name: 'ErGw1AZ'
      tier: 'ErGw1AZ'
    }
    allowRemoteVnetTraffic: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: vnetHub00GatewaySubnet.id
          }
          publicIPAddress: {
            id: pipErgwHub00.id
          }
        }
      }
    ]
  }
}

resource vnetSpoke10GatewaySubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetSpoke10
  name: 'GatewaySubnet'
}

resource ergwHub10 'Microsoft.Network/virtualNetworkGateways@2024-05-01' = {
  name: 'ergw-hub10'
  location: location
  properties: {
    gatewayType: 'ExpressRoute'
    sku: {
      name: 'ErGw1AZ'
      tier: 'ErGw1AZ'
    }
    allowRemoteVnetTraffic: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: vnetSpoke10GatewaySubnet.id
          }
          publicIPAddress: {
            id: pipErgwHub10.id
          }
        }
      }
    ]
  }
}

resource vnetHub100GatewaySubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub100
  name: 'GatewaySubnet'
}

resource ergwHub100 'Microsoft.Network/virtualNetworkGateways@2024-05-01' = {
  name: 'ergw-hub100'
  location: location
  properties: {
    gatewayType: 'ExpressRoute'
    sku: {
      name: 'ErGw1AZ'
      tier: 'ErGw1AZ'
    }
    allowRemoteVnetTraffic: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: vnetHub100GatewaySubnet.id
          }
          publicIPAddress: {
            id: pipErgwHub100.id
          }
        }
      }
    ]
  }
}

resource vnetHub200GatewaySubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub200
  name: 'GatewaySubnet'
}

resource ergwHub200 'Microsoft.Network/virtualNetworkGateways@2024-05-01' = {
  name: 'ergw-hub200'
  location: location
  properties: {
    gatewayType: 'ExpressRoute'
    sku: {
      name: 'ErGw1AZ'
      tier: 'ErGw1AZ'
    }
    allowRemoteVnetTraffic: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: vnetHub200GatewaySubnet.id
          }
          publicIPAddress: {
            id: pipErgwHub200.id
          }
        }
      }
    ]
  }
}

resource connErgwHub00Circuit01 'Microsoft.Network/connections@2024-05-01' = {
  name: 'conn-ergw-hub00-circuit01'
  location: location
  properties: {
    connectionType: 'ExpressRoute'
    virtualNetworkGateway1: {
      id: ergwHub00.id
      properties: {}
    }
    peer: {
      id: circuit01.id
    }
    routingWeight: 0
  }
  dependsOn: [
    circuit01PrivatePeering
  ]
}

resource connErgwHub10Circuit02 'Microsoft.Network/connections@2024-05-01' = {
  name: 'conn-ergw-hub10-circuit02'
  location: location
  properties: {
    connectionType: 'ExpressRoute'
    virtualNetworkGateway1: {
      id: ergwHub10.id
      properties: {}
    }
    peer: {
      id: circuit02.id
    }
    routingWeight: 0
  }
}

resource connErgwHub100Circuit01 'Microsoft.Network/connections@2024-05-01' = {
  name: 'conn-ergw-hub100-circuit01'
  location: location
  properties: {
    connectionType: 'ExpressRoute'
    virtualNetworkGateway1: {
      id: ergwHub100.id
      properties: {}
    }
    peer: {
      id: circuit01.id
    }
    routingWeight: 0
  }
  dependsOn: [
    circuit01PrivatePeering
    connErgwHub00Circuit01
  ]
}

resource connErgwHub200Circuit02 'Microsoft.Network/connections@2024-05-01' = {
  name: 'conn-ergw-hub200-circuit02'
  location: location
  properties: {
    connectionType: 'ExpressRoute'
    virtualNetworkGateway1: {
      id: ergwHub200.id
      properties: {}
    }
    peer: {
      id: circuit02.id
    }
    routingWeight: 0
  }
  dependsOn: [
    connErgwHub10Circuit02
  ]
}

resource rsHub00 'Microsoft.Network/virtualHubs@2024-05-01' = {
  name: 'rs-hub00'
  location: location
  properties: {
    sku: 'Standard'
    allowBranchToBranchTraffic: true
    hubRoutingPreference: 'ExpressRoute'
  }
  dependsOn: [
    ergwHub00
    connErgwHub00Circuit01
  ]
}

resource vnetHub00RouteServerSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub00
  name: 'RouteServerSubnet'
}

resource ipconfig1 'Microsoft.Network/virtualHubs/ipConfigurations@2024-05-01' = {
  parent: rsHub00
  name: 'ipconfig1'
  properties: {
    subnet: {
      id: vnetHub00RouteServerSubnet.id
    }
    publicIPAddress: {
      id: pipRsHub00.id
    }
  }
}

resource vmHub00RsHub00 'Microsoft.Network/virtualHubs/bgpConnections@2024-05-01' = {
  parent: rsHub00
  name: 'vm-hub00-rs-hub00'
  properties: {
    peerIp: '10.0.0.4'
    peerAsn: 65001
  }
  dependsOn: [
    ipconfig1
  ]
}

resource vnetHub00ToVnetSpoke10 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetHub00
  name: 'vnet-hub00-to-vnet-spoke10'
  properties: {
    remoteVirtualNetwork: {
      id: vnetSpoke10.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: true
    useRemoteGateways: false
  }
  dependsOn: [
    ergwHub00
    rsHub00
  ]
}

resource vnetSpoke10ToVnetHub00 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetSpoke10
  name: 'vnet-spoke10-to-vnet-hub00'
  properties: {
    remoteVirtualNetwork: {
      id: vnetHub00.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
}

output privateIps object = {
  nicHub00: nicHub00.properties.ipConfigurations[0].properties.privateIPAddress
  nicHub100: nicHub100.properties.ipConfigurations[0].properties.privateIPAddress
  nicHub200: nicHub200.properties.ipConfigurations[0].properties.privateIPAddress
  nicSpoke10: nicSpoke10.properties.ipConfigurations[0].properties.privateIPAddress
}
