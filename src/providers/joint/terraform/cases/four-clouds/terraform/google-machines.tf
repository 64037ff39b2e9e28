resource "google_compute_instance" "vm_g" {
  name           = "vm-g"
  zone           = "asia-northeast1-a"
  machine_type   = "e2-small"
  can_ip_forward = false
  tags           = ["app"]

  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }

  network_interface {
    subnetwork = google_compute_subnetwork.g_app.id
    network_ip = "10.20.0.2"
  }
}
