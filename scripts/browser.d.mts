export interface Browser {
  path: string
  /** Where it came from, for people. */
  from: string
  env: Record<string, string>
  args: string[]
}
export function findBrowser(options: { install: boolean }): Browser | undefined
export const noBrowser: string
