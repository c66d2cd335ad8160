import type { InputOf } from '#platform/operations/contract.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { givingContract } from '#capabilities/exchange/contract/giving.ts'
import { forgetItem } from './kept-items.ts'

type Posted = InputOf<typeof givingContract.postItem>

/** Guarantee: what waits under this path was put there by `usePosting`, as the input of that operation. */
const asPosted = (input: OutboxItem['input']) => input as unknown as Posted

/** What was written on this phone and has not arrived, or was refused. */
export type UnsentPost = { readonly item: OutboxItem; readonly posted: Posted }

/** What this phone has not sent yet, the oldest first. */
export function useUnsentPosts() {
  const { items, discard } = useOutbox()
  const posts: readonly UnsentPost[] = items
    .filter(({ path }) => path === givingContract.postItem.path)
    .map((item) => ({ item, posted: asPosted(item.input) }))
  return {
    posts,
    find: (itemId: string) => posts.find(({ posted }) => posted.itemId === itemId),
    /** Gives a post up; the receipt that would have opened it goes too. */
    giveUp: async ({ item, posted }: UnsentPost) => {
      await discard(item.key)
      if (posted.receipt !== undefined) forgetItem(posted.receipt)
    },
  }
}

/** Where a refused post is mended. */
export const pathToMend = ({ posted }: UnsentPost): string =>
  `/exchange/new?list=${posted.list}&mend=${posted.itemId}`
