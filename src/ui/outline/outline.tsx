import { IconChevronRight, IconDots } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { RecordId } from '../../model/index.ts'
import { bringIntoView } from '../menu/canvas-focus.ts'
import { showOverlay } from '../menu/overlays.ts'
import { useUi } from '../menu/ui-access.ts'
import { useAppState } from '../shared/app-context.tsx'
import { kindTitleKey, providerClass } from '../shared/catalog.ts'
import { Glyph } from '../shared/glyph.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { useText } from '../shared/use-text.ts'
import { type OutlineRow, outlineRows } from './outline-rows.ts'
import './outline.css'

/** A larger design starts with its outermost containers only. */
const SMALL = 150

/** The whole design as a tree, with the same actions as on the canvas; both follow one selection. */
export function Outline() {
  const t = useText()
  const ui = useUi()
  const { commands } = ui.app
  const design = useAppState((state) => state.design)
  const selection = useAppState((state) => state.selection)
  const [turned, setTurned] = useState<ReadonlySet<RecordId>>(new Set())
  const [held, setHeld] = useState<RecordId | undefined>()
  const tree = useRef<HTMLDivElement>(null)
  const small = Object.keys(design.records).length <= SMALL
  const rows = useMemo(() => outlineRows(design, (id) => turned.has(id) !== small), [design, turned, small])
  const [selected] = selection
  useEffect(() => {
    if (selected === undefined) return
    setHeld(selected)
    setTurned((now) => {
      const next = new Set(now)
      for (let up = design.records[selected]?.parent; up !== undefined; up = design.records[up]?.parent) {
        if (small) next.delete(up)
        else next.add(up)
      }
      return next.size === now.size ? now : next
    })
  }, [selected, design, small])
  useEffect(() => {
    if (selected !== undefined)
      tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  if (rows.length === 0) return <PanelHint text={t('ui.outline.none')} />

  const turn = (id: RecordId, open: boolean): void =>
    setTurned((now) => {
      const next = new Set(now)
      if (open === small) next.delete(id)
      else next.add(id)
      return next
    })
  const select = (id: RecordId, more: boolean): void => {
    commands.select(more ? (selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]) : [id])
    bringIntoView(ui, id)
    hold(id)
  }
  const hold = (id: RecordId): void => {
    setHeld(id)
    requestAnimationFrame(() => document.getElementById(`outline-${id}`)?.focus())
  }
  const openMenu = (id: RecordId): void => {
    const records = selection.includes(id) ? selection : [id]
    if (!selection.includes(id)) commands.select([id])
    const rect = document.getElementById(`outline-${id}`)?.getBoundingClientRect()
    showOverlay({ menu: { records, at: { x: (rect?.right ?? 200) - 24, y: (rect?.bottom ?? 200) - 4 } } })
  }
  const onKeyDown = (event: KeyboardEvent, row: OutlineRow): void => {
    const { id, parent } = row.record
    const i = rows.indexOf(row)
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!plain) return
    if (event.key === 'ArrowDown') hold(rows[Math.min(i + 1, rows.length - 1)]!.record.id)
    else if (event.key === 'ArrowUp') hold(rows[Math.max(i - 1, 0)]!.record.id)
    else if (event.key === 'Home') hold(rows[0]!.record.id)
    else if (event.key === 'End') hold(rows.at(-1)!.record.id)
    else if (event.key === 'ArrowRight' && row.open === false) turn(id, true)
    else if (event.key === 'ArrowRight' && row.open) hold(rows[i + 1]!.record.id)
    else if (event.key === 'ArrowLeft' && row.open) turn(id, false)
    else if (event.key === 'ArrowLeft' && parent !== undefined) hold(parent)
    else if (event.key === 'Enter' || event.key === ' ') select(id, event.shiftKey)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const first = rows.some(({ record }) => record.id === held) ? held : rows[0]!.record.id
  return (
    <div className="outline" role="tree" aria-label={t('ui.outline.name')} aria-multiselectable="true" ref={tree}>
      {rows.map((row) => {
        const { record, level, open, at, of } = row
        const kind = ui.app.catalog.kinds.get(record.kind)
        const line = kind?.summary(record, design).lines[0]
        return (
          <div
            key={record.id}
            id={`outline-${record.id}`}
            role="treeitem"
            aria-level={level}
            aria-expanded={open}
            aria-selected={selection.includes(record.id)}
            aria-posinset={at}
            aria-setsize={of}
            aria-label={[t(kindTitleKey(record.kind)), record.name, line].filter(Boolean).join(', ')}
            tabIndex={record.id === first ? 0 : -1}
            className={`outline-row ${providerClass(record.kind)}`}
            style={{ paddingLeft: 4 + (level - 1) * 14 }}
            onClick={(event) => select(record.id, event.shiftKey || event.ctrlKey || event.metaKey)}
            onDoubleClick={() => showOverlay({ naming: record.id })}
            onContextMenu={(event) => {
              event.preventDefault()
              openMenu(record.id)
            }}
            onKeyDown={(event) => onKeyDown(event, row)}
          >
            <span
              className={`outline-turn ${open ? 'is-open' : ''}`}
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation()
                if (open !== undefined) turn(record.id, !open)
              }}
            >
              {open !== undefined && <IconChevronRight size={13} />}
            </span>
            <span className="outline-glyph">
              <Glyph name={kind?.glyph ?? 'connect'} size={14} />
            </span>
            <b>{record.name}</b>
            {line && <span className="outline-line mono">{line}</span>}
            <span
              className="outline-more"
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation()
                openMenu(record.id)
              }}
            >
              <IconDots size={14} />
            </span>
          </div>
        )
      })}
    </div>
  )
}
