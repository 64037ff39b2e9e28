resource "alicloud_vpc" "vpc_ali" {
  provider   = alicloud.ap_southeast_1
  vpc_name   = "vpc-ali"
  cidr_block = "10.40.0.0/16"
}

resource "alicloud_vswitch" "vpc_ali_vsw_2" {
  provider     = alicloud.ap_southeast_1
  vswitch_name = "vsw-2"
  vpc_id       = alicloud_vpc.vpc_ali.id
  cidr_block   = "10.40.1.0/24"
  zone_id      = "ap-southeast-1b"
}

resource "alicloud_vswitch" "vpc_ali_vsw_1" {
  provider     = alicloud.ap_southeast_1
  vswitch_name = "vsw-1"
  vpc_id       = alicloud_vpc.vpc_ali.id
  cidr_block   = "10.40.0.0/24"
  zone_id      = "ap-southeast-1a"
}

resource "alicloud_security_group" "sg_ali" {
  provider            = alicloud.ap_southeast_1
  security_group_name = "sg-ali"
  security_group_type = "normal"
  vpc_id              = alicloud_vpc.vpc_ali.id
  inner_access_policy = "Accept"
}

resource "alicloud_security_group_rule" "sg_ali_ingress_1" {
  provider          = alicloud.ap_southeast_1
  security_group_id = alicloud_security_group.sg_ali.id
  type              = "ingress"
  ip_protocol       = "tcp"
  policy            = "accept"
  nic_type          = "intranet"
  port_range        = "22/22"
  priority          = 100
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "sg_ali_ingress_2" {
  provider          = alicloud.ap_southeast_1
  security_group_id = alicloud_security_group.sg_ali.id
  type              = "ingress"
  ip_protocol       = "tcp"
  policy            = "accept"
  nic_type          = "intranet"
  port_range        = "3389/3389"
  priority          = 100
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "sg_ali_ingress_3" {
  provider          = alicloud.ap_southeast_1
  security_group_id = alicloud_security_group.sg_ali.id
  type              = "ingress"
  ip_protocol       = "icmp"
  policy            = "accept"
  nic_type          = "intranet"
  port_range        = "-1/-1"
  priority          = 100
  cidr_ip           = "0.0.0.0/0"
}
