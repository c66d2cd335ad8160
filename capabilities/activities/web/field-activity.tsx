import { useState } from 'react'
import { awaitVerdict } from '#capabilities/cases/web/await-verdict.ts'
import type { InputOf, OutputOf } from '#platform/operations/contract.ts'
import type { Instant } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { Times } from './activity-times.tsx'
import { deskWords } from './desk-words.ts'
import { HostList } from './host-list.tsx'
import { useListOfHost } from './kept-list-of-host.ts'

type Listed = OutputOf<typeof activitiesContract.getHostList>

/** The host's list on a phone; without network it waits there and goes out later, once. */
export function FieldActivity({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const reading = useKeptOperation(activitiesContract.getHostList, { activityId: params.activityId ?? '-' })
  return (
    <>
      <TopBar title={words.list} back="/field/activities" />
      <Show reading={reading}>
        {(list) => (
          <Page title={list.title} lead={<Times {...list} />}>
            <Opened list={list} keptAt={reading.isKept ? reading.at : null} />
          </Page>
        )}
      </Show>
    </>
  )
}

function Opened({ list, keptAt }: { readonly list: Listed; readonly keptAt: Instant | null }) {
  const words = useWords(deskWords)
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const { item, waiting, send } = useListOfHost(list.activityId)
  const record = async (sent: InputOf<typeof activitiesContract.recordAttendance>) => {
    setBusy(true)
    await send(sent, words.label(list.title))
    const verdict = await awaitVerdict(list.activityId)
    setBusy(false)
    showToast(typeof verdict === 'object' ? say(verdict) : words[verdict])
  }
  return (
    <Stack>
      {keptAt === null ? null : <KeptSince at={keptAt} />}
      <OnThisPhone item={item} />
      <HostList
        key={`${list.status}:${item?.key ?? ''}`}
        list={list}
        busy={busy}
        problem={null}
        waiting={waiting}
        onSend={(sent) => void record(sent)}
      />
    </Stack>
  )
}

/** What this phone still has to send, or why it was not taken. */
function OnThisPhone({ item }: { readonly item: OutboxItem | undefined }) {
  const words = useWords(deskWords)
  const say = useSay()
  if (item === undefined) return null
  return item.refusal ? (
    <Notice tone="late">
      <strong>{words.notTaken}</strong>
      <p>{say(item.refusal)}</p>
    </Notice>
  ) : (
    <Notice tone="info" icon="cloudOff">
      {words.onThisPhone}
    </Notice>
  )
}
