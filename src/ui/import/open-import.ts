import { create } from 'zustand'
import type { GivenFile } from '../../app/importing/given-file.ts'
import type { LeftOut } from '../../import/aws/index.ts'
import type { SourceFile } from '../../import/source-file.ts'
import type { Text } from '../../model/index.ts'

/** How far an import has come. */
type ImportState =
  | { readonly k: 'closed' }
  /** Asks for files. */
  | { readonly k: 'asked' }
  | { readonly k: 'reading' }
  | { readonly k: 'refused'; readonly why: Text }
  | {
      readonly k: 'read'
      readonly name: string
      readonly files: readonly SourceFile[]
      readonly leftOut: readonly LeftOut[]
    }

/** What of an import stands over the page. Apart from the dialog, which comes after the first paint. */
export const useImport = create<{ now: ImportState }>(() => ({ now: { k: 'closed' } }))

const go = (now: ImportState): void => useImport.setState({ now })

export const askForImport = (): void => go({ k: 'asked' })
export const closeImport = (): void => go({ k: 'closed' })

/**
 * Takes files that were dropped or chosen. A single text that describes no network goes to `openText`; a described network is
 * shown first. The open design stays until then, whatever is wrong with the files.
 */
export async function takeGiven(
  given: Promise<readonly GivenFile[]>,
  openText: (file: { readonly text: string; readonly name: string }) => unknown,
): Promise<void> {
  const files = await given.catch(() => [])
  if (files.length === 0) return
  const large = files.length > 1 || useImport.getState().now.k === 'asked'
  if (large) go({ k: 'reading' })
  const { readGiven } = await import('../../app/importing/index.ts')
  const arrival = await readGiven(files)
  switch (arrival.k) {
    case 'described':
      return go({ k: 'read', name: arrival.name, files: arrival.files, leftOut: arrival.leftOut })
    case 'text':
      closeImport()
      openText(arrival)
      return
    case 'refused':
      return go({ k: 'refused', why: arrival.why })
  }
}
