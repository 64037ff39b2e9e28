resource "azurerm_network_interface" "param" {
  name                  = "param"
  resource_group_name   = azurerm_resource_group.a_x.name
  location              = azurerm_resource_group.a_x.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.v1_b.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.0.4"
  }
}

resource "azurerm_network_interface" "for" {
  name                  = "for"
  resource_group_name   = azurerm_resource_group.a_x.name
  location              = azurerm_resource_group.a_x.location
  ip_forwarding_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.v1_s2.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.1.4"
    public_ip_address_id          = azurerm_public_ip.param.id
  }
}

resource "azurerm_network_interface" "for_2" {
  name                  = "FOR-2"
  resource_group_name   = azurerm_resource_group.a_x.name
  location              = azurerm_resource_group.a_x.location
  ip_forwarding_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.v1_s2.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.1.5"
  }
}

resource "azurerm_linux_virtual_machine" "spaced_name" {
  name                  = "spaced-name"
  resource_group_name   = azurerm_resource_group.a_x.name
  location              = azurerm_resource_group.a_x.location
  size                  = "Standard'$${s}\n"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.param.id]

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

resource "azurerm_linux_virtual_machine" "resource" {
  name                  = "resource"
  resource_group_name   = azurerm_resource_group.a_x.name
  location              = azurerm_resource_group.a_x.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.for.id, azurerm_network_interface.for_2.id]

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
