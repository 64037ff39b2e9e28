using './main.bicep'

param location = 'japaneast'

param sshPublicKey = readEnvironmentVariable('SSH_PUBLIC_KEY')
