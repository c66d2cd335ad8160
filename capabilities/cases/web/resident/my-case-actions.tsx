import { useState } from 'react'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import type { ClientProblem } from '#platform/web/client-problem.ts'
import { sayMoment } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { AddMore } from './add-more.tsx'
import { EraseMyWords } from './erase-my-words.tsx'
import { myCaseWords } from './my-case-words.ts'
import { LastSaid } from './last-said.tsx'
import { NotYetSolved } from './not-yet-solved.tsx'
import { RateFaces } from './rate-faces.tsx'
import type { ActionProps } from './my-case.ts'
import { useVerdictWords } from './verdict-words.ts'

const isAsked = ({ stopped }: ActionProps['mine']): boolean => stopped?.why === 'waitingForResident'

/** What waits for the author: confirm or dispute, rate, answer a question. */
export function WaitingForMe(props: ActionProps) {
  const { abilities } = props.mine
  return (
    <>
      {abilities.includes('confirmCase') ? <Verdict {...props} /> : null}
      {abilities.includes('rateCase') ? <RateFaces {...props} /> : null}
      {isAsked(props.mine) && abilities.includes('addToCase') ? <AddMore {...props} /> : null}
    </>
  )
}

/** What the author may do besides: add, say that it is not solved after all, take back. */
export function FurtherActions(props: ActionProps) {
  const { abilities, hasRated, status } = props.mine
  const words = useWords(myCaseWords)
  const has = (ability: string) => abilities.includes(ability)
  return (
    <>
      {status === 'closed' && hasRated ? <p className="soft">{words.hasRated}</p> : null}
      {has('addToCase') && !isAsked(props.mine) ? <AddMore {...props} /> : null}
      {has('disputeOutcome') && !has('confirmCase') ? <Reopen {...props} /> : null}
      {has('withdrawCase') ? <Withdraw {...props} /> : null}
      {has('eraseWords') ? <EraseMyWords {...props} /> : null}
    </>
  )
}

/** Solved, or not yet. */
function Verdict(props: ActionProps) {
  const words = useWords(myCaseWords)
  const language = useLanguage()
  const now = useNow()
  const { mine, receipt, onRefresh } = props
  const said = useVerdictWords(mine)
  const [isDisputing, setDisputing] = useState(false)
  const confirm = useAction(residentContract.confirmCase, { receipt })
  return (
    <Card title={said.title} raised>
      <Stack>
        <LastSaid mine={mine} what="answered" />
        {mine.confirmBy === null ? null : (
          <p className="soft">{words.solvedBy(sayMoment(mine.confirmBy, now)[language])}</p>
        )}
        <ProblemNotice problem={confirm.problem} onRefresh={onRefresh} />
        <Inline>
          <Button
            tone="main"
            icon="check"
            busy={confirm.busy}
            onPress={() => void confirm.run({ caseId: mine.caseId })}
          >
            {said.confirm}
          </Button>
          <Button onPress={() => setDisputing(true)}>{said.notYet}</Button>
        </Inline>
        <NotYetSolved {...props} isOpen={isDisputing} onClose={() => setDisputing(false)} />
      </Stack>
    </Card>
  )
}

/** A closed case that is not solved after all. */
function Reopen(props: ActionProps) {
  const words = useWords(myCaseWords)
  const said = useVerdictWords(props.mine)
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap="tight">
      <p className="soft small">{words.reopenNote}</p>
      <Inline>
        <Button onPress={() => setOpen(true)}>{said.notYet}</Button>
      </Inline>
      <NotYetSolved {...props} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Stack>
  )
}

function Withdraw({ mine, receipt, onRefresh }: ActionProps) {
  const words = useWords(myCaseWords)
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const withdraw = useAction(residentContract.withdrawCase, {
    receipt,
    onDone: () => {
      close()
      showToast(words.withdrawnLine)
    },
  })
  const problem: ClientProblem | null = withdraw.problem
  return (
    <>
      <Inline>
        <Button tone="quiet" icon="trash" onPress={() => setAsking(true)}>
          {words.withdraw}
        </Button>
      </Inline>
      <Dialog
        open={isAsking}
        title={words.withdraw}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{words.keep}</Button>
            <Button
              tone="danger"
              busy={withdraw.busy}
              onPress={() => void withdraw.run({ caseId: mine.caseId })}
            >
              {words.withdrawDo}
            </Button>
          </>
        }
      >
        <p>{words.withdrawAsk}</p>
        <ProblemNotice problem={problem} onRefresh={onRefresh} />
      </Dialog>
    </>
  )
}
