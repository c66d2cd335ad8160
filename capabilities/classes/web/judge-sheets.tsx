import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { NumberInput, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import { type Criterion, criteria, criterionNames, mostPoints, type Verdict, verdicts } from '../words.ts'
import { classWords } from './class-words.ts'
import type { Lesson } from './lesson.ts'
import { deskWords } from './desk-words.ts'
import { FormSheet } from './form-sheet.tsx'

type Props = { readonly lesson: Lesson; readonly onClose: () => void }

const after = (said: string, onClose: () => void) => ({
  onDone: () => {
    showToast(said)
    onClose()
  },
})

type Marks = Readonly<Record<Criterion, number | null>>
const unmarked: Marks = { answersNeed: null, taughtWell: null, tookPart: null, followedUp: null }

/** Nothing is guessed: all four are given, or none is sent. */
const wholeMarks = ({ answersNeed, taughtWell, tookPart, followedUp }: Marks) =>
  answersNeed === null || taughtWell === null || tookPart === null || followedUp === null
    ? null
    : { answersNeed, taughtWell, tookPart, followedUp }

/** The street’s points by the standard. */
export function AssessSheet({ lesson, onClose }: Props) {
  const words = useWords(deskWords)
  const say = useSay()
  const [marks, setMarks] = useState<Marks>(lesson.points ?? unmarked)
  const [note, setNote] = useState(lesson.note ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const assess = useAction(classesContract.assessClass, after(words.assessed, onClose))
  const send = () => {
    const points = wholeMarks(marks)
    setIsMissing(points === null)
    if (points) void assess.run({ classId: lesson.classId, points, note })
  }
  return (
    <FormSheet title={words.assess} action={assess} onClose={onClose} onSubmit={send}>
      {criteria.map((one) => (
        <Field key={one} label={`${say(criterionNames[one])} (0–${mostPoints})`}>
          <NumberInput
            value={marks[one]}
            min={0}
            max={mostPoints}
            onChange={(value) => setMarks((before) => ({ ...before, [one]: value }))}
          />
        </Field>
      ))}
      <Field label={words.note} error={assess.errorOf('note')} optional>
        <TextArea value={note} onChange={setNote} most={300} />
      </Field>
      {isMissing ? <Notice tone="warn">{words.missing}</Notice> : null}
    </FormSheet>
  )
}

/** What the district makes of it. */
export function EvaluateSheet({ lesson, onClose }: Props) {
  const words = useWords(deskWords)
  const names = useWords(classWords)
  const [verdict, setVerdict] = useState<Verdict>('good')
  const [note, setNote] = useState('')
  const evaluate = useAction(classesContract.evaluateClass, after(words.evaluated, onClose))
  return (
    <FormSheet
      title={words.evaluate}
      action={evaluate}
      onClose={onClose}
      onSubmit={() => void evaluate.run({ classId: lesson.classId, verdict, note })}
    >
      <FieldGroup label={words.verdict}>
        <Choice
          columns
          value={verdict}
          onChange={setVerdict}
          options={verdicts.map((value) => ({ value, title: names.verdicts(value) }))}
        />
      </FieldGroup>
      <Field label={words.note} error={evaluate.errorOf('note')} optional>
        <TextArea value={note} onChange={setNote} most={300} />
      </Field>
    </FormSheet>
  )
}

/** Among the year’s demonstrations, with the reason everybody reads. */
export function ChooseSheet({ lesson, onClose }: Props) {
  const words = useWords(deskWords)
  const held = lesson.startsAt === null ? null : Number(dayOf(lesson.startsAt).slice(0, 4))
  const form = useForm({ year: held, reason: '' })
  const choose = useAction(classesContract.chooseDemonstration, after(words.chosen, onClose))
  const send = () => {
    const { year, reason } = form.values
    if (year !== null) void choose.run({ classId: lesson.classId, year, reason })
  }
  return (
    <FormSheet title={words.choose} action={choose} onClose={onClose} onSubmit={send}>
      <Field label={words.year} error={choose.errorOf('year')}>
        <NumberInput {...form.control('year')} min={2020} max={2100} />
      </Field>
      <Field label={words.chooseReason} error={choose.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={200} />
      </Field>
    </FormSheet>
  )
}

/** Gives a class up before it is held. */
export function DropSheet({ lesson, onClose }: Props) {
  const words = useWords(deskWords)
  const [reason, setReason] = useState('')
  const drop = useAction(classesContract.dropClass, after(words.dropped, onClose))
  return (
    <FormSheet
      title={words.drop}
      action={drop}
      danger
      onClose={onClose}
      onSubmit={() => void drop.run({ classId: lesson.classId, reason })}
    >
      <Field label={words.dropReason} error={drop.errorOf('reason')}>
        <TextInput value={reason} onChange={setReason} />
      </Field>
    </FormSheet>
  )
}
