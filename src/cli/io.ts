import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'

/** What the program reads and writes: the process in earnest, lists in tests. */
export interface Io {
  out(text: string): void
  error(text: string): void
  /** Relative paths start here. */
  readonly cwd: string
}

/** Why a command cannot answer: shown on stderr, with the exit code. */
export class CliError extends Error {
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message)
    this.exitCode = exitCode
  }
}

export async function readText(io: Io, path: string): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, path), 'utf8')
  } catch (error) {
    throw new CliError(`${path}: ${reasonOf(error)}`)
  }
}

/** Writes a file below a folder. Throws instead of leaving it, be it by `..` or by a link on the way. */
export async function writeInside(folder: string, path: string, content: string): Promise<void> {
  const target = resolve(folder, path)
  if (isAbsolute(path) || !isInside(resolve(folder), target)) throw new CliError(`${path} lies outside of ${folder}`)
  try {
    await mkdir(folder, { recursive: true })
    await mkdir(dirname(target), { recursive: true })
    const [realFolder, realParent] = await Promise.all([realpath(folder), realpath(dirname(target))])
    if (!isInside(realFolder, realParent)) throw new CliError(`${path} leads outside of ${folder}`)
    await writeFile(target, content)
  } catch (error) {
    throw error instanceof CliError ? error : new CliError(`${target}: ${reasonOf(error)}`)
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'not allowed',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
}

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
