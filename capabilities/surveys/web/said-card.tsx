import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import type { Desk } from './answer-draft.ts'
import { deskWords } from './desk-words.ts'
import { useSayDay } from './use-say-day.ts'

/** What households wrote, without where; and when it is destroyed. */
export function SaidCard({ desk }: { readonly desk: Desk }) {
  const words = useWords(deskWords)
  const sayDay = useSayDay()
  const [isAsking, setAsking] = useState(false)
  const erase = useAction(surveysContract.eraseWords, {
    onDone: () => {
      setAsking(false)
      showToast(words.erased)
    },
  })
  if (!desk.questions.some(({ kind }) => kind === 'text')) return null
  return (
    <Card title={words.saidTitle}>
      <Stack gap="tight">
        <p className="soft small">
          {words.saidNote}
          {desk.wordsUntil === null ? '' : ` ${words.saidUntil(sayDay(desk.wordsUntil))}`}
        </p>
        {desk.said.length === 0 ? <p className="soft">{words.saidNone}</p> : null}
        {desk.said.map((said, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two households may have written the same.
          <p key={at} className="told">
            {said}
          </p>
        ))}
        {desk.said.length > 0 && desk.abilities.includes('eraseWords') ? (
          <div className="no-print">
            <Button tone="quiet" icon="trash" onPress={() => setAsking(true)}>
              {words.erase}
            </Button>
          </div>
        ) : null}
        {isAsking ? (
          <FormDialog
            title={words.eraseTitle}
            lead={words.eraseLead}
            action={erase}
            submit={words.erase}
            danger
            onSubmit={() => void erase.run({ surveyId: desk.surveyId })}
            onClose={() => setAsking(false)}
          />
        ) : null}
      </Stack>
    </Card>
  )
}
