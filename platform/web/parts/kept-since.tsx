import type { ReactNode } from 'react'
import type { Instant } from '#platform/time/instant.ts'
import { sayMoment } from '#platform/time/say-time.ts'
import { useLanguage } from '../language.ts'
import { useNow } from '../use-now.ts'
import { useWords } from '../words.ts'
import { partWords } from './part-words.ts'
import { Notice } from './states.tsx'

/** Says that what is shown comes from this device, and when the house last said it; `children` what that means here. */
export function KeptSince({ at, children }: { readonly at: Instant; readonly children?: ReactNode }) {
  const words = useWords(partWords)
  const language = useLanguage()
  return (
    <Notice tone="warn" icon="cloudOff">
      {words.keptSince(sayMoment(at, useNow())[language])}
      {children ? <p className="small">{children}</p> : null}
    </Notice>
  )
}
