import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { PromiseFacts, PromiseStory } from '../promise-story.tsx'
import { PromiseTag } from '../say-promise.tsx'
import { publicWords } from './public-words.ts'

/** One promise as everybody may read it. */
export function ResidentPromise({ params }: ScreenProps) {
  const words = useWords(publicWords)
  const reading = useOperation(readingContract.getPromise, { promiseId: params.promiseId ?? '' })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.promise} back="/promises" />
      <Show reading={reading}>
        {(promise) => (
          <Page title={promise.title} actions={<PromiseTag promise={promise} />}>
            <PrintArea>
              <Stack gap="loose">
                <PromiseFacts promise={promise} />
                <PromiseStory promise={promise} />
              </Stack>
            </PrintArea>
            <Button icon="print" tone="quiet" onPress={() => print()}>
              {words.print}
            </Button>
          </Page>
        )}
      </Show>
    </>
  )
}
