import type { ReactElement } from 'react'

/** Signs of the selection bar, on a 16 px box: bars for things, a line for what they are lined up at. */
export const arrangeIcons: Readonly<Record<string, ReactElement>> = {
  left: <path d="M2.5 2v12M5 4.5h8v2.5H5zM5 9.5h5V12H5z" />,
  center: <path d="M8 2v2.5M8 7v2.5M8 12v2M3.5 4.5h9V7h-9zM5.500 9.5h5V12h-5z" />,
  right: <path d="M13.5 2v12M3 4.500h8V7H3zM6 9.500h5V12H6z" />,
  top: <path d="M2 2.5h12M4.500 5H7v8H4.500zM9.500 5H12v5H9.500z" />,
  middle: <path d="M2 8h2.500M7 8h2.500M12 8h2M4.500 3.500H7v9H4.500zM9.500 5.500H12v5H9.500z" />,
  bottom: <path d="M2 13.500h12M4.500 3H7v8H4.500zM9.500 6H12v5H9.500z" />,
  x: <path d="M2.500 2v12M13.500 2v12M6.500 4.500h3v7h-3z" />,
  y: <path d="M2 2.500h12M2 13.500h12M4.500 6.500h7v3h-7z" />,
  tidy: <path d="M2.500 2.500h4.500v4.500H2.500zM9 2.500h4.500v4.500H9zM5.700 9.500h4.600V14H5.700z" />,
  duplicate: <path d="M2.500 2.500h8v8h-8zM5.500 13.500h8v-8" />,
  delete: <path d="M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.6 9h5.800l.6-9" />,
}
