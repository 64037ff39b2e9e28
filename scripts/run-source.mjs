/**
 * `node scripts/run-source.mjs ENTRY ARGS...`: runs a TypeScript program of this project. Its sources are bundled first;
 * that takes less time than loading hundreds of modules and translating each alone.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './install.mjs'

/** A module keeps the address of its source, so that it finds the files beside it. */
const sourceAddresses = {
  name: 'source-addresses',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: 'ts' }
    })
  },
}

ensureInstalled()
const { build } = await import('esbuild')

const [entry, ...args] = process.argv.slice(2)
const source = resolve(root, entry)
const { outputFiles } = await build({
  entryPoints: [source],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  sourcesContent: false,
  write: false,
  plugins: [sourceAddresses],
})

const folder = join(root, '.cache', 'run')
const bundle = join(folder, `${entry.replace(/\W+/g, '-')}.mjs`)
mkdirSync(folder, { recursive: true })
// Renamed into place: another run at the same time sees a whole file, this one or its own.
writeFileSync(`${bundle}.${process.pid}`, outputFiles[0].contents)
renameSync(`${bundle}.${process.pid}`, bundle)

process.setSourceMapsEnabled(true)
process.argv = [process.argv[0], source, ...args]
await import(pathToFileURL(bundle).href)
