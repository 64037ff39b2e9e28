/**
 * Japanese messages that the page may need before anything was analysed: its own, names of blocks, and why an edit is
 * refused. All else comes a moment later with `messages.ja.ts`, so that a first visit loads little.
 */
import { ja as app } from '../app/messages.ja.ts'
import { ja as examples } from '../examples/messages.ja.ts'
import { ja as model } from '../model/messages.ja.ts'
import { ja as alibabaCatalog } from '../providers/alibaba/catalog/messages.ja.ts'
import { ja as awsCatalog } from '../providers/aws/catalog/messages.ja.ts'
import { ja as azureCatalog } from '../providers/azure/catalog/messages.ja.ts'
import { ja as googleCatalog } from '../providers/google/catalog/messages.ja.ts'
import { ja as joint } from '../providers/joint/messages.ja.ts'
import { ja as providers } from '../providers/messages.ja.ts'
import { ja as onpremCatalog } from '../providers/onprem/catalog/messages.ja.ts'
import { ja as canvas } from '../ui/canvas/messages.ja.ts'
import { ja as ui } from '../ui/messages.ja.ts'
import { ja as shell } from '../ui/shell/messages.ja.ts'

export const ja: Readonly<Record<string, string>> = {
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
