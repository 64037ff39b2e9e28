resource "google_compute_ha_vpn_gateway" "ha_a" {
  name    = "ha-a"
  network = google_compute_network.net_a.id
  region  = "asia-northeast1"
}

resource "google_compute_vpn_tunnel" "vpn_ha_1" {
  name                  = "vpn-ha-1"
  region                = "asia-northeast1"
  vpn_gateway           = google_compute_ha_vpn_gateway.ha_a.id
  vpn_gateway_interface = 0
  peer_gcp_gateway      = google_compute_ha_vpn_gateway.ha_b.id
  router                = google_compute_router.router_a.id
  ike_version           = 2
  shared_secret         = local.psk_vpn_ha_1
}

resource "google_compute_router_interface" "vpn_ha_1" {
  name       = "vpn-ha-1"
  router     = google_compute_router.router_a.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.1/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_ha_1.name
}

resource "google_compute_router_peer" "vpn_ha_1" {
  name            = "vpn-ha-1"
  router          = google_compute_router.router_a.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_ha_1.name
  peer_ip_address = "169.254.21.2"
  peer_asn        = 65002
}

resource "google_compute_vpn_tunnel" "vpn_ha_2" {
  name                  = "vpn-ha-2"
  region                = "asia-northeast1"
  vpn_gateway           = google_compute_ha_vpn_gateway.ha_a.id
  vpn_gateway_interface = 1
  peer_gcp_gateway      = google_compute_ha_vpn_gateway.ha_b.id
  router                = google_compute_router.router_a.id
  ike_version           = 2
  shared_secret         = local.psk_vpn_ha_2
}

resource "google_compute_router_interface" "vpn_ha_2" {
  name       = "vpn-ha-2"
  router     = google_compute_router.router_a.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.5/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_ha_2.name
}

resource "google_compute_router_peer" "vpn_ha_2" {
  name            = "vpn-ha-2"
  router          = google_compute_router.router_a.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_ha_2.name
  peer_ip_address = "169.254.21.6"
  peer_asn        = 65002
}

resource "google_compute_ha_vpn_gateway" "ha_b" {
  name    = "ha-b"
  network = google_compute_network.net_b.id
  region  = "asia-northeast1"
}

resource "google_compute_vpn_tunnel" "vpn_ha_back_1" {
  name                  = "vpn-ha-back-1"
  region                = "asia-northeast1"
  vpn_gateway           = google_compute_ha_vpn_gateway.ha_b.id
  vpn_gateway_interface = 0
  peer_gcp_gateway      = google_compute_ha_vpn_gateway.ha_a.id
  router                = google_compute_router.router_b.id
  ike_version           = 2
  shared_secret         = local.psk_vpn_ha_1
}

resource "google_compute_router_interface" "vpn_ha_back_1" {
  name       = "vpn-ha-back-1"
  router     = google_compute_router.router_b.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.2/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_ha_back_1.name
}

resource "google_compute_router_peer" "vpn_ha_back_1" {
  name            = "vpn-ha-back-1"
  router          = google_compute_router.router_b.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_ha_back_1.name
  peer_ip_address = "169.254.21.1"
  peer_asn        = 65001
}

resource "google_compute_vpn_tunnel" "vpn_ha_back_2" {
  name                  = "vpn-ha-back-2"
  region                = "asia-northeast1"
  vpn_gateway           = google_compute_ha_vpn_gateway.ha_b.id
  vpn_gateway_interface = 1
  peer_gcp_gateway      = google_compute_ha_vpn_gateway.ha_a.id
  router                = google_compute_router.router_b.id
  ike_version           = 2
  shared_secret         = local.psk_vpn_ha_2
}

resource "google_compute_router_interface" "vpn_ha_back_2" {
  name       = "vpn-ha-back-2"
  router     = google_compute_router.router_b.name
  region     = "asia-northeast1"
  ip_range   = "169.254.21.6/30"
  vpn_tunnel = google_compute_vpn_tunnel.vpn_ha_back_2.name
}

resource "google_compute_router_peer" "vpn_ha_back_2" {
  name            = "vpn-ha-back-2"
  router          = google_compute_router.router_b.name
  region          = "asia-northeast1"
  interface       = google_compute_router_interface.vpn_ha_back_2.name
  peer_ip_address = "169.254.21.5"
  peer_asn        = 65001
}

resource "google_compute_address" "classic" {
  name   = "classic"
  region = "asia-northeast1"
}

resource "google_compute_vpn_gateway" "classic" {
  name    = "classic"
  network = google_compute_network.net_a.id
  region  = "asia-northeast1"
}

resource "google_compute_forwarding_rule" "classic_esp" {
  name        = "classic-esp"
  region      = "asia-northeast1"
  ip_protocol = "ESP"
  ip_address  = google_compute_address.classic.address
  target      = google_compute_vpn_gateway.classic.id
}

resource "google_compute_forwarding_rule" "classic_udp500" {
  name        = "classic-udp500"
  region      = "asia-northeast1"
  ip_protocol = "UDP"
  port_range  = "500"
  ip_address  = google_compute_address.classic.address
  target      = google_compute_vpn_gateway.classic.id
}

resource "google_compute_forwarding_rule" "classic_udp4500" {
  name        = "classic-udp4500"
  region      = "asia-northeast1"
  ip_protocol = "UDP"
  port_range  = "4500"
  ip_address  = google_compute_address.classic.address
  target      = google_compute_vpn_gateway.classic.id
}

resource "google_compute_vpn_tunnel" "vpn_classic" {
  name                    = "vpn-classic"
  region                  = "asia-northeast1"
  target_vpn_gateway      = google_compute_vpn_gateway.classic.id
  peer_ip                 = "203.0.113.9"
  ike_version             = 2
  local_traffic_selector  = ["0.0.0.0/0"]
  remote_traffic_selector = ["0.0.0.0/0"]
  shared_secret           = local.psk_vpn_classic
  depends_on = [
    google_compute_forwarding_rule.classic_esp,
    google_compute_forwarding_rule.classic_udp500,
    google_compute_forwarding_rule.classic_udp4500,
  ]
}

resource "google_compute_route" "vpn_classic_192_168_0_0_16" {
  name                = "vpn-classic-192-168-0-0-16"
  network             = google_compute_network.net_a.id
  dest_range          = "192.168.0.0/16"
  priority            = 1000
  next_hop_vpn_tunnel = google_compute_vpn_tunnel.vpn_classic.id
}
