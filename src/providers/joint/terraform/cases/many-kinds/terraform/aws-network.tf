resource "aws_vpc" "vpc_one" {
  provider             = aws.aws_123456789012_ap_northeast_1
  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name = "vpc-one"
  }
}

resource "aws_subnet" "vpc_one_a" {
  provider          = aws.aws_123456789012_ap_northeast_1
  vpc_id            = aws_vpc.vpc_one.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "ap-northeast-1a"
  tags = {
    Name = "vpc-one-a"
  }
}

resource "aws_route_table_association" "vpc_one_a" {
  provider       = aws.aws_123456789012_ap_northeast_1
  subnet_id      = aws_subnet.vpc_one_a.id
  route_table_id = aws_route_table.vpc_one_rtb.id
}

resource "aws_subnet" "vpc_one_c" {
  provider          = aws.aws_123456789012_ap_northeast_1
  vpc_id            = aws_vpc.vpc_one.id
  cidr_block        = "10.1.2.0/24"
  availability_zone = "ap-northeast-1c"
  tags = {
    Name = "vpc-one-c"
  }
}

resource "aws_vpc" "vpc_two" {
  provider             = aws.aws_210987654321_us_west_2
  cidr_block           = "10.2.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name = "vpc-two"
  }
}

resource "aws_subnet" "vpc_two_a" {
  provider          = aws.aws_210987654321_us_west_2
  vpc_id            = aws_vpc.vpc_two.id
  cidr_block        = "10.2.1.0/24"
  availability_zone = "ap-northeast-1a"
  tags = {
    Name = "vpc-two-a"
  }
}

resource "aws_route_table_association" "vpc_two_a" {
  provider       = aws.aws_210987654321_us_west_2
  subnet_id      = aws_subnet.vpc_two_a.id
  route_table_id = aws_route_table.vpc_two_rtb.id
}

resource "aws_subnet" "vpc_two_c" {
  provider          = aws.aws_210987654321_us_west_2
  vpc_id            = aws_vpc.vpc_two.id
  cidr_block        = "10.2.2.0/24"
  availability_zone = "ap-northeast-1c"
  tags = {
    Name = "vpc-two-c"
  }
}

resource "aws_internet_gateway" "vpc_one_igw" {
  provider = aws.aws_123456789012_ap_northeast_1
  vpc_id   = aws_vpc.vpc_one.id
  tags = {
    Name = "vpc-one-igw"
  }
}

resource "aws_internet_gateway" "vpc_two_igw" {
  provider = aws.aws_210987654321_us_west_2
  vpc_id   = aws_vpc.vpc_two.id
  tags = {
    Name = "vpc-two-igw"
  }
}

resource "aws_vpn_gateway" "vgw" {
  provider        = aws.aws_123456789012_ap_northeast_1
  vpc_id          = aws_vpc.vpc_one.id
  amazon_side_asn = "64512"
  tags = {
    Name = "vgw"
  }
}

resource "aws_ec2_managed_prefix_list" "pl_sites" {
  provider       = aws.aws_123456789012_ap_northeast_1
  name           = "pl-sites"
  address_family = "IPv4"
  max_entries    = 2
  tags = {
    Name = "pl-sites"
  }

  entry {
    cidr = "192.168.0.0/16"
  }

  entry {
    cidr = "172.16.0.0/12"
  }
}

resource "aws_vpc_peering_connection" "pcx" {
  provider      = aws.aws_123456789012_ap_northeast_1
  vpc_id        = aws_vpc.vpc_one.id
  peer_vpc_id   = aws_vpc.vpc_two.id
  peer_owner_id = "210987654321"
  peer_region   = "us-west-2"
  tags = {
    Name = "pcx"
  }
}

resource "aws_vpc_peering_connection_accepter" "pcx" {
  provider                  = aws.aws_210987654321_us_west_2
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx.id
  auto_accept               = true
}

resource "aws_route_table" "vpc_one_rtb" {
  provider = aws.aws_123456789012_ap_northeast_1
  vpc_id   = aws_vpc.vpc_one.id
  tags = {
    Name = "vpc-one-rtb"
  }
}

resource "aws_vpn_gateway_route_propagation" "vpc_one_rtb_vgw" {
  provider       = aws.aws_123456789012_ap_northeast_1
  vpn_gateway_id = aws_vpn_gateway.vgw.id
  route_table_id = aws_route_table.vpc_one_rtb.id
}

resource "aws_route" "vpc_one_rtb_to_0_0_0_0_0" {
  provider               = aws.aws_123456789012_ap_northeast_1
  route_table_id         = aws_route_table.vpc_one_rtb.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat.id
}

resource "aws_route" "vpc_one_rtb_to_10_2_0_0_16" {
  provider                  = aws.aws_123456789012_ap_northeast_1
  route_table_id            = aws_route_table.vpc_one_rtb.id
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx.id
  depends_on                = [aws_vpc_peering_connection_accepter.pcx]
}

resource "aws_route" "vpc_one_rtb_to_pl_sites" {
  provider                   = aws.aws_123456789012_ap_northeast_1
  route_table_id             = aws_route_table.vpc_one_rtb.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.pl_sites.id
  transit_gateway_id         = aws_ec2_transit_gateway.tgw_one.id
  depends_on                 = [aws_ec2_transit_gateway_vpc_attachment.att_vpc_one]
}

resource "aws_route_table" "vpc_two_rtb" {
  provider = aws.aws_210987654321_us_west_2
  vpc_id   = aws_vpc.vpc_two.id
  tags = {
    Name = "vpc-two-rtb"
  }
}

resource "aws_main_route_table_association" "vpc_two_rtb" {
  provider       = aws.aws_210987654321_us_west_2
  vpc_id         = aws_vpc.vpc_two.id
  route_table_id = aws_route_table.vpc_two_rtb.id
}

resource "aws_route" "vpc_two_rtb_to_10_1_0_0_16" {
  provider                  = aws.aws_210987654321_us_west_2
  route_table_id            = aws_route_table.vpc_two_rtb.id
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx.id
  depends_on                = [aws_vpc_peering_connection_accepter.pcx]
}

resource "aws_route" "vpc_two_rtb_to_10_50_0_0_16" {
  provider               = aws.aws_210987654321_us_west_2
  route_table_id         = aws_route_table.vpc_two_rtb.id
  destination_cidr_block = "10.50.0.0/16"
  network_interface_id   = aws_network_interface.vpc_two_eni.id
}
