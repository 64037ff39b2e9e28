/** Blocks whose drop routes are documented: RFC 1918 and RFC 6598. Real tables list more, which change with time. */
export const NONE_BLOCKS: readonly string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']
