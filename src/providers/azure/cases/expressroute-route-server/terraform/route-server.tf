resource "azurerm_route_server" "rs_hub00" {
  name                             = "rs-hub00"
  resource_group_name              = azurerm_resource_group.rg_expressroute.name
  location                         = azurerm_resource_group.rg_expressroute.location
  sku                              = "Standard"
  subnet_id                        = azurerm_subnet.vnet_hub00_routeserversubnet.id
  public_ip_address_id             = azurerm_public_ip.pip_rs_hub00.id
  branch_to_branch_traffic_enabled = true
  hub_routing_preference           = "ExpressRoute"
  depends_on = [
    azurerm_virtual_network_gateway.ergw_hub00,
    azurerm_virtual_network_gateway_connection.conn_ergw_hub00_circuit01,
  ]
}

resource "azurerm_route_server_bgp_connection" "vm_hub00_rs_hub00" {
  name            = "vm-hub00-rs-hub00"
  route_server_id = azurerm_route_server.rs_hub00.id
  peer_asn        = 65001
  peer_ip         = "10.0.0.4"
}
