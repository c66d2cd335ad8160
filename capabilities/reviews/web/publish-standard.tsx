import { useState } from 'react'
import { useLocation } from 'wouter'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { useSay } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as FormState, useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { partnerGrades, type StandardUse, standardUses } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { standardUseNames } from './review-words.ts'
import { StandardAreas } from './standard-areas.tsx'
import { areasOf, firstAreas, firstThresholds, sumOf } from './standard-draft.ts'
import { standardWords } from './standard-words.ts'
import { useOwnOrganisation } from './use-own-organisation.ts'

const blank = {
  name: '',
  use: 'star' as StandardUse,
  areas: firstAreas,
  thresholds: firstThresholds.star,
  validMonths: 24 as number | null,
}

type Draft = FormState<typeof blank>

/** Writes a standard and publishes it. */
export function PublishStandard() {
  const words = useWords(standardWords)
  const [, move] = useLocation()
  const form = useForm(blank, 'review-standard')
  const [standardId] = useState(newId)
  const own = useOwnOrganisation()
  const [picked, setPicked] = useState<PickedNode | null | undefined>(undefined)
  const organisation = picked === undefined ? own : picked
  const figures = useOperation(reviewsContract.listScorableFigures, {})
  const publish = useAction(reviewsContract.publishStandard, {
    onDone: () => {
      form.reset()
      showToast(words.done)
      move('/desk/reviews?show=standards')
    },
  })
  const { name, use, areas, thresholds, validMonths } = form.values
  const isShare = (figureId: string) =>
    figures.data?.figures.find((figure) => figure.figureId === figureId)?.isShare ?? false
  const submit = () =>
    organisation &&
    publish.run({
      standardId,
      organisationId: organisation.id,
      use,
      name,
      areas: areasOf(areas, isShare),
      thresholds: thresholds.map((points) => points ?? 0),
      validMonths: validMonths ?? 0,
    })
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Form onSubmit={() => void submit()}>
        <Head form={form} errorOf={publish.errorOf} />
        <OrganisationPicker label={words.organisation} picked={organisation} onPick={setPicked} />
        <StandardAreas
          areas={areas}
          figures={figures.data?.figures ?? []}
          onChange={(changed) => form.set('areas', changed)}
        />
        <ProblemNotice problem={publish.problem} />
        <Inline place="spread">
          <SumTag sum={sumOf(areas)} />
          <Inline>
            <ButtonLink href="/desk/reviews?show=standards">{words.back}</ButtonLink>
            <Button submit tone="main" busy={publish.busy} disabled={organisation === null}>
              {words.publish}
            </Button>
          </Inline>
        </Inline>
      </Form>
    </Page>
  )
}

function SumTag({ sum }: { readonly sum: number }) {
  const words = useWords(standardWords)
  return <StatusTag tone={sum === 100 ? 'good' : 'warn'} word={words.sum(sum)} />
}

type HeadProps = { readonly form: Draft; readonly errorOf: (field: string) => string | undefined }

function Head({ form, errorOf }: HeadProps) {
  const words = useWords(standardWords)
  const say = useSay()
  const { use, thresholds } = form.values
  const chooseUse = (chosen: StandardUse) => {
    form.set('use', chosen)
    form.set('thresholds', firstThresholds[chosen])
  }
  const lineName = (at: number) =>
    use === 'star' ? words.starLine(at + 1) : words.gradeLine(partnerGrades[2 - at] ?? '')
  return (
    <Card>
      <Stack>
        <Field label={words.name} error={errorOf('name')}>
          <TextInput {...form.control('name')} />
        </Field>
        <FieldGroup label={words.use}>
          <Choice
            columns
            value={use}
            onChange={chooseUse}
            options={standardUses.map((value) => ({ value, title: say(standardUseNames[value]) }))}
          />
        </FieldGroup>
        <FieldGroup label={words.levels} hint={words.levelsHint} error={errorOf('thresholds')}>
          <Columns least="6rem">
            {thresholds.map((points, at) => (
              <Field key={lineName(at)} label={lineName(at)}>
                <NumberInput
                  value={points}
                  min={1}
                  max={100}
                  onChange={(typed) => form.set('thresholds', thresholds.with(at, typed))}
                />
              </Field>
            ))}
          </Columns>
        </FieldGroup>
        <Field label={words.validMonths} error={errorOf('validMonths')}>
          <NumberInput {...form.control('validMonths')} min={1} max={60} />
        </Field>
      </Stack>
    </Card>
  )
}
