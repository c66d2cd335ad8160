import { type FormSheetProps, FormSheet as HouseSheet } from '#platform/web/parts/form-sheet.tsx'
import { useWords } from '#platform/web/words.ts'
import { deskWords } from './desk-words.ts'

/** One step of a class with its fields; a dangerous one says on its button what it does. */
export function FormSheet(props: FormSheetProps) {
  const words = useWords(deskWords)
  const submit = props.submit ?? (props.danger ? props.title : words.save)
  return <HouseSheet {...props} submit={submit} cancel={words.cancel} />
}
