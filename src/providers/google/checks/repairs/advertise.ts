import type { Repair } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import { rangesOf, routersOf } from '../../catalog/lookup.ts'
import { advertising, peeringViews, withProps } from '../reading.ts'

/** What the peers of a network have, announced by its Cloud Routers; and each thing that they leave out now. */
export function advertiseAround(design: Design, network: DesignRecord): Repair[] {
  const views = peeringViews(design).filter((view) => view.network.id === network.id)
  const foreign = views.flatMap(({ peer }) => {
    const allocated = peer.props['allocatedRanges']
    const ranges = Array.isArray(allocated) ? allocated.map(String) : rangesOf(design, peer.id)
    return ranges.length > 0 ? [{ peer, ranges }] : []
  })
  return routersOf(design, network.id).flatMap(({ id }): Repair[] => {
    const router = design.records[id]
    if (!router) return []
    const custom = router.props['advertiseMode'] === 'CUSTOM' && router.props['advertiseAllSubnets'] !== true
    const own: Repair[] = custom
      ? [
          {
            way: `subnets:${id}`,
            title: text('google.fix.all-subnets', { router: router.name }),
            preference: 'restore',
            edit: { put: [withProps(router, { advertiseAllSubnets: true })] },
          },
        ]
      : []
    const others = foreign.flatMap(({ peer, ranges }): Repair[] => {
      const changed = advertising(router, ranges)
      const title = text('google.fix.advertise', { routers: router.name, ranges: ranges.join(', ') })
      return changed ? [{ way: `advertise:${peer.id}`, title, preference: 'restore', edit: { put: [changed] } }] : []
    })
    return [...own, ...others]
  })
}
