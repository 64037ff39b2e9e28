resource "alicloud_vpn_gateway" "vpngw_ali" {
  provider                     = alicloud.ap_southeast_1
  vpn_gateway_name             = "vpngw-ali"
  vpc_id                       = alicloud_vpc.vpc_ali.id
  vswitch_id                   = alicloud_vswitch.vpc_ali_vsw_1.id
  disaster_recovery_vswitch_id = alicloud_vswitch.vpc_ali_vsw_2.id
  bandwidth                    = 10
  network_type                 = "public"
  enable_ipsec                 = true
  payment_type                 = "PayAsYouGo"
  auto_propagate               = true
}

resource "alicloud_vpn_customer_gateway" "gw_hub" {
  provider              = alicloud.ap_southeast_1
  customer_gateway_name = "gw-hub"
  ip_address            = azurerm_public_ip.pip_gw_hub.ip_address
  asn                   = "65515"
}

resource "alicloud_vpn_customer_gateway" "gw_hub_2" {
  provider              = alicloud.ap_southeast_1
  customer_gateway_name = "gw-hub-2"
  ip_address            = azurerm_public_ip.pip_gw_hub_2.ip_address
  asn                   = "65515"
}

resource "alicloud_vpn_connection" "conn_ali_gw_hub" {
  provider            = alicloud.ap_southeast_1
  vpn_connection_name = "conn-ali-gw-hub"
  vpn_gateway_id      = alicloud_vpn_gateway.vpngw_ali.id
  local_subnet        = ["0.0.0.0/0"]
  remote_subnet       = ["0.0.0.0/0"]
  auto_config_route   = false
  effect_immediately  = true
  enable_tunnels_bgp  = true

  tunnel_options_specification {
    role                 = "master"
    customer_gateway_id  = alicloud_vpn_customer_gateway.gw_hub.id
    enable_dpd           = true
    enable_nat_traversal = true

    tunnel_ike_config {
      ike_auth_alg = "sha256"
      ike_enc_alg  = "aes256"
      ike_pfs      = "group14"
      ike_lifetime = 86400
      ike_mode     = "main"
      ike_version  = "ikev2"
      psk          = local.psk_conn_ali_gw_hub
    }

    tunnel_ipsec_config {
      ipsec_auth_alg = "sha256"
      ipsec_enc_alg  = "aes256"
      ipsec_pfs      = "group14"
      ipsec_lifetime = 86400
    }

    tunnel_bgp_config {
      local_asn    = "45104"
      local_bgp_ip = "169.254.21.65"
      tunnel_cidr  = "169.254.21.64/30"
    }
  }

  tunnel_options_specification {
    role                 = "slave"
    customer_gateway_id  = alicloud_vpn_customer_gateway.gw_hub_2.id
    enable_dpd           = true
    enable_nat_traversal = true

    tunnel_ike_config {
      ike_auth_alg = "sha256"
      ike_enc_alg  = "aes256"
      ike_pfs      = "group14"
      ike_lifetime = 86400
      ike_mode     = "main"
      ike_version  = "ikev2"
      psk          = local.psk_conn_ali_gw_hub
    }

    tunnel_ipsec_config {
      ipsec_auth_alg = "sha256"
      ipsec_enc_alg  = "aes256"
      ipsec_pfs      = "group14"
      ipsec_lifetime = 86400
    }

    tunnel_bgp_config {
      local_asn    = "45104"
      local_bgp_ip = "169.254.21.69"
      tunnel_cidr  = "169.254.21.68/30"
    }
  }
}

resource "alicloud_vpn_customer_gateway" "ha_g" {
  provider              = alicloud.ap_southeast_1
  customer_gateway_name = "ha-g"
  ip_address            = google_compute_ha_vpn_gateway.ha_g.vpn_interfaces[0].ip_address
  asn                   = "65001"
}

resource "alicloud_vpn_customer_gateway" "ha_g_2" {
  provider              = alicloud.ap_southeast_1
  customer_gateway_name = "ha-g-2"
  ip_address            = google_compute_ha_vpn_gateway.ha_g.vpn_interfaces[1].ip_address
  asn                   = "65001"
}

resource "alicloud_vpn_connection" "conn_ali_ha_g" {
  provider            = alicloud.ap_southeast_1
  vpn_connection_name = "conn-ali-ha-g"
  vpn_gateway_id      = alicloud_vpn_gateway.vpngw_ali.id
  local_subnet        = ["0.0.0.0/0"]
  remote_subnet       = ["0.0.0.0/0"]
  auto_config_route   = false
  effect_immediately  = true
  enable_tunnels_bgp  = true

  tunnel_options_specification {
    role                 = "master"
    customer_gateway_id  = alicloud_vpn_customer_gateway.ha_g.id
    enable_dpd           = true
    enable_nat_traversal = true

    tunnel_ike_config {
      ike_auth_alg = "sha256"
      ike_enc_alg  = "aes256"
      ike_pfs      = "group14"
      ike_lifetime = 86400
      ike_mode     = "main"
      ike_version  = "ikev2"
      psk          = local.psk_conn_ali_ha_g
    }

    tunnel_ipsec_config {
      ipsec_auth_alg = "sha256"
      ipsec_enc_alg  = "aes256"
      ipsec_pfs      = "group14"
      ipsec_lifetime = 86400
    }

    tunnel_bgp_config {
      local_asn    = "45104"
      local_bgp_ip = "169.254.21.73"
      tunnel_cidr  = "169.254.21.72/30"
    }
  }

  tunnel_options_specification {
    role                 = "slave"
    customer_gateway_id  = alicloud_vpn_customer_gateway.ha_g_2.id
    enable_dpd           = true
    enable_nat_traversal = true

    tunnel_ike_config {
      ike_auth_alg = "sha256"
      ike_enc_alg  = "aes256"
      ike_pfs      = "group14"
      ike_lifetime = 86400
      ike_mode     = "main"
      ike_version  = "ikev2"
      psk          = local.psk_conn_ali_ha_g
    }

    tunnel_ipsec_config {
      ipsec_auth_alg = "sha256"
      ipsec_enc_alg  = "aes256"
      ipsec_pfs      = "group14"
      ipsec_lifetime = 86400
    }

    tunnel_bgp_config {
      local_asn    = "45104"
      local_bgp_ip = "169.254.21.77"
      tunnel_cidr  = "169.254.21.76/30"
    }
  }
}

resource "alicloud_vpn_customer_gateway" "office" {
  provider              = alicloud.ap_southeast_1
  customer_gateway_name = "office"
  ip_address            = var.office_public_ip
}

resource "alicloud_vpn_connection" "conn_ali_office" {
  provider            = alicloud.ap_southeast_1
  vpn_connection_name = "conn-ali-office"
  vpn_gateway_id      = alicloud_vpn_gateway.vpngw_ali.id
  local_subnet        = ["0.0.0.0/0"]
  remote_subnet       = ["0.0.0.0/0"]
  auto_config_route   = false
  effect_immediately  = true

  tunnel_options_specification {
    role                 = "master"
    customer_gateway_id  = alicloud_vpn_customer_gateway.office.id
    enable_dpd           = true
    enable_nat_traversal = true

    tunnel_ike_config {
      ike_auth_alg = "sha256"
      ike_enc_alg  = "aes256"
      ike_pfs      = "group14"
      ike_lifetime = 86400
      ike_mode     = "main"
      ike_version  = "ikev2"
      psk          = local.psk_conn_ali_office
    }

    tunnel_ipsec_config {
      ipsec_auth_alg = "sha256"
      ipsec_enc_alg  = "aes256"
      ipsec_pfs      = "group14"
      ipsec_lifetime = 86400
    }
  }

  tunnel_options_specification {
    role                 = "slave"
    customer_gateway_id  = alicloud_vpn_customer_gateway.office.id
    enable_dpd           = true
    enable_nat_traversal = true

    tunnel_ike_config {
      ike_auth_alg = "sha256"
      ike_enc_alg  = "aes256"
      ike_pfs      = "group14"
      ike_lifetime = 86400
      ike_mode     = "main"
      ike_version  = "ikev2"
      psk          = local.psk_conn_ali_office
    }

    tunnel_ipsec_config {
      ipsec_auth_alg = "sha256"
      ipsec_enc_alg  = "aes256"
      ipsec_pfs      = "group14"
      ipsec_lifetime = 86400
    }
  }
}

resource "alicloud_vpn_customer_gateway" "vgw_one" {
  provider              = alicloud.ap_southeast_1
  customer_gateway_name = "vgw-one"
  ip_address            = aws_vpn_connection.conn_ali_one_1.tunnel1_address
  asn                   = "64512"
}

resource "alicloud_vpn_customer_gateway" "vgw_one_3" {
  provider              = alicloud.ap_southeast_1
  customer_gateway_name = "vgw-one-3"
  ip_address            = aws_vpn_connection.conn_ali_one_2.tunnel1_address
  asn                   = "64512"
}

resource "alicloud_vpn_connection" "conn_ali_one" {
  provider            = alicloud.ap_southeast_1
  vpn_connection_name = "conn-ali-one"
  vpn_gateway_id      = alicloud_vpn_gateway.vpngw_ali.id
  local_subnet        = ["0.0.0.0/0"]
  remote_subnet       = ["0.0.0.0/0"]
  auto_config_route   = false
  effect_immediately  = true
  enable_tunnels_bgp  = true

  tunnel_options_specification {
    role                 = "master"
    customer_gateway_id  = alicloud_vpn_customer_gateway.vgw_one.id
    enable_dpd           = true
    enable_nat_traversal = true

    tunnel_ike_config {
      ike_auth_alg = "sha256"
      ike_enc_alg  = "aes256"
      ike_pfs      = "group14"
      ike_lifetime = 86400
      ike_mode     = "main"
      ike_version  = "ikev2"
      psk          = local.psk_conn_ali_one
    }

    tunnel_ipsec_config {
      ipsec_auth_alg = "sha256"
      ipsec_enc_alg  = "aes256"
      ipsec_pfs      = "group14"
      ipsec_lifetime = 86400
    }

    tunnel_bgp_config {
      local_asn    = "45104"
      local_bgp_ip = "169.254.21.50"
      tunnel_cidr  = "169.254.21.48/30"
    }
  }

  tunnel_options_specification {
    role                 = "slave"
    customer_gateway_id  = alicloud_vpn_customer_gateway.vgw_one_3.id
    enable_dpd           = true
    enable_nat_traversal = true

    tunnel_ike_config {
      ike_auth_alg = "sha256"
      ike_enc_alg  = "aes256"
      ike_pfs      = "group14"
      ike_lifetime = 86400
      ike_mode     = "main"
      ike_version  = "ikev2"
      psk          = local.psk_conn_ali_one
    }

    tunnel_ipsec_config {
      ipsec_auth_alg = "sha256"
      ipsec_enc_alg  = "aes256"
      ipsec_pfs      = "group14"
      ipsec_lifetime = 86400
    }

    tunnel_bgp_config {
      local_asn    = "45104"
      local_bgp_ip = "169.254.21.58"
      tunnel_cidr  = "169.254.21.56/30"
    }
  }
}

resource "alicloud_vpn_route_entry" "vpngw_ali_to_192_168_0_0_16" {
  provider       = alicloud.ap_southeast_1
  vpn_gateway_id = alicloud_vpn_gateway.vpngw_ali.id
  route_dest     = "192.168.0.0/16"
  next_hop       = alicloud_vpn_connection.conn_ali_office.id
  weight         = 100
  publish_vpc    = true
}
