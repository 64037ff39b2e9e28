import type { DesignRecord, Edit, Json, Props } from '../../model/index.ts'

export type FieldPath = readonly (string | number)[]

/** A value inside props; `undefined` where nothing is set. */
export function getAt(value: Json | Readonly<Props> | undefined, path: FieldPath): Json | undefined {
  let here = value as Json | undefined
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined
    here = (here as { [key: string]: Json })[step]
  }
  return here
}

/** A copy with one value set; `undefined` takes it away (an entry of a list closes up). */
export function setAt(value: Json | undefined, path: FieldPath, next: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) return next ?? null
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : []
    if (rest.length === 0 && next === undefined) list.splice(step, 1)
    else list[step] = setAt(list[step], rest, next)
    return list
  }
  const group = { ...(value as { [key: string]: Json } | undefined) }
  if (rest.length === 0 && next === undefined) delete group[step]
  else group[step] = setAt(group[step], rest, next)
  return group
}

/** The edit that sets one value of a record. */
export const setField = (record: DesignRecord, path: FieldPath, next: Json | undefined): Edit => ({
  put: [{ ...record, props: setAt(record.props as Json, path, next) as Props }],
})
