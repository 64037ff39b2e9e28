import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { EndpointView, PingRequest } from '../../app/analysis/views.ts'
import { readAddressInput } from '../../app/field-input.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'

type End = PingRequest['to']

interface Props {
  label: string
  value: End | undefined
  /** Whether any address may be typed. */
  typed?: boolean
  onPick(end: End): void
}

const SHOWN = 50

/** Picks an end by name or address; the far end may be an address of nobody. */
export function EndPicker({ label, value, typed = false, onPick }: Props) {
  const t = useText()
  const endpoints = useAnswer((analysis) => analysis.endpoints(), 'endpoints') ?? []
  const combobox = useCombobox()
  const current = nameOf(value, endpoints)
  const [search, setSearch] = useState(current)
  useEffect(() => setSearch(current), [current])
  const wanted = search === current ? '' : search.trim().toLowerCase()
  const matches = endpoints
    .filter(({ name, address }) => name.toLowerCase().includes(wanted) || address.includes(wanted))
    .slice(0, SHOWN)
  const address = typed ? readAddressInput(search) : undefined
  return (
    <Combobox
      store={combobox}
      withinPortal
      onOptionSubmit={(id) => {
        onPick(id === 'address' && address ? { address } : id)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <input
          className="ww-input"
          value={search}
          aria-label={label}
          placeholder={label}
          spellCheck={false}
          onFocus={(event) => {
            combobox.openDropdown()
            event.target.select()
          }}
          onBlur={() => {
            combobox.closeDropdown()
            setSearch(current)
          }}
          onChange={(event) => {
            setSearch(event.target.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown miw={220}>
        <Combobox.Options mah={240} style={{ overflow: 'auto' }}>
          {address && <Combobox.Option value="address">{t('ui.ping.address', { address })}</Combobox.Option>}
          {matches.map((endpoint) => (
            <Combobox.Option key={endpoint.record} value={endpoint.record}>
              {endpoint.name} <span className="mono ww-muted">{endpoint.address}</span>
            </Combobox.Option>
          ))}
          {matches.length === 0 && !address && <Combobox.Empty>{t('ui.search.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function nameOf(end: End | undefined, endpoints: readonly EndpointView[]): string {
  if (end === undefined) return ''
  if (typeof end !== 'string') return end.address
  return endpoints.find((endpoint) => endpoint.record === end)?.name ?? end
}
