import { create } from 'zustand'
import type { RecordId } from '../../model/index.ts'

/** In which wave a deployment creates a record; empty unless the code is looked at. */
export const useWavesShown = create<{ waves: ReadonlyMap<RecordId, number> }>(() => ({ waves: new Map() }))
