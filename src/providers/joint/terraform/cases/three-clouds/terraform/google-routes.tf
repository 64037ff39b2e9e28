resource "google_compute_route" "default_route" {
  name             = "default-route"
  project          = var.google_project_net_host_project
  network          = google_compute_network.vpc_g.id
  dest_range       = "0.0.0.0/0"
  priority         = 1000
  next_hop_gateway = "default-internet-gateway"
}
