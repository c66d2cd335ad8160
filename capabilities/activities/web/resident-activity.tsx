import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { ownHolder } from '#capabilities/bookings/web/kept-bookings.ts'
import { useBookletChoice, WhichBooklet } from '#capabilities/participants/web/which-booklet.tsx'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { activityKindNames, groupNames } from '../words.ts'
import { type Activity, PlacesLeft } from './activity-rows.tsx'
import { Times } from './activity-times.tsx'
import { activityWords } from './activity-words.ts'
import { keepSignUp, pathOfSignUp } from './kept-sign-ups.ts'

/** One activity, and signing up in two taps. */
export function ResidentActivity({ params }: ScreenProps) {
  const words = useWords(activityWords)
  const reading = useOperation(activitiesContract.getActivity, { activityId: params.activityId ?? '-' })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.title} back="/activities" />
      <Show reading={reading}>{(activity) => <Opened activity={activity} />}</Show>
    </>
  )
}

function Opened({ activity }: { readonly activity: Activity }) {
  const words = useWords(activityWords)
  const colon = useColon()
  const say = useSay()
  const now = useNow()
  const isOpen = activity.status === 'planned' && activity.startsAt > now
  return (
    <Page title={activity.title} lead={say(activityKindNames[activity.kind])}>
      <Stack>
        <p>
          <PlacesLeft activity={activity} />
        </p>
        <ActivityFacts activity={activity} />
        {activity.calledOffReason === null ? null : (
          <Notice tone="warn">
            {words.why}
            {colon}
            {activity.calledOffReason}
          </Notice>
        )}
        {activity.about === '' ? null : (
          <Card title={words.about}>
            <p>{activity.about}</p>
          </Card>
        )}
        {isOpen ? <SignUpCard activity={activity} /> : null}
        {activity.stationId === null ? null : (
          <ButtonLink href={`/station/${activity.stationId}`} icon="pin" wide>
            {words.station}
          </ButtonLink>
        )}
      </Stack>
    </Page>
  )
}

/** When, where, for whom and by whom. */
export function ActivityFacts({ activity }: { readonly activity: Activity }) {
  const words = useWords(activityWords)
  const comma = useComma()
  const say = useSay()
  const { ratings, rated } = activity
  return (
    <Facts
      facts={[
        { name: words.when, value: <Times {...activity} /> },
        { name: words.where, value: [activity.placeName, activity.spot].filter(Boolean).join(' · ') },
        { name: words.forWhom, value: activity.groups.map((group) => say(groupNames[group])).join(comma) },
        { name: words.host, value: activity.hostName ?? '' },
        { name: words.capacity, value: words.people(activity.capacity) },
        ...(rated === 0
          ? []
          : [
              {
                name: words.rateTitle,
                value: ratings === null ? words.ratedFew(rated) : words.ratedSaid(rated, ratings.satisfied),
              },
            ]),
      ]}
    />
  )
}

const calledBy = (name: string) => (name.trim() === '' ? {} : { name: name.trim() })

function SignUpCard({ activity }: { readonly activity: Activity }) {
  const words = useWords(activityWords)
  const say = useSay()
  const [, go] = useLocation()
  const [ids] = useState(() => ({ signUpId: newId(), receipt: newReceipt() }))
  const [group, setGroup] = useState(activity.groups[0] ?? 'residents')
  const [name, setName] = useState('')
  const choice = useBookletChoice()
  const { booklet } = choice
  const isFull = activity.signed >= activity.capacity
  const signUp = useAction(activitiesContract.signUp, {
    ...(booklet && { receipt: booklet.receipt }),
    onDone: ({ status }) => {
      keepSignUp({
        ...ids,
        title: activity.title,
        startsAt: activity.startsAt,
        isPlaced: booklet !== null,
      })
      showToast(status === 'waiting' ? words.inLine : words.signedUp)
      go(pathOfSignUp(ids.receipt))
    },
  })
  const send = () =>
    signUp.run({
      ...ids,
      activityId: activity.activityId,
      holder: ownHolder(),
      group,
      mayWait: isFull,
      ...(booklet ? { participantId: booklet.participantId } : calledBy(name)),
    })
  return (
    <Card raised>
      <Stack>
        {activity.groups.length > 1 ? (
          <FieldGroup label={words.group}>
            <Choice
              columns
              value={group}
              onChange={setGroup}
              options={activity.groups.map((value) => ({ value, title: say(groupNames[value]) }))}
            />
          </FieldGroup>
        ) : null}
        <WhichBooklet choice={choice} told={words.hostReads} />
        {booklet === null ? (
          <Field label={words.name} hint={words.nameHint} error={signUp.errorOf('name')} optional>
            <TextInput value={name} onChange={setName} autoComplete="nickname" />
          </Field>
        ) : null}
        <HowUsed about="activities.names" />
        <ProblemNotice problem={signUp.problem} />
        <Button tone="main" wide busy={signUp.busy} onPress={() => void send()}>
          {isFull ? words.wait : words.signUp}
        </Button>
      </Stack>
    </Card>
  )
}
