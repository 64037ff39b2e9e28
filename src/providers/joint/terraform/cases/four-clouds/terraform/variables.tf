variable "azure_subscription_id" {
  description = "Azure subscription; null takes ARM_SUBSCRIPTION_ID from the environment"
  type        = string
  default     = null
}

variable "office_public_ip" {
  description = "Public address of office, tunnel interface 1"
  type        = string
}

variable "google_project_net_host_project" {
  description = "ID of the Google Cloud project net-host-project"
  type        = string
}

variable "psk_conn_ali_gw_hub" {
  description = "Pre-shared key of conn-ali-gw-hub; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_conn_ali_ha_g" {
  description = "Pre-shared key of conn-ali-ha-g; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_conn_ali_office" {
  description = "Pre-shared key of conn-ali-office; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_conn_ali_one" {
  description = "Pre-shared key of conn-ali-one; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_aws_azure_1" {
  description = "Pre-shared key of vpn-aws-azure, tunnel 1; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_aws_azure_2" {
  description = "Pre-shared key of vpn-aws-azure, tunnel 2; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_aws_azure_3" {
  description = "Pre-shared key of vpn-aws-azure, tunnel 3; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_aws_azure_4" {
  description = "Pre-shared key of vpn-aws-azure, tunnel 4; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_azure_google_1" {
  description = "Pre-shared key of vpn-azure-google, tunnel 1; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_azure_google_2" {
  description = "Pre-shared key of vpn-azure-google, tunnel 2; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_aws_google_1" {
  description = "Pre-shared key of vpn-aws-google, tunnel 1; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_aws_google_2" {
  description = "Pre-shared key of vpn-aws-google, tunnel 2; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_aws_google_3" {
  description = "Pre-shared key of vpn-aws-google, tunnel 3; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_aws_google_4" {
  description = "Pre-shared key of vpn-aws-google, tunnel 4; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_office_1" {
  description = "Pre-shared key of vpn-office, tunnel 1; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_office_2" {
  description = "Pre-shared key of vpn-office, tunnel 2; null generates one"
  type        = string
  default     = null
  sensitive   = true
}
