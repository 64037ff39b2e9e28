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

const NAMES = '?names'

/**
 * Of the messages of a catalog a first paint needs what its blocks are called; forms and refusals come a moment later with
 * all other messages (`src/i18n/create-i18n.ts`), so the page's own tables are built without them.
 */
const firstWords: Plugin = {
  name: 'first-words',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    /i18n\/page-messages\.\w+\.ts$/.test(importer) && /\/catalog\/messages\.\w+\.ts$/.test(source)
      ? resolve(dirname(importer), source) + NAMES
      : undefined,
  async load(id) {
    if (!id.endsWith(NAMES)) return undefined
    const { module } = await runnerImport<Record<string, Record<string, string>>>(id.slice(0, -NAMES.length), {
      configFile: false,
    })
    const tables = Object.entries(module).map(([name, table]) => {
      const names = Object.entries(table).filter(([key]) => /\.(title|about)$/.test(key))
      return `export const ${name} = ${JSON.stringify(Object.fromEntries(names))}`
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
