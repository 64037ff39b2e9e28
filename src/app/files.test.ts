import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { fileNameOf } from './files.ts'
import { zipFiles } from './zip.ts'

it('a file name keeps the design’s name, without what file systems refuse', () => {
  expect(fileNameOf('two hubs')).toBe('two hubs.wheelwright.json')
  expect(fileNameOf('東京 <hub>: a/b')).toBe('東京 -hub- a-b.wheelwright.json')
  expect(fileNameOf('../..')).toBe('design.wheelwright.json')
})

it('a zip holds the files, and the same files give the same bytes', async () => {
  const files = [
    { path: 'main.tf', content: 'a = "é"\n' },
    { path: 'modules/x/main.tf', content: '' },
  ]
  const zip = await zipFiles(files)
  const entries = unzipSync(zip)
  expect(Object.keys(entries)).toEqual(['main.tf', 'modules/x/main.tf'])
  expect(new TextDecoder().decode(entries['main.tf'])).toBe('a = "é"\n')
  expect(await zipFiles(files)).toEqual(zip)
})
