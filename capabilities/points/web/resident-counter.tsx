import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { useOnline } from '#platform/web/online.ts'
import { type KeptReading, useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { useSession } from '#platform/web/session.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { counterContract } from '../contract/counters.ts'
import { CounterExchange } from './counter-exchange.tsx'
import { CounterStock } from './counter-stock.tsx'
import { CounterToday } from './counter-today.tsx'
import { CounterUnsent } from './counter-unsent.tsx'
import { counterWords } from './counter-words.ts'
import { forgetCounter, keepCounter, type OwnCounter, receiptFor, useCounters } from './kept-counter.ts'
import { useCodeInAddress } from './use-code-in-address.ts'
import './points.css'

/** A shopkeeper's phone, without an account: the link of the village makes it a counter and nothing else. */
export function ResidentCounter() {
  const ticket = useReceiptInAddress()
  const [spent, setSpent] = useState<string | null>(null)
  const [own] = useCounters()
  if (ticket !== undefined && ticket !== spent)
    return <OpenCounter ticket={ticket} onOpened={() => setSpent(ticket)} />
  return own === undefined ? <NoCounter /> : <Counter key={own.receipt} own={own} />
}

function OpenCounter({ ticket, onOpened }: { readonly ticket: string; readonly onOpened: () => void }) {
  const words = useWords(counterWords)
  const open = useAction(counterContract.openCounter, {
    onDone: ({ counterId }) => {
      keepCounter({ counterId, receipt: receiptFor(ticket) })
      history.replaceState(null, '', location.pathname)
      onOpened()
    },
  })
  return (
    <>
      <TopBar title={words.openTitle} />
      <Page title={words.openTitle} lead={words.openLead}>
        <Card>
          <Stack>
            <p>{words.openOnce}</p>
            <ProblemNotice problem={open.problem} />
            <Button
              tone="main"
              icon="check"
              wide
              busy={open.busy}
              onPress={() => void open.run({ ticket, receipt: receiptFor(ticket) })}
            >
              {words.openHere}
            </Button>
          </Stack>
        </Card>
      </Page>
    </>
  )
}

/** A family's code that was scanned with another phone; staff go on to their own counter. */
function NoCounter() {
  const words = useWords(counterWords)
  const code = useCodeInAddress()
  const [, go] = useLocation()
  const isStaff = useSession().session?.signedIn === true
  useEffect(() => {
    if (isStaff && code !== undefined) go(`/field/points#${code}`, { replace: true })
  }, [isStaff, code, go])
  return (
    <>
      <TopBar title={words.title} back="/" />
      <Page title={words.title}>
        {code === undefined ? (
          <EmptyState icon="home" title={words.noCounter} note={words.noCounterNote} />
        ) : (
          <EmptyState icon="qr" title={words.familyCode} note={words.familyCodeNote} />
        )}
      </Page>
    </>
  )
}

type Answer = OutputOf<typeof counterContract.getCounter>

const isGone = (code: string): boolean => ['not-signed-in', 'not-found', 'not-allowed'].includes(code)

function Counter({ own }: { readonly own: OwnCounter }) {
  const words = useWords(counterWords)
  const { receipt } = own
  const reading = useKeptOperation(counterContract.getCounter, {}, { receipt })
  useLive(['ledger_grew'], useOnline())
  const { data, problem } = reading
  const lead = useLead(data)
  const isOver = problem ? isGone(problem.code) : data?.counter?.isOver === true
  const name = data?.shops[0]?.name ?? words.title
  return (
    <>
      <TopBar title={name} />
      <Page title={name} lead={isOver ? undefined : lead}>
        {reading.isKept && reading.at && !isOver ? <KeptSince at={reading.at} /> : null}
        <CounterUnsent receipt={receipt} isOver={isOver} />
        {isOver ? (
          <EmptyState
            icon="lock"
            title={words.over}
            note={words.overNote}
            action={<Forget own={own} isOver />}
          />
        ) : (
          <AtWork reading={reading} own={own} />
        )}
      </Page>
    </>
  )
}

type WorkProps = { readonly reading: KeptReading<Answer>; readonly own: OwnCounter }

function AtWork({ reading: { data, problem, again }, own }: WorkProps) {
  const { receipt } = own
  const shop = data?.shops[0]
  if (shop)
    return (
      <Stack>
        <CounterExchange goods={shop.goods} receipt={receipt} />
        <CounterToday redemptions={shop.today} receipt={receipt} />
        <CounterStock goods={shop.goods} receipt={receipt} />
        <CopyOfMine receipt={receipt} />
        <Forget own={own} />
      </Stack>
    )
  return problem ? <ErrorState problem={problem} onRetry={again} /> : <Skeleton lines={4} block />
}

/** Whose counter it is, and until when. */
function useLead(data: Answer | undefined): string {
  const words = useWords(counterWords)
  const say = useSay()
  const today = dayOf(useNow())
  if (!data?.counter) return words.lead
  const { name, until } = data.counter
  return words.until(name, say(sayDay(until, today)))
}

/** Its link works once, so a counter that still stands is not gone with one slip of the thumb. */
function Forget({ own, isOver = false }: { readonly own: OwnCounter; readonly isOver?: boolean }) {
  const words = useWords(counterWords)
  const [isAsking, setAsking] = useState(false)
  const forget = () => {
    forgetCounter(own.receipt)
    showToast(words.forgotten)
  }
  return (
    <>
      <Button tone="quiet" onPress={isOver ? forget : () => setAsking(true)}>
        {words.forget}
      </Button>
      <Dialog
        open={isAsking}
        title={words.forget}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{words.keepIt}</Button>
            <Button tone="danger" onPress={forget}>
              {words.forgetDo}
            </Button>
          </>
        }
      >
        <p>{words.forgetAsk}</p>
      </Dialog>
    </>
  )
}
