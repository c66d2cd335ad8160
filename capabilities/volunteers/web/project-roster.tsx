import { Button } from '#platform/web/parts/button.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { deskContract } from '../contract/desk.ts'
import { deskWords } from './desk-words.ts'
import { type Roster, useRosterName } from './roster-name.ts'

/** Who signed up, by what they want to be called. */
export function ProjectRoster({ roster }: { readonly roster: Roster }) {
  const words = useWords(deskWords)
  const nameOf = useRosterName(roster)
  const release = useAction(deskContract.releaseVolunteer, { onDone: () => showToast(words.released) })
  return (
    <Card title={words.roster}>
      <ProblemNotice problem={release.problem} />
      {roster.people.length === 0 ? (
        <EmptyState icon="people" title={words.rosterNone} note={words.rosterNoneNote} />
      ) : (
        <Rows label={words.roster}>
          {roster.people.map(({ participantId, hasLeft }) => (
            <Row
              key={participantId}
              title={nameOf(participantId)}
              end={
                hasLeft ? (
                  <StatusTag tone="still" word={words.left} />
                ) : (
                  <Button
                    tone="quiet"
                    label={words.releaseNamed(nameOf(participantId))}
                    onPress={() => void release.run({ projectId: roster.projectId, participantId })}
                  >
                    {words.release}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
