import { memo } from 'react'
import { type NodeProps, NodeResizer } from 'reactflow'
import { Glyph } from '../../shared/glyph.tsx'
import type { DesignNode } from '../design-elements.ts'
import { NodeChips } from './node-chips.tsx'
import { NodeCorner } from './node-corner.tsx'
import { Ports } from './ports.tsx'
import { useResize } from './use-resize.ts'

export const NetworkNode = memo(function NetworkNode({ id, data, selected }: NodeProps<DesignNode>) {
  const onResizeEnd = useResize(id)
  const [first, ...more] = data.lines
  return (
    <div className={`node node-network ${data.provider}`}>
      <NodeResizer isVisible={selected} minWidth={194} minHeight={100} onResizeEnd={onResizeEnd} />
      <div className="node-head">
        <span className="ww-tile">
          <Glyph name={data.glyph} size={15} />
        </span>
        <span className="node-names">
          <b className="node-name">{data.title}</b>
          <span className="node-prefix" title={data.lines.join('\n')}>
            {first}
            {more.length > 0 && ` +${more.length}`}
          </span>
        </span>
        <NodeChips chips={data.chips} />
      </div>
      <NodeCorner id={id} />
      <Ports />
    </div>
  )
})
