using './main.bicep'

param rgWanLocation = 'japaneast'

param rgWestLocation = 'japanwest'

param sshPublicKey = readEnvironmentVariable('SSH_PUBLIC_KEY')

param pskVpnTokyo = readEnvironmentVariable('PSK_VPN_TOKYO')
