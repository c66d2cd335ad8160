import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText, Moment } from '#platform/web/parts/moment.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { Timeline } from '#platform/web/parts/timeline.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { promiseWords } from './promise-words.ts'
import { type PromisePage, useSayAmount } from './say-promise.tsx'

type Told = { readonly promise: PromisePage }

/** Who owns it, by when, what came of it and what those it is for said. */
export function PromiseFacts({ promise }: Told) {
  const words = useWords(promiseWords)
  const sayAmount = useSayAmount()
  const {
    ownerName,
    askerName,
    placeName,
    convenerName,
    dueOn,
    firstDueOn,
    doneOn,
    amount,
    confirmBy,
    status,
  } = promise
  const given = (name: string, value: string | null) => (value === null ? [] : [{ name, value }])
  return (
    <Facts
      facts={[
        { name: words.owner, value: ownerName ?? words.noOwner },
        ...(dueOn === null ? [] : [{ name: words.due, value: <DayText day={dueOn} /> }]),
        ...(firstDueOn === null || firstDueOn === dueOn
          ? []
          : [{ name: words.firstDue, value: <DayText day={firstDueOn} /> }]),
        ...(doneOn === null ? [] : [{ name: words['reported-done'], value: <DayText day={doneOn} /> }]),
        ...given(words.asker, askerName),
        ...given(words.place, placeName),
        ...given(words.convener, convenerName),
        ...given(words.result, amount === null ? null : sayAmount(amount)),
        ...(status === 'raised' || status === 'answered'
          ? []
          : [{ name: words.verdict, value: <Verdict promise={promise} /> }]),
        ...(status === 'done' && confirmBy !== null
          ? [{ name: words.confirmBy, value: <Moment at={confirmBy} /> }]
          : []),
      ]}
    />
  )
}

function Verdict({ promise }: Told) {
  const words = useWords(promiseWords)
  const comma = useComma()
  const { acceptedAs, voices } = promise
  if (acceptedAs === 'deemed') return words.deemed
  if (voices.invited === 0) return words.noVoices
  const said = [
    acceptedAs === 'confirmed' ? words.confirmed : '',
    words.invited(voices.invited),
    voices.accept > 0 ? words.sayThere(voices.accept) : '',
    voices.notYet > 0 ? words.sayNotYet(voices.notYet) : '',
  ]
  return said.filter((part) => part !== '').join(comma)
}

/** The steps promised on the way, and everything that happened, in order. */
export function PromiseStory({ promise }: Told) {
  const words = useWords(promiseWords)
  return (
    <Stack>
      {promise.milestones.length > 0 ? (
        <Card title={words.steps}>
          <Timeline
            label={words.steps}
            steps={promise.milestones.map(({ milestoneId, title, doneOn }) => ({
              id: milestoneId,
              title,
              state: doneOn === null ? 'ahead' : 'done',
              note: doneOn === null ? undefined : <DayText day={doneOn} />,
            }))}
          />
        </Card>
      ) : null}
      {promise.detail === null ? null : (
        <Card title={words.detail}>
          <p className="told">{promise.detail}</p>
        </Card>
      )}
      {promise.thread.length > 0 ? (
        <Card title={words.thread}>
          <Thread promise={promise} />
        </Card>
      ) : null}
    </Stack>
  )
}

type What = keyof typeof promiseWords.zh
const titles = [
  'made',
  'answered-on-spot',
  'progressed',
  'reported-done',
  'acceptors-named',
  'spoken',
  'accepted',
  'returned',
  'missed',
  'broken',
  'supervised',
  'moved',
] as const satisfies readonly What[]

function Thread({ promise }: Told) {
  const words = useWords(promiseWords)
  const colon = useColon()
  const language = useLanguage()
  const today = dayOf(useNow())
  const titleOf = ({ what, dueOn }: PromisePage['thread'][number]): string => {
    if (what === 'moved' && dueOn !== null) return words.movedTo(sayDay(dueOn, today)[language])
    const known = titles.find((title) => title === what)
    return known === undefined ? what : words[known]
  }
  return (
    <Timeline
      label={words.thread}
      steps={promise.thread.map((step) => ({
        id: String(step.version),
        state: step.what === 'missed' || step.what === 'broken' ? 'late' : 'done',
        title: step.milestone === null ? titleOf(step) : `${titleOf(step)}${colon}${step.milestone}`,
        note: <Moment at={step.at} />,
        body: (
          <>
            {step.text === null ? null : <p className="told">{step.text}</p>}
            <PhotoStrip photoIds={step.photos} />
          </>
        ),
      }))}
    />
  )
}
