import { prefix } from '../ip/index.ts'
import type { PrefixMatch, SetId } from '../network/index.ts'

/** Collects prefix sets; equal lists share one id. */
export class SetBook {
  readonly all: Record<SetId, PrefixMatch[]> = {}

  /** The id of a list in the labs' writing: `10.0.0.0/8` is exact, `10.0.0.0/8+` is or-longer. */
  idOf(list: readonly string[]): SetId {
    const id = [...new Set(list)].sort().join(' ')
    this.all[id] ??= [...new Set(list)]
      .sort()
      .map((text) =>
        text.endsWith('+')
          ? { prefix: prefix(text.slice(0, -1)), mode: 'or-longer' }
          : { prefix: prefix(text), mode: 'exact' },
      )
    return id
  }
}
