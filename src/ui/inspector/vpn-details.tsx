import type { VpnDetails as Details } from '../../providers/joint/vpn-view/index.ts'
import { useText } from '../shared/use-text.ts'
import { VpnValue } from './vpn-value.tsx'

/** Tunnels as they are, as a console lists them. */
export function VpnDetails({ details }: { details: Details }) {
  const t = useText()
  return (
    <section className="vpn-details" aria-label={t(details.title)}>
      <h4>{t(details.title)}</h4>
      <div className="vpn-scroll">
        <table className="vpn-table">
          <thead>
            <tr>
              {details.columns.map((column) => (
                <th key={column.key} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {details.rows.map((cells, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tunnel is its place
              <tr key={i}>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={column}>
                    <VpnValue cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
