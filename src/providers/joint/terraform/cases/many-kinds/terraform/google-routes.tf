resource "google_compute_route" "via_address" {
  name        = "via-address"
  network     = google_compute_network.net_a.id
  dest_range  = "10.77.0.0/16"
  priority    = 900
  next_hop_ip = "10.40.0.2"
  depends_on  = [google_compute_subnetwork.sub_a]
}

resource "google_compute_route" "via_fw" {
  name              = "via-fw"
  network           = google_compute_network.net_a.id
  dest_range        = "10.77.0.0/16"
  priority          = 900
  tags              = ["x"]
  next_hop_instance = google_compute_instance.fw.self_link
}

resource "google_compute_route" "via_ilb" {
  name         = "via-ilb"
  network      = google_compute_network.net_a.id
  dest_range   = "10.77.0.0/16"
  priority     = 900
  next_hop_ilb = google_compute_forwarding_rule.ilb.id
}

resource "google_compute_route" "via_tunnel" {
  name                = "via-tunnel"
  network             = google_compute_network.net_a.id
  dest_range          = "10.77.0.0/16"
  priority            = 900
  next_hop_vpn_tunnel = google_compute_vpn_tunnel.vpn_classic.id
}
