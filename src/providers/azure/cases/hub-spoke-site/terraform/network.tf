resource "azurerm_resource_group" "rg_network" {
  name     = "rg-network"
  location = "japaneast"
}

resource "azurerm_network_security_group" "nsg_spoke" {
  name                = "nsg-spoke"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location

  security_rule {
    name                       = "allow-ssh"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefixes    = ["10.0.0.0/16", "192.168.0.0/16"]
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "22"
  }

  security_rule {
    name                       = "allow-web"
    priority                   = 110
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "Internet"
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_ranges    = ["80", "443"]
  }
}

resource "azurerm_route_table" "rt_gateway" {
  name                          = "rt-gateway"
  resource_group_name           = azurerm_resource_group.rg_network.name
  location                      = azurerm_resource_group.rg_network.location
  bgp_route_propagation_enabled = true

  route {
    name                   = "to-spoke"
    address_prefix         = "10.10.0.0/16"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.0.0.100"
  }
}

resource "azurerm_route_table" "rt_spoke" {
  name                          = "rt-spoke"
  resource_group_name           = azurerm_resource_group.rg_network.name
  location                      = azurerm_resource_group.rg_network.location
  bgp_route_propagation_enabled = false

  route {
    name                   = "to-site"
    address_prefix         = "192.168.0.0/16"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.0.0.100"
  }

  route {
    name           = "nowhere"
    address_prefix = "10.99.0.0/16"
    next_hop_type  = "None"
  }
}

resource "azurerm_public_ip" "pip_bastion" {
  name                = "pip-bastion"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_nat" {
  name                = "pip-nat"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_vpngw" {
  name                = "pip-vpngw"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_nat_gateway" "nat_spoke" {
  name                = "nat-spoke"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  sku_name            = "Standard"
}

resource "azurerm_nat_gateway_public_ip_association" "nat_spoke_pip_nat" {
  nat_gateway_id       = azurerm_nat_gateway.nat_spoke.id
  public_ip_address_id = azurerm_public_ip.pip_nat.id
}

resource "azurerm_virtual_network" "vnet_hub" {
  name                = "vnet-hub"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "vnet_hub_azurebastionsubnet" {
  name                 = "AzureBastionSubnet"
  resource_group_name  = azurerm_resource_group.rg_network.name
  virtual_network_name = azurerm_virtual_network.vnet_hub.name
  address_prefixes     = ["10.0.100.0/24"]
}

resource "azurerm_subnet" "vnet_hub_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_network.name
  virtual_network_name = azurerm_virtual_network.vnet_hub.name
  address_prefixes     = ["10.0.0.0/24"]
}

resource "azurerm_subnet" "vnet_hub_gatewaysubnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.rg_network.name
  virtual_network_name = azurerm_virtual_network.vnet_hub.name
  address_prefixes     = ["10.0.200.0/24"]
}

resource "azurerm_subnet_route_table_association" "vnet_hub_gatewaysubnet" {
  subnet_id      = azurerm_subnet.vnet_hub_gatewaysubnet.id
  route_table_id = azurerm_route_table.rt_gateway.id
}

resource "azurerm_virtual_network" "vnet_spoke" {
  name                = "vnet-spoke"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  address_space       = ["10.10.0.0/16", "10.11.0.0/16"]
}

resource "azurerm_subnet" "vnet_spoke_default" {
  name                              = "default"
  resource_group_name               = azurerm_resource_group.rg_network.name
  virtual_network_name              = azurerm_virtual_network.vnet_spoke.name
  address_prefixes                  = ["10.10.0.0/24"]
  service_endpoints                 = ["Microsoft.Storage"]
  private_endpoint_network_policies = "RouteTableEnabled"
}

resource "azurerm_subnet_network_security_group_association" "vnet_spoke_default" {
  subnet_id                 = azurerm_subnet.vnet_spoke_default.id
  network_security_group_id = azurerm_network_security_group.nsg_spoke.id
}

resource "azurerm_subnet_route_table_association" "vnet_spoke_default" {
  subnet_id      = azurerm_subnet.vnet_spoke_default.id
  route_table_id = azurerm_route_table.rt_spoke.id
}

resource "azurerm_subnet_nat_gateway_association" "vnet_spoke_default" {
  subnet_id      = azurerm_subnet.vnet_spoke_default.id
  nat_gateway_id = azurerm_nat_gateway.nat_spoke.id
}

resource "azurerm_virtual_network_peering" "vnet_hub_to_vnet_spoke" {
  name                         = "vnet-hub-to-vnet-spoke"
  resource_group_name          = azurerm_resource_group.rg_network.name
  virtual_network_name         = azurerm_virtual_network.vnet_hub.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_spoke.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = true
  use_remote_gateways          = false
  depends_on                   = [azurerm_virtual_network_gateway.vpngw_hub]
}

resource "azurerm_virtual_network_peering" "vnet_spoke_to_vnet_hub" {
  name                         = "vnet-spoke-to-vnet-hub"
  resource_group_name          = azurerm_resource_group.rg_network.name
  virtual_network_name         = azurerm_virtual_network.vnet_spoke.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_hub.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = true
  depends_on = [
    azurerm_virtual_network_gateway.vpngw_hub,
    azurerm_virtual_network_peering.vnet_hub_to_vnet_spoke,
  ]
}
