output "azure_private_ips" {
  description = "Private addresses of the network interfaces"
  value = {
    nic_app  = azurerm_network_interface.nic_app.private_ip_address
    nic_nva  = azurerm_network_interface.nic_nva.private_ip_address
    nic_prod = azurerm_network_interface.nic_prod.private_ip_address
    nic_west = azurerm_network_interface.nic_west.private_ip_address
  }
}

output "psk_vpn_tokyo" {
  description = "Pre-shared key of vpn-tokyo"
  value       = local.psk_vpn_tokyo
  sensitive   = true
}
