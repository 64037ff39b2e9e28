@description('Region of the resources')
param location string = resourceGroup().location

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

@description('Id of the service that the private endpoint pe-hub00-2 leads to')
param peHub002ResourceId string

resource rtHub100Default 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-hub100-default'
  location: location
  properties: {
    disableBgpRoutePropagation: false
    routes: [
      {
        name: 'spoke'
        properties: {
          addressPrefix: '10.1.0.0/16'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.2.0.4'
        }
      }
    ]
  }
}

resource rtSpoke10Default 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-spoke10-default'
  location: location
  properties: {
    disableBgpRoutePropagation: false
    routes: [
      {
        name: 'branch'
        properties: {
          addressPrefix: '10.2.0.0/16'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.0.0.4'
        }
      }
      {
        name: 'default'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.0.220.4'
        }
      }
    ]
  }
}

resource pipAfwHub00 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-afw-hub00'
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

resource pipBastionHub00 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-bastion-hub00'
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

resource pipNatHub100Default 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-nat-hub100-default'
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

resource natHub100Default 'Microsoft.Network/natGateways@2024-05-01' = {
  name: 'nat-hub100-default'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIpAddresses: [
      {
        id: pipNatHub100Default.id
      }
    ]
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
        name: 'AzureFirewallSubnet'
        properties: {
          addressPrefix: '10.0.220.0/24'
        }
      }
      {
        name: 'default'
        properties: {
          addressPrefix: '10.0.0.0/24'
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

resource vnetSpoke10 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-spoke10'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.1.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.1.0.0/24'
          routeTable: {
            id: rtSpoke10Default.id
          }
        }
      }
      {
        name: 'subnet-1'
        properties: {
          addressPrefix: '10.1.1.0/24'
          privateLinkServiceNetworkPolicies: 'Disabled'
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
        '10.2.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.2.0.0/24'
          routeTable: {
            id: rtHub100Default.id
          }
          natGateway: {
            id: natHub100Default.id
          }
        }
      }
    ]
  }
}

resource vnetSpoke10Subnet1 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetSpoke10
  name: 'subnet-1'
}

resource ilbSpoke10 'Microsoft.Network/loadBalancers@2024-05-01' = {
  name: 'ilb-spoke10'
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
            id: vnetSpoke10Subnet1.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.1.1.4'
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
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'ilb-spoke10', 'frontend')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'ilb-spoke10', 'backend')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', 'ilb-spoke10', 'ssh')
          }
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
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHub00Default.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.0.0.5'
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
          privateIPAddress: '10.2.0.5'
        }
      }
    ]
  }
}

resource nicNvaHub00 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-nva-hub00'
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

resource nicNvaHub100 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-nva-hub100'
  location: location
  properties: {
    enableIPForwarding: true
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHub100Default.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.2.0.4'
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
          privateIPAddress: '10.1.0.4'
          loadBalancerBackendAddressPools: [
            {
              id: '${ilbSpoke10.id}/backendAddressPools/backend'
            }
          ]
        }
      }
    ]
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

resource vmHub100 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm-hub100'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'vm-hub100'
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

resource vmSpoke10 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm-spoke10'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'vm-spoke10'
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

resource nvaHub00 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'nva-hub00'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'nva-hub00'
      adminUsername: adminUsername
      customData: base64(join(['#cloud-config', 'write_files:', '  - path: /opt/wheelwright/root/etc/netplan/60-wheelwright.yaml', '    permissions: "0600"', '    content: |', '      network:', '        version: 2', '        ethernets:', '          eth0:', '            routes:', '              - to: "10.2.0.4/32"', '                via: "10.0.0.1"', '        tunnels:', '          vxlan0:', '            mode: vxlan', '            id: 77', '            link: eth0', '            local: "10.0.0.4"', '            remote: "10.2.0.4"', '            port: 4789', '            mtu: 1450', '            addresses:', '              - "169.254.1.1/24"', '            routes:', '              - to: "10.2.0.0/16"', '                via: "169.254.1.2"', '  - path: /opt/wheelwright/root/usr/local/sbin/wheelwright-network', '    permissions: "0755"', '    content: |', '      #!/bin/sh', '      # Tunnel interfaces and addresses of this router; safe to run again.', '      set -eu', '', '      nft -f /etc/wheelwright/filter.nft', '  - path: /opt/wheelwright/root/etc/systemd/system/wheelwright-network.service', '    permissions: "0644"', '    content: |', '      [Unit]', '      Description=Tunnel interfaces and addresses of this router', '      Wants=network-online.target', '      After=network-online.target', '      Before=frr.service strongswan.service', '', '      [Service]', '      Type=oneshot', '      RemainAfterExit=yes', '      ExecStart=/usr/local/sbin/wheelwright-network', '', '      [Install]', '      WantedBy=multi-user.target', '  - path: /opt/wheelwright/root/etc/wheelwright/filter.nft', '    permissions: "0644"', '    content: |', '      #!/usr/sbin/nft -f', '      table inet wheelwright', '      delete table inet wheelwright', '      table inet wheelwright {', '        chain forward {', '          type filter hook forward priority mangle; policy accept;', '          iifname "vxlan0" tcp flags & (syn | rst) == syn tcp option maxseg size set 1410', '          oifname "vxlan0" tcp flags & (syn | rst) == syn tcp option maxseg size set 1410', '        }', '      }', '  - path: /opt/wheelwright/root/etc/sysctl.d/60-wheelwright.conf', '    permissions: "0644"', '    content: |', '      net.ipv4.ip_forward = 1', '      net.ipv4.conf.all.rp_filter = 2', '      net.ipv4.conf.default.rp_filter = 2', '      net.ipv4.conf.all.send_redirects = 0', '  - path: /opt/wheelwright/install.sh', '    permissions: "0755"', '    content: |', '      #!/bin/sh', '      # Installs this configuration on Debian 12, Ubuntu 22.04 or later. Run it as root.', '      set -eu', '      cd "$(dirname "$0")"', '      export DEBIAN_FRONTEND=noninteractive', '      apt-get update', '      apt-get install -y nftables', '', '      install -D -m 600 root/etc/netplan/60-wheelwright.yaml /etc/netplan/60-wheelwright.yaml', '      install -D -m 755 root/usr/local/sbin/wheelwright-network /usr/local/sbin/wheelwright-network', '      install -D -m 644 root/etc/systemd/system/wheelwright-network.service /etc/systemd/system/wheelwright-network.service', '      install -D -m 644 root/etc/wheelwright/filter.nft /etc/wheelwright/filter.nft', '      install -D -m 644 root/etc/sysctl.d/60-wheelwright.conf /etc/sysctl.d/60-wheelwright.conf', '', '      sysctl --system', '      systemctl daemon-reload', '      netplan apply', '      systemctl enable wheelwright-network.service', '      systemctl restart wheelwright-network.service', 'runcmd:', '  - ["sh", "/opt/wheelwright/install.sh"]', ''], '\n'))
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
          id: nicNvaHub00.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource nvaHub100 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'nva-hub100'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'nva-hub100'
      adminUsername: adminUsername
      customData: base64(join(['#cloud-config', 'write_files:', '  - path: /opt/wheelwright/root/etc/netplan/60-wheelwright.yaml', '    permissions: "0600"', '    content: |', '      network:', '        version: 2', '        tunnels:', '          vxlan0:', '            mode: vxlan', '            id: 77', '            link: eth0', '            local: "10.2.0.4"', '            remote: "10.0.0.4"', '            port: 4789', '            mtu: 1450', '            addresses:', '              - "169.254.1.2/24"', '            routes:', '              - to: "10.1.0.0/16"', '                via: "169.254.1.1"', '  - path: /opt/wheelwright/root/usr/local/sbin/wheelwright-network', '    permissions: "0755"', '    content: |', '      #!/bin/sh', '      # Tunnel interfaces and addresses of this router; safe to run again.', '      set -eu', '', '      nft -f /etc/wheelwright/filter.nft', '  - path: /opt/wheelwright/root/etc/systemd/system/wheelwright-network.service', '    permissions: "0644"', '    content: |', '      [Unit]', '      Description=Tunnel interfaces and addresses of this router', '      Wants=network-online.target', '      After=network-online.target', '      Before=frr.service strongswan.service', '', '      [Service]', '      Type=oneshot', '      RemainAfterExit=yes', '      ExecStart=/usr/local/sbin/wheelwright-network', '', '      [Install]', '      WantedBy=multi-user.target', '  - path: /opt/wheelwright/root/etc/wheelwright/filter.nft', '    permissions: "0644"', '    content: |', '      #!/usr/sbin/nft -f', '      table inet wheelwright', '      delete table inet wheelwright', '      table inet wheelwright {', '        chain forward {', '          type filter hook forward priority mangle; policy accept;', '          iifname "vxlan0" tcp flags & (syn | rst) == syn tcp option maxseg size set 1410', '          oifname "vxlan0" tcp flags & (syn | rst) == syn tcp option maxseg size set 1410', '        }', '      }', '  - path: /opt/wheelwright/root/etc/sysctl.d/60-wheelwright.conf', '    permissions: "0644"', '    content: |', '      net.ipv4.ip_forward = 1', '      net.ipv4.conf.all.rp_filter = 2', '      net.ipv4.conf.default.rp_filter = 2', '      net.ipv4.conf.all.send_redirects = 0', '  - path: /opt/wheelwright/install.sh', '    permissions: "0755"', '    content: |', '      #!/bin/sh', '      # Installs this configuration on Debian 12, Ubuntu 22.04 or later. Run it as root.', '      set -eu', '      cd "$(dirname "$0")"', '      export DEBIAN_FRONTEND=noninteractive', '      apt-get update', '      apt-get install -y nftables', '', '      install -D -m 600 root/etc/netplan/60-wheelwright.yaml /etc/netplan/60-wheelwright.yaml', '      install -D -m 755 root/usr/local/sbin/wheelwright-network /usr/local/sbin/wheelwright-network', '      install -D -m 644 root/etc/systemd/system/wheelwright-network.service /etc/systemd/system/wheelwright-network.service', '      install -D -m 644 root/etc/wheelwright/filter.nft /etc/wheelwright/filter.nft', '      install -D -m 644 root/etc/sysctl.d/60-wheelwright.conf /etc/sysctl.d/60-wheelwright.conf', '', '      sysctl --system', '      systemctl daemon-reload', '      netplan apply', '      systemctl enable wheelwright-network.service', '      systemctl restart wheelwright-network.service', 'runcmd:', '  - ["sh", "/opt/wheelwright/install.sh"]', ''], '\n'))
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
          id: nicNvaHub100.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource vnetHub00AzureBastionSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub00
  name: 'AzureBastionSubnet'
}

resource bastionHub00 'Microsoft.Network/bastionHosts@2024-05-01' = {
  name: 'bastion-hub00'
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
            id: vnetHub00AzureBastionSubnet.id
          }
          publicIPAddress: {
            id: pipBastionHub00.id
          }
          privateIPAllocationMethod: 'Dynamic'
        }
      }
    ]
  }
}

resource vnetHub00ToVnetHub100 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetHub00
  name: 'vnet-hub00-to-vnet-hub100'
  properties: {
    remoteVirtualNetwork: {
      id: vnetHub100.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
}

resource vnetHub100ToVnetHub00 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetHub100
  name: 'vnet-hub100-to-vnet-hub00'
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

resource vnetHub00ToVnetSpoke10 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = {
  parent: vnetHub00
  name: 'vnet-hub00-to-vnet-spoke10'
  properties: {
    remoteVirtualNetwork: {
      id: vnetSpoke10.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
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

resource afwpAfwHub00 'Microsoft.Network/firewallPolicies@2024-05-01' = {
  name: 'afwp-afw-hub00'
  location: location
  properties: {
    sku: {
      tier: 'Standard'
    }
  }
}

resource networkRules 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01' = {
  parent: afwpAfwHub00
  name: 'network-rules'
  properties: {
    priority: 200
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'deny-1'
        priority: 100
        action: {
          type: 'Deny'
        }
        rules: [
          {
            ruleType: 'NetworkRule'
            name: 'deny-telnet'
            ipProtocols: [
              'TCP'
            ]
            sourceAddresses: [
              '*'
            ]
            destinationAddresses: [
              '*'
            ]
            destinationPorts: [
              '23'
            ]
          }
        ]
      }
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'allow-2'
        priority: 200
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'NetworkRule'
            name: 'allow-private'
            ipProtocols: [
              'Any'
            ]
            sourceAddresses: [
              '10.0.0.0/8'
            ]
            destinationAddresses: [
              '10.0.0.0/8'
            ]
            destinationPorts: [
              '*'
            ]
          }
          {
            ruleType: 'NetworkRule'
            name: 'allow-dns'
            ipProtocols: [
              'TCP'
              'UDP'
            ]
            sourceAddresses: [
              '10.0.0.0/8'
            ]
            destinationAddresses: [
              '*'
            ]
            destinationPorts: [
              '53'
              '443-444'
            ]
          }
        ]
      }
    ]
  }
}

resource vnetHub00AzureFirewallSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetHub00
  name: 'AzureFirewallSubnet'
}

resource afwHub00 'Microsoft.Network/azureFirewalls@2024-05-01' = {
  name: 'afw-hub00'
  location: location
  properties: {
    sku: {
      name: 'AZFW_VNet'
      tier: 'Standard'
    }
    firewallPolicy: {
      id: afwpAfwHub00.id
    }
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHub00AzureFirewallSubnet.id
          }
          publicIPAddress: {
            id: pipAfwHub00.id
          }
        }
      }
    ]
  }
  dependsOn: [
    networkRules
  ]
}

resource plsSpoke10 'Microsoft.Network/privateLinkServices@2024-05-01' = {
  name: 'pls-spoke10'
  location: location
  properties: {
    enableProxyProtocol: false
    loadBalancerFrontendIpConfigurations: [
      {
        id: '${ilbSpoke10.id}/frontendIPConfigurations/frontend'
      }
    ]
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          primary: true
          privateIPAddress: '10.1.1.5'
          privateIPAllocationMethod: 'Static'
          subnet: {
            id: vnetSpoke10Subnet1.id
          }
        }
      }
    ]
  }
}

resource peHub00 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe-hub00'
  location: location
  properties: {
    subnet: {
      id: vnetHub00Default.id
    }
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          groupId: ''
          memberName: ''
          privateIPAddress: '10.0.0.6'
        }
      }
    ]
    privateLinkServiceConnections: [
      {
        name: 'pe-hub00'
        properties: {
          privateLinkServiceId: plsSpoke10.id
        }
      }
    ]
  }
}

resource peHub002 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe-hub00-2'
  location: location
  properties: {
    subnet: {
      id: vnetHub00Default.id
    }
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          groupId: 'blob'
          memberName: 'blob'
          privateIPAddress: '10.0.0.7'
        }
      }
    ]
    privateLinkServiceConnections: [
      {
        name: 'pe-hub00-2'
        properties: {
          privateLinkServiceId: peHub002ResourceId
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

output privateIps object = {
  nicHub00: nicHub00.properties.ipConfigurations[0].properties.privateIPAddress
  nicHub100: nicHub100.properties.ipConfigurations[0].properties.privateIPAddress
  nicNvaHub00: nicNvaHub00.properties.ipConfigurations[0].properties.privateIPAddress
  nicNvaHub100: nicNvaHub100.properties.ipConfigurations[0].properties.privateIPAddress
  nicSpoke10: nicSpoke10.properties.ipConfigurations[0].properties.privateIPAddress
}
