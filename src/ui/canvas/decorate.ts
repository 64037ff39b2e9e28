import type { RecordId } from '../../model/index.ts'
import type { DesignEdge, DesignNode } from './design-elements.ts'
import type { LinkableEnds } from './linkable-ends.ts'
import type { Focus } from './lit-records.ts'

export interface Dress {
  readonly selection: ReadonlySet<RecordId>
  readonly focus: Focus | undefined
  readonly focused: RecordId | undefined
  readonly accepts: RecordId | null | undefined
  /** The container that will not take what is held over it. */
  readonly refuses: RecordId | null | undefined
  readonly broken: ReadonlySet<RecordId>
  /** While a connection is drawn: where it can end. */
  readonly linkable: LinkableEnds | undefined
  /** What is said about the flows of an element. */
  readonly flows: ReadonlyMap<RecordId, string>
}

function nodeClass(id: RecordId, { focus, focused, accepts, refuses, broken, linkable }: Dress): string {
  const names: string[] = []
  if (focus) {
    if (focus.failed.has(id) || (focus.failed.size > 0 && (id === focus.from || id === focus.to)))
      names.push('is-failed')
    else if (focus.lit.has(id)) names.push('is-lit')
    else if (!focus.kept.has(id)) names.push('is-dim')
  }
  if (linkable?.ends.has(id)) names.push('is-linkable')
  else if (linkable && !linkable.kept.has(id)) names.push('is-dim')
  if (broken.has(id)) names.push('is-broken')
  if (focused === id) names.push('is-focused')
  if (accepts === id) names.push('is-drop')
  if (refuses === id) names.push('is-refusing')
  return names.join(' ')
}

function edgeClass(id: RecordId, { focus, linkable }: Dress): string {
  if (linkable) return 'is-dim'
  if (!focus) return ''
  if (focus.failed.has(id)) return 'is-failed'
  return focus.lit.has(id) ? 'is-lit' : 'is-dim'
}

/** How a screen reader calls an element. */
export interface Spoken {
  ariaRole: 'group'
  ariaLabel: string
  domAttributes: { id: string; 'aria-roledescription': string }
}

type Dressed<T> = { bare: T; worn: T; language: string; flows: string | undefined }

/** Lays selection and focus over nodes and edges as classes: a changed class renders the frame, never the content. */
export function makeDresser<T extends DesignNode | DesignEdge>(
  classOf: (id: RecordId, dress: Dress) => string,
  spoken: (element: T, flows: string | undefined) => Spoken,
): (elements: readonly T[], dress: Dress, language: string) => T[] {
  let before = new Map<RecordId, Dressed<T>>()
  return (elements, dress, language) => {
    const now: typeof before = new Map()
    const result = elements.map((bare) => {
      const className = classOf(bare.id, dress)
      const selected = dress.selection.has(bare.id)
      const flows = dress.flows.get(bare.id)
      const old = before.get(bare.id)
      const same =
        old?.bare === bare &&
        old.worn.className === className &&
        old.worn.selected === selected &&
        old.language === language &&
        old.flows === flows
      const worn = same ? old.worn : { ...bare, className, selected, ...spoken(bare, flows) }
      now.set(bare.id, { bare, worn, language, flows })
      return worn
    })
    before = now
    return result
  }
}

export const nodeDresser = (spoken: (node: DesignNode, flows: string | undefined) => Spoken) =>
  makeDresser<DesignNode>(nodeClass, spoken)
export const edgeDresser = (spoken: (edge: DesignEdge, flows: string | undefined) => Spoken) =>
  makeDresser<DesignEdge>(edgeClass, spoken)
