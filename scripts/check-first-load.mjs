/** What a first visit loads stays small: all scripts that the built page starts with, compressed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { root } from './install.mjs'

/** kB after gzip. A well-known drawing application needs 415 for its first paint; this one must stay far below. */
export const limit = 300

/** Addresses of the scripts that a page loads at once: its own, and those preloaded because they are imported by it. */
export function firstScripts(html) {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag)
  return tags
    .filter((tag) => tag.startsWith('<script') || tag.includes('rel="modulepreload"'))
    .flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = join(root, 'dist')
  const scripts = firstScripts(readFileSync(join(dist, 'index.html'), 'utf8'))
  const bytes = scripts.map((script) => gzipSync(readFileSync(join(dist, script)), { level: 9 }).length)
  const total = bytes.reduce((sum, one) => sum + one, 0) / 1000
  console.log(`${total.toFixed(0)} kB of compressed scripts in ${scripts.length} files; limit ${limit}`)
  process.exit(scripts.length > 0 && total <= limit ? 0 : 1)
}
