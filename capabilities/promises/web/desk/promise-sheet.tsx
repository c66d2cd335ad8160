import { FormSheet, type FormSheetProps } from '#platform/web/parts/form-sheet.tsx'
import { useWords } from '#platform/web/words.ts'
import { promiseWords } from '../promise-words.ts'

/** A step on a promise: what is written here is sent, not only kept. */
export function PromiseSheet(props: FormSheetProps) {
  const words = useWords(promiseWords)
  return <FormSheet {...props} submit={props.submit ?? words.send} />
}
