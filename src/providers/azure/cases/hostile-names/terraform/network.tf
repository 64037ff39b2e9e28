resource "azurerm_resource_group" "a_x" {
  name     = "a-x"
  location = "japan\"$${east}'"
}

resource "azurerm_network_security_group" "new_y_z" {
  name                = "new--y-z"
  resource_group_name = azurerm_resource_group.a_x.name
  location            = azurerm_resource_group.a_x.location

  security_rule {
    name                       = "r"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "10.0.0.0/8"
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "22"
  }

  security_rule {
    name                       = "rule"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefixes    = ["'$${tag}", "10.0.0.0/8"]
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "*"
  }
}

resource "azurerm_public_ip" "param" {
  name                = "param"
  resource_group_name = azurerm_resource_group.a_x.name
  location            = azurerm_resource_group.a_x.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_virtual_network" "v1" {
  name                = "v1"
  resource_group_name = azurerm_resource_group.a_x.name
  location            = azurerm_resource_group.a_x.location
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "v1_b" {
  name                 = "b"
  resource_group_name  = azurerm_resource_group.a_x.name
  virtual_network_name = azurerm_virtual_network.v1.name
  address_prefixes     = ["10.0.0.0/24"]
  service_endpoints    = ["Microsoft.'$${Storage}"]
}

resource "azurerm_subnet_network_security_group_association" "v1_b" {
  subnet_id                 = azurerm_subnet.v1_b.id
  network_security_group_id = azurerm_network_security_group.new_y_z.id
}

resource "azurerm_subnet" "v1_s2" {
  name                 = "s2"
  resource_group_name  = azurerm_resource_group.a_x.name
  virtual_network_name = azurerm_virtual_network.v1.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "v1_gatewaysubnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.a_x.name
  virtual_network_name = azurerm_virtual_network.v1.name
  address_prefixes     = ["10.0.200.0/24"]
}

resource "azurerm_virtual_network" "hub" {
  name                = "hub"
  resource_group_name = azurerm_resource_group.a_x.name
  location            = azurerm_resource_group.a_x.location
  address_space       = ["10.1.0.0/16"]
}

resource "azurerm_virtual_network" "v3" {
  name                = "v3"
  resource_group_name = azurerm_resource_group.a_x.name
  location            = azurerm_resource_group.a_x.location
  address_space       = ["10.2.0.0/16"]
}

resource "azurerm_public_ip" "pip_b" {
  name                = "pip-b"
  resource_group_name = azurerm_resource_group.a_x.name
  location            = azurerm_resource_group.a_x.location
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_virtual_network_peering" "v1_to_hub" {
  name                         = "v1-to-hub"
  resource_group_name          = azurerm_resource_group.a_x.name
  virtual_network_name         = azurerm_virtual_network.v1.name
  remote_virtual_network_id    = azurerm_virtual_network.hub.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "hub_to_v1" {
  name                         = "hub-to-v1"
  resource_group_name          = azurerm_resource_group.a_x.name
  virtual_network_name         = azurerm_virtual_network.hub.name
  remote_virtual_network_id    = azurerm_virtual_network.v1.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "hub_to_v3" {
  name                         = "hub-to-v3"
  resource_group_name          = azurerm_resource_group.a_x.name
  virtual_network_name         = azurerm_virtual_network.hub.name
  remote_virtual_network_id    = azurerm_virtual_network.v3.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}
