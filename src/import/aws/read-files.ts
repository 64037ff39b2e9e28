import { type Text, text } from '../../model/index.ts'
import type { SourceFile } from '../source-file.ts'
import { Item } from './item.ts'

/** Something that was handed in and is not in the design, with the reason. */
export interface LeftOut {
  /** Its name: an id, a file, a member of a file. */
  readonly what: string
  readonly why: Text
}

/** An object of a list of a description, with what its file's path says about where it stands. */
export interface Described {
  readonly item: Item
  readonly account: string | undefined
  readonly region: string | undefined
  readonly file: string
}

export interface Descriptions {
  /** The objects of every list with this name, in the order of the files. */
  all(key: string): readonly Described[]
  readonly leftOut: LeftOut[]
}

/** Most objects that one import takes. */
const MAX_OBJECTS = 200_000
/** Largest file, in characters. */
const MAX_FILE = 100_000_000

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/

/** Lists that say nothing about a network: read over without a word. */
const SILENT = new Set([
  'AvailabilityZones',
  'AccountAttributes',
  'DhcpOptions',
  'Regions',
  'VpcEndpointServices',
  'ServiceNames',
  'ServiceDetails',
  'NextToken',
  'ResponseMetadata',
  'AdditionalRoutesAvailable',
])

/**
 * Reads the JSON of `aws ec2 describe-*`: one file per call as the CLI writes it, or folders `ACCOUNT/REGION/LIST.json`. A file
 * that is no such JSON is left out by name. `known`: lists that are understood.
 */
export function readDescriptions(files: readonly SourceFile[], known: ReadonlySet<string>): Descriptions {
  const lists = new Map<string, Described[]>()
  const leftOut: LeftOut[] = []
  let count = 0
  for (const { path, text: source } of [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const root = parse(path, source, leftOut)
    if (!root) continue
    const place = placeOf(path)
    for (const key of root.keys()) {
      if (SILENT.has(key)) continue
      const items = root.items(key)
      if (!known.has(key)) {
        if (root.isEmpty(key)) continue
        leftOut.push({ what: `${path}: ${key}`, why: text('import.aws.unknown-list', { count: items.length }) })
        continue
      }
      const list = lists.get(key) ?? []
      for (const item of items) if (count++ < MAX_OBJECTS) list.push({ item, ...place, file: path })
      lists.set(key, list)
    }
  }
  if (count > MAX_OBJECTS) leftOut.push({ what: `${count - MAX_OBJECTS}`, why: text('import.aws.too-many') })
  return { all: (key) => lists.get(key) ?? [], leftOut }
}

function parse(path: string, source: string, leftOut: LeftOut[]): Item | undefined {
  if (source.length > MAX_FILE) {
    leftOut.push({ what: path, why: text('import.aws.too-large') })
    return undefined
  }
  let value: unknown
  try {
    // Some shells put a byte order mark before what they redirect.
    value = JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch {
    leftOut.push({ what: path, why: text('import.aws.not-json') })
    return undefined
  }
  const root = Item.of(value, path)
  if (!root) leftOut.push({ what: path, why: text('import.aws.not-described') })
  return root
}

/** `028403472736/us-east-1/Vpcs.json` says account and region; other paths say nothing. */
function placeOf(path: string): Pick<Described, 'account' | 'region'> {
  const folders = path.split('/').slice(0, -1)
  const at = folders.findLastIndex((folder) => REGION.test(folder))
  if (at < 0) return { account: undefined, region: undefined }
  const before = folders[at - 1]
  return { region: folders[at], account: before !== undefined && /^\d{12}$/.test(before) ? before : undefined }
}
