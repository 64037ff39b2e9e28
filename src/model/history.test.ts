import { expect, it } from 'vitest'
import { commit, MAX_STEPS, redo, startHistory, undo } from './history.ts'
import { toyDesign } from './testing.ts'

const version = (n: number) => ({ ...toyDesign, name: `v${n}` })

it('undo and redo walk over the very same documents', () => {
  const [a, b] = [version(1), version(2)]
  const history = commit(commit(startHistory(toyDesign), a), b)
  expect(undo(history).present).toBe(a)
  expect(undo(undo(history)).present).toBe(toyDesign)
  expect(redo(redo(undo(undo(history)))).present).toBe(b)
})

it('an edit after an undo drops what could be redone', () => {
  const history = commit(undo(commit(startHistory(toyDesign), version(1))), version(2))
  expect(redo(history)).toBe(history)
})

it('nothing to undo, nothing to redo and an unchanged document give the same history', () => {
  const history = startHistory(toyDesign)
  expect([undo(history), redo(history), commit(history, toyDesign)]).toEqual([history, history, history])
})

it('forgets the oldest steps beyond the cap', () => {
  let history = startHistory(toyDesign)
  for (let n = 1; n <= MAX_STEPS + 5; n++) history = commit(history, version(n))
  expect(history.past.length).toBe(MAX_STEPS)
  expect(history.past[0]!.name).toBe('v5')
})
