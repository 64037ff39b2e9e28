import type { Picture } from '../../app/picture/draw-picture.ts'

/** Browsers draw nothing on a canvas whose side or area is larger, px (Chromium, Firefox and Safari have the first; Safari the second). */
const LONGEST_SIDE = 16_384
const LARGEST_AREA = 16_384 * 4_096

export const pictureBlob = ({ source }: Picture): Blob => new Blob([source], { type: 'image/svg+xml' })

/** The factor that the browser can draw the picture with: `scale`, or less for a very large one. */
export function possibleScale({ width, height }: Pick<Picture, 'width' | 'height'>, scale: number): number {
  const bySide = LONGEST_SIDE / Math.max(width, height)
  const byArea = Math.sqrt(LARGEST_AREA / (width * height))
  return Math.min(scale, bySide, byArea)
}

/** The picture as PNG. `scale`: pixels of the image per pixel of the drawing. Throws when the browser cannot draw it. */
export async function rasterize(picture: Picture, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(pictureBlob(picture))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const by = possibleScale(picture, scale)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(picture.width * by))
    canvas.height = Math.max(1, Math.floor(picture.height * by))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image came'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
