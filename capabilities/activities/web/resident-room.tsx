import { useState } from 'react'
import { ownHolder } from '#capabilities/bookings/web/kept-bookings.ts'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, Notice, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { ratings } from '../words.ts'
import type { Activity } from './activity-rows.tsx'
import { activityWords } from './activity-words.ts'
import { ActivityFacts } from './resident-activity.tsx'

/** How it was, said without a name by whoever was in the room. */
export function ResidentRoom() {
  const words = useWords(activityWords)
  const code = useReceiptInAddress()
  const { data, problem } = useOperation(
    activitiesContract.getRoom,
    {},
    { receipt: code ?? '', enabled: code !== undefined },
  )
  return (
    <>
      <TopBar title={words.rate} back="/activities" />
      <Page title={data?.title ?? words.rate}>
        {data && code !== undefined ? (
          <Room
            activity={data}
            code={code}
            mayRate={data.abilities.includes('rateActivity') ? 'yes' : 'no'}
          />
        ) : code === undefined || problem ? (
          <EmptyState icon="lock" title={words.gone} note={words.goneNote} />
        ) : (
          <Skeleton lines={3} block />
        )}
      </Page>
    </>
  )
}

type Props = { readonly activity: Activity; readonly code: string; readonly mayRate: 'yes' | 'no' }

function Room({ activity, code, mayRate }: Props) {
  const words = useWords(activityWords)
  const [isThanked, setIsThanked] = useState(false)
  return (
    <Stack>
      <ActivityFacts activity={activity} />
      {isThanked ? (
        <Notice tone="good">{words.ratedThanks}</Notice>
      ) : mayRate === 'yes' ? (
        <Rate activity={activity} code={code} onThanked={() => setIsThanked(true)} />
      ) : (
        <Notice tone="info">{words.notYet}</Notice>
      )}
      <ButtonLink href="/activities" icon="calendar" wide>
        {words.backToMenu}
      </ButtonLink>
    </Stack>
  )
}

function Rate(props: { readonly activity: Activity; readonly code: string; readonly onThanked: () => void }) {
  const words = useWords(activityWords)
  const { activityId } = props.activity
  const rate = useAction(activitiesContract.rateActivity, { receipt: props.code, onDone: props.onThanked })
  return (
    <Card title={words.rateTitle} raised>
      <Stack>
        <p className="soft small">{words.rateNote}</p>
        <Columns least="6rem">
          {ratings.map((rating) => (
            <Button
              key={rating}
              wide
              busy={rate.busy}
              onPress={() => void rate.run({ activityId, rating, holder: ownHolder() })}
            >
              {words[rating]}
            </Button>
          ))}
        </Columns>
        <ProblemNotice problem={rate.problem} />
      </Stack>
    </Card>
  )
}
