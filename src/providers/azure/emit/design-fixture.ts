import type { Design, DesignRecord, Props } from '../../../model/index.ts'
import { exportDesign } from '../../emit-design.ts'
import { onprem } from '../../onprem/index.ts'
import type { EmittedFiles, Target } from '../../provider.ts'
import { azure } from '../index.ts'

type Links = { ends?: { a: string; b: string }; name?: string }

export const record = (
  kind: string,
  id: string,
  parent: string | null,
  props: object = {},
  more: Links = {},
): DesignRecord => ({
  id,
  kind,
  name: more.name ?? id,
  ...(parent === null ? {} : { parent }),
  ...(more.ends ? { ends: more.ends } : {}),
  props: props as Props,
})

export const designOf = (...records: DesignRecord[]): Design => ({
  format: 'wheelwright',
  versions: { core: 1, azure: 1, onprem: 1 },
  name: 'test',
  records: Object.fromEntries(records.map((one) => [one.id, one])),
  intents: {},
  layout: {},
})

/** A network with a GatewaySubnet and a VPN gateway, in a resource group of its own name. */
export function hub(id: string, second: number, gateway: object = {}): DesignRecord[] {
  return [
    record('azure/resource-group', `rg-${id}`, null, { location: 'japaneast' }),
    record('azure/vnet', `vnet-${id}`, `rg-${id}`, { addressSpace: [`10.${second}.0.0/16`] }),
    record(
      'azure/subnet',
      `gateway-subnet-${id}`,
      `vnet-${id}`,
      { prefix: `10.${second}.200.0/24` },
      { name: 'GatewaySubnet' },
    ),
    record('azure/vpn-gateway', `gw-${id}`, `gateway-subnet-${id}`, {
      sku: 'VpnGw1AZ',
      vpnType: 'RouteBased',
      activeActive: false,
      enableBgp: true,
      asn: 65000 + second,
      publicIps: [],
      ...gateway,
    }),
  ]
}

const side = { enableBgp: true, remotes: [], selectors: 'any' }

export const vpn = (id: string, a: string, b: string, props: object = {}): DesignRecord =>
  record(
    'core/vpn',
    id,
    null,
    { ike: 'IKEv2', tunnels: [{ a: 0, b: 0, up: true }], a: side, b: side, ...props },
    { ends: { a, b } },
  )

export const site = (props: object = {}): DesignRecord =>
  record('onprem/site', 'site', null, { prefixes: ['192.168.0.0/16'], publicIps: ['203.0.113.9'], ...props })

export const exported = (target: Target, ...records: DesignRecord[]): EmittedFiles =>
  exportDesign(designOf(...records), [azure, onprem], target)

/** All files of an export as one text. */
export const allText = ({ files }: EmittedFiles): string => files.map(({ content }) => content).join('\n')

/** The block or declaration that begins with this line, without leading space. */
export function blockOf({ files }: EmittedFiles, start: string): string {
  for (const { content } of files) {
    const lines = content.split('\n')
    const from = lines.findIndex((line) => line.startsWith(start))
    if (from >= 0)
      return lines.slice(from, lines.findIndex((line, i) => i > from && /^[}\]]/.test(line)) + 1).join('\n')
  }
  throw new Error(`nothing begins with: ${start}`)
}
