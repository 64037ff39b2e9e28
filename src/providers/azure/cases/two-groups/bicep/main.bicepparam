using './main.bicep'

param rgEastLocation = 'japaneast'

param rgWestLocation = 'japanwest'

param sshPublicKey = readEnvironmentVariable('SSH_PUBLIC_KEY')

param pskVpnHubs = readEnvironmentVariable('PSK_VPN_HUBS')

param pskVpnSite = readEnvironmentVariable('PSK_VPN_SITE')
