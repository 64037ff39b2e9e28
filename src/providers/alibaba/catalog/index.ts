import { text } from '../../../model/index.ts'
import type { ProviderCatalog } from '../../provider.ts'
import { eip, natGateway, routeTable } from './attached.ts'
import { ecs, havip } from './ecs.ts'
import { region } from './region.ts'
import { securityGroup } from './security-group.ts'
import { trAttachment, trPeering } from './tr-attachment.ts'
import { transitRouter, trRouteTable, vbr, vpnAttachment } from './transit.ts'
import { vpc } from './vpc.ts'
import { vpcPeering } from './vpc-peering.ts'
import { alibabaVpnCandidates } from './vpn-candidates.ts'
import { vpnGateway } from './vpn-gateway.ts'
import { vswitch } from './vswitch.ts'

export const alibabaCatalog: ProviderCatalog = {
  id: 'alibaba',
  title: text('provider.alibaba'),
  version: 1,
  migrations: [],
  targets: ['terraform', 'ros'],
  kinds: [
    region,
    vpc,
    vswitch,
    ecs,
    havip,
    vpnGateway,
    transitRouter,
    vpnAttachment,
    vbr,
    routeTable,
    trRouteTable,
    securityGroup,
    natGateway,
    eip,
  ],
  links: [vpcPeering, trAttachment, trPeering],
  vpnCandidates: alibabaVpnCandidates,
}
