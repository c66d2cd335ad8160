import type { ReactNode } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { NeedsBooklet, type OwnBooklet } from '#platform/web/booklet.ts'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { learningWords } from './learning-words.ts'
import { ProgrammeRows } from './programme-rows.tsx'
import { TakeCertificate } from './take-certificate.tsx'
import { TieCard } from './tie-card.tsx'

type Mine = OutputOf<typeof learningContract.getMyLearning>

/** What I learnt this year, what is left, my certificates, and what there is to learn. */
export function ResidentLearning() {
  const words = useWords(learningWords)
  return (
    <>
      <TopBar title={words.title} back="/around" />
      <Page title={words.title} lead={words.lead}>
        <Stack>
          <NeedsBooklet kind="member">
            {(booklet: OwnBooklet) => <MyLearning booklet={booklet} />}
          </NeedsBooklet>
          <ProgrammeRows />
        </Stack>
      </Page>
    </>
  )
}

function MyLearning({ booklet }: { readonly booklet: OwnBooklet }) {
  const reading = useOperation(learningContract.getMyLearning, {}, { receipt: booklet.receipt })
  return (
    <Show reading={reading}>
      {(mine) => (
        <Stack>
          <Hours mine={mine} />
          {mine.isTied ? null : <TieCard receipt={booklet.receipt} />}
          {mine.ready.map((programme) => (
            <TakeCertificate key={programme.programmeId} programme={programme} receipt={booklet.receipt} />
          ))}
          <Learnt mine={mine} />
        </Stack>
      )}
    </Show>
  )
}

function Hours({ mine }: { readonly mine: Mine }) {
  const words = useWords(learningWords)
  const { year, hours, concentrated, demand, exemption, isFull } = mine
  const facts = [
    { name: words.thisYear(year), value: <strong className="figures">{words.hours(hours)}</strong> },
    ...(demand?.concentrated
      ? [{ name: words.demand(demand.hours, demand.concentrated), value: words.concentrated(concentrated) }]
      : []),
  ]
  return (
    <Card>
      <Stack>
        <Facts facts={facts} />
        {demand !== null && demand.concentrated === 0 ? (
          <p className="soft">{words.demand(demand.hours, demand.concentrated)}</p>
        ) : null}
        {isFull ? <Notice tone="good">{words.full}</Notice> : null}
        {demand !== null && hours < demand.hours ? <p>{words.left(demand.hours - hours)}</p> : null}
        {exemption === null ? null : <p>{words.exempt(exemption.reason)}</p>}
      </Stack>
    </Card>
  )
}

function Learnt({ mine }: { readonly mine: Mine }) {
  const words = useWords(learningWords)
  const { attendances, lessons, certificates } = mine
  if (attendances.length + lessons.length + certificates.length === 0)
    return <EmptyState icon="book" title={words.noneYet} note={words.noneNote} />
  return (
    <>
      <Some title={words.certificates}>
        {certificates.map((one) => (
          <Row
            key={one.certificateId}
            href={`/learning/certificate/${one.certificateId}`}
            title={one.programmeTitle}
            note={<DayText day={one.on} />}
            end={one.standing === 'valid' ? words.hours(one.hours) : words.standing(one.standing)}
          />
        ))}
      </Some>
      <Some title={words.sessions}>
        {attendances.map((one) => (
          <Row
            key={`${one.on} ${one.title}`}
            title={one.title}
            note={<DayText day={one.on} />}
            end={words.hours(one.hours)}
          />
        ))}
      </Some>
      <Some title={words.lessons}>
        {lessons.map((one) => (
          <Row
            key={one.lessonId}
            href={`/learning/lessons/${one.lessonId}`}
            title={one.title}
            note={<DayText day={one.on} />}
            end={words.hours(one.hours)}
          />
        ))}
      </Some>
    </>
  )
}

function Some({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section>
      <Stack gap="tight">
        <h2>{title}</h2>
        <Rows label={title}>{children}</Rows>
      </Stack>
    </section>
  )
}
