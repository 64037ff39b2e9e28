import { applyEdit, type Design, type Edit } from '../model/index.ts'
import { kindIndex } from '../providers/catalogs.ts'
import { arrangeEdit } from './analysis/arrange-edit.ts'

/** What a design would be after an edit that was made without its layout: to look at, not to keep. */
export const tryEdit = (design: Design, edit: Edit): Design => applyEdit(design, arrangeEdit(design, edit), kindIndex)
