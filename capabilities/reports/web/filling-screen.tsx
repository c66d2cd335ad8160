import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Banner, Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { AdmitDialog } from './admit-dialog.tsx'
import { CellCounts, FormGrid } from './form-grid.tsx'
import { CellSource } from './cell-source.tsx'
import type { Filling } from './filling.ts'
import { fillingWords } from './filling-words.ts'
import { PeriodDialog } from './period-dialog.tsx'
import { Questions } from './questions.tsx'
import { reportWords } from './report-words.ts'
import { UnknownNames } from './unknown-names.tsx'
import { workbookFile } from './workbook-files.ts'
import './reports.css'

/** One form, filled cell by cell. */
export function FillingScreen({ params }: ScreenProps) {
  const [search] = useSearchParams()
  const sheet = search.get('sheet')
  const reading = useOperation(
    reportsContract.getFilling,
    { fillingId: params.fillingId ?? '', ...(sheet === null ? {} : { sheet: Number(sheet) }) },
    { keep: true },
  )
  return (
    <Show reading={reading} lines={8}>
      {(filling) => <FilledForm filling={filling} />}
    </Show>
  )
}

type Open = 'none' | 'admit' | 'period'

function FilledForm({ filling }: { readonly filling: Filling }) {
  const words = useWords(fillingWords)
  const sayDate = useSayDate()
  const [open, setOpen] = useState<Open>('none')
  const close = () => setOpen('none')
  return (
    <Page
      title={filling.name}
      lead={words.lead(filling.nodeName, sayDate(filling.from), sayDate(filling.to))}
      width="wide"
      actions={<Actions filling={filling} onOpen={setOpen} />}
    >
      <Stack>
        <AdmissionNotice filling={filling} />
        <CellCounts filling={filling} />
        <Sheets filling={filling} />
      </Stack>
      {open === 'admit' ? <AdmitDialog filling={filling} onClose={close} /> : null}
      {open === 'period' ? <PeriodDialog filling={filling} onClose={close} /> : null}
    </Page>
  )
}

function Actions({ filling, onOpen }: { readonly filling: Filling; readonly onOpen: (open: Open) => void }) {
  const words = useWords(fillingWords)
  const { abilities, fillingId } = filling
  return (
    <>
      <ButtonLink href="/desk/reports" tone="quiet" icon="back">
        {words.back}
      </ButtonLink>
      <AbilityButton
        abilities={abilities}
        ability="choosePeriod"
        icon="calendar"
        onPress={() => onOpen('period')}
      >
        {words.changePeriod}
      </AbilityButton>
      <AbilityButton abilities={abilities} ability="admitForm" icon="shield" onPress={() => onOpen('admit')}>
        {words.admit}
      </AbilityButton>
      <TakeOut fillingId={fillingId} abilities={abilities} />
    </>
  )
}

function TakeOut({
  fillingId,
  abilities,
}: {
  readonly fillingId: string
  readonly abilities: readonly string[]
}) {
  const words = useWords(fillingWords)
  const says = useWords(reportWords)
  const finish = useAction(reportsContract.finishFilling, {
    onDone: ({ name, file, filled, minutesSaved }) => {
      saveFile(workbookFile(file), name)
      showToast(words.taken(filled, says.minutes(minutesSaved)))
    },
  })
  return (
    <>
      <AbilityButton
        abilities={abilities}
        ability="finishFilling"
        tone="main"
        icon="download"
        busy={finish.busy}
        onPress={() => void finish.run({ fillingId })}
      >
        {words.takeOut}
      </AbilityButton>
      <ProblemNotice problem={finish.problem} />
    </>
  )
}

function AdmissionNotice({ filling: { admission, uploadedAt } }: { readonly filling: Filling }) {
  const words = useWords(fillingWords)
  const sayDate = useSayDate()
  if (!admission) return <Banner tone="warn">{words.notAdmitted}</Banner>
  const isOver = admission.until !== null && admission.until < uploadedAt.slice(0, 10)
  return (
    <Notice tone={isOver ? 'late' : 'good'} icon="shield">
      {isOver
        ? words.overdue(sayDate(admission.until ?? ''))
        : words.admitted(admission.issuer, admission.legalBasis)}
    </Notice>
  )
}

function Sheets({ filling }: { readonly filling: Filling }) {
  const words = useWords(fillingWords)
  const [, setSearch] = useSearchParams()
  const sheet = <SheetView key={filling.sheet.index} filling={filling} />
  if (filling.sheets.length === 1) return sheet
  return (
    <Tabs
      label={words.sheet}
      tabs={filling.sheets.map(({ name, cells, filled }, at) => ({
        id: String(at),
        label: name,
        ...(cells > 0 ? { count: `${filled}/${cells}` } : {}),
      }))}
      chosen={String(filling.sheet.index)}
      onChoose={(at) => setSearch({ sheet: at })}
    >
      {sheet}
    </Tabs>
  )
}

function SheetView({ filling }: { readonly filling: Filling }) {
  const words = useWords(fillingWords)
  const [place, setPlace] = useState('')
  const chosen = filling.sheet.cells.find(({ row, column }) => `${row} ${column}` === place)
  return (
    <div className="report-sheet">
      <div>
        <FormGrid filling={filling} chosen={place} onChoose={setPlace} />
        {filling.sheet.isCut ? <p className="small soft">{words.cut}</p> : null}
      </div>
      <Stack>
        <CellSource cell={chosen} />
        <Questions filling={filling} current={chosen?.question ?? null} />
        <UnknownNames filling={filling} />
      </Stack>
    </div>
  )
}
