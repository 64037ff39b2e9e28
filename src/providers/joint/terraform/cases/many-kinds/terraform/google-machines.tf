resource "google_compute_instance" "app" {
  name           = "app"
  zone           = "asia-northeast1-a"
  machine_type   = "e2-small"
  can_ip_forward = true

  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }

  network_interface {
    subnetwork = data.google_compute_subnetwork.sub_b.id
    network_ip = "10.146.0.2"

    access_config {}
  }

  service_account {
    email  = "fw@example.iam.gserviceaccount.com"
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance" "fw" {
  name           = "fw"
  zone           = "asia-northeast1-a"
  machine_type   = "e2-small"
  can_ip_forward = true

  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }

  network_interface {
    subnetwork = google_compute_subnetwork.sub_a.id
    network_ip = "10.40.0.2"

    access_config {}
  }

  service_account {
    email  = "fw@example.iam.gserviceaccount.com"
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance_group" "ilb_asia_northeast1_a" {
  name      = "ilb-asia-northeast1-a"
  zone      = "asia-northeast1-a"
  network   = google_compute_network.net_a.id
  instances = [google_compute_instance.fw.self_link]
}

resource "google_compute_region_health_check" "ilb" {
  name   = "ilb"
  region = "asia-northeast1"

  tcp_health_check {
    port = 22
  }
}

resource "google_compute_region_backend_service" "ilb" {
  name                  = "ilb"
  region                = "asia-northeast1"
  load_balancing_scheme = "INTERNAL"
  protocol              = "UNSPECIFIED"
  network               = google_compute_network.net_a.id
  health_checks         = [google_compute_region_health_check.ilb.id]

  backend {
    group          = google_compute_instance_group.ilb_asia_northeast1_a.id
    balancing_mode = "CONNECTION"
  }
}

resource "google_compute_forwarding_rule" "ilb" {
  name                  = "ilb"
  region                = "asia-northeast1"
  load_balancing_scheme = "INTERNAL"
  ip_protocol           = "L3_DEFAULT"
  all_ports             = true
  ip_address            = "10.40.0.100"
  network               = google_compute_network.net_a.id
  subnetwork            = google_compute_subnetwork.sub_a.id
  allow_global_access   = true
  backend_service       = google_compute_region_backend_service.ilb.id
}
