import { type Prefix, prefix, prefixContains, prefixesOverlap } from '../../ip/index.ts'

/** All present and future subnets of auto mode networks. Source: cloud.google.com/vpc/docs/subnets, IPv4 ranges for auto mode. */
export const AUTO_RANGE: Prefix = prefix('10.128.0.0/9')

/** Private IPv4 ranges that subnets may have. Source: cloud.google.com/vpc/docs/subnets, Valid IPv4 ranges. */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '240.0.0.0/4',
].map((text) => prefix(text))

/** Whether a subnet range is private; others are privately used public addresses. IPv6: fd20::/20 is (ULA). */
export const isPrivateRange = (range: Prefix): boolean =>
  range.includes(':') ? /^f[cd]/.test(range) : PRIVATE.some((each) => prefixContains(each, range))

export const overlaps = (a: Prefix, b: Prefix): boolean => a.includes(':') === b.includes(':') && prefixesOverlap(a, b)

/** The range that auto mode gives each region. Source: cloud.google.com/vpc/docs/subnets, IPv4 ranges for auto mode. */
export const AUTO_RANGES: Readonly<Record<string, string>> = {
  'us-central1': '10.128.0.0/20',
  'europe-west1': '10.132.0.0/20',
  'us-west1': '10.138.0.0/20',
  'asia-east1': '10.140.0.0/20',
  'us-east1': '10.142.0.0/20',
  'asia-northeast1': '10.146.0.0/20',
  'asia-southeast1': '10.148.0.0/20',
  'us-east4': '10.150.0.0/20',
  'australia-southeast1': '10.152.0.0/20',
  'europe-west2': '10.154.0.0/20',
  'europe-west3': '10.156.0.0/20',
  'southamerica-east1': '10.158.0.0/20',
  'asia-south1': '10.160.0.0/20',
  'northamerica-northeast1': '10.162.0.0/20',
  'europe-west4': '10.164.0.0/20',
  'europe-north1': '10.166.0.0/20',
  'us-west2': '10.168.0.0/20',
  'asia-east2': '10.170.0.0/20',
  'europe-west6': '10.172.0.0/20',
  'asia-northeast2': '10.174.0.0/20',
  'asia-northeast3': '10.178.0.0/20',
}
