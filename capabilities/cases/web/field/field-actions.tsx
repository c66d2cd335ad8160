import { useState } from 'react'
import { deskContract } from '#capabilities/cases/contract/desk.ts'
import type { OperationContract } from '#platform/operations/contract.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button } from '#platform/web/parts/button.tsx'
import type { IconName } from '#platform/web/parts/icon-paths.ts'
import { useWords } from '#platform/web/words.ts'
import type { TodayItem } from './arrange-today.ts'
import { FieldAnswer } from './field-answer.tsx'
import { FieldSentence } from './field-sentence.tsx'
import type { DeskCase, Saying } from './field-types.ts'
import { fieldWords } from './field-words.ts'
import { useStep } from './use-step.ts'

type Verb = 'acceptCase' | 'startWork' | Saying

const verbs = [
  'acceptCase',
  'startWork',
  'answerCase',
  'replyToResident',
  'askResident',
  'escalateCase',
] as const satisfies readonly Verb[]

const icons: Readonly<Record<Verb, IconName>> = {
  acceptCase: 'check',
  startWork: 'forward',
  answerCase: 'check',
  replyToResident: 'letter',
  askResident: 'info',
  escalateCase: 'up',
}

const labels = {
  acceptCase: 'accept',
  startWork: 'start',
  answerCase: 'answer',
  replyToResident: 'reply',
  askResident: 'ask',
  escalateCase: 'escalate',
} as const satisfies Readonly<Record<Verb, keyof (typeof fieldWords)['zh']>>

/** What the server allows and what is not already on its way from this phone. */
function useOffered({ caseId, abilities }: DeskCase | TodayItem): readonly Verb[] {
  const { items } = useOutbox()
  const isWaiting = ({ path }: OperationContract) =>
    items.some((one) => one.about === caseId && one.path === path && one.refusal === null)
  if (isWaiting(deskContract.answerCase)) return []
  return verbs.filter((verb) => abilities.includes(verb) && !isWaiting(deskContract[verb]))
}

/** What the worker may do now, in reach of one thumb; works without network. */
export function FieldActions(props: {
  readonly known: DeskCase | TodayItem
  readonly onRefresh: () => void
}) {
  const { caseId } = props.known
  const words = useWords(fieldWords)
  const { busy, take } = useStep(props.onRefresh)
  const [saying, setSaying] = useState<Saying | null>(null)
  const offered = useOffered(props.known)
  if (offered.length === 0) return <p className="soft small">{words.nothingToDo}</p>
  const press = (verb: Verb) => {
    if (verb === 'acceptCase' || verb === 'startWork')
      void take({
        operation: deskContract[verb],
        input: { caseId },
        about: caseId,
        label: words[labels[verb]],
      })
    else setSaying(verb)
  }
  const talking = { caseId, busy, onClose: () => setSaying(null), onSend: take }
  return (
    <>
      <section className="thumb" aria-label={words.doNext}>
        {offered.map((verb) => (
          <Button
            key={verb}
            tone={verb === offered[0] ? 'main' : 'plain'}
            icon={icons[verb]}
            busy={busy && verb === offered[0]}
            onPress={() => press(verb)}
          >
            {words[labels[verb]]}
          </Button>
        ))}
      </section>
      <FieldAnswer {...talking} isOpen={saying === 'answerCase'} />
      <FieldSentence {...talking} saying={saying === 'answerCase' ? null : saying} />
    </>
  )
}
