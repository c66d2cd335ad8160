import { useSay } from '#platform/web/language.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { Table } from '#platform/web/parts/table.tsx'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { deskWords } from './desk-words.ts'
import { type Decisions, doubtName, type Outcome } from './use-sheet-import.ts'

/** The rows that keep a sheet from being taken. */
export function SheetProblems({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(deskWords)
  const say = useSay()
  return (
    <Stack>
      <Notice tone="late">{words.wrong(outcome.problemCount)}</Notice>
      <Table
        caption={words.mend}
        quietCaption
        items={outcome.problems.slice(0, 200)}
        idOf={({ row, field, zh }) => `${row} ${field} ${zh}`}
        columns={[
          { id: 'row', title: words.row, cell: ({ row }) => row, number: true },
          { id: 'mend', title: words.mend, cell: (problem) => say(problem) },
        ]}
      />
    </Stack>
  )
}

type Props = {
  readonly outcome: Outcome
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
}

/** Rows that may be one person under two spellings: somebody says whether they are. */
export function SheetDoubts({ outcome, decisions, onDecide }: Props) {
  const words = useWords(deskWords)
  const colon = useColon()
  return (
    <Stack>
      <Notice tone="warn">{words.doubts(outcome.doubtCount)}</Notice>
      {outcome.doubts.map((doubt) => {
        const name = doubtName(doubt)
        const isOne = decisions.get(name)
        const kind = doubt.kind === 'twoNames' ? words.twoNames : words.nearNumber
        return (
          <Card key={name}>
            <FieldGroup label={kind}>
              <p>
                {words.row} {doubt.other}
                {colon}
                {doubt.otherSaid}
              </p>
              <p>
                {words.row} {doubt.row}
                {colon}
                {doubt.said}
              </p>
              <Choice
                value={isOne === undefined ? null : isOne ? 'one' : 'two'}
                onChange={(value) => onDecide(new Map([...decisions, [name, value === 'one']]))}
                columns
                options={[
                  { value: 'one', title: words.isOne },
                  {
                    value: 'two',
                    title: words.isTwo,
                    ...(doubt.kind === 'twoNames' && { hint: words.mustMend }),
                  },
                ]}
              />
            </FieldGroup>
          </Card>
        )
      })}
    </Stack>
  )
}
