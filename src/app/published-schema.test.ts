import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromJSONSchema } from 'zod'
import { examples } from '../examples/index.ts'
import { designJsonSchema } from '../model/index.ts'
import { kindIndex } from '../providers/registry.ts'

const path = new URL('../../public/wheelwright.schema.json', import.meta.url).pathname

describe('the published JSON Schema', () => {
  it('is that of the present kinds (npx vitest run src/app/published-schema.test.ts -u writes it anew)', async () => {
    await expect(`${JSON.stringify(designJsonSchema(kindIndex), undefined, 2)}\n`).toMatchFileSnapshot(path)
  })

  it.each(examples.map((example) => [example.id, example] as const))('accepts the example %s', async (_, example) => {
    const schema = fromJSONSchema(JSON.parse(readFileSync(path, 'utf8')))
    expect(schema.safeParse(await example.load()).error).toBeUndefined()
  })
})
