using './main.bicep'

param location = 'japan"\${east}\''

param sshPublicKey = readEnvironmentVariable('SSH_PUBLIC_KEY')

// Replace: documentation address, leads nowhere
param x1PublicIp = '192.0.2.1'

param pskVPNK = readEnvironmentVariable('PSK_VPN_K')
