resource "azurerm_network_interface" "nic_east" {
  name                  = "nic-east"
  resource_group_name   = azurerm_resource_group.rg_east.name
  location              = azurerm_resource_group.rg_east.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_east_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.0.4"
  }
}

resource "azurerm_network_interface" "nic_west" {
  name                  = "nic-west"
  resource_group_name   = azurerm_resource_group.rg_west.name
  location              = azurerm_resource_group.rg_west.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_west_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.100.0.4"
  }
}

resource "azurerm_linux_virtual_machine" "vm_east" {
  name                  = "vm-east"
  resource_group_name   = azurerm_resource_group.rg_east.name
  location              = azurerm_resource_group.rg_east.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_east.id]

  admin_ssh_key {
    username   = var.admin_username
    public_key = var.ssh_public_key
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "StandardSSD_LRS"
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "ubuntu-24_04-lts"
    sku       = "server"
    version   = "latest"
  }
}

resource "azurerm_linux_virtual_machine" "vm_west" {
  name                  = "vm-west"
  resource_group_name   = azurerm_resource_group.rg_west.name
  location              = azurerm_resource_group.rg_west.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_west.id]

  admin_ssh_key {
    username   = var.admin_username
    public_key = var.ssh_public_key
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "StandardSSD_LRS"
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "ubuntu-24_04-lts"
    sku       = "server"
    version   = "latest"
  }
}
