import type { RecordId } from './design.ts'
import type { Text } from './text.ts'
import { text } from './text.ts'

export type FaultCode =
  | 'missing'
  | 'wrong-type'
  | 'unknown-field'
  | 'forbidden-key'
  | 'too-deep'
  | 'too-large'
  | 'too-small'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'not-an-option'
  | 'not-an-address'
  | 'not-a-prefix'
  | 'host-bits-set'
  | 'not-canonical'
  | 'wrong-family'
  | 'control-character'
  | 'empty'
  | 'not-an-id'
  | 'id-differs'
  | 'unknown-kind'
  | 'unknown-owner'
  | 'unknown-record'
  | 'wrong-kind'
  | 'wrong-parent'
  | 'cycle'
  | 'same-ends'
  | 'not-a-probe'

/** What is wrong with a document, and where. */
export interface DesignFault {
  /** JSON pointer (RFC 6901) into the document: `/records/vnet-hub00/props/addressSpace/0`. */
  readonly path: string
  readonly code: FaultCode
  /** What fills the message `fault.CODE`. */
  readonly values?: Readonly<Record<string, string | number>>
  /** The record it is in, and the place inside it as forms name it: `props.addressSpace.0`. */
  readonly record?: RecordId
  readonly field?: string
}

export type Path = readonly (string | number)[]

const escapeKey = (key: string | number) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

export function designFault(path: Path, code: FaultCode, values?: DesignFault['values']): DesignFault {
  const record = path[0] === 'records' && path.length > 1 ? String(path[1]) : undefined
  return {
    path: path.map((key) => `/${escapeKey(key)}`).join(''),
    code,
    ...(values && { values }),
    ...(record !== undefined && { record, field: path.slice(2).join('.') }),
  }
}

/** The fault as a sentence for the user. */
export const faultText = (fault: DesignFault): Text =>
  text(`fault.${fault.code}`, { path: fault.path, ...fault.values })
