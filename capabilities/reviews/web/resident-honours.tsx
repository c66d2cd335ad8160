import { useSayDate } from '#platform/web/use-say-date.ts'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'

import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { newReceipt } from '#platform/web/receipt.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ReasonDialog } from '#platform/web/parts/reason-dialog.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { reviewsContract } from '../contract.ts'
import { commendationWords } from './commendation-words.ts'
import { keepObjection, pathOfObjection, useObjections } from './kept-objections.ts'
import { objectionWords } from './objection-words.ts'

type Honours = OutputOf<typeof reviewsContract.listHonours>
type Shown = Honours['onNotice'][number] | Honours['published'][number]

/** Notices that run, and the list of what was granted. */
export function ResidentHonours() {
  const words = useWords(commendationWords)
  const sayDate = useSayDate()
  const reading = useOperation(reviewsContract.listHonours, {})
  const [objecting, setObjecting] = useState<Shown | null>(null)
  return (
    <Page title={words.honours} lead={words.honoursLead}>
      <Show reading={reading}>
        {({ onNotice, published }) => (
          <Stack>
            <OwnObjections />
            <h2>{words.onNotice}</h2>
            {onNotice.length === 0 ? <EmptyState icon="flag" title={words.onNoticeNone} /> : null}
            {onNotice.map((shown) => (
              <Honour key={shown.commendationId} shown={shown} note={words.objectUntil(sayDate(shown.until))}>
                <Button onPress={() => setObjecting(shown)}>{words.object}</Button>
              </Honour>
            ))}
            <h2>{words.list}</h2>
            {published.length === 0 ? <EmptyState icon="star" title={words.listNone} /> : null}
            {published.map((shown) => (
              <Honour key={shown.commendationId} shown={shown} note={words.grantedOn(sayDate(shown.on))} />
            ))}
          </Stack>
        )}
      </Show>
      {objecting === null ? null : <ObjectDialog shown={objecting} onClose={() => setObjecting(null)} />}
    </Page>
  )
}

type HonourProps = {
  readonly shown: Shown
  readonly note: string
  readonly children?: ReactNode
}

function Honour({ shown, note, children }: HonourProps) {
  const words = useWords(commendationWords)
  return (
    <Card title={shown.name ?? words.onePerson}>
      <Stack gap="tight">
        <p className="soft">{`${shown.honour} · ${shown.organisationName}`}</p>
        <p>{shown.deed ?? words.erased}</p>
        <Inline place="spread">
          <span className="soft small">{note}</span>
          {children}
        </Inline>
      </Stack>
    </Card>
  )
}

/** Objections made on this phone. */
function OwnObjections() {
  const words = useWords(objectionWords)
  const objections = useObjections()
  if (objections.length === 0) return null
  return (
    <>
      <h2>{words.mine}</h2>
      <p className="soft small">{words.mineNote}</p>
      <Rows label={words.mine}>
        {objections.map(({ receipt, honour, on }) => (
          <Row key={receipt} href={pathOfObjection(receipt)} title={honour} end={<DayText day={on} />} />
        ))}
      </Rows>
    </>
  )
}

type ObjectProps = { readonly shown: Shown; readonly onClose: () => void }

const ObjectDialog = ({ shown, onClose }: ObjectProps) => {
  const words = useWords(commendationWords)
  const on = dayOf(useNow())
  const [, move] = useLocation()
  const [made] = useState(() => ({ objectionId: newId(), receipt: newReceipt() }))
  const { commendationId, honour } = shown
  return (
    <ReasonDialog
      operation={reviewsContract.objectToCommendation}
      inputOf={(written) => ({ commendationId, ...made, words: written })}
      title={words.objectTitle}
      lead={words.objectNote}
      after={<HowUsed about="reviews.commendation" />}
      label={words.objectWords}
      most={1_000}
      submit={words.objectSend}
      done={words.objected}
      onDone={() => {
        keepObjection({ receipt: made.receipt, honour, on })
        move(pathOfObjection(made.receipt))
      }}
      onClose={onClose}
    />
  )
}
