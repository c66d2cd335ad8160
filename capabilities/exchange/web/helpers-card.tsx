import type { ReactNode } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { type Action, useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import { askingContract } from '#capabilities/exchange/contract/asking.ts'
import { askingWords } from './asking-words.ts'
import type { StepsProps } from './sheet-props.ts'

type Helper = OutputOf<typeof askingContract.listHelpers>['helpers'][number]

/** Who could help with an open need, without a name; the author and the community may ask them. */
export function HelpersCard({ item, receipt }: Pick<StepsProps, 'item' | 'receipt'>) {
  const words = useWords(askingWords)
  const opened = receipt === undefined ? {} : { receipt }
  const reading = useOperation(askingContract.listHelpers, { itemId: item.itemId }, opened)
  const ask = useAction(askingContract.askHelper, { ...opened, onDone: () => showToast(words.sent) })
  return (
    <Card title={words.helpers}>
      <Show reading={reading} lines={2}>
        {({ helpers, mayAsk }) =>
          helpers.length === 0 ? (
            <EmptyState icon="people" title={words.none} note={words.noneNote} />
          ) : (
            <Stack>
              <p className="soft small">{words.lead}</p>
              <Rows label={words.helpers}>
                {helpers.map((helper) => (
                  <HelperLine
                    key={helper.handle}
                    helper={helper}
                    end={mayAsk ? <AskButton {...{ ask, helper }} itemId={item.itemId} /> : null}
                  />
                ))}
              </Rows>
              {mayAsk ? null : <p className="soft small">{words.enough}</p>}
              <ProblemNotice problem={ask.problem} onRefresh={reading.again} />
            </Stack>
          )
        }
      </Show>
    </Card>
  )
}

function HelperLine({ helper, end }: { readonly helper: Helper; readonly end: ReactNode }) {
  const words = useWords(askingWords)
  const comma = useComma()
  const say = useSay()
  const said = helper.reasons.map((reason) => say(reason)).join(comma)
  const tags = {
    free: end,
    asked: <StatusTag tone="info" word={words.asked} />,
    declined: <StatusTag tone="still" word={words.declined} />,
  }
  return <Row title={words.neighbour} note={said} end={tags[helper.standing]} />
}

type AskProps = {
  readonly ask: Action<{ itemId: string; handle: string }, unknown>
  readonly helper: Helper
  readonly itemId: string
}

function AskButton({ ask, helper, itemId }: AskProps) {
  const words = useWords(askingWords)
  return (
    <Button busy={ask.busy} onPress={() => void ask.run({ itemId, handle: helper.handle })}>
      {words.ask}
    </Button>
  )
}
