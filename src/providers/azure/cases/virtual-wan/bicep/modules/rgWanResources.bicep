@description('Region of the resources')
param location string = resourceGroup().location

@description('Name of the user to log in as')
param adminUsername string = 'azureuser'

@description('SSH public key of that user')
param sshPublicKey string

@description('Pre-shared key of vpn-tokyo')
@secure()
param pskVpnTokyo string

resource vnetApp 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-app'
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
        }
      }
    ]
  }
}

resource vnetProd 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-prod'
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
        }
      }
    ]
  }
}

resource vnetShared 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-shared'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.3.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.3.0.0/24'
        }
      }
    ]
  }
}

resource vnetAppDefault 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetApp
  name: 'default'
}

resource nicApp 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-app'
  location: location
  properties: {
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetAppDefault.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.1.0.4'
        }
      }
    ]
  }
}

resource vnetSharedDefault 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetShared
  name: 'default'
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
            id: vnetSharedDefault.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.3.0.4'
        }
      }
    ]
  }
}

resource vnetProdDefault 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: vnetProd
  name: 'default'
}

resource nicProd 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'nic-prod'
  location: location
  properties: {
    enableIPForwarding: false
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetProdDefault.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.2.0.4'
        }
      }
    ]
  }
}

resource vmApp 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm-app'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'vm-app'
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
          id: nicApp.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource vmProd 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm-prod'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'vm-prod'
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
          id: nicProd.id
          properties: {
            primary: true
          }
        }
      ]
    }
  }
}

resource nvaShared 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'nva-shared'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_B2s'
    }
    osProfile: {
      computerName: 'nva-shared'
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

resource ercOsaka 'Microsoft.Network/expressRouteCircuits@2024-05-01' = {
  name: 'erc-osaka'
  location: location
  sku: {
    name: 'Standard_MeteredData'
    tier: 'Standard'
    family: 'MeteredData'
  }
  properties: {
    serviceProviderProperties: {
      serviceProviderName: 'Equinix'
      peeringLocation: 'Osaka'
      bandwidthInMbps: 50
    }
  }
}

resource ercOsakaPrivatePeering 'Microsoft.Network/expressRouteCircuits/peerings@2024-05-01' = {
  parent: ercOsaka
  name: 'AzurePrivatePeering'
  properties: {
    peeringType: 'AzurePrivatePeering'
    peerASN: 65021
    primaryPeerAddressPrefix: '172.31.0.0/30'
    secondaryPeerAddressPrefix: '172.31.0.4/30'
    vlanId: 100
  }
}

resource vwanCorp 'Microsoft.Network/virtualWans@2024-05-01' = {
  name: 'vwan-corp'
  location: location
  properties: {
    type: 'Standard'
    allowBranchToBranchTraffic: true
  }
}

resource vhubEast 'Microsoft.Network/virtualHubs@2024-05-01' = {
  name: 'vhub-east'
  location: 'japaneast'
  properties: {
    sku: 'Standard'
    virtualWan: {
      id: vwanCorp.id
    }
    addressPrefix: '192.168.1.0/24'
    hubRoutingPreference: 'ExpressRoute'
  }
}

resource rtProd 'Microsoft.Network/virtualHubs/hubRouteTables@2024-05-01' = {
  parent: vhubEast
  name: 'rt-prod'
  properties: {
    labels: [
      'prod'
    ]
    routes: []
  }
}

resource connApp 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections@2024-05-01' = {
  parent: vhubEast
  name: 'conn-app'
  properties: {
    remoteVirtualNetwork: {
      id: vnetApp.id
    }
    enableInternetSecurity: true
    routingConfiguration: {
      associatedRouteTable: {
        id: '${vhubEast.id}/hubRouteTables/defaultRouteTable'
      }
      propagatedRouteTables: {
        labels: [
          'default'
        ]
        ids: []
      }
      vnetRoutes: {
        staticRoutesConfig: {
          vnetLocalRouteOverrideCriteria: 'Contains'
        }
        staticRoutes: []
      }
    }
  }
  dependsOn: [
    rtProd
  ]
}

resource connProd 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections@2024-05-01' = {
  parent: vhubEast
  name: 'conn-prod'
  properties: {
    remoteVirtualNetwork: {
      id: vnetProd.id
    }
    enableInternetSecurity: true
    routingConfiguration: {
      associatedRouteTable: {
        id: rtProd.id
      }
      propagatedRouteTables: {
        labels: [
          'default'
          'prod'
        ]
        ids: [
          {
            id: rtProd.id
          }
        ]
      }
      vnetRoutes: {
        staticRoutesConfig: {
          vnetLocalRouteOverrideCriteria: 'Contains'
        }
        staticRoutes: []
      }
    }
  }
  dependsOn: [
    connApp
  ]
}

resource connShared 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections@2024-05-01' = {
  parent: vhubEast
  name: 'conn-shared'
  properties: {
    remoteVirtualNetwork: {
      id: vnetShared.id
    }
    enableInternetSecurity: false
    routingConfiguration: {
      associatedRouteTable: {
        id: '${vhubEast.id}/hubRouteTables/defaultRouteTable'
      }
      propagatedRouteTables: {
        labels: [
          'default'
        ]
        ids: []
      }
      vnetRoutes: {
        staticRoutesConfig: {
          vnetLocalRouteOverrideCriteria: 'Contains'
        }
        staticRoutes: [
          {
            name: 'to-lab'
            addressPrefixes: [
              '10.50.0.0/16'
            ]
            nextHopIpAddress: '10.3.0.4'
          }
        ]
      }
    }
  }
  dependsOn: [
    connProd
  ]
}

resource bgpNva 'Microsoft.Network/virtualHubs/bgpConnections@2024-05-01' = {
  parent: vhubEast
  name: 'bgp-nva'
  properties: {
    peerIp: '10.3.0.4'
    peerAsn: 65010
    hubVirtualNetworkConnection: {
      id: connShared.id
    }
  }
  dependsOn: [
    connShared
  ]
}

resource vhubWest 'Microsoft.Network/virtualHubs@2024-05-01' = {
  name: 'vhub-west'
  location: 'japanwest'
  properties: {
    sku: 'Standard'
    virtualWan: {
      id: vwanCorp.id
    }
    addressPrefix: '192.168.2.0/24'
    hubRoutingPreference: 'ASPath'
  }
}

resource afwpAfwWest 'Microsoft.Network/firewallPolicies@2024-05-01' = {
  name: 'afwp-afw-west'
  location: location
  properties: {
    sku: {
      tier: 'Standard'
    }
  }
}

resource networkRules 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01' = {
  parent: afwpAfwWest
  name: 'network-rules'
  properties: {
    priority: 200
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'allow'
        priority: 1000
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'NetworkRule'
            name: 'allow-all'
            ipProtocols: [
              'Any'
            ]
            sourceAddresses: [
              '*'
            ]
            destinationAddresses: [
              '*'
            ]
            destinationPorts: [
              '*'
            ]
          }
        ]
      }
    ]
  }
}

resource afwWest 'Microsoft.Network/azureFirewalls@2024-05-01' = {
  name: 'afw-west'
  location: 'japanwest'
  properties: {
    sku: {
      name: 'AZFW_Hub'
      tier: 'Standard'
    }
    virtualHub: {
      id: vhubWest.id
    }
    hubIPAddresses: {
      publicIPs: {
        count: 1
      }
    }
    firewallPolicy: {
      id: afwpAfwWest.id
    }
  }
  dependsOn: [
    networkRules
  ]
}

resource vpngwEast 'Microsoft.Network/vpnGateways@2024-05-01' = {
  name: 'vpngw-east'
  location: 'japaneast'
  properties: {
    virtualHub: {
      id: vhubEast.id
    }
    vpnGatewayScaleUnit: 1
    bgpSettings: {
      asn: 65515
    }
  }
}

resource siteTokyo 'Microsoft.Network/vpnSites@2024-05-01' = {
  name: 'site-Tokyo'
  location: 'japaneast'
  properties: {
    virtualWan: {
      id: vwanCorp.id
    }
    vpnSiteLinks: [
      {
        name: 'link-1'
        properties: {
          ipAddress: '203.0.113.20'
          bgpProperties: {
            asn: 65020
            bgpPeeringAddress: '172.20.0.1'
          }
        }
      }
    ]
  }
}

resource vpnTokyo 'Microsoft.Network/vpnGateways/vpnConnections@2024-05-01' = {
  parent: vpngwEast
  name: 'vpn-tokyo'
  properties: {
    remoteVpnSite: {
      id: siteTokyo.id
    }
    enableInternetSecurity: false
    routingConfiguration: {
      associatedRouteTable: {
        id: '${vhubEast.id}/hubRouteTables/defaultRouteTable'
      }
      propagatedRouteTables: {
        labels: [
          'default'
        ]
        ids: []
      }
    }
    vpnLinkConnections: [
      {
        name: 'link-1'
        properties: {
          vpnSiteLink: {
            id: '${siteTokyo.id}/vpnSiteLinks/link-1'
          }
          enableBgp: true
          vpnConnectionProtocolType: 'IKEv2'
          sharedKey: pskVpnTokyo
        }
      }
    ]
  }
}

resource ergwEast 'Microsoft.Network/expressRouteGateways@2024-05-01' = {
  name: 'ergw-east'
  location: 'japaneast'
  properties: {
    virtualHub: {
      id: vhubEast.id
    }
    autoScaleConfiguration: {
      bounds: {
        min: 1
      }
    }
    allowNonVirtualWanTraffic: false
  }
}

resource connOsaka 'Microsoft.Network/expressRouteGateways/expressRouteConnections@2024-05-01' = {
  parent: ergwEast
  name: 'conn-osaka'
  properties: {
    expressRouteCircuitPeering: {
      id: ercOsakaPrivatePeering.id
    }
    routingWeight: 0
    enableInternetSecurity: false
    routingConfiguration: {
      associatedRouteTable: {
        id: '${vhubEast.id}/hubRouteTables/defaultRouteTable'
      }
      propagatedRouteTables: {
        labels: [
          'default'
        ]
        ids: []
      }
    }
  }
}

output privateIps object = {
  nicApp: nicApp.properties.ipConfigurations[0].properties.privateIPAddress
  nicNva: nicNva.properties.ipConfigurations[0].properties.privateIPAddress
  nicProd: nicProd.properties.ipConfigurations[0].properties.privateIPAddress
}
