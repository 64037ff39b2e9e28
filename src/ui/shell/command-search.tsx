import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useEffect, useMemo } from 'react'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { showPanel } from '../shared/show-panel.ts'
import { useText } from '../shared/use-text.ts'
import { useOpenDialogs } from './open-dialogs.ts'

const LIMIT = 12

const [search, { open, close }] = createSpotlight()

/** The search: things of the design, blocks to place, commands. */
export function CommandSearch() {
  const t = useText()
  const { catalog, commands } = useApp()
  const records = useAppState((state) => state.design.records)
  const opened = useOpenDialogs((state) => state.search)
  useEffect(() => (opened ? open() : close()), [opened])
  const actions = useMemo<SpotlightActionData[]>(() => {
    // An edit of a large design must not pay for a list that nobody sees.
    if (!opened) return []
    const things = Object.values(records).map((record) => ({
      id: record.id,
      label: record.name,
      description: t(kindTitleKey(record.kind)),
      onClick: () => commands.select([record.id]),
    }))
    const blocks = [...catalog.kinds.values()]
      .filter((kind) => kind.palette)
      .map((kind) => ({
        id: `place ${kind.kind}`,
        label: t('ui.search.place', { kind: t(kindTitleKey(kind.kind)) }),
        onClick: () => commands.setTool({ k: 'place', kind: kind.kind }),
      }))
    const others = [
      { id: 'new', label: t('ui.design.new'), onClick: () => commands.newDesign() },
      { id: 'save', label: t('ui.design.save'), onClick: () => void commands.save() },
      { id: 'ping', label: t('ui.ping'), onClick: () => commands.setTool({ k: 'ping' }) },
      { id: 'code', label: t('ui.panel.code'), onClick: () => showPanel(commands, 'code') },
    ]
    return [...things, ...others, ...blocks]
  }, [catalog, commands, opened, records, t])
  return (
    <Spotlight
      store={search}
      actions={actions}
      shortcut={null}
      onSpotlightClose={() => useOpenDialogs.setState({ search: false })}
      limit={LIMIT}
      nothingFound={t('ui.search.nothing')}
      attributes={{ content: { 'aria-label': t('ui.search') } }}
      searchProps={{ placeholder: t('ui.search'), 'aria-label': t('ui.search') }}
    />
  )
}
