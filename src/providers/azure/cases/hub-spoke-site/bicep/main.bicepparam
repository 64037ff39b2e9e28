using './main.bicep'

param location = 'japaneast'

param sshPublicKey = readEnvironmentVariable('SSH_PUBLIC_KEY')

// Replace: documentation address, leads nowhere
param siteTokyoPublicIp = '192.0.2.1'

param pskVpnTokyo = readEnvironmentVariable('PSK_VPN_TOKYO')
