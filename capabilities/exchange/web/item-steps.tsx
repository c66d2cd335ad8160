import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { givingContract } from '#capabilities/exchange/contract/giving.ts'
import { askingContract } from '#capabilities/exchange/contract/asking.ts'
import { askingWords } from './asking-words.ts'
import { settleItem } from './kept-items.ts'
import type { SheetProps, StepsProps } from './sheet-props.ts'
import { ConfirmSheet, LendSheet, TakeBackSheet, WordsSheet } from './step-sheets.tsx'
import { stepWords } from './step-words.ts'

type Sheet = 'claim' | 'done' | 'confirm' | 'notYet' | 'lend' | 'takeBack'

/** What this reader may do with the item: one main button, the others below it. */
export function ItemSteps(props: StepsProps) {
  const { item } = props
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const close = () => setSheet(null)
  return (
    <Stack>
      <StepButtons {...props} onOpen={setSheet} />
      {sheet === 'claim' ? <ClaimSheet {...props} onClose={close} /> : null}
      {sheet === 'done' ? <DoneSheet {...props} onClose={close} /> : null}
      {sheet === 'confirm' ? <ConfirmSheet {...props} onClose={close} /> : null}
      {sheet === 'notYet' ? <NotYetSheet {...props} onClose={close} /> : null}
      {sheet === 'lend' ? <LendSheet {...props} onClose={close} /> : null}
      {sheet === 'takeBack' ? <TakeBackSheet key={item.itemId} {...props} onClose={close} /> : null}
    </Stack>
  )
}

/** What is asked for, what it opens, what it is called; the first that may be done is the main one. */
type Line = readonly [verb: string, sheet: Sheet, label: string]

function StepButtons({
  item,
  receipt,
  onOpen,
  onRefresh,
}: StepsProps & { readonly onOpen: (sheet: Sheet) => void }) {
  const words = useWords(stepWords)
  const asking = useWords(askingWords)
  const may = (verb: string) => item.abilities.includes(verb)
  const opened = receipt === undefined ? {} : { receipt }
  const release = useAction(givingContract.releaseClaim, {
    ...opened,
    onDone: () => showToast(words.released),
  })
  const withdraw = useAction(givingContract.withdrawItem, { ...opened, onDone: useTakenBack(item.itemId) })
  const decline = useAction(askingContract.declineAsk, {
    ...opened,
    onDone: () => showToast(asking.declinedByMe),
  })
  const isHelped = item.list === 'need' ? item.isOwn : item.isMine
  const lines: readonly Line[] = [
    ['claimItem', 'claim', item.list === 'need' ? words.claim : words.claimOffer],
    ['confirmHelp', 'confirm', isHelped ? words.confirm : words.confirmFor],
    ['sayNotYet', 'notYet', words.notYet],
    ['reportItemDone', 'done', words.reportDone],
    ['lendItem', 'lend', words.lend],
    ['takeBackItem', 'takeBack', words.takeBack],
  ]
  return (
    <Stack gap="tight">
      {lines
        .filter(([verb]) => may(verb))
        .map(([verb, sheet, label], at) => (
          <Button key={verb} tone={at === 0 ? 'main' : 'plain'} wide onPress={() => onOpen(sheet)}>
            {label}
          </Button>
        ))}
      {may('declineAsk') ? (
        <Button wide busy={decline.busy} onPress={() => void decline.run({ itemId: item.itemId })}>
          {asking.decline}
        </Button>
      ) : null}
      {may('releaseClaim') ? (
        <Button wide busy={release.busy} onPress={() => void release.run({ itemId: item.itemId })}>
          {words.release}
        </Button>
      ) : null}
      {may('withdrawItem') ? (
        <Button
          tone="quiet"
          wide
          busy={withdraw.busy}
          onPress={() => void withdraw.run({ itemId: item.itemId })}
        >
          {words.withdraw}
        </Button>
      ) : null}
      <ProblemNotice problem={release.problem ?? withdraw.problem ?? decline.problem} onRefresh={onRefresh} />
    </Stack>
  )
}

/** What is taken back is over, also for this phone. */
const useTakenBack = (itemId: string) => {
  const words = useWords(stepWords)
  return () => {
    settleItem(itemId)
    showToast(words.withdrawn)
  }
}

const useSaid = (text: string, onClose: () => void) => () => {
  showToast(text)
  onClose()
}

function ClaimSheet({ item, receipt, organisationId, onClose, onRefresh }: SheetProps) {
  const words = useWords(stepWords)
  const [claimId] = useState(newId)
  const action = useAction(givingContract.claimItem, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: useSaid(words.claimed, onClose),
  })
  const forUnit = organisationId === undefined ? {} : { organisationId }
  return (
    <WordsSheet
      title={item.list === 'need' ? words.claim : words.claimOffer}
      lead={words.claimLead}
      label={words.note}
      isOptional
      {...{ action, onClose, onRefresh }}
      onSend={(note) => void action.run({ itemId: item.itemId, claimId, note, ...forUnit })}
    >
      <TakenAt details={action.problem?.details} />
    </WordsSheet>
  )
}

/** When somebody else took it on, where that is why it was refused. */
function TakenAt({ details }: { readonly details: Readonly<Record<string, unknown>> | undefined }) {
  const words = useWords(stepWords)
  const at = details?.claimedAt
  if (typeof at !== 'string') return null
  return (
    <p className="soft small">
      {words.takenAt} <Moment at={at} />
    </p>
  )
}

function DoneSheet({ item, receipt, onClose, onRefresh }: SheetProps) {
  const words = useWords(stepWords)
  const action = useAction(givingContract.reportItemDone, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: useSaid(words.reported, onClose),
  })
  return (
    <WordsSheet
      title={words.reportDone}
      lead={words.reportDoneLead}
      label={words.doneText}
      isOptional
      {...{ action, onClose, onRefresh }}
      onSend={(text) => void action.run({ itemId: item.itemId, text })}
    />
  )
}

function NotYetSheet({ item, receipt, onClose, onRefresh }: SheetProps) {
  const words = useWords(stepWords)
  const action = useAction(givingContract.sayNotYet, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: useSaid(words.notYetSaid, onClose),
  })
  return (
    <WordsSheet
      title={words.notYet}
      label={words.missing}
      {...{ action, onClose, onRefresh }}
      onSend={(text) => void action.run({ itemId: item.itemId, text })}
    />
  )
}
