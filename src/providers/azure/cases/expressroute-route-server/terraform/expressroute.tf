resource "azurerm_express_route_circuit" "circuit01" {
  name                  = "circuit01"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  service_provider_name = "Equinix"
  peering_location      = "Tokyo"
  bandwidth_in_mbps     = 1000

  sku {
    tier   = "Premium"
    family = "MeteredData"
  }
}

resource "azurerm_express_route_circuit_peering" "circuit01_private_peering" {
  peering_type                  = "AzurePrivatePeering"
  express_route_circuit_name    = azurerm_express_route_circuit.circuit01.name
  resource_group_name           = azurerm_resource_group.rg_expressroute.name
  peer_asn                      = 64700
  primary_peer_address_prefix   = "172.31.200.0/30"
  secondary_peer_address_prefix = "172.31.200.4/30"
  vlan_id                       = 100
}

resource "azurerm_express_route_circuit" "circuit02" {
  name                  = "circuit02"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  service_provider_name = "Equinix"
  peering_location      = "Tokyo"
  bandwidth_in_mbps     = 1000

  sku {
    tier   = "Premium"
    family = "MeteredData"
  }
}

resource "azurerm_virtual_network_gateway" "ergw_hub00" {
  name                        = "ergw-hub00"
  resource_group_name         = azurerm_resource_group.rg_expressroute.name
  location                    = azurerm_resource_group.rg_expressroute.location
  type                        = "ExpressRoute"
  sku                         = "ErGw1AZ"
  remote_vnet_traffic_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    public_ip_address_id          = azurerm_public_ip.pip_ergw_hub00.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_hub00_gatewaysubnet.id
  }
}

resource "azurerm_virtual_network_gateway" "ergw_hub10" {
  name                        = "ergw-hub10"
  resource_group_name         = azurerm_resource_group.rg_expressroute.name
  location                    = azurerm_resource_group.rg_expressroute.location
  type                        = "ExpressRoute"
  sku                         = "ErGw1AZ"
  remote_vnet_traffic_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    public_ip_address_id          = azurerm_public_ip.pip_ergw_hub10.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_spoke10_gatewaysubnet.id
  }
}

resource "azurerm_virtual_network_gateway" "ergw_hub100" {
  name                        = "ergw-hub100"
  resource_group_name         = azurerm_resource_group.rg_expressroute.name
  location                    = azurerm_resource_group.rg_expressroute.location
  type                        = "ExpressRoute"
  sku                         = "ErGw1AZ"
  remote_vnet_traffic_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    public_ip_address_id          = azurerm_public_ip.pip_ergw_hub100.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_hub100_gatewaysubnet.id
  }
}

resource "azurerm_virtual_network_gateway" "ergw_hub200" {
  name                        = "ergw-hub200"
  resource_group_name         = azurerm_resource_group.rg_expressroute.name
  location                    = azurerm_resource_group.rg_expressroute.location
  type                        = "ExpressRoute"
  sku                         = "ErGw1AZ"
  remote_vnet_traffic_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    public_ip_address_id          = azurerm_public_ip.pip_ergw_hub200.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.vnet_hub200_gatewaysubnet.id
  }
}

resource "azurerm_virtual_network_gateway_connection" "conn_ergw_hub00_circuit01" {
  name                       = "conn-ergw-hub00-circuit01"
  resource_group_name        = azurerm_resource_group.rg_expressroute.name
  location                   = azurerm_resource_group.rg_expressroute.location
  type                       = "ExpressRoute"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.ergw_hub00.id
  express_route_circuit_id   = azurerm_express_route_circuit.circuit01.id
  routing_weight             = 0
  depends_on                 = [azurerm_express_route_circuit_peering.circuit01_private_peering]
}

resource "azurerm_virtual_network_gateway_connection" "conn_ergw_hub10_circuit02" {
  name                       = "conn-ergw-hub10-circuit02"
  resource_group_name        = azurerm_resource_group.rg_expressroute.name
  location                   = azurerm_resource_group.rg_expressroute.location
  type                       = "ExpressRoute"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.ergw_hub10.id
  express_route_circuit_id   = azurerm_express_route_circuit.circuit02.id
  routing_weight             = 0
}

resource "azurerm_virtual_network_gateway_connection" "conn_ergw_hub100_circuit01" {
  name                       = "conn-ergw-hub100-circuit01"
  resource_group_name        = azurerm_resource_group.rg_expressroute.name
  location                   = azurerm_resource_group.rg_expressroute.location
  type                       = "ExpressRoute"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.ergw_hub100.id
  express_route_circuit_id   = azurerm_express_route_circuit.circuit01.id
  routing_weight             = 0
  depends_on = [
    azurerm_express_route_circuit_peering.circuit01_private_peering,
    azurerm_virtual_network_gateway_connection.conn_ergw_hub00_circuit01,
  ]
}

resource "azurerm_virtual_network_gateway_connection" "conn_ergw_hub200_circuit02" {
  name                       = "conn-ergw-hub200-circuit02"
  resource_group_name        = azurerm_resource_group.rg_expressroute.name
  location                   = azurerm_resource_group.rg_expressroute.location
  type                       = "ExpressRoute"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.ergw_hub200.id
  express_route_circuit_id   = azurerm_express_route_circuit.circuit02.id
  routing_weight             = 0
  depends_on                 = [azurerm_virtual_network_gateway_connection.conn_ergw_hub10_circuit02]
}
