resource "random_password" "psk_vpn_tokyo" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_tokyo = coalesce(var.psk_vpn_tokyo, random_password.psk_vpn_tokyo.result)
}
