import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { type Rating, ratings } from '#capabilities/cases/words.ts'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import type { ActionProps } from './my-case.ts'
import { myCaseWords } from './my-case-words.ts'

const mouths: Readonly<Record<Rating, string>> = {
  satisfied: 'M8 14c1.2 1.8 2.5 2.6 4 2.6s2.8-.8 4-2.6',
  neutral: 'M8 15.2h8',
  unsatisfied: 'M8 16.4c1.2-1.8 2.5-2.6 4-2.6s2.8.8 4 2.6',
}

const Face = ({ rating }: { readonly rating: Rating }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={`M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9 9.500v.6M15 9.500v.6${mouths[rating]}`} />
  </svg>
)

/** Three faces with words; once for each closing. */
export function RateFaces({ mine, receipt, onRefresh }: ActionProps) {
  const words = useWords(myCaseWords)
  const rate = useAction(residentContract.rateCase, { receipt, onDone: () => showToast(words.ratedThanks) })
  return (
    <Card title={words.rateTitle} raised>
      <Stack>
        <p className="soft small">{words.rateNote}</p>
        <div className="faces">
          {ratings.map((rating) => (
            <button
              key={rating}
              type="button"
              className="face"
              aria-disabled={rate.busy || undefined}
              onClick={() => void rate.run({ caseId: mine.caseId, rating })}
            >
              <Face rating={rating} />
              {words[rating]}
            </button>
          ))}
        </div>
        <ProblemNotice problem={rate.problem} onRefresh={onRefresh} />
      </Stack>
    </Card>
  )
}
