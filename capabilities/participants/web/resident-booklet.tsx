import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { useComma } from '#platform/web/use-comma.ts'
import { CopyLink } from '#platform/web/parts/copy-link.tsx'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { OutputOf } from '#platform/operations/contract.ts'
import { keepBooklet, type OwnBooklet, useBooklet, useBooklets } from '#platform/web/booklet.ts'
import { useSay } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Reminders } from '#platform/web/parts/reminder.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { participantsContract } from '../contract.ts'
import { BringAlong } from './bring-along.tsx'
import { BookletAhead } from './booklet-ahead.tsx'
import { BookletCard, linkToBooklet } from './booklet-card.tsx'
import { bookletWords } from './booklet-words.ts'
import { ChangeBooklet } from './change-booklet.tsx'
import { StoppedCode } from './stopped-code.tsx'
import { WhichPhone } from './which-phone.tsx'

// What it looks up lives in many places; few people ever open it.
const CloseBooklet = lazy(() =>
  import('./close-booklet.tsx').then((file) => ({ default: file.CloseBooklet })),
)

type MyBooklet = OutputOf<typeof participantsContract.getMyBooklet>

/** My booklet: what it says, the card that carries it, changing and closing it. */
export function ResidentBooklet({ screens }: ScreenProps) {
  const words = useWords(bookletWords)
  const inAddress = useReceiptInAddress()
  const own = useBooklet()
  const receipt = inAddress ?? own?.receipt
  if (receipt === undefined)
    return (
      <Page title={words.title}>
        <EmptyState
          icon="document"
          title={words.empty}
          note={words.emptyNote}
          action={
            <ButtonLink href="/booklet/open" tone="main" icon="add">
              {words.start}
            </ButtonLink>
          }
        />
        <Pages screens={screens} />
      </Page>
    )
  return <Opened key={receipt} receipt={receipt} screens={screens} />
}

/** How the house answers a code that opens nothing, also to a browser where staff are signed in. */
const stopped: readonly string[] = ['not-found', 'not-signed-in', 'not-allowed']

type OpenedProps = Pick<ScreenProps, 'screens'> & { readonly receipt: string }

function Opened({ receipt, screens }: OpenedProps) {
  const words = useWords(bookletWords)
  const reading = useOperation(participantsContract.getMyBooklet, {}, { receipt })
  const { data, problem } = reading
  if (data) return <Whole booklet={data} receipt={receipt} screens={screens} />
  return (
    <Page title={words.title}>
      {problem === null ? <Skeleton lines={4} block /> : null}
      {problem !== null && stopped.includes(problem.code) ? (
        <StoppedCode receipt={receipt} />
      ) : problem ? (
        <Stack>
          <ErrorState problem={problem} onRetry={reading.again} />
          <BookletCard title={words.title} placeName="" receipt={receipt} />
        </Stack>
      ) : null}
    </Page>
  )
}

type WholeProps = OpenedProps & { readonly booklet: MyBooklet }

function Whole({ booklet, receipt, screens }: WholeProps) {
  const words = useWords(bookletWords)
  const comma = useComma()
  const [isChanging, setChanging] = useState(false)
  const [isClosing, setClosing] = useState(false)
  const facts = [
    { name: words.home, value: booklet.placeName },
    { name: words.phone, value: booklet.phone ?? words.none },
    { name: words.skills, value: booklet.skills.map(words.skillNames).join(comma) || words.none },
  ]
  return (
    <Page title={booklet.name} lead={words.lead}>
      <Stack>
        <WhichPhone booklet={booklet} receipt={receipt} />
        <Reminders screens={screens} receipt={receipt} />
        <BookletAhead receipt={receipt} />
        <BringAlong receipt={receipt} />
        <Pages screens={screens} />
        <Family receipt={receipt} />
        <Card title={words.facts}>
          <Stack>
            <Facts facts={facts} />
            <Button icon="edit" onPress={() => setChanging(true)}>
              {words.change}
            </Button>
          </Stack>
        </Card>
        <Card title={words.carry}>
          <Carry booklet={booklet} receipt={receipt} />
        </Card>
        <CopyOfMine receipt={receipt} />
        <Button tone="quiet" icon="trash" onPress={() => setClosing(true)}>
          {words.close}
        </Button>
      </Stack>
      {isChanging ? (
        <ChangeBooklet booklet={booklet} receipt={receipt} onClose={() => setChanging(false)} />
      ) : null}
      {isClosing ? (
        <Suspense fallback={null}>
          <CloseBooklet booklet={booklet} receipt={receipt} onClose={() => setClosing(false)} />
        </Suspense>
      ) : null}
    </Page>
  )
}

/** What a booklet is for. */
function Pages({ screens }: Pick<ScreenProps, 'screens'>) {
  const words = useWords(bookletWords)
  const say = useSay()
  const pages = screens
    .flatMap(({ booklet, path, title }) => (booklet ? [{ ...booklet, path, title }] : []))
    .toSorted((left, right) => left.order - right.order)
  return (
    <Rows label={words.pages}>
      {pages.map(({ path, icon, title }) => (
        <Row key={path} href={path} lead={<Icon name={icon} />} title={say(title)} />
      ))}
    </Rows>
  )
}

/** The other booklets of this phone, to take part with instead, and a way to open one for somebody at home. */
function Family({ receipt }: Pick<WholeProps, 'receipt'>) {
  const words = useWords(bookletWords)
  const [, go] = useLocation()
  const others = useBooklets().filter((one) => one.receipt !== receipt)
  const use = (other: OwnBooklet) => {
    keepBooklet(other)
    go('/booklet')
  }
  return (
    <Stack>
      {others.length === 0 ? null : (
        <Rows label={words.family}>
          {others.map((other) => (
            <Row
              key={other.receipt}
              lead={<Icon name="people" />}
              title={words.cardFor(other.name)}
              note={words.familyUse}
              onPress={() => use(other)}
            />
          ))}
        </Rows>
      )}
      <ButtonLink href="/booklet/open" icon="add">
        {words.familyOpen}
      </ButtonLink>
    </Stack>
  )
}

function Carry({ booklet, receipt }: Omit<WholeProps, 'screens'>) {
  const words = useWords(bookletWords)
  return (
    <Stack>
      <BookletCard title={words.cardFor(booklet.name)} placeName={booklet.placeName} receipt={receipt} />
      <Inline>
        <CopyLink link={linkToBooklet(receipt)} />
        <Button icon="print" onPress={() => print()}>
          {words.print}
        </Button>
      </Inline>
    </Stack>
  )
}
