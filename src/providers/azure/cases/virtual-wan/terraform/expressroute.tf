resource "azurerm_express_route_circuit" "erc_osaka" {
  name                  = "erc-osaka"
  resource_group_name   = azurerm_resource_group.rg_wan.name
  location              = azurerm_resource_group.rg_wan.location
  service_provider_name = "Equinix"
  peering_location      = "Osaka"
  bandwidth_in_mbps     = 50

  sku {
    tier   = "Standard"
    family = "MeteredData"
  }
}

resource "azurerm_express_route_circuit_peering" "erc_osaka_private_peering" {
  peering_type                  = "AzurePrivatePeering"
  express_route_circuit_name    = azurerm_express_route_circuit.erc_osaka.name
  resource_group_name           = azurerm_resource_group.rg_wan.name
  peer_asn                      = 65021
  primary_peer_address_prefix   = "172.31.0.0/30"
  secondary_peer_address_prefix = "172.31.0.4/30"
  vlan_id                       = 100
}
