import type { DesignRecord } from '../../../model/index.ts'
import type { SiteProps } from '../schema/site.ts'

export type Site = DesignRecord & { readonly props: SiteProps }
