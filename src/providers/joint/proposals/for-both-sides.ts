/** Messages about the fields of `crypto`, under the keys of either side of a VPN. */
export const forBothSides = (messages: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    (['a', 'b'] as const).flatMap((side) =>
      Object.entries(messages).map(([key, message]) => [`core.vpn.${side}.crypto.${key}`, message]),
    ),
  )
