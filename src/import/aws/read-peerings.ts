import type { Described } from './read-files.ts'
import type { Workspace } from './workspace.ts'

const status = ({ item }: Described): string => item.inner('Status')?.text('Code') ?? 'active'

/** Peerings that are there; both owners describe the same one. A peer that is not described is named. */
export function readPeerings(work: Workspace): void {
  const found = work.unique('VpcPeeringConnections', 'VpcPeeringConnectionId', (one) => status(one) === 'active')
  for (const [id, each] of found) {
    const state = status(each)
    if (!['active', 'pending-acceptance', 'provisioning', 'initiating-request'].includes(state)) continue
    const sides = ['RequesterVpcInfo', 'AccepterVpcInfo'].map((side) => each.item.inner(side)?.text('VpcId'))
    const [a, b] = sides.map((vpc) => work.find(vpc, 'aws/vpc'))
    if (!a || !b || a.id === b.id) {
      work.leave(id, 'import.aws.no-peer', { peer: (a ? sides[1] : sides[0]) ?? '-' })
      continue
    }
    const ends = { a: a.id, b: b.id }
    work.add({ id, kind: 'aws/vpc-peering', name: each.item.name(), ends, props: { accepted: state === 'active' } })
  }
}
