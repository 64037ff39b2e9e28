import { create } from 'zustand'
import type { EmittedFile, Target } from '../../providers/provider.ts'

interface Downloaded {
  /** Which of the documents that were open since the page came: `AppState.opened`. */
  readonly opened: number
  readonly files: readonly EmittedFile[]
}

/** What was downloaded last, by target, so that later edits can be told from it. Gone with the page. */
export const useDownloaded = create<Partial<Record<Target, Downloaded>>>(() => ({}))

export const rememberDownload = (target: Target, downloaded: Downloaded): void =>
  useDownloaded.setState({ [target]: downloaded })
