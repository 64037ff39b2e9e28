resource "random_password" "psk_vpn_hubs" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_hubs = coalesce(var.psk_vpn_hubs, random_password.psk_vpn_hubs.result)
}

resource "random_password" "psk_vpn_site" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_site = coalesce(var.psk_vpn_site, random_password.psk_vpn_site.result)
}
