import { keptList } from '#platform/web/kept-list.ts'

/** What this phone keeps of an objection: the only key to it, and enough to recognise it. */
export type KeptObjection = { readonly receipt: string; readonly honour: string; readonly on: string }

/** The objections of this phone, the newest first. */
export const { keep: keepObjection, use: useObjections } = keptList<KeptObjection>('reviews.objections', 30)

/** The page of one's own objection. The receipt stands after `#`, which no browser sends to a server. */
export const pathOfObjection = (receipt: string): string => `/objection#${receipt}`
