# Replace: documentation address, leads nowhere
office_public_ip = "192.0.2.1"
# Replace: your project ID
google_project_net_host_project = "net-host-project"
