import { useEffect, useState } from 'react'
import type { Screen } from '#platform/web/screen.ts'
import { findScreen } from './find-screen.ts'
import { orderScreens } from './order-screens.ts'
import { screens as open } from './screens.ts'

const fetchStaffScreens = () =>
  import('./field-and-desk-screens.tsx').then(({ fieldAndDeskScreens }) => fieldAndDeskScreens)

/** The screens known by now, and whether those of staff are still on their way to an address that is none of the others. */
export function useScreens(path: string) {
  const [all, setAll] = useState<readonly Screen[] | null>(null)
  const isWaiting = all === null && findScreen(open, path) === undefined
  useEffect(() => {
    if (!isWaiting) return
    const ending = new AbortController()
    const ask = () => {
      fetchStaffScreens().then(
        (staff) => ending.signal.aborted || setAll(orderScreens([...open, ...staff])),
        // Without network the shell says so; it is asked for again when there is one.
        () => addEventListener('online', ask, { once: true, signal: ending.signal }),
      )
    }
    ask()
    return () => ending.abort()
  }, [isWaiting])
  return { screens: all ?? open, isWaiting }
}
