import type { Design, DesignRecord, Edit, Props, RecordId, Text } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { VpnCandidate } from '../../joint/vpn-candidates.ts'
import type { VpnProps, VpnSide } from '../../joint/vpn-fields.ts'
import type { TunnelConfiguration, VpnConfiguration } from './configuration.ts'
import { cryptoEntry, entryWords, withEntry } from './fill-crypto.ts'

export interface FilledVpn {
  readonly edit: Edit
  /** What it sets, value by value; what the design says already is left out. */
  readonly changes: readonly FilledValue[]
  /** What the file says otherwise than the design and is not set, or hits another tunnel. */
  readonly warnings: readonly Text[]
}

export interface FilledValue {
  readonly what: Text
  readonly from?: string
  readonly to: string
}

export interface FillRequest {
  readonly design: Design
  readonly link: DesignRecord
  /** The end of the link that is AWS. */
  readonly end: 'a' | 'b'
  readonly configuration: VpnConfiguration
  /** For each tunnel of the file the tunnel of the link that it fills; `undefined`: none. */
  readonly into: readonly (number | undefined)[]
  /** Public addresses that the record of the other end states, by interface. */
  readonly farOutside: readonly (string | undefined)[]
  candidateOf(design: Design, id: RecordId): VpnCandidate | { readonly why: Text } | undefined
}

const OTHER = { a: 'b', b: 'a' } as const

/**
 * The edit that gives a link the addresses, ASNs, IKE version, proposals and times of a downloaded configuration. Keys are no part of it.
 * Both the tunnels and what each end is told about the other follow; a stated BGP address that would contradict goes.
 */
export function fillVpn(request: FillRequest): FilledVpn {
  const { link, end, configuration, into } = request
  const changes: FilledValue[] = []
  const note = (what: Text, from: string | number | undefined, to: string | number): void => {
    if (String(from ?? '') === String(to)) return
    changes.push({ what, ...(from === undefined ? {} : { from: String(from) }), to: String(to) })
  }
  const chosen = configuration.tunnels.flatMap((tunnel, i) => {
    const at = into[i]
    return at === undefined ? [] : [{ tunnel, at }]
  })
  const before = link.props as unknown as VpnProps
  let props = before
  for (const { tunnel, at } of chosen) props = fillTunnel(props, request, tunnel, at, note)
  const versions = new Set(chosen.flatMap(({ tunnel }) => tunnel.ike.version ?? []))
  const [version] = versions
  if (version !== undefined && versions.size === 1) {
    note(text('aws.vpn-file.set-ike'), props.ike, version)
    props = { ...props, ike: version }
  }
  const records = [
    ...renumbered(
      request,
      link.ends?.[end],
      chosen.map(({ tunnel }) => tunnel.bgp?.awsAsn),
      note,
    ),
    ...renumbered(
      request,
      link.ends?.[OTHER[end]],
      chosen.map(({ tunnel }) => tunnel.bgp?.customerAsn),
      note,
    ),
  ]
  const put = [...records, ...(props === before ? [] : [{ ...link, props: props as unknown as Props }])]
  return { edit: { put }, changes, warnings: warningsOf(request, chosen) }
}

type Note = (what: Text, from: string | number | undefined, to: string | number) => void
type Chosen = readonly { readonly tunnel: TunnelConfiguration; readonly at: number }[]

function fillTunnel(
  props: VpnProps,
  request: FillRequest,
  file: TunnelConfiguration,
  at: number,
  note: Note,
): VpnProps {
  const { end, farOutside } = request
  const old = props.tunnels[at]
  if (!old) return props
  const [own, far] = end === 'a' ? (['insideA', 'insideB'] as const) : (['insideB', 'insideA'] as const)
  const said = (what: string) => text(`aws.vpn-file.${what}`, { tunnel: at + 1 })
  const { inside, outside } = file
  if (inside.aws) note(said('set-inside-aws'), old[own], inside.aws.address)
  if (inside.customer) note(said('set-inside-customer'), old[far], inside.customer.address)
  const tunnel = {
    ...old,
    ...(inside.aws ? { [own]: inside.aws.address } : {}),
    ...(inside.customer ? { [far]: inside.customer.address } : {}),
  }
  let next: VpnProps = { ...props, tunnels: props.tunnels.map((each, i) => (i === at ? tunnel : each)) }
  const other = OTHER[end]
  if (outside.aws) {
    note(said('set-outside-aws'), publicIpOf(next[other], old[end]), outside.aws)
    next = tell(next, other, old[end], outside.aws)
  }
  const known = publicIpOf(next[end], old[other]) ?? farOutside[old[other]]
  if (outside.customer && known !== outside.customer) {
    note(said('set-outside-customer'), known, outside.customer)
    next = tell(next, end, old[other], outside.customer)
  }
  if (inside.aws) next = withoutBgpAddress(next, other, old[end])
  if (inside.customer) next = withoutBgpAddress(next, end, old[other])
  return fillCrypto(next, other, file, at, note)
}

/** What the file tells the customer's device: its end is set to it, and AWS takes part. */
function fillCrypto(props: VpnProps, side: 'a' | 'b', file: TunnelConfiguration, at: number, note: Note): VpnProps {
  if (!props[side]) return props
  const before = props[side].crypto?.find(({ tunnel }) => tunnel === at)
  const after = { ...before, ...cryptoEntry(file, at) }
  const [was, is] = [entryWords(before), entryWords(after)]
  for (const phase of ['phase1', 'phase2'] as const)
    if (is[phase] !== '')
      note(text(`aws.vpn-file.set-${phase}`, { tunnel: at + 1 }), was[phase] || undefined, is[phase])
  if (after.dpdTimeout !== undefined)
    note(text('aws.vpn-file.set-dpd', { tunnel: at + 1 }), before?.dpdTimeout, after.dpdTimeout)
  if (after.mss !== undefined) note(text('aws.vpn-file.set-mss', { tunnel: at + 1 }), before?.mss, after.mss)
  return withEntry(props, side, after)
}

const publicIpOf = (side: VpnSide | undefined, at: number): string | undefined =>
  side?.remotes.find((remote) => remote.interface === at)?.publicIp

/** The public address that one side is told for an interface of the other. A side that is not configured is told nothing. */
function tell(props: VpnProps, side: 'a' | 'b', at: number, publicIp: string): VpnProps {
  const value = props[side]
  if (!value) return props
  const known = value.remotes.some((remote) => remote.interface === at)
  const remotes = known
    ? value.remotes.map((remote) => (remote.interface === at ? { ...remote, publicIp } : remote))
    : [...value.remotes, { interface: at, prefixes: [], publicIp }]
  return { ...props, [side]: { ...value, remotes } }
}

function withoutBgpAddress(props: VpnProps, side: 'a' | 'b', at: number): VpnProps {
  const value = props[side]
  if (!value?.remotes.some((remote) => remote.interface === at && remote.bgpAddress !== undefined)) return props
  const remotes = value.remotes.map(({ bgpAddress, ...rest }) =>
    rest.interface === at || bgpAddress === undefined ? rest : { ...rest, bgpAddress },
  )
  return { ...props, [side]: { ...value, remotes } }
}

/** The record of an end with the ASN of the file, where all tunnels name the same and it is another one. */
function renumbered(
  { design, candidateOf }: FillRequest,
  id: RecordId | undefined,
  asns: readonly (number | undefined)[],
  note: Note,
): DesignRecord[] {
  const named = new Set(asns.filter((asn) => asn !== undefined))
  const [asn] = named
  const end = id === undefined ? undefined : candidateOf(design, id)
  if (asn === undefined || named.size > 1 || !end || 'why' in end || end.asn === undefined || end.asn === asn) return []
  note(text('aws.vpn-file.set-asn', { name: end.name }), end.asn, asn)
  return [end.withAsn(asn)]
}

function warningsOf({ design, link, configuration }: FillRequest, chosen: Chosen): Text[] {
  const props = link.props as unknown as VpnProps
  const bgp = props.a?.enableBgp === true && props.b?.enableBgp === true
  const filled = chosen.map(({ at }) => at)
  return [
    ...(configuration.routing === 'static' && bgp ? [text('aws.vpn-file.is-static', { name: link.name })] : []),
    ...(configuration.routing === 'bgp' && !bgp ? [text('aws.vpn-file.is-bgp', { name: link.name })] : []),
    ...filled
      .filter((at, i) => filled.indexOf(at) !== i)
      .map((at) => text('aws.vpn-file.filled-twice', { tunnel: at + 1 })),
    ...chosen.flatMap(({ tunnel }) => usedElsewhere(design, link, filled, tunnel)),
  ]
}

/** Inside addresses that another tunnel of the design has. */
function usedElsewhere(
  design: Design,
  link: DesignRecord,
  filled: readonly number[],
  file: TunnelConfiguration,
): Text[] {
  const wanted = [file.inside.aws?.address, file.inside.customer?.address].filter((each) => each !== undefined)
  return Object.values(design.records).flatMap((record) =>
    record.kind !== 'core/vpn'
      ? []
      : (record.props as unknown as VpnProps).tunnels.flatMap((tunnel, at) => {
          if (record.id === link.id && filled.includes(at)) return []
          const hit = wanted.find((address) => address === tunnel.insideA || address === tunnel.insideB)
          return hit === undefined
            ? []
            : [text('aws.vpn-file.inside-used', { address: hit, name: record.name, tunnel: at + 1 })]
        }),
  )
}
