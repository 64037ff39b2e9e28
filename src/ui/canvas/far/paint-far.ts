import type { Rect } from '../../../app/drawing/rect.ts'
import type { RecordId } from '../../../model/index.ts'
import type { FarLink, FarScene, FarTile } from './far-scene.ts'

export interface FarColours {
  readonly surface: string
  readonly text: string
  readonly muted: string
  readonly border: string
  readonly link: string
  readonly broken: string
  readonly onBroken: string
  readonly warning: string
  readonly accent: string
  readonly font: string
  /** By provider class: its line, its text and its soft ground. */
  readonly provider: ReadonlyMap<string, { readonly line: string; readonly text: string; readonly soft: string }>
}

interface FarState {
  readonly ringed: ReadonlySet<RecordId>
  /** Everything but these is pushed back; absent: nothing is. */
  readonly kept: ReadonlySet<RecordId> | undefined
}

interface FarCamera {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

type Paint = CanvasRenderingContext2D

/** Smaller is not seen. */
const LEAST = { width: 12, height: 9 }

/** Paints the scene as the camera sees it, in px of the screen. */
export function paintFar(paint: Paint, scene: FarScene, state: FarState, camera: FarCamera, colours: FarColours): void {
  paint.clearRect(0, 0, camera.width, camera.height)
  paint.textBaseline = 'middle'
  const visible = scene.tiles.flatMap((tile) => {
    const at = onScreen(tile.rect, camera)
    return isOutside(at, camera) ? [] : [{ tile, at }]
  })
  for (const { tile, at } of visible) if (tile.k === 'group') paintGroup(paint, tile, at, colours)
  for (const link of scene.links) paintLink(paint, link, camera, colours)
  for (const { tile, at } of visible) {
    if (tile.k === 'group') continue
    paint.globalAlpha = state.kept && !state.kept.has(tile.id) ? 0.35 : 1
    paintTile(paint, tile, at, colours)
  }
  paint.globalAlpha = 1
  for (const { tile, at } of visible) if (state.ringed.has(tile.id)) paintRing(paint, at, colours)
}

const onScreen = ({ x, y, width, height }: Rect, camera: FarCamera): Rect => ({
  x: x * camera.zoom + camera.x,
  y: y * camera.zoom + camera.y,
  width: Math.max(LEAST.width, width * camera.zoom),
  height: Math.max(LEAST.height, height * camera.zoom),
})

const isOutside = (at: Rect, camera: FarCamera): boolean =>
  at.x > camera.width || at.y > camera.height || at.x + at.width < 0 || at.y + at.height < 0

function box(paint: Paint, { x, y, width, height }: Rect, radius: number): void {
  paint.beginPath()
  paint.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
}

function paintGroup(paint: Paint, { title, count, findings, provider }: FarTile, at: Rect, colours: FarColours): void {
  const own = colours.provider.get(provider)
  box(paint, at, 8)
  paint.fillStyle = own?.soft ?? colours.surface
  paint.globalAlpha = 0.5
  paint.fill()
  paint.globalAlpha = 1
  paint.strokeStyle = own?.line ?? colours.border
  paint.lineWidth = 1
  paint.stroke()
  // The heading stands above its group: inside it would cover what is in there.
  const y = at.y - 10
  paint.font = `600 13px ${colours.font}`
  paint.fillStyle = colours.text
  const words = shorten(paint, title, Math.max(120, at.width - 70))
  paint.fillText(words, at.x + 2, y)
  let x = at.x + 8 + paint.measureText(words).width
  paint.font = `400 12px ${colours.font}`
  paint.fillStyle = colours.muted
  paint.fillText(String(count), x, y)
  x += 8 + paint.measureText(String(count)).width
  if (findings.count > 0) paintCount(paint, findings.count, findings.error, x, y, colours)
}

/** Never smaller than 18 px, whatever the zoom. */
function paintCount(paint: Paint, count: number, error: boolean, x: number, y: number, colours: FarColours): void {
  paint.font = `600 11px ${colours.font}`
  const width = Math.max(18, paint.measureText(String(count)).width + 10)
  box(paint, { x, y: y - 9, width, height: 18 }, 9)
  paint.fillStyle = error ? colours.broken : colours.warning
  paint.fill()
  paint.fillStyle = colours.onBroken
  paint.textAlign = 'center'
  paint.fillText(String(count), x + width / 2, y)
  paint.textAlign = 'left'
}

function paintTile(paint: Paint, { k, title, provider, findings }: FarTile, at: Rect, colours: FarColours): void {
  const own = colours.provider.get(provider)
  box(paint, at, 4)
  paint.fillStyle = findings.error ? colours.broken : k === 'hub' ? (own?.soft ?? colours.surface) : colours.surface
  paint.fill()
  paint.strokeStyle = findings.error
    ? colours.broken
    : findings.count > 0
      ? colours.warning
      : (own?.line ?? colours.border)
  paint.lineWidth = k === 'hub' || findings.count > 0 ? 2 : 1
  paint.stroke()
  if (!findings.error) {
    paint.fillStyle = own?.line ?? colours.border
    paint.fillRect(at.x, at.y + 1, 3, at.height - 2)
  }
  const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 }
  if (findings.error) paintCross(paint, middle, colours.onBroken)
  const room = at.width - 12
  if (at.height < 16 || (k === 'tile' && room < 40)) return
  paint.font = `${k === 'hub' ? 600 : 400} ${k === 'hub' ? 12 : 11}px ${colours.font}`
  const words = shorten(paint, title, room)
  if (words === '') return
  paint.fillStyle = findings.error ? colours.onBroken : colours.text
  paint.fillText(words, at.x + 8, findings.error && at.height < 32 ? middle.y : at.y + Math.min(12, at.height / 2))
}

function paintCross(paint: Paint, { x, y }: { x: number; y: number }, colour: string): void {
  paint.strokeStyle = colour
  paint.lineWidth = 1.5
  paint.beginPath()
  paint.moveTo(x - 3.5, y - 3.5)
  paint.lineTo(x + 3.5, y + 3.5)
  paint.moveTo(x + 3.5, y - 3.5)
  paint.lineTo(x - 3.5, y + 3.5)
  paint.stroke()
}

function paintRing(paint: Paint, at: Rect, colours: FarColours): void {
  box(paint, { x: at.x - 3, y: at.y - 3, width: at.width + 6, height: at.height + 6 }, 6)
  paint.strokeStyle = colours.accent
  paint.lineWidth = 2.5
  paint.stroke()
}

function paintLink(paint: Paint, { points, line, count }: FarLink, camera: FarCamera, colours: FarColours): void {
  const at = points.map(({ x, y }) => ({ x: x * camera.zoom + camera.x, y: y * camera.zoom + camera.y }))
  const [first, ...rest] = at
  if (!first) return
  paint.beginPath()
  paint.moveTo(first.x, first.y)
  for (const point of rest) paint.lineTo(point.x, point.y)
  paint.strokeStyle = colours.link
  paint.setLineDash(line === 'circuit' ? [14, 4, 3, 4] : line === 'vxlan' ? [7, 4] : line === 'bgp' ? [1, 4] : [])
  paint.lineWidth = line === 'tunnel' ? 5 : line === 'circuit' ? 3 : 1.75
  paint.stroke()
  paint.setLineDash([])
  if (line === 'tunnel') {
    paint.strokeStyle = colours.surface
    paint.lineWidth = 2
    paint.stroke()
  }
  const [a, b] = [at[(at.length >> 1) - 1] ?? first, at[at.length >> 1] ?? first]
  if (count < 2) return
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  paint.beginPath()
  paint.arc(middle.x, middle.y, 9, 0, 2 * Math.PI)
  paint.fillStyle = colours.surface
  paint.fill()
  paint.strokeStyle = colours.link
  paint.lineWidth = 1.25
  paint.stroke()
  paint.font = `600 11px ${colours.font}`
  paint.fillStyle = colours.text
  paint.textAlign = 'center'
  paint.fillText(String(count), middle.x, middle.y)
  paint.textAlign = 'left'
}

/** As much of a name as there is room for; nothing where less than three letters would be left. */
function shorten(paint: Paint, words: string, room: number): string {
  if (paint.measureText(words).width <= room) return words
  const letters = [...words]
  let [least, most] = [0, letters.length]
  while (least < most) {
    const half = (least + most + 1) >> 1
    if (paint.measureText(`${letters.slice(0, half).join('')}…`).width <= room) least = half
    else most = half - 1
  }
  return least < 3 ? '' : `${letters.slice(0, least).join('')}…`
}
