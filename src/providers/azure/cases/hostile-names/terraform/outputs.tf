output "azure_gateway_public_ips" {
  description = "Public addresses of the VPN gateways"
  value = {
    pip_b = azurerm_public_ip.pip_b.ip_address
  }
}

output "azure_private_ips" {
  description = "Private addresses of the network interfaces"
  value = {
    param = azurerm_network_interface.param.private_ip_address
    for   = azurerm_network_interface.for.private_ip_address
    for_2 = azurerm_network_interface.for_2.private_ip_address
  }
}

output "psk_vpn_k" {
  description = "Pre-shared key of VPN '$${k}\""
  value       = local.psk_vpn_k
  sensitive   = true
}
