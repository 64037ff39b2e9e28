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

variable "x_1_public_ip" {
  description = "Public address of サイト \"$${x}' 1, tunnel interface 1"
  type        = string
}

variable "psk_vpn_k" {
  description = "Pre-shared key of VPN '$${k}\"; null generates one"
  type        = string
  default     = null
  sensitive   = true
}
