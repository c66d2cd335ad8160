import { useState } from 'react'
import { sayDay } from '#platform/time/say-time.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { counterContract } from '../contract/counters.ts'
import type { CounterStatus } from '../shapes.ts'
import { CounterLink } from './counter-link.tsx'
import { deskCounterWords } from './desk-counter-words.ts'
import type { Desk, DeskProps } from './desk-props.ts'
import { NameCounterSheet } from './name-counter-sheet.tsx'

type DeskCounter = Desk['counters'][number]
type Given = { readonly name: string; readonly ticket: string }

const tones: Readonly<Record<CounterStatus, Tone>> = {
  waiting: 'info',
  open: 'good',
  over: 'still',
  ended: 'still',
}

/** Counters for those who keep the shop without an account: named, given a link, ended. */
export function DeskCounters({ village, desk }: DeskProps) {
  const words = useWords(deskCounterWords)
  const [isNaming, setNaming] = useState(false)
  const [given, setGiven] = useState<Given | null>(null)
  const { placeId, shop } = village
  return (
    <Card title={words.counters}>
      <Stack>
        <p className="soft">{shop === null ? words.needShop : words.lead}</p>
        {desk.counters.length === 0 && shop !== null ? <p className="soft small">{words.none}</p> : null}
        {desk.counters.length === 0 ? null : (
          <Rows label={words.counters}>
            {desk.counters.map((counter) => (
              <OneCounter key={counter.counterId} counter={counter} onGiven={setGiven} />
            ))}
          </Rows>
        )}
        {shop === null ? null : (
          <Inline>
            <Button icon="add" onPress={() => setNaming(true)}>
              {words.add}
            </Button>
          </Inline>
        )}
        {isNaming ? (
          <NameCounterSheet
            placeId={placeId}
            onClose={() => setNaming(false)}
            onGiven={(made) => {
              setNaming(false)
              setGiven(made)
            }}
          />
        ) : null}
        {given === null ? null : <CounterLink {...given} onClose={() => setGiven(null)} />}
      </Stack>
    </Card>
  )
}

type OneProps = { readonly counter: DeskCounter; readonly onGiven: (given: Given) => void }

function OneCounter({ counter, onGiven }: OneProps) {
  const words = useWords(deskCounterWords)
  const say = useSay()
  const today = dayOf(useNow())
  const [ticket, setTicket] = useState(newReceipt)
  const [isEnding, setEnding] = useState(false)
  const { counterId, name, kind, until, status, exchanges } = counter
  const renew = useAction(counterContract.giveCounterLink, {
    onDone: () => {
      onGiven({ name, ticket })
      setTicket(newReceipt())
    },
  })
  const isRunning = status === 'waiting' || status === 'open'
  const notes = [words.kinds(kind), words.untilDay(say(sayDay(until, today))), words.exchanges(exchanges)]
  return (
    <>
      <Row
        title={name || words.aCounter}
        note={notes.join(' · ')}
        end={
          <>
            <StatusTag tone={tones[status]} word={words.status(status)} />
            {isRunning ? (
              <>
                <Button
                  tone="quiet"
                  icon="qr"
                  busy={renew.busy}
                  onPress={() => void renew.run({ counterId, ticket })}
                >
                  {words.newLink}
                </Button>
                <Button tone="quiet" onPress={() => setEnding(true)}>
                  {words.end}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <ProblemNotice problem={renew.problem} />
      {isEnding ? <EndDialog counter={counter} onClose={() => setEnding(false)} /> : null}
    </>
  )
}

type EndProps = { readonly counter: DeskCounter; readonly onClose: () => void }

function EndDialog({ counter: { counterId, name }, onClose }: EndProps) {
  const words = useWords(deskCounterWords)
  const end = useAction(counterContract.endCounter, {
    onDone: () => {
      showToast(words.ended)
      onClose()
    },
  })
  return (
    <Dialog
      open
      title={`${words.end} · ${name}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="danger" busy={end.busy} onPress={() => void end.run({ counterId })}>
            {words.end}
          </Button>
        </>
      }
    >
      <p>{words.endLead}</p>
      <ProblemNotice problem={end.problem} />
    </Dialog>
  )
}
