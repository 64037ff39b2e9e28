variable "google_project_app_service_project" {
  description = "ID of the Google Cloud project app-service-project"
  type        = string
}

variable "google_project_net_host_project" {
  description = "ID of the Google Cloud project net-host-project"
  type        = string
}

variable "psk_vpn_vgw_1" {
  description = "Pre-shared key of vpn-vgw, tunnel 1; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_vgw_2" {
  description = "Pre-shared key of vpn-vgw, tunnel 2; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_vgw_3" {
  description = "Pre-shared key of vpn-vgw, tunnel 3; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_vgw_4" {
  description = "Pre-shared key of vpn-vgw, tunnel 4; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_tgw_1" {
  description = "Pre-shared key of vpn-tgw, tunnel 1; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_tgw_2" {
  description = "Pre-shared key of vpn-tgw, tunnel 2; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_tgw_3" {
  description = "Pre-shared key of vpn-tgw, tunnel 3; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_tgw_4" {
  description = "Pre-shared key of vpn-tgw, tunnel 4; null generates one"
  type        = string
  default     = null
  sensitive   = true
}
