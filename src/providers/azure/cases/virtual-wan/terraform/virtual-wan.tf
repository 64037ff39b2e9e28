resource "azurerm_virtual_wan" "vwan_corp" {
  name                           = "vwan-corp"
  resource_group_name            = azurerm_resource_group.rg_wan.name
  location                       = azurerm_resource_group.rg_wan.location
  type                           = "Standard"
  allow_branch_to_branch_traffic = true
}

resource "azurerm_virtual_hub" "vhub_east" {
  name                   = "vhub-east"
  resource_group_name    = azurerm_resource_group.rg_wan.name
  location               = "japaneast"
  sku                    = "Standard"
  virtual_wan_id         = azurerm_virtual_wan.vwan_corp.id
  address_prefix         = "192.168.1.0/24"
  hub_routing_preference = "ExpressRoute"
}

resource "azurerm_virtual_hub_route_table" "rt_prod" {
  name           = "rt-prod"
  virtual_hub_id = azurerm_virtual_hub.vhub_east.id
  labels         = ["prod"]
}

resource "azurerm_virtual_hub_connection" "conn_app" {
  name                      = "conn-app"
  virtual_hub_id            = azurerm_virtual_hub.vhub_east.id
  remote_virtual_network_id = azurerm_virtual_network.vnet_app.id
  internet_security_enabled = true

  routing {
    associated_route_table_id                   = azurerm_virtual_hub.vhub_east.default_route_table_id
    static_vnet_local_route_override_criteria   = "Contains"
    static_vnet_propagate_static_routes_enabled = true

    propagated_route_table {
      labels          = ["default"]
      route_table_ids = []
    }
  }

  depends_on = [azurerm_virtual_hub_route_table.rt_prod]
}

resource "azurerm_virtual_hub_connection" "conn_prod" {
  name                      = "conn-prod"
  virtual_hub_id            = azurerm_virtual_hub.vhub_east.id
  remote_virtual_network_id = azurerm_virtual_network.vnet_prod.id
  internet_security_enabled = true

  routing {
    associated_route_table_id                   = azurerm_virtual_hub_route_table.rt_prod.id
    static_vnet_local_route_override_criteria   = "Contains"
    static_vnet_propagate_static_routes_enabled = true

    propagated_route_table {
      labels          = ["default", "prod"]
      route_table_ids = [azurerm_virtual_hub_route_table.rt_prod.id]
    }
  }

  depends_on = [azurerm_virtual_hub_connection.conn_app]
}

resource "azurerm_virtual_hub_connection" "conn_shared" {
  name                      = "conn-shared"
  virtual_hub_id            = azurerm_virtual_hub.vhub_east.id
  remote_virtual_network_id = azurerm_virtual_network.vnet_shared.id
  internet_security_enabled = false

  routing {
    associated_route_table_id                   = azurerm_virtual_hub.vhub_east.default_route_table_id
    static_vnet_local_route_override_criteria   = "Contains"
    static_vnet_propagate_static_routes_enabled = true

    propagated_route_table {
      labels          = ["default"]
      route_table_ids = []
    }

    static_vnet_route {
      name                = "to-lab"
      address_prefixes    = ["10.50.0.0/16"]
      next_hop_ip_address = "10.3.0.4"
    }
  }

  depends_on = [azurerm_virtual_hub_connection.conn_prod]
}

resource "azurerm_virtual_hub_bgp_connection" "bgp_nva" {
  name                          = "bgp-nva"
  virtual_hub_id                = azurerm_virtual_hub.vhub_east.id
  peer_asn                      = 65010
  peer_ip                       = "10.3.0.4"
  virtual_network_connection_id = azurerm_virtual_hub_connection.conn_shared.id
  depends_on                    = [azurerm_virtual_hub_connection.conn_shared]
}

resource "azurerm_virtual_hub" "vhub_west" {
  name                   = "vhub-west"
  resource_group_name    = azurerm_resource_group.rg_wan.name
  location               = "japanwest"
  sku                    = "Standard"
  virtual_wan_id         = azurerm_virtual_wan.vwan_corp.id
  address_prefix         = "192.168.2.0/24"
  hub_routing_preference = "ASPath"
}

resource "azurerm_firewall" "afw_west" {
  name                = "afw-west"
  resource_group_name = azurerm_resource_group.rg_wan.name
  location            = "japanwest"
  sku_name            = "AZFW_Hub"
  sku_tier            = "Standard"
  firewall_policy_id  = azurerm_firewall_policy.afwp_afw_west.id

  virtual_hub {
    virtual_hub_id  = azurerm_virtual_hub.vhub_west.id
    public_ip_count = 1
  }

  depends_on = [azurerm_firewall_policy_rule_collection_group.network_rules]
}

resource "azurerm_virtual_hub_connection" "conn_west" {
  name                      = "conn-west"
  virtual_hub_id            = azurerm_virtual_hub.vhub_west.id
  remote_virtual_network_id = azurerm_virtual_network.vnet_west.id
  internet_security_enabled = true
}

resource "azurerm_virtual_hub_routing_intent" "intent_vhub_west" {
  name           = "intent-vhub-west"
  virtual_hub_id = azurerm_virtual_hub.vhub_west.id

  routing_policy {
    name         = "InternetTraffic"
    destinations = ["Internet"]
    next_hop     = azurerm_firewall.afw_west.id
  }

  routing_policy {
    name         = "PrivateTraffic"
    destinations = ["PrivateTraffic"]
    next_hop     = azurerm_firewall.afw_west.id
  }

  depends_on = [azurerm_virtual_hub_connection.conn_west]
}

resource "azurerm_vpn_gateway" "vpngw_east" {
  name                = "vpngw-east"
  resource_group_name = azurerm_resource_group.rg_wan.name
  location            = "japaneast"
  virtual_hub_id      = azurerm_virtual_hub.vhub_east.id
  scale_unit          = 1
}

resource "azurerm_vpn_site" "site_tokyo" {
  name                = "site-Tokyo"
  resource_group_name = azurerm_resource_group.rg_wan.name
  location            = "japaneast"
  virtual_wan_id      = azurerm_virtual_wan.vwan_corp.id

  link {
    name       = "link-1"
    ip_address = "203.0.113.20"

    bgp {
      asn             = 65020
      peering_address = "172.20.0.1"
    }
  }
}

resource "azurerm_vpn_gateway_connection" "vpn_tokyo" {
  name                      = "vpn-tokyo"
  vpn_gateway_id            = azurerm_vpn_gateway.vpngw_east.id
  remote_vpn_site_id        = azurerm_vpn_site.site_tokyo.id
  internet_security_enabled = false

  vpn_link {
    name             = "link-1"
    vpn_site_link_id = azurerm_vpn_site.site_tokyo.link[0].id
    bgp_enabled      = true
    protocol         = "IKEv2"
    shared_key       = local.psk_vpn_tokyo
  }

  routing {
    associated_route_table = azurerm_virtual_hub.vhub_east.default_route_table_id

    propagated_route_table {
      labels          = ["default"]
      route_table_ids = []
    }
  }
}

resource "azurerm_express_route_gateway" "ergw_east" {
  name                          = "ergw-east"
  resource_group_name           = azurerm_resource_group.rg_wan.name
  location                      = "japaneast"
  virtual_hub_id                = azurerm_virtual_hub.vhub_east.id
  scale_units                   = 1
  allow_non_virtual_wan_traffic = false
}

resource "azurerm_express_route_connection" "conn_osaka" {
  name                             = "conn-osaka"
  express_route_gateway_id         = azurerm_express_route_gateway.ergw_east.id
  express_route_circuit_peering_id = azurerm_express_route_circuit_peering.erc_osaka_private_peering.id
  routing_weight                   = 0
  internet_security_enabled        = false

  routing {
    associated_route_table_id = azurerm_virtual_hub.vhub_east.default_route_table_id

    propagated_route_table {
      labels          = ["default"]
      route_table_ids = []
    }
  }
}
