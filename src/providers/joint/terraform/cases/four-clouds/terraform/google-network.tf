resource "google_compute_network" "vpc_g" {
  name                            = "vpc-g"
  auto_create_subnetworks         = false
  routing_mode                    = "GLOBAL"
  mtu                             = 1460
  delete_default_routes_on_create = true
}

resource "google_compute_subnetwork" "g_app" {
  name                     = "g-app"
  network                  = google_compute_network.vpc_g.id
  region                   = "asia-northeast1"
  ip_cidr_range            = "10.20.0.0/24"
  private_ip_google_access = true
}

resource "google_compute_router" "router_g" {
  name    = "router-g"
  network = google_compute_network.vpc_g.id
  region  = "asia-northeast1"

  bgp {
    asn = 65001
  }
}
