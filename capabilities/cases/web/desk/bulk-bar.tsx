import { useColon } from '#platform/web/use-colon.ts'
import { useState } from 'react'
import { call } from '#platform/web/client.ts'
import { type ClientProblem, problemOf } from '#platform/web/client-problem.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useRefresh } from '#platform/web/use-operation.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { useSayDesk } from './say-desk.ts'
import type { InboxRow } from './use-inbox.ts'

type Refused = { readonly row: InboxRow; readonly problem: ClientProblem }

/** Accepts one after the other, so that each has its own answer. */
async function acceptEach(
  rows: readonly InboxRow[],
  onStep: (done: number) => void,
): Promise<readonly Refused[]> {
  const refused: Refused[] = []
  for (const [index, row] of rows.entries()) {
    onStep(index)
    await call(casesContract.acceptCase, { caseId: row.caseId }).catch((failure: unknown) => {
      refused.push({ row, problem: problemOf(failure) })
    })
  }
  return refused
}

/** What can be done with several at once. */
export function BulkBar(props: {
  readonly rows: readonly InboxRow[]
  readonly onKeep: (caseIds: readonly string[]) => void
}) {
  const { words } = useSayDesk()
  const colon = useColon()
  const say = useSay()
  const refresh = useRefresh()
  const [going, setGoing] = useState<number | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const accept = async () => {
    const { rows } = props
    const left = await acceptEach(rows, setGoing)
    setGoing(null)
    setRefused(left)
    props.onKeep(left.map(({ row }) => row.caseId))
    showToast(words.bulkDone(rows.length - left.length))
    refresh()
  }
  if (props.rows.length === 0) return null
  return (
    <section className="inbox-bulk no-print" aria-label={words.ticked(props.rows.length)}>
      <Inline place="spread">
        <strong role="status">
          {going === null ? words.ticked(props.rows.length) : words.bulkGoing(going + 1, props.rows.length)}
        </strong>
        <Inline>
          <Button icon="check" busy={going !== null} onPress={() => void accept()}>
            {words.bulkAccept}
          </Button>
          <Button tone="quiet" onPress={() => props.onKeep([])}>
            {words.bulkClear}
          </Button>
        </Inline>
      </Inline>
      {refused.length > 0 ? (
        <Notice tone="warn">
          {words.bulkLeft(refused.length)}
          <ul className="case-fresh">
            {refused.map(({ row, problem }) => (
              <li key={row.caseId}>
                {row.number}
                {colon}
                {say(problem.say)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </section>
  )
}
