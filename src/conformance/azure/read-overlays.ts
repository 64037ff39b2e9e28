import { type Address, parseAddress } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import type { Topology } from './topology.ts'

/** NICs whose machines end tunnels or have routes of their own: those are appliances. */
export const routingNics = (members: Members): ReadonlySet<string> =>
  new Set([
    ...members.members('osRoutes').map((each) => each.text('nic')),
    ...members.members('overlays').flatMap((each) => (['a', 'b'] as const).map((side) => each.child(side).text('nic'))),
  ])

/** Tunnels between appliances, and the static routes of their operating systems. */
export function readOverlays(topology: Topology): void {
  for (const [i, overlay] of topology.members.members('overlays').entries()) readOverlay(topology, overlay, i)
  for (const entry of topology.members.members('osRoutes')) {
    entry.only('nic', 'routes')
    const routes = entry.members('routes').map((route) => {
      route.only('prefix', 'via')
      return { prefix: route.text('prefix'), via: route.text('via') }
    })
    const machine = applianceOf(topology, entry.text('nic'))
    topology.builder.amend(machine.id, { osRoutes: [...((machine.props['osRoutes'] as object[]) ?? []), ...routes] })
  }
}

const ENCAPSULATIONS: Readonly<Record<string, string>> = { vxlan: 'VXLAN', ipsec: 'IPsec' }

function readOverlay(topology: Topology, overlay: Members, index: number): void {
  overlay.only('name', 'kind', 'vni', 'dstPort', 'up', 'a', 'b')
  const encapsulation = ENCAPSULATIONS[overlay.text('kind')]
  if (!encapsulation) throw new Missing(`overlays of kind ${overlay.text('kind')}`)
  const [a, b] = [readSide(topology, overlay, 'a'), readSide(topology, overlay, 'b')]
  const props = {
    up: overlay.flag('up', true),
    encapsulation,
    vni: overlay.number('vni', 77),
    port: overlay.number('dstPort', 4789),
    innerLength: a.length,
    a: { outer: a.outer, inner: a.inner },
    b: { outer: b.outer, inner: b.inner },
  }
  const name = overlay.text('name', `overlay-${index + 1}`)
  topology.builder.add('azure/overlay', name, props, { ends: [a.machine.id, b.machine.id] })
}

function readSide(topology: Topology, overlay: Members, key: 'a' | 'b') {
  const side = Members.of(overlay.raw(key), `${overlay.where}.${key}`).only('nic', 'outer', 'inner')
  const [inner = '', bits = '24'] = side.text('inner').split('/')
  if (!parseAddress(inner)) throw new Missing(`${side.where}.inner`)
  const machine = applianceOf(topology, side.text('nic'))
  return { machine, outer: side.text('outer') as Address, inner, length: Number(bits) }
}

function applianceOf({ names, builder }: Topology, nic: string): DesignRecord {
  const machine = names.get(nic)?.props['machine']
  if (typeof machine !== 'string') throw new Missing(`nic ${nic}`)
  return builder.get(machine)
}
