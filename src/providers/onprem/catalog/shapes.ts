import type { KindId } from '../../../model/index.ts'
import type { Shape } from '../../provider.ts'

export const shapeOf = (kind: KindId): Shape | undefined =>
  kind === 'onprem/site' ? 'network' : kind === 'onprem/host' ? 'endpoint' : undefined
