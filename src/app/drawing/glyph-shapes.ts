/** One stroke of a drawing on a box of 20 px: path data, or a shape: `[x, y, width, height, radius]`, `[cx, cy, radius]`. */
export type GlyphShape =
  | string
  | { readonly rect: readonly [number, number, number, number, number] }
  | { readonly circle: readonly [number, number, number] }

export type GlyphShapes = readonly GlyphShape[]

const shield = 'M10 2.4l6.2 2.3v4.5c0 4-2.6 6.8-6.2 8.4-3.6-1.6-6.2-4.4-6.2-8.4V4.7z'
const machine: GlyphShapes = [{ rect: [2.6, 4, 14.8, 9.4, 1.6] }, 'M7 16.6h6M10 13.4v3.2']
const network: GlyphShapes = [
  { rect: [7.4, 2.6, 5.2, 5, 1.3] },
  { rect: [2.4, 12.4, 5.2, 5, 1.3] },
  { rect: [12.4, 12.4, 5.2, 5, 1.3] },
  'M10 7.6V10M5 12.4V10h10v2.4',
]
const site: GlyphShapes = ['M4 17.4V3.4h8v14M12 8.4h4v9M2.4 17.4h15.2M6.6 6.6h2.8M6.6 9.6h2.8M6.6 12.6h2.8']
const globe: GlyphShapes = [
  { circle: [10, 10, 7.4] },
  'M2.6 10h14.8M10 2.6c2 2 3 4.6 3 7.4s-1 5.4-3 7.4c-2-2-3-4.6-3-7.4s1-5.4 3-7.4z',
]
const router: GlyphShapes = [{ circle: [10, 10, 7.4] }, 'M6.2 8.2h7l-2-2M13.8 11.8h-7l2 2']
const lock: GlyphShapes = [{ rect: [5, 9, 10, 7, 1.4] }, 'M7 9V6.8a3 3 0 0 1 6 0V9']

/** Drawings by name, stroke 1.6: kinds first, then the interface's own tools and marks. */
export const glyphShapes: Readonly<Record<string, GlyphShapes>> = {
  network,
  machine,
  vm: machine,
  nic: machine,
  host: machine,
  site,
  router,
  globe,
  note: ['M4 3.4h12v9.2l-4 4H4z', 'M16 12.6h-4v4M7 7.4h6M7 10.4h4'],
  scope: globe,
  region: globe,
  lock,
  tunnel: lock,
  subnet: [{ rect: [3, 4, 14, 12, 2] }, 'M3 8.4h14'],
  'vpn-gateway': [shield, { rect: [7.2, 9, 5.6, 4.2, 0.9] }, 'M8.3 9V7.9a1.7 1.7 0 0 1 3.4 0V9'],
  appliance: [{ rect: [4.6, 4, 10.8, 12, 2] }, 'M1.6 10h16.6M15.4 7.2l2.8 2.8-2.8 2.8'],
  'load-balancer': [
    { circle: [10, 4.4, 2] },
    'M10 6.4V10M4 14.2v-1.6L10 10l6 2.6v1.6',
    { circle: [4, 15.8, 1.4] },
    { circle: [16, 15.8, 1.4] },
  ],
  'route-table': ['M3 5h9M3 10h5.6M3 15h9M11.4 10H17M14.6 7.4 17.2 10l-2.6 2.6'],
  filter: [shield],
  nsg: [shield],
  firewall: [
    { rect: [2.6, 3.6, 14.8, 12.8, 1.4] },
    'M2.6 7.9h14.8M2.6 12.1h14.8M7.6 3.6v4.3M12.4 3.6v4.3M5 7.9v4.2M10 7.9v4.2M15 7.9v4.2M7.6 12.1v4.3M12.4 12.1v4.3',
  ],
  'private-endpoint': [{ circle: [6.4, 10, 3.4] }, 'M9.8 10h7.6M14.4 7.2v5.6M17.4 8v4'],
  'private-link': ['M8.2 6.4H6.6a3.6 3.6 0 0 0 0 7.2h1.6M11.8 6.4h1.6a3.6 3.6 0 0 1 0 7.2h-1.6M7.2 10h5.6'],
  bastion: ['M4.6 17.4V8.6h10.8v8.8M3.6 8.6V3.4h2.5v1.9h2.6V3.4h2.6v1.9h2.6V3.4h2.5v5.2zM8.4 17.4v-3.6h3.2v3.6'],
  'public-ip': ['M10 17.4s5.4-4.8 5.4-9a5.4 5.4 0 0 0-10.8 0c0 4.2 5.4 9 5.4 9z', { circle: [10, 8.4, 2] }],
  'nat-gateway': [{ rect: [3, 4, 14, 12, 2] }, 'M6 8h7l-2-2M14 12H7l2 2'],
  'virtual-wan': [
    { circle: [6.4, 10, 3.4] },
    { circle: [13.6, 10, 3.4] },
    'M9.8 10h.4M6.4 6.6V3.4M6.4 13.4v3.2M13.6 6.6V3.4M13.6 13.4v3.2',
  ],
  'virtual-hub': [{ circle: [10, 10, 3] }, 'M10 7V3M12.6 11.5l3.4 2M7.4 11.5l-3.4 2', { circle: [10, 10, 7.4] }],
  peering: ['M3.4 7.4h12.2M12.6 4.4l3 3-3 3M16.6 12.6H4.4M7.4 9.6l-3 3 3 3'],
  circuit: [{ circle: [4.2, 10, 2.2] }, { circle: [15.8, 10, 2.2] }, 'M6.2 8.6h7.6M6.2 11.4h7.6'],
  plug: ['M7 3v4M13 3v4M5 7h10v2.6a5 5 0 0 1-10 0zM10 14.6V18'],
  wheel: [
    { circle: [10, 10, 7.6] },
    { circle: [10, 10, 2.1] },
    'M10 7.9V2.4M10 12.1v5.5M8.2 9 3.4 6.2M11.8 11l4.8 2.8M11.8 9l4.8-2.8M8.2 11l-4.8 2.8',
  ],
  select: ['M5 3l10.4 6.2-4.6 1.2-2.2 4.6z'],
  pan: [
    'M6 10V5.4a1.2 1.2 0 0 1 2.4 0V9 4a1.2 1.2 0 0 1 2.4 0v5-4a1.2 1.2 0 0 1 2.4 0v4.4-2.4a1.2 1.2 0 0 1 2.4 0V12a5.4 5.4 0 0 1-5.4 5.4c-2.6 0-3.6-1.2-4.6-3L3.8 11.6c-.4-1 .8-1.8 1.6-1z',
  ],
  connect: [{ circle: [4.6, 15.4, 2] }, { circle: [15.4, 4.6, 2] }, 'M6 14 14 6'],
  ping: [
    { circle: [4, 10, 1.8] },
    'M8.2 6.4a5.6 5.6 0 0 1 0 7.2M11.4 4a9.6 9.6 0 0 1 0 12M14.6 2.2a14 14 0 0 1 0 15.6',
  ],
  fit: ['M3.4 7V3.4H7M13 3.4h3.6V7M16.6 13v3.6H13M7 16.6H3.4V13'],
}
