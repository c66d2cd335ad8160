import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { DecidedList, Item } from '../shapes.ts'
import { pointNames } from './point-names.ts'
import { villageWords } from './village-words.ts'

/** What earns how many points, what takes them away, and the most of a day. */
export function ListLines({ list }: { readonly list: Pick<DecidedList, 'items' | 'caps' | 'monthsValid'> }) {
  const words = useWords(villageWords)
  const names = useWords(pointNames)
  const earning = list.items.filter(({ points }) => points > 0)
  const taking = list.items.filter(({ points }) => points < 0)
  return (
    <Stack>
      <Rows label={words.list}>
        {earning.map((item) => (
          <ItemRow key={item.itemId} item={item} />
        ))}
      </Rows>
      {taking.length === 0 ? null : (
        <Rows label={words.takesAway}>
          {taking.map((item) => (
            <ItemRow key={item.itemId} item={item} />
          ))}
        </Rows>
      )}
      <Facts
        facts={list.caps.map(({ kind, pointsADay }) => ({
          name: `${names.kinds(kind)} · ${words.caps}`,
          value: words.cap(pointsADay),
        }))}
      />
      <p className="soft small">{words.valid(list.monthsValid)}</p>
    </Stack>
  )
}

function ItemRow({ item }: { readonly item: Item }) {
  const words = useWords(villageWords)
  const names = useWords(pointNames)
  const { name, note, points, voucher, basis } = item
  const said =
    points < 0 ? words.basis(basis?.article ?? '') : `${names.kinds(item.kind)} · ${names.vouchers(voucher)}`
  return (
    <Row
      title={name}
      note={note === '' ? said : `${note} · ${said}`}
      end={
        <span className="figures">
          {names.signed(points)} {voucher === 'hours' ? names.perHour : null}
        </span>
      }
    />
  )
}

/** The vote by which a list was decided. */
function VoteFacts({
  list,
  state,
}: {
  readonly list: DecidedList
  readonly state: 'now' | 'coming' | 'past'
}) {
  const words = useWords(villageWords)
  const names = useWords(pointNames)
  return (
    <Stack gap="tight">
      <p>
        <strong>{words.version(list.version)}</strong>{' '}
        {state === 'now' ? <StatusTag tone="good" word={words.now} /> : null}
        {state === 'coming' ? <StatusTag tone="info" word={words.coming} /> : null}
      </p>
      <Facts
        facts={[
          { name: names.bodies(list.body), value: words.votes(list.present, list.entitled, list.inFavour) },
          { name: words.heldOn, value: <DayText day={list.heldOn} /> },
          { name: words.holdsFrom, value: <DayText day={list.from} /> },
        ]}
      />
    </Stack>
  )
}

const stateOf = (list: DecidedList, current: number) =>
  list.version === current ? 'now' : list.version > current ? 'coming' : 'past'

/** Every version with its vote, the newest first. */
export function Decisions({
  lists,
  current,
}: {
  readonly lists: readonly DecidedList[]
  readonly current: number
}) {
  const words = useWords(villageWords)
  return (
    <Card title={words.decided}>
      <Stack>
        {lists.toReversed().map((list) => (
          <VoteFacts key={list.version} list={list} state={stateOf(list, current)} />
        ))}
      </Stack>
    </Card>
  )
}
