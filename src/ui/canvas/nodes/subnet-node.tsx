import { memo } from 'react'
import type { NodeProps } from 'reactflow'
import type { DesignNode } from '../design-elements.ts'
import { NodeChips } from './node-chips.tsx'
import { NodeCorner } from './node-corner.tsx'

export const SubnetNode = memo(function SubnetNode({ id, data }: NodeProps<DesignNode>) {
  return (
    <div className={`node node-subnet ${data.tall ? 'is-tall' : ''}`}>
      <div className="node-subnet-head">
        <span className="node-name">{data.title}</span>
        <NodeChips chips={data.chips} />
        <span className="node-prefix">{data.lines[0]}</span>
      </div>
      <NodeCorner id={id} />
    </div>
  )
})
