import { useState } from 'react'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ReasonDialog } from '#platform/web/parts/reason-dialog.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { activityKindNames } from '../words.ts'
import { changeableFrom, draftOf } from './activity-draft.ts'
import { ActivityFields } from './activity-fields.tsx'
import { PlacesLeft } from './activity-rows.tsx'
import { deskWords } from './desk-words.ts'
import { HostList } from './host-list.tsx'
import { pathOfRoom } from './kept-sign-ups.ts'
import { ActivityFacts } from './resident-activity.tsx'

type Listed = OutputOf<typeof activitiesContract.getHostList>
type Opened = 'change' | 'callOff' | null

/** One activity at the desk: its list, the code for rating, changing and calling off. */
export function DeskActivity({ params }: ScreenProps) {
  const reading = useOperation(activitiesContract.getHostList, { activityId: params.activityId ?? '-' })
  return <Show reading={reading}>{(list) => <Activity key={list.status} list={list} />}</Show>
}

function Activity({ list }: { readonly list: Listed }) {
  const words = useWords(deskWords)
  const say = useSay()
  const [opened, setOpened] = useState<Opened>(null)
  const { abilities } = list
  return (
    <Page
      title={list.title}
      lead={say(activityKindNames[list.kind])}
      width="wide"
      actions={
        <>
          <AbilityButton abilities={abilities} ability="changeActivity" onPress={() => setOpened('change')}>
            {words.change}
          </AbilityButton>
          <AbilityButton
            abilities={abilities}
            ability="callOffActivity"
            tone="danger"
            onPress={() => setOpened('callOff')}
          >
            {words.callOff}
          </AbilityButton>
        </>
      }
    >
      <Columns least="22rem">
        <Stack>
          <p>
            <PlacesLeft activity={list} />
          </p>
          {list.calledOffReason === null ? null : <Notice tone="warn">{list.calledOffReason}</Notice>}
          <ActivityFacts activity={list} />
          <Room list={list} />
        </Stack>
        {abilities.includes('recordAttendance') ? <DeskList list={list} /> : null}
      </Columns>
      {opened === 'change' ? <ChangeSheet list={list} onClose={() => setOpened(null)} /> : null}
      {opened === 'callOff' ? <CallOffDialog list={list} onClose={() => setOpened(null)} /> : null}
    </Page>
  )
}

function Room({ list }: { readonly list: Listed }) {
  const words = useWords(deskWords)
  if (list.status === 'calledOff') return null
  return (
    <Card title={words.room}>
      <p className="soft">{words.roomNote}</p>
      <QrDrawing text={`${location.origin}${pathOfRoom(list.roomCode)}`} says={words.roomNote} />
    </Card>
  )
}

function DeskList({ list }: { readonly list: Listed }) {
  const words = useWords(deskWords)
  const record = useAction(activitiesContract.recordAttendance, { onDone: () => showToast(words.recorded) })
  return (
    <HostList
      list={list}
      busy={record.busy}
      problem={record.problem}
      onSend={(sent) => void record.run(sent)}
    />
  )
}

type SheetProps = { readonly list: Listed; readonly onClose: () => void }

function ChangeSheet({ list, onClose }: SheetProps) {
  const words = useWords(deskWords)
  const form = useForm(draftOf(list))
  const [isMissing, setIsMissing] = useState(false)
  const change = useAction(activitiesContract.changeActivity, {
    onDone: () => {
      showToast(words.changed)
      onClose()
    },
  })
  const send = () => {
    const given = changeableFrom(form.values)
    setIsMissing(given === null)
    if (given) void change.run({ activityId: list.activityId, ...given })
  }
  return (
    <FormSheet title={words.change} action={change} cancel={words.cancel} onClose={onClose} onSubmit={send}>
      <ActivityFields form={form} errorOf={change.errorOf} fixedKind />
      {isMissing ? <Notice tone="warn">{words.missing}</Notice> : null}
    </FormSheet>
  )
}

function CallOffDialog({ list, onClose }: SheetProps) {
  const words = useWords(deskWords)
  return (
    <ReasonDialog
      operation={activitiesContract.callOffActivity}
      inputOf={(reason) => ({ activityId: list.activityId, reason })}
      title={words.callOff}
      label={words.callOffReason}
      most={200}
      submit={words.callOff}
      danger
      done={words.calledOff}
      hint={words.callOffNote}
      cancel={words.cancel}
      onClose={onClose}
    />
  )
}
