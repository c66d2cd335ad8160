import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { useOnline } from '#platform/web/online.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { visitingContract } from '#capabilities/promises/contract/visiting.ts'
import { foundKinds, type FoundStatus } from '#capabilities/promises/words.ts'
import { type Problem, useVisit } from './use-visit.ts'
import { villageWords } from './village-words.ts'

type Village = OutputOf<typeof visitingContract.getVillage>
type Visit = Village['visits'][number]

/** One village: write a visit down, and see what earlier ones found and what came of it. */
export function FieldVillage({ params }: ScreenProps) {
  const words = useWords(villageWords)
  const placeId = params.placeId ?? '-'
  const reading = useKeptOperation(visitingContract.getVillage, { placeId })
  useLive(['ledger_grew'], useOnline())
  const name = reading.data?.name ?? placeId
  return (
    <>
      <TopBar title={words.back} back="/field/villages" />
      <Page title={name} lead={words.recordLead}>
        {reading.isKept && reading.at ? <KeptSince at={reading.at} /> : null}
        <WriteVisit placeId={placeId} name={name} />
        <Show reading={reading}>{(village) => <Visits village={village} />}</Show>
      </Page>
    </>
  )
}

function WriteVisit({ placeId, name }: { readonly placeId: string; readonly name: string }) {
  const words = useWords(villageWords)
  const visit = useVisit({ placeId, name })
  const { form } = visit
  return (
    <Card title={words.record} raised>
      <Form onSubmit={visit.send}>
        <Field label={words.text} hint={words.textHint} error={visit.error} optional>
          <TextArea {...form.control('text')} most={300} />
        </Field>
        <Field label={words.households} optional>
          <NumberInput {...form.control('households')} min={0} max={2000} />
        </Field>
        {form.values.problems.map((problem) => (
          <ProblemFields
            key={problem.caseId}
            problem={problem}
            onChange={(given) => visit.change(problem.caseId, given)}
            onRemove={() => visit.remove(problem.caseId)}
          />
        ))}
        <Inline place="spread">
          {form.values.problems.length < 10 ? (
            <Button icon="add" onPress={visit.add}>
              {form.values.problems.length === 0 ? words.problem : words.addProblem}
            </Button>
          ) : null}
          <Button submit tone="main" icon="send" busy={visit.busy}>
            {words.send}
          </Button>
        </Inline>
      </Form>
    </Card>
  )
}

function ProblemFields(props: {
  readonly problem: Problem
  readonly onChange: (given: Partial<Problem>) => void
  readonly onRemove: () => void
}) {
  const words = useWords(villageWords)
  const { problem, onChange } = props
  return (
    <Card title={words.problem}>
      <Stack>
        <FieldGroup label={words.kind} hint={words.problemHint}>
          <Choice
            columns
            value={problem.kind}
            onChange={(kind) => onChange({ kind })}
            options={foundKinds.map((kind) => ({ value: kind, title: words[kind] }))}
          />
        </FieldGroup>
        <Field label={words.problemText}>
          <TextArea value={problem.text} onChange={(text) => onChange({ text })} most={2000} />
        </Field>
        <Button tone="quiet" icon="trash" onPress={props.onRemove}>
          {words.removeProblem}
        </Button>
      </Stack>
    </Card>
  )
}

function Visits({ village }: { readonly village: Village }) {
  const words = useWords(villageWords)
  if (village.visits.length === 0) return <p className="soft">{words.noVisits}</p>
  return (
    <section className="stack">
      <h2>{words.visits}</h2>
      {village.visits.map((visit) => (
        <VisitCard key={visit.visitId} visit={visit} />
      ))}
    </section>
  )
}

const tones: Readonly<Record<FoundStatus, Tone>> = {
  announced: 'still',
  received: 'info',
  inHand: 'info',
  answered: 'warn',
  solved: 'good',
  explained: 'still',
  again: 'warn',
  withdrawn: 'still',
}

function VisitCard({ visit }: { readonly visit: Visit }) {
  const words = useWords(villageWords)
  return (
    <Card>
      <Stack gap="tight">
        <p className="soft small">
          <Moment at={visit.at} /> · {visit.isOwn ? words.mine : words.colleague}
          {visit.isGuest ? ` · ${words.guest}` : ''} · {words.householdsSaid(visit.households)}
        </p>
        {visit.text === null ? null : <p className="told">{visit.text}</p>}
        {visit.found.map(({ caseId, status }) => (
          <Inline key={caseId} place="spread">
            <StatusTag tone={tones[status]} word={words[status]} />
            {visit.isOwn && status !== 'announced' ? (
              <ButtonLink href={`/field/cases/${caseId}`} tone="quiet" icon="forward">
                {words.openCase}
              </ButtonLink>
            ) : null}
          </Inline>
        ))}
      </Stack>
    </Card>
  )
}
