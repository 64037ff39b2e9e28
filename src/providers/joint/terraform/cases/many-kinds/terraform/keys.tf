resource "random_password" "psk_vpn_office" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_office = coalesce(var.psk_vpn_office, random_password.psk_vpn_office.result)
}

resource "random_password" "psk_vpn_ha_1" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_ha_1 = coalesce(var.psk_vpn_ha_1, random_password.psk_vpn_ha_1.result)
}

resource "random_password" "psk_vpn_ha_2" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_ha_2 = coalesce(var.psk_vpn_ha_2, random_password.psk_vpn_ha_2.result)
}

resource "random_password" "psk_vpn_classic" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_classic = coalesce(var.psk_vpn_classic, random_password.psk_vpn_classic.result)
}
