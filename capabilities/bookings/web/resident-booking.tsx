import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { pathOfBooklet } from '#platform/web/booklet.ts'
import { call } from '#platform/web/client.ts'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { OpenedByReceipt } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { SaveCalendar } from '#platform/web/parts/save-calendar.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingNumber } from '../booking-number.ts'
import { bookingsContract } from '../contract.ts'
import { bookingWords, statusTones } from './booking-words.ts'
import { type KeptBooking, pathOfBooking, settleBooking, useBookings } from './kept-bookings.ts'
import { useMyBooking } from './use-my-booking.ts'

type MyBooking = OutputOf<typeof bookingsContract.getMyBooking>

/** One's own booking: where, when, which unit, and giving it back. */
export function ResidentBooking({ params }: ScreenProps) {
  const words = useWords(bookingWords)
  const receipt = useReceiptInAddress()
  const reading = useMyBooking(receipt, params.bookingId)
  useLive(['ledger_grew'], receipt !== undefined)
  const kept = useBookings().find((one) => one.receipt === receipt)
  return (
    <>
      <TopBar title={words.mine} back={backTo(params.bookingId, receipt)} />
      <OpenedByReceipt
        receipt={receipt}
        reading={reading}
        title={words.mine}
        gone={{ title: words.gone, note: words.goneNote }}
        remembered={kept && <Remembered kept={kept} onRetry={reading.again} />}
      >
        {(mine, shown) => <Opened mine={mine} receipt={shown} link={linkOf(params.bookingId, shown)} />}
      </OpenedByReceipt>
    </>
  )
}

/** Back to the booklet it was opened from, or to the bookings of this phone. */
const backTo = (bookingId: string | undefined, receipt: string | undefined): string =>
  bookingId === undefined || receipt === undefined ? '/bookings' : pathOfBooklet(receipt)

/** What a steward scans at the door; the key to a whole booklet is shown to nobody. */
const linkOf = (bookingId: string | undefined, receipt: string): string | null =>
  bookingId === undefined ? `${location.origin}${pathOfBooking(receipt)}` : null

/** What the phone itself remembers, to be shown at a door without network. */
function Remembered({ kept, onRetry }: { readonly kept: KeptBooking; readonly onRetry: () => void }) {
  const words = useWords(bookingWords)
  return (
    <Stack>
      <Notice tone="warn" action={<Button onPress={onRetry}>{words.again}</Button>}>
        <strong>{words.keptOnly}</strong>
        <p>{words.keptOnlyNote}</p>
      </Notice>
      <Facts
        facts={[
          { name: words.where, value: `${kept.stationName} · ${kept.name}` },
          { name: words.when, value: <When {...kept} /> },
          {
            name: words.number,
            value: <strong className="figures">{bookingNumber(kept.bookingId)}</strong>,
          },
        ]}
      />
      <Card title={words.show}>
        <QrDrawing text={`${location.origin}${pathOfBooking(kept.receipt)}`} says={words.show} />
      </Card>
    </Stack>
  )
}

const When = ({ on, from, to }: Pick<KeptBooking, 'on' | 'from' | 'to'>) => (
  <>
    <DayText day={on} />{' '}
    <span className="figures">
      {from}–{to}
    </span>
  </>
)

type OpenedProps = { readonly mine: MyBooking; readonly receipt: string }

function Opened({ mine, receipt, link }: OpenedProps & { readonly link: string | null }) {
  const words = useWords(bookingWords)
  return (
    <Page title={mine.name} lead={mine.stationName}>
      <Stack>
        <p>
          <StatusTag tone={statusTones[mine.status]} word={words.states(mine.status)} />{' '}
          {mine.ahead === null ? null : words.ahead(mine.ahead)}
        </p>
        <Facts
          facts={[
            {
              name: words.when,
              value: <When {...mine} />,
            },
            ...(mine.unit === null ? [] : [{ name: words.unit, value: words.unitNumber(mine.unit) }]),
            {
              name: words.number,
              value: <strong className="figures">{bookingNumber(mine.bookingId)}</strong>,
            },
          ]}
        />
        {mine.status === 'booked' && link !== null ? (
          <Card title={words.show}>
            <QrDrawing text={link} says={words.show} />
          </Card>
        ) : null}
        {mine.abilities.includes('getMyBookingCalendar') ? (
          <SaveCalendar
            load={() =>
              call(bookingsContract.getMyBookingCalendar, { bookingId: mine.bookingId }, { receipt })
            }
          />
        ) : null}
        <Steps mine={mine} receipt={receipt} />
        <Texts mine={mine} />
        <ButtonLink href={`/station/${mine.stationId}`} icon="pin" wide>
          {mine.stationName}
        </ButtonLink>
        <CopyOfMine receipt={receipt} />
      </Stack>
    </Page>
  )
}

function Steps({ mine, receipt }: OpenedProps) {
  const words = useWords(bookingWords)
  const { bookableId, on, bookingId, abilities } = mine
  const cancel = useAction(bookingsContract.cancelBooking, {
    receipt,
    onDone: () => {
      settleBooking(bookingId)
      showToast(words.cancelled)
    },
  })
  const arrive = useAction(bookingsContract.arriveBooking, {
    receipt,
    onDone: () => showToast(words.arrived),
  })
  const given = { bookableId, on, bookingId }
  return (
    <Stack>
      <ProblemNotice problem={cancel.problem ?? arrive.problem} />
      {abilities.includes('arriveBooking') ? (
        <Button tone="main" wide busy={arrive.busy} onPress={() => void arrive.run(given)}>
          {words.arrive}
        </Button>
      ) : null}
      {abilities.includes('cancelBooking') ? (
        <Button wide busy={cancel.busy} onPress={() => void cancel.run(given)}>
          {words.cancel}
        </Button>
      ) : null}
    </Stack>
  )
}

function Texts({ mine }: { readonly mine: MyBooking }) {
  const words = useWords(bookingWords)
  return (
    <>
      {mine.houseRules.length === 0 ? null : (
        <Card title={words.rules}>
          <ul>
            {mine.houseRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Card>
      )}
      {mine.guides.length === 0 ? null : (
        <Card title={words.guides}>
          {mine.guides.map((guide) => (
            <details key={guide.title}>
              <summary>{guide.title}</summary>
              <p>{guide.text}</p>
            </details>
          ))}
        </Card>
      )}
    </>
  )
}
