import { useEffect } from 'react'
import { NeedsBooklet } from '#platform/web/booklet.ts'
import { useLive } from '#platform/web/live.ts'
import { useOnline } from '#platform/web/online.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { ownContract } from '../contract/own.ts'
import { CodeCard } from './code-card.tsx'
import { keepCode, keptCode } from './kept-code.ts'
import { OwnClaims } from './own-claims.tsx'
import { OwnFamily } from './own-family.tsx'
import type { OwnProps } from './own-props.ts'
import { ownWords } from './own-words.ts'
import { OpenAccount } from './open-account.tsx'
import { pointNames } from './point-names.ts'
import './points.css'

/** My points: what the family has, its code for the shop, what was told, and who shares it. */
export function ResidentPoints() {
  const words = useWords(ownWords)
  return (
    <>
      <TopBar title={words.title} back="/booklet" />
      <Page title={words.title} lead={words.lead}>
        <NeedsBooklet>{({ receipt }) => <Points receipt={receipt} />}</NeedsBooklet>
      </Page>
    </>
  )
}

function Points({ receipt }: { readonly receipt: string }) {
  const words = useWords(ownWords)
  const reading = useOperation(ownContract.getMyPoints, {}, { receipt })
  useLive(['ledger_grew'], useOnline())
  const { data, problem } = reading
  useEffect(() => {
    if (data) keepCode(data.account?.code ?? null)
  }, [data])
  const kept = keptCode()
  if (data === undefined && problem?.code === 'offline' && kept !== null)
    return (
      <Stack>
        <Notice tone="warn" icon="cloudOff">
          {words.offline}
        </Notice>
        <CodeCard code={kept} />
      </Stack>
    )
  return (
    <Show reading={reading}>
      {({ account, placeId, isOnCommittee }) => (
        <Stack>
          {account === null ? (
            <OpenAccount receipt={receipt} homeId={placeId} />
          ) : (
            <OwnAccount account={account} receipt={receipt} />
          )}
          {isOnCommittee ? (
            <ButtonLink href="/points/committee" icon="hand" wide>
              {words.toConfirm}
            </ButtonLink>
          ) : null}
        </Stack>
      )}
    </Show>
  )
}

function OwnAccount({ account, receipt }: OwnProps) {
  const words = useWords(ownWords)
  const names = useWords(pointNames)
  const { code, nextExpiry } = account
  return (
    <Stack>
      <Card raised>
        <Stack gap="tight">
          <p className="soft">
            {account.placeName} · {words.balance}
          </p>
          <p className="points-balance figures">{names.points(account.points)}</p>
          {nextExpiry === null ? null : (
            <p className="soft small">
              {words.expiry(nextExpiry.points)} <DayText day={nextExpiry.on} />
            </p>
          )}
          <ButtonLink href="/points/claim" tone="main" icon="add" wide>
            {words.claim}
          </ButtonLink>
        </Stack>
      </Card>
      <Inline>
        <ButtonLink href="/points/statement" icon="list">
          {words.statement}
        </ButtonLink>
        <ButtonLink href={`/points/village/${account.placeId}`} icon="home">
          {words.villagePage}
        </ButtonLink>
      </Inline>
      <CodeCard code={code} />
      <OwnClaims account={account} receipt={receipt} />
      <OwnFamily account={account} receipt={receipt} />
    </Stack>
  )
}
