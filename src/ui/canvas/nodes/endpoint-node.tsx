import { memo } from 'react'
import type { NodeProps } from 'reactflow'
import { Glyph } from '../../shared/glyph.tsx'
import type { DesignNode } from '../design-elements.ts'
import { EndpointRole } from './endpoint-role.tsx'
import { NodeCorner } from './node-corner.tsx'
import { Ports } from './ports.tsx'

export const EndpointNode = memo(function EndpointNode({ id, data }: NodeProps<DesignNode>) {
  return (
    <div className={`node node-endpoint ${data.provider}`}>
      <Glyph name={data.glyph} size={15} />
      <span className="node-names">
        <b className="node-name">{data.title}</b>
        <span className="node-prefix">{data.lines[0]}</span>
      </span>
      <EndpointRole id={id} chips={data.chips} />
      <NodeCorner id={id} />
      <Ports />
    </div>
  )
})
