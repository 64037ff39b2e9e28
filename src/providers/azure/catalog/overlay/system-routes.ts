import { type Address, type Prefix, parsePrefix, prefixContains, prefixOf } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import type { Fault } from '../../../provider.ts'
import type { ApplianceProps } from '../../schema/compute.ts'
import type { OverlayProps } from '../../schema/overlay.ts'
import { find, nicsOf, recordsOf } from '../lookup.ts'

/** Each prefix once, and each gateway in a network that the appliance is joined to. Source: Linux, ip-route(8). */
export function systemRouteFaults(appliance: DesignRecord, design: Design): Fault[] {
  const routes = (appliance.props as ApplianceProps).osRoutes ?? []
  const joined = routes.length > 0 ? networksOf(appliance, design) : []
  return routes.flatMap(({ prefix, via }, i): Fault[] => {
    const path = `props.osRoutes.${i}`
    const twice = routes.findIndex((other) => other.prefix === prefix) < i
    const reached = joined.some((network) => prefixContains(network, via as Address))
    return [
      ...(twice ? [{ path: `${path}.prefix`, message: text('azure.fault.system-route-twice', { prefix }) }] : []),
      ...(reached ? [] : [{ path: `${path}.via`, message: text('azure.fault.system-gateway', { address: via }) }]),
    ]
  })
}

/** Subnets of its interfaces, and inner prefixes of its tunnels. */
function networksOf({ id }: DesignRecord, design: Design): Prefix[] {
  const subnets = nicsOf(design, id).flatMap(
    ({ parent }) => parsePrefix(find(design, 'azure/subnet', parent)?.props.prefix ?? '') ?? [],
  )
  const tunnels = recordsOf(design, 'azure/overlay').flatMap(({ ends, props }) => {
    const side = ends?.a === id ? 'a' : ends?.b === id ? 'b' : undefined
    if (!side) return []
    const overlay = props as OverlayProps
    return [prefixOf(overlay[side].inner as Address, overlay.innerLength)]
  })
  return [...subnets, ...tunnels]
}
