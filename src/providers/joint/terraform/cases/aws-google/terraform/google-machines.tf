resource "google_compute_shared_vpc_host_project" "net_host_project" {
  project = var.google_project_net_host_project
}

resource "google_compute_shared_vpc_service_project" "app_service_project" {
  host_project    = google_compute_shared_vpc_host_project.net_host_project.project
  service_project = var.google_project_app_service_project
}

resource "google_compute_instance" "vm_g" {
  name           = "vm-g"
  project        = var.google_project_app_service_project
  zone           = "asia-northeast1-a"
  machine_type   = "e2-small"
  can_ip_forward = false
  tags           = ["app"]
  depends_on     = [google_compute_shared_vpc_service_project.app_service_project]

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
