import type { DesignRecord, Props } from '../../../../model/index.ts'
import { subnet, vnet } from '../records-fixture.ts'
import { connection, group, hub, hubBgp, nva, nvaNic, site, siteVpn, spoke, vpnGateway, wan } from './hub-fixture.ts'

interface Half {
  readonly n: 1 | 2
  readonly prefix: string
  readonly spoke: [name: string, prefix: string]
  readonly middle: string[]
  readonly nva: [asn: number, address: string, announces: string]
  readonly branch: [name: string, asn: number, prefix: string, bgp: string]
}

const half = ({ n, prefix, spoke: own, middle, nva: appliance, branch }: Half, props: Props): DesignRecord[] => [
  hub(`vhub${n}`, prefix, props),
  ...spoke(...own),
  { ...vnet(`hub${n}`, ...middle), parent: 'rg' },
  subnet(`hub${n}-main`, `hub${n}`, `${appliance[1].replace(/\.\d+$/, '')}.0/24`),
  nvaNic(`nic${n}`, `hub${n}-main`, appliance[1], `nva${n}`),
  nva(`nva${n}`, appliance[0], appliance[2]),
  connection(`vhub${n}`, own[0]),
  connection(`vhub${n}`, `hub${n}`),
  hubBgp(`vhub${n}`, `nva${n}`),
  vpnGateway(`gw${n}`, `vhub${n}`),
  ...site(branch[0], branch[1], branch[3], branch[2]),
  siteVpn(`gw${n}`, branch[0]),
]

/** Two hubs, each with a spoke, a network with an appliance, and a site; prefixes of this length; `more`: props of hub n. */
export const lab = (length: number, more: (n: number) => Props = () => ({})) => [
  group,
  wan(),
  ...half(
    {
      n: 1,
      prefix: '192.168.11.0/24',
      spoke: ['spoke1', `10.1.0.0/${length}`],
      middle: length === 20 ? ['10.11.0.0/20', '10.11.16.0/20'] : ['10.11.0.0/16'],
      nva: [65010, '10.11.1.9', `10.2.0.0/${length}`],
      branch: ['branch1', 65001, '10.10.0.0/24', '192.168.10.10'],
    },
    more(1),
  ),
  ...half(
    {
      n: 2,
      prefix: '192.168.22.0/24',
      spoke: ['spoke4', `10.4.0.0/${length}`],
      middle: length === 20 ? ['10.22.0.0/20', '10.22.16.0/20'] : ['10.22.0.0/16'],
      nva: [65020, '10.22.1.9', `10.5.0.0/${length}`],
      branch: ['branch3', 65003, '10.30.0.0/24', '192.168.30.30'],
    },
    more(2),
  ),
]
