resource "aws_customer_gateway" "vpngw_ali_1" {
  bgp_asn    = "45104"
  ip_address = alicloud_vpn_gateway.vpngw_ali.internet_ip
  type       = "ipsec.1"
  tags = {
    Name = "cgw-vpngw-ali-1"
  }
}

resource "aws_customer_gateway" "vpngw_ali_2" {
  bgp_asn    = "45104"
  ip_address = alicloud_vpn_gateway.vpngw_ali.disaster_recovery_internet_ip
  type       = "ipsec.1"
  tags = {
    Name = "cgw-vpngw-ali-2"
  }
}

resource "aws_customer_gateway" "gw_hub_1" {
  bgp_asn    = "65515"
  ip_address = azurerm_public_ip.pip_gw_hub.ip_address
  type       = "ipsec.1"
  tags = {
    Name = "cgw-gw-hub-1"
  }
}

resource "aws_customer_gateway" "gw_hub_2" {
  bgp_asn    = "65515"
  ip_address = azurerm_public_ip.pip_gw_hub_2.ip_address
  type       = "ipsec.1"
  tags = {
    Name = "cgw-gw-hub-2"
  }
}

resource "aws_customer_gateway" "ha_g_1" {
  bgp_asn    = "65001"
  ip_address = google_compute_ha_vpn_gateway.ha_g.vpn_interfaces[0].ip_address
  type       = "ipsec.1"
  tags = {
    Name = "cgw-ha-g-1"
  }
}

resource "aws_customer_gateway" "ha_g_2" {
  bgp_asn    = "65001"
  ip_address = google_compute_ha_vpn_gateway.ha_g.vpn_interfaces[1].ip_address
  type       = "ipsec.1"
  tags = {
    Name = "cgw-ha-g-2"
  }
}

resource "aws_customer_gateway" "office" {
  bgp_asn    = "65010"
  ip_address = var.office_public_ip
  type       = "ipsec.1"
  tags = {
    Name = "cgw-office"
  }
}

resource "aws_vpn_connection" "conn_ali_one_1" {
  customer_gateway_id                  = aws_customer_gateway.vpngw_ali_1.id
  vpn_gateway_id                       = aws_vpn_gateway.vgw_one.id
  type                                 = "ipsec.1"
  static_routes_only                   = false
  tunnel1_inside_cidr                  = "169.254.21.48/30"
  tunnel1_preshared_key                = local.psk_conn_ali_one
  tunnel1_ike_versions                 = ["ikev2"]
  tunnel1_phase1_encryption_algorithms = ["AES256"]
  tunnel1_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase1_dh_group_numbers      = [14]
  tunnel1_phase2_encryption_algorithms = ["AES256"]
  tunnel1_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase2_dh_group_numbers      = [14]
  tunnel2_inside_cidr                  = "169.254.21.52/30"
  tunnel2_preshared_key                = local.psk_conn_ali_one
  tunnel2_ike_versions                 = ["ikev2"]
  tunnel2_phase1_encryption_algorithms = ["AES256"]
  tunnel2_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase1_dh_group_numbers      = [14]
  tunnel2_phase2_encryption_algorithms = ["AES256"]
  tunnel2_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase2_dh_group_numbers      = [14]
  tags = {
    Name = "conn-ali-one-1"
  }
}

resource "aws_vpn_connection" "conn_ali_one_2" {
  customer_gateway_id                  = aws_customer_gateway.vpngw_ali_2.id
  vpn_gateway_id                       = aws_vpn_gateway.vgw_one.id
  type                                 = "ipsec.1"
  static_routes_only                   = false
  tunnel1_inside_cidr                  = "169.254.21.56/30"
  tunnel1_preshared_key                = local.psk_conn_ali_one
  tunnel1_ike_versions                 = ["ikev2"]
  tunnel1_phase1_encryption_algorithms = ["AES256"]
  tunnel1_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase1_dh_group_numbers      = [14]
  tunnel1_phase2_encryption_algorithms = ["AES256"]
  tunnel1_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase2_dh_group_numbers      = [14]
  tunnel2_inside_cidr                  = "169.254.21.60/30"
  tunnel2_preshared_key                = local.psk_conn_ali_one
  tunnel2_ike_versions                 = ["ikev2"]
  tunnel2_phase1_encryption_algorithms = ["AES256"]
  tunnel2_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase1_dh_group_numbers      = [14]
  tunnel2_phase2_encryption_algorithms = ["AES256"]
  tunnel2_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase2_dh_group_numbers      = [14]
  tags = {
    Name = "conn-ali-one-2"
  }
}

resource "aws_vpn_connection" "vpn_aws_azure_1" {
  customer_gateway_id                  = aws_customer_gateway.gw_hub_1.id
  vpn_gateway_id                       = aws_vpn_gateway.vgw_one.id
  type                                 = "ipsec.1"
  static_routes_only                   = false
  tunnel1_inside_cidr                  = "169.254.21.16/30"
  tunnel1_preshared_key                = local.psk_vpn_aws_azure_1
  tunnel1_ike_versions                 = ["ikev2"]
  tunnel1_phase1_encryption_algorithms = ["AES256"]
  tunnel1_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase1_dh_group_numbers      = [14]
  tunnel1_phase2_encryption_algorithms = ["AES256"]
  tunnel1_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase2_dh_group_numbers      = [14]
  tunnel2_inside_cidr                  = "169.254.21.20/30"
  tunnel2_preshared_key                = local.psk_vpn_aws_azure_2
  tunnel2_ike_versions                 = ["ikev2"]
  tunnel2_phase1_encryption_algorithms = ["AES256"]
  tunnel2_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase1_dh_group_numbers      = [14]
  tunnel2_phase2_encryption_algorithms = ["AES256"]
  tunnel2_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase2_dh_group_numbers      = [14]
  tags = {
    Name = "vpn-aws-azure-1"
  }
}

resource "aws_vpn_connection" "vpn_aws_azure_2" {
  customer_gateway_id                  = aws_customer_gateway.gw_hub_2.id
  vpn_gateway_id                       = aws_vpn_gateway.vgw_one.id
  type                                 = "ipsec.1"
  static_routes_only                   = false
  tunnel1_inside_cidr                  = "169.254.21.24/30"
  tunnel1_preshared_key                = local.psk_vpn_aws_azure_3
  tunnel1_ike_versions                 = ["ikev2"]
  tunnel1_phase1_encryption_algorithms = ["AES256"]
  tunnel1_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase1_dh_group_numbers      = [14]
  tunnel1_phase2_encryption_algorithms = ["AES256"]
  tunnel1_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase2_dh_group_numbers      = [14]
  tunnel2_inside_cidr                  = "169.254.21.28/30"
  tunnel2_preshared_key                = local.psk_vpn_aws_azure_4
  tunnel2_ike_versions                 = ["ikev2"]
  tunnel2_phase1_encryption_algorithms = ["AES256"]
  tunnel2_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase1_dh_group_numbers      = [14]
  tunnel2_phase2_encryption_algorithms = ["AES256"]
  tunnel2_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase2_dh_group_numbers      = [14]
  tags = {
    Name = "vpn-aws-azure-2"
  }
}

resource "aws_vpn_connection" "vpn_aws_google_1" {
  customer_gateway_id                  = aws_customer_gateway.ha_g_1.id
  vpn_gateway_id                       = aws_vpn_gateway.vgw_one.id
  type                                 = "ipsec.1"
  static_routes_only                   = false
  tunnel1_inside_cidr                  = "169.254.21.0/30"
  tunnel1_preshared_key                = local.psk_vpn_aws_google_1
  tunnel1_ike_versions                 = ["ikev2"]
  tunnel1_phase1_encryption_algorithms = ["AES256"]
  tunnel1_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase1_dh_group_numbers      = [14]
  tunnel1_phase2_encryption_algorithms = ["AES256"]
  tunnel1_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase2_dh_group_numbers      = [14]
  tunnel2_inside_cidr                  = "169.254.21.4/30"
  tunnel2_preshared_key                = local.psk_vpn_aws_google_2
  tunnel2_ike_versions                 = ["ikev2"]
  tunnel2_phase1_encryption_algorithms = ["AES256"]
  tunnel2_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase1_dh_group_numbers      = [14]
  tunnel2_phase2_encryption_algorithms = ["AES256"]
  tunnel2_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase2_dh_group_numbers      = [14]
  tags = {
    Name = "vpn-aws-google-1"
  }
}

resource "aws_vpn_connection" "vpn_aws_google_2" {
  customer_gateway_id                  = aws_customer_gateway.ha_g_2.id
  vpn_gateway_id                       = aws_vpn_gateway.vgw_one.id
  type                                 = "ipsec.1"
  static_routes_only                   = false
  tunnel1_inside_cidr                  = "169.254.21.8/30"
  tunnel1_preshared_key                = local.psk_vpn_aws_google_3
  tunnel1_ike_versions                 = ["ikev2"]
  tunnel1_phase1_encryption_algorithms = ["AES256"]
  tunnel1_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase1_dh_group_numbers      = [14]
  tunnel1_phase2_encryption_algorithms = ["AES256"]
  tunnel1_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel1_phase2_dh_group_numbers      = [14]
  tunnel2_inside_cidr                  = "169.254.21.12/30"
  tunnel2_preshared_key                = local.psk_vpn_aws_google_4
  tunnel2_ike_versions                 = ["ikev2"]
  tunnel2_phase1_encryption_algorithms = ["AES256"]
  tunnel2_phase1_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase1_dh_group_numbers      = [14]
  tunnel2_phase2_encryption_algorithms = ["AES256"]
  tunnel2_phase2_integrity_algorithms  = ["SHA2-256"]
  tunnel2_phase2_dh_group_numbers      = [14]
  tags = {
    Name = "vpn-aws-google-2"
  }
}

resource "aws_vpn_connection" "vpn_office" {
  customer_gateway_id   = aws_customer_gateway.office.id
  vpn_gateway_id        = aws_vpn_gateway.vgw_one.id
  type                  = "ipsec.1"
  static_routes_only    = false
  tunnel1_inside_cidr   = "169.254.21.40/30"
  tunnel1_preshared_key = local.psk_vpn_office_1
  tunnel1_ike_versions  = ["ikev2"]
  tunnel2_inside_cidr   = "169.254.21.44/30"
  tunnel2_preshared_key = local.psk_vpn_office_2
  tunnel2_ike_versions  = ["ikev2"]
  tags = {
    Name = "vpn-office"
  }
}
