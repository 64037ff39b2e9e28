import { type Design, type DesignFault, faultText, parseDesign, type Text } from '../model/index.ts'
import { kindIndex } from '../providers/registry.ts'
import { CliError, type Io, readText } from './io.ts'

export type Say = (text: Text) => string

export type Loaded = { ok: true; design: Design } | { ok: false; faults: readonly DesignFault[] }

/** Reads a design file. What is no design file at all ends the command; an invalid design comes back with its faults. */
export async function readDesignFile(io: Io, path: string, say: Say): Promise<Loaded> {
  const parsed = parseDesign(await readText(io, path), kindIndex)
  if (parsed.ok) return { ok: true, design: parsed.design }
  const { fault } = parsed
  if (fault.faults) return { ok: false, faults: fault.faults }
  throw new CliError(`${path}: ${say(fault.message)}`)
}

/** The same where only a valid design helps. */
export async function loadDesign(io: Io, path: string, say: Say): Promise<Design> {
  const loaded = await readDesignFile(io, path, say)
  if (loaded.ok) return loaded.design
  throw new CliError(loaded.faults.map((fault) => `${path}: ${fault.path || '/'}: ${say(faultText(fault))}`).join('\n'))
}
