resource "azurerm_resource_group" "rg_services" {
  name     = "rg-services"
  location = "japaneast"
}

resource "azurerm_route_table" "rt_hub100_default" {
  name                          = "rt-hub100-default"
  resource_group_name           = azurerm_resource_group.rg_services.name
  location                      = azurerm_resource_group.rg_services.location
  bgp_route_propagation_enabled = true

  route {
    name                   = "spoke"
    address_prefix         = "10.1.0.0/16"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.2.0.4"
  }
}

resource "azurerm_route_table" "rt_spoke10_default" {
  name                          = "rt-spoke10-default"
  resource_group_name           = azurerm_resource_group.rg_services.name
  location                      = azurerm_resource_group.rg_services.location
  bgp_route_propagation_enabled = true

  route {
    name                   = "branch"
    address_prefix         = "10.2.0.0/16"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.0.0.4"
  }

  route {
    name                   = "default"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.0.220.4"
  }
}

resource "azurerm_public_ip" "pip_afw_hub00" {
  name                = "pip-afw-hub00"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_bastion_hub00" {
  name                = "pip-bastion-hub00"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_public_ip" "pip_nat_hub100_default" {
  name                = "pip-nat-hub100-default"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

resource "azurerm_nat_gateway" "nat_hub100_default" {
  name                = "nat-hub100-default"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  sku_name            = "Standard"
}

resource "azurerm_nat_gateway_public_ip_association" "nat_hub100_default_pip_nat_hub100_default" {
  nat_gateway_id       = azurerm_nat_gateway.nat_hub100_default.id
  public_ip_address_id = azurerm_public_ip.pip_nat_hub100_default.id
}

resource "azurerm_virtual_network" "vnet_hub00" {
  name                = "vnet-hub00"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "vnet_hub00_azurebastionsubnet" {
  name                 = "AzureBastionSubnet"
  resource_group_name  = azurerm_resource_group.rg_services.name
  virtual_network_name = azurerm_virtual_network.vnet_hub00.name
  address_prefixes     = ["10.0.100.0/24"]
}

resource "azurerm_subnet" "vnet_hub00_azurefirewallsubnet" {
  name                 = "AzureFirewallSubnet"
  resource_group_name  = azurerm_resource_group.rg_services.name
  virtual_network_name = azurerm_virtual_network.vnet_hub00.name
  address_prefixes     = ["10.0.220.0/24"]
}

resource "azurerm_subnet" "vnet_hub00_default" {
  name                              = "default"
  resource_group_name               = azurerm_resource_group.rg_services.name
  virtual_network_name              = azurerm_virtual_network.vnet_hub00.name
  address_prefixes                  = ["10.0.0.0/24"]
  service_endpoints                 = ["Microsoft.Storage"]
  private_endpoint_network_policies = "RouteTableEnabled"
}

resource "azurerm_virtual_network" "vnet_spoke10" {
  name                = "vnet-spoke10"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  address_space       = ["10.1.0.0/16"]
}

resource "azurerm_subnet" "vnet_spoke10_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_services.name
  virtual_network_name = azurerm_virtual_network.vnet_spoke10.name
  address_prefixes     = ["10.1.0.0/24"]
}

resource "azurerm_subnet_route_table_association" "vnet_spoke10_default" {
  subnet_id      = azurerm_subnet.vnet_spoke10_default.id
  route_table_id = azurerm_route_table.rt_spoke10_default.id
}

resource "azurerm_subnet" "vnet_spoke10_subnet_1" {
  name                                          = "subnet-1"
  resource_group_name                           = azurerm_resource_group.rg_services.name
  virtual_network_name                          = azurerm_virtual_network.vnet_spoke10.name
  address_prefixes                              = ["10.1.1.0/24"]
  private_link_service_network_policies_enabled = false
}

resource "azurerm_virtual_network" "vnet_hub100" {
  name                = "vnet-hub100"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  address_space       = ["10.2.0.0/16"]
}

resource "azurerm_subnet" "vnet_hub100_default" {
  name                 = "default"
  resource_group_name  = azurerm_resource_group.rg_services.name
  virtual_network_name = azurerm_virtual_network.vnet_hub100.name
  address_prefixes     = ["10.2.0.0/24"]
}

resource "azurerm_subnet_route_table_association" "vnet_hub100_default" {
  subnet_id      = azurerm_subnet.vnet_hub100_default.id
  route_table_id = azurerm_route_table.rt_hub100_default.id
}

resource "azurerm_subnet_nat_gateway_association" "vnet_hub100_default" {
  subnet_id      = azurerm_subnet.vnet_hub100_default.id
  nat_gateway_id = azurerm_nat_gateway.nat_hub100_default.id
}

resource "azurerm_virtual_network_peering" "vnet_hub00_to_vnet_hub100" {
  name                         = "vnet-hub00-to-vnet-hub100"
  resource_group_name          = azurerm_resource_group.rg_services.name
  virtual_network_name         = azurerm_virtual_network.vnet_hub00.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_hub100.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "vnet_hub100_to_vnet_hub00" {
  name                         = "vnet-hub100-to-vnet-hub00"
  resource_group_name          = azurerm_resource_group.rg_services.name
  virtual_network_name         = azurerm_virtual_network.vnet_hub100.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_hub00.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "vnet_hub00_to_vnet_spoke10" {
  name                         = "vnet-hub00-to-vnet-spoke10"
  resource_group_name          = azurerm_resource_group.rg_services.name
  virtual_network_name         = azurerm_virtual_network.vnet_hub00.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_spoke10.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "vnet_spoke10_to_vnet_hub00" {
  name                         = "vnet-spoke10-to-vnet-hub00"
  resource_group_name          = azurerm_resource_group.rg_services.name
  virtual_network_name         = azurerm_virtual_network.vnet_spoke10.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_hub00.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false
}
