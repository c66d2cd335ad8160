import { useSyncExternalStore } from 'react'

const shape = /(?:^|#)([23456789A-HJKMNP-Z]{8})$/

/** A family's code in what was typed, or in the address a scanner types; spaces between its halves are ignored. */
export const codeIn = (given: string): string | undefined =>
  shape.exec(given.replace(/\s+/g, '').toUpperCase())?.[1]

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The code behind `#` of this page: a camera that reads the family's picture opens it so. */
export const useCodeInAddress = (): string | undefined =>
  useSyncExternalStore(subscribe, () => codeIn(location.hash))
