import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { accountWords } from './account-words.ts'

type Session = OutputOf<typeof peopleContract.listSessions>['sessions'][number]

/** Where one is signed in, and the way to end it there. */
export function OwnSessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const words = useWords(accountWords)
  const end = useAction(peopleContract.endSession, { onDone: () => showToast(words.ended) })
  return (
    <Card title={words.sessions}>
      <Stack>
        <Rows label={words.sessions}>
          {sessions.map((session) => (
            <Row
              key={session.sessionId}
              title={session.device}
              note={
                <>
                  {words.started} <Moment at={session.startedAt} /> · {words.lastSeen}{' '}
                  <Moment at={session.touchedAt} ago />
                </>
              }
              end={
                session.isCurrent ? (
                  <StatusTag tone="good" word={words.thisOne} />
                ) : (
                  <Button busy={end.busy} onPress={() => void end.run({ sessionId: session.sessionId })}>
                    {words.endIt}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
        <ProblemNotice problem={end.problem} />
        {sessions.length > 1 ? (
          <Inline>
            <Button icon="signOut" busy={end.busy} onPress={() => void end.run({ sessionId: null })}>
              {words.endOthers}
            </Button>
          </Inline>
        ) : null}
      </Stack>
    </Card>
  )
}
