resource "random_password" "psk_conn_ali_gw_hub" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_conn_ali_gw_hub = coalesce(var.psk_conn_ali_gw_hub, random_password.psk_conn_ali_gw_hub.result)
}

resource "random_password" "psk_conn_ali_ha_g" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_conn_ali_ha_g = coalesce(var.psk_conn_ali_ha_g, random_password.psk_conn_ali_ha_g.result)
}

resource "random_password" "psk_conn_ali_office" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_conn_ali_office = coalesce(var.psk_conn_ali_office, random_password.psk_conn_ali_office.result)
}

resource "random_password" "psk_conn_ali_one" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_conn_ali_one = coalesce(var.psk_conn_ali_one, random_password.psk_conn_ali_one.result)
}

resource "random_password" "psk_vpn_aws_azure_1" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_aws_azure_1 = coalesce(var.psk_vpn_aws_azure_1, random_password.psk_vpn_aws_azure_1.result)
}

resource "random_password" "psk_vpn_aws_azure_2" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_aws_azure_2 = coalesce(var.psk_vpn_aws_azure_2, random_password.psk_vpn_aws_azure_2.result)
}

resource "random_password" "psk_vpn_aws_azure_3" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_aws_azure_3 = coalesce(var.psk_vpn_aws_azure_3, random_password.psk_vpn_aws_azure_3.result)
}

resource "random_password" "psk_vpn_aws_azure_4" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_aws_azure_4 = coalesce(var.psk_vpn_aws_azure_4, random_password.psk_vpn_aws_azure_4.result)
}

resource "random_password" "psk_vpn_azure_google_1" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_azure_google_1 = coalesce(var.psk_vpn_azure_google_1, random_password.psk_vpn_azure_google_1.result)
}

resource "random_password" "psk_vpn_azure_google_2" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_azure_google_2 = coalesce(var.psk_vpn_azure_google_2, random_password.psk_vpn_azure_google_2.result)
}

resource "random_password" "psk_vpn_aws_google_1" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_aws_google_1 = coalesce(var.psk_vpn_aws_google_1, random_password.psk_vpn_aws_google_1.result)
}

resource "random_password" "psk_vpn_aws_google_2" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_aws_google_2 = coalesce(var.psk_vpn_aws_google_2, random_password.psk_vpn_aws_google_2.result)
}

resource "random_password" "psk_vpn_aws_google_3" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_aws_google_3 = coalesce(var.psk_vpn_aws_google_3, random_password.psk_vpn_aws_google_3.result)
}

resource "random_password" "psk_vpn_aws_google_4" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_aws_google_4 = coalesce(var.psk_vpn_aws_google_4, random_password.psk_vpn_aws_google_4.result)
}

resource "random_password" "psk_vpn_office_1" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_office_1 = coalesce(var.psk_vpn_office_1, random_password.psk_vpn_office_1.result)
}

resource "random_password" "psk_vpn_office_2" {
  length  = 32
  special = false
  numeric = false
}

locals {
  psk_vpn_office_2 = coalesce(var.psk_vpn_office_2, random_password.psk_vpn_office_2.result)
}
