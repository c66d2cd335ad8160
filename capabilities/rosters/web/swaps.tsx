import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { servingContract } from '../contract/serving.ts'
import type { MineProps, MyDuties } from './my-duties.ts'
import { residentWords } from './resident-words.ts'

type Swap = MyDuties['swaps'][number]
type Answer = 'accept' | 'decline' | 'withdraw'

/** Swaps that wait: for the reader's word, or for the other's. */
export function Swaps({ mine, receipt }: MineProps) {
  const words = useWords(residentWords)
  const settle = useAction(servingContract.settleSwap, { receipt })
  if (mine.swaps.length === 0 && settle.problem === null) return null
  const saying = { accept: words.accepted, decline: words.declined, withdraw: words.withdrawn } as const
  const answer = async ({ rosterId, swapId }: Swap, given: Answer) => {
    if (await settle.run({ rosterId, swapId, answer: given })) showToast(saying[given])
  }
  return (
    <section className="stack">
      <h2>{words.swaps}</h2>
      <ProblemNotice problem={settle.problem} />
      {mine.swaps.map((swap) => (
        <Card key={swap.swapId} raised>
          <Stack>
            <strong>
              {(swap.isForMe ? words.swapForMe : words.swapByMe)(swap.otherName ?? words.somebody)}
            </strong>
            <span>
              {words.give} <When at={swap.mine} /> → {words.get} <When at={swap.theirs} />
            </span>
            {swap.isForMe ? (
              <Inline>
                <Button tone="main" busy={settle.busy} onPress={() => void answer(swap, 'accept')}>
                  {words.accept}
                </Button>
                <Button onPress={() => void answer(swap, 'decline')}>{words.decline}</Button>
              </Inline>
            ) : (
              <Inline>
                <Button onPress={() => void answer(swap, 'withdraw')}>{words.withdraw}</Button>
              </Inline>
            )}
          </Stack>
        </Card>
      ))}
    </section>
  )
}

const When = ({ at }: { readonly at: Swap['mine'] }) => (
  <>
    <DayText day={at.on} /> <span className="figures">{`${at.from}–${at.to}`}</span>
  </>
)
