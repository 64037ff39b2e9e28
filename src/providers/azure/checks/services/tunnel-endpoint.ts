import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import {
  type Address,
  addressAt,
  hostPrefix,
  type Prefix,
  prefixContains,
  prefixNumbers,
  prefixOf,
} from '../../../../ip/index.ts'
import { type Design, type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import { find, nicsOf, recordsOf } from '../../catalog/lookup.ts'
import type { ApplianceProps } from '../../schema/compute.ts'
import type { OverlayProps } from '../../schema/overlay.ts'
import { withProp } from '../situation.ts'

export const tunnelEndpointRule: CheckRule = {
  id: 'azure/tunnel-endpoint',
  source: 'https://github.com/skmkzyk/bicep-templates/tree/main/20221006_hub-spoke-wo-remote-gw-vxlan',
}

/**
 * A route of an appliance's operating system leads the tunnel's own outer packets into that tunnel. A host route past it,
 * by the router of the subnet, lets them out.
 */
export function tunnelEndpoints(context: CheckContext): Finding[] {
  const { design } = context
  return recordsOf(design, 'azure/overlay').flatMap((overlay) =>
    (['a', 'b'] as const).flatMap((side) => swallowedAt(context, overlay, side)),
  )
}

function swallowedAt({ design, name }: CheckContext, overlay: DesignRecord, side: 'a' | 'b'): Finding[] {
  const props = overlay.props as OverlayProps
  const far = side === 'a' ? 'b' : 'a'
  const appliance = design.records[overlay.ends?.[side] ?? '']
  const outer = outerOf(design, overlay, far)
  if (appliance?.kind !== 'azure/appliance' || outer === undefined) return []
  const routes = (appliance.props as ApplianceProps).osRoutes ?? []
  const best = routes
    .map((route, index) => ({ ...route, index }))
    .filter(({ prefix }) => prefixContains(prefix as Prefix, outer) && !isConnected(design, appliance.id, outer))
    .sort((a, b) => prefixNumbers(b.prefix as Prefix).length - prefixNumbers(a.prefix as Prefix).length)[0]
  const inner = prefixOf(props[side].inner as Address, props.innerLength)
  if (!best || !prefixContains(inner, best.via as Address)) return []
  const via = routerOf(design, appliance.id)
  const values = { appliance: name(appliance.id), tunnel: overlay.name, prefix: best.prefix, outer }
  return [
    {
      id: `${tunnelEndpointRule.id} ${overlay.id} ${side}`,
      rule: tunnelEndpointRule.id,
      severity: 'error',
      what: text('azure.finding.tunnel-endpoint.what', values),
      where: text('finding.where.record', { record: values.appliance }),
      why: text(`check.${tunnelEndpointRule.id}.why`),
      source: tunnelEndpointRule.source,
      marks: [{ record: appliance.id, path: `props.osRoutes.${best.index}` }, { record: overlay.id }],
      repairs: via
        ? [
            {
              way: `endpoint-route:${appliance.id}`,
              title: text('azure.fix.endpoint-route', { ...values, via }),
              preference: 'add',
              edit: { put: [withProp(appliance, 'osRoutes', [...routes, { prefix: hostPrefix(outer), via }])] },
            },
          ]
        : [],
    },
  ]
}

function outerOf(design: Design, overlay: DesignRecord, side: 'a' | 'b'): Address | undefined {
  const stated = (overlay.props as OverlayProps)[side].outer
  return (stated ?? nicsOf(design, overlay.ends?.[side] ?? '')[0]?.props.address) as Address | undefined
}

const subnetsOfNics = (design: Design, appliance: RecordId): Prefix[] =>
  nicsOf(design, appliance).flatMap(({ parent }) => {
    const prefix = find(design, 'azure/subnet', parent)?.props.prefix
    return prefix === undefined ? [] : [prefix as Prefix]
  })

/** In a subnet of the appliance itself a connected route wins. */
const isConnected = (design: Design, appliance: RecordId, address: Address): boolean =>
  subnetsOfNics(design, appliance).some((prefix) => prefixContains(prefix, address))

/** The platform's router in the first subnet: its first address. */
const routerOf = (design: Design, appliance: RecordId): Address | undefined =>
  subnetsOfNics(design, appliance).map((prefix) => addressAt(prefix, 1))[0]
