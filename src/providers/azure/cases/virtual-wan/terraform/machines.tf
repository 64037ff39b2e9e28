resource "azurerm_network_interface" "nic_app" {
  name                  = "nic-app"
  resource_group_name   = azurerm_resource_group.rg_wan.name
  location              = azurerm_resource_group.rg_wan.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_app_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.1.0.4"
  }
}

resource "azurerm_network_interface" "nic_nva" {
  name                  = "nic-nva"
  resource_group_name   = azurerm_resource_group.rg_wan.name
  location              = azurerm_resource_group.rg_wan.location
  ip_forwarding_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_shared_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.3.0.4"
  }
}

resource "azurerm_network_interface" "nic_prod" {
  name                  = "nic-prod"
  resource_group_name   = azurerm_resource_group.rg_wan.name
  location              = azurerm_resource_group.rg_wan.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_prod_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.2.0.4"
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
    private_ip_address            = "10.4.0.4"
  }
}

resource "azurerm_linux_virtual_machine" "vm_app" {
  name                  = "vm-app"
  resource_group_name   = azurerm_resource_group.rg_wan.name
  location              = azurerm_resource_group.rg_wan.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_app.id]

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

resource "azurerm_linux_virtual_machine" "vm_prod" {
  name                  = "vm-prod"
  resource_group_name   = azurerm_resource_group.rg_wan.name
  location              = azurerm_resource_group.rg_wan.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_prod.id]

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

resource "azurerm_linux_virtual_machine" "nva_shared" {
  name                  = "nva-shared"
  resource_group_name   = azurerm_resource_group.rg_wan.name
  location              = azurerm_resource_group.rg_wan.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_nva.id]
  custom_data = base64encode(join("\n", [
    "#cloud-config",
    "write_files:",
    "  - path: /etc/sysctl.d/99-ip-forward.conf",
    "    content: net.ipv4.ip_forward = 1",
    "runcmd:",
    "  - sysctl --system",
    "",
  ]))

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
