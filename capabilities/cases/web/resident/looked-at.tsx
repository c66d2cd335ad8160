import { watchContract } from '#capabilities/people/contract/watch-contract.ts'
import { revealPurposes, type RevealPurpose } from '#capabilities/cases/words.ts'
import { useSay } from '#platform/web/language.ts'
import { Icon } from '#platform/web/parts/icon.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { myCaseWords } from './my-case-words.ts'

const purposeNames = {
  contactAuthor: 'purposeContactAuthor',
  visitPlace: 'purposeVisitPlace',
  urgentDanger: 'purposeUrgentDanger',
  complaintReview: 'purposeComplaintReview',
} as const satisfies Readonly<Record<RevealPurpose, keyof (typeof myCaseWords)['zh']>>

const isPurpose = (purpose: string): purpose is RevealPurpose => revealPurposes.some((one) => one === purpose)

/** Who looked at the author's name or phone, when and what for. */
export function LookedAt({ receipt }: { readonly receipt: string }) {
  const words = useWords(myCaseWords)
  const say = useSay()
  const reading = useOperation(watchContract.listReveals, {}, { receipt })
  if (!reading.data) return null
  const { reveals } = reading.data
  const sayPurpose = (purpose: string) => (isPurpose(purpose) ? words[purposeNames[purpose]] : purpose)
  return (
    <section className="stack stack-tight">
      <h2>{words.reveals}</h2>
      <p className="soft small">{reveals.length === 0 ? words.revealsNone : words.revealsLead}</p>
      {reveals.length === 0 ? null : (
        <Rows label={words.reveals}>
          {reveals.map((reveal) => (
            <Row
              key={reveal.seq}
              lead={<Icon name="eye" />}
              title={[reveal.readerName, reveal.role ? say(reveal.role) : null].filter(Boolean).join(' · ')}
              note={
                <>
                  <Moment at={reveal.at} /> · {words.forUse(sayPurpose(reveal.purpose))}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </section>
  )
}
