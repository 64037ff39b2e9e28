export const limit: number
export function firstScripts(html: string): string[]
