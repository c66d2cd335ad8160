import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import { bookingWords } from './booking-words.ts'

/** What is asked of whoever comes; accepted before it is booked. */
export function HouseRules(props: {
  readonly rules: readonly string[]
  readonly accepted: boolean
  readonly onAccept: (accepted: boolean) => void
}) {
  const words = useWords(bookingWords)
  if (props.rules.length === 0) return null
  return (
    <Card title={words.rules}>
      <ul>
        {props.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Checkbox checked={props.accepted} title={words.accept} onChange={props.onAccept} />
    </Card>
  )
}
