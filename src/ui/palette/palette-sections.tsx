import type { Kind } from '../../providers/provider.ts'
import { useText } from '../shared/use-text.ts'
import { sectionsOf } from './palette-blocks.ts'
import { PaletteItem } from './palette-item.tsx'

/** So few blocks are seen at a glance. */
const SHORT = 6

/** Blocks of one provider under the names of their sections. */
export function PaletteSections({ blocks, onPick }: { blocks: readonly Kind[]; onPick?: () => void }) {
  const t = useText()
  const sections = sectionsOf(blocks)
  const named = blocks.length > SHORT && sections.length > 1
  return sections.map((section) => {
    const title = t(`ui.palette.section.${section.id}`)
    return (
      <div key={section.id} className="palette-section">
        {named && section.id !== 'network' && (
          <p className="palette-section-name" aria-hidden="true">
            {title}
          </p>
        )}
        <ul className="palette-items" aria-label={title}>
          {section.blocks.map((kind) => (
            <li key={kind.kind}>
              <PaletteItem kind={kind} {...(onPick && { onPick })} />
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
