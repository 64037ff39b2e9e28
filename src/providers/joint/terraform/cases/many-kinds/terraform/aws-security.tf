resource "aws_security_group" "vpc_one_sg" {
  provider = aws.aws_123456789012_ap_northeast_1
  name     = "vpc-one-sg"
  vpc_id   = aws_vpc.vpc_one.id
  tags = {
    Name = "vpc-one-sg"
  }
}

resource "aws_vpc_security_group_ingress_rule" "vpc_one_sg_inbound_1" {
  provider          = aws.aws_123456789012_ap_northeast_1
  security_group_id = aws_security_group.vpc_one_sg.id
  cidr_ipv4         = "10.0.0.0/8"
  ip_protocol       = "icmp"
  from_port         = -1
  to_port           = -1
}

resource "aws_vpc_security_group_ingress_rule" "vpc_one_sg_inbound_2_1" {
  provider          = aws.aws_123456789012_ap_northeast_1
  security_group_id = aws_security_group.vpc_one_sg.id
  cidr_ipv4         = "10.0.0.0/8"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}

resource "aws_vpc_security_group_ingress_rule" "vpc_one_sg_inbound_2_2" {
  provider                     = aws.aws_123456789012_ap_northeast_1
  security_group_id            = aws_security_group.vpc_one_sg.id
  referenced_security_group_id = aws_security_group.vpc_one_sg.id
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
}

resource "aws_vpc_security_group_egress_rule" "vpc_one_sg_outbound_1" {
  provider          = aws.aws_123456789012_ap_northeast_1
  security_group_id = aws_security_group.vpc_one_sg.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_security_group" "vpc_two_sg" {
  provider = aws.aws_210987654321_us_west_2
  name     = "vpc-two-sg"
  vpc_id   = aws_vpc.vpc_two.id
  tags = {
    Name = "vpc-two-sg"
  }
}

resource "aws_vpc_security_group_ingress_rule" "vpc_two_sg_inbound_1" {
  provider          = aws.aws_210987654321_us_west_2
  security_group_id = aws_security_group.vpc_two_sg.id
  cidr_ipv4         = "10.0.0.0/8"
  ip_protocol       = "icmp"
  from_port         = -1
  to_port           = -1
}

resource "aws_vpc_security_group_ingress_rule" "vpc_two_sg_inbound_2_1" {
  provider          = aws.aws_210987654321_us_west_2
  security_group_id = aws_security_group.vpc_two_sg.id
  cidr_ipv4         = "10.0.0.0/8"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}

resource "aws_vpc_security_group_ingress_rule" "vpc_two_sg_inbound_2_2" {
  provider                     = aws.aws_210987654321_us_west_2
  security_group_id            = aws_security_group.vpc_two_sg.id
  referenced_security_group_id = aws_security_group.vpc_two_sg.id
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
}

resource "aws_vpc_security_group_egress_rule" "vpc_two_sg_outbound_1" {
  provider          = aws.aws_210987654321_us_west_2
  security_group_id = aws_security_group.vpc_two_sg.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_default_network_acl" "acl_default" {
  provider               = aws.aws_123456789012_ap_northeast_1
  default_network_acl_id = aws_vpc.vpc_one.default_network_acl_id

  ingress {
    rule_no    = 100
    action     = "allow"
    from_port  = 0
    to_port    = 0
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    from_port  = 1024
    to_port    = 65535
    protocol   = "6"
    cidr_block = "0.0.0.0/0"
  }

  lifecycle {
    ignore_changes = [subnet_ids]
  }
}

resource "aws_network_acl" "acl_own" {
  provider = aws.aws_123456789012_ap_northeast_1
  vpc_id   = aws_vpc.vpc_one.id
  tags = {
    Name = "acl-own"
  }
}

resource "aws_network_acl_rule" "acl_own_inbound_90" {
  provider       = aws.aws_123456789012_ap_northeast_1
  network_acl_id = aws_network_acl.acl_own.id
  rule_number    = 90
  egress         = false
  rule_action    = "deny"
  protocol       = "1"
  icmp_type      = -1
  icmp_code      = -1
  cidr_block     = "10.9.0.0/16"
}

resource "aws_network_acl_association" "vpc_one_c" {
  provider       = aws.aws_123456789012_ap_northeast_1
  network_acl_id = aws_network_acl.acl_own.id
  subnet_id      = aws_subnet.vpc_one_c.id
}
