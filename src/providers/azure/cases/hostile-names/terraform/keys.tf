resource "random_password" "psk_vpn_k" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_k = coalesce(var.psk_vpn_k, random_password.psk_vpn_k.result)
}
