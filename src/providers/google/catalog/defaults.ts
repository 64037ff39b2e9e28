export const DEFAULT_REGION = 'asia-northeast1'
/** The first address that a machine gets: the network's own and the gateway's come before it. */
export const FIRST_HOST = 2
/** Source: cloud.google.com/vpc/docs/subnets, Subnet ranges: /29 is the smallest. */
export const SMALLEST_SUBNET = 29
