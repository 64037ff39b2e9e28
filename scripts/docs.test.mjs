import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './install.mjs'

const docs = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const textOf = (name) => readFileSync(join(root, name), 'utf8')

it.each(docs)('every file that %s links to is there', (name) => {
  const targets = [...textOf(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target)
  expect(targets.filter((target) => !existsSync(join(root, dirname(name), target)))).toEqual([])
})

it.each(docs)('every command that %s names is a script', (name) => {
  const { scripts } = JSON.parse(textOf('package.json'))
  const named = [...textOf(name).matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, script]) => script)
  expect(named.filter((script) => !(script in scripts))).toEqual([])
})

it('the list of decisions names every decision', () => {
  const pages = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/.test(name))
  const list = textOf('docs/adr/README.md')
  expect(pages.filter((page) => !list.includes(`(${page})`))).toEqual([])
})
