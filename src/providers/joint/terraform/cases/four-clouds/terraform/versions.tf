terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.79"
    }
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.47"
    }
    google = {
      source  = "hashicorp/google"
      version = "~> 6.50"
    }
    alicloud = {
      source  = "aliyun/alicloud"
      version = "~> 1.245"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
  }
}

provider "azurerm" {
  subscription_id = var.azure_subscription_id

  features {}
}

provider "aws" {
  region = "ap-northeast-1"
}

provider "google" {
  project = var.google_project_net_host_project
}
