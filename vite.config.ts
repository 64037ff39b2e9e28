import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

export default defineConfig({
  // Relative addresses: the build works from any folder of any server.
  base: './',
  plugins: [react(), withContentSecurityPolicy],
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
