resource "azurerm_virtual_network_gateway" "vpngw_hub" {
  name                = "vpngw-hub"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = "VpnGw1AZ"
  active_active       = false
  bgp_enabled         = true

  ip_configuration {
    name                          = "instance0"
    public_ip_address_id          = azurerm_public_ip.pip_vpngw.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_hub_gatewaysubnet.id
  }

  bgp_settings {
    asn = 65150
  }
}

resource "azurerm_local_network_gateway" "lng_site_tokyo" {
  name                = "lng-site-tokyo"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  gateway_address     = var.site_tokyo_public_ip

  bgp_settings {
    asn                 = 65001
    bgp_peering_address = "192.168.0.1"
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpn_tokyo" {
  name                       = "vpn-tokyo"
  resource_group_name        = azurerm_resource_group.rg_network.name
  location                   = azurerm_resource_group.rg_network.location
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.vpngw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.lng_site_tokyo.id
  connection_protocol        = "IKEv2"
  shared_key                 = local.psk_vpn_tokyo
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
}
