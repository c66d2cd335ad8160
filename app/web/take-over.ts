import { useEffect } from 'react'

/** Ends the time of the page that was drawn ahead; what was pressed on it before (`early-taps.ts`) is done now. */
function endTakingOver(): void {
  const root = document.querySelector('[data-drawn]')
  if (!root) return
  root.removeAttribute('data-drawn')
  const pressed = root.querySelector<HTMLElement>('[data-pressed]')
  pressed?.removeAttribute('data-pressed')
  pressed?.click()
}

/** In the content of a screen: from its first effect on, everything on the page answers. */
export const useEndOfTakingOver = (): void => useEffect(endTakingOver, [])
