import { useEffect, useState } from 'react'
import type { Example } from '../../examples/index.ts'
import type { Design } from '../../model/index.ts'
import { DesignThumb } from './design-thumb.tsx'

/** An example drawn small, once it has been fetched. */
export function ExampleThumb({ example }: { example: Example }) {
  const [design, setDesign] = useState<Design | undefined>()
  useEffect(() => {
    let late = false
    void example.load().then((document) => {
      // The gallery's own documents; a test holds them to the schema.
      if (!late) setDesign(document as Design)
    })
    return () => {
      late = true
    }
  }, [example])
  return design ? <DesignThumb design={design} /> : <svg className="gallery-thumb" aria-hidden="true" />
}
