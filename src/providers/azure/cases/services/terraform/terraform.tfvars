# Replace: your SSH public key
ssh_public_key = "ssh-rsa REPLACE-WITH-YOUR-PUBLIC-KEY"
# Replace: id of the service
pe_hub00_2_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/replace/providers/Microsoft.Storage/storageAccounts/replace"
