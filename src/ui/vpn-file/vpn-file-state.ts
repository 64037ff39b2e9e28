import { create } from 'zustand'
import type { RecordId } from '../../model/index.ts'

/** A configuration that was dropped or chosen. Its text, which holds keys, stays here and goes with the dialog. */
export interface VpnFile {
  readonly source: string
  readonly name: string
  /** The VPN that it was meant for, if that was told. */
  readonly link?: RecordId
}

export const useVpnFile = create<{ file: VpnFile | undefined }>(() => ({ file: undefined }))

export const openVpnFile = (file: VpnFile): void => useVpnFile.setState({ file })
export const closeVpnFile = (): void => useVpnFile.setState({ file: undefined })
