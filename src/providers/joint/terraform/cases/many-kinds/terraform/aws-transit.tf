resource "aws_ec2_transit_gateway" "tgw_one" {
  provider                        = aws.aws_123456789012_ap_northeast_1
  amazon_side_asn                 = 64513
  vpn_ecmp_support                = "enable"
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
  tags = {
    Name = "tgw-one"
  }
}

resource "aws_ec2_transit_gateway" "tgw_two" {
  provider                        = aws.aws_210987654321_us_west_2
  amazon_side_asn                 = 64514
  vpn_ecmp_support                = "enable"
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
  tags = {
    Name = "tgw-two"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "att_vpc_one" {
  provider                                        = aws.aws_123456789012_ap_northeast_1
  transit_gateway_id                              = aws_ec2_transit_gateway.tgw_one.id
  vpc_id                                          = aws_vpc.vpc_one.id
  subnet_ids                                      = [aws_subnet.vpc_one_a.id]
  appliance_mode_support                          = "enable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name = "att-vpc-one"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "att_vpc_two" {
  provider                                        = aws.aws_210987654321_us_west_2
  transit_gateway_id                              = aws_ec2_transit_gateway.tgw_two.id
  vpc_id                                          = aws_vpc.vpc_two.id
  subnet_ids                                      = [aws_subnet.vpc_two_a.id]
  appliance_mode_support                          = "enable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name = "att-vpc-two"
  }
}

resource "aws_ec2_transit_gateway_peering_attachment" "tgw_peer" {
  provider                = aws.aws_123456789012_ap_northeast_1
  transit_gateway_id      = aws_ec2_transit_gateway.tgw_one.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.tgw_two.id
  peer_region             = "us-west-2"
  peer_account_id         = "210987654321"
  tags = {
    Name = "tgw-peer"
  }
}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "tgw_peer" {
  provider                      = aws.aws_210987654321_us_west_2
  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.tgw_peer.id
}

resource "aws_ec2_transit_gateway_route_table" "tgw_one_rtb" {
  provider           = aws.aws_123456789012_ap_northeast_1
  transit_gateway_id = aws_ec2_transit_gateway.tgw_one.id
  tags = {
    Name = "tgw-one-rtb"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw_one_rtb_att_vpc_one" {
  provider                       = aws.aws_123456789012_ap_northeast_1
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_vpc_one.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_one_rtb.id
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw_one_rtb_tgw_peer" {
  provider                       = aws.aws_123456789012_ap_northeast_1
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment.tgw_peer.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_one_rtb.id
  depends_on                     = [aws_ec2_transit_gateway_peering_attachment_accepter.tgw_peer]
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw_one_rtb_att_vpc_one" {
  provider                       = aws.aws_123456789012_ap_northeast_1
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_vpc_one.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_one_rtb.id
}

resource "aws_ec2_transit_gateway_route" "tgw_one_rtb_to_10_2_0_0_16" {
  provider                       = aws.aws_123456789012_ap_northeast_1
  destination_cidr_block         = "10.2.0.0/16"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_one_rtb.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment.tgw_peer.id
  depends_on                     = [aws_ec2_transit_gateway_peering_attachment_accepter.tgw_peer]
}

resource "aws_ec2_transit_gateway_route_table" "tgw_two_rtb" {
  provider           = aws.aws_210987654321_us_west_2
  transit_gateway_id = aws_ec2_transit_gateway.tgw_two.id
  tags = {
    Name = "tgw-two-rtb"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw_two_rtb_att_vpc_two" {
  provider                       = aws.aws_210987654321_us_west_2
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_vpc_two.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_two_rtb.id
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw_two_rtb_tgw_peer" {
  provider                       = aws.aws_210987654321_us_west_2
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment.tgw_peer.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_two_rtb.id
  depends_on                     = [aws_ec2_transit_gateway_peering_attachment_accepter.tgw_peer]
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw_two_rtb_att_vpc_two" {
  provider                       = aws.aws_210987654321_us_west_2
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_vpc_two.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_two_rtb.id
}

resource "aws_ec2_transit_gateway_route" "tgw_two_rtb_to_10_1_0_0_16" {
  provider                       = aws.aws_210987654321_us_west_2
  destination_cidr_block         = "10.1.0.0/16"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw_two_rtb.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment.tgw_peer.id
  depends_on                     = [aws_ec2_transit_gateway_peering_attachment_accepter.tgw_peer]
}
