import { createElement, type ReactNode } from 'react'
import { keptList } from './kept-list.ts'
import { forgetAnswersOf } from './outbox/device-store.ts'
import { OpenBookletFirst } from './parts/open-booklet-first.tsx'

/** A booklet that this phone holds: whose, what they are called, and the secret that opens it. */
export type OwnBooklet = { readonly participantId: string; readonly receipt: string; readonly name: string }

// Grandmother's, the child's and one's own: families share phones.
const { keep, forget, all, use } = keptList<OwnBooklet>('booklet', 8)

/** Keeps a booklet on this phone and takes part with it from now on; a new code takes the place of the old one. */
export function keepBooklet(booklet: OwnBooklet): void {
  const { participantId, receipt } = booklet
  for (const other of all())
    if (other.participantId === participantId && other.receipt !== receipt) forget(other.receipt)
  keep(booklet)
}

/** Takes a booklet off this phone, with what the phone remembers of it; the booklet itself goes on. */
export function forgetBooklet(receipt: string): void {
  forget(receipt)
  void forgetAnswersOf(receipt)
}

/** Every booklet of this phone, the one in use first. */
export const useBooklets = use

/** The booklet in use on this phone, or none. */
export const useBooklet = (): OwnBooklet | null => use()[0] ?? null

type Props = {
  readonly children: ReactNode | ((booklet: OwnBooklet) => ReactNode)
  /** As whom one takes part here, for a booklet that is opened now. */
  readonly kind?: string
}

/** Shows what stands inside to whoever holds a booklet; offers to open one, and comes back here, to anybody else. */
export function NeedsBooklet({ children, kind }: Props): ReactNode {
  const booklet = useBooklet()
  if (booklet === null) return createElement(OpenBookletFirst, { kind })
  return typeof children === 'function' ? children(booklet) : children
}

/** The page of the booklet. The receipt stands after `#`, which no browser sends to a server. */
export const pathOfBooklet = (receipt: string): string => `/booklet#${receipt}`
