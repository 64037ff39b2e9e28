output "azure_private_ips" {
  description = "Private addresses of the network interfaces"
  value = {
    nic_hub00   = azurerm_network_interface.nic_hub00.private_ip_address
    nic_hub100  = azurerm_network_interface.nic_hub100.private_ip_address
    nic_hub200  = azurerm_network_interface.nic_hub200.private_ip_address
    nic_spoke10 = azurerm_network_interface.nic_spoke10.private_ip_address
  }
}
