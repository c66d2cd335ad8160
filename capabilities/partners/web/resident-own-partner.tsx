import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { rostersContract } from '#capabilities/rosters/contract.ts'
import { SoonDuties } from '#capabilities/rosters/web/resident-soon-duties.tsx'
import { sayDay } from '#platform/time/say-time.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { OpenedByReceipt, useOpened } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { agreeingContract } from '../contract/agreeing.ts'
import { claimingContract } from '../contract/claiming.ts'
import { readingContract } from '../contract/reading.ts'
import { Activities, AgreementText, type ItemOf, Items, PartnerTag, ResultFacts } from './partner-parts.tsx'
import { partnerWords } from './partner-words.ts'
import { residentWords } from './resident-words.ts'

type Mine = OutputOf<typeof readingContract.getMyPartner>
type Props = { readonly mine: Mine; readonly receipt: string }

/** What a partner’s link opens: the agreement, duty, services to claim, thanks. */
export function ResidentOwnPartner() {
  const words = useWords(residentWords)
  const receipt = useReceiptInAddress()
  const reading = useOpened(readingContract.getMyPartner, receipt, {})
  return (
    <>
      <TopBar title={words.mine} back="/partners" />
      <OpenedByReceipt
        receipt={receipt}
        reading={reading}
        title={words.mine}
        gone={{ title: words.gone, note: words.goneNote }}
      >
        {(mine, shown) => <Opened mine={mine} receipt={shown} />}
      </OpenedByReceipt>
    </>
  )
}

function Opened({ mine, receipt }: Props) {
  const isActive = mine.status === 'active'
  return (
    <Page title={mine.name} lead={`${mine.trade} · ${mine.placeName}`} actions={<PartnerTag {...mine} />}>
      <Stack gap="loose">
        {isActive ? <SoonDuties receipt={receipt} /> : null}
        <Standing mine={mine} />
        {mine.offered === null ? null : <Offer mine={mine} receipt={receipt} />}
        {isActive ? <Duty receipt={receipt} /> : null}
        {isActive ? <Services mine={mine} receipt={receipt} /> : null}
        <Outcome mine={mine} />
      </Stack>
    </Page>
  )
}

function Standing({ mine: { status, isLapsed } }: Pick<Props, 'mine'>) {
  const words = useWords(residentWords)
  if (status === 'declined') return <Notice tone="still">{words.declinedNote}</Notice>
  if (status === 'ended') return <Notice tone="still">{words.ended}</Notice>
  return isLapsed ? <Notice tone="warn">{words.lapsed}</Notice> : null
}

function Offer({ mine, receipt }: Props) {
  const words = useWords(residentWords)
  const accept = useAction(agreeingContract.acceptAgreement, {
    receipt,
    onDone: () => showToast(words.accepted),
  })
  const decline = useAction(agreeingContract.declineAgreement, {
    receipt,
    onDone: () => showToast(words.declined),
  })
  const { offered, partnerId } = mine
  if (offered === null) return null
  const given = { partnerId, version: offered.version }
  return (
    <Card title={mine.agreement === null ? words.offered : words.offeredAgain} raised>
      <Stack>
        <AgreementText agreement={offered} />
        <ProblemNotice problem={accept.problem ?? decline.problem} />
        <Inline>
          <Button tone="main" icon="check" busy={accept.busy} onPress={() => void accept.run(given)}>
            {words.accept}
          </Button>
          <Button busy={decline.busy} onPress={() => void decline.run(given)}>
            {words.decline}
          </Button>
        </Inline>
      </Stack>
    </Card>
  )
}

function Duty({ receipt }: { readonly receipt: string }) {
  const words = useWords(residentWords)
  const language = useLanguage()
  const now = useNow()
  const reading = useOperation(rostersContract.getMyDuties, {}, { receipt })
  const next = reading.data?.mine[0]
  const when = next && `${sayDay(next.on, dayOf(now))[language]} ${next.from}–${next.to}`
  return (
    <Card title={words.duties}>
      <Stack>
        {reading.data ? <p>{when === undefined ? words.noNext : words.next(when)}</p> : null}
        <p className="soft">{words.dutiesLead}</p>
        <ButtonLink href={`/duties#${receipt}`} icon="calendar">
          {words.myDuties}
        </ButtonLink>
      </Stack>
    </Card>
  )
}

function Services({ mine, receipt }: Props) {
  const words = useWords(residentWords)
  const shared = useWords(partnerWords)
  const claim = useAction(claimingContract.claimItem, { receipt, onDone: () => showToast(words.claimed) })
  const giveBack = useAction(claimingContract.giveBackItem, {
    receipt,
    onDone: () => showToast(words.givenBack),
  })
  const claiming = ({ itemId }: ItemOf) =>
    mine.abilities.includes('claimItem') ? (
      <Button onPress={() => void claim.run({ itemId })}>{words.claim}</Button>
    ) : null
  const giving = ({ itemId, status }: ItemOf) =>
    status === 'claimed' ? (
      <Button tone="quiet" onPress={() => void giveBack.run({ itemId })}>
        {words.giveBack}
      </Button>
    ) : null
  return (
    <section className="stack">
      <h2>{words.open}</h2>
      <ProblemNotice problem={claim.problem ?? giveBack.problem} />
      <Items items={mine.open} empty={words.openEmpty} label={words.open} steps={claiming} />
      <h2>{words.mineItems}</h2>
      <Items items={mine.items} empty={shared.noItems} label={words.mineItems} steps={giving} />
    </section>
  )
}

function Outcome({ mine }: Pick<Props, 'mine'>) {
  const words = useWords(residentWords)
  const shared = useWords(partnerWords)
  if (mine.agreement === null) return null
  return (
    <>
      <section className="stack">
        <h2>{words.thanks}</h2>
        {mine.words.length === 0 ? (
          <p className="soft">{words.noThanks}</p>
        ) : (
          <Rows label={words.thanks}>
            {mine.words.map((one) => (
              <Row key={one.thanksId} title={one.words} note={<DayText day={one.on} />} />
            ))}
          </Rows>
        )}
      </section>
      {mine.results === null ? null : (
        <Card title={shared.results}>
          <ResultFacts results={mine.results} />
        </Card>
      )}
      <section className="stack">
        <h2>{shared.activities}</h2>
        <Activities held={mine.activitiesHeld} />
      </section>
      <Card title={shared.agreement}>
        <AgreementText agreement={mine.agreement} />
      </Card>
      <ButtonLink href={`/partners/${mine.partnerId}`} icon="eye">
        {words.publicPage}
      </ButtonLink>
    </>
  )
}
