import { useState } from 'react'
import { newReceipt } from '#platform/web/receipt.ts'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { useLive } from '#platform/web/live.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { gatheringContract } from '#capabilities/promises/contract/gathering.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { PromiseList } from '../promise-list.tsx'
import { promiseWords } from '../promise-words.ts'
import { type GatheringRow, useSayCounts, useSayDeputies } from '../say-promise.tsx'
import { deskWords } from './desk-words.ts'
import { GivenLinks } from './given-links.tsx'
import { PromiseSheet } from './promise-sheet.tsx'

/** One clinic or hearing: its agenda, and how each matter stands. */
export function MeetingDesk({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const gatheringId = params.gatheringId ?? ''
  const reading = useOperation(readingContract.listGatherings, { gatheringId })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.meetings} back="/desk/promises" />
      <Show reading={reading}>
        {({ gatherings: [one] }) =>
          one === undefined ? <EmptyState icon="search" title={words.empty} /> : <Meeting meeting={one} />
        }
      </Show>
    </>
  )
}

function Meeting({ meeting }: { readonly meeting: GatheringRow }) {
  const words = useWords(deskWords)
  const shared = useWords(promiseWords)
  const sayCounts = useSayCounts()
  const sayDeputies = useSayDeputies()
  const [isRaising, setRaising] = useState(false)
  const { gatheringId } = meeting
  return (
    <Page
      title={meeting.title}
      width="wide"
      lead={
        <>
          {shared[meeting.kind]} · <DayText day={meeting.on} /> · {meeting.placeName} · {meeting.convenerName}
        </>
      }
      actions={
        <>
          <ButtonLink href={`/promises/meeting/${gatheringId}`} icon="eye">
            {words.publicPage}
          </ButtonLink>
          {meeting.abilities.includes('raiseProblem') ? (
            <Button icon="add" tone="main" onPress={() => setRaising(true)}>
              {words.raise}
            </Button>
          ) : null}
        </>
      }
    >
      {meeting.deputies.length > 0 ? <p>{sayDeputies(meeting.deputies)}</p> : null}
      <p className="soft">{sayCounts(meeting.counts)}</p>
      <PromiseList
        asked={{ gatheringId }}
        hrefOf={(promiseId) => `/desk/promises/${promiseId}`}
        empty={words.empty}
      />
      {isRaising ? <Raise gatheringId={gatheringId} onClose={() => setRaising(false)} /> : null}
    </Page>
  )
}

/** Puts a problem on the agenda, then shows the link by which its result is accepted. */
function Raise({ gatheringId, onClose }: { readonly gatheringId: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const form = useForm({ title: '', detail: '' })
  const [asker, setAsker] = useState<PickedNode | null>(null)
  const [given] = useState(() => ({ promiseId: newId(), receipt: newReceipt() }))
  const [isGiven, setGiven] = useState(false)
  const action = useAction(gatheringContract.raiseProblem, { onDone: () => setGiven(true) })
  const { promiseId, receipt } = given
  const send = () => {
    const from = asker === null ? {} : { askerId: asker.id }
    void action.run({ gatheringId, promiseId, ...form.values, ...from, receipts: [receipt] })
  }
  if (isGiven) return <GivenLinks title={form.values.title} receipts={[receipt]} onClose={onClose} />
  return (
    <PromiseSheet
      title={words.raise}
      lead={words.raiseLead}
      action={action}
      onClose={onClose}
      onSubmit={send}
    >
      <Field label={words.problem} error={action.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.detail} hint={words.detailHint} error={action.errorOf('detail')} optional>
        <TextArea {...form.control('detail')} most={2000} />
      </Field>
      <OrganisationPicker label={words.asker} picked={asker} onPick={setAsker} />
    </PromiseSheet>
  )
}
