/**
 * English messages that the page may need before anything was analysed: its own, names of blocks, and why an edit is
 * refused. All else comes a moment later with `messages.en.ts`, so that a first visit loads little.
 */
import { en as app } from '../app/messages.en.ts'
import { en as examples } from '../examples/messages.en.ts'
import { en as model } from '../model/messages.en.ts'
import { en as alibabaCatalog } from '../providers/alibaba/catalog/messages.en.ts'
import { en as awsCatalog } from '../providers/aws/catalog/messages.en.ts'
import { en as azureCatalog } from '../providers/azure/catalog/messages.en.ts'
import { en as googleCatalog } from '../providers/google/catalog/messages.en.ts'
import { en as joint } from '../providers/joint/messages.en.ts'
import { en as providers } from '../providers/messages.en.ts'
import { en as onpremCatalog } from '../providers/onprem/catalog/messages.en.ts'
import { en as canvas } from '../ui/canvas/messages.en.ts'
import { en as ui } from '../ui/messages.en.ts'
import { en as shell } from '../ui/shell/messages.en.ts'

export const en: Readonly<Record<string, string>> = {
  ...model,
  ...app,
  ...providers,
  ...joint,
  ...alibabaCatalog,
  ...awsCatalog,
  ...azureCatalog,
  ...googleCatalog,
  ...onpremCatalog,
  ...examples,
  ...ui,
  ...shell,
  ...canvas,
}
