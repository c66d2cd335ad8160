import { useState } from 'react'
import { newReceipt } from '#platform/web/receipt.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '../contract/reading.ts'
import { CalendarAddress } from './calendar-address.tsx'
import type { MineProps } from './my-duties.ts'
import { residentWords } from './resident-words.ts'

/** A secret address for one's own duties; it is shown once and a new one takes its place. */
export function OwnCalendar({ mine, receipt }: MineProps) {
  const words = useWords(residentWords)
  const [secret, setSecret] = useState<string | null>(null)
  const [next] = useState(newReceipt)
  const [rings, setRings] = useState(true)
  const { memberId, hasCalendar } = mine
  const link = useAction(readingContract.linkCalendar, { receipt, onDone: () => setSecret(next) })
  return (
    <Card title={words.calendarMine}>
      <Stack>
        <p className="soft">{words.bring}</p>
        <ProblemNotice problem={link.problem} />
        {secret === null ? (
          <Inline>
            <Button
              icon="calendar"
              busy={link.busy}
              onPress={() => void link.run({ memberId, secret: next })}
            >
              {hasCalendar ? words.calendarAgain : words.calendarMake}
            </Button>
          </Inline>
        ) : (
          <>
            <Checkbox checked={rings} onChange={setRings} title={words.quiet} />
            <CalendarAddress path={`/api/calendars/mine/${secret}${rings ? '' : '?rings=false'}`} />
          </>
        )}
      </Stack>
    </Card>
  )
}
