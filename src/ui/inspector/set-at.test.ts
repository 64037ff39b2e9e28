import { describe, expect, it } from 'vitest'
import { getAt, setAt } from './set-at.ts'

describe('setting one value of a record', () => {
  const props = { a: { on: true }, list: ['x', 'y', 'z'] }
  it('copies what it changes and leaves the original', () => {
    expect(setAt(props, ['a', 'on'], false)).toEqual({ a: { on: false }, list: ['x', 'y', 'z'] })
    expect(props.a.on).toBe(true)
  })
  it('makes missing groups and entries', () => {
    expect(setAt({}, ['routes', 0, 'name'], 'r')).toEqual({ routes: [{ name: 'r' }] })
  })
  it('takes a value away, and closes the gap in a list', () => {
    expect(setAt(props, ['list', 1], undefined)).toEqual({ a: { on: true }, list: ['x', 'z'] })
    expect(setAt(props, ['a'], undefined)).toEqual({ list: ['x', 'y', 'z'] })
  })
  it('reads nothing where nothing is', () => {
    expect(getAt(props, ['list', 5])).toBeUndefined()
    expect(getAt(props, ['list', 0, 'deep'])).toBeUndefined()
  })
})
