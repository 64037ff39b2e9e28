import { memo } from 'react'
import type { NodeProps } from 'reactflow'
import { Glyph } from '../../shared/glyph.tsx'
import type { DesignNode } from '../design-elements.ts'
import { CollapseButton } from './collapse-button.tsx'
import { HiddenLine } from './hidden-line.tsx'
import { NodeCorner } from './node-corner.tsx'
import { Ports } from './ports.tsx'
import { ResizeHandles } from './resize-handles.tsx'

export const ScopeNode = memo(function ScopeNode({ id, data, selected }: NodeProps<DesignNode>) {
  return (
    <div className={`node node-scope ${data.provider} ${data.hidden ? 'is-collapsed' : ''}`}>
      <ResizeHandles id={id} visible={selected && !data.hidden} />
      <span className="node-scope-tab">
        <Glyph name={data.glyph} size={13} />
        <b>{data.title}</b>
        <i>{data.lines[0]}</i>
        {(data.children > 0 || data.hidden) && (
          <CollapseButton id={id} name={data.title} collapsed={data.hidden !== undefined} />
        )}
      </span>
      {data.hidden && (
        <>
          <HiddenLine hidden={data.hidden} />
          <NodeCorner id={id} />
          <Ports />
        </>
      )}
    </div>
  )
})
