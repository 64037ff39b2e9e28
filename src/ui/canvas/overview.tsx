import { type PointerEvent, useMemo, useRef } from 'react'
import { type ReactFlowState, useReactFlow, useStore } from 'reactflow'
import type { Boxes } from '../../app/drawing/measure-design.ts'
import { around, type Rect } from '../../app/drawing/rect.ts'
import { useText } from '../shared/use-text.ts'

const SLACK = 24
const SIZE = { width: 160, height: 110 }
const EDGE = 6

const seenBy = ({ transform: [x, y, zoom], width, height }: ReactFlowState): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
})

/** The whole design in small, while part of it is out of view. A press goes there. */
export function Overview({ boxes }: { boxes: Boxes }) {
  const all = useMemo(() => around([...boxes.values()].flatMap(({ at, parent }) => (parent ? [] : at))), [boxes])
  const hides = useStore((state) => {
    if (!all || state.width === 0) return false
    const seen = seenBy(state)
    const slack = SLACK / state.transform[2]
    return (
      all.x < seen.x - slack ||
      all.y < seen.y - slack ||
      all.x + all.width > seen.x + seen.width + slack ||
      all.y + all.height > seen.y + seen.height + slack
    )
  })
  return all && hides ? <Picture boxes={boxes} all={all} /> : null
}

function Picture({ boxes, all }: { boxes: Boxes; all: Rect }) {
  const t = useText()
  const flow = useReactFlow()
  const picture = useRef<SVGSVGElement>(null)
  const scale = Math.min((SIZE.width - 2 * EDGE) / all.width, (SIZE.height - 2 * EDGE) / all.height)
  const offset = {
    x: (SIZE.width - all.width * scale) / 2 - all.x * scale,
    y: (SIZE.height - all.height * scale) / 2 - all.y * scale,
  }
  const shapes = useMemo(
    () => [...boxes.values()].filter(({ shape }) => shape !== 'endpoint' && shape !== 'subnet'),
    [boxes],
  )
  const go = (event: PointerEvent): void => {
    const frame = picture.current?.getBoundingClientRect()
    if (!frame || (event.type === 'pointermove' && event.buttons !== 1)) return
    const x = (event.clientX - frame.x - offset.x) / scale
    const y = (event.clientY - frame.y - offset.y) / scale
    void flow.setCenter(x, y, { zoom: flow.getZoom() })
  }
  return (
    <svg
      ref={picture}
      className="canvas-overview"
      role="img"
      aria-label={t('ui.canvas.overview')}
      width={SIZE.width}
      height={SIZE.height}
      onPointerDown={go}
      onPointerMove={go}
    >
      <g transform={`translate(${offset.x} ${offset.y}) scale(${scale})`}>
        {useMemo(
          () =>
            shapes.map(({ id, shape, at }) => (
              <rect
                key={id}
                className={shape === 'scope' ? 'is-scope' : ''}
                x={at.x}
                y={at.y}
                width={at.width}
                height={at.height}
              />
            )),
          [shapes],
        )}
        <Seen />
      </g>
    </svg>
  )
}

function Seen() {
  const x = useStore((state) => seenBy(state).x)
  const y = useStore((state) => seenBy(state).y)
  const width = useStore((state) => seenBy(state).width)
  const height = useStore((state) => seenBy(state).height)
  return <rect className="is-seen" x={x} y={y} width={width} height={height} />
}
