/** The core is neutral: no vendor's word in its code or comments. Tests may name the published case they come from. */
import { isTest, runCheck } from './source-files.mjs'

const folders = ['src/ip', 'src/network', 'src/solver', 'src/codegen']

/** Compared with single words, taken apart at capitals and signs: `toVpcTable` has `vpc`. */
const words = new Set(
  `azure azurerm microsoft msee vnet vnets vwan nsg nsgs udr udrs expressroute bastion
   aws amazon vpc vpcs tgw vgw igw cgw eni nacl directconnect
   google gcp gcloud cloudrouter interconnect
   alibaba alicloud aliyun vswitch vswitches cen
   cisco juniper fortinet yamaha paloalto`.split(/\s+/),
)

const phrases =
  /\b(express ?route|direct connect|cloud router|transit gateway|virtual wan|route server|private link)\b/i

/** Faults of one file: `path:line: word`. */
export function findVendorWords(path, text) {
  if (isTest(path)) return []
  return text.split('\n').flatMap((line, index) => {
    const parts = line
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
    const found = parts.filter((part) => words.has(part))
    const phrase = phrases.exec(line)?.[0]
    return [...found, ...(phrase ? [phrase] : [])].map((word) => `${path}:${index + 1}: vendor word '${word}'`)
  })
}

runCheck(import.meta, folders, findVendorWords)
