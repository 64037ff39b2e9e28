import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import type { Design } from '../../model/index.ts'
import type { Kind, ProviderCatalog } from '../../providers/provider.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { kindTitleKey, providerOf } from '../shared/catalog.ts'
import { late } from '../shared/late.tsx'
import { usePreference } from '../shared/preferences.ts'
import { useText } from '../shared/use-text.ts'
import { blocksOf } from './palette-blocks.ts'
import { PaletteSections } from './palette-sections.tsx'

const Outline = late(async () => (await import('../outline/outline.tsx')).Outline)

const tabs = ['blocks', 'outline'] as const

/** A provider with so few blocks is not worth folding away. */
const SHORT = 4

/** At the left: the blocks that can be placed, and the design as a tree. */
export function Palette() {
  const t = useText()
  const [tab, setTab] = useState<(typeof tabs)[number]>('blocks')
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    const next = tab === 'blocks' ? 'outline' : 'blocks'
    setTab(next)
    document.getElementById(`palette-tab-${next}`)?.focus()
  }
  return (
    <div className="palette">
      <div className="palette-tabs" role="tablist" aria-label={t('ui.region.blocks')} onKeyDown={onKeyDown}>
        {tabs.map((each) => (
          <button
            key={each}
            id={`palette-tab-${each}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={each === tab}
            aria-controls={each === tab ? 'palette-panel' : undefined}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {t(`ui.palette.${each}`)}
          </button>
        ))}
      </div>
      <div className="palette-panel" id="palette-panel" role="tabpanel" aria-labelledby={`palette-tab-${tab}`}>
        {tab === 'blocks' ? <Blocks /> : <Outline />}
      </div>
    </div>
  )
}

/** The blocks of every provider, searched by name. */
function Blocks() {
  const t = useText()
  const { providers } = useCatalog()
  const [search, setSearch] = useState('')
  const asked = search.trim().toLowerCase()
  const count = providers.reduce((sum, provider) => sum + blocksOf(provider).length, 0)
  const found = providers.filter((provider) => matching(provider, asked, t).length > 0)
  return (
    <>
      <div className="palette-search">
        <IconSearch size={14} stroke={1.6} aria-hidden />
        <input
          className="ww-input"
          type="search"
          value={search}
          placeholder={t('ui.palette.search', { count })}
          aria-label={t('ui.palette.search', { count })}
          aria-keyshortcuts="/"
          onChange={(event) => setSearch(event.target.value)}
        />
        {search === '' && <kbd>/</kbd>}
      </div>
      <div className="palette-list">
        {found.map((provider) => (
          <PaletteGroup key={provider.id} provider={provider} search={asked} />
        ))}
        {found.length === 0 && <p className="palette-none">{t('ui.palette.nothing', { search })}</p>}
      </div>
      <p className="palette-hint">{t('ui.palette.hint')}</p>
    </>
  )
}

/** A block is found by its name in the page's language or by the vendor's own (`nat gateway`), and all blocks of a provider by the provider's. */
function matching(provider: ProviderCatalog, search: string, t: ReturnType<typeof useText>) {
  const all = blocksOf(provider)
  if (search === '' || t(provider.title).toLowerCase().includes(search)) return all
  const names = ({ kind }: Kind) => `${t(kindTitleKey(kind))} ${kind.replace(/^.*\//, '').replaceAll('-', ' ')}`
  return all.filter((kind) => names(kind).toLowerCase().includes(search))
}

const providersOfDesign = new WeakMap<Design['records'], ReadonlySet<string>>()

function providersIn(records: Design['records']): ReadonlySet<string> {
  const known = providersOfDesign.get(records) ?? new Set(Object.values(records).map(({ kind }) => providerOf(kind)))
  providersOfDesign.set(records, known)
  return known
}

function PaletteGroup({ provider, search }: { provider: ProviderCatalog; search: string }) {
  const t = useText()
  const { providers } = useCatalog()
  const [closed, setClosed] = usePreference('closedProviders')
  const used = useAppState((state) => [...providersIn(state.design.records)].join(' '))
  // Who has not chosen sees the providers of the design; before there is one, the first.
  const isUsed = (each: ProviderCatalog): boolean => used.split(' ').includes(each.id)
  const startsOpen = (each: ProviderCatalog): boolean =>
    isUsed(each) || blocksOf(each).length <= SHORT || (each === providers[0] && !providers.some(isUsed))
  const open = closed === undefined ? startsOpen(provider) : !closed.includes(provider.id)
  const flip = (): void => {
    const now = closed ?? providers.filter((each) => !startsOpen(each)).map(({ id }) => id)
    setClosed(open ? [...now, provider.id] : now.filter((id) => id !== provider.id))
  }
  const blocks = matching(provider, search, t)
  const shown = open || search !== ''
  return (
    <section className={`p-${provider.id}`}>
      <button type="button" className="palette-group-head" aria-expanded={shown} onClick={flip}>
        <IconChevronRight size={13} aria-hidden />
        <span className="palette-dot" />
        <b>{t(provider.title)}</b>
        <i>{blocks.length}</i>
      </button>
      {shown && <PaletteSections blocks={blocks} />}
    </section>
  )
}
