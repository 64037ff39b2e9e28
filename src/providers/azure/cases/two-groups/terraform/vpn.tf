resource "azurerm_virtual_network_gateway" "vpngw_east" {
  name                = "vpngw-east"
  resource_group_name = azurerm_resource_group.rg_east.name
  location            = azurerm_resource_group.rg_east.location
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = "VpnGw1AZ"
  active_active       = false
  bgp_enabled         = true

  ip_configuration {
    name                          = "instance0"
    public_ip_address_id          = azurerm_public_ip.pip_vpngw_east.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_east_gatewaysubnet.id
  }

  bgp_settings {
    asn = 65150

    peering_addresses {
      ip_configuration_name = "instance0"
      apipa_addresses       = ["169.254.21.5"]
    }
  }
}

resource "azurerm_virtual_network_gateway" "vpngw_west" {
  name                = "vpngw-west"
  resource_group_name = azurerm_resource_group.rg_west.name
  location            = azurerm_resource_group.rg_west.location
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = "VpnGw1AZ"
  active_active       = true
  bgp_enabled         = true

  ip_configuration {
    name                          = "instance0"
    public_ip_address_id          = azurerm_public_ip.pip_vpngw_west.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_west_gatewaysubnet.id
  }

  ip_configuration {
    name                          = "instance1"
    public_ip_address_id          = azurerm_public_ip.pip_vpngw_west_2.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_west_gatewaysubnet.id
  }

  bgp_settings {
    asn = 65151

    peering_addresses {
      ip_configuration_name = "instance0"
      apipa_addresses       = ["169.254.21.2"]
    }

    peering_addresses {
      ip_configuration_name = "instance1"
      apipa_addresses       = ["169.254.22.2"]
    }
  }
}

resource "azurerm_local_network_gateway" "lng_vpngw_west_1" {
  name                = "lng-vpngw-west-1"
  resource_group_name = azurerm_resource_group.rg_east.name
  location            = azurerm_resource_group.rg_east.location
  gateway_address     = azurerm_public_ip.pip_vpngw_west.ip_address

  bgp_settings {
    asn                 = 65151
    bgp_peering_address = "169.254.21.2"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_hubs_vpngw_east_1" {
  name                       = "vpn-hubs-vpngw-east-1"
  resource_group_name        = azurerm_resource_group.rg_east.name
  location                   = azurerm_resource_group.rg_east.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.vpngw_east.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vpngw_west_1.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_hubs
  bgp_enabled                = true

  custom_bgp_addresses {
    primary = "169.254.21.5"
  }
}

resource "azurerm_local_network_gateway" "lng_vpngw_west_2" {
  name                = "lng-vpngw-west-2"
  resource_group_name = azurerm_resource_group.rg_east.name
  location            = azurerm_resource_group.rg_east.location
  gateway_address     = azurerm_public_ip.pip_vpngw_west_2.ip_address

  bgp_settings {
    asn                 = 65151
    bgp_peering_address = "169.254.22.2"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_hubs_vpngw_east_2" {
  name                       = "vpn-hubs-vpngw-east-2"
  resource_group_name        = azurerm_resource_group.rg_east.name
  location                   = azurerm_resource_group.rg_east.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.vpngw_east.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vpngw_west_2.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_hubs
  bgp_enabled                = true

  custom_bgp_addresses {
    primary = "169.254.21.5"
  }
}

resource "azurerm_local_network_gateway" "lng_vpngw_east" {
  name                = "lng-vpngw-east"
  resource_group_name = azurerm_resource_group.rg_west.name
  location            = azurerm_resource_group.rg_west.location
  gateway_address     = azurerm_public_ip.pip_vpngw_east.ip_address

  bgp_settings {
    asn                 = 65150
    bgp_peering_address = "169.254.21.5"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_hubs_vpngw_west" {
  name                       = "vpn-hubs-vpngw-west"
  resource_group_name        = azurerm_resource_group.rg_west.name
  location                   = azurerm_resource_group.rg_west.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.vpngw_west.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vpngw_east.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_hubs
  bgp_enabled                = true

  custom_bgp_addresses {
    primary   = "169.254.21.2"
    secondary = "169.254.22.2"
  }
}

resource "azurerm_local_network_gateway" "lng_site" {
  name                = "lng-site"
  resource_group_name = azurerm_resource_group.rg_west.name
  location            = azurerm_resource_group.rg_west.location
  gateway_address     = "203.0.113.10"

  bgp_settings {
    asn                 = 65001
    bgp_peering_address = "169.254.21.1"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_site" {
  name                       = "vpn-site"
  resource_group_name        = azurerm_resource_group.rg_west.name
  location                   = azurerm_resource_group.rg_west.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.vpngw_west.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_site.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_site
  bgp_enabled                = true

  ipsec_policy {
    ike_encryption   = "AES256"
    ike_integrity    = "SHA256"
    dh_group         = "DHGroup14"
    ipsec_encryption = "AES256"
    ipsec_integrity  = "SHA256"
    pfs_group        = "PFS2048"
    sa_lifetime      = 27000
    sa_datasize      = 102400000
  }

  custom_bgp_addresses {
    primary   = "169.254.21.2"
    secondary = "169.254.22.2"
  }
}
