import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'reactflow'
import { ownRange, readTarget } from '../../app/field-input.ts'
import type { Prefix } from '../../ip/index.ts'
import type { Design, DesignRecord, RecordId } from '../../model/index.ts'
import { useAppState } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { canvasElement } from './canvas-focus.ts'
import { closeOverlays, useOverlays } from './overlays.ts'
import { type Ui, useUi } from './ui-access.ts'

/** The name of a thing, and a network's range beside it, written where the thing stands. */
export function QuickEdit() {
  const ui = useUi()
  const id = useOverlays((state) => state.naming)
  const design = useAppState((state) => state.design)
  const record = id === undefined ? undefined : namedBy(ui.app.catalog, design, id)
  const readOnly = useAppState((state) => state.readOnly)
  if (id === undefined || !record || readOnly) return null
  return <Fields key={record.id} ui={ui} shown={id} record={record} />
}

/** The record whose name heads a node: a network card shows that of its machine. */
function namedBy({ kinds }: Catalog, design: Design, id: RecordId): DesignRecord | undefined {
  const record = design.records[id]
  const stands = record && kinds.get(record.kind)?.summary(record, design).standsFor
  return (stands !== undefined && design.records[stands]) || record
}

const spotOf = (id: RecordId): { x: number; y: number } | undefined => {
  const element = document.getElementById(`node-${id}`) ?? document.getElementById(`link-${id}`)
  const rect = element?.getBoundingClientRect()
  const frame = canvasElement()?.getBoundingClientRect()
  if (!frame) return undefined
  const [x, y] = rect ? [rect.left, rect.top] : [frame.left + 80, frame.top + 80]
  const middle = rect !== undefined && id !== element?.id.slice(5)
  return {
    x: Math.max(frame.left + 4, Math.min(middle ? x : x - 5, frame.right - 380)),
    y: Math.max(frame.top + 4, Math.min(y - 5, frame.bottom - 44)),
  }
}

function Fields({ ui, shown, record }: { ui: Ui; shown: RecordId; record: DesignRecord }) {
  const t = useText()
  const { commands, kinds } = ui.app
  const box = useRef<HTMLDivElement>(null)
  const done = useRef(false)
  const range = ownRange(record, kinds)
  const [fault, setFault] = useState<string | undefined>()
  // Follows the drawing when it is moved or its content changes.
  const transform = useStore((state) => state.transform)
  const design = useAppState((state) => state.design)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place on the screen depends on both
  useLayoutEffect(() => {
    const spot = spotOf(shown)
    if (!box.current || !spot) return
    box.current.style.left = `${spot.x}px`
    box.current.style.top = `${spot.y}px`
  }, [shown, transform, design])
  useEffect(() => {
    const input = box.current?.querySelector('input')
    input?.focus({ preventScroll: true })
    input?.select()
  }, [])
  const value = (at: number): string => box.current?.querySelectorAll('input')[at]?.value.trim() ?? ''
  /** Whether what is written was taken. */
  const commit = (): boolean => {
    if (done.current) return true
    const [name, ranged] = splitRange(value(0), range !== undefined)
    const written = ranged ?? value(1)
    const target = written === '' || range === undefined ? range : readTarget(written)
    if (range !== undefined && (target === undefined || !target.includes('/'))) {
      setFault(t('fault.not-a-prefix'))
      return false
    }
    done.current = true
    commands.identify(record.id, name === '' ? record.name : name, target as Prefix | undefined)
    return true
  }
  const leave = (toCanvas: boolean): void => {
    done.current = true
    closeOverlays()
    if (toCanvas) canvasElement()?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const command = event.ctrlKey || event.metaKey
    // What is saved has the name that is written.
    if (command && event.key.toLowerCase() === 's' && commit()) leave(true)
    else if (event.key === 'Enter') {
      event.preventDefault()
      if (commit()) leave(true)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      // Who writes nothing leaves the tool that is in hand, too.
      if (isUnchanged()) commands.setTool({ k: 'select' })
      leave(true)
    } else if (command && event.key === 'z' && isUnchanged()) {
      event.preventDefault()
      leave(true)
      commands.undo()
    }
  }
  const isUnchanged = (): boolean => value(0) === record.name && (range === undefined || value(1) === range)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own
    <div
      ref={box}
      className="quick-edit"
      role="group"
      aria-label={t('ui.quick-edit.name', { name: record.name })}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget) || done.current) return
        commit()
        leave(false)
      }}
    >
      <input
        className="ww-input"
        defaultValue={record.name}
        aria-label={t('ui.inspector.name')}
        maxLength={120}
        spellCheck={false}
        autoComplete="off"
      />
      {range !== undefined && (
        <input
          className="ww-input mono"
          defaultValue={range}
          aria-label={t('ui.quick-edit.range')}
          aria-invalid={fault !== undefined}
          spellCheck={false}
          autoComplete="off"
          onChange={() => setFault(undefined)}
        />
      )}
      {fault && (
        <p className="quick-edit-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

/** `vnet-spoke10 10.10.0.0/16` written as a name is both. */
function splitRange(text: string, ranged: boolean): [string, string | undefined] {
  const match = ranged ? /^(.*\S)\s+(\S+\/\d{1,3})$/.exec(text) : null
  return match && readTarget(match[2]!) !== undefined ? [match[1]!, match[2]!] : [text, undefined]
}
