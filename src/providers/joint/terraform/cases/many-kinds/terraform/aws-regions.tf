provider "aws" {
  alias               = "aws_123456789012_ap_northeast_1"
  region              = "ap-northeast-1"
  allowed_account_ids = ["123456789012"]
  profile             = var.aws_profile_account_123456789012
}

provider "aws" {
  alias               = "aws_210987654321_us_west_2"
  region              = "us-west-2"
  allowed_account_ids = ["210987654321"]
  profile             = var.aws_profile_account_210987654321
}
