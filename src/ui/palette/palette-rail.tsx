import { Popover } from '@mantine/core'
import { IconListTree } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProviderCatalog } from '../../providers/provider.ts'
import { Outline } from '../outline/outline.tsx'
import { useCatalog } from '../shared/app-context.tsx'
import { Glyph } from '../shared/glyph.tsx'
import { useText } from '../shared/use-text.ts'
import { blocksOf } from './palette-blocks.ts'
import { PaletteSections } from './palette-sections.tsx'

/** The palette where room is short: one entry per provider, its blocks beside it. */
export function PaletteRail() {
  const { providers } = useCatalog()
  return (
    <div className="rail">
      {providers.map((provider) => (
        <RailEntry key={provider.id} provider={provider} />
      ))}
      <OutlineEntry />
    </div>
  )
}

function RailEntry({ provider }: { provider: ProviderCatalog }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const blocks = blocksOf(provider)
  return (
    <Popover opened={open} onChange={setOpen} position="right-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={`rail-entry p-${provider.id}`}
          aria-label={t(provider.title)}
          title={t(provider.title)}
          onClick={() => setOpen(!open)}
        >
          <span className="ww-tile">
            <Glyph name={blocks[0]?.glyph ?? 'network'} size={14} />
          </span>
          <i aria-hidden="true">{t(`ui.rail.${provider.id}`)}</i>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <div className="rail-list">
          <PaletteSections blocks={blocks} onPick={() => setOpen(false)} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** The design as a tree, where there is no room for it all the time. */
function OutlineEntry() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="right-end" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="rail-entry rail-outline"
          aria-label={t('ui.palette.outline')}
          title={t('ui.palette.outline')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconListTree size={18} stroke={1.6} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div className="rail-tree">
          <Outline />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
