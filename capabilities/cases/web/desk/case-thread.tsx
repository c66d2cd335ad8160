import { useSay } from '#platform/web/language.ts'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { Timeline, type StepState } from '#platform/web/parts/timeline.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { useSayCase } from '../say-case.ts'
import type { DeskCase, DeskStep } from './desk-case.ts'
import { useSayDesk } from './say-desk.ts'
import { useSayStep, voiceOf } from './say-step.ts'

/** The letter as it was written, then everything that happened since. */
export function CaseThread({ desk }: { readonly desk: DeskCase }) {
  const { words } = useSayDesk()
  return (
    <Stack>
      <Letter desk={desk} />
      <Card title={words.thread}>
        <Steps desk={desk} />
      </Card>
    </Stack>
  )
}

function Letter({ desk }: { readonly desk: DeskCase }) {
  const { words, channel } = useSayDesk()
  const say = useSayCase()
  return (
    <Card>
      <Stack gap="tight">
        <p className="soft small">
          {say.kind(desk.kind)} · {channel(desk.channel)} · <Moment at={desk.receivedAt} />
        </p>
        <p className="case-letter">{desk.text || say.words.noText}</p>
        <PhotoStrip photoIds={desk.photos} />
        <FormAnswers desk={desk} />
        {desk.mergedInto ? <p className="soft">{words.mergedInto(desk.mergedInto.number)}</p> : null}
      </Stack>
    </Card>
  )
}

/** What the form of the kind asked, under the labels people saw. */
function FormAnswers({ desk }: { readonly desk: DeskCase }) {
  const say = useSay()
  const answers = Object.entries(desk.answers).filter(([, value]) => value !== '')
  const kinds = useOperation(casesContract.getCaseKinds, {}, { enabled: answers.length > 0 })
  if (answers.length === 0) return null
  const fields = kinds.data?.kinds.find((one) => one.kind === desk.kind)?.fields ?? []
  return (
    <dl className="facts">
      {answers.map(([name, value]) => {
        const field = fields.find((one) => one.name === name)
        const choice = field?.choices.find((one) => one.value === value)
        return (
          <div key={name} className="facts-pair">
            <dt>{field ? say(field.label) : name}</dt>
            <dd>{choice ? say(choice.label) : value}</dd>
          </div>
        )
      })}
    </dl>
  )
}

const lateSteps: readonly string[] = ['first-response-missed', 'promise-missed']

const stateOf = (step: DeskStep, isLast: boolean, isOver: boolean): StepState => {
  if (lateSteps.includes(step.what)) return 'late'
  return isLast && !isOver ? 'now' : 'done'
}

function Steps({ desk }: { readonly desk: DeskCase }) {
  const { words } = useSayDesk()
  const { title } = useSayStep()
  const isOver = desk.status === 'closed' || desk.status === 'withdrawn'
  const last = desk.steps.at(-1)
  return (
    <Timeline
      label={words.thread}
      steps={desk.steps.map((step) => ({
        id: String(step.version),
        state: stateOf(step, step === last, isOver),
        title: title(step),
        note: <StepNote step={step} />,
        body: <StepBody step={step} />,
      }))}
    />
  )
}

function StepNote({ step }: { readonly step: DeskStep }) {
  const { used } = useSayDesk()
  const { words } = useSayStep()
  const who = step.actor?.startsWith('job:') ? words.byClock : step.organisationName
  return (
    <>
      {who ? `${who} · ` : ''}
      <Moment at={step.at} />
      {step.usedMinutes === null ? '' : ` · ${words.usedHere(used(step.usedMinutes))}`}
      {step.dueAt === null || step.what === 'received' ? null : (
        <>
          {` · ${words.due} `}
          <Moment at={step.dueAt} />
        </>
      )}
    </>
  )
}

function StepBody({ step }: { readonly step: DeskStep }) {
  if (step.text === null && step.photos.length === 0) return null
  return (
    <div className={`case-words case-words-${voiceOf(step.what)}`}>
      {step.text === null ? null : <p>{step.text}</p>}
      <PhotoStrip photoIds={step.photos} />
    </div>
  )
}
