import { expect, test } from 'vitest'
import { newKey } from './new-key.ts'

test('a page without a secure origin, where randomUUID is absent, still gives each design a key of its own', () => {
  const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) } as Crypto
  const keys = [newKey(insecure), newKey(insecure), newKey()]
  expect(new Set(keys).size).toBe(3)
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
})
