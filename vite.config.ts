import { dirname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, runnerImport } from 'vite'

/**
 * What a built page may do. No request leaves its origin and no script stands in the page itself.
 * Styles written by Mantine and React at run time are <style> elements and `style` attributes, hence 'unsafe-inline' for
 * styles alone: a page without a server has no nonce to give them.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

/** Only in the build: the development server writes inline scripts of its own. */
const withContentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
}

const FIRST = '?first-words'

/** Tables of which a first paint needs only what blocks, links and the gallery's designs are called. */
const NAMED = /\/(?:catalog|joint|examples)\/messages\.\w+\.ts$/
const NAMES = /\.(?:title|about)$|^joint\.label\.|^provider\./

/** What is said of a design, of a file or in a dialog, never on an empty page. */
const LATER =
  /^(?:fault|file|clip|edit|ui\.(?:findings|inspector|action|intents|file-fault|routes|arrange|code|reach|removal|links|why|why-not|key))\./

/**
 * A first paint needs few words; forms, refusals and the notes of designs come a moment later with all other messages
 * (`src/i18n/create-i18n.ts`), so the page's own tables are built without them.
 */
const firstWords: Plugin = {
  name: 'first-words',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    /i18n\/page-messages\.\w+\.ts$/.test(importer) ? resolve(dirname(importer), source) + FIRST : undefined,
  async load(id) {
    if (!id.endsWith(FIRST)) return undefined
    const file = id.slice(0, -FIRST.length)
    const { module } = await runnerImport<Record<string, Record<string, string>>>(file, { configFile: false })
    const wanted = (key: string): boolean => (NAMED.test(file) ? NAMES.test(key) : !LATER.test(key))
    const tables = Object.entries(module).map(([name, table]) => {
      const words = Object.entries(table).filter(([key]) => wanted(key))
      return `export const ${name} = ${JSON.stringify(Object.fromEntries(words))}`
    })
    return tables.join('\n')
  },
}

export default defineConfig({
  // Relative addresses: the build works from any folder of any server.
  base: './',
  plugins: [firstWords, react(), withContentSecurityPolicy],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Nothing becomes a data: address, which the policy would refuse for fonts.
    assetsInlineLimit: 0,
    // Every browser of the target preloads modules itself.
    modulePreload: { polyfill: false },
    // What a first visit loads is measured by scripts/check-first-load.mjs.
    chunkSizeWarningLimit: 4000,
    license: { fileName: 'third-party-licences.md' },
  },
})
