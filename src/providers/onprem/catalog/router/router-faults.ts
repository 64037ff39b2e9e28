import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import type { CircuitProps } from '../../../joint/circuit/circuit-fields.ts'
import type { VpnProps } from '../../../joint/vpn-fields.ts'
import type { Fault } from '../../../provider.ts'
import type { SiteProps } from '../../schema/site.ts'

/** What the form of a site cannot say about its router: routes and policies name links of the site, and tunnels that those have. */
export function routerFaults(site: DesignRecord, design: Design): Fault[] {
  const props = site.props as SiteProps
  return [
    ...(props.staticRoutes ?? []).flatMap(({ via, tunnel }, i) =>
      via === 'internet' || via === 'null-route'
        ? []
        : linkFaults(site, design, { link: via, tunnel, path: `props.staticRoutes.${i}`, name: 'via' }),
    ),
    ...(props.policies ?? []).flatMap(({ link, tunnel }, i) =>
      link === undefined ? [] : linkFaults(site, design, { link, tunnel, path: `props.policies.${i}`, name: 'link' }),
    ),
    ...deviceFaults(site, design),
  ]
}

interface Named {
  readonly link: string
  readonly tunnel: number | undefined
  readonly path: string
  /** Of the field that names the link. */
  readonly name: string
}

function linkFaults(site: DesignRecord, design: Design, { link, tunnel, path, name }: Named): Fault[] {
  const record = design.records[link]
  if (!record?.ends || (record.ends.a !== site.id && record.ends.b !== site.id)) {
    const values = { name: record?.name ?? link, site: site.name }
    return [{ path: `${path}.${name}`, message: text('onprem.fault.foreign-link', values) }]
  }
  if (tunnel === undefined || tunnel < tunnelsOf(record)) return []
  return [{ path: `${path}.tunnel`, message: text('onprem.fault.no-such-tunnel', { name: record.name, tunnel }) }]
}

const tunnelsOf = ({ kind, props }: DesignRecord): number =>
  kind === 'core/circuit' ? (props as CircuitProps).paths.length : (props as VpnProps).tunnels.length

/** What may stand in a configuration as the name of an interface. */
const INTERFACE = /^[A-Za-z][A-Za-z0-9._/:-]*$/

function deviceFaults(site: DesignRecord, design: Design): Fault[] {
  const { device, outsideAddress, publicIps, ...props } = site.props as SiteProps
  const names = (['outsideInterface', 'insideInterface'] as const).flatMap((field): Fault[] => {
    const name = props[field]
    return name === undefined || INTERFACE.test(name)
      ? []
      : [{ path: `props.${field}`, message: text('onprem.fault.interface-name', { name }) }]
  })
  const speaking = device === 'linux' ? bgpLinkOf(site, design) : undefined
  return [
    ...names,
    ...(speaking
      ? [{ path: 'props.device', message: text('onprem.fault.device-no-bgp', { name: speaking.name }) }]
      : []),
    ...(outsideAddress !== undefined && publicIps.includes(outsideAddress)
      ? [{ path: 'props.outsideAddress', message: text('onprem.fault.outside-is-public', { address: outsideAddress }) }]
      : []),
  ]
}

/** A VPN on which the site is set to speak BGP. */
const bgpLinkOf = (site: DesignRecord, design: Design): DesignRecord | undefined =>
  Object.values(design.records).find(({ kind, ends, props }) => {
    if (kind !== 'core/vpn') return false
    const { a, b } = props as VpnProps
    return (ends?.a === site.id && a?.enableBgp === true) || (ends?.b === site.id && b?.enableBgp === true)
  })
