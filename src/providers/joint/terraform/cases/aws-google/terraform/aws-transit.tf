resource "aws_ec2_transit_gateway" "tgw" {
  amazon_side_asn                 = 64513
  vpn_ecmp_support                = "enable"
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
  tags = {
    Name = "tgw"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "att_two" {
  transit_gateway_id                              = aws_ec2_transit_gateway.tgw.id
  vpc_id                                          = aws_vpc.vpc_two.id
  subnet_ids                                      = [aws_subnet.vpc_two_a.id, aws_subnet.vpc_two_c.id]
  appliance_mode_support                          = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name = "att-two"
  }
}

resource "aws_ec2_transit_gateway_route_table" "tgw_rtb" {
  transit_gateway_id = aws_ec2_transit_gateway.tgw.id
  tags = {
    Name = "tgw-rtb"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw_rtb_att_two" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_two.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_rtb.id
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw_rtb_vpn_tgw_1" {
  transit_gateway_attachment_id  = aws_vpn_connection.vpn_tgw_1.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_rtb.id
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw_rtb_vpn_tgw_2" {
  transit_gateway_attachment_id  = aws_vpn_connection.vpn_tgw_2.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_rtb.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw_rtb_att_two" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_two.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_rtb.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw_rtb_vpn_tgw_1" {
  transit_gateway_attachment_id  = aws_vpn_connection.vpn_tgw_1.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_rtb.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw_rtb_vpn_tgw_2" {
  transit_gateway_attachment_id  = aws_vpn_connection.vpn_tgw_2.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_rtb.id
}

resource "aws_ec2_transit_gateway_route" "tgw_rtb_to_192_168_0_0_16" {
  destination_cidr_block         = "192.168.0.0/16"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_rtb.id
  blackhole                      = true
}
