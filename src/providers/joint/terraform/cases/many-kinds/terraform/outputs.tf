output "aws_vpn_tunnel_addresses" {
  description = "Outside addresses of the VPN tunnels at AWS"
  value = {
    vpn_office_tunnel1 = aws_vpn_connection.vpn_office.tunnel1_address
  }
}

output "aws_private_ips" {
  description = "Private addresses of the network interfaces"
  value = {
    eni_second  = aws_network_interface.eni_second.private_ip
    vpc_one_eni = aws_network_interface.vpc_one_eni.private_ip
    vpc_two_eni = aws_network_interface.vpc_two_eni.private_ip
  }
}

output "aws_public_ips" {
  description = "Elastic IP addresses"
  value = {
    eip_nat = aws_eip.eip_nat.public_ip
  }
}

output "google_vpn_gateway_addresses" {
  description = "Outside addresses of the VPN gateways at Google Cloud"
  value = {
    ha_a_0            = google_compute_ha_vpn_gateway.ha_a.vpn_interfaces[0].ip_address
    ha_a_1            = google_compute_ha_vpn_gateway.ha_a.vpn_interfaces[1].ip_address
    ha_b_0            = google_compute_ha_vpn_gateway.ha_b.vpn_interfaces[0].ip_address
    ha_b_1            = google_compute_ha_vpn_gateway.ha_b.vpn_interfaces[1].ip_address
    classic_classic_0 = google_compute_address.classic.address
  }
}

output "google_private_ips" {
  description = "Private addresses of the first network interfaces"
  value = {
    app = google_compute_instance.app.network_interface[0].network_ip
    fw  = google_compute_instance.fw.network_interface[0].network_ip
  }
}

output "psk_vpn_office" {
  description = "Pre-shared key of vpn-office"
  value       = local.psk_vpn_office
  sensitive   = true
}

output "psk_vpn_ha_1" {
  description = "Pre-shared key of vpn-ha, tunnel 1"
  value       = local.psk_vpn_ha_1
  sensitive   = true
}

output "psk_vpn_ha_2" {
  description = "Pre-shared key of vpn-ha, tunnel 2"
  value       = local.psk_vpn_ha_2
  sensitive   = true
}

output "psk_vpn_classic" {
  description = "Pre-shared key of vpn-classic"
  value       = local.psk_vpn_classic
  sensitive   = true
}
