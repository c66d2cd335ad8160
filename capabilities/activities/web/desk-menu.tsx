import { useComma } from '#platform/web/use-comma.ts'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useLanguage, useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { QrCode } from '#platform/web/parts/qr-code.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useQrPicture } from '#platform/web/use-qr-picture.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { groupNames } from '../words.ts'
import type { Activity } from './activity-rows.tsx'
import { clockAt } from './activity-times.tsx'
import { deskWords } from './desk-words.ts'
import './activities.css'

/** The month's menu on A4, in letters that elders read without glasses. */
export function DeskMenu({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const month = params.month ?? '-'
  const asked = { month, ...(placeId === null ? {} : { placeId }) }
  const reading = useOperation(activitiesContract.listActivities, asked)
  return (
    <Page
      title={words.print}
      actions={
        <Button tone="main" icon="print" onPress={() => print()}>
          {words.print}
        </Button>
      }
    >
      <Show reading={reading}>
        {({ activities }) => {
          const shown = activities.filter(({ status }) => status !== 'calledOff')
          return shown.length === 0 ? (
            <EmptyState icon="calendar" title={words.none} note={words.noneNote} />
          ) : (
            <Menu activities={shown} month={month} />
          )
        }}
      </Show>
    </Page>
  )
}

/** The day as it stands on a wall: date and weekday. */
function Day({ at }: { readonly at: string }) {
  const language = useLanguage()
  const [, month, day] = dayOf(at).split('-').map(Number)
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'Asia/Shanghai' })
  return (
    <span className="figures">
      <strong className="activity-menu-day">
        {month}/{day}
      </strong>
      <br />
      {weekday.format(new Date(at))}
    </span>
  )
}

function Menu({ activities, month }: { readonly activities: readonly Activity[]; readonly month: string }) {
  const words = useWords(deskWords)
  const comma = useComma()
  const say = useSay()
  const picture = useQrPicture(`${location.origin}/activities`)
  const place = activities[0]?.placeName ?? ''
  return (
    <Stack>
      <PrintArea whole>
        <section className="activity-menu">
          <h2>{words.menuTitle(place, month)}</h2>
          <ul>
            {activities.map((activity) => (
              <li key={activity.activityId}>
                <Day at={activity.startsAt} />
                <span>
                  <strong>{activity.title}</strong>
                  <br />
                  <span className="figures">
                    {clockAt(activity.startsAt)}–{clockAt(activity.endsAt)}
                  </span>{' '}
                  · {activity.spot} · {activity.groups.map((group) => say(groupNames[group])).join(comma)}
                </span>
              </li>
            ))}
          </ul>
          <footer>{picture === null ? null : <QrCode source={picture} says={words.menuFoot} />}</footer>
        </section>
      </PrintArea>
    </Stack>
  )
}
