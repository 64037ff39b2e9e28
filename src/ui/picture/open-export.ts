import { create } from 'zustand'

export type ExportDialog = 'picture' | 'report'

/** Which export stands over the page. Apart from the dialogs, which come after the first paint. */
export const useExportDialog = create<{ open: ExportDialog | undefined }>(() => ({ open: undefined }))

export const openExport = (dialog: ExportDialog): void => useExportDialog.setState({ open: dialog })
export const closeExport = (): void => useExportDialog.setState({ open: undefined })
