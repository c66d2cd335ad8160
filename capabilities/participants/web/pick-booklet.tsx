import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox, Choice } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { participantsContract } from '../contract.ts'
import type { FoundBooklets } from './found-booklets.ts'
import { renewWords } from './renew-words.ts'

type Props = { readonly booklets: FoundBooklets; readonly onRenewed: (receipt: string) => void }

/** Which of the booklets it is, that the person was looked at, and the new card. */
export function PickBooklet({ booklets, onRenewed }: Props) {
  const words = useWords(renewWords)
  const [receipt] = useState(newReceipt)
  const [participantId, setParticipantId] = useState(
    booklets.length === 1 ? booklets[0]?.participantId : undefined,
  )
  const [isSeen, setSeen] = useState(false)
  const optionOf = useOptions()
  const renew = useAction(participantsContract.renewBooklet, { onDone: () => onRenewed(receipt) })
  if (booklets.length === 0) return <EmptyState icon="search" title={words.none} note={words.noneNote} />
  return (
    <Card raised>
      <Stack>
        <FieldGroup label={words.found}>
          <Choice
            value={participantId ?? null}
            onChange={setParticipantId}
            options={booklets.map(optionOf)}
          />
        </FieldGroup>
        <Checkbox checked={isSeen} title={words.seen} onChange={setSeen} />
        <ProblemNotice problem={renew.problem} />
        <Button
          tone="main"
          icon="key"
          busy={renew.busy}
          disabled={participantId === undefined || !isSeen}
          onPress={() => participantId && void renew.run({ participantId, receipt, isSeen })}
        >
          {words.renew}
        </Button>
      </Stack>
    </Card>
  )
}

/** When each was opened, whether it had a new card before, and whether the phone fits. */
function useOptions() {
  const words = useWords(renewWords)
  const say = useSay()
  const today = dayOf(useNow())
  return ({ participantId, openedOn, renewedOn, phone }: FoundBooklets[number]) => ({
    value: participantId,
    title: words.openedOn(say(sayDay(openedOn, today))),
    hint: [
      words.phones(phone),
      ...(renewedOn === null ? [] : [words.renewedOn(say(sayDay(renewedOn, today)))]),
    ].join(' · '),
  })
}
