import { useEffect, useMemo, useState } from 'react'
import { countBadges } from '../../app/drawing/count-badges.ts'
import { drawDesign } from '../../app/drawing/draw-design.ts'
import { drawPicture, type Picture } from '../../app/picture/draw-picture.ts'
import type { PictureTheme } from '../../app/picture/picture-colors.ts'
import { listCases } from '../findings/cases.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { useTexts } from '../shared/use-text.ts'
import { pictureBlob } from './raster.ts'

export interface PictureWish {
  readonly theme: PictureTheme
  readonly transparent: boolean
  readonly findings: boolean
  readonly trace: boolean
}

/** The open design drawn as wished, and an address under which the page can show it. */
export function usePicture(wish: PictureWish): { picture: Picture; address: string | undefined } {
  const { catalog } = useApp()
  const { t, language } = useTexts()
  const design = useAppState((state) => state.design)
  const checked = useAppState((state) => state.checked)
  const explained = useAppState((state) => state.explained)
  const trace = useAppState((state) => state.lit?.ping)
  const { theme, transparent } = wish
  const picture = useMemo(() => {
    const findings = wish.findings ? listCases({ checked, explained }).flatMap((each) => each.findings) : []
    return drawPicture(design, catalog, {
      theme,
      transparent,
      language,
      say: t,
      ...(findings.length > 0 && { badges: countBadges(findings, design, drawDesign(design, catalog)) }),
      ...(wish.trace && trace && { trace }),
    })
  }, [design, catalog, theme, transparent, language, t, wish.findings, wish.trace, checked, explained, trace])
  const [address, setAddress] = useState<string | undefined>()
  useEffect(() => {
    const made = URL.createObjectURL(pictureBlob(picture))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return { picture, address }
}
