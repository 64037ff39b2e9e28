import type { LinkKind } from '../../providers/provider.ts'
import { LinkCap } from './edges/link-cap.tsx'

/** A short piece of a link kind, as a legend. */
export function LinkSample({ line }: { line: LinkKind['line'] }) {
  const [a, b] = [
    { x: 8, y: 10 },
    { x: 32, y: 10 },
  ]
  return (
    <svg className={`link link-${line} link-sample`} width="40" height="20" aria-hidden="true">
      <path d="M8 10H32" className="link-line" />
      {line === 'tunnel' && <path d="M8 10H32" className="link-core" />}
      <LinkCap line={line} at={a} next={b} far={false} missing={false} />
      <LinkCap line={line} at={b} next={a} far missing={false} />
    </svg>
  )
}
