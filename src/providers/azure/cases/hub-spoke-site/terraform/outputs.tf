output "azure_gateway_public_ips" {
  description = "Public addresses of the VPN gateways"
  value = {
    pip_vpngw = azurerm_public_ip.pip_vpngw.ip_address
  }
}

output "azure_private_ips" {
  description = "Private addresses of the network interfaces"
  value = {
    nic_nva   = azurerm_network_interface.nic_nva.private_ip_address
    nic_spoke = azurerm_network_interface.nic_spoke.private_ip_address
  }
}

output "psk_vpn_tokyo" {
  description = "Pre-shared key of vpn-tokyo"
  value       = local.psk_vpn_tokyo
  sensitive   = true
}
