resource "google_compute_ha_vpn_gateway" "ha_g" {
  name    = "ha-g"
  network = google_compute_network.vpc_g.id
  region  = "asia-northeast1"
}

resource "google_compute_external_vpn_gateway" "vpngw_ali" {
  name            = "vpngw-ali"
  redundancy_type = "TWO_IPS_REDUNDANCY"

  interface {
    id         = 0
    ip_address = alicloud_vpn_gateway.vpngw_ali.internet_ip
  }

  interface {
    id         = 1
    ip_address = alicloud_vpn_gateway.vpngw_ali.disaster_recovery_internet_ip
  }
}

resource "google_compute_vpn_tunnel" "conn_ali_ha_g_1" {
  name                            = "conn-ali-ha-g-1"
  region                          = "asia-northeast1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.ha_g.id
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.vpngw_ali.id
  peer_external_gateway_interface = 0
  router                          = google_compute_router.router_g.id
  ike_version                     = 2
  shared_secret                   = local.psk_conn_ali_ha_g
}

resource "google_compute_router_interface" "conn_ali_ha_g_1" {
  name       = "conn-ali-ha-g-1"
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.74/30"
  vpn_tunnel = google_compute_vpn_tunnel.conn_ali_ha_g_1.name
}

resource "google_compute_router_peer" "conn_ali_ha_g_1" {
  name            = "conn-ali-ha-g-1"
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.conn_ali_ha_g_1.name
  peer_ip_address = "169.254.21.73"
  peer_asn        = 45104
}

resource "google_compute_vpn_tunnel" "conn_ali_ha_g_2" {
  name                            = "conn-ali-ha-g-2"
  region                          = "asia-northeast1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.ha_g.id
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.vpngw_ali.id
  peer_external_gateway_interface = 1
  router                          = google_compute_router.router_g.id
  ike_version                     = 2
  shared_secret                   = local.psk_conn_ali_ha_g
}

resource "google_compute_router_interface" "conn_ali_ha_g_2" {
  name       = "conn-ali-ha-g-2"
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.78/30"
  vpn_tunnel = google_compute_vpn_tunnel.conn_ali_ha_g_2.name
}

resource "google_compute_router_peer" "conn_ali_ha_g_2" {
  name            = "conn-ali-ha-g-2"
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.conn_ali_ha_g_2.name
  peer_ip_address = "169.254.21.77"
  peer_asn        = 45104
}

resource "google_compute_external_vpn_gateway" "vgw_one" {
  name            = "vgw-one"
  redundancy_type = "FOUR_IPS_REDUNDANCY"

  interface {
    id         = 0
    ip_address = aws_vpn_connection.vpn_aws_google_1.tunnel1_address
  }

  interface {
    id         = 1
    ip_address = aws_vpn_connection.vpn_aws_google_1.tunnel2_address
  }

  interface {
    id         = 2
    ip_address = aws_vpn_connection.vpn_aws_google_2.tunnel1_address
  }

  interface {
    id         = 3
    ip_address = aws_vpn_connection.vpn_aws_google_2.tunnel2_address
  }
}

resource "google_compute_vpn_tunnel" "vpn_aws_google_1" {
  name                            = "vpn-aws-google-1"
  region                          = "asia-northeast1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.ha_g.id
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.vgw_one.id
  peer_external_gateway_interface = 0
  router                          = google_compute_router.router_g.id
  ike_version                     = 2
  shared_secret                   = local.psk_vpn_aws_google_1
}

resource "google_compute_router_interface" "vpn_aws_google_1" {
  name       = "vpn-aws-google-1"
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.2/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_aws_google_1.name
}

resource "google_compute_router_peer" "vpn_aws_google_1" {
  name            = "vpn-aws-google-1"
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_aws_google_1.name
  peer_ip_address = "169.254.21.1"
  peer_asn        = 64512
}

resource "google_compute_vpn_tunnel" "vpn_aws_google_2" {
  name                            = "vpn-aws-google-2"
  region                          = "asia-northeast1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.ha_g.id
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.vgw_one.id
  peer_external_gateway_interface = 1
  router                          = google_compute_router.router_g.id
  ike_version                     = 2
  shared_secret                   = local.psk_vpn_aws_google_2
}

resource "google_compute_router_interface" "vpn_aws_google_2" {
  name       = "vpn-aws-google-2"
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.6/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_aws_google_2.name
}

resource "google_compute_router_peer" "vpn_aws_google_2" {
  name            = "vpn-aws-google-2"
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_aws_google_2.name
  peer_ip_address = "169.254.21.5"
  peer_asn        = 64512
}

resource "google_compute_vpn_tunnel" "vpn_aws_google_3" {
  name                            = "vpn-aws-google-3"
  region                          = "asia-northeast1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.ha_g.id
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.vgw_one.id
  peer_external_gateway_interface = 2
  router                          = google_compute_router.router_g.id
  ike_version                     = 2
  shared_secret                   = local.psk_vpn_aws_google_3
}

resource "google_compute_router_interface" "vpn_aws_google_3" {
  name       = "vpn-aws-google-3"
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.10/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_aws_google_3.name
}

resource "google_compute_router_peer" "vpn_aws_google_3" {
  name            = "vpn-aws-google-3"
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_aws_google_3.name
  peer_ip_address = "169.254.21.9"
  peer_asn        = 64512
}

resource "google_compute_vpn_tunnel" "vpn_aws_google_4" {
  name                            = "vpn-aws-google-4"
  region                          = "asia-northeast1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.ha_g.id
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.vgw_one.id
  peer_external_gateway_interface = 3
  router                          = google_compute_router.router_g.id
  ike_version                     = 2
  shared_secret                   = local.psk_vpn_aws_google_4
}

resource "google_compute_router_interface" "vpn_aws_google_4" {
  name       = "vpn-aws-google-4"
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.14/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_aws_google_4.name
}

resource "google_compute_router_peer" "vpn_aws_google_4" {
  name            = "vpn-aws-google-4"
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_aws_google_4.name
  peer_ip_address = "169.254.21.13"
  peer_asn        = 64512
}

resource "google_compute_external_vpn_gateway" "gw_hub" {
  name            = "gw-hub"
  redundancy_type = "TWO_IPS_REDUNDANCY"

  interface {
    id         = 0
    ip_address = azurerm_public_ip.pip_gw_hub.ip_address
  }

  interface {
    id         = 1
    ip_address = azurerm_public_ip.pip_gw_hub_2.ip_address
  }
}

resource "google_compute_vpn_tunnel" "vpn_azure_google_1" {
  name                            = "vpn-azure-google-1"
  region                          = "asia-northeast1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.ha_g.id
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.gw_hub.id
  peer_external_gateway_interface = 0
  router                          = google_compute_router.router_g.id
  ike_version                     = 2
  shared_secret                   = local.psk_vpn_azure_google_1
}

resource "google_compute_router_interface" "vpn_azure_google_1" {
  name       = "vpn-azure-google-1"
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.34/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_azure_google_1.name
}

resource "google_compute_router_peer" "vpn_azure_google_1" {
  name            = "vpn-azure-google-1"
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_azure_google_1.name
  peer_ip_address = "169.254.21.33"
  peer_asn        = 65515
}

resource "google_compute_vpn_tunnel" "vpn_azure_google_2" {
  name                            = "vpn-azure-google-2"
  region                          = "asia-northeast1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.ha_g.id
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.gw_hub.id
  peer_external_gateway_interface = 1
  router                          = google_compute_router.router_g.id
  ike_version                     = 2
  shared_secret                   = local.psk_vpn_azure_google_2
}

resource "google_compute_router_interface" "vpn_azure_google_2" {
  name       = "vpn-azure-google-2"
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.38/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_azure_google_2.name
}

resource "google_compute_router_peer" "vpn_azure_google_2" {
  name            = "vpn-azure-google-2"
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_azure_google_2.name
  peer_ip_address = "169.254.21.37"
  peer_asn        = 65515
}
