output "aws_vpn_tunnel_addresses" {
  description = "Outside addresses of the VPN tunnels at AWS"
  value = {
    vpn_vgw_1_tunnel1 = aws_vpn_connection.vpn_vgw_1.tunnel1_address
    vpn_vgw_1_tunnel2 = aws_vpn_connection.vpn_vgw_1.tunnel2_address
    vpn_vgw_2_tunnel1 = aws_vpn_connection.vpn_vgw_2.tunnel1_address
    vpn_vgw_2_tunnel2 = aws_vpn_connection.vpn_vgw_2.tunnel2_address
    vpn_tgw_1_tunnel1 = aws_vpn_connection.vpn_tgw_1.tunnel1_address
    vpn_tgw_1_tunnel2 = aws_vpn_connection.vpn_tgw_1.tunnel2_address
    vpn_tgw_2_tunnel1 = aws_vpn_connection.vpn_tgw_2.tunnel1_address
    vpn_tgw_2_tunnel2 = aws_vpn_connection.vpn_tgw_2.tunnel2_address
  }
}

output "aws_private_ips" {
  description = "Private addresses of the network interfaces"
  value = {
    vpc_one_eni = aws_network_interface.vpc_one_eni.private_ip
    vpc_two_eni = aws_network_interface.vpc_two_eni.private_ip
  }
}

output "google_vpn_gateway_addresses" {
  description = "Outside addresses of the VPN gateways at Google Cloud"
  value = {
    ha_g_0 = google_compute_ha_vpn_gateway.ha_g.vpn_interfaces[0].ip_address
    ha_g_1 = google_compute_ha_vpn_gateway.ha_g.vpn_interfaces[1].ip_address
  }
}

output "google_private_ips" {
  description = "Private addresses of the first network interfaces"
  value = {
    vm_g = google_compute_instance.vm_g.network_interface[0].network_ip
  }
}

output "psk_vpn_vgw_1" {
  description = "Pre-shared key of vpn-vgw, tunnel 1"
  value       = local.psk_vpn_vgw_1
  sensitive   = true
}

output "psk_vpn_vgw_2" {
  description = "Pre-shared key of vpn-vgw, tunnel 2"
  value       = local.psk_vpn_vgw_2
  sensitive   = true
}

output "psk_vpn_vgw_3" {
  description = "Pre-shared key of vpn-vgw, tunnel 3"
  value       = local.psk_vpn_vgw_3
  sensitive   = true
}

output "psk_vpn_vgw_4" {
  description = "Pre-shared key of vpn-vgw, tunnel 4"
  value       = local.psk_vpn_vgw_4
  sensitive   = true
}

output "psk_vpn_tgw_1" {
  description = "Pre-shared key of vpn-tgw, tunnel 1"
  value       = local.psk_vpn_tgw_1
  sensitive   = true
}

output "psk_vpn_tgw_2" {
  description = "Pre-shared key of vpn-tgw, tunnel 2"
  value       = local.psk_vpn_tgw_2
  sensitive   = true
}

output "psk_vpn_tgw_3" {
  description = "Pre-shared key of vpn-tgw, tunnel 3"
  value       = local.psk_vpn_tgw_3
  sensitive   = true
}

output "psk_vpn_tgw_4" {
  description = "Pre-shared key of vpn-tgw, tunnel 4"
  value       = local.psk_vpn_tgw_4
  sensitive   = true
}
