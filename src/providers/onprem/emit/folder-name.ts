import { identifierOf } from '../../../codegen/names.ts'

/** The folder of a site: words of its name joined by hyphens. */
export const folderOf = (name: string): string => identifierOf(name, 'site', 'snake').replaceAll('_', '-')
