import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { spawnAnalysisWorker } from './app/analysis/browser-worker.ts'
import { analysisRunner } from './app/analysis/client.ts'
import { browserFiles } from './app/files.ts'
import { indexedDbKeyValue } from './app/indexed-db.ts'
import { newKey } from './app/new-key.ts'
import { webLockOwnership } from './app/ownership.ts'
import { designStorage } from './app/storage.ts'
import { createAppStore } from './app/store.ts'
import { examples } from './examples/index.ts'
import { chooseLanguage, createI18n, formatText } from './i18n/index.ts'
import { catalogs, jointLinks, kindIndex } from './providers/catalogs.ts'
import { App } from './ui/app.tsx'
import { buildCatalog } from './ui/shared/catalog.ts'
import { fetchLateParts } from './ui/shared/late.tsx'
import { preferencesNow } from './ui/shared/preferences.ts'

const i18n = await createI18n(chooseLanguage(preferencesNow().language, navigator.languages), {
  pageOnly: true,
})
const analysis = analysisRunner(spawnAnalysisWorker)
const catalog = buildCatalog(catalogs, jointLinks)
const { store, commands, flush } = createAppStore({
  kinds: kindIndex,
  providers: catalogs,
  catalog,
  analysis,
  checker: analysisRunner(spawnAnalysisWorker),
  storage: designStorage(indexedDbKeyValue()),
  ownership: webLockOwnership(navigator.locks),
  files: browserFiles(window),
  // Its notes are in the reader's language, so their messages have to be here.
  loadExample: (id) => {
    const example = examples.find((each) => each.id === id)
    return example && i18n.addAll().then(() => example.load())
  },
  translate: (text) => formatText(i18n, text),
  newKey,
  now: Date.now,
})
addEventListener('pagehide', () => void flush())

const app = { store, commands, analysis: analysis.client, catalog, kinds: kindIndex, examples }
const mount = document.getElementById('root')
if (mount) {
  createRoot(mount).render(
    <StrictMode>
      <App app={app} i18n={i18n} />
    </StrictMode>,
  )
}
const started = commands.start()
// After the first paint: what an answer is told with, then what may be opened.
await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
await i18n.addAll()
await started
await fetchLateParts()
