import { readingContract } from '#capabilities/cases/contract/reading.ts'
import { caseProblems } from '#capabilities/cases/problems.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { GrowingList } from '#platform/web/parts/growing-list.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { useGrowing } from '#platform/web/use-growing.ts'
import { useWords } from '#platform/web/words.ts'
import { fieldWords } from './field-words.ts'
import { operationWords } from './operation-words.ts'
import { WorkerName } from './worker-name.tsx'

type Refused = OutputOf<typeof readingContract.listRefusals>['items'][number]

/** What phones did offline and the house refused later, for the worker and the supervisor. */
export function FieldRefused() {
  const words = useWords(fieldWords)
  const refusals = useGrowing(readingContract.listRefusals, {}, { keep: true })
  useLive(['ledger_grew'])
  return (
    <Page title={words.refusedTitle} lead={words.refusedLead}>
      <GrowingList
        reading={refusals}
        itemsOf={(page) => page.items}
        empty={<EmptyState icon="check" title={words.refusedEmpty} note={words.refusedEmptyNote} />}
      >
        {(items) => items.map((item) => <OneRefused key={item.refusalId} item={item} />)}
      </GrowingList>
    </Page>
  )
}

function OneRefused({ item }: { readonly item: Refused }) {
  const words = useWords(fieldWords)
  const named = useWords(operationWords)
  const say = useSay()
  const isNamed = (name: string): name is keyof typeof named => Object.hasOwn(named, name)
  const problem = Object.values(caseProblems).find((one) => one.rule === item.rule)
  return (
    <Card>
      <Stack gap="tight">
        <h2>
          {isNamed(item.operation) ? named[item.operation] : named.other}
          {item.number === null ? '' : ` · ${item.number}`}
        </h2>
        <Notice tone="late">{problem ? say(problem) : item.rule}</Notice>
        <Facts
          facts={[
            {
              name: named.worker,
              value: <WorkerName actor={item.worker} organisationId={item.organisationId} />,
            },
            { name: words.madeAt, value: <Moment at={item.madeAt} /> },
            { name: words.refusedAt, value: <Moment at={item.refusedAt} /> },
          ]}
        />
        {item.caseId === null || item.number === null ? null : (
          <ButtonLink href={`/field/cases/${item.caseId}`}>{words.open}</ButtonLink>
        )}
      </Stack>
    </Card>
  )
}
