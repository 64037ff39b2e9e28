import { nextFreePrefix, parsePrefix, prefixNumbers } from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId } from '../../../model/index.ts'
import { nameBeside } from '../../joint/placing/index.ts'
import { cidrsOf, find, inside, type Of, regionOf, vpcOf, vswitchCidrs } from './lookup.ts'
import { record } from './place-result.ts'
import { zoneOf } from './zones.ts'

type Vswitch = Of<'alibaba/vswitch'>

/**
 * The vSwitches of a VPN gateway: where the design does not say, the first of its VPC, and for the other tunnel the first in
 * another zone, or any other where the VPC is in one zone only. Source: https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/user-guide/vpn-gateway-instance
 */
export function switchesOf(
  design: Design,
  { id, props }: Of<'alibaba/vpn-gateway'>,
): { first: Vswitch | undefined; second: Vswitch | undefined } {
  const switches = inside(design, vpcOf(design, id)?.id ?? '', 'alibaba/vswitch')
  const first = find(design, 'alibaba/vswitch', props.vswitch) ?? switches[0]
  const second =
    find(design, 'alibaba/vswitch', props.backupVswitch) ??
    otherZone(switches, first) ??
    switches.find(({ id: each }) => each !== first?.id)
  return { first, second }
}

const otherZone = (switches: readonly Vswitch[], first: Vswitch | undefined): Vswitch | undefined =>
  switches.find(({ props }) => first && props.zone !== first.props.zone)

/**
 * Two vSwitches in different zones for a new gateway: those of the VPC, and new ones (`made`) for what is missing while its
 * ranges have room.
 */
export function switchesFor(design: Design, vpc: Of<'alibaba/vpc'>): { ids: string[]; made: DesignRecord[] } {
  const switches = inside(design, vpc.id, 'alibaba/vswitch')
  const first = switches[0]
  const second = otherZone(switches, first)
  const taken = first ? [first.props.zone] : []
  const known = [first, second].filter((each) => each !== undefined)
  const made: DesignRecord[] = []
  const used = vswitchCidrs(design, vpc.id)
  while (known.length + made.length < 2) {
    const cidr = freeCidr(vpc, used)
    if (!cidr) break
    const names = [...switches, ...made].map(({ name }) => name)
    const name = nameBeside(names, `vsw-${names.length + 1}`)
    const id = freeId(
      design,
      [vpc.id, name],
      made.map((each) => each.id),
    )
    const zone = freeZone(design, vpc, taken)
    made.push(record(id, 'alibaba/vswitch', name, vpc.id, { cidr, zone }))
    taken.push(zone)
    used.push(cidr)
  }
  return { ids: [...known, ...made].map(({ id }) => id), made }
}

/** A free /24, or the largest range below that is still free. */
function freeCidr(vpc: Of<'alibaba/vpc'>, used: ReturnType<typeof vswitchCidrs>) {
  const widest = Math.min(...cidrsOf(vpc).map((range) => prefixNumbers(range).length))
  for (let length = Math.max(24, widest); length <= 29; length++) {
    const cidr = nextFreePrefix(cidrsOf(vpc), used, length)
    if (cidr) return parsePrefix(cidr)
  }
  return undefined
}

function freeZone(design: Design, vpc: Of<'alibaba/vpc'>, taken: readonly string[]): string {
  const region = regionOf(design, vpc.id)
  const zones = [0, 1, 2].map((n) => zoneOf(region, n))
  return zones.find((zone) => !taken.includes(zone)) ?? zoneOf(region, 0)
}
