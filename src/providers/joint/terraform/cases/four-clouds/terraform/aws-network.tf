resource "aws_vpc" "vpc_one" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name = "vpc-one"
  }
}

resource "aws_subnet" "vpc_one_a" {
  vpc_id            = aws_vpc.vpc_one.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "ap-northeast-1a"
  tags = {
    Name = "vpc-one-a"
  }
}

resource "aws_route_table_association" "vpc_one_a" {
  subnet_id      = aws_subnet.vpc_one_a.id
  route_table_id = aws_route_table.vpc_one_rtb.id
}

resource "aws_subnet" "vpc_one_c" {
  vpc_id            = aws_vpc.vpc_one.id
  cidr_block        = "10.1.2.0/24"
  availability_zone = "ap-northeast-1c"
  tags = {
    Name = "vpc-one-c"
  }
}

resource "aws_internet_gateway" "vpc_one_igw" {
  vpc_id = aws_vpc.vpc_one.id
  tags = {
    Name = "vpc-one-igw"
  }
}

resource "aws_vpn_gateway" "vgw_one" {
  vpc_id          = aws_vpc.vpc_one.id
  amazon_side_asn = "64512"
  tags = {
    Name = "vgw-one"
  }
}

resource "aws_route_table" "vpc_one_rtb" {
  vpc_id = aws_vpc.vpc_one.id
  tags = {
    Name = "vpc-one-rtb"
  }
}

resource "aws_main_route_table_association" "vpc_one_rtb" {
  vpc_id         = aws_vpc.vpc_one.id
  route_table_id = aws_route_table.vpc_one_rtb.id
}

resource "aws_vpn_gateway_route_propagation" "vpc_one_rtb_vgw_one" {
  vpn_gateway_id = aws_vpn_gateway.vgw_one.id
  route_table_id = aws_route_table.vpc_one_rtb.id
}

resource "aws_route" "vpc_one_rtb_to_0_0_0_0_0" {
  route_table_id         = aws_route_table.vpc_one_rtb.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.vpc_one_igw.id
}
