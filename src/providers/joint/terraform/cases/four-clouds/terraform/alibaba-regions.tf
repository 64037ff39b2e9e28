provider "alicloud" {
  alias  = "ap_southeast_1"
  region = "ap-southeast-1"
}
