import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import type { CaseNetwork } from './case-network.ts'

/** Transit routers with their tables and VPC attachments. */
export function readTransitRouters(net: CaseNetwork): void {
  for (const router of net.members.members('transit_routers')) {
    router.only('id', 'edition', 'route_tables', 'attachments', 'region')
    if (router.text('edition', 'Enterprise') !== 'Enterprise')
      throw new Missing(`transit_routers.edition ${router.text('edition')}`)
    const record = net.add('alibaba/transit-router', router.text('id'), { cen: 'cen' })
    const tables = router.child('route_tables')
    const name = (table: string) => `${router.text('id')}/${table}`
    for (const table of tables.keys())
      net.add('alibaba/tr-route-table', name(table), { transitRouter: record.id, routes: [] })
    for (const attachment of router.members('attachments')) readAttachment(net, router, attachment, name)
    for (const table of tables.keys()) {
      const routes = tables.members(table).map((route) => readRoute(net, route))
      net.amend(name(table), { routes })
    }
  }
}

function readAttachment(net: CaseNetwork, router: Members, attachment: Members, name: (table: string) => string): void {
  attachment.only('id', 'vpc', 'auto_publish', 'associate', 'propagate', 'published_custom')
  const association = attachment.optionalText('associate')
  const props = {
    association: association === undefined ? undefined : net.record(name(association)).id,
    propagations: attachment.texts('propagate').map((table) => net.record(name(table)).id),
    routeSync: attachment.flag('auto_publish', false),
    advertised: attachment.texts('published_custom'),
  }
  const ends: [string, string] = [net.record(router.text('id')).id, net.record(attachment.text('vpc')).id]
  net.add('alibaba/tr-attachment', attachment.text('id'), props, { ends })
}

function readRoute(net: CaseNetwork, route: Members): object {
  route.only('dest', 'next_hop_type', 'next_hop')
  const destination = route.text('dest')
  const type = route.text('next_hop_type', 'Attachment').toLowerCase()
  if (type === 'blackhole') return { destination, nextHopType: 'BlackHole' }
  if (type !== 'attachment') throw new Missing(`transit_routers.route_tables.next_hop_type ${type}`)
  return { destination, nextHopType: 'Attachment', attachment: net.record(route.text('next_hop')).id }
}
