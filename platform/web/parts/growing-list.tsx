import type { ReactNode } from 'react'
import type { Growing } from '../use-growing.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Stack } from './layout.tsx'
import { partWords } from './part-words.ts'
import { ErrorState, Skeleton } from './states.tsx'

/**
 * A list that grows at its end: grey lines while the first page comes, the problem with a way to try again, `empty` where
 * there is nothing, then what `children` makes of everything so far and the button for more.
 */
export function GrowingList<Page, Item>(props: {
  readonly reading: Growing<Page>
  readonly itemsOf: (page: Page) => readonly Item[]
  readonly empty: ReactNode
  readonly children: (items: readonly Item[]) => ReactNode
}) {
  const words = useWords(partWords)
  const { pages, problem, again, more, fetchingMore } = props.reading
  if (pages === undefined && problem) return <ErrorState problem={problem} onRetry={again} />
  if (pages === undefined) return <Skeleton lines={4} block />
  const items = pages.flatMap(props.itemsOf)
  if (items.length === 0) return props.empty
  return (
    <Stack>
      {props.children(items)}
      {more ? (
        <Button busy={fetchingMore} onPress={more} wide>
          {words.showMore}
        </Button>
      ) : null}
    </Stack>
  )
}
