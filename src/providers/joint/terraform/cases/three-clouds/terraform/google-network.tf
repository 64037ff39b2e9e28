resource "google_compute_network" "vpc_g" {
  name                            = "vpc-g"
  project                         = var.google_project_net_host_project
  auto_create_subnetworks         = false
  routing_mode                    = "GLOBAL"
  mtu                             = 1460
  delete_default_routes_on_create = true
}

resource "google_compute_subnetwork" "g_app" {
  name                     = "g-app"
  project                  = var.google_project_net_host_project
  network                  = google_compute_network.vpc_g.id
  region                   = "asia-northeast1"
  ip_cidr_range            = "10.20.0.0/24"
  private_ip_google_access = true
}

resource "google_compute_router" "router_g" {
  name    = "router-g"
  project = var.google_project_net_host_project
  network = google_compute_network.vpc_g.id
  region  = "asia-northeast1"

  bgp {
    asn               = 65001
    advertise_mode    = "CUSTOM"
    advertised_groups = ["ALL_SUBNETS"]

    advertised_ip_ranges {
      range = "10.100.0.0/24"
    }
  }
}

resource "google_compute_global_address" "servicenetworking" {
  name          = "servicenetworking"
  project       = var.google_project_net_host_project
  purpose       = "VPC_PEERING"
  address_type  = "INTERNAL"
  address       = "10.100.0.0"
  prefix_length = 24
  network       = google_compute_network.vpc_g.id
}

resource "google_service_networking_connection" "vpc_g" {
  network                 = google_compute_network.vpc_g.id
  service                 = "servicenetworking.googleapis.com"
  reserved_peering_ranges = [google_compute_global_address.servicenetworking.name]
}

resource "google_compute_network_peering_routes_config" "vpc_g" {
  project              = var.google_project_net_host_project
  peering              = google_service_networking_connection.vpc_g.peering
  network              = google_compute_network.vpc_g.name
  export_custom_routes = true
  import_custom_routes = false
}

resource "google_redis_instance" "memorystore" {
  name               = "memorystore"
  project            = var.google_project_net_host_project
  region             = "asia-northeast1"
  tier               = "BASIC"
  memory_size_gb     = 1
  authorized_network = google_compute_network.vpc_g.id
  connect_mode       = "PRIVATE_SERVICE_ACCESS"
  reserved_ip_range  = google_compute_global_address.servicenetworking.name
  depends_on         = [google_service_networking_connection.vpc_g]
}
