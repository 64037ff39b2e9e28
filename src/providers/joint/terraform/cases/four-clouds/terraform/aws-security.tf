resource "aws_security_group" "vpc_one_sg" {
  name   = "vpc-one-sg"
  vpc_id = aws_vpc.vpc_one.id
  tags = {
    Name = "vpc-one-sg"
  }
}

resource "aws_vpc_security_group_ingress_rule" "vpc_one_sg_inbound_1" {
  security_group_id = aws_security_group.vpc_one_sg.id
  cidr_ipv4         = "10.0.0.0/8"
  ip_protocol       = "icmp"
  from_port         = -1
  to_port           = -1
}

resource "aws_vpc_security_group_ingress_rule" "vpc_one_sg_inbound_2_1" {
  security_group_id = aws_security_group.vpc_one_sg.id
  cidr_ipv4         = "10.0.0.0/8"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}

resource "aws_vpc_security_group_ingress_rule" "vpc_one_sg_inbound_2_2" {
  security_group_id            = aws_security_group.vpc_one_sg.id
  referenced_security_group_id = aws_security_group.vpc_one_sg.id
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
}

resource "aws_vpc_security_group_egress_rule" "vpc_one_sg_outbound_1" {
  security_group_id = aws_security_group.vpc_one_sg.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}
