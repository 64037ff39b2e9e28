import type { Members } from '../read-json.ts'
import type { Topology } from './topology.ts'

/** Peerings of appliances with Route Servers and with each other, as the cases list them: each side names the other. */
export function readBgpPeerings({ builder, names }: Topology, speakers: readonly Members[]): void {
  const done = new Set<string>()
  const overrides = new Map(speakers.map((each) => [each.text('name'), each.texts('asOverrideTo')]))
  for (const speaker of speakers) {
    const own = names.get(speaker.text('name'))
    for (const name of own?.kind === 'azure/appliance' ? speaker.texts('peers') : []) {
      const peer = names.get(name)
      const key = [own?.id, peer?.id].sort().join(' ')
      if (!own || !peer || done.has(key)) continue
      if (peer.kind !== 'azure/route-server' && peer.kind !== 'azure/appliance') continue
      done.add(key)
      const side = (from: string, to: string) => ({
        asOverride: overrides.get(from)?.includes(to) ?? false,
        ...filterOf(speakers, from, to),
      })
      const props = { up: true, a: side(own.name, name), b: side(name, own.name) }
      builder.add('azure/bgp-peering', `${own.name}-${name}`, props, { ends: [own.id, peer.id] })
    }
  }
}

/** What a speaker keeps back from one peer, where the case says so. */
function filterOf(speakers: readonly Members[], from: string, to: string): object {
  const filters = speakers.find((each) => each.text('name') === from)?.members('filters') ?? []
  const filter = filters.find((each) => each.text('to') === to)
  return filter?.only('to', 'announces', 'withholds', 'withholdsAsns', 'prepend').without('to') ?? {}
}
