import { ReactFlowProvider } from 'reactflow'
import { isEmpty } from '../../app/is-empty.ts'
import { Canvas } from '../canvas/canvas.tsx'
import { CanvasToolbar } from '../canvas/canvas-toolbar.tsx'
import { Gallery } from '../gallery/gallery.tsx'
import { FocusWords } from '../menu/focus-words.tsx'
import { Keys } from '../menu/keys.tsx'
import { Palette } from '../palette/palette.tsx'
import { useAppState } from '../shared/app-context.tsx'
import { Divider } from '../shared/divider.tsx'
import { usePreference } from '../shared/preferences.ts'
import { useText } from '../shared/use-text.ts'
import { VpnFileHost } from '../vpn-file/vpn-file-host.tsx'
import { DropFile } from './drop-file.tsx'
import {
  Choosers,
  CommandSearch,
  ContextMenu,
  ExportDialogs,
  FileFaultDialog,
  ImportDialog,
  Inspector,
  PaletteRail,
  PatternsDialog,
  Ping,
  QuickEdit,
  RemovalDialog,
  ShortcutsDialog,
} from './late-parts.ts'
import { LowerPanel } from './lower-panel.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { Toasts } from './toasts.tsx'
import { TopBar } from './top-bar.tsx'
import { USUAL_HEIGHT, useLayout } from './use-layout.ts'
import { VerdictVoice } from './verdict-voice.tsx'

/** The page: bar, blocks, drawing, details, results. Landmarks as the regions are called. */
export function Shell() {
  const t = useText()
  const { rail, inspector, results, panelHeight, highest, widest } = useLayout()
  const empty = useAppState((state) => isEmpty(state.design))
  const name = useAppState((state) => state.design.name)
  const pinging = useAppState((state) => state.tool.k === 'ping')
  const [paletteWidth, setPaletteWidth] = usePreference('paletteWidth')
  const [inspectorWidth, setInspectorWidth] = usePreference('inspectorWidth')
  const [, setPanelHeight] = usePreference('panelHeight')
  const [codeWidth, setCodeWidth] = usePreference('codeWidth')
  const beside = results === 'beside'
  return (
    <ReactFlowProvider>
      <a className="skip" href="#canvas">
        {t('ui.skip.canvas')}
      </a>
      <a className="skip" href="#results">
        {t('ui.skip.results')}
      </a>
      <div className="shell">
        <TopBar />
        <ReadOnlyBanner />
        <div className="shell-main">
          <aside
            className="pane pane-palette"
            aria-label={t('ui.region.blocks')}
            style={{ width: rail ? 48 : paletteWidth }}
          >
            {rail ? <PaletteRail /> : <Palette />}
            {!rail && (
              <Divider
                label={t('ui.divider.blocks')}
                orientation="upright"
                direction={1}
                size={paletteWidth}
                min={200}
                max={320}
                start={224}
                onSize={setPaletteWidth}
              />
            )}
          </aside>
          <div className={`shell-work ${beside ? 'is-beside' : ''}`}>
            <div className="shell-upper">
              <main className="stage" id="canvas" aria-label={t('ui.region.canvas')}>
                {!empty && <h1 className="ww-hidden">{name}</h1>}
                <CanvasToolbar />
                <Canvas narrow={beside} />
                <FocusWords />
                {empty && <Gallery />}
                <Toasts />
              </main>
              {inspector !== 'closed' && (
                <aside
                  className={`pane pane-inspector ${inspector === 'over' ? 'is-over' : ''}`}
                  aria-label={t('ui.region.details')}
                  style={{ width: rail ? Math.min(inspectorWidth, 288) : inspectorWidth }}
                >
                  <Divider
                    label={t('ui.divider.details')}
                    orientation="upright"
                    direction={-1}
                    size={inspectorWidth}
                    min={264}
                    max={440}
                    start={304}
                    onSize={setInspectorWidth}
                  />
                  {pinging ? <Ping /> : <Inspector />}
                </aside>
              )}
            </div>
            <section
              className="pane"
              id="results"
              aria-label={t('ui.region.results')}
              style={
                beside ? { width: Math.min(codeWidth, widest) } : { height: results === 'below' ? panelHeight : 37 }
              }
            >
              {beside && (
                <Divider
                  label={t('ui.divider.code')}
                  orientation="upright"
                  direction={-1}
                  size={Math.min(codeWidth, widest)}
                  min={400}
                  max={widest}
                  start={560}
                  onSize={setCodeWidth}
                />
              )}
              {results === 'below' && (
                <Divider
                  label={t('ui.divider.results')}
                  orientation="level"
                  direction={-1}
                  size={panelHeight}
                  min={120}
                  max={highest}
                  start={USUAL_HEIGHT}
                  onSize={setPanelHeight}
                />
              )}
              <LowerPanel place={results} highest={highest} />
            </section>
          </div>
        </div>
      </div>
      <DropFile />
      <FileFaultDialog />
      <ImportDialog />
      <VpnFileHost />
      <ShortcutsDialog />
      <PatternsDialog />
      <RemovalDialog />
      <Keys />
      <QuickEdit />
      <ContextMenu />
      <Choosers />
      <ExportDialogs />
      <CommandSearch />
      <VerdictVoice />
    </ReactFlowProvider>
  )
}
