resource "azurerm_resource_group" "rg_expressroute" {
  name     = "rg-expressroute"
  location = "japaneast"
}

resource "azurerm_route_table" "rt_defaultsubnet_spoke10" {
  name                          = "rt-defaultSubnet-spoke10"
  resource_group_name           = azurerm_resource_group.rg_expressroute.name
  location                      = azurerm_resource_group.rg_expressroute.location
  bgp_route_propagation_enabled = true

  route {
    name                   = "10_100_0_0_16"
    address_prefix         = "10.100.0.0/16"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.0.0.4"
  }
}

resource "azurerm_route_table" "rt_hub00_gatewaysubnet" {
  name                          = "rt-hub00-GatewaySubnet"
  resource_group_name           = azurerm_resource_group.rg_expressroute.name
  location                      = azurerm_resource_group.rg_expressroute.location
  bgp_route_propagation_enabled = true

  route {
    name                   = "10_10_0_0_16"
    address_prefix         = "10.10.0.0/16"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.0.0.4"
  }
}

resource "azurerm_public_ip" "pip_ergw_hub00" {
  name                = "pip-ergw-hub00"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_ergw_hub10" {
  name                = "pip-ergw-hub10"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_ergw_hub100" {
  name                = "pip-ergw-hub100"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_ergw_hub200" {
  name                = "pip-ergw-hub200"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_rs_hub00" {
  name                = "pip-rs-hub00"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_virtual_network" "vnet_hub00" {
  name                = "vnet-hub00"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "vnet_hub00_azurebastionsubnet" {
  name                 = "AzureBastionSubnet"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub00.name
  address_prefixes     = ["10.0.100.0/24"]
}

resource "azurerm_subnet" "vnet_hub00_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub00.name
  address_prefixes     = ["10.0.0.0/24"]
}

resource "azurerm_subnet" "vnet_hub00_gatewaysubnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub00.name
  address_prefixes     = ["10.0.200.0/24"]
}

resource "azurerm_subnet_route_table_association" "vnet_hub00_gatewaysubnet" {
  subnet_id      = azurerm_subnet.vnet_hub00_gatewaysubnet.id
  route_table_id = azurerm_route_table.rt_hub00_gatewaysubnet.id
}

resource "azurerm_subnet" "vnet_hub00_routeserversubnet" {
  name                 = "RouteServerSubnet"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub00.name
  address_prefixes     = ["10.0.210.0/24"]
}

resource "azurerm_virtual_network" "vnet_hub100" {
  name                = "vnet-hub100"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  address_space       = ["10.100.0.0/16"]
}

resource "azurerm_subnet" "vnet_hub100_azurebastionsubnet" {
  name                 = "AzureBastionSubnet"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub100.name
  address_prefixes     = ["10.100.100.0/24"]
}

resource "azurerm_subnet" "vnet_hub100_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub100.name
  address_prefixes     = ["10.100.0.0/24"]
}

resource "azurerm_subnet" "vnet_hub100_gatewaysubnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub100.name
  address_prefixes     = ["10.100.200.0/24"]
}

resource "azurerm_virtual_network" "vnet_hub200" {
  name                = "vnet-hub200"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  address_space       = ["10.200.0.0/16"]
}

resource "azurerm_subnet" "vnet_hub200_azurebastionsubnet" {
  name                 = "AzureBastionSubnet"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub200.name
  address_prefixes     = ["10.200.100.0/24"]
}

resource "azurerm_subnet" "vnet_hub200_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub200.name
  address_prefixes     = ["10.200.0.0/24"]
}

resource "azurerm_subnet" "vnet_hub200_gatewaysubnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_hub200.name
  address_prefixes     = ["10.200.200.0/24"]
}

resource "azurerm_virtual_network" "vnet_spoke10" {
  name                = "vnet-spoke10"
  resource_group_name = azurerm_resource_group.rg_expressroute.name
  location            = azurerm_resource_group.rg_expressroute.location
  address_space       = ["10.10.0.0/16"]
}

resource "azurerm_subnet" "vnet_spoke10_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_spoke10.name
  address_prefixes     = ["10.10.0.0/24"]
}

resource "azurerm_subnet_route_table_association" "vnet_spoke10_default" {
  subnet_id      = azurerm_subnet.vnet_spoke10_default.id
  route_table_id = azurerm_route_table.rt_defaultsubnet_spoke10.id
}

resource "azurerm_subnet" "vnet_spoke10_gatewaysubnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.rg_expressroute.name
  virtual_network_name = azurerm_virtual_network.vnet_spoke10.name
  address_prefixes     = ["10.10.200.0/24"]
}

resource "azurerm_virtual_network_peering" "vnet_hub00_to_vnet_spoke10" {
  name                         = "vnet-hub00-to-vnet-spoke10"
  resource_group_name          = azurerm_resource_group.rg_expressroute.name
  virtual_network_name         = azurerm_virtual_network.vnet_hub00.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_spoke10.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = true
  use_remote_gateways          = false
  depends_on                   = [azurerm_virtual_network_gateway.ergw_hub00, azurerm_route_server.rs_hub00]
}

resource "azurerm_virtual_network_peering" "vnet_spoke10_to_vnet_hub00" {
  name                         = "vnet-spoke10-to-vnet-hub00"
  resource_group_name          = azurerm_resource_group.rg_expressroute.name
  virtual_network_name         = azurerm_virtual_network.vnet_spoke10.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_hub00.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}
