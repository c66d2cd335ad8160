import { useState } from 'react'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ReasonDialog } from '#platform/web/parts/reason-dialog.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import type { Commendation } from './shown.ts'
import { commendationWords } from './commendation-words.ts'

type Asked = 'notice' | 'decline' | null

/** The steps that this person may take now. */
export function CommendationSteps({ commendation }: { readonly commendation: Commendation }) {
  const words = useWords(commendationWords)
  const { commendationId, abilities } = commendation
  const [asked, setAsked] = useState<Asked>(null)
  const grant = useAction(reviewsContract.grantCommendation, { onDone: () => showToast(words.granted) })
  const publish = useAction(reviewsContract.publishCommendation, {
    onDone: () => showToast(words.published),
  })
  const close = () => setAsked(null)
  return (
    <Stack>
      <ProblemNotice problem={grant.problem ?? publish.problem} />
      <Inline place="end">
        <AbilityButton
          abilities={abilities}
          ability="declineCommendation"
          onPress={() => setAsked('decline')}
        >
          {words.decline}
        </AbilityButton>
        <ConsentButtons commendation={commendation} />
        <AbilityButton
          abilities={abilities}
          ability="openNotice"
          tone="main"
          onPress={() => setAsked('notice')}
        >
          {words.openNotice}
        </AbilityButton>
        <AbilityButton
          abilities={abilities}
          ability="grantCommendation"
          tone="main"
          busy={grant.busy}
          onPress={() => void grant.run({ commendationId })}
        >
          {words.grant}
        </AbilityButton>
        <AbilityButton
          abilities={abilities}
          ability="publishCommendation"
          tone="main"
          busy={publish.busy}
          onPress={() => void publish.run({ commendationId })}
        >
          {words.publish}
        </AbilityButton>
      </Inline>
      {asked === 'notice' ? <NoticeDialog commendationId={commendationId} onClose={close} /> : null}
      {asked === 'decline' ? <DeclineDialog commendationId={commendationId} onClose={close} /> : null}
    </Stack>
  )
}

function ConsentButtons({ commendation }: { readonly commendation: Commendation }) {
  const words = useWords(commendationWords)
  const { commendationId, abilities } = commendation
  const record = useAction(reviewsContract.recordConsent, {
    onDone: () => showToast(words.consentRecorded),
  })
  const withdraw = useAction(reviewsContract.withdrawConsent, {
    onDone: () => showToast(words.consentWithdrawn),
  })
  return (
    <>
      <AbilityButton
        abilities={abilities}
        ability="recordConsent"
        busy={record.busy}
        onPress={() => void record.run({ commendationId, how: 'paper' })}
      >
        {`${words.recordConsent} · ${words.consentPaper}`}
      </AbilityButton>
      <AbilityButton
        abilities={abilities}
        ability="recordConsent"
        busy={record.busy}
        onPress={() => void record.run({ commendationId, how: 'inPerson' })}
      >
        {`${words.recordConsent} · ${words.consentInPerson}`}
      </AbilityButton>
      <AbilityButton
        abilities={abilities}
        ability="withdrawConsent"
        busy={withdraw.busy}
        onPress={() => void withdraw.run({ commendationId })}
      >
        {words.withdrawConsent}
      </AbilityButton>
      <ProblemNotice problem={record.problem ?? withdraw.problem} />
    </>
  )
}

type DialogProps = { readonly commendationId: string; readonly onClose: () => void }

const usualDays = 10

function NoticeDialog({ commendationId, onClose }: DialogProps) {
  const words = useWords(commendationWords)
  const today = dayOf(useNow())
  const [until, setUntil] = useState(() => addDays(today, usualDays))
  const open = useAction(reviewsContract.openNotice, {
    onDone: () => {
      showToast(words.noticeOpened)
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.openNoticeTitle}
      lead={words.openNoticeNote}
      action={open}
      submit={words.openNotice}
      onClose={onClose}
      onSubmit={() => void open.run({ commendationId, until })}
    >
      <Field label={words.until} error={open.errorOf('until')}>
        <DateInput value={until} onChange={setUntil} min={today} />
      </Field>
    </FormDialog>
  )
}

const DeclineDialog = ({ commendationId, onClose }: DialogProps) => {
  const words = useWords(commendationWords)
  return (
    <ReasonDialog
      operation={reviewsContract.declineCommendation}
      inputOf={(reason) => ({ commendationId, reason })}
      title={words.declineTitle}
      label={words.reason}
      most={1_000}
      submit={words.decline}
      done={words.declined}
      onClose={onClose}
    />
  )
}
