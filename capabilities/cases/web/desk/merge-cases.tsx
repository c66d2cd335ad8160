import { useState } from 'react'
import { call } from '#platform/web/client.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation, useRefresh } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { useSayCase } from '../say-case.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps, DeskCase } from './desk-case.ts'
import { useSayDesk } from './say-desk.ts'

type Direction = 'this' | 'that'

type Candidate = { readonly caseId: string; readonly number: string; readonly note: string }

/** Cases to merge with: what looks alike, or what is found by words or number. */
function useCandidates(desk: DeskCase, text: string): readonly Candidate[] | undefined {
  const { words, status } = useSayDesk()
  const say = useSayCase()
  const search = text.trim()
  const similar = useOperation(casesContract.listSimilarCases, { caseId: desk.caseId })
  const found = useOperation(
    casesContract.listInbox,
    { group: 'open', search, limit: 8 },
    { enabled: search !== '', keep: true },
  )
  const fromSearch = found.data?.items
    .filter((row) => row.caseId !== desk.caseId)
    .map((row) => ({ caseId: row.caseId, number: row.number, note: row.excerpt ?? say.words.noText }))
  const fromLikeness = similar.data?.cases.map((one) => ({
    caseId: one.caseId,
    number: one.number,
    note: [
      one.excerpt ?? say.words.noText,
      one.placeName,
      status(one.status),
      likenessWord(one.likeness, words),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return search === '' ? fromLikeness : fromSearch
}

export const likenessWord = (
  likeness: number,
  words: { readonly veryLike: string; readonly like: string },
): string => (likeness >= 0.6 ? words.veryLike : words.like)

/** Merges a repeat; both authors and both clocks stay, and both are shown before it is done (CASE-17). */
export function MergeCases({ desk, onClose, begin }: ActionProps & { readonly begin: string | null }) {
  const words = useWords(actionWords)
  const refresh = useRefresh()
  const [text, setText] = useState('')
  const [otherId, setOtherId] = useState<string | null>(begin)
  const [direction, setDirection] = useState<Direction | null>(null)
  const candidates = useCandidates(desk, text)
  const other = useOperation(casesContract.getCase, { caseId: otherId ?? '-' }, { enabled: otherId !== null })
  const older: Direction = other.data && other.data.receivedAt > desk.receivedAt ? 'that' : 'this'
  const chosen = direction ?? older
  const repeatId = chosen === 'this' ? desk.caseId : (otherId ?? '')
  const undo = () =>
    void call(casesContract.unmergeCases, { caseId: repeatId, reason: words.undoReason }).then(() => {
      showToast(words.mergeUndone)
      refresh()
    })
  const action = useAction(casesContract.mergeCases, {
    onDone: () => {
      showToast(words.done(words.mergeCases), undo)
      onClose()
    },
  })
  const intoCaseId = chosen === 'this' ? (otherId ?? '') : desk.caseId
  return (
    <ActionSheet
      desk={desk}
      title={words.mergeCases}
      lead={words.mergeLead}
      submit={words.mergeCases}
      action={action}
      isBlocked={other.data === undefined}
      onClose={onClose}
      onSubmit={() => void action.run({ caseId: repeatId, intoCaseId })}
    >
      <Field label={words.mergeFind} optional>
        <TextInput value={text} onChange={setText} />
      </Field>
      <Candidates candidates={candidates} chosen={otherId} onChoose={setOtherId} />
      {otherId === null ? (
        <p className="soft small">{words.mergePick}</p>
      ) : (
        <Show reading={other}>
          {(data) => <WhichIsMain desk={desk} other={data} value={chosen} onChange={setDirection} />}
        </Show>
      )}
    </ActionSheet>
  )
}

/** Which of the two goes on as the main case, with both beside each other. */
function WhichIsMain(props: {
  readonly desk: DeskCase
  readonly other: DeskCase
  readonly value: Direction
  readonly onChange: (direction: Direction) => void
}) {
  const words = useWords(actionWords)
  const colon = useColon()
  const { desk, other, value } = props
  return (
    <>
      <FieldGroup label={words.mergeWhich} hint={words.mergeOlder}>
        <Choice
          value={value}
          onChange={props.onChange}
          options={[
            { value: 'this', title: `${words.mergeMain}${colon}${other.number}`, hint: words.mergeThis },
            { value: 'that', title: `${words.mergeMain}${colon}${desk.number}`, hint: words.mergeThat },
          ]}
        />
      </FieldGroup>
      <Beside main={value === 'this' ? other : desk} repeat={value === 'this' ? desk : other} />
    </>
  )
}

function Candidates(props: {
  readonly candidates: readonly Candidate[] | undefined
  readonly chosen: string | null
  readonly onChoose: (caseId: string) => void
}) {
  const { words } = useSayDesk()
  return (
    <fieldset className="case-options">
      <legend className="small soft">{words.similar}</legend>
      {props.candidates?.map((one) => (
        <label key={one.caseId} className="case-option">
          <input
            type="radio"
            name="case-other"
            checked={props.chosen === one.caseId}
            onChange={() => props.onChoose(one.caseId)}
          />
          <span>
            <span className="figures">{one.number}</span>
            <span className="small soft case-option-note">{one.note}</span>
          </span>
        </label>
      ))}
      {props.candidates?.length === 0 ? <p className="soft small">{words.similarNone}</p> : null}
    </fieldset>
  )
}

/** The two cases beside each other, each with its author's words and its own clock. */
function Beside({ main, repeat }: { readonly main: DeskCase; readonly repeat: DeskCase }) {
  const words = useWords(actionWords)
  return (
    <div className="case-beside">
      <OneSide name={words.mergeMain} desk={main} />
      <OneSide name={words.mergeRepeat} desk={repeat} />
    </div>
  )
}

function OneSide({ name, desk }: { readonly name: string; readonly desk: DeskCase }) {
  const { due, status } = useSayDesk()
  const say = useSayCase()
  return (
    <section className="case-side">
      <h3>
        {name} <span className="figures soft small">{desk.number}</span>
      </h3>
      <p className="small soft">
        {[desk.placeName, status(desk.status)].filter(Boolean).join(' · ')} · <Moment at={desk.receivedAt} />
      </p>
      <p className="case-side-text">{desk.text || say.words.noText}</p>
      <p className="small figures">{due(desk.clocks.total.dueAt)}</p>
    </section>
  )
}
