import { useEffect, useState } from 'react'

const everyMs = 500

/**
 * Asks again and again for what is told of work that is under way, as long as `id` names any; null until it is told.
 * `ask` stays the same function.
 */
export function useTold<Told>(id: string | null, ask: (id: string) => Promise<Told | null>): Told | null {
  const [told, setTold] = useState<Told | null>(null)
  useEffect(() => {
    setTold(null)
    if (id === null) return
    const state = { isOver: false }
    const timer = setInterval(() => {
      // An answer that does not come leaves the last one standing; the work itself says what went wrong.
      ask(id).then(
        (answer) => answer !== null && !state.isOver && setTold(answer),
        () => undefined,
      )
    }, everyMs)
    return () => {
      state.isOver = true
      clearInterval(timer)
    }
  }, [id, ask])
  return told
}
