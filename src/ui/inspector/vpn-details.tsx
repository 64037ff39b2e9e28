import type { VpnDetails as Details, VpnCell } from '../../providers/joint/vpn-view/index.ts'
import { useText } from '../shared/use-text.ts'
import { VpnValue } from './vpn-value.tsx'

/** Tunnels as they are, as a console lists them. `wide`: every column; else which tunnel, and how it is. */
export function VpnDetails({ details, wide = false }: { details: Details; wide?: boolean }) {
  const t = useText()
  return (
    <section className="vpn-details" aria-label={t(details.title)}>
      <h4>{t(details.title)}</h4>
      <table className="vpn-table">
        <thead className={wide ? '' : 'ww-hidden'}>
          <tr>
            {(wide ? details.columns : [details.columns[0], details.columns.at(-1)]).map(
              (column) =>
                column && (
                  <th key={column.key} scope="col">
                    {t(column)}
                  </th>
                ),
            )}
          </tr>
        </thead>
        <tbody>
          {details.rows.map((cells, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tunnel is its place
            <tr key={i}>
              {wide ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                cells.map((cell, column) => <Cells key={column} cells={[cell]} />)
              ) : (
                <>
                  <Cells cells={cells.slice(0, 2)} />
                  <Cells cells={cells.slice(-2)} />
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cells({ cells }: { cells: readonly VpnCell[] }) {
  return (
    <td>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
        <span key={i}>
          {i > 0 && ' '}
          <VpnValue cell={cell} />
        </span>
      ))}
    </td>
  )
}
