import { useComma } from '#platform/web/use-comma.ts'
import { useSay } from '#platform/web/language.ts'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText, Moment } from '#platform/web/parts/moment.tsx'
import { Timeline } from '#platform/web/parts/timeline.tsx'
import { useWords } from '#platform/web/words.ts'
import { kindOf, skillNameOf, timeNameOf } from '../words.ts'
import { exchangeWords } from './exchange-words.ts'
import type { Item } from './sheet-props.ts'
import { stepWords } from './step-words.ts'

/** What is known of an item, as facts. */
export function ItemFacts({ item }: { readonly item: Item }) {
  const words = useWords(exchangeWords)
  const comma = useComma()
  const steps = useWords(stepWords)
  const say = useSay()
  const facts = [
    { name: words.kind, value: say(kindOf(item.kind)) },
    { name: words.place, value: item.placeName },
    { name: words.byUnit, value: item.organisationName },
    { name: words.skill, value: item.skill && say(skillNameOf(item.skill)) },
    { name: words.times, value: item.times.map((time) => say(timeNameOf(time))).join(comma) || null },
    { name: words.repairOn, value: item.repairOn && <DayText day={item.repairOn} /> },
    { name: words.until, value: item.until && <DayText day={item.until} /> },
    { name: words.dueOn, value: item.dueOn && <DayText day={item.dueOn} /> },
    { name: words.postedOn, value: <Moment at={item.postedAt} /> },
    { name: steps.claimedBy, value: item.claimedBy },
    { name: steps.confirmBy, value: item.confirmBy && <Moment at={item.confirmBy} /> },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== null)} />
}

/** What only the two sides and the community read. */
export function ItemPrivate({ item }: { readonly item: Item }) {
  const words = useWords(stepWords)
  if (item.reach === null && (item.words === null || item.words === item.title)) return null
  return (
    <Card>
      <Stack gap="tight">
        {item.words === null || item.words === item.title ? null : (
          <p>
            <span className="soft">{words.words}</span> {item.words}
          </p>
        )}
        {item.reach === null ? null : (
          <p>
            <span className="soft">{words.reach}</span> {item.reach}
          </p>
        )}
      </Stack>
    </Card>
  )
}

/** How far it has come, step by step. */
export function ItemStory({ item }: { readonly item: Item }) {
  const words = useWords(exchangeWords)
  const steps = useWords(stepWords)
  if (item.steps.length === 0) return null
  return (
    <Card title={steps.story}>
      <Timeline
        label={steps.story}
        steps={item.steps.map(({ version, at, what, text }) => ({
          id: `${version}-${what}`,
          state: 'done' as const,
          title: words.step(what),
          note: <Moment at={at} />,
          ...(text === null || what === 'opened' ? {} : { body: <p>{text}</p> }),
        }))}
      />
    </Card>
  )
}
