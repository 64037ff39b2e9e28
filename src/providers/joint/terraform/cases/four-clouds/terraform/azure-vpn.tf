resource "azurerm_virtual_network_gateway" "gw_hub" {
  name                = "gw-hub"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = "VpnGw1AZ"
  active_active       = true
  bgp_enabled         = true

  ip_configuration {
    name                          = "instance0"
    public_ip_address_id          = azurerm_public_ip.pip_gw_hub.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_hub_gatewaysubnet.id
  }

  ip_configuration {
    name                          = "instance1"
    public_ip_address_id          = azurerm_public_ip.pip_gw_hub_2.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_hub_gatewaysubnet.id
  }

  bgp_settings {
    asn = 65515

    peering_addresses {
      ip_configuration_name = "instance0"
      apipa_addresses       = ["169.254.21.66", "169.254.21.18", "169.254.21.22", "169.254.21.33"]
    }

    peering_addresses {
      ip_configuration_name = "instance1"
      apipa_addresses       = ["169.254.21.70", "169.254.21.26", "169.254.21.30", "169.254.21.37"]
    }
  }
}

resource "azurerm_local_network_gateway" "lng_vpngw_ali_1" {
  name                = "lng-vpngw-ali-1"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  gateway_address     = alicloud_vpn_gateway.vpngw_ali.internet_ip

  bgp_settings {
    asn                 = 45104
    bgp_peering_address = "169.254.21.65"
  }
}

resource "azurerm_virtual_network_gateway_connection" "conn_ali_gw_hub_gw_hub_1" {
  name                       = "conn-ali-gw-hub-gw-hub-1"
  resource_group_name        = azurerm_resource_group.rg_hub.name
  location                   = azurerm_resource_group.rg_hub.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.gw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vpngw_ali_1.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_conn_ali_gw_hub
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
    primary   = "169.254.21.66"
    secondary = "169.254.21.70"
  }
}

resource "azurerm_local_network_gateway" "lng_vpngw_ali_2" {
  name                = "lng-vpngw-ali-2"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  gateway_address     = alicloud_vpn_gateway.vpngw_ali.disaster_recovery_internet_ip

  bgp_settings {
    asn                 = 45104
    bgp_peering_address = "169.254.21.69"
  }
}

resource "azurerm_virtual_network_gateway_connection" "conn_ali_gw_hub_gw_hub_2" {
  name                       = "conn-ali-gw-hub-gw-hub-2"
  resource_group_name        = azurerm_resource_group.rg_hub.name
  location                   = azurerm_resource_group.rg_hub.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.gw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vpngw_ali_2.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_conn_ali_gw_hub
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
    primary   = "169.254.21.66"
    secondary = "169.254.21.70"
  }
}

resource "azurerm_local_network_gateway" "lng_vgw_one_1" {
  name                = "lng-vgw-one-1"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  gateway_address     = aws_vpn_connection.vpn_aws_azure_1.tunnel1_address

  bgp_settings {
    asn                 = 64512
    bgp_peering_address = "169.254.21.17"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_aws_azure_gw_hub_1" {
  name                       = "vpn-aws-azure-gw-hub-1"
  resource_group_name        = azurerm_resource_group.rg_hub.name
  location                   = azurerm_resource_group.rg_hub.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.gw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vgw_one_1.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_aws_azure_1
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
    primary   = "169.254.21.18"
    secondary = "169.254.21.70"
  }
}

resource "azurerm_local_network_gateway" "lng_vgw_one_2" {
  name                = "lng-vgw-one-2"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  gateway_address     = aws_vpn_connection.vpn_aws_azure_1.tunnel2_address

  bgp_settings {
    asn                 = 64512
    bgp_peering_address = "169.254.21.21"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_aws_azure_gw_hub_2" {
  name                       = "vpn-aws-azure-gw-hub-2"
  resource_group_name        = azurerm_resource_group.rg_hub.name
  location                   = azurerm_resource_group.rg_hub.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.gw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vgw_one_2.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_aws_azure_2
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
    primary   = "169.254.21.22"
    secondary = "169.254.21.70"
  }
}

resource "azurerm_local_network_gateway" "lng_vgw_one_3" {
  name                = "lng-vgw-one-3"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  gateway_address     = aws_vpn_connection.vpn_aws_azure_2.tunnel1_address

  bgp_settings {
    asn                 = 64512
    bgp_peering_address = "169.254.21.25"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_aws_azure_gw_hub_3" {
  name                       = "vpn-aws-azure-gw-hub-3"
  resource_group_name        = azurerm_resource_group.rg_hub.name
  location                   = azurerm_resource_group.rg_hub.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.gw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vgw_one_3.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_aws_azure_3
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
    primary   = "169.254.21.66"
    secondary = "169.254.21.26"
  }
}

resource "azurerm_local_network_gateway" "lng_vgw_one_4" {
  name                = "lng-vgw-one-4"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  gateway_address     = aws_vpn_connection.vpn_aws_azure_2.tunnel2_address

  bgp_settings {
    asn                 = 64512
    bgp_peering_address = "169.254.21.29"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_aws_azure_gw_hub_4" {
  name                       = "vpn-aws-azure-gw-hub-4"
  resource_group_name        = azurerm_resource_group.rg_hub.name
  location                   = azurerm_resource_group.rg_hub.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.gw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_vgw_one_4.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_aws_azure_4
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
    primary   = "169.254.21.66"
    secondary = "169.254.21.30"
  }
}

resource "azurerm_local_network_gateway" "lng_ha_g_1" {
  name                = "lng-ha-g-1"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  gateway_address     = google_compute_ha_vpn_gateway.ha_g.vpn_interfaces[0].ip_address

  bgp_settings {
    asn                 = 65001
    bgp_peering_address = "169.254.21.34"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_azure_google_gw_hub_1" {
  name                       = "vpn-azure-google-gw-hub-1"
  resource_group_name        = azurerm_resource_group.rg_hub.name
  location                   = azurerm_resource_group.rg_hub.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.gw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_ha_g_1.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_azure_google_1
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
    primary   = "169.254.21.33"
    secondary = "169.254.21.70"
  }
}

resource "azurerm_local_network_gateway" "lng_ha_g_2" {
  name                = "lng-ha-g-2"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  gateway_address     = google_compute_ha_vpn_gateway.ha_g.vpn_interfaces[1].ip_address

  bgp_settings {
    asn                 = 65001
    bgp_peering_address = "169.254.21.38"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_azure_google_gw_hub_2" {
  name                       = "vpn-azure-google-gw-hub-2"
  resource_group_name        = azurerm_resource_group.rg_hub.name
  location                   = azurerm_resource_group.rg_hub.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.gw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_ha_g_2.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_azure_google_2
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
    primary   = "169.254.21.66"
    secondary = "169.254.21.37"
  }
}
