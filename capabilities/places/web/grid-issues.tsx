import { useComma } from '#platform/web/use-comma.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { placeWords } from './place-words.ts'
import { saidArea } from './said-area.ts'

export type Issue = OutputOf<typeof placesContract.listGridIssues>['issues'][number]

/** Where grids overlap, leave gaps or reach outside, the largest first. */
export function GridIssues({ placeId }: { readonly placeId: string }) {
  const words = useWords(placeWords)
  const comma = useComma()
  const reading = useOperation(placesContract.listGridIssues, { placeId })
  const children = useOperation(placesContract.listChildren, { parentId: placeId })
  const nameOf = (id: string) => children.data?.places.find((place) => place.placeId === id)?.name ?? ''
  const said = (issue: Issue) => {
    const names = issue.placeIds.map(nameOf).join(comma)
    const size = saidArea(issue.squareMetres)
    if (issue.kind === 'gap') return words.issueGap(size)
    return issue.kind === 'overlap' ? words.issueOverlap(names, size) : words.issueOutside(names, size)
  }
  return (
    <Show reading={reading}>
      {({ issues, hasCommunityBoundary }) => (
        <Stack>
          {hasCommunityBoundary ? null : <Notice tone="info">{words.noCommunityBoundary}</Notice>}
          {issues.length === 0 ? (
            <EmptyState icon="check" title={words.issuesNone} />
          ) : (
            <Rows label={words.issues}>
              {issues.map((issue) => (
                <Row
                  key={`${issue.kind} ${issue.placeIds.join()} ${JSON.stringify(issue.area.coordinates[0]?.[0]?.[0])}`}
                  title={said(issue)}
                  lead={<StatusTag tone={issue.kind === 'gap' ? 'info' : 'warn'} word={words[issue.kind]} />}
                />
              ))}
            </Rows>
          )}
        </Stack>
      )}
    </Show>
  )
}
