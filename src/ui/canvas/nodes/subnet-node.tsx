import { memo } from 'react'
import type { NodeProps } from 'reactflow'
import type { DesignNode } from '../design-elements.ts'
import { NodeChips } from './node-chips.tsx'
import { NodeCorner } from './node-corner.tsx'
import { ResizeHandles } from './resize-handles.tsx'

export const SubnetNode = memo(function SubnetNode({ id, data, selected }: NodeProps<DesignNode>) {
  return (
    <div className={`node node-subnet ${data.tall ? 'is-tall' : ''}`}>
      <ResizeHandles id={id} visible={selected} />
      <div className="node-subnet-head">
        <span className="node-name">{data.title}</span>
        <NodeChips chips={data.chips} />
        <span className="node-prefix">{data.lines[0]}</span>
      </div>
      <NodeCorner id={id} />
    </div>
  )
})
