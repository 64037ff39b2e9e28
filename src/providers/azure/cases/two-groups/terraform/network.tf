resource "azurerm_resource_group" "rg_east" {
  name     = "rg-east"
  location = "japaneast"
}

resource "azurerm_resource_group" "rg_west" {
  name     = "rg-west"
  location = "japanwest"
}

resource "azurerm_virtual_network" "vnet_east" {
  name                = "vnet-east"
  resource_group_name = azurerm_resource_group.rg_east.name
  location            = azurerm_resource_group.rg_east.location
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "vnet_east_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_east.name
  virtual_network_name = azurerm_virtual_network.vnet_east.name
  address_prefixes     = ["10.0.0.0/24"]
}

resource "azurerm_subnet" "vnet_east_gatewaysubnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.rg_east.name
  virtual_network_name = azurerm_virtual_network.vnet_east.name
  address_prefixes     = ["10.0.200.0/24"]
}

resource "azurerm_virtual_network" "vnet_spoke" {
  name                = "vnet-spoke"
  resource_group_name = azurerm_resource_group.rg_east.name
  location            = azurerm_resource_group.rg_east.location
  address_space       = ["10.110.0.0/16"]
}

resource "azurerm_virtual_network" "vnet_west" {
  name                = "vnet-west"
  resource_group_name = azurerm_resource_group.rg_west.name
  location            = azurerm_resource_group.rg_west.location
  address_space       = ["10.100.0.0/16"]
}

resource "azurerm_subnet" "vnet_west_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_west.name
  virtual_network_name = azurerm_virtual_network.vnet_west.name
  address_prefixes     = ["10.100.0.0/24"]
}

resource "azurerm_subnet" "vnet_west_gatewaysubnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.rg_west.name
  virtual_network_name = azurerm_virtual_network.vnet_west.name
  address_prefixes     = ["10.100.200.0/24"]
}

resource "azurerm_public_ip" "pip_vpngw_east" {
  name                = "pip-vpngw-east"
  resource_group_name = azurerm_resource_group.rg_east.name
  location            = azurerm_resource_group.rg_east.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_vpngw_west" {
  name                = "pip-vpngw-west"
  resource_group_name = azurerm_resource_group.rg_west.name
  location            = azurerm_resource_group.rg_west.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_vpngw_west_2" {
  name                = "pip-vpngw-west-2"
  resource_group_name = azurerm_resource_group.rg_west.name
  location            = azurerm_resource_group.rg_west.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_virtual_network_peering" "vnet_west_to_vnet_spoke" {
  name                         = "vnet-west-to-vnet-spoke"
  resource_group_name          = azurerm_resource_group.rg_west.name
  virtual_network_name         = azurerm_virtual_network.vnet_west.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_spoke.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = true
  use_remote_gateways          = false
  depends_on                   = [azurerm_virtual_network_gateway.vpngw_west]
}

resource "azurerm_virtual_network_peering" "vnet_spoke_to_vnet_west" {
  name                         = "vnet-spoke-to-vnet-west"
  resource_group_name          = azurerm_resource_group.rg_east.name
  virtual_network_name         = azurerm_virtual_network.vnet_spoke.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_west.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = true
  depends_on = [
    azurerm_virtual_network_gateway.vpngw_west,
    azurerm_virtual_network_peering.vnet_west_to_vnet_spoke,
  ]
}
