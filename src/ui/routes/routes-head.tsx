import { Menu } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { RoutesView } from '../../app/analysis/views.ts'
import { routesAsCsv, routesAsText } from '../../app/route-tables/copy-routes.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { ComparePicker } from './compare-picker.tsx'

interface Props {
  view: RoutesView
  filter: string
  onFilter(filter: string): void
  minor: boolean
  onMinor(minor: boolean): void
  /** Whose table stands beside. */
  other: string | undefined
  onCompare(other: string | undefined): void
}

export function RoutesHead({ view, filter, onFilter, minor, onMinor, other, onCompare }: Props) {
  const t = useText()
  const commands = useCommands()
  const name = useAppState((state) => state.design.records[view.record]?.name ?? view.record)
  const pinned = useAppState((state) => state.routesOf?.pinned ?? false)
  const minors = view.table.rows.filter((row) => row.minor).length
  const copy = (text: string): void => void navigator.clipboard.writeText(text)
  return (
    <div className="column-head">
      <b>{name}</b>
      {view.tables.length > 1 ? (
        <select
          className="ww-input is-small"
          style={{ width: 'auto' }}
          value={view.current.id}
          aria-label={t('ui.routes.table')}
          onChange={(event) => commands.showRoutes(view.record, event.target.value)}
        >
          {view.tables.map((table) => (
            <option key={table.id} value={table.id}>
              {t(table.title)}
            </option>
          ))}
        </select>
      ) : (
        <span>{t(view.current.title)}</span>
      )}
      <button
        type="button"
        className={`ww-chip ${pinned ? 'is-accent' : ''}`}
        aria-pressed={pinned}
        onClick={() => commands.pinRoutes(!pinned)}
      >
        {t(pinned ? 'ui.routes.pinned' : 'ui.routes.pin')}
      </button>
      <span className="grow" />
      {!other && (
        <input
          className="ww-input is-small routes-filter"
          type="search"
          value={filter}
          placeholder={t('ui.routes.filter')}
          aria-label={t('ui.routes.filter')}
          onChange={(event) => onFilter(event.target.value)}
        />
      )}
      <ComparePicker record={view.record} other={other} onPick={onCompare} />
      {minors > 0 && (
        <button type="button" className="tool" aria-pressed={minor} onClick={() => onMinor(!minor)}>
          {t(minor ? 'ui.routes.hide-minor' : 'ui.routes.show-minor', { count: minors })}
        </button>
      )}
      <Menu position="bottom-end" shadow="md" keepMounted={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className="tool">
            <IconCopy size={14} stroke={1.6} aria-hidden />
            {t('ui.copy')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => copy(routesAsText(view.table, t))}>{t('ui.routes.copy-table')}</Menu.Item>
          <Menu.Item onClick={() => copy(routesAsCsv(view.table, t))}>CSV</Menu.Item>
          {view.table.cliJson !== undefined && (
            <Menu.Item onClick={() => copy(JSON.stringify(view.table.cliJson, null, 2))}>
              {t('ui.routes.copy-json', { name: view.table.cliName ?? 'JSON' })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
