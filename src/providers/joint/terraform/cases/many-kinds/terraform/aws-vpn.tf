resource "aws_customer_gateway" "office" {
  provider   = aws.aws_123456789012_ap_northeast_1
  bgp_asn    = "65000"
  ip_address = "203.0.113.9"
  type       = "ipsec.1"
  tags = {
    Name = "cgw-office"
  }
}

resource "aws_vpn_connection" "vpn_office" {
  provider              = aws.aws_123456789012_ap_northeast_1
  customer_gateway_id   = aws_customer_gateway.office.id
  vpn_gateway_id        = aws_vpn_gateway.vgw.id
  type                  = "ipsec.1"
  static_routes_only    = true
  tunnel1_preshared_key = local.psk_vpn_office
  tunnel1_ike_versions  = ["ikev1"]
  tags = {
    Name = "vpn-office"
  }
}

resource "aws_vpn_connection_route" "vpn_office_to_192_168_0_0_16" {
  provider               = aws.aws_123456789012_ap_northeast_1
  destination_cidr_block = "192.168.0.0/16"
  vpn_connection_id      = aws_vpn_connection.vpn_office.id
}
