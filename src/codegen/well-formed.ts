/** The text with U+FFFD for every surrogate that has no partner: no file encoding can hold those. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')
