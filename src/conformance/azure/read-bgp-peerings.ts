import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { advertised } from './far-end.ts'
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
        ...prependOf(speakers, from),
        ...filterOf(speakers, from, to),
      })
      const nextHop = speaker.optionalText('nextHop')
      const props = { up: true, a: side(own.name, name), b: side(name, own.name), ...(nextHop ? { nextHop } : {}) }
      builder.add('azure/bgp-peering', `${own.name}-${name}`, props, { ends: [own.id, peer.id] })
    }
  }
}

/** How often a speaker prepends its AS number: peerings prepend for all prefixes or none. */
function prependOf(speakers: readonly Members[], from: string): object {
  const speaker = speakers.find((each) => each.text('name') === from)
  const times = (speaker?.list('advertises') ?? []).map((item) => {
    const { prepend, behind } = advertised(item, speaker?.number('asn') ?? 0, speaker?.where ?? from)
    if (behind) throw new Missing(`${from}.advertises with other networks' AS numbers`)
    return prepend
  })
  if (new Set(times).size > 1) throw new Missing(`${from}.advertises with different AS paths`)
  return times[0] ? { prepend: times[0] } : {}
}

/** What a speaker keeps back from one peer, where the case says so. */
function filterOf(speakers: readonly Members[], from: string, to: string): object {
  const filters = speakers.find((each) => each.text('name') === from)?.members('filters') ?? []
  const filter = filters.find((each) => each.text('to') === to)
  return filter?.only('to', 'announces', 'withholds', 'withholdsAsns', 'prepend').without('to') ?? {}
}
