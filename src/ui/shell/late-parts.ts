/** What a first paint does without, in the order in which it is fetched after it. */
import { ExportMenuButton } from '../picture/export-menu-button.tsx'
import { late } from '../shared/late.tsx'
import { DesignNameButton } from './design-name-button.tsx'

export const DesignMenu = late(async () => (await import('./design-menu.tsx')).DesignMenu, {
  waiting: DesignNameButton,
})
export const ExportMenu = late(async () => (await import('../picture/export-menu.tsx')).ExportMenu, {
  waiting: ExportMenuButton,
})
export const Inspector = late(async () => (await import('../inspector/inspector.tsx')).Inspector)
export const FindingsPanel = late(async () => (await import('../findings/findings-panel.tsx')).FindingsPanel)
export const RoutesPanel = late(async () => (await import('../routes/routes-panel.tsx')).RoutesPanel)
export const Ping = late(async () => (await import('../ping/ping.tsx')).Ping)
export const CommandSearch = late(async () => (await import('./command-search.tsx')).CommandSearch, { hidden: true })
export const QuickEdit = late(async () => (await import('../menu/quick-edit.tsx')).QuickEdit, { hidden: true })
export const ContextMenu = late(async () => (await import('../menu/context-menu.tsx')).ContextMenu, { hidden: true })
export const Choosers = late(async () => (await import('../menu/choosers.tsx')).Choosers, { hidden: true })
export const RemovalDialog = late(async () => (await import('../menu/removal-dialog.tsx')).RemovalDialog, {
  hidden: true,
})
export const ReachabilityPanel = late(
  async () => (await import('../reachability/reachability-panel.tsx')).ReachabilityPanel,
)
export const CodePanel = late(async () => (await import('../code/code-panel.tsx')).CodePanel)
export const FileFaultDialog = late(async () => (await import('./file-fault-dialog.tsx')).FileFaultDialog, {
  hidden: true,
})
export const ImportDialog = late(async () => (await import('../import/import-dialog.tsx')).ImportDialog, {
  hidden: true,
})
export const ExportDialogs = late(async () => (await import('../picture/export-dialogs.tsx')).ExportDialogs, {
  hidden: true,
})
export const ShortcutsDialog = late(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog, {
  hidden: true,
})
export const PaletteRail = late(async () => (await import('../palette/palette-rail.tsx')).PaletteRail)
export const PatternsDialog = late(async () => (await import('../patterns/patterns-dialog.tsx')).PatternsDialog, {
  hidden: true,
})
