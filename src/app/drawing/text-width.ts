/**
 * Roughly how wide a text will be, px, with slack for other system fonts: layout must not wait for the browser to measure.
 * `wide` for semibold and monospaced text. Full-width characters count double.
 */
export function textWidth(text: string, fontSize: number, wide = false): number {
  let units = 0
  for (const character of text) units += character.codePointAt(0)! > 0x2e7f ? 1.75 : 1
  return units * fontSize * (wide ? 0.61 : 0.56)
}
