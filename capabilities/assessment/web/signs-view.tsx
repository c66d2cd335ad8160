import type { OutputOf } from '#platform/operations/contract.ts'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { periodWords } from './period-words.ts'

type Sign = OutputOf<typeof assessmentContract.listSigns>['signs'][number]

/** What an assessor should look at; it changes no points, and says so. */
export function SignsView({ periodId }: { readonly periodId: string }) {
  const words = useWords(periodWords)
  const reading = useOperation(assessmentContract.listSigns, { periodId })
  return (
    <>
      <Notice tone="info">{words.signsNote}</Notice>
      <Show reading={reading}>
        {({ signs }) =>
          signs.length === 0 ? (
            <EmptyState icon="check" title={words.signsNone} />
          ) : (
            <Rows label={words.tabSigns}>
              {signs.map((sign) => (
                <SignRow
                  key={`${sign.unitId} ${sign.sign}`}
                  sign={sign}
                  href={whyOf(periodId, sign.unitId)}
                />
              ))}
            </Rows>
          )
        }
      </Show>
    </>
  )
}

const whyOf = (periodId: string, unitId: string) => `/desk/assessment/periods/${periodId}/units/${unitId}`

function SignRow({ sign, href }: { readonly sign: Sign; readonly href: string }) {
  const words = useWords(periodWords)
  const { name, count, of, usual } = sign
  const said = {
    closingBurst: () => words.closingBurst(count, usual),
    selfMade: () => words.selfMade(count, of),
    ratingsTogether: () => words.ratingsTogether(count, of),
  }
  return <Row title={name} note={said[sign.sign]()} href={href} />
}
