import { useLocation } from 'wouter'
import { BarList } from '#platform/web/parts/figures.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitContract } from '../contract.ts'
import { type BelowRow, valueIn } from './below-row.ts'
import { type CockpitView, questionOf, useCockpitView } from './cockpit-view.ts'
import { cockpitWords } from './cockpit-words.ts'
import { useBelow, useCockpitNode } from './use-node.ts'

const overdueFigure = 'cases.overdueNow'

const lateIn = (row: BelowRow): number => valueIn(row, overdueFigure)?.value ?? 0

/** Where something waits beyond its time, and in whose hands; each opens down to the very cases. */
export function OverdueNow({
  rows,
  view,
}: {
  readonly rows: readonly BelowRow[]
  readonly view: CockpitView
}) {
  const words = useWords(cockpitWords)
  const isOfPlaces = view.tree === 'place'
  return (
    <section className="cockpit-overdue">
      <h2>{words.overdue}</h2>
      <Late rows={rows} tree={view.tree} label={isOfPlaces ? words.byPlace : words.byOrganisation} />
      {isOfPlaces && view.node === null ? <InWhoseHands view={view} /> : null}
    </section>
  )
}

/** The same by organisation, below the reader's own one. */
function InWhoseHands({ view }: { readonly view: CockpitView }) {
  const words = useWords(cockpitWords)
  const asked = { ...view, tree: 'organisation', node: null } as const
  const { node } = useCockpitNode(asked)
  const below = useBelow('organisation', node ?? '')
  const compared = useOperation(
    cockpitContract.compareBelow,
    { ...questionOf(asked, node ?? ''), figures: overdueFigure },
    { keep: true, enabled: node !== null },
  )
  const rows = below.map(({ id, name }) => ({
    id,
    name,
    values: compared.data?.nodes.find(({ nodeId }) => nodeId === id)?.values ?? [],
  }))
  // Places say already whether anything is overdue; here only whose it is, once that is known.
  if (rows.every((row) => lateIn(row) === 0)) return null
  return <Late rows={rows} tree="organisation" label={words.byOrganisation} />
}

type LateProps = {
  readonly rows: readonly BelowRow[]
  readonly tree: CockpitView['tree']
  readonly label: string
}

function Late({ rows, tree, label }: LateProps) {
  const words = useWords(cockpitWords)
  const [, go] = useLocation()
  const { linkTo } = useCockpitView()
  const bars = rows.flatMap((row) => {
    const value = lateIn(row)
    if (value <= 0) return []
    return [
      {
        id: row.id,
        label: row.name,
        value,
        tone: 'late' as const,
        onPress: () => go(linkTo('/cockpit/open', { figure: overdueFigure, tree, node: row.id })),
      },
    ]
  })
  return (
    <div>
      <h3 className="soft small">{label}</h3>
      {bars.length === 0 ? (
        <p className="soft">{words.noOverdue}</p>
      ) : (
        <BarList bars={bars} label={`${words.overdue} · ${label}`} />
      )}
    </div>
  )
}
