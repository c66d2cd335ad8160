import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { type Mark, markNames, marks } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { tokenInAddress } from './new-ballot-link.ts'
import { roundWords } from './round-words.ts'

type Ballot = OutputOf<typeof reviewsContract.openBallot>

/** A vote with a link: no account, no name, once. */
export function ResidentBallot() {
  const words = useWords(roundWords)
  const [token] = useState(tokenInAddress)
  const [isCast, setCast] = useState(false)
  const reading = useOperation(
    reviewsContract.openBallot,
    { token: token ?? '' },
    { enabled: token !== null && !isCast },
  )
  return (
    <>
      <TopBar title={words.ballotTitle} back="/" />
      <Page
        title={words.ballotTitle}
        lead={reading.data ? words.ballotLead(reading.data.roundName) : undefined}
      >
        {token === null ? <EmptyState icon="qr" title={words.noLink} note={words.noLinkNote} /> : null}
        {token !== null && isCast ? (
          <EmptyState icon="check" title={words.castDone} note={words.castNote} />
        ) : null}
        {token !== null && !isCast ? (
          <Show reading={reading}>
            {(ballot) => <Inside ballot={ballot} token={token} onCast={() => setCast(true)} />}
          </Show>
        ) : null}
      </Page>
    </>
  )
}

type InsideProps = { readonly ballot: Ballot; readonly token: string; readonly onCast: () => void }

function Inside({ ballot, token, onCast }: InsideProps) {
  const words = useWords(roundWords)
  const sayDate = useSayDate()
  if (ballot.isSpent) return <EmptyState icon="check" title={words.spent} note={words.spentNote} />
  if (!ballot.isOpen) {
    const note = words.notOpenNote(sayDate(ballot.from), sayDate(ballot.until))
    return <EmptyState icon="clock" title={words.notOpen} note={note} />
  }
  return <Marking ballot={ballot} token={token} onCast={onCast} />
}

function Marking({ ballot, token, onCast }: InsideProps) {
  const words = useWords(roundWords)
  const say = useSay()
  const [marked, setMarked] = useState<Readonly<Record<string, Mark>>>({})
  const cast = useAction(reviewsContract.castBallot, { quiet: true, onDone: onCast })
  const given = ballot.seats.flatMap(({ organisationId }) => {
    const mark = marked[organisationId]
    return mark === undefined ? [] : [{ organisationId, mark }]
  })
  return (
    <Form onSubmit={() => void (given.length > 0 && cast.run({ token, marks: given }))}>
      {ballot.seats.length > 1 ? <p className="soft">{words.skip}</p> : null}
      {ballot.seats.map((seat) => (
        <FieldGroup key={seat.organisationId} label={seat.organisationName}>
          <Choice
            columns
            value={marked[seat.organisationId] ?? null}
            onChange={(mark) => setMarked({ ...marked, [seat.organisationId]: mark })}
            options={marks.map((value) => ({ value, title: say(markNames[value]) }))}
          />
        </FieldGroup>
      ))}
      <ProblemNotice problem={cast.problem} />
      {given.length === 0 ? <p className="soft">{words.chooseOne}</p> : null}
      <Button submit tone="main" wide busy={cast.busy} disabled={given.length === 0}>
        {words.cast}
      </Button>
    </Form>
  )
}
