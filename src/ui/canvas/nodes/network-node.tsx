import { memo } from 'react'
import type { NodeProps } from 'reactflow'
import { Glyph } from '../../shared/glyph.tsx'
import type { DesignNode } from '../design-elements.ts'
import { CollapseButton } from './collapse-button.tsx'
import { HiddenLine } from './hidden-line.tsx'
import { NodeChips } from './node-chips.tsx'
import { NodeCorner } from './node-corner.tsx'
import { Ports } from './ports.tsx'
import { ResizeHandles } from './resize-handles.tsx'

export const NetworkNode = memo(function NetworkNode({ id, data, selected }: NodeProps<DesignNode>) {
  const [first, ...more] = data.lines
  return (
    <div className={`node node-network ${data.provider} ${data.hidden ? 'is-collapsed' : ''}`}>
      <ResizeHandles id={id} visible={selected && !data.hidden} />
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
        {(data.children > 0 || data.hidden) && (
          <CollapseButton id={id} name={data.title} collapsed={data.hidden !== undefined} />
        )}
      </div>
      {data.hidden && <HiddenLine hidden={data.hidden} />}
      <NodeCorner id={id} />
      <Ports />
    </div>
  )
})
