import type { CheckContext, FaultRule, Mark } from '../../../checks/contract.ts'
import { addSitePrefix } from './repairs.ts'

const rule = (id: string, source: string, keys: readonly string[]): Record<string, FaultRule> =>
  Object.fromEntries(keys.map((key) => [`onprem.fault.${key}`, { id, source }]))

const siteOf = (host: string, { design }: CheckContext) => design.records[design.records[host]?.parent ?? '']

/** The rule that each fault of a site or host belongs to. */
export const faultRules: Readonly<Record<string, FaultRule>> = {
  ...rule('onprem/ranges', 'https://www.rfc-editor.org/rfc/rfc4632', ['overlap', 'address-twice']),
  ...rule('onprem/router', 'https://www.rfc-editor.org/rfc/rfc4271', ['needs-bgp-address', 'bgp-is-public']),
  ...rule('onprem/asn', 'https://www.rfc-editor.org/rfc/rfc6996', ['asn-reserved']),
  ...rule('onprem/static-route', 'https://www.rfc-editor.org/rfc/rfc1812#section-5.2.4', [
    'foreign-link',
    'no-such-tunnel',
  ]),
  ...rule('onprem/device', 'https://docs.strongswan.org/docs/5.9/features/routeBasedVpn.html', [
    'interface-name',
    'device-no-bgp',
    'outside-is-public',
  ]),
  'onprem.fault.host-outside': {
    id: 'onprem/host-in-site',
    source: 'https://www.rfc-editor.org/rfc/rfc4632',
    marks: (host, _path, context): readonly Mark[] => {
      const site = siteOf(host, context)
      return site ? [{ record: site.id, path: 'props.prefixes' }] : []
    },
    repairs: (host, _path, context) => {
      const site = siteOf(host, context)
      return site ? addSitePrefix(context.design, site) : []
    },
  },
}
