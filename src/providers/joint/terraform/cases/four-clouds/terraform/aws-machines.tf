resource "aws_network_interface" "vpc_one_eni" {
  subnet_id         = aws_subnet.vpc_one_a.id
  private_ips       = ["10.1.1.10"]
  security_groups   = [aws_security_group.vpc_one_sg.id]
  source_dest_check = true
  tags = {
    Name = "vpc-one-eni"
  }
}

data "aws_ami" "amazon_linux_x86_64" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2023.*-x86_64"]
  }
}

resource "aws_instance" "vpc_one_vm" {
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
