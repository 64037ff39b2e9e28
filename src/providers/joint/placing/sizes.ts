/** Sizes of drawn things, px. The canvas draws by them and placing packs by them, so that nothing overlaps. */
import type { Shape } from '../../provider.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Inner margins of a container. Children stand at `x >= pad`, `y >= header`, `gap` apart. */
export interface Frame {
  readonly header: number
  readonly pad: number
  readonly gap: number
}

const CANVAS: Frame = { header: 0, pad: 0, gap: 64 }
const FRAMES: Partial<Record<Shape, Frame>> = {
  scope: { header: 24, pad: 16, gap: 64 },
  network: { header: 46, pad: 12, gap: 8 },
  subnet: { header: 30, pad: 8, gap: 8 },
}

/** Header of a subnet too narrow for name and prefix in one line (GatewaySubnet with one card). */
export const NARROW_SUBNET_HEADER = 46

/** Smallest drawn size by shape. An endpoint takes the whole inner width of its subnet. */
const SIZES: Record<Shape, Size> = {
  scope: { width: 560, height: 336 },
  network: { width: 232, height: 136 },
  subnet: { width: 208, height: 78 },
  card: { width: 122, height: 114 },
  endpoint: { width: 192, height: 40 },
  attached: { width: 0, height: 0 },
  link: { width: 0, height: 0 },
}

/** Of a container's shape; of the canvas when `undefined`. */
export const frameOf = (shape: Shape | undefined): Frame => (shape && FRAMES[shape]) ?? CANVAS
export const sizeOf = (shape: Shape): Size => SIZES[shape]

/** A subnet that holds one gateway card. */
export const GATEWAY_SUBNET_SIZE: Size = { width: 140, height: NARROW_SUBNET_HEADER + 114 + 10 }
