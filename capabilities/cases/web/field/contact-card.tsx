import { useEffect, useState } from 'react'
import { overseeingContract } from '#capabilities/cases/contract/overseeing.ts'
import { revealPurposes, type RevealPurpose } from '#capabilities/cases/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { clockOf } from '#platform/time/say-time.ts'
import { epochMsOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import type { DeskCase } from './field-types.ts'
import { fieldWords } from './field-words.ts'

type Shown = OutputOf<typeof overseeingContract.revealContact>

const purposeNames = {
  contactAuthor: 'purposeContactAuthor',
  visitPlace: 'purposeVisitPlace',
  urgentDanger: 'purposeUrgentDanger',
  complaintReview: 'purposeComplaintReview',
} as const satisfies Readonly<Record<RevealPurpose, keyof (typeof fieldWords)['zh']>>

/** Hides again what was shown when its time has passed. */
function useShown() {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(null), Math.max(0, epochMsOf(shown.shownUntil) - Date.now()))
    return () => clearTimeout(timer)
  }, [shown])
  return [shown, setShown] as const
}

/** The author's contact, masked; shown for a purpose and a while, and every look is an entry. */
export function ContactCard({ known }: { readonly known: DeskCase }) {
  const words = useWords(fieldWords)
  const [shown, setShown] = useShown()
  const [isAsking, setAsking] = useState(false)
  const { contact, abilities } = known
  const { name, phone } = shown ?? contact ?? { name: null, phone: null }
  return (
    <Card title={words.contact}>
      <Stack gap="tight">
        <p>{contact === null ? words.noContact : [name, phone].filter(Boolean).join(' · ')}</p>
        {shown ? (
          <Inline>
            {shown.phone ? (
              <a className="button button-main" href={`tel:${shown.phone}`}>
                <Icon name="phone" />
                {words.call}
              </a>
            ) : null}
            <span className="soft small">{words.shownUntil(clockOf(shown.shownUntil))}</span>
          </Inline>
        ) : null}
        {!shown && contact !== null && abilities.includes('revealContact') ? (
          <Inline>
            <Button icon="eye" onPress={() => setAsking(true)}>
              {words.showPhone}
            </Button>
          </Inline>
        ) : null}
        <AskPurpose
          caseId={known.caseId}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          onShown={setShown}
        />
      </Stack>
    </Card>
  )
}

function AskPurpose(props: {
  readonly caseId: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onShown: (shown: Shown) => void
}) {
  const words = useWords(fieldWords)
  const reveal = useAction(overseeingContract.revealContact, {
    onDone: (shown) => {
      props.onShown(shown)
      props.onClose()
    },
  })
  return (
    <Dialog open={props.isOpen} title={words.showWhy} onClose={props.onClose}>
      <Stack gap="tight">
        <p className="soft">{words.showLead}</p>
        <ProblemNotice problem={reveal.problem} />
        {revealPurposes.map((purpose) => (
          <Button
            key={purpose}
            wide
            busy={reveal.busy}
            onPress={() => void reveal.run({ caseId: props.caseId, purpose })}
          >
            {words[purposeNames[purpose]]}
          </Button>
        ))}
      </Stack>
    </Dialog>
  )
}
