import type { ComponentType } from 'react'
import type { DesignRecord, Field } from '../../model/index.ts'
import type { FieldPath } from './set-at.ts'

export interface FieldProps {
  record: DesignRecord
  field: Field
  path: FieldPath
  /** `azure.subnet.prefix`: the label is its `.label`, the help its `.help`. */
  labelKey: string
}

export interface InputProps extends FieldProps {
  id: string
  label: string
  /** Draws a field inside this one: groups hold fields. Handed down, so that files do not import each other. */
  Row: ComponentType<FieldProps>
}
