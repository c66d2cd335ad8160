import { useEffect } from 'react'
import { keepHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { defineWords, useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { LocatedCard } from './located-card.tsx'

const doorWords = defineWords({
  zh: {
    title: '有事说一声',
    unknown: '这个二维码已经不用了',
    unknownNote: '可以直接写信，写明在哪里就行',
    write: '给书记写信',
    hazard: '拍一个隐患',
    home: '回到首页',
  },
  en: {
    title: 'Tell us',
    unknown: 'This code is no longer in use',
    unknownNote: 'You can still write; just say where it is',
    write: 'Write to the secretary',
    hazard: 'Report a hazard',
    home: 'Home',
  },
})

/** Where the QR code at the door leads: this place, who answers, and the ways to tell something. */
export function ResidentDoor({ params }: ScreenProps) {
  const words = useWords(doorWords)
  const doorCode = (params.doorCode ?? '').toUpperCase()
  const reading = useOperation(placesContract.locate, { doorCode })
  const place = reading.data?.place
  const path = reading.data?.path
  useEffect(() => {
    if (!place) return
    const name = place.kind === 'grid' ? [...place.above.slice(-1), place.name].join(' ') : place.name
    const aroundId = path?.findLast((step) => step.kind !== 'grid')?.placeId ?? place.placeId
    keepHomePlace({ placeId: place.placeId, name, by: 'door', aroundId })
  }, [place, path])
  return (
    <>
      <TopBar title={words.title} back="/" />
      <Page title={reading.data?.place.name ?? words.title}>
        {reading.data ? (
          <Stack>
            <LocatedCard located={reading.data} />
            <ButtonLink href="/write/letter" tone="main" icon="letter" wide>
              {words.write}
            </ButtonLink>
            <ButtonLink href="/write/hazard" icon="camera" wide>
              {words.hazard}
            </ButtonLink>
          </Stack>
        ) : null}
        {reading.problem && isUnknown(reading.problem.code) ? (
          <EmptyState
            icon="qr"
            title={words.unknown}
            note={words.unknownNote}
            action={<ButtonLink href="/">{words.home}</ButtonLink>}
          />
        ) : null}
        {reading.problem && !isUnknown(reading.problem.code) ? (
          <ErrorState problem={reading.problem} onRetry={reading.again} />
        ) : null}
        {reading.loading ? <Skeleton lines={3} block /> : null}
      </Page>
    </>
  )
}

const isUnknown = (code: string) => code === 'not-found' || code === 'invalid-input'
