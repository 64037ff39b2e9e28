import { useEffect } from 'react'
import { countBadges } from '../../app/drawing/count-badges.ts'
import { listCases } from '../findings/cases.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useCanvasState } from './canvas-state.ts'
import type { Projection } from './project-design.ts'

/** Tells every node how many findings it has on it; those of a subnet stand at its network. */
export function useBadges(projection: Projection): void {
  const checked = useAppState((state) => state.checked)
  const explained = useAppState((state) => state.explained)
  const design = useAppState((state) => state.design)
  useEffect(() => {
    const findings = listCases({ checked, explained }).flatMap((each) => each.findings)
    useCanvasState.setState({ badges: countBadges(findings, design, projection) })
  }, [checked, explained, design, projection])
}
