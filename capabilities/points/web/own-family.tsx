import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { ownContract } from '../contract/own.ts'
import type { OwnProps } from './own-props.ts'
import { ownWords } from './own-words.ts'

/** Who shares the account; whoever opened it lets others in. */
export function OwnFamily({ account, receipt }: OwnProps) {
  const words = useWords(ownWords)
  const [isLeaving, setLeaving] = useState(false)
  const answer = useAction(ownContract.answerJoin, { receipt, onDone: () => showToast(words.answered) })
  const { accountId } = account
  return (
    <Card title={words.family}>
      <Stack>
        <Rows label={words.family}>
          {account.members.map((member) => (
            <Row
              key={member.memberId}
              title={member.name}
              end={[member.isYou ? words.you : '', member.isHolder ? words.holder : '']
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Rows>
        {account.asks.length === 0 ? null : (
          <Rows label={words.asks}>
            {account.asks.map(({ requestId, name }) => (
              <Row
                key={requestId}
                title={name}
                note={words.asks}
                end={
                  <Inline>
                    <Button onPress={() => void answer.run({ accountId, requestId, isWelcome: true })}>
                      {words.welcome}
                    </Button>
                    <Button
                      tone="quiet"
                      onPress={() => void answer.run({ accountId, requestId, isWelcome: false })}
                    >
                      {words.notWelcome}
                    </Button>
                  </Inline>
                }
              />
            ))}
          </Rows>
        )}
        <ProblemNotice problem={answer.problem} />
        {account.isHolder ? null : (
          <Button tone="quiet" onPress={() => setLeaving(true)}>
            {words.leave}
          </Button>
        )}
        {isLeaving ? (
          <LeaveDialog accountId={accountId} receipt={receipt} onClose={() => setLeaving(false)} />
        ) : null}
      </Stack>
    </Card>
  )
}

type LeaveProps = {
  readonly accountId: string
  readonly receipt: string
  readonly onClose: () => void
}

function LeaveDialog({ accountId, receipt, onClose }: LeaveProps) {
  const words = useWords(ownWords)
  const leave = useAction(ownContract.leaveAccount, { receipt, onDone: () => showToast(words.left) })
  return (
    <Dialog
      open
      title={words.leave}
      onClose={onClose}
      actions={
        <Button tone="danger" busy={leave.busy} onPress={() => void leave.run({ accountId })}>
          {words.leave}
        </Button>
      }
    >
      <p>{words.leaveNote}</p>
      <ProblemNotice problem={leave.problem} />
    </Dialog>
  )
}
