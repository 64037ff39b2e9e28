import { type Text, text } from '../../../../model/index.ts'
import type { EmitContext, EmittedFiles, FilesEmitter } from '../../../provider.ts'
import { addMachines } from './machines.ts'
import { addNetwork } from './network.ts'
import { isEmpty, Templates } from './templates.ts'
import { addTransit } from './transit.ts'
import { addVpn } from './vpn.ts'

/** Templates of Resource Orchestration Service, one for each region and step. */
export const rosEmitter: FilesEmitter = { target: 'ros', emit }

function emit(context: EmitContext): EmittedFiles {
  if (isEmpty(context)) return { files: [], notes: [] }
  const templates = new Templates(context)
  const notes: Text[] = []
  addNetwork(templates, notes)
  addMachines(templates, notes)
  addVpn(templates, notes)
  addTransit(templates, notes)
  const files = templates.files()
  const order = files.length > 1 ? [text('alibaba.emit.ros-order', { count: files.length })] : []
  return { files, notes: [...order, ...notes] }
}
