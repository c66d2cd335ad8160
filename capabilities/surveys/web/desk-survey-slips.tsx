import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { sayDate } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, Select } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import type { Desk } from './answer-draft.ts'
import { deskWords } from './desk-words.ts'
import './surveys.css'

const mostAtOnce = 200

/** Slips for the doors of a grid, made on this device and printed as a sheet. */
export function DeskSurveySlips({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const surveyId = params.surveyId ?? '-'
  const reading = useOperation(surveysContract.getSurveyDesk, { surveyId })
  return (
    <>
      <TopBar title={words.slips} back={`/desk/surveys/${surveyId}`} />
      <Show reading={reading}>{(desk) => <Making desk={desk} />}</Show>
    </>
  )
}

type Slip = { readonly slipId: string; readonly code: string }

function Making({ desk }: { readonly desk: Desk }) {
  const words = useWords(deskWords)
  const [gridId, setGridId] = useState(desk.grids[0]?.placeId ?? desk.placeId)
  const [count, setCount] = useState<number | null>(12)
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const issue = useAction(surveysContract.issueSlips, { quiet: true })
  const make = async () => {
    const wanted = Math.min(mostAtOnce, Math.max(1, count ?? 1))
    const made = Array.from({ length: wanted }, () => ({ slipId: newId(), code: newReceipt() }))
    const done = await issue.run({ surveyId: desk.surveyId, gridId, slips: made })
    if (done) setSlips(made)
  }
  const gridName = desk.grids.find(({ placeId }) => placeId === gridId)?.name ?? desk.placeName ?? ''
  return (
    <Page title={desk.title} width="wide">
      <Stack>
        <div className="no-print">
          <p className="soft">{words.slipsLead}</p>
          <Card>
            <Form onSubmit={() => void make()}>
              <Columns least="12rem">
                <Field label={words.slipsGrid} error={issue.errorOf('gridId')}>
                  <Select
                    value={gridId}
                    onChange={setGridId}
                    options={desk.grids.map(({ placeId, name }) => ({ value: placeId, label: name }))}
                  />
                </Field>
                <Field label={words.slipsCount} error={issue.errorOf('slips')}>
                  <NumberInput value={count} onChange={setCount} min={1} max={mostAtOnce} />
                </Field>
              </Columns>
              <ProblemNotice problem={issue.problem} />
              <Inline place="end">
                <Button submit tone="main" icon="qr" busy={issue.busy}>
                  {words.slipsMake}
                </Button>
              </Inline>
            </Form>
          </Card>
        </div>
        {slips.length === 0 ? null : <Sheet desk={desk} slips={slips} gridName={gridName} />}
      </Stack>
    </Page>
  )
}

type SheetProps = { readonly desk: Desk; readonly slips: readonly Slip[]; readonly gridName: string }

function Sheet({ desk, slips, gridName }: SheetProps) {
  const words = useWords(deskWords)
  const say = useSay()
  // On paper a day keeps its date: nobody knows when it is read.
  const until = words.slipSay(say(sayDate(desk.closesOn, dayOf(useNow()))))
  return (
    <Stack>
      <div className="no-print">
        <Notice
          tone="good"
          action={
            <Button tone="main" icon="print" onPress={() => print()}>
              {words.print}
            </Button>
          }
        >
          {words.slipsMade}
        </Notice>
      </div>
      <PrintArea>
        <div className="survey-slips">
          {slips.map(({ slipId, code }) => (
            <section key={slipId} className="survey-slip">
              <strong>{desk.title}</strong>
              <p className="small">{desk.why}</p>
              <QrDrawing text={`${location.origin}/survey#${code}`} says={until} />
              <p className="small">{until}</p>
              <p className="soft small">{words.slipPrivacy}</p>
              <p className="soft small">{gridName}</p>
            </section>
          ))}
        </div>
      </PrintArea>
    </Stack>
  )
}
