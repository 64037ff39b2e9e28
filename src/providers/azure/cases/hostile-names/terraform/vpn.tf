resource "azurerm_virtual_network_gateway" "b" {
  name                = "b"
  resource_group_name = azurerm_resource_group.a_x.name
  location            = azurerm_resource_group.a_x.location
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = "VpnGw1"
  active_active       = false
  bgp_enabled         = false

  ip_configuration {
    name                          = "instance0"
    public_ip_address_id          = azurerm_public_ip.pip_b.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.v1_gatewaysubnet.id
  }
}

resource "azurerm_local_network_gateway" "lng_x_1" {
  name                = "lng-x-1"
  resource_group_name = azurerm_resource_group.a_x.name
  location            = azurerm_resource_group.a_x.location
  gateway_address     = var.x_1_public_ip
  address_space       = ["192.168.0.0/16"]
}

resource "azurerm_virtual_network_gateway_connection" "vpn_k" {
  name                               = "VPN-k"
  resource_group_name                = azurerm_resource_group.a_x.name
  location                           = azurerm_resource_group.a_x.location
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.b.id
  local_network_gateway_id           = azurerm_local_network_gateway.lng_x_1.id
  connection_protocol                = "IKEv2"
  shared_key                         = local.psk_vpn_k
  bgp_enabled                        = false
  use_policy_based_traffic_selectors = true

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

  traffic_selector_policy {
    local_address_cidrs  = ["10.0.0.0/16"]
    remote_address_cidrs = ["192.168.0.0/16"]
  }
}
