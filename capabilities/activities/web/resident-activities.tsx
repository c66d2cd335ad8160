import { useState } from 'react'
import { ChooseHomeFirst } from '#capabilities/cases/web/resident/choose-home-first.tsx'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { type Group, groupNames, groups } from '../words.ts'
import { ActivityRows } from './activity-rows.tsx'
import { monthAround } from './activity-times.tsx'
import { activityWords } from './activity-words.ts'
import { pathOfSignUp, useSignUps } from './kept-sign-ups.ts'

/** What is on: the month's menu where one lives, by whom it is for. */
export function ResidentActivities() {
  const words = useWords(activityWords)
  const home = useHomePlace()
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack>
        <Mine />
        <ButtonLink href="/topics" icon="megaphone" wide>
          {words.topics}
        </ButtonLink>
        {home === null ? <ChooseHomeFirst /> : <Menu placeId={home.aroundId ?? home.placeId} />}
      </Stack>
    </Page>
  )
}

function Mine() {
  const words = useWords(activityWords)
  const signUps = useSignUps()
  if (signUps.length === 0) return null
  return (
    <Card title={words.mine}>
      <Rows label={words.mine}>
        {signUps.slice(0, 5).map((signUp) => (
          <Row
            key={signUp.signUpId}
            href={pathOfSignUp(signUp.receipt)}
            title={signUp.title}
            end={<Moment at={signUp.startsAt} />}
          />
        ))}
      </Rows>
    </Card>
  )
}

function Menu({ placeId }: { readonly placeId: string }) {
  const words = useWords(activityWords)
  const say = useSay()
  const now = useNow()
  const months = [0, 1].map((steps) => monthAround(dayOf(now), steps))
  const [month, setMonth] = useState('soon')
  const [group, setGroup] = useState<Group | 'any'>('any')
  const asked = { ...(month === 'soon' ? {} : { month }), placeId, ...(group === 'any' ? {} : { group }) }
  const reading = useOperation(activitiesContract.listActivities, asked, { keep: true })
  useLive(['ledger_grew'])
  const groupOptions = [
    { value: 'any' as const, label: words.anyGroup },
    ...groups.map((value) => ({ value, label: say(groupNames[value]) })),
  ]
  return (
    <Stack>
      <Columns least="9rem">
        <Field label={words.month}>
          <Select
            value={month}
            onChange={setMonth}
            options={[
              { value: 'soon', label: words.soon },
              ...months.map((value, at) => ({
                value,
                label: at === 0 ? words.thisMonth : words.nextMonth,
              })),
            ]}
          />
        </Field>
        <Field label={words.forWhom}>
          <Select<Group | 'any'> value={group} onChange={setGroup} options={groupOptions} />
        </Field>
      </Columns>
      <Show reading={reading}>
        {({ activities }) => {
          const [ahead, past] = [
            activities.filter(({ endsAt }) => endsAt > now),
            activities.filter(({ endsAt }) => endsAt <= now),
          ]
          if (activities.length === 0)
            return <EmptyState icon="calendar" title={words.none} note={words.noneNote} />
          return (
            <ActivityRows
              label={words.title}
              activities={[...ahead, ...past.toReversed()]}
              hrefOf={({ activityId }) => `/activity/${activityId}`}
            />
          )
        }}
      </Show>
    </Stack>
  )
}
