# Replace: your project ID
google_project_app_service_project = "app-service-project"
# Replace: your project ID
google_project_net_host_project = "net-host-project"
