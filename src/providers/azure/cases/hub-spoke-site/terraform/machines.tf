resource "azurerm_lb" "lb_nva" {
  name                = "lb-nva"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  sku                 = "Standard"

  frontend_ip_configuration {
    name                          = "frontend"
    subnet_id                     = azurerm_subnet.vnet_hub_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.0.100"
  }
}

resource "azurerm_lb_backend_address_pool" "lb_nva" {
  loadbalancer_id = azurerm_lb.lb_nva.id
  name            = "backend"
}

resource "azurerm_lb_probe" "lb_nva" {
  loadbalancer_id = azurerm_lb.lb_nva.id
  name            = "ssh"
  protocol        = "Tcp"
  port            = 22
}

resource "azurerm_lb_rule" "lb_nva" {
  loadbalancer_id                = azurerm_lb.lb_nva.id
  name                           = "ha-ports"
  protocol                       = "All"
  frontend_port                  = 0
  backend_port                   = 0
  frontend_ip_configuration_name = "frontend"
  backend_address_pool_ids       = [azurerm_lb_backend_address_pool.lb_nva.id]
  probe_id                       = azurerm_lb_probe.lb_nva.id
}

resource "azurerm_network_interface" "nic_nva" {
  name                  = "nic-nva"
  resource_group_name   = azurerm_resource_group.rg_network.name
  location              = azurerm_resource_group.rg_network.location
  ip_forwarding_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_hub_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.0.4"
  }
}

resource "azurerm_network_interface_backend_address_pool_association" "nic_nva_lb_nva" {
  network_interface_id    = azurerm_network_interface.nic_nva.id
  ip_configuration_name   = "ipconfig1"
  backend_address_pool_id = azurerm_lb_backend_address_pool.lb_nva.id
}

resource "azurerm_network_interface" "nic_spoke" {
  name                  = "nic-spoke"
  resource_group_name   = azurerm_resource_group.rg_network.name
  location              = azurerm_resource_group.rg_network.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_spoke_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.10.0.4"
  }
}

resource "azurerm_network_interface_security_group_association" "nic_spoke" {
  network_interface_id      = azurerm_network_interface.nic_spoke.id
  network_security_group_id = azurerm_network_security_group.nsg_spoke.id
}

resource "azurerm_linux_virtual_machine" "vm_spoke" {
  name                  = "vm-spoke"
  resource_group_name   = azurerm_resource_group.rg_network.name
  location              = azurerm_resource_group.rg_network.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_spoke.id]

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

resource "azurerm_linux_virtual_machine" "nva_hub" {
  name                  = "nva-hub"
  resource_group_name   = azurerm_resource_group.rg_network.name
  location              = azurerm_resource_group.rg_network.location
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

resource "azurerm_bastion_host" "bas_hub" {
  name                = "bas-hub"
  resource_group_name = azurerm_resource_group.rg_network.name
  location            = azurerm_resource_group.rg_network.location
  sku                 = "Standard"

  ip_configuration {
    name                 = "ipconfig1"
    subnet_id            = azurerm_subnet.vnet_hub_azurebastionsubnet.id
    public_ip_address_id = azurerm_public_ip.pip_bastion.id
  }
}
