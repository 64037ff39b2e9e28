import { type Address, parseAddress } from '../../../ip/index.ts'
import type { InsideAddress } from './configuration.ts'

/** The first whole number of a text such as `28800 seconds` or `Diffie-Hellman Group 2`; `undefined` for a placeholder. */
export function readNumber(text: string | undefined): number | undefined {
  const digits = text?.match(/\d+/)?.[0]
  return digits !== undefined && digits.length <= 10 ? Number(digits) : undefined
}

/** An address; `undefined` for a placeholder such as `YOUR_UPLINK_ADDRESS`. */
export const readOutside = (text: string | undefined): Address | undefined =>
  text === undefined ? undefined : parseAddress(text.trim())

/** `169.254.26.158/30`, or an address with its length given apart. */
export function readInside(text: string | undefined, length?: string): InsideAddress | undefined {
  const [address, ownLength] = (text ?? '').trim().split('/')
  const parsed = address === undefined ? undefined : parseAddress(address)
  const bits = Number(ownLength ?? length)
  return parsed && Number.isInteger(bits) && bits >= 0 && bits <= 32 ? { address: parsed, length: bits } : undefined
}

export const readVersion = (text: string | undefined): 'IKEv1' | 'IKEv2' | undefined =>
  /ikev?2/i.test(text ?? '') ? 'IKEv2' : /ikev?1/i.test(text ?? '') ? 'IKEv1' : undefined

/** An object without its absent members. */
export const present = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
