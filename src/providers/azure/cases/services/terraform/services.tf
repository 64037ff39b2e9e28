resource "azurerm_firewall_policy" "afwp_afw_hub00" {
  name                = "afwp-afw-hub00"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  sku                 = "Standard"
}

resource "azurerm_firewall_policy_rule_collection_group" "network_rules" {
  name               = "network-rules"
  firewall_policy_id = azurerm_firewall_policy.afwp_afw_hub00.id
  priority           = 200

  network_rule_collection {
    name     = "deny-1"
    priority = 100
    action   = "Deny"

    rule {
      name                  = "deny-telnet"
      protocols             = ["TCP"]
      source_addresses      = ["*"]
      destination_addresses = ["*"]
      destination_ports     = ["23"]
    }
  }

  network_rule_collection {
    name     = "allow-2"
    priority = 200
    action   = "Allow"

    rule {
      name                  = "allow-private"
      protocols             = ["Any"]
      source_addresses      = ["10.0.0.0/8"]
      destination_addresses = ["10.0.0.0/8"]
      destination_ports     = ["*"]
    }

    rule {
      name                  = "allow-dns"
      protocols             = ["TCP", "UDP"]
      source_addresses      = ["10.0.0.0/8"]
      destination_addresses = ["*"]
      destination_ports     = ["53", "443-444"]
    }
  }
}

resource "azurerm_firewall" "afw_hub00" {
  name                = "afw-hub00"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  firewall_policy_id  = azurerm_firewall_policy.afwp_afw_hub00.id

  ip_configuration {
    name                 = "ipconfig1"
    subnet_id            = azurerm_subnet.vnet_hub00_azurefirewallsubnet.id
    public_ip_address_id = azurerm_public_ip.pip_afw_hub00.id
  }

  depends_on = [azurerm_firewall_policy_rule_collection_group.network_rules]
}

resource "azurerm_private_link_service" "pls_spoke10" {
  name                   = "pls-spoke10"
  resource_group_name    = azurerm_resource_group.rg_services.name
  location               = azurerm_resource_group.rg_services.location
  proxy_protocol_enabled = false
  load_balancer_frontend_ip_configuration_ids = [
    azurerm_lb.ilb_spoke10.frontend_ip_configuration[0].id,
  ]

  nat_ip_configuration {
    name               = "ipconfig1"
    primary            = true
    private_ip_address = "10.1.1.5"
    subnet_id          = azurerm_subnet.vnet_spoke10_subnet_1.id
  }
}

resource "azurerm_private_endpoint" "pe_hub00" {
  name                = "pe-hub00"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  subnet_id           = azurerm_subnet.vnet_hub00_default.id

  ip_configuration {
    name               = "ipconfig1"
    private_ip_address = "10.0.0.6"
  }

  private_service_connection {
    name                           = "pe-hub00"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_private_link_service.pls_spoke10.id
  }
}

resource "azurerm_private_endpoint" "pe_hub00_2" {
  name                = "pe-hub00-2"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  subnet_id           = azurerm_subnet.vnet_hub00_default.id

  ip_configuration {
    name               = "ipconfig1"
    private_ip_address = "10.0.0.7"
    subresource_name   = "blob"
    member_name        = "blob"
  }

  private_service_connection {
    name                           = "pe-hub00-2"
    is_manual_connection           = false
    private_connection_resource_id = var.pe_hub00_2_resource_id
    subresource_names              = ["blob"]
  }
}
