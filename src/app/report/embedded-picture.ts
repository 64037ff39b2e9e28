/** A picture as an address that holds it whole (RFC 2397): for a report that is one file. */
export function embeddedPicture(source: string): string {
  const bytes = new TextEncoder().encode(source)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:image/svg+xml;base64,${btoa(binary)}`
}
