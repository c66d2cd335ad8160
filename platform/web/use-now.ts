import { useEffect, useState } from 'react'
import { type Instant, instantOf } from '../time/instant.ts'

const minuteMs = 60_000

/** The time by this device's clock, refreshed every minute; for wording only, never for a decision. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return instantOf(now)
}
