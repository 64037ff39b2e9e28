resource "google_compute_route" "default_route" {
  name             = "default-route"
  network          = google_compute_network.vpc_g.id
  dest_range       = "0.0.0.0/0"
  priority         = 1000
  next_hop_gateway = "default-internet-gateway"
}
