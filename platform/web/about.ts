import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { send } from './client.ts'

/** What the house says of itself to every page. */
export type About = {
  readonly tiles: { readonly address: string; readonly attribution: string; readonly isGcj02: boolean } | null
  /** Whether the data are a demonstration, which every page then says. */
  readonly isDemonstration: boolean
  /** Whether no community has been entered yet, so that nobody can be written to. */
  readonly isBeingSetUp: boolean
}

/** Guarantee: the server writes exactly this shape. */
const asAbout = (answer: unknown) => answer as About

const never = () => () => undefined

/**
 * Whether this part of a page drawn ahead has been taken over. The frame is taken over first and asks the house; a part
 * still waiting must begin as it was drawn, even when the answer is there already.
 */
const useIsTakenOver = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** What the house says of itself; `undefined` until it is known. */
export function useAbout(): About | undefined {
  const isTakenOver = useIsTakenOver()
  const query = useQuery({
    queryKey: ['/api/about'],
    queryFn: ({ signal }) => send('/api/about', {}, { signal }).then(asAbout),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return isTakenOver ? query.data : undefined
}
