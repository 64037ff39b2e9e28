variable "azure_subscription_id" {
  description = "Azure subscription; null takes ARM_SUBSCRIPTION_ID from the environment"
  type        = string
  default     = null
}

variable "admin_username" {
  description = "Name of the user to log in as"
  type        = string
  default     = "azureuser"
}

variable "ssh_public_key" {
  description = "SSH public key of that user"
  type        = string
}

variable "psk_vpn_tokyo" {
  description = "Pre-shared key of vpn-tokyo; null generates one"
  type        = string
  default     = null
  sensitive   = true
}
