output "azure_gateway_public_ips" {
  description = "Public addresses of the VPN gateways"
  value = {
    pip_vpngw_east   = azurerm_public_ip.pip_vpngw_east.ip_address
    pip_vpngw_west   = azurerm_public_ip.pip_vpngw_west.ip_address
    pip_vpngw_west_2 = azurerm_public_ip.pip_vpngw_west_2.ip_address
  }
}

output "azure_private_ips" {
  description = "Private addresses of the network interfaces"
  value = {
    nic_east = azurerm_network_interface.nic_east.private_ip_address
    nic_west = azurerm_network_interface.nic_west.private_ip_address
  }
}

output "psk_vpn_hubs" {
  description = "Pre-shared key of vpn-hubs"
  value       = local.psk_vpn_hubs
  sensitive   = true
}

output "psk_vpn_site" {
  description = "Pre-shared key of vpn-site"
  value       = local.psk_vpn_site
  sensitive   = true
}
