import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProviderCatalog } from '../../providers/provider.ts'
import { useCatalog } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { blocksOf } from './palette-blocks.ts'
import { PaletteItem } from './palette-item.tsx'

/** The blocks of every provider, searched by name. */
export function Palette() {
  const t = useText()
  const { providers } = useCatalog()
  const [search, setSearch] = useState('')
  const count = providers.reduce((sum, provider) => sum + blocksOf(provider).length, 0)
  return (
    <div className="palette">
      <div className="palette-search">
        <IconSearch size={14} stroke={1.6} aria-hidden />
        <input
          className="ww-input"
          type="search"
          value={search}
          placeholder={t('ui.palette.search', { count })}
          aria-label={t('ui.palette.search', { count })}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <div className="palette-list">
        {providers.map((provider, i) => (
          <PaletteGroup
            key={provider.id}
            provider={provider}
            search={search.trim().toLowerCase()}
            startsOpen={i === 0 || providers.length < 3}
          />
        ))}
      </div>
      <p className="palette-hint">{t('ui.palette.hint')}</p>
    </div>
  )
}

function PaletteGroup({
  provider,
  search,
  startsOpen,
}: {
  provider: ProviderCatalog
  search: string
  startsOpen: boolean
}) {
  const t = useText()
  const [open, setOpen] = useState(startsOpen)
  const all = blocksOf(provider)
  const blocks = search ? all.filter((kind) => t(kindTitleKey(kind.kind)).toLowerCase().includes(search)) : all
  if (blocks.length === 0) return null
  const shown = open || search !== ''
  return (
    <section className={`p-${provider.id}`}>
      <button type="button" className="palette-group-head" aria-expanded={shown} onClick={() => setOpen(!open)}>
        <IconChevronRight size={13} aria-hidden />
        <span className="palette-dot" />
        <b>{t(provider.title)}</b>
        <i>{blocks.length}</i>
      </button>
      {shown && (
        <ul className="palette-items">
          {blocks.map((kind) => (
            <li key={kind.kind}>
              <PaletteItem kind={kind} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
