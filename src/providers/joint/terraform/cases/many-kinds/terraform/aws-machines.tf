resource "aws_eip" "eip_nat" {
  provider = aws.aws_123456789012_ap_northeast_1
  domain   = "vpc"
  tags = {
    Name = "eip-nat"
  }
}

resource "aws_nat_gateway" "nat" {
  provider          = aws.aws_123456789012_ap_northeast_1
  connectivity_type = "public"
  allocation_id     = aws_eip.eip_nat.id
  subnet_id         = aws_subnet.vpc_one_c.id
  private_ip        = "10.1.2.10"
  depends_on        = [aws_internet_gateway.vpc_one_igw]
  tags = {
    Name = "nat"
  }
}

resource "aws_network_interface" "eni_second" {
  provider          = aws.aws_123456789012_ap_northeast_1
  subnet_id         = aws_subnet.vpc_one_a.id
  private_ips       = ["10.1.1.30"]
  source_dest_check = false
  tags = {
    Name = "eni-second"
  }
}

resource "aws_eip" "eni_second" {
  provider = aws.aws_123456789012_ap_northeast_1
  domain   = "vpc"
}

resource "aws_eip_association" "eni_second" {
  provider             = aws.aws_123456789012_ap_northeast_1
  allocation_id        = aws_eip.eni_second.id
  network_interface_id = aws_network_interface.eni_second.id
  private_ip_address   = "10.1.1.30"
  depends_on           = [aws_internet_gateway.vpc_one_igw]
}

resource "aws_network_interface" "vpc_one_eni" {
  provider          = aws.aws_123456789012_ap_northeast_1
  subnet_id         = aws_subnet.vpc_one_a.id
  private_ips       = ["10.1.1.10"]
  security_groups   = [aws_security_group.vpc_one_sg.id]
  source_dest_check = true
  tags = {
    Name = "vpc-one-eni"
  }
}

resource "aws_network_interface" "vpc_two_eni" {
  provider          = aws.aws_210987654321_us_west_2
  subnet_id         = aws_subnet.vpc_two_a.id
  private_ips       = ["10.2.1.10"]
  security_groups   = [aws_security_group.vpc_two_sg.id]
  source_dest_check = true
  tags = {
    Name = "vpc-two-eni"
  }
}

data "aws_ami" "amazon_linux_x86_64" {
  provider    = aws.aws_123456789012_ap_northeast_1
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2023.*-x86_64"]
  }
}

data "aws_ami" "amazon_linux_x86_64_2" {
  provider    = aws.aws_210987654321_us_west_2
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2023.*-x86_64"]
  }
}

resource "aws_instance" "vpc_one_vm" {
  provider      = aws.aws_123456789012_ap_northeast_1
  ami           = data.aws_ami.amazon_linux_x86_64.id
  instance_type = "t3.micro"
  tags = {
    Name = "vpc-one-vm"
  }

  primary_network_interface {
    network_interface_id = aws_network_interface.vpc_one_eni.id
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_network_interface_attachment" "eni_second" {
  provider             = aws.aws_123456789012_ap_northeast_1
  instance_id          = aws_instance.vpc_one_vm.id
  network_interface_id = aws_network_interface.eni_second.id
  device_index         = 1
}

resource "aws_instance" "vpc_two_vm" {
  provider      = aws.aws_210987654321_us_west_2
  ami           = data.aws_ami.amazon_linux_x86_64_2.id
  instance_type = "t3.micro"
  tags = {
    Name = "vpc-two-vm"
  }

  primary_network_interface {
    network_interface_id = aws_network_interface.vpc_two_eni.id
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_vpc_endpoint" "vpce_ssm" {
  provider            = aws.aws_123456789012_ap_northeast_1
  vpc_id              = aws_vpc.vpc_one.id
  service_name        = "com.amazonaws.ap-northeast-1.ssm"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = [aws_subnet.vpc_one_a.id]
  security_group_ids  = [aws_security_group.vpc_one_sg.id]

  subnet_configuration {
    subnet_id = aws_subnet.vpc_one_a.id
    ipv4      = "10.1.1.20"
  }
}

resource "aws_vpc_endpoint" "vpce_s3" {
  provider          = aws.aws_123456789012_ap_northeast_1
  vpc_id            = aws_vpc.vpc_one.id
  service_name      = "com.amazonaws.ap-northeast-1.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.vpc_one_rtb.id]
  tags = {
    Name = "vpce-s3"
  }
}
