import type { Design } from './design.ts'

export const MAX_NAME_LENGTH = 80

const CONTROL = /\p{Cc}|\p{Cs}|\u2028|\u2029/u

/** Why a text cannot be a name: any text of 1 to 80 characters without control characters can. */
export function nameFault(name: string): 'empty' | 'too-long' | 'control-character' | undefined {
  if (name.trim() === '') return 'empty'
  if (CONTROL.test(name)) return 'control-character'
  return name.length > MAX_NAME_LENGTH ? 'too-long' : undefined
}

/**
 * The first of `vnet-1`, `vnet-2`, ... that no record of the design is called (case ignored, as clouds do).
 * `also`: names given earlier in the same edit.
 */
export function freeName(design: Pick<Design, 'records'>, stem: string, also: Iterable<string> = []): string {
  const taken = new Set([...also].map((name) => name.toLowerCase()))
  for (const record of Object.values(design.records)) taken.add(record.name.toLowerCase())
  for (let n = 1; ; n++) {
    const name = `${stem}-${n}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
