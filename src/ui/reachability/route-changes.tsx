import type { RouteChangeView, RowChangeView } from '../../app/analysis/check-views.ts'
import type { Text } from '../../model/index.ts'
import { useCommands } from '../shared/app-context.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useText } from '../shared/use-text.ts'
import { countRoutes } from './count-routes.ts'

/** Tables whose rows differ; each opens to the rows before and after in the words of its console. */
export function RouteChanges({ routes }: { routes: readonly RouteChangeView[] }) {
  const t = useText()
  const commands = useCommands()
  return (
    <section>
      <h3 className="side-head">{t('ui.diff.routes', { count: countRoutes(routes), tables: routes.length })}</h3>
      {routes.map(({ record, name, added, removed, changed, rows }) => (
        <details key={record} className="route-changes" open={routes.length === 1}>
          <summary>
            <b>{name}</b>
            <span className="mono">
              {[
                ...(added.length > 0 ? [`+${added.length}`] : []),
                ...(removed.length > 0 ? [`−${removed.length}`] : []),
                ...(changed.length > 0 ? [`~${changed.length}`] : []),
              ].join(' ')}
            </span>
          </summary>
          <table>
            <thead className="ww-hidden">
              <tr>
                <th scope="col">{t('ui.diff.prefix')}</th>
                <th scope="col">{t('ui.diff.before-after')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RowChange key={row.prefix} row={row} />
              ))}
            </tbody>
          </table>
          <button
            type="button"
            className="ww-link"
            onClick={() => {
              commands.showRoutes(record)
              showPanel(commands, 'routes')
            }}
          >
            {t('ui.diff.open-table')}
          </button>
        </details>
      ))}
    </section>
  )
}

function RowChange({ row: { prefix, before, after } }: { row: RowChangeView }) {
  const t = useText()
  const say = (cells: readonly (string | Text)[]) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : t(cell))).join(' · ')
  return (
    <tr>
      <th scope="row" className="mono">
        {prefix}
      </th>
      <td>
        {before.map((cells) => (
          <del key={say(cells)}>{say(cells)}</del>
        ))}
        {after.map((cells) => (
          <ins key={say(cells)}>{say(cells)}</ins>
        ))}
      </td>
    </tr>
  )
}
