# Replace: your SSH public key
ssh_public_key = "ssh-rsa REPLACE-WITH-YOUR-PUBLIC-KEY"
# Replace: documentation address, leads nowhere
site_tokyo_public_ip = "192.0.2.1"
