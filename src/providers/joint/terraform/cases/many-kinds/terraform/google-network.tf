resource "google_compute_network" "net_a" {
  name                            = "net-a"
  auto_create_subnetworks         = false
  routing_mode                    = "REGIONAL"
  mtu                             = 1460
  delete_default_routes_on_create = true
  bgp_best_path_selection_mode    = "STANDARD"
  bgp_always_compare_med          = true
  bgp_inter_region_cost           = "ADD_COST_TO_MED"
}

resource "google_compute_network" "net_b" {
  name                            = "net-b"
  auto_create_subnetworks         = true
  routing_mode                    = "REGIONAL"
  mtu                             = 1460
  delete_default_routes_on_create = true
}

resource "google_compute_subnetwork" "sub_a" {
  name                     = "sub-a"
  network                  = google_compute_network.net_a.id
  region                   = "asia-northeast1"
  ip_cidr_range            = "10.40.0.0/24"
  private_ip_google_access = false

  secondary_ip_range {
    range_name    = "pods"
    ip_cidr_range = "10.64.0.0/16"
  }
}

data "google_compute_subnetwork" "sub_b" {
  name       = google_compute_network.net_b.name
  region     = "asia-northeast1"
  depends_on = [google_compute_network.net_b]
}

resource "google_compute_router" "router_a" {
  name    = "router-a"
  network = google_compute_network.net_a.id
  region  = "asia-northeast1"

  bgp {
    asn = 65001
  }
}

resource "google_compute_router" "router_b" {
  name    = "router-b"
  network = google_compute_network.net_b.id
  region  = "asia-northeast1"

  bgp {
    asn = 65002
  }
}

resource "google_compute_router_nat" "nat_a" {
  name                               = "nat-a"
  router                             = google_compute_router.router_a.name
  region                             = "asia-northeast1"
  nat_ip_allocate_option             = "AUTO_ONLY"
  source_subnetwork_ip_ranges_to_nat = "LIST_OF_SUBNETWORKS"

  subnetwork {
    name                    = google_compute_subnetwork.sub_a.id
    source_ip_ranges_to_nat = ["ALL_IP_RANGES"]
  }
}

resource "google_compute_interconnect_attachment" "partner" {
  name                     = "partner"
  region                   = "asia-northeast1"
  router                   = google_compute_router.router_a.id
  type                     = "PARTNER"
  edge_availability_domain = "AVAILABILITY_DOMAIN_ANY"
}

resource "google_compute_network_peering" "a_to_b" {
  name                                = "a-to-b"
  network                             = google_compute_network.net_a.self_link
  peer_network                        = google_compute_network.net_b.self_link
  export_custom_routes                = true
  import_custom_routes                = true
  export_subnet_routes_with_public_ip = true
  import_subnet_routes_with_public_ip = false
}

resource "google_compute_network_peering" "a_to_b_back" {
  name                                = "a-to-b-back"
  network                             = google_compute_network.net_b.self_link
  peer_network                        = google_compute_network.net_a.self_link
  export_custom_routes                = true
  import_custom_routes                = true
  export_subnet_routes_with_public_ip = true
  import_subnet_routes_with_public_ip = false
  depends_on                          = [google_compute_network_peering.a_to_b]
}
