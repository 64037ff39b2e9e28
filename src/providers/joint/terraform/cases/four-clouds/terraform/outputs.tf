output "azure_gateway_public_ips" {
  description = "Public addresses of the VPN gateways"
  value = {
    pip_gw_hub   = azurerm_public_ip.pip_gw_hub.ip_address
    pip_gw_hub_2 = azurerm_public_ip.pip_gw_hub_2.ip_address
  }
}

output "aws_vpn_tunnel_addresses" {
  description = "Outside addresses of the VPN tunnels at AWS"
  value = {
    conn_ali_one_1_tunnel1   = aws_vpn_connection.conn_ali_one_1.tunnel1_address
    conn_ali_one_1_tunnel2   = aws_vpn_connection.conn_ali_one_1.tunnel2_address
    conn_ali_one_2_tunnel1   = aws_vpn_connection.conn_ali_one_2.tunnel1_address
    conn_ali_one_2_tunnel2   = aws_vpn_connection.conn_ali_one_2.tunnel2_address
    vpn_aws_azure_1_tunnel1  = aws_vpn_connection.vpn_aws_azure_1.tunnel1_address
    vpn_aws_azure_1_tunnel2  = aws_vpn_connection.vpn_aws_azure_1.tunnel2_address
    vpn_aws_azure_2_tunnel1  = aws_vpn_connection.vpn_aws_azure_2.tunnel1_address
    vpn_aws_azure_2_tunnel2  = aws_vpn_connection.vpn_aws_azure_2.tunnel2_address
    vpn_aws_google_1_tunnel1 = aws_vpn_connection.vpn_aws_google_1.tunnel1_address
    vpn_aws_google_1_tunnel2 = aws_vpn_connection.vpn_aws_google_1.tunnel2_address
    vpn_aws_google_2_tunnel1 = aws_vpn_connection.vpn_aws_google_2.tunnel1_address
    vpn_aws_google_2_tunnel2 = aws_vpn_connection.vpn_aws_google_2.tunnel2_address
    vpn_office_tunnel1       = aws_vpn_connection.vpn_office.tunnel1_address
    vpn_office_tunnel2       = aws_vpn_connection.vpn_office.tunnel2_address
  }
}

output "aws_private_ips" {
  description = "Private addresses of the network interfaces"
  value = {
    vpc_one_eni = aws_network_interface.vpc_one_eni.private_ip
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

output "psk_conn_ali_gw_hub" {
  description = "Pre-shared key of conn-ali-gw-hub"
  value       = local.psk_conn_ali_gw_hub
  sensitive   = true
}

output "psk_conn_ali_ha_g" {
  description = "Pre-shared key of conn-ali-ha-g"
  value       = local.psk_conn_ali_ha_g
  sensitive   = true
}

output "psk_conn_ali_office" {
  description = "Pre-shared key of conn-ali-office"
  value       = local.psk_conn_ali_office
  sensitive   = true
}

output "psk_conn_ali_one" {
  description = "Pre-shared key of conn-ali-one"
  value       = local.psk_conn_ali_one
  sensitive   = true
}

output "psk_vpn_aws_azure_1" {
  description = "Pre-shared key of vpn-aws-azure, tunnel 1"
  value       = local.psk_vpn_aws_azure_1
  sensitive   = true
}

output "psk_vpn_aws_azure_2" {
  description = "Pre-shared key of vpn-aws-azure, tunnel 2"
  value       = local.psk_vpn_aws_azure_2
  sensitive   = true
}

output "psk_vpn_aws_azure_3" {
  description = "Pre-shared key of vpn-aws-azure, tunnel 3"
  value       = local.psk_vpn_aws_azure_3
  sensitive   = true
}

output "psk_vpn_aws_azure_4" {
  description = "Pre-shared key of vpn-aws-azure, tunnel 4"
  value       = local.psk_vpn_aws_azure_4
  sensitive   = true
}

output "psk_vpn_azure_google_1" {
  description = "Pre-shared key of vpn-azure-google, tunnel 1"
  value       = local.psk_vpn_azure_google_1
  sensitive   = true
}

output "psk_vpn_azure_google_2" {
  description = "Pre-shared key of vpn-azure-google, tunnel 2"
  value       = local.psk_vpn_azure_google_2
  sensitive   = true
}

output "psk_vpn_aws_google_1" {
  description = "Pre-shared key of vpn-aws-google, tunnel 1"
  value       = local.psk_vpn_aws_google_1
  sensitive   = true
}

output "psk_vpn_aws_google_2" {
  description = "Pre-shared key of vpn-aws-google, tunnel 2"
  value       = local.psk_vpn_aws_google_2
  sensitive   = true
}

output "psk_vpn_aws_google_3" {
  description = "Pre-shared key of vpn-aws-google, tunnel 3"
  value       = local.psk_vpn_aws_google_3
  sensitive   = true
}

output "psk_vpn_aws_google_4" {
  description = "Pre-shared key of vpn-aws-google, tunnel 4"
  value       = local.psk_vpn_aws_google_4
  sensitive   = true
}

output "psk_vpn_office_1" {
  description = "Pre-shared key of vpn-office, tunnel 1"
  value       = local.psk_vpn_office_1
  sensitive   = true
}

output "psk_vpn_office_2" {
  description = "Pre-shared key of vpn-office, tunnel 2"
  value       = local.psk_vpn_office_2
  sensitive   = true
}
