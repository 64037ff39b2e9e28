import { create } from 'zustand'

/** What stands over the page. Apart from the dialogs themselves, which come after the first paint. */
export const useOpenDialogs = create<{ search: boolean; shortcuts: boolean }>(() => ({
  search: false,
  shortcuts: false,
}))

export const openSearch = (): void => useOpenDialogs.setState({ search: true })
export const openShortcuts = (): void => useOpenDialogs.setState({ shortcuts: true })
