import { useState } from 'react'
import { newReceipt } from '#platform/web/receipt.ts'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { agreeingContract } from '../contract/agreeing.ts'
import { readingContract } from '../contract/reading.ts'
import { ActivitySheet } from './activity-sheet.tsx'
import { deskWords } from './desk-words.ts'
import { PartnerLink } from './partner-link.tsx'
import type { PartnerPage } from './partner-page.ts'
import { Activities, AgreementText, Items, PartnerTag, ResultFacts } from './partner-parts.tsx'
import { partnerWords } from './partner-words.ts'
import { ReviewSheet } from './review-sheet.tsx'

type Props = { readonly partner: PartnerPage }

/** One partner at the desk: agreement, results, activities, review. */
export function DeskPartner({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const partnerId = params.partnerId ?? '-'
  const reading = useOperation(readingContract.getPartner, { partnerId })
  useLive(['ledger_grew'])
  return (
    <Show reading={reading}>
      {(partner) => (
        <Page
          title={partner.name}
          lead={
            <>
              {partner.trade} · {partner.placeName} <PartnerTag {...partner} />
            </>
          }
          width="wide"
          actions={<Actions partner={partner} />}
        >
          <Stack gap="loose">
            {partner.isOfferPending && partner.status === 'active' ? (
              <Notice tone="info">{words.offerPending}</Notice>
            ) : null}
            <Story partner={partner} />
          </Stack>
        </Page>
      )}
    </Show>
  )
}

function Actions({ partner }: Props) {
  const words = useWords(deskWords)
  const [open, setOpen] = useState<'activity' | 'review' | null>(null)
  const { abilities, partnerId } = partner
  const close = () => setOpen(null)
  return (
    <>
      {partner.status === 'active' ? (
        <ButtonLink href={`/desk/partners/${partnerId}/sign`} icon="print">
          {words.sign}
        </ButtonLink>
      ) : null}
      {abilities.includes('giveLink') ? <GiveLink partner={partner} /> : null}
      {abilities.includes('recordActivity') ? (
        <Button icon="add" onPress={() => setOpen('activity')}>
          {words.activity}
        </Button>
      ) : null}
      {abilities.includes('reviewPartner') ? (
        <Button tone="main" icon="check" onPress={() => setOpen('review')}>
          {words.review}
        </Button>
      ) : null}
      {open === 'activity' ? <ActivitySheet partnerId={partnerId} onClose={close} /> : null}
      {open === 'review' ? <ReviewSheet partner={partner} onClose={close} /> : null}
    </>
  )
}

function GiveLink({ partner: { partnerId, name } }: Props) {
  const words = useWords(deskWords)
  const [receipt] = useState(newReceipt)
  const [isGiven, setGiven] = useState(false)
  const give = useAction(agreeingContract.giveLink, {
    onDone: () => {
      showToast(words.giveLinkDone)
      setGiven(true)
    },
  })
  return (
    <>
      <Button icon="link" busy={give.busy} onPress={() => void give.run({ partnerId, receipt })}>
        {words.giveLink}
      </Button>
      <ProblemNotice problem={give.problem} />
      {isGiven ? <PartnerLink name={name} receipt={receipt} onClose={() => setGiven(false)} /> : null}
    </>
  )
}

function Story({ partner }: Props) {
  const words = useWords(deskWords)
  const colon = useColon()
  const shared = useWords(partnerWords)
  const { agreement, results, items, activitiesHeld, reviews, partnerId } = partner
  return (
    <>
      {results === null ? null : (
        <Card title={shared.results}>
          <ResultFacts results={results} />
        </Card>
      )}
      {agreement === null ? null : (
        <Card title={`${shared.agreement} · ${shared.version(agreement.version)}`}>
          <AgreementText agreement={agreement} />
        </Card>
      )}
      <section className="stack">
        <h2>{shared.itemsTitle}</h2>
        <Items items={items} empty={shared.noItems} label={shared.itemsTitle} />
      </section>
      <section className="stack">
        <h2>{shared.activities}</h2>
        <Activities held={activitiesHeld} />
      </section>
      <section className="stack">
        <h2>{words.reviews}</h2>
        {reviews.length === 0 ? <p className="soft">{words.noReviews}</p> : null}
        <Rows label={words.reviews}>
          {reviews.map((one) => (
            <Row
              key={one.reviewId}
              title={`${shared.result(one.result)}${colon}${one.words}`}
              note={<DayText day={one.on} />}
            />
          ))}
        </Rows>
      </section>
      <Inline>
        <ButtonLink href={`/partners/${partnerId}`} icon="eye">
          {words.publicPage}
        </ButtonLink>
      </Inline>
    </>
  )
}
