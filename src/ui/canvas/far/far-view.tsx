import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { useStoreApi, ViewportPortal } from 'reactflow'
import type { RecordId } from '../../../model/index.ts'
import { useAppState, useCommands } from '../../shared/app-context.tsx'
import { type Translate, useText } from '../../shared/use-text.ts'
import { useTheme } from '../../shared/use-theme.ts'
import { useCanvasState } from '../canvas-state.ts'
import type { Focus } from '../lit-records.ts'
import type { Projection } from '../project-design.ts'
import { readFarColours } from './far-colours.ts'
import { type FarScene, type FarTile, farScene } from './far-scene.ts'
import { paintFar } from './paint-far.ts'
import { useCamera } from './use-camera.ts'
import './far.css'

interface Props {
  projection: Projection
  focus: Focus | undefined
}

/**
 * A large design from afar: one painted picture, and over it a transparent box for each network, which is what the mouse
 * meets and a screen reader is told. A double click goes there.
 */
export function FarView({ projection, focus }: Props) {
  const badges = useCanvasState((state) => state.badges)
  const focused = useCanvasState((state) => state.focused)
  const selection = useAppState((state) => state.selection)
  const [hovered, setHovered] = useState<RecordId>()
  const scene = useMemo(() => farScene(projection, badges), [projection, badges])
  const state = useMemo(() => {
    const tilesOf = (ids: Iterable<RecordId>): Set<RecordId> =>
      new Set([...ids].flatMap((id) => scene.tileOf.get(projection.drawnAs.get(id) ?? id) ?? []))
    const ringed = tilesOf([...selection, ...(focused ? [focused] : []), ...(focus ? focus.lit : [])])
    return { ringed, kept: focus && tilesOf(focus.kept) }
  }, [scene, projection, selection, focused, focus])
  const canvas = usePainting(scene, state)
  return (
    <>
      <div className="far-picture" aria-hidden="true">
        <canvas ref={canvas} />
      </div>
      <ViewportPortal>
        <HitBoxes tiles={scene.tiles} onHover={setHovered} />
        <Twin focused={focused} scene={scene} projection={projection} />
      </ViewportPortal>
      <Tip tile={scene.tiles.find(({ id }) => id === hovered)} />
    </>
  )
}

/** Paints when the scene or the view changes, at most once a frame. */
function usePainting(scene: FarScene, state: Parameters<typeof paintFar>[2]) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const flow = useStoreApi()
  const [scheme] = useTheme()
  useEffect(() => {
    const element = canvas.current
    const paint = element?.getContext('2d')
    if (!element || !paint) return
    // A new scheme is a new set of colours.
    const colours =
      scheme && readFarColours(element.parentElement ?? element, new Set(scene.tiles.map((t) => t.provider)))
    let frame = 0
    const draw = (): void => {
      frame = 0
      const { transform, width, height } = flow.getState()
      const ratio = Math.min(2, devicePixelRatio)
      if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
        element.width = Math.round(width * ratio)
        element.height = Math.round(height * ratio)
      }
      paint.setTransform(ratio, 0, 0, ratio, 0, 0)
      const [x, y, zoom] = transform
      paintFar(paint, scene, state, { x, y, zoom, width, height }, colours)
    }
    draw()
    const stop = flow.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height) return
      if (frame === 0) frame = requestAnimationFrame(draw)
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [flow, scene, state, scheme])
  return canvas
}

interface HitProps {
  tiles: readonly FarTile[]
  onHover(id: RecordId | undefined): void
}

const HitBoxes = memo(function HitBoxes({ tiles, onHover }: HitProps) {
  const t = useText()
  const commands = useCommands()
  const camera = useCamera()
  const idAt = (event: MouseEvent): RecordId | undefined =>
    (event.target as HTMLElement).closest<HTMLElement>('[data-far]')?.dataset['far']
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the arrows and Enter of the canvas do the same
    <div
      className="far-hits"
      onMouseOver={(event) => onHover(idAt(event))}
      onMouseLeave={() => onHover(undefined)}
      onFocus={() => {}}
      onClick={(event) => {
        const id = idAt(event)
        if (!id) return
        commands.select([id])
        useCanvasState.setState({ focused: id })
      }}
      onDoubleClick={(event) => {
        const id = idAt(event)
        if (id) camera.show([id])
      }}
    >
      {tiles.map((tile) => (
        // biome-ignore lint/a11y/useSemanticElements: a place in a drawing is no set of fields
        <div
          key={tile.id}
          id={`node-${tile.id}`}
          data-far={tile.id}
          className={`far-hit is-${tile.k}`}
          role="group"
          aria-roledescription={t(tile.kindKey)}
          aria-label={spoken(tile, t)}
          style={{
            transform: `translate(${tile.rect.x}px, ${tile.rect.y}px)`,
            width: tile.rect.width,
            height: tile.rect.height,
          }}
        />
      ))}
    </div>
  )
})

const spoken = ({ kindKey, title, line, findings }: FarTile, t: Translate): string =>
  [
    `${t(kindKey)} ${title}`,
    ...(line ? [line] : []),
    ...(findings.count > 0 ? [t('ui.canvas.faults', { count: findings.count })] : []),
  ].join(', ')

/** What is in focus but too small for a box of its own is there for whom the focus is read aloud. */
function Twin({
  focused,
  scene,
  projection,
}: {
  focused: RecordId | undefined
  scene: FarScene
  projection: Projection
}) {
  const t = useText()
  const box = focused === undefined ? undefined : projection.boxes.get(focused)
  const node = projection.nodes.find(({ id }) => id === focused)
  if (!box || !node || scene.tileOf.get(box.id) === box.id) return null
  const { kindKey, title, lines } = node.data
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place in a drawing is no set of fields
    <div
      id={`node-${box.id}`}
      className="far-hit is-twin"
      role="group"
      aria-roledescription={t(kindKey)}
      aria-label={[`${t(kindKey)} ${title}`, ...lines].join(', ')}
      style={{ transform: `translate(${box.at.x}px, ${box.at.y}px)`, width: box.at.width, height: box.at.height }}
    />
  )
}

/** Name, prefix and verdict of what is under the pointer, above it. */
function Tip({ tile }: { tile: FarTile | undefined }) {
  const t = useText()
  const flow = useStoreApi()
  if (!tile || tile.k === 'group') return null
  const [x, y, zoom] = flow.getState().transform
  const left = (tile.rect.x + tile.rect.width / 2) * zoom + x
  const top = tile.rect.y * zoom + y
  return (
    <div className="far-tip" style={{ left, top }} aria-hidden="true">
      <b>{tile.title}</b> <span className="mono">{tile.line}</span>
      {tile.findings.count > 0 && <div>{t('ui.canvas.faults', { count: tile.findings.count })}</div>}
    </div>
  )
}
