/** SVG as a tree of values. Text and attributes are escaped when it is printed, so no name can become markup. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

export type Svg = SvgElement | string

export interface SvgElement {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly Svg[]
}

export const svg = (name: string, attributes: Attributes, ...children: readonly Svg[]): SvgElement => ({
  name,
  attributes,
  children,
})

/** The text of an element and what is in it. Numbers have at most two decimals; attributes without a value are left out. */
export function printSvg(element: Svg): string {
  if (typeof element === 'string') return escapeText(element)
  const { name, attributes, children } = element
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeAttribute(typeof value === 'number' ? shortNumber(value) : value)}"`,
  )
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.map(printSvg).join('')}</${name}>`
}

const shortNumber = (value: number): string => String(Math.round(value * 100) / 100)

/** What XML 1.0 has no way to write (section 2.2), not even escaped: control characters and lone surrogates. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeText = (text: string): string =>
  text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"]/g, (character) => ESCAPES[character]!)

/** White space in an attribute would be read back as a space. */
const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
