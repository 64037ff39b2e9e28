import type { TunnelConfiguration, TunnelMatch, VpnConfiguration } from '../../app/vpn/vpn-file.ts'
import type { DesignRecord } from '../../model/index.ts'
import { useText } from '../shared/use-text.ts'
import { CopyKey } from './copy-key.tsx'

interface Props {
  configuration: VpnConfiguration
  target: DesignRecord | undefined
  matches: readonly ShownMatch[]
  into: readonly (number | undefined)[]
  onInto(into: readonly (number | undefined)[]): void
}

/** `doubt`: it contradicts itself, so that nothing is filled before the user says so. */
export type ShownMatch = TunnelMatch | { readonly at?: never; readonly by: 'doubt' }

/** The tunnels of the file, one column each, with the tunnel of the VPN that each fills. */
export function ReadTunnels({ configuration: { tunnels }, target, matches, into, onInto }: Props) {
  const t = useText()
  const count = Array.isArray(target?.props['tunnels']) ? target.props['tunnels'].length : 0
  const options = Array.from({ length: count }, (_, at) => at)
  return (
    <div className="vpn-file-scroll">
      <table className="vpn-file-table">
        <thead>
          <tr>
            <td />
            {tunnels.map((tunnel, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may number two tunnels alike
              <th key={i} scope="col">
                {t('ui.vpn-file.tunnel', { number: tunnel.number })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              {tunnels.map((tunnel, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a file may number two tunnels alike
                <td key={i} className="mono">
                  {of(tunnel) || '-'}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('ui.vpn-file.key')}</th>
            {tunnels.map((tunnel, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may number two tunnels alike
              <td key={i}>
                {tunnel.preSharedKey ? <CopyKey tunnel={tunnel.number} value={tunnel.preSharedKey} /> : '-'}
              </td>
            ))}
          </tr>
          {target && (
            <tr>
              <th scope="row">{t('ui.vpn-file.fills')}</th>
              {tunnels.map((tunnel, i) => {
                const by = matches[i]?.by
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a file may number two tunnels alike
                  <td key={i}>
                    <select
                      className="ww-input"
                      aria-label={t('ui.vpn-file.fills-of', { number: tunnel.number })}
                      value={into[i] ?? ''}
                      onChange={({ target: { value } }) =>
                        onInto(tunnels.map((_, j) => (j === i ? (value === '' ? undefined : Number(value)) : into[j])))
                      }
                    >
                      <option value="">{t('ui.vpn-file.none')}</option>
                      {options.map((at) => (
                        <option key={at} value={at}>
                          {t('ui.vpn.tunnel', { number: at + 1 })}
                        </option>
                      ))}
                    </select>
                    {by && into[i] === matches[i]?.at && (
                      <span className="ww-muted vpn-file-by">{t(`ui.vpn-file.by-${by}`)}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

const inside = (given: TunnelConfiguration['inside']['aws']): string | undefined =>
  given && `${given.address}/${given.length}`

const suite = ({ encryption, integrity, group }: TunnelConfiguration['ipsec']): string =>
  [encryption, integrity, group === undefined ? undefined : `DH ${group}`].filter(Boolean).join(' · ')

const rows: readonly { label: string; of(tunnel: TunnelConfiguration): string | number | undefined }[] = [
  { label: 'ui.vpn-file.outside-aws', of: ({ outside }) => outside.aws },
  { label: 'ui.vpn-file.outside-customer', of: ({ outside }) => outside.customer },
  { label: 'ui.vpn-file.inside-aws', of: (tunnel) => inside(tunnel.inside.aws) },
  { label: 'ui.vpn-file.inside-customer', of: (tunnel) => inside(tunnel.inside.customer) },
  { label: 'ui.vpn-file.asn-aws', of: ({ bgp }) => bgp?.awsAsn },
  { label: 'ui.vpn-file.asn-customer', of: ({ bgp }) => bgp?.customerAsn },
  { label: 'ui.vpn-file.ike', of: ({ ike }) => [ike.version, suite(ike)].filter(Boolean).join(' · ') },
  { label: 'ui.vpn-file.ipsec', of: ({ ipsec }) => suite(ipsec) },
]
