resource "azurerm_firewall_policy" "afwp_afw_west" {
  name                = "afwp-afw-west"
  resource_group_name = azurerm_resource_group.rg_wan.name
  location            = azurerm_resource_group.rg_wan.location
  sku                 = "Standard"
}

resource "azurerm_firewall_policy_rule_collection_group" "network_rules" {
  name               = "network-rules"
  firewall_policy_id = azurerm_firewall_policy.afwp_afw_west.id
  priority           = 200

  network_rule_collection {
    name     = "allow"
    priority = 1000
    action   = "Allow"

    rule {
      name                  = "allow-all"
      protocols             = ["Any"]
      source_addresses      = ["*"]
      destination_addresses = ["*"]
      destination_ports     = ["*"]
    }
  }
}
