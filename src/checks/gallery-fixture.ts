import { readFileSync } from 'node:fs'
import { workbench } from '../app/analysis/workbench.ts'
import { applyEdit, type Design, type DesignRecord, type Edit, type Json } from '../model/index.ts'
import { kindIndex, providers } from '../providers/registry.ts'
import type { Workbench } from './trial.ts'

/** A design of the gallery by its id. */
export function galleryDesign(id: string): Design {
  const file = new URL(`../examples/${id}.wheelwright.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Design
}

export const benchFor = (design: Design): Workbench => workbench(design, providers)

export const edited = (design: Design, edit: Edit): Design => applyEdit(design, edit, kindIndex)

/** A design with fields of records set: `{ 'nic-hub.props.ipForwarding': false }`; `undefined` takes a field away. */
export function withFields(design: Design, fields: Readonly<Record<string, Json | undefined>>): Design {
  const copy = structuredClone(design) as { records: Record<string, DesignRecord> } & Design
  for (const [place, value] of Object.entries(fields)) {
    const id = Object.keys(copy.records).find((each) => place.startsWith(`${each}.props.`))
    if (id === undefined) throw new Error(`no record for ${place}`)
    const keys = place.slice(id.length + 1).split('.')
    const last = keys.pop()!
    const target = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy.records[id])
    if (value === undefined) delete (target as Record<string, unknown>)[last]
    else (target as Record<string, unknown>)[last] = value
  }
  return copy
}
