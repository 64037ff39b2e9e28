import type { DesignEdge, DesignNode } from './design-elements.ts'

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Whether React Flow would draw the same. */
export const sameNode = (a: DesignNode, b: DesignNode): boolean =>
  a.position.x === b.position.x &&
  a.position.y === b.position.y &&
  a.width === b.width &&
  a.height === b.height &&
  a.parentId === b.parentId &&
  a.type === b.type &&
  a.zIndex === b.zIndex &&
  sameJson(a.data, b.data)

export const sameEdge = (a: DesignEdge, b: DesignEdge): boolean =>
  a.source === b.source && a.target === b.target && sameJson(a.data, b.data)

/** The new elements, with the former object wherever nothing changed: what keeps its object does not render again. */
export function keepSame<T extends { id: string }>(
  now: readonly T[],
  before: readonly T[] | undefined,
  same: (a: T, b: T) => boolean,
): readonly T[] {
  if (!before) return now
  const old = new Map(before.map((element) => [element.id, element]))
  return now.map((element) => {
    const candidate = old.get(element.id)
    return candidate === element || (candidate && same(candidate, element)) ? candidate : element
  })
}
