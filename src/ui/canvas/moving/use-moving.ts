import { type RefObject, useEffect, useMemo, useRef } from 'react'
import {
  type EdgeChange,
  type NodeChange,
  type OnEdgesChange,
  type OnNodeDrag,
  type OnNodesChange,
  useReactFlow,
} from 'reactflow'
import { settle } from '../../../app/arranging/settle.ts'
import type { RecordId } from '../../../model/index.ts'
import { useApp } from '../../shared/app-context.tsx'
import { useCanvasState } from '../canvas-state.ts'
import type { DesignEdge, DesignNode } from '../design-elements.ts'
import type { Projection } from '../project-design.ts'
import { type DragSession, type DragStep, dragStep, startDrag } from './drag-session.ts'

interface Moving {
  onNodesChange: OnNodesChange<DesignNode>
  onEdgesChange: OnEdgesChange<DesignEdge>
  onNodeDragStart: OnNodeDrag<DesignNode>
  onNodeDrag: OnNodeDrag<DesignNode>
  onNodeDragStop: OnNodeDrag<DesignNode>
}

/** Things that close to a line snap to it, screen px. */
const NEAR = 6

type DragEvent = Parameters<OnNodeDrag<DesignNode>>[0]

const screenOf = (event: DragEvent): { x: number; y: number } => {
  const source = 'touches' in event ? ((event as unknown as TouchEvent).touches[0] ?? undefined) : event
  return { x: source?.clientX ?? 0, y: source?.clientY ?? 0 }
}

/**
 * A drag is laid over the drawing while it lasts and becomes one edit on drop: in the same container, or into the one
 * under the pointer. With Alt from the start copies are made; Alt on the way suspends snapping; Escape gives up. Selection goes to the store.
 */
export function useMoving(projection: Projection): Moving {
  const { commands, store, catalog } = useApp()
  const flow = useReactFlow()
  const shown = useRef(projection)
  shown.current = projection
  const session = useRef<DragSession | undefined>(undefined)
  const last = useRef<DragStep | undefined>(undefined)
  useEscape(session, last)
  return useMemo(() => {
    const choose = (changes: readonly (NodeChange<DesignNode> | EdgeChange<DesignEdge>)[]): void => {
      const { design, selection } = store.getState()
      // What is not drawn (a route table opened in the inspector) is left as soon as something drawn is chosen.
      const isDrawn = (id: RecordId): boolean => catalog.kinds.get(design.records[id]?.kind ?? '')?.shape !== 'attached'
      const chosen = new Set(selection.filter(isDrawn))
      for (const change of changes) {
        if (change.type !== 'select') continue
        if (change.selected) chosen.add(change.id)
        else chosen.delete(change.id)
      }
      commands.select([...chosen])
    }
    const chooseSelected = (changes: readonly (NodeChange<DesignNode> | EdgeChange<DesignEdge>)[]): void => {
      if (changes.some((change) => change.type === 'select')) choose(changes)
    }
    const drop = (
      { design, boxes, held, lead, copies }: DragSession,
      { dragging: { target, move }, by }: DragStep,
    ): void => {
      const ids = held.map(({ id }) => id)
      if (copies) {
        const text = target === lead.parent ? undefined : commands.clipText(ids)
        const within = boxes.get(target ?? '')?.at ?? { x: 0, y: 0 }
        const at = { x: lead.at.x + by.x - within.x, y: lead.at.y + by.y - within.y }
        if (text === undefined) commands.duplicate(ids, false, by)
        else commands.paste(text, { into: target, at })
      } else if (target === lead.parent) {
        const wishes = new Map(held.map(({ id, x, y }) => [id, { x: x + by.x, y: y + by.y }] as const))
        commands.edit(settle(design, catalog, boxes, wishes))
      } else if (move?.ok === false) commands.tell(move.why, 'bad')
      else {
        const at = new Map(held.map((box) => [box.id, { x: box.at.x + by.x, y: box.at.y + by.y }] as const))
        void commands.arrange({ k: 'move-into', parent: target, at }, ids)
      }
    }
    return {
      onNodesChange: chooseSelected,
      onEdgesChange: chooseSelected,
      onNodeDragStart: (event, node, nodes) => {
        const { design } = store.getState()
        last.current = undefined
        session.current = startDrag(
          design,
          shown.current.boxes,
          nodes.map(({ id }) => id),
          node.id,
          event.altKey && !store.getState().readOnly,
        )
      },
      onNodeDrag: (event, _node, nodes) => {
        const held = session.current
        const lead = nodes.find(({ id }) => id === held?.lead.id)
        if (!held || !lead) return
        const screen = screenOf(event)
        const step = dragStep(held, {
          by: { x: lead.position.x - held.lead.x, y: lead.position.y - held.lead.y },
          pointer: flow.screenToFlowPosition(screen),
          screen,
          near: event.altKey && !held.copies ? undefined : NEAR / flow.getZoom(),
          foresee: commands.foreseeMove,
        })
        last.current = step
        useCanvasState.setState({ moves: step.moves, dragging: step.dragging })
      },
      onNodeDragStop: () => {
        const [held, step] = [session.current, last.current]
        session.current = undefined
        last.current = undefined
        if (held && step && store.getState().design === held.design) drop(held, step)
        useCanvasState.setState({ moves: {}, dragging: undefined })
      },
    }
  }, [catalog, commands, flow, store])
}

/** Escape lets go of what is held: it stays where it was. */
function useEscape(session: RefObject<DragSession | undefined>, last: RefObject<DragStep | undefined>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !session.current) return
      event.stopPropagation()
      session.current = undefined
      last.current = undefined
      useCanvasState.setState({ moves: {}, dragging: undefined })
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [session, last])
}
