resource "azurerm_network_interface" "nic_hub00" {
  name                  = "nic-hub00"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  ip_forwarding_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_hub00_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.0.4"
  }
}

resource "azurerm_network_interface" "nic_hub100" {
  name                  = "nic-hub100"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_hub100_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.100.0.4"
  }
}

resource "azurerm_network_interface" "nic_hub200" {
  name                  = "nic-hub200"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_hub200_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.200.0.4"
  }
}

resource "azurerm_network_interface" "nic_spoke10" {
  name                  = "nic-spoke10"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_spoke10_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.10.0.4"
  }
}

resource "azurerm_linux_virtual_machine" "nic_hub100_vm" {
  name                  = "nic-hub100-vm"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_hub100.id]

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

resource "azurerm_linux_virtual_machine" "nic_hub200_vm" {
  name                  = "nic-hub200-vm"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_hub200.id]

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

resource "azurerm_linux_virtual_machine" "nic_spoke10_vm" {
  name                  = "nic-spoke10-vm"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_spoke10.id]

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

resource "azurerm_linux_virtual_machine" "vm_hub00" {
  name                  = "vm-hub00"
  resource_group_name   = azurerm_resource_group.rg_expressroute.name
  location              = azurerm_resource_group.rg_expressroute.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_hub00.id]
  custom_data = base64encode(join("\n", [
    "#cloud-config",
    "write_files:",
    "  - path: /opt/wheelwright/root/etc/frr/frr.conf",
    "    permissions: \"0644\"",
    "    content: |",
    "      frr defaults traditional",
    "      hostname vm-hub00",
    "      log syslog informational",
    "      service integrated-vtysh-config",
    "      ip route 10.10.0.0/16 10.0.0.1",
    "      ip route 10.0.210.0/24 10.0.0.1",
    "      ip prefix-list out-1-20 seq 5 permit 10.0.210.0/24",
    "      bgp as-path access-list out-1-10 seq 5 permit _65515_",
    "      !",
    "      route-map in-1 permit 10",
    "      exit",
    "      !",
    "      route-map out-1 deny 10",
    "       match as-path out-1-10",
    "      exit",
    "      !",
    "      route-map out-1 deny 20",
    "       match ip address prefix-list out-1-20",
    "      exit",
    "      !",
    "      route-map out-1 permit 30",
    "      exit",
    "      !",
    "      router bgp 65001",
    "       bgp router-id 10.0.0.4",
    "       no bgp network import-check",
    "       neighbor 10.0.210.4 remote-as 65515",
    "       neighbor 10.0.210.4 description rs-hub00 1",
    "       neighbor 10.0.210.4 ebgp-multihop 8",
    "       neighbor 10.0.210.5 remote-as 65515",
    "       neighbor 10.0.210.5 description rs-hub00 2",
    "       neighbor 10.0.210.5 ebgp-multihop 8",
    "       address-family ipv4 unicast",
    "        network 10.10.0.0/16",
    "        neighbor 10.0.210.4 activate",
    "        neighbor 10.0.210.4 soft-reconfiguration inbound",
    "        neighbor 10.0.210.4 route-map in-1 in",
    "        neighbor 10.0.210.4 route-map out-1 out",
    "        neighbor 10.0.210.5 activate",
    "        neighbor 10.0.210.5 soft-reconfiguration inbound",
    "        neighbor 10.0.210.5 route-map in-1 in",
    "        neighbor 10.0.210.5 route-map out-1 out",
    "        maximum-paths 8",
    "       exit-address-family",
    "      exit",
    "  - path: /opt/wheelwright/root/etc/sysctl.d/60-wheelwright.conf",
    "    permissions: \"0644\"",
    "    content: |",
    "      net.ipv4.ip_forward = 1",
    "      net.ipv4.conf.all.rp_filter = 2",
    "      net.ipv4.conf.default.rp_filter = 2",
    "      net.ipv4.conf.all.send_redirects = 0",
    "  - path: /opt/wheelwright/install.sh",
    "    permissions: \"0755\"",
    "    content: |",
    "      #!/bin/sh",
    "      # Installs this configuration on Debian 12, Ubuntu 22.04 or later. Run it as root.",
    "      set -eu",
    "      cd \"$(dirname \"$0\")\"",
    "      export DEBIAN_FRONTEND=noninteractive",
    "      apt-get update",
    "      apt-get install -y frr frr-pythontools",
    "",
    "      install -D -m 644 root/etc/frr/frr.conf /etc/frr/frr.conf",
    "      install -D -m 644 root/etc/sysctl.d/60-wheelwright.conf /etc/sysctl.d/60-wheelwright.conf",
    "",
    "      sysctl --system",
    "      systemctl daemon-reload",
    "      sed -i 's/^bgpd=no/bgpd=yes/' /etc/frr/daemons",
    "      chown frr:frr /etc/frr/frr.conf",
    "      chmod 640 /etc/frr/frr.conf",
    "      systemctl enable frr.service",
    "      systemctl restart frr.service",
    "runcmd:",
    "  - [\"sh\", \"/opt/wheelwright/install.sh\"]",
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
