import { describe, expect, test } from 'vitest'
import { examples } from '../examples/index.ts'
import type { Design } from '../model/index.ts'
import type { Network } from '../network/index.ts'
import { en as alibabaEn } from './alibaba/messages.en.ts'
import { ja as alibabaJa } from './alibaba/messages.ja.ts'
import { en as awsEn } from './aws/messages.en.ts'
import { ja as awsJa } from './aws/messages.ja.ts'
import { en as azureEn } from './azure/messages.en.ts'
import { ja as azureJa } from './azure/messages.ja.ts'
import { en as googleEn } from './google/messages.en.ts'
import { ja as googleJa } from './google/messages.ja.ts'
import { en as jointEn } from './joint/messages.en.ts'
import { ja as jointJa } from './joint/messages.ja.ts'
import { lowerDesign } from './lower-design.ts'
import { en as onpremEn } from './onprem/messages.en.ts'
import { ja as onpremJa } from './onprem/messages.ja.ts'
import { allRules, providers } from './registry.ts'

const en: Readonly<Record<string, string>> = {
  ...alibabaEn,
  ...awsEn,
  ...azureEn,
  ...googleEn,
  ...onpremEn,
  ...jointEn,
}
const ja: Readonly<Record<string, string>> = {
  ...alibabaJa,
  ...awsJa,
  ...azureJa,
  ...googleJa,
  ...onpremJa,
  ...jointJa,
}

/** Every `rule` in plain data, wherever it stands. */
function rulesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(rulesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    (key === 'rule' || key === 'otherwiseRule') && typeof item === 'string' ? [item] : rulesIn(item),
  )
}

describe('rules', () => {
  test('have one id each, and a sentence in both languages', () => {
    const ids = allRules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(en[`rule.${id}`], id).toMatch(/\.$/)
      expect(ja[`rule.${id}`], id).toMatch(/。$/)
    }
  })

  test('have no sentence without a rule', () => {
    const ids = new Set(allRules.map((rule) => `rule.${rule.id}`))
    expect(Object.keys(en).filter((key) => key.startsWith('rule.') && !ids.has(key))).toEqual([])
  })

  test.each(examples)('that the network of $id names are all explained', async ({ load }) => {
    const network: Network = lowerDesign((await load()) as Design, providers)
    const known = new Set(allRules.map((rule) => rule.id))
    expect([...new Set(rulesIn(network))].filter((id) => !known.has(id))).toEqual([])
  })
})
