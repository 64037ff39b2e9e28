# Replace: your SSH public key
ssh_public_key = "ssh-rsa REPLACE-WITH-YOUR-PUBLIC-KEY"
