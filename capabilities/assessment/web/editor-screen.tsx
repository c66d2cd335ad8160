import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useSession } from '#platform/web/session.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import type { Definition } from '../definition.ts'
import './assessment.css'
import { assessmentWords } from './assessment-words.ts'
import { AreaFields } from './area-fields.tsx'
import { GeneralFields, RuleFields } from './general-fields.tsx'
import { sumOf, withVersions } from './editor-shape.ts'
import { SizeFields } from './size-fields.tsx'
import { scorecardWords } from './scorecard-words.ts'
import { type TemplateName, templateNames, templateOf } from './templates.ts'

/** Writes a scorecard anew, or changes one. */
export function EditorScreen({ params }: ScreenProps) {
  const { scorecardId } = params
  return scorecardId === undefined ? <NewScorecard /> : <KnownScorecard scorecardId={scorecardId} />
}

function KnownScorecard({ scorecardId }: { readonly scorecardId: string }) {
  const words = useWords(scorecardWords)
  const reading = useOperation(assessmentContract.getScorecard, { scorecardId })
  return (
    <Show reading={reading}>
      {({ draft, published }) => {
        const begun = draft ?? published
        return begun ? <Editor title={words.editTitle} scorecardId={scorecardId} begun={begun} /> : null
      }}
    </Show>
  )
}

function NewScorecard() {
  const words = useWords(scorecardWords)
  const { session } = useSession()
  const [scorecardId] = useState(newId)
  const [owner, setOwner] = useState('')
  const [template, setTemplate] = useState<TemplateName>('fiveBasics')
  const owners = (session?.posts ?? [])
    .filter(({ role }) => ['districtOrganiser', 'streetLeader'].includes(role))
    .flatMap(({ organisationId }) => organisationId ?? [])
  const ownerId = owner === '' ? (owners[0] ?? '') : owner
  if (!session) return <Skeleton lines={6} />
  return (
    <Editor
      key={`${template} ${ownerId}`}
      title={words.newTitle}
      scorecardId={scorecardId}
      begun={templateOf(template, ownerId)}
      above={
        <Card>
          <FieldGroup label={words.template}>
            <Choice
              columns
              value={template}
              onChange={setTemplate}
              options={templateNames.map((value) => ({
                value,
                title: words[value],
                hint: words[`${value}Hint`],
              }))}
            />
          </FieldGroup>
          {owners.length > 1 ? (
            <Field label={words.owner} hint={words.chooseOwner}>
              <OwnerSelect owners={owners} value={ownerId} onChange={setOwner} />
            </Field>
          ) : null}
        </Card>
      }
    />
  )
}

type OwnerProps = {
  readonly owners: readonly string[]
  readonly value: string
  readonly onChange: (ownerId: string) => void
}

function OwnerSelect({ owners, value, onChange }: OwnerProps) {
  const names = useOperation(organisationsContract.listOrganisations, {})
  const nameOf = (id: string) =>
    names.data?.organisations.find((one) => one.organisationId === id)?.name ?? id
  return (
    <Select
      value={value}
      onChange={onChange}
      options={owners.map((id) => ({ value: id, label: nameOf(id) }))}
    />
  )
}

type EditorProps = {
  readonly title: string
  readonly scorecardId: string
  readonly begun: Definition
  readonly above?: ReactNode
}

function Editor({ title, scorecardId, begun, above }: EditorProps) {
  const words = useWords(scorecardWords)
  const common = useWords(assessmentWords)
  const [, go] = useLocation()
  const [definition, setDefinition] = useState(begun)
  const catalogue = useOperation(assessmentContract.listScorableFigures, {})
  const save = useAction(assessmentContract.draftScorecard, {
    onDone: () => {
      showToast(words.saved)
      go(`/desk/assessment/scorecards/${scorecardId}`)
    },
  })
  const figures = catalogue.data?.figures ?? []
  const change = (patch: Partial<Definition>) => setDefinition((before) => ({ ...before, ...patch }))
  const submit = () => save.run({ scorecardId, definition: withVersions(definition, figures) })
  return (
    <Page
      title={title}
      lead={words.lead}
      width="wide"
      actions={
        <ButtonLink href="/desk/assessment" tone="quiet" icon="back">
          {common.back}
        </ButtonLink>
      }
    >
      <Form onSubmit={submit}>
        <Stack gap="loose">
          {above}
          <GeneralFields definition={definition} onChange={change} errorOf={save.errorOf} />
          <AreaFields definition={definition} figures={figures} onChange={change} />
          <SizeFields size={definition.size} figures={figures} onChange={(size) => change({ size })} />
          <RuleFields definition={definition} onChange={change} />
          <ProblemNotice problem={save.problem} />
          <Sum sum={sumOf(definition)} isBusy={save.busy} />
        </Stack>
      </Form>
    </Page>
  )
}

function Sum({ sum, isBusy }: { readonly sum: number; readonly isBusy: boolean }) {
  const words = useWords(scorecardWords)
  return (
    <div className="editor-sum no-print">
      <span role="status">
        {words.sum(sum)} · {sum === 100 ? words.sumRight : words.sumLeft(100 - sum)}
      </span>
      <Button submit tone="main" busy={isBusy}>
        {words.save}
      </Button>
    </div>
  )
}
