import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { groupNames } from '../words.ts'
import { type Activity, PlacesLeft } from './activity-rows.tsx'
import { monthAround, Times } from './activity-times.tsx'
import { activityWords } from './activity-words.ts'
import { CopySheet } from './copy-sheet.tsx'
import { deskWords } from './desk-words.ts'
import { PlanSheet } from './plan-sheet.tsx'

type Opened = 'plan' | 'copy' | null

/** The menu of a month at the reader's place: what is planned, and planning more. */
export function DeskActivities() {
  const words = useWords(deskWords)
  const months = useMonths()
  const [month, setMonth] = useState(months[1]?.value ?? '')
  const [opened, setOpened] = useState<Opened>(null)
  const { placeId } = useOwnPost()
  const asked = { month, ...(placeId === null ? {} : { placeId }) }
  const reading = useOperation(activitiesContract.listActivities, asked, { keep: true })
  useLive(['ledger_grew'])
  const abilities = reading.data?.abilities ?? []
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <AbilityButton
          abilities={abilities}
          ability="planActivity"
          icon="add"
          tone="main"
          onPress={() => setOpened('plan')}
        >
          {words.plan}
        </AbilityButton>
      }
    >
      <Stack>
        <Inline place="spread">
          <Field label={words.month}>
            <Select value={month} onChange={setMonth} options={months} />
          </Field>
          <Inline>
            <AbilityButton
              abilities={abilities}
              ability="planActivity"
              icon="calendar"
              onPress={() => setOpened('copy')}
            >
              {words.copy}
            </AbilityButton>
            <ButtonLink href={`/desk/activities/menu/${month}`} icon="print">
              {words.print}
            </ButtonLink>
          </Inline>
        </Inline>
        <Show reading={reading}>
          {({ activities }) =>
            activities.length === 0 ? (
              <EmptyState icon="calendar" title={words.none} note={words.noneNote} />
            ) : (
              <Month activities={activities} />
            )
          }
        </Show>
        {opened === 'plan' ? <PlanSheet onClose={() => setOpened(null)} /> : null}
        {opened === 'copy' && placeId !== null ? (
          <CopySheet placeId={placeId} month={month} onClose={() => setOpened(null)} />
        ) : null}
      </Stack>
    </Page>
  )
}

function useMonths() {
  const words = useWords(deskWords)
  const names = useWords(activityWords)
  const today = dayOf(useNow())
  const said = [words.lastMonth, names.thisMonth, names.nextMonth]
  return [-1, 0, 1, 2].map((steps, at) => {
    const value = monthAround(today, steps)
    return { value, label: said[at] === undefined ? value : `${said[at]} · ${value}` }
  })
}

function Month({ activities }: { readonly activities: readonly Activity[] }) {
  const words = useWords(deskWords)
  const comma = useComma()
  const say = useSay()
  const [, go] = useLocation()
  const columns: readonly Column<Activity>[] = [
    { id: 'when', title: words.when, cell: (it) => <Times {...it} />, sortBy: (it) => it.startsAt },
    { id: 'what', title: words.what, cell: (it) => it.title, sortBy: (it) => it.title },
    {
      id: 'groups',
      title: words.groups,
      cell: (it) => it.groups.map((one) => say(groupNames[one])).join(comma),
    },
    { id: 'spot', title: words.spot, cell: (it) => it.spot },
    { id: 'host', title: words.host, cell: (it) => it.hostName ?? '', sortBy: (it) => it.hostName ?? '' },
    {
      id: 'signed',
      title: words.signed,
      number: true,
      cell: (it) => `${it.signed} / ${it.capacity}`,
      sortBy: (it) => it.signed,
    },
    {
      id: 'state',
      title: words.state,
      cell: (it) => <PlacesLeft activity={it} />,
      sortBy: (it) => it.status,
    },
  ]
  return (
    <Table
      caption={words.title}
      quietCaption
      columns={columns}
      items={activities}
      idOf={(it) => it.activityId}
      onOpen={(it) => go(`/desk/activities/${it.activityId}`)}
    />
  )
}
