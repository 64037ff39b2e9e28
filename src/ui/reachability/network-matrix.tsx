import { IconArrowLeft, IconCheck, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { MatrixView } from '../../app/analysis/views.ts'
import type { Design, RecordId } from '../../model/index.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { FlowList } from './flow-list.tsx'
import { Matrix } from './matrix.tsx'

/** More networks, or more machines in one, than a grid shows well: then the failing flows are listed. */
const MAX_GROUPS = 60
const MAX_SIDE = 60

const PASS = 3

interface Group {
  readonly id: RecordId
  readonly name: string
  /** Places in the matrix. */
  readonly members: readonly number[]
}

/** In a large design: which networks reach which; a cell opens to the machines of the two. */
export function NetworkMatrix({ matrix, probe }: { matrix: MatrixView; probe: string }) {
  const t = useText()
  const catalog = useCatalog()
  const records = useAppState((state) => state.design.records)
  const groups = useMemo(() => groupByNetwork(matrix, records, catalog), [matrix, records, catalog])
  const [open, setOpen] = useState<{ from: RecordId; to: RecordId } | undefined>(undefined)
  const [listed, setListed] = useState(false)
  const from = groups.find(({ id }) => id === open?.from)
  const to = groups.find(({ id }) => id === open?.to)
  const isLarge = (group: Group) => group.members.length > MAX_SIDE
  if (groups.length > MAX_GROUPS || listed || (from && to && (isLarge(from) || isLarge(to)))) {
    return (
      <>
        {groups.length <= MAX_GROUPS && (
          <Back
            title={t('ui.reach.failing-flows')}
            onBack={() => {
              setListed(false)
              setOpen(undefined)
            }}
          />
        )}
        <FlowList matrix={matrix} probe={probe} />
      </>
    )
  }
  if (from && to) {
    return (
      <>
        <Back title={t('ui.reach.pair', { from: from.name, to: to.name })} onBack={() => setOpen(undefined)} />
        <Matrix matrix={matrix} probe={probe} rows={from.members} columns={to.members} />
      </>
    )
  }
  return (
    <>
      <div className="matrix-where">
        <span className="ww-muted">{t('ui.reach.networks')}</span>
        <button type="button" className="ww-link" onClick={() => setListed(true)}>
          {t('ui.reach.failing-flows')}
        </button>
      </div>
      <table className="matrix">
        <caption className="ww-hidden">{t('ui.reach.networks')}</caption>
        <thead>
          <tr>
            <td />
            {groups.map(({ id, name }) => (
              <th key={id} scope="col" title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                <span className="mono">{row.members.length}</span>
              </th>
              {groups.map((column) => (
                <td key={column.id}>
                  <GroupCell
                    from={row}
                    to={column}
                    matrix={matrix}
                    onOpen={() => setOpen({ from: row.id, to: column.id })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Back({ title, onBack }: { title: string; onBack(): void }) {
  const t = useText()
  return (
    <div className="matrix-where">
      <button type="button" className="ww-button is-small" onClick={onBack}>
        <IconArrowLeft size={14} aria-hidden />
        {t('ui.reach.all-networks')}
      </button>
      <b>{title}</b>
    </div>
  )
}

interface GroupCellProps {
  from: Group
  to: Group
  matrix: MatrixView
  onOpen(): void
}

function GroupCell({ from, to, matrix: { endpoints, cells }, onOpen }: GroupCellProps) {
  const t = useText()
  let [passing, total] = [0, 0]
  for (const i of from.members) {
    for (const j of to.members) {
      if (i === j) continue
      total += 1
      if (cells[i * endpoints.length + j] === PASS) passing += 1
    }
  }
  if (total === 0) return <span className="cell is-self" />
  const state = passing === total ? 'is-ok' : passing === 0 ? 'is-bad' : 'is-part'
  return (
    <button
      type="button"
      className={`cell ${state}`}
      aria-label={t('ui.reach.group', { from: from.name, to: to.name, passing, total })}
      title={t('ui.reach.group', { from: from.name, to: to.name, passing, total })}
      onClick={onOpen}
    >
      {state === 'is-ok' && <IconCheck size={13} stroke={2} aria-hidden />}
      {state === 'is-bad' && <IconX size={13} stroke={2} aria-hidden />}
      {state === 'is-part' && `${Math.floor((100 * passing) / total)}%`}
    </button>
  )
}

/** Endpoints by the network that they stand in; those that stand in none by themselves. */
function groupByNetwork({ endpoints }: MatrixView, records: Design['records'], catalog: Catalog): Group[] {
  const groups = new Map<RecordId, number[]>()
  for (const [i, { record }] of endpoints.entries()) {
    let at: RecordId | undefined = record
    while (at !== undefined && catalog.kinds.get(records[at]?.kind ?? '')?.shape !== 'network') at = records[at]?.parent
    const id = at ?? record
    groups.set(id, [...(groups.get(id) ?? []), i])
  }
  return [...groups].map(([id, members]) => ({ id, name: records[id]?.name ?? id, members }))
}
