resource "google_compute_ha_vpn_gateway" "ha_g" {
  name    = "ha-g"
  project = var.google_project_net_host_project
  network = google_compute_network.vpc_g.id
  region  = "asia-northeast1"
}

resource "google_compute_external_vpn_gateway" "vgw_one" {
  name            = "vgw-one"
  project         = var.google_project_net_host_project
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
  project                         = var.google_project_net_host_project
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
  project    = var.google_project_net_host_project
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.2/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_aws_google_1.name
}

resource "google_compute_router_peer" "vpn_aws_google_1" {
  name            = "vpn-aws-google-1"
  project         = var.google_project_net_host_project
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_aws_google_1.name
  peer_ip_address = "169.254.21.1"
  peer_asn        = 64512
}

resource "google_compute_vpn_tunnel" "vpn_aws_google_2" {
  name                            = "vpn-aws-google-2"
  project                         = var.google_project_net_host_project
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
  project    = var.google_project_net_host_project
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.6/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_aws_google_2.name
}

resource "google_compute_router_peer" "vpn_aws_google_2" {
  name            = "vpn-aws-google-2"
  project         = var.google_project_net_host_project
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_aws_google_2.name
  peer_ip_address = "169.254.21.5"
  peer_asn        = 64512
}

resource "google_compute_vpn_tunnel" "vpn_aws_google_3" {
  name                            = "vpn-aws-google-3"
  project                         = var.google_project_net_host_project
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
  project    = var.google_project_net_host_project
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.10/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_aws_google_3.name
}

resource "google_compute_router_peer" "vpn_aws_google_3" {
  name            = "vpn-aws-google-3"
  project         = var.google_project_net_host_project
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_aws_google_3.name
  peer_ip_address = "169.254.21.9"
  peer_asn        = 64512
}

resource "google_compute_vpn_tunnel" "vpn_aws_google_4" {
  name                            = "vpn-aws-google-4"
  project                         = var.google_project_net_host_project
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
  project    = var.google_project_net_host_project
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.14/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_aws_google_4.name
}

resource "google_compute_router_peer" "vpn_aws_google_4" {
  name            = "vpn-aws-google-4"
  project         = var.google_project_net_host_project
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_aws_google_4.name
  peer_ip_address = "169.254.21.13"
  peer_asn        = 64512
}

resource "google_compute_external_vpn_gateway" "gw_hub" {
  name            = "gw-hub"
  project         = var.google_project_net_host_project
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
  project                         = var.google_project_net_host_project
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
  project    = var.google_project_net_host_project
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.34/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_azure_google_1.name
}

resource "google_compute_router_peer" "vpn_azure_google_1" {
  name            = "vpn-azure-google-1"
  project         = var.google_project_net_host_project
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_azure_google_1.name
  peer_ip_address = "169.254.21.33"
  peer_asn        = 65515
}

resource "google_compute_vpn_tunnel" "vpn_azure_google_2" {
  name                            = "vpn-azure-google-2"
  project                         = var.google_project_net_host_project
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
  project    = var.google_project_net_host_project
  router     = google_compute_router.router_g.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.38/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_azure_google_2.name
}

resource "google_compute_router_peer" "vpn_azure_google_2" {
  name            = "vpn-azure-google-2"
  project         = var.google_project_net_host_project
  router          = google_compute_router.router_g.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_azure_google_2.name
  peer_ip_address = "169.254.21.37"
  peer_asn        = 65515
}
