import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Draft } from './draft.ts'
import { draftWords } from './draft-words.ts'

// These keep a plan from being taken over until they are mended; the rest is for looking at.
const blocking: readonly string[] = ['measureTwice', 'ownerNotFound']

/** What was recognised, and every row that does not fit. */
export function DraftProblems(props: {
  readonly draft: Draft
  readonly onOpen: (measureId: string) => void
}) {
  const words = useWords(draftWords)
  const say = useSay()
  const { areas, measures, problems } = props.draft
  if (measures.length === 0) return null
  const said = words.recognised(areas.length, measures.length)
  const open = problems.filter((problem) => !isMended(props.draft, problem))
  if (open.length === 0)
    return (
      <Notice tone="good">
        {said}
        {problems.length === 0 ? ` · ${words.noProblems}` : ''}
      </Notice>
    )
  return (
    <Card title={`${said} · ${words.problems(open.length)}`}>
      <ul className="plan-problems">
        {open.map((problem) => {
          const about = measures.find(({ row }) => row !== null && row === problem.row)
          return (
            <li key={`${problem.row} ${problem.kind} ${problem.said}`}>
              <StatusTag
                tone={blocking.includes(problem.kind) ? 'late' : 'warn'}
                word={problem.row === null ? problem.said : words.row(problem.row)}
              />
              <span>{say(problem)}</span>
              {about ? (
                <Button tone="quiet" onPress={() => props.onOpen(about.measureId)}>
                  {words.seeProblem}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** An owner was chosen meanwhile, or the row was taken out. */
function isMended({ measures }: Draft, { kind, row, said }: Draft['problems'][number]): boolean {
  const about = measures.find((measure) => (row === null ? measure.ownerName === said : measure.row === row))
  if (!about) return kind === 'measureTwice' || kind === 'ownerNotFound'
  if (kind === 'ownerNotFound') return about.owner !== null
  return kind === 'measureTwice' && about.title !== said
}
