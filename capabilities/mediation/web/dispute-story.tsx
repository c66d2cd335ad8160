import { useComma } from '#platform/web/use-comma.ts'
import { Card, Facts, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { DayText, Moment } from '#platform/web/parts/moment.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { Timeline } from '#platform/web/parts/timeline.tsx'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import type { Dispute } from '../shapes.ts'
import { type DisputeStatus, sides } from '../words.ts'
import { mediationWords } from './mediation-words.ts'
import { sideWords } from './side-words.ts'
import './mediation.css'

const tones: Readonly<Record<DisputeStatus, Tone>> = {
  brought: 'info',
  open: 'info',
  asked: 'info',
  underWay: 'info',
  agreed: 'good',
  held: 'good',
  broken: 'late',
  unsettled: 'still',
  refused: 'still',
  withdrawn: 'still',
}

export function StateTag({ status }: { readonly status: DisputeStatus }) {
  const words = useWords(mediationWords)
  return <StatusTag tone={tones[status]} word={words.state(status)} />
}

/** Who, by whom, and under which number. */
export function DisputeFacts({ dispute }: { readonly dispute: Dispute }) {
  const words = useWords(sideWords)
  const shared = useWords(mediationWords)
  const { parties, side, mediatorName, number } = dispute
  const nameOf = (one: 'a' | 'b') => {
    const party = parties[one]
    if (party === null) return '—'
    return party.phone === null ? (
      party.name
    ) : (
      <>
        {party.name} <a href={`tel:${party.phone}`}>{party.phone}</a>
      </>
    )
  }
  const called = (one: 'a' | 'b') => {
    if (side === null) return shared.side(one)
    return side === one ? words.you : words.other
  }
  return (
    <Facts
      facts={[
        { name: shared.number, value: <strong className="figures">{number}</strong> },
        ...sides.map((one) => ({ name: called(one), value: nameOf(one) })),
        ...(mediatorName === null ? [] : [{ name: words.mediator, value: mediatorName }]),
      ]}
    />
  )
}

export function Meetings({ dispute }: { readonly dispute: Dispute }) {
  const shared = useWords(mediationWords)
  if (dispute.sessions.length === 0) return null
  return (
    <Card title={shared.meetings}>
      <ul>
        {dispute.sessions.map(({ sessionId, at, where, audience, isHeld }) => (
          <li key={sessionId}>
            <Moment at={at} /> · {where ?? '—'} · {shared.audience(audience)}
            {isHeld ? ` · ${shared.held}` : ''}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The agreement as it stands, and who has confirmed it. */
export function AgreementCard({ dispute }: { readonly dispute: Dispute }) {
  const shared = useWords(mediationWords)
  const comma = useComma()
  const colon = useColon()
  const { draft, confirmed, revisitOn } = dispute
  const terms = draft?.terms ?? null
  if (draft === null || terms === null) return null
  return (
    <PrintArea>
      <Card title={shared.terms}>
        <ol className="mediation-terms">
          {terms.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ol>
        {revisitOn.length === 0 ? (
          <p className="soft small">{shared.revisitAfter(draft.revisitAfter.join(comma))}</p>
        ) : (
          <p className="small">
            {shared.revisits}
            {revisitOn.map((day, at) => (
              <span key={day}>
                {at === 0 ? '' : comma}
                <DayText day={day} />
              </span>
            ))}
          </p>
        )}
        {confirmed.length === 0 ? null : (
          <p className="small">
            {shared.confirmedBy}
            {colon}
            {confirmed.map((side) => shared.side(side)).join(comma)}
          </p>
        )}
      </Card>
    </PrintArea>
  )
}

/** What happened, with the words this reader may see. */
export function DisputeThread({ dispute }: { readonly dispute: Dispute }) {
  const shared = useWords(mediationWords)
  return (
    <Card title={shared.thread}>
      <Timeline
        label={shared.thread}
        steps={dispute.thread.map((said) => ({
          id: `${said.version}-${said.what}`,
          state: 'done',
          title: shared.what(said.what),
          note: <Moment at={said.at} />,
          body: <SaidBody said={said} />,
        }))}
      />
    </Card>
  )
}

function SaidBody({ said }: { readonly said: Dispute['thread'][number] }) {
  const shared = useWords(mediationWords)
  const by = [
    ...(said.side === null ? [] : [shared.side(said.side)]),
    ...(said.how === null || said.how === 'receipt' ? [] : [shared.how(said.how)]),
  ]
  return (
    <Stack gap="tight">
      {by.length === 0 ? null : <p className="soft small">{by.join(' · ')}</p>}
      {said.text === null ? null : <p>{said.text}</p>}
      {said.audience === 'both' || said.text === null ? null : <p className="soft small">{shared.onlyYou}</p>}
    </Stack>
  )
}
