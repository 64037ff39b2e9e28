import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { Background, BackgroundVariant, ConnectionMode, ReactFlow, SelectionMode } from 'reactflow'
import { useFaultyRecords } from '../findings/use-faults.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { late } from '../shared/late.tsx'
import { useTexts } from '../shared/use-text.ts'
import { useCanvasState } from './canvas-state.ts'
import { ConnectOffer } from './connect-offer.tsx'
import { edgeDresser, nodeDresser } from './decorate.ts'
import { edgeTypes } from './edges/link-edge.tsx'
import { TraceLayer } from './edges/trace-layer.tsx'
import { useLinkLabels } from './edges/use-link-labels.ts'
import { useDrawn } from './far/use-camera.ts'
import { useInView } from './far/use-in-view.ts'
import { linkableEnds } from './linkable-ends.ts'
import { legsOf, litRecords } from './lit-records.ts'
import { GuideLayer } from './moving/guide-layer.tsx'
import { MovePreview } from './moving/move-preview.tsx'
import { useMoving } from './moving/use-moving.ts'
import { BadgeLayer } from './nodes/badge-layer.tsx'
import { nodeTypes } from './nodes/node-types.ts'
import { Overview } from './overview.tsx'
import { PlacingPreview } from './placing-preview.tsx'
import { PlacingSlots } from './placing-slots.tsx'
import { SelectionBar } from './selection/selection-bar.tsx'
import { useBadges } from './use-badges.ts'
import { useConnecting } from './use-connecting.ts'
import { useDetailLevel } from './use-detail-level.ts'
import { useFlowWords } from './use-flow-words.ts'
import { useKeepInView } from './use-keep-in-view.ts'
import { useOpeningView } from './use-opening-view.ts'
import { usePicking } from './use-picking.ts'
import { usePlacing } from './use-placing.ts'
import { useProjection } from './use-projection.ts'

/** Nodes and links take no focus of their own, so the library's words about their keys would only mislead. */
const ariaLabels = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
}

/** They show what was worked out, so nothing waits for them at first. */
const DownLayer = late(async () => (await import('./ghosts/down-layer.tsx')).DownLayer)
const GhostLayer = late(async () => (await import('./ghosts/ghost-layer.tsx')).GhostLayer)
const IntentLayer = late(async () => (await import('./ghosts/intent-layer.tsx')).IntentLayer)
const TryLayer = late(async () => (await import('./ghosts/try-layer.tsx')).TryLayer)
/** Only a large design needs it. */
const FarView = late(async () => (await import('./far/far-view.tsx')).FarView)

/** The drawing: one tab stop; inside it the arrows move a focus of its own. `narrow`: a panel stands beside it. */
export function Canvas({ narrow }: { narrow: boolean }) {
  const { store, catalog } = useApp()
  const { t, language } = useTexts()
  const root = useRef<HTMLDivElement>(null)
  const projection = useProjection()
  const selection = useAppState((state) => state.selection)
  const tool = useAppState((state) => state.tool)
  const lit = useAppState((state) => state.lit)
  const routesOf = useAppState((state) => state.routesOf)
  const readOnly = useAppState((state) => state.readOnly)
  const focused = useCanvasState((state) => state.focused)
  const placing = useCanvasState((state) => state.placing)
  const broken = useFaultyRecords()
  const flows = useFlowWords(projection)
  const dragging = useCanvasState((state) => state.dragging)
  const moving = useMoving(projection)
  const connecting = useConnecting(projection)
  const placingHandlers = usePlacing(projection)
  const picking = usePicking(projection)
  const inView = useInView(projection, selection)
  useLayoutEffect(() => useDrawn.setState({ boxes: projection.boxes }), [projection])
  useBadges(projection)
  useLinkLabels(projection)
  useDetailLevel(root)
  useOpeningView(projection)
  useKeepInView(narrow)

  const focus = useMemo(
    () => litRecords(lit, lit?.why ? routesOf?.record : undefined, projection),
    [lit, routesOf, projection],
  )
  const shownBoxes = useRef(projection.boxes)
  shownBoxes.current = projection.boxes
  const titleOf = useCallback((id: string) => shownBoxes.current.get(id)?.title ?? id, [])
  const dressNodes = useMemo(
    () =>
      nodeDresser(({ id, data }, said) => ({
        ariaRole: 'group',
        ariaLabel: [`${t(data.kindKey)} ${data.title}`, ...data.lines, said].filter(Boolean).join(', '),
        domAttributes: { id: `node-${id}`, 'aria-roledescription': t(data.kindKey) },
      })),
    [t],
  )
  const dressEdges = useMemo(
    () =>
      edgeDresser(({ id, source, target, data }, said) => ({
        ariaRole: 'group',
        ariaLabel: [
          t('ui.canvas.link', { kindKey: data?.kindKey ?? '', a: titleOf(source), b: titleOf(target) }),
          data?.label && t(data.label),
          said,
        ]
          .filter(Boolean)
          .join(', '),
        domAttributes: { id: `link-${id}`, 'aria-roledescription': data ? t(data.kindKey) : '' },
      })),
    [t, titleOf],
  )
  const linkFrom = useCanvasState((state) => state.connecting) ?? (tool.k === 'connect' ? tool.from : undefined)
  const linkable = useMemo(
    () => (linkFrom ? linkableEnds(store.getState().design, catalog, projection.boxes, linkFrom) : undefined),
    [linkFrom, store, catalog, projection.boxes],
  )
  const dress = useMemo(
    () => ({
      selection: new Set(selection),
      focus,
      focused,
      accepts: placing?.result.ok ? placing.parent : dragging?.move?.ok ? dragging.target : undefined,
      refuses:
        placing?.result.ok === false ? placing.parent : dragging?.move?.ok === false ? dragging.target : undefined,
      broken,
      linkable,
      flows,
    }),
    [selection, focus, focused, placing, dragging?.move, dragging?.target, broken, linkable, flows],
  )
  const nodes = dressNodes(inView.nodes, dress, language)
  const edges = dressEdges(inView.edges, dress, language)
  const legs = useMemo(() => (lit?.ping ? legsOf(lit) : []), [lit])

  return (
    <div
      ref={root}
      className={`canvas tool-${tool.k} ${placing?.result.ok === false ? 'is-refused' : ''}`}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the drawing
      tabIndex={0}
      aria-label={t('ui.canvas.name')}
      aria-roledescription={t('ui.canvas.role')}
      aria-activedescendant={focused ? `node-${focused}` : undefined}
      {...placingHandlers}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        zIndexMode="manual"
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect={false}
        onlyRenderVisibleElements
        nodesFocusable={false}
        edgesFocusable={false}
        nodesDraggable={!readOnly && tool.k === 'select'}
        nodesConnectable={!readOnly}
        elementsSelectable={tool.k === 'select'}
        connectionMode={ConnectionMode.Loose}
        selectionMode={SelectionMode.Partial}
        selectionOnDrag={tool.k === 'select'}
        panOnDrag={tool.k === 'pan' ? [0, 1, 2] : [1, 2]}
        panActivationKeyCode="Space"
        selectionKeyCode={null}
        multiSelectionKeyCode="Shift"
        deleteKeyCode={null}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        ariaLabelConfig={ariaLabels}
        minZoom={0.05}
        maxZoom={2}
        {...moving}
        {...connecting}
        {...picking}
      >
        <Background variant={BackgroundVariant.Dots} gap={16} size={1.2} color="var(--ww-canvas-dot)" />
        {legs.length > 0 && <TraceLayer legs={legs} projection={projection} />}
        <GhostLayer projection={projection} />
        <IntentLayer projection={projection} />
        <TryLayer projection={projection} />
        <DownLayer projection={projection} />
        <PlacingSlots boxes={projection.boxes} />
        <BadgeLayer boxes={projection.boxes} nodes={inView.nodes} />
        <GuideLayer />
        {inView.far && <FarView projection={projection} focus={focus} />}
        <Overview boxes={projection.boxes} />
      </ReactFlow>
      <PlacingPreview />
      <MovePreview />
      <SelectionBar boxes={projection.boxes} />
      <ConnectOffer />
    </div>
  )
}
