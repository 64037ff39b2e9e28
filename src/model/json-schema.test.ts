import { expect, it } from 'vitest'
import { fromJSONSchema } from 'zod'
import { designJsonSchema } from './json-schema.ts'
import { serializeDesign } from './serialize.ts'
import { designOf, record, toyDesign, toyKinds } from './testing.ts'

const schema = fromJSONSchema(designJsonSchema(toyKinds()) as Parameters<typeof fromJSONSchema>[0])

it('the JSON Schema accepts a design file', () => {
  expect(schema.safeParse(JSON.parse(serializeDesign(toyDesign))).error).toBeUndefined()
})

it('the JSON Schema refuses what the fields refuse', () => {
  expect(schema.safeParse(designOf(record('a', 'toy/none'))).success).toBe(false)
  expect(schema.safeParse(designOf(record('a', 'toy/lid', { props: { extra: 1 } }))).success).toBe(false)
  expect(schema.safeParse({ ...toyDesign, format: 'drawio' }).success).toBe(false)
})
