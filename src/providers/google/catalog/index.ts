import { text } from '../../../model/index.ts'
import type { Kind, ProviderCatalog } from '../../provider.ts'
import { attachment, classicVpnGateway, cloudRouter, haVpnGateway } from './hybrid.ts'
import { instance, loadBalancer, nic, serviceInstance } from './machine.ts'
import { network } from './network.ts'
import { peering } from './peering.ts'
import { project } from './project.ts'
import { cloudNat, firewallRule, policyRoute, route } from './routes.ts'
import { serviceNetwork } from './service-network.ts'
import { subnet } from './subnet.ts'
import { googleVpnCandidates } from './vpn-candidates.ts'

const kinds: readonly Kind[] = [
  project,
  network,
  subnet,
  instance,
  nic,
  loadBalancer,
  haVpnGateway,
  classicVpnGateway,
  cloudRouter,
  attachment,
  cloudNat,
  route,
  policyRoute,
  firewallRule,
  serviceNetwork,
  serviceInstance,
]

export const googleCatalog: ProviderCatalog = {
  id: 'google',
  title: text('provider.google'),
  version: 1,
  migrations: [],
  targets: ['terraform'],
  kinds,
  links: [peering],
  vpnCandidates: googleVpnCandidates,
}
