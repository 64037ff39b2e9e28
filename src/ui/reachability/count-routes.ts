import type { RouteChangeView } from '../../app/analysis/check-views.ts'

/** Rows that differ in all tables. */
export const countRoutes = (routes: readonly RouteChangeView[]): number =>
  routes.reduce((sum, { added, removed, changed }) => sum + added.length + removed.length + changed.length, 0)
