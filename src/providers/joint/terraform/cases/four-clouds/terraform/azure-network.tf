resource "azurerm_resource_group" "rg_hub" {
  name     = "rg-hub"
  location = "japaneast"
}

resource "azurerm_virtual_network" "vnet_hub" {
  name                = "vnet-hub"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  address_space       = ["10.30.0.0/16"]
}

resource "azurerm_subnet" "vnet_hub_gatewaysubnet" {
  name                              = "GatewaySubnet"
  resource_group_name               = azurerm_resource_group.rg_hub.name
  virtual_network_name              = azurerm_virtual_network.vnet_hub.name
  address_prefixes                  = ["10.30.200.0/24"]
  private_endpoint_network_policies = "Disabled"
}

resource "azurerm_public_ip" "pip_gw_hub" {
  name                = "pip-gw-hub"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_gw_hub_2" {
  name                = "pip-gw-hub-2"
  resource_group_name = azurerm_resource_group.rg_hub.name
  location            = azurerm_resource_group.rg_hub.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}
