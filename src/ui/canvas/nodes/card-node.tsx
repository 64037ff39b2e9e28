import { memo } from 'react'
import type { NodeProps } from 'reactflow'
import { Glyph } from '../../shared/glyph.tsx'
import type { DesignNode } from '../design-elements.ts'
import { NodeChips } from './node-chips.tsx'
import { NodeCorner } from './node-corner.tsx'
import { Ports } from './ports.tsx'

export const CardNode = memo(function CardNode({ id, data }: NodeProps<DesignNode>) {
  return (
    <div className={`node node-card ${data.provider}`}>
      <span className="ww-tile is-big">
        <Glyph name={data.glyph} size={18} />
      </span>
      <NodeChips chips={data.chips} />
      <b className="node-name">{data.title}</b>
      {data.lines.map((line) => (
        <span key={line} className="node-line">
          {line}
        </span>
      ))}
      <NodeCorner id={id} />
      <Ports />
    </div>
  )
})
