import { useSay } from '#platform/web/language.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { useWords } from '#platform/web/words.ts'
import { type Subject, subjectNames, subjects } from '../words.ts'
import { deskWords } from './desk-words.ts'

/** What a teacher teaches. */
export function SubjectChoice(props: {
  readonly chosen: readonly Subject[]
  readonly onChange: (chosen: readonly Subject[]) => void
  readonly error: string | undefined
}) {
  const words = useWords(deskWords)
  const say = useSay()
  const { chosen, onChange } = props
  return (
    <FieldGroup label={words.subjects} error={props.error}>
      {subjects.map((subject) => (
        <Checkbox
          key={subject}
          title={say(subjectNames[subject])}
          checked={chosen.includes(subject)}
          onChange={(isIn) =>
            onChange(subjects.filter((one) => (one === subject ? isIn : chosen.includes(one))))
          }
        />
      ))}
    </FieldGroup>
  )
}
