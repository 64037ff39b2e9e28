import { addressAt, type Prefix, parsePrefix, prefixContains } from '../../ip/index.ts'
import type { Design, DesignRecord } from '../../model/index.ts'
import { DesignBuilder } from '../design-builder.ts'
import type { Members } from '../read-json.ts'

interface Network {
  readonly design: Design
  readonly names: ReadonlyMap<string, DesignRecord>
}

/**
 * Hosts on premises wherever a flow starts at a site, said by the site's name or by a prefix behind it (`onprem:PREFIX`): cases
 * draw sites without hosts.
 */
export function addSenders(network: Network, flows: readonly Members[]): Network {
  const senders = [...new Set(flows.map((flow) => flow.text('from')))]
  const builder = new DesignBuilder(network.design.name, network.design.records)
  const names = new Map(network.names)
  for (const sender of senders) {
    const place = placeOf(network, sender)
    if (!place) continue
    const props = { address: addressAt(place.prefix, 10) }
    names.set(sender, builder.add('onprem/host', `host-${props.address}`, props, { parent: place.site }))
  }
  return names.size === network.names.size && senders.every((each) => names.get(each) === network.names.get(each))
    ? network
    : { design: builder.finish(), names }
}

/** The site that a sender stands for, and where in it the sender is. */
function placeOf({ design, names }: Network, sender: string): { site: DesignRecord; prefix: Prefix } | undefined {
  const named = names.get(sender)
  if (named?.kind === 'onprem/site') {
    const [prefix] = prefixesOf(named)
    return prefix && { site: named, prefix }
  }
  const prefix = sender.startsWith('onprem:') ? parsePrefix(sender.slice('onprem:'.length)) : undefined
  const site =
    prefix &&
    Object.values(design.records).find(
      (each) => each.kind === 'onprem/site' && prefixesOf(each).some((own) => prefixContains(own, prefix)),
    )
  return site && { site, prefix }
}

const prefixesOf = ({ props }: DesignRecord): Prefix[] => (props['prefixes'] ?? []) as Prefix[]
