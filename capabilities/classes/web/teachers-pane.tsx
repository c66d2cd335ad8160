import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import { type Subject, subjectNames } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { FormSheet } from './form-sheet.tsx'
import { SubjectChoice } from './subject-choice.tsx'
import { ChangeTeacherSheet, RetireTeacherSheet } from './teacher-sheets.tsx'

type Teacher = OutputOf<typeof classesContract.listTeachers>['teachers'][number]
type Opened = { readonly teacher: Teacher; readonly step: 'change' | 'retire' } | null
type Card = { readonly name: string; readonly receipt: string }

/** The pool of volunteer teachers: those with the least ahead first. */
export function TeachersPane() {
  const words = useWords(deskWords)
  const [isAdding, setIsAdding] = useState(false)
  const [card, setCard] = useState<Card | null>(null)
  const [opened, setOpened] = useState<Opened>(null)
  const reading = useOperation(classesContract.listTeachers, {}, { keep: true })
  return (
    <Stack>
      <div>
        <Button icon="add" tone="main" onPress={() => setIsAdding(true)}>
          {words.register}
        </Button>
      </div>
      <Show reading={reading}>
        {({ teachers }) =>
          teachers.length === 0 ? (
            <EmptyState icon="people" title={words.noTeachers} note={words.noTeachersNote} />
          ) : (
            <Pool teachers={teachers} onOpen={setOpened} />
          )
        }
      </Show>
      {isAdding ? (
        <RegisterSheet
          onClose={() => setIsAdding(false)}
          onDone={(made) => {
            setIsAdding(false)
            setCard(made)
          }}
        />
      ) : null}
      {card === null ? null : <CardDialog card={card} onClose={() => setCard(null)} />}
      <OpenedSheet opened={opened} onClose={() => setOpened(null)} />
    </Stack>
  )
}

function OpenedSheet({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  if (opened === null) return null
  const Sheet = opened.step === 'change' ? ChangeTeacherSheet : RetireTeacherSheet
  return <Sheet teacher={opened.teacher} onClose={onClose} />
}

function Pool(props: { readonly teachers: readonly Teacher[]; readonly onOpen: (opened: Opened) => void }) {
  const words = useWords(deskWords)
  const comma = useComma()
  const say = useSay()
  const columns: readonly Column<Teacher>[] = [
    { id: 'name', title: words.teacher, cell: (it) => it.name ?? '—' },
    { id: 'unit', title: words.unit, cell: (it) => it.unitName ?? '', sortBy: (it) => it.unitName ?? '' },
    {
      id: 'subjects',
      title: words.subjects,
      cell: (it) => it.subjects.map((one) => say(subjectNames[one])).join(comma),
    },
    {
      id: 'ahead',
      title: words.load,
      cell: (it) => (it.isRetired ? <StatusTag tone="still" word={words.retired} /> : words.ahead(it.ahead)),
    },
    {
      id: 'steps',
      title: '',
      cell: (it) => (
        <Inline>
          <AbilityButton
            abilities={it.abilities}
            ability="changeTeacher"
            onPress={() => props.onOpen({ teacher: it, step: 'change' })}
          >
            {words.change}
          </AbilityButton>
          <AbilityButton
            abilities={it.abilities}
            ability="retireTeacher"
            tone="quiet"
            onPress={() => props.onOpen({ teacher: it, step: 'retire' })}
          >
            {words.retire}
          </AbilityButton>
        </Inline>
      ),
    },
  ]
  return (
    <Table
      caption={words.teachers}
      quietCaption
      columns={columns}
      items={props.teachers}
      idOf={(it) => it.teacherId}
    />
  )
}

function RegisterSheet(props: { readonly onClose: () => void; readonly onDone: (card: Card) => void }) {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const [ids] = useState(() => ({ teacherId: newId(), receipt: newReceipt() }))
  const [name, setName] = useState('')
  const [unit, setUnit] = useState<PickedNode | null>(null)
  const [chosen, setChosen] = useState<readonly Subject[]>([])
  const [isMissing, setIsMissing] = useState(false)
  const register = useAction(classesContract.registerTeacher, {
    onDone: () => {
      showToast(words.registered)
      props.onDone({ name, receipt: ids.receipt })
    },
  })
  const send = () => {
    const isWhole = unit !== null && placeId !== null && chosen.length > 0 && name.trim() !== ''
    setIsMissing(!isWhole)
    if (isWhole) void register.run({ ...ids, placeId, unitId: unit.id, name, subjects: [...chosen] })
  }
  return (
    <FormSheet title={words.register} action={register} onClose={props.onClose} onSubmit={send}>
      <Field label={words.teacherName} error={register.errorOf('name')}>
        <TextInput value={name} onChange={setName} />
      </Field>
      <OrganisationPicker
        label={words.unit}
        picked={unit}
        onPick={setUnit}
        error={register.errorOf('unitId')}
      />
      <SubjectChoice chosen={chosen} onChange={setChosen} error={register.errorOf('subjects')} />
      {isMissing ? <Notice tone="warn">{words.missing}</Notice> : null}
    </FormSheet>
  )
}

/** The card is shown once: its secret is nowhere but on it. */
function CardDialog({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const link = `${location.origin}/teaching#${card.receipt}`
  return (
    <Dialog
      open
      title={words.card}
      onClose={onClose}
      actions={
        <Button tone="main" icon="print" onPress={() => print()}>
          {words.card}
        </Button>
      }
    >
      <PrintArea whole>
        <Stack>
          <strong>{card.name}</strong>
          <QrDrawing text={link} says={words.cardNote} />
          <p className="soft">{words.cardNote}</p>
          <p className="small">
            <a href={link}>{link}</a>
          </p>
        </Stack>
      </PrintArea>
    </Dialog>
  )
}
