resource "alicloud_instance" "ecs_ali" {
  provider        = alicloud.ap_southeast_1
  instance_name   = "ecs-ali"
  instance_type   = "ecs.t6-c1m1.large"
  image_id        = "aliyun_3_x64_20G_alibase_20240528.vhd"
  vswitch_id      = alicloud_vswitch.vpc_ali_vsw_1.id
  security_groups = [alicloud_security_group.sg_ali.id]
  private_ip      = "10.40.0.10"
}
