resource "google_compute_firewall" "allow_private" {
  name          = "allow-private"
  network       = google_compute_network.vpc_g.id
  direction     = "INGRESS"
  priority      = 1000
  source_ranges = ["10.0.0.0/8"]

  allow {
    protocol = "icmp"
  }

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}
