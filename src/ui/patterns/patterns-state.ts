import { create } from 'zustand'
import type { RecordId } from '../../model/index.ts'

/** The record whose ways are shown side by side. */
export const usePatterns = create<{ record: RecordId | undefined }>(() => ({ record: undefined }))

export const openPatterns = (record: RecordId): void => usePatterns.setState({ record })
export const closePatterns = (): void => usePatterns.setState({ record: undefined })
