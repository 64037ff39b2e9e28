resource "azurerm_resource_group" "rg_wan" {
  name     = "rg-wan"
  location = "japaneast"
}

resource "azurerm_resource_group" "rg_west" {
  name     = "rg-west"
  location = "japanwest"
}

resource "azurerm_virtual_network" "vnet_app" {
  name                = "vnet-app"
  resource_group_name = azurerm_resource_group.rg_wan.name
  location            = azurerm_resource_group.rg_wan.location
  address_space       = ["10.1.0.0/16"]
}

resource "azurerm_subnet" "vnet_app_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_wan.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.1.0.0/24"]
}

resource "azurerm_virtual_network" "vnet_prod" {
  name                = "vnet-prod"
  resource_group_name = azurerm_resource_group.rg_wan.name
  location            = azurerm_resource_group.rg_wan.location
  address_space       = ["10.2.0.0/16"]
}

resource "azurerm_subnet" "vnet_prod_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_wan.name
  virtual_network_name = azurerm_virtual_network.vnet_prod.name
  address_prefixes     = ["10.2.0.0/24"]
}

resource "azurerm_virtual_network" "vnet_shared" {
  name                = "vnet-shared"
  resource_group_name = azurerm_resource_group.rg_wan.name
  location            = azurerm_resource_group.rg_wan.location
  address_space       = ["10.3.0.0/16"]
}

resource "azurerm_subnet" "vnet_shared_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_wan.name
  virtual_network_name = azurerm_virtual_network.vnet_shared.name
  address_prefixes     = ["10.3.0.0/24"]
}

resource "azurerm_virtual_network" "vnet_west" {
  name                = "vnet-west"
  resource_group_name = azurerm_resource_group.rg_west.name
  location            = azurerm_resource_group.rg_west.location
  address_space       = ["10.4.0.0/16"]
}

resource "azurerm_subnet" "vnet_west_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_west.name
  virtual_network_name = azurerm_virtual_network.vnet_west.name
  address_prefixes     = ["10.4.0.0/24"]
}
