import { expect, test } from 'vitest'
import { diffLines } from './line-diff.ts'

const printed = (before: string, after: string, around?: number) =>
  diffLines(before, after, around).map(({ at, lines }) => [
    at,
    lines.map(({ sign, text }) => `${sign}${text}`).join('|'),
  ])

test('equal texts have no hunks', () => {
  expect(diffLines('a\nb\n', 'a\nb\n')).toEqual([])
})

test('a hunk has what goes, what comes, and the lines around', () => {
  expect(printed('a\nb\nc\nd\ne', 'a\nb\nx\nd\ne', 1)).toEqual([[2, ' b|-c|+x| d']])
})

test('changes that stand far apart are hunks of their own, each at its line of the new text', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng'
  expect(printed(before, 'a\na2\nb\nc\nd\ne\nf', 0)).toEqual([
    [2, '+a2'],
    [8, '-g'],
  ])
})

test('what stays in order stays, however much moves around it', () => {
  expect(printed('one\ntwo\nthree', 'zero\ntwo\nfour\nthree', 0)).toEqual([
    [1, '-one|+zero'],
    [3, '+four'],
  ])
})

test('from nothing, and to nothing', () => {
  expect(printed('', 'a')).toEqual([[1, '-|+a']])
})
