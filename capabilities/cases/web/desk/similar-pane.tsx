import { Button } from '#platform/web/parts/button.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { useSayCase } from '../say-case.ts'
import type { DeskCase } from './desk-case.ts'
import { likenessWord } from './merge-cases.tsx'
import { useSayDesk } from './say-desk.ts'

/** Open cases like this one, to be looked at together. */
export function SimilarPane({
  desk,
  onCompare,
}: {
  readonly desk: DeskCase
  readonly onCompare: (caseId: string) => void
}) {
  const { words, status } = useSayDesk()
  const say = useSayCase()
  const reading = useOperation(casesContract.listSimilarCases, { caseId: desk.caseId })
  const cases = reading.data?.cases ?? []
  if (cases.length === 0) return null
  return (
    <Card title={words.similar}>
      <ul className="case-similar">
        {cases.map((one) => (
          <li key={one.caseId}>
            <span>
              <span>{one.excerpt ?? say.words.noText}</span>
              <span className="small soft case-option-note">
                <span className="figures">{one.number}</span> ·{' '}
                {[one.placeName, status(one.status)].filter(Boolean).join(' · ')} ·{' '}
                <DayText day={one.receivedOn} /> · {likenessWord(one.likeness, words)}
              </span>
            </span>
            <Button tone="quiet" onPress={() => onCompare(one.caseId)}>
              {words.compare}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
