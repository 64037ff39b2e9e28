import { useState } from 'react'
import type { RoutesView } from '../../app/analysis/views.ts'
import { type ComparedRow, compareTables } from '../../app/route-tables/compare-tables.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { tableName } from './table-name.ts'

interface Props {
  view: RoutesView
  /** The record beside it. */
  other: string
  minor: boolean
}

/** Two tables side by side, prefix by prefix; what differs is marked. */
export function CompareView({ view, other, minor }: Props) {
  const t = useText()
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const [only, setOnly] = useState(false)
  // The table of the same name where the other one has it, else its first.
  const beside = useAnswer(
    async (analysis) => (await analysis.routes(other, view.current.id)) ?? (await analysis.routes(other)),
    `${other} ${view.current.id}`,
  )
  if (!beside) return <PanelHint text={t('ui.compare.none')} />
  const rows = compareTables(view.table, beside.table, minor, t)
  const differing = rows.filter(({ verdict }) => verdict !== 'same').length
  const shown = only ? rows.filter(({ verdict }) => verdict !== 'same') : rows
  const names = { a: tableName(design, catalog, view.record), b: tableName(design, catalog, other) }
  return (
    <>
      <div className="compare-bar">
        <span role="status">{t('ui.compare.count', { differing, total: rows.length })}</span>
        <label>
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
          {t('ui.compare.only')}
        </label>
      </div>
      <table className="ww-table is-compare">
        <caption className="ww-hidden">{t('ui.compare.caption', names)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ui.compare.prefix')}</th>
            <th scope="col">{t('ui.compare.verdict')}</th>
            <th scope="col">{names.a}</th>
            <th scope="col">{names.b}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <ComparedLine key={row.prefix} row={row} names={names} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function ComparedLine({ row, names }: { row: ComparedRow; names: { a: string; b: string } }) {
  const t = useText()
  const { prefix, a, b, verdict } = row
  return (
    <tr className={verdict === 'same' ? '' : 'is-different'} data-verdict={verdict}>
      <td className="mono">{prefix}</td>
      <td>
        <span className={`ww-chip ${verdict === 'same' ? '' : 'is-warn'}`}>
          {t(`ui.compare.${verdict}`, { name: verdict === 'only-b' ? names.b : names.a })}
        </span>
      </td>
      {[a, b].map((lines, i) => (
        <td key={i === 0 ? 'a' : 'b'} className={lines.length === 0 ? 'is-absent' : ''}>
          {lines.length === 0 ? t('ui.routes.not-here') : lines.map((line) => <div key={line}>{line}</div>)}
        </td>
      ))}
    </tr>
  )
}
