import { type ComponentType, useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { PromiseFacts, PromiseStory } from '../promise-story.tsx'
import { promiseWords } from '../promise-words.ts'
import { type PromisePage, PromiseTag } from '../say-promise.tsx'
import { AcceptorsSheet } from './acceptors-sheet.tsx'
import { deskWords } from './desk-words.ts'
import { DoneSheet } from './done-sheet.tsx'
import { MakePromiseSheet } from './make-promise-sheet.tsx'
import { MoveSheet } from './move-sheet.tsx'
import type { StepProps } from './step-props.ts'
import { AnswerSheet, GiveUpSheet, SuperviseSheet } from './text-sheets.tsx'
import { ProgressSheet } from './progress-sheet.tsx'
import { VoiceSheet } from './voice-sheet.tsx'

/** One promise at the desk: how it stands, what happened, and what this reader may do next. */
export function PromiseDesk({ params }: ScreenProps) {
  const shared = useWords(promiseWords)
  const reading = useOperation(readingContract.getPromise, { promiseId: params.promiseId ?? '' })
  useLive(['ledger_grew'])
  const back = backOf(reading.data)
  return (
    <>
      <TopBar title={shared.back} back={back} />
      <Show reading={reading}>{(promise) => <Opened promise={promise} />}</Show>
    </>
  )
}

function backOf(promise: PromisePage | undefined): string {
  if (promise?.gatheringId) return `/desk/promises/meetings/${promise.gatheringId}`
  return promise?.listId ? `/desk/promises/lists/${promise.listId}` : '/desk/promises'
}

function Opened({ promise }: { readonly promise: PromisePage }) {
  const words = useWords(deskWords)
  const shared = useWords(promiseWords)
  return (
    <Page
      title={promise.title}
      lead={shared[promise.kind]}
      actions={<PromiseTag promise={promise} />}
      width="wide"
    >
      <Stack gap="loose">
        <Actions promise={promise} />
        <PromiseFacts promise={promise} />
        <PromiseStory promise={promise} />
        <Inline>
          <ButtonLink href={`/promises/one/${promise.promiseId}`} icon="eye" tone="quiet">
            {words.publicPage}
          </ButtonLink>
        </Inline>
      </Stack>
    </Page>
  )
}

type Step = {
  readonly ability: string
  readonly word:
    | 'promise'
    | 'answer'
    | 'done'
    | 'progress'
    | 'accept'
    | 'acceptors'
    | 'move'
    | 'supervise'
    | 'giveUp'
  readonly sheet: ComponentType<StepProps>
}

// In the order in which one needs them; the first one there is the main action.
const steps: readonly Step[] = [
  { ability: 'voiceAcceptance', word: 'accept', sheet: VoiceSheet },
  { ability: 'makePromise', word: 'promise', sheet: MakePromiseSheet },
  { ability: 'answerOnSpot', word: 'answer', sheet: AnswerSheet },
  { ability: 'reportDone', word: 'done', sheet: DoneSheet },
  { ability: 'reportProgress', word: 'progress', sheet: ProgressSheet },
  { ability: 'nameAcceptors', word: 'acceptors', sheet: AcceptorsSheet },
  { ability: 'movePromise', word: 'move', sheet: MoveSheet },
  { ability: 'supervisePromise', word: 'supervise', sheet: SuperviseSheet },
  { ability: 'giveUpPromise', word: 'giveUp', sheet: GiveUpSheet },
]

function Actions({ promise }: { readonly promise: PromisePage }) {
  const words = useWords(deskWords)
  const [open, setOpen] = useState<Step | null>(null)
  const possible = steps.filter(({ ability }) => promise.abilities.includes(ability))
  if (possible.length === 0) return null
  const Opened = open?.sheet
  return (
    <Inline>
      {possible.map((step, at) => (
        <Button
          key={step.ability}
          tone={at === 0 ? 'main' : step.word === 'giveUp' ? 'quiet' : 'plain'}
          onPress={() => setOpen(step)}
        >
          {words[step.word]}
        </Button>
      ))}
      {Opened ? <Opened promise={promise} onClose={() => setOpen(null)} /> : null}
    </Inline>
  )
}
