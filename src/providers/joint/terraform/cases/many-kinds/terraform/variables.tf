variable "aws_profile_account_123456789012" {
  description = "Profile of the credentials for AWS account 123456789012"
  type        = string
  default     = null
}

variable "aws_profile_account_210987654321" {
  description = "Profile of the credentials for AWS account 210987654321"
  type        = string
  default     = null
}

variable "google_project" {
  description = "ID of the Google Cloud project"
  type        = string
}

variable "psk_vpn_office" {
  description = "Pre-shared key of vpn-office; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_ha_1" {
  description = "Pre-shared key of vpn-ha, tunnel 1; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_ha_2" {
  description = "Pre-shared key of vpn-ha, tunnel 2; null generates one"
  type        = string
  default     = null
  sensitive   = true
}

variable "psk_vpn_classic" {
  description = "Pre-shared key of vpn-classic; null generates one"
  type        = string
  default     = null
  sensitive   = true
}
