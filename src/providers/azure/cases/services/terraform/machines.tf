resource "azurerm_lb" "ilb_spoke10" {
  name                = "ilb-spoke10"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  sku                 = "Standard"

  frontend_ip_configuration {
    name                          = "frontend"
    subnet_id                     = azurerm_subnet.vnet_spoke10_subnet_1.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.1.1.4"
  }
}

resource "azurerm_lb_backend_address_pool" "ilb_spoke10" {
  loadbalancer_id = azurerm_lb.ilb_spoke10.id
  name            = "backend"
}

resource "azurerm_lb_probe" "ilb_spoke10" {
  loadbalancer_id = azurerm_lb.ilb_spoke10.id
  name            = "ssh"
  protocol        = "Tcp"
  port            = 22
}

resource "azurerm_lb_rule" "ilb_spoke10" {
  loadbalancer_id                = azurerm_lb.ilb_spoke10.id
  name                           = "ha-ports"
  protocol                       = "All"
  frontend_port                  = 0
  backend_port                   = 0
  frontend_ip_configuration_name = "frontend"
  backend_address_pool_ids       = [azurerm_lb_backend_address_pool.ilb_spoke10.id]
  probe_id                       = azurerm_lb_probe.ilb_spoke10.id
}

resource "azurerm_network_interface" "nic_hub00" {
  name                  = "nic-hub00"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_hub00_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.0.5"
  }
}

resource "azurerm_network_interface" "nic_hub100" {
  name                  = "nic-hub100"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_hub100_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.2.0.5"
  }
}

resource "azurerm_network_interface" "nic_nva_hub00" {
  name                  = "nic-nva-hub00"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
  ip_forwarding_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_hub00_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.0.0.4"
  }
}

resource "azurerm_network_interface" "nic_nva_hub100" {
  name                  = "nic-nva-hub100"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
  ip_forwarding_enabled = true

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_hub100_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.2.0.4"
  }
}

resource "azurerm_network_interface" "nic_spoke10" {
  name                  = "nic-spoke10"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
  ip_forwarding_enabled = false

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.vnet_spoke10_default.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.1.0.4"
  }
}

resource "azurerm_network_interface_backend_address_pool_association" "nic_spoke10_ilb_spoke10" {
  network_interface_id    = azurerm_network_interface.nic_spoke10.id
  ip_configuration_name   = "ipconfig1"
  backend_address_pool_id = azurerm_lb_backend_address_pool.ilb_spoke10.id
}

resource "azurerm_linux_virtual_machine" "vm_hub00" {
  name                  = "vm-hub00"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_hub00.id]

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

resource "azurerm_linux_virtual_machine" "vm_hub100" {
  name                  = "vm-hub100"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
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

resource "azurerm_linux_virtual_machine" "vm_spoke10" {
  name                  = "vm-spoke10"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
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

resource "azurerm_linux_virtual_machine" "nva_hub00" {
  name                  = "nva-hub00"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_nva_hub00.id]
  custom_data = base64encode(join("\n", [
    "#cloud-config",
    "write_files:",
    "  - path: /opt/wheelwright/root/etc/netplan/60-wheelwright.yaml",
    "    permissions: \"0600\"",
    "    content: |",
    "      network:",
    "        version: 2",
    "        ethernets:",
    "          eth0:",
    "            routes:",
    "              - to: \"10.2.0.4/32\"",
    "                via: \"10.0.0.1\"",
    "        tunnels:",
    "          vxlan0:",
    "            mode: vxlan",
    "            id: 77",
    "            link: eth0",
    "            local: \"10.0.0.4\"",
    "            remote: \"10.2.0.4\"",
    "            port: 4789",
    "            mtu: 1450",
    "            addresses:",
    "              - \"169.254.1.1/24\"",
    "            routes:",
    "              - to: \"10.2.0.0/16\"",
    "                via: \"169.254.1.2\"",
    "  - path: /opt/wheelwright/root/usr/local/sbin/wheelwright-network",
    "    permissions: \"0755\"",
    "    content: |",
    "      #!/bin/sh",
    "      # Tunnel interfaces and addresses of this router; safe to run again.",
    "      set -eu",
    "",
    "      nft -f /etc/wheelwright/filter.nft",
    "  - path: /opt/wheelwright/root/etc/systemd/system/wheelwright-network.service",
    "    permissions: \"0644\"",
    "    content: |",
    "      [Unit]",
    "      Description=Tunnel interfaces and addresses of this router",
    "      Wants=network-online.target",
    "      After=network-online.target",
    "      Before=frr.service strongswan.service",
    "",
    "      [Service]",
    "      Type=oneshot",
    "      RemainAfterExit=yes",
    "      ExecStart=/usr/local/sbin/wheelwright-network",
    "",
    "      [Install]",
    "      WantedBy=multi-user.target",
    "  - path: /opt/wheelwright/root/etc/wheelwright/filter.nft",
    "    permissions: \"0644\"",
    "    content: |",
    "      #!/usr/sbin/nft -f",
    "      table inet wheelwright",
    "      delete table inet wheelwright",
    "      table inet wheelwright {",
    "        chain forward {",
    "          type filter hook forward priority mangle; policy accept;",
    "          iifname \"vxlan0\" tcp flags & (syn | rst) == syn tcp option maxseg size set 1410",
    "          oifname \"vxlan0\" tcp flags & (syn | rst) == syn tcp option maxseg size set 1410",
    "        }",
    "      }",
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
    "      apt-get install -y nftables",
    "",
    "      install -D -m 600 root/etc/netplan/60-wheelwright.yaml /etc/netplan/60-wheelwright.yaml",
    "      install -D -m 755 root/usr/local/sbin/wheelwright-network /usr/local/sbin/wheelwright-network",
    "      install -D -m 644 root/etc/systemd/system/wheelwright-network.service /etc/systemd/system/wheelwright-network.service",
    "      install -D -m 644 root/etc/wheelwright/filter.nft /etc/wheelwright/filter.nft",
    "      install -D -m 644 root/etc/sysctl.d/60-wheelwright.conf /etc/sysctl.d/60-wheelwright.conf",
    "",
    "      sysctl --system",
    "      systemctl daemon-reload",
    "      netplan apply",
    "      systemctl enable wheelwright-network.service",
    "      systemctl restart wheelwright-network.service",
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

resource "azurerm_linux_virtual_machine" "nva_hub100" {
  name                  = "nva-hub100"
  resource_group_name   = azurerm_resource_group.rg_services.name
  location              = azurerm_resource_group.rg_services.location
  size                  = "Standard_B2s"
  admin_username        = var.admin_username
  network_interface_ids = [azurerm_network_interface.nic_nva_hub100.id]
  custom_data = base64encode(join("\n", [
    "#cloud-config",
    "write_files:",
    "  - path: /opt/wheelwright/root/etc/netplan/60-wheelwright.yaml",
    "    permissions: \"0600\"",
    "    content: |",
    "      network:",
    "        version: 2",
    "        tunnels:",
    "          vxlan0:",
    "            mode: vxlan",
    "            id: 77",
    "            link: eth0",
    "            local: \"10.2.0.4\"",
    "            remote: \"10.0.0.4\"",
    "            port: 4789",
    "            mtu: 1450",
    "            addresses:",
    "              - \"169.254.1.2/24\"",
    "            routes:",
    "              - to: \"10.1.0.0/16\"",
    "                via: \"169.254.1.1\"",
    "  - path: /opt/wheelwright/root/usr/local/sbin/wheelwright-network",
    "    permissions: \"0755\"",
    "    content: |",
    "      #!/bin/sh",
    "      # Tunnel interfaces and addresses of this router; safe to run again.",
    "      set -eu",
    "",
    "      nft -f /etc/wheelwright/filter.nft",
    "  - path: /opt/wheelwright/root/etc/systemd/system/wheelwright-network.service",
    "    permissions: \"0644\"",
    "    content: |",
    "      [Unit]",
    "      Description=Tunnel interfaces and addresses of this router",
    "      Wants=network-online.target",
    "      After=network-online.target",
    "      Before=frr.service strongswan.service",
    "",
    "      [Service]",
    "      Type=oneshot",
    "      RemainAfterExit=yes",
    "      ExecStart=/usr/local/sbin/wheelwright-network",
    "",
    "      [Install]",
    "      WantedBy=multi-user.target",
    "  - path: /opt/wheelwright/root/etc/wheelwright/filter.nft",
    "    permissions: \"0644\"",
    "    content: |",
    "      #!/usr/sbin/nft -f",
    "      table inet wheelwright",
    "      delete table inet wheelwright",
    "      table inet wheelwright {",
    "        chain forward {",
    "          type filter hook forward priority mangle; policy accept;",
    "          iifname \"vxlan0\" tcp flags & (syn | rst) == syn tcp option maxseg size set 1410",
    "          oifname \"vxlan0\" tcp flags & (syn | rst) == syn tcp option maxseg size set 1410",
    "        }",
    "      }",
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
    "      apt-get install -y nftables",
    "",
    "      install -D -m 600 root/etc/netplan/60-wheelwright.yaml /etc/netplan/60-wheelwright.yaml",
    "      install -D -m 755 root/usr/local/sbin/wheelwright-network /usr/local/sbin/wheelwright-network",
    "      install -D -m 644 root/etc/systemd/system/wheelwright-network.service /etc/systemd/system/wheelwright-network.service",
    "      install -D -m 644 root/etc/wheelwright/filter.nft /etc/wheelwright/filter.nft",
    "      install -D -m 644 root/etc/sysctl.d/60-wheelwright.conf /etc/sysctl.d/60-wheelwright.conf",
    "",
    "      sysctl --system",
    "      systemctl daemon-reload",
    "      netplan apply",
    "      systemctl enable wheelwright-network.service",
    "      systemctl restart wheelwright-network.service",
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

resource "azurerm_bastion_host" "bastion_hub00" {
  name                = "bastion-hub00"
  resource_group_name = azurerm_resource_group.rg_services.name
  location            = azurerm_resource_group.rg_services.location
  sku                 = "Standard"

  ip_configuration {
    name                 = "ipconfig1"
    subnet_id            = azurerm_subnet.vnet_hub00_azurebastionsubnet.id
    public_ip_address_id = azurerm_public_ip.pip_bastion_hub00.id
  }
}
