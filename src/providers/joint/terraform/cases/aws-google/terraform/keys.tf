resource "random_password" "psk_vpn_vgw_1" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_vgw_1 = coalesce(var.psk_vpn_vgw_1, random_password.psk_vpn_vgw_1.result)
}

resource "random_password" "psk_vpn_vgw_2" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_vgw_2 = coalesce(var.psk_vpn_vgw_2, random_password.psk_vpn_vgw_2.result)
}

resource "random_password" "psk_vpn_vgw_3" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_vgw_3 = coalesce(var.psk_vpn_vgw_3, random_password.psk_vpn_vgw_3.result)
}

resource "random_password" "psk_vpn_vgw_4" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_vgw_4 = coalesce(var.psk_vpn_vgw_4, random_password.psk_vpn_vgw_4.result)
}

resource "random_password" "psk_vpn_tgw_1" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_tgw_1 = coalesce(var.psk_vpn_tgw_1, random_password.psk_vpn_tgw_1.result)
}

resource "random_password" "psk_vpn_tgw_2" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_tgw_2 = coalesce(var.psk_vpn_tgw_2, random_password.psk_vpn_tgw_2.result)
}

resource "random_password" "psk_vpn_tgw_3" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_tgw_3 = coalesce(var.psk_vpn_tgw_3, random_password.psk_vpn_tgw_3.result)
}

resource "random_password" "psk_vpn_tgw_4" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_tgw_4 = coalesce(var.psk_vpn_tgw_4, random_password.psk_vpn_tgw_4.result)
}
