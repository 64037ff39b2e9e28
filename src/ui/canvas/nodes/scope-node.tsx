import { memo } from 'react'
import { type NodeProps, NodeResizer } from 'reactflow'
import { Glyph } from '../../shared/glyph.tsx'
import type { DesignNode } from '../design-elements.ts'
import { useResize } from './use-resize.ts'

export const ScopeNode = memo(function ScopeNode({ id, data, selected }: NodeProps<DesignNode>) {
  const onResizeEnd = useResize(id)
  return (
    <div className={`node node-scope ${data.provider}`}>
      <NodeResizer isVisible={selected} minWidth={336} minHeight={208} onResizeEnd={onResizeEnd} />
      <span className="node-scope-tab">
        <Glyph name={data.glyph} size={13} />
        <b>{data.title}</b>
        <i>{data.lines[0]}</i>
      </span>
    </div>
  )
})
