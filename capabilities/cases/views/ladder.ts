import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { LiveTrees } from '#platform/trees/live-trees.ts'
import type { Rung } from '../events.ts'
import { rankOf } from '../rules/case-state.ts'
import { type Level, levelOfKind } from '../words.ts'

type Known = { readonly kind: string; readonly name: string }

/** Organisations by id; ended ones are missing. */
async function standingOrganisations(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await tx.query<{ id: string; kind: string; name: string }>(
    'select organisation_id as id, kind, name from cases.organisation where organisation_id = any ($1) and not is_ended',
    [ids],
  )
  return new Map(rows.map(({ id, kind, name }) => [id, { kind, name }]))
}

/** The level of an organisation: by its kind, or for a department and the like by what it belongs to. */
function levelIn(path: readonly string[], known: ReadonlyMap<string, Known>): Level {
  for (const id of path) {
    const level = levelOfKind[known.get(id)?.kind ?? '']
    if (level !== undefined) return level === 'grid' || level === 'compound' ? 'community' : level
  }
  return 'district'
}

export type NamedRung = Rung & { readonly name: string }

/** An organisation as a rung: at which level it stands; undefined if it does not exist or has ended. */
export async function findRung(
  tx: Transaction,
  trees: LiveTrees,
  organisationId: string,
): Promise<NamedRung | undefined> {
  const path = trees.index('organisation').ancestors(organisationId)
  const known = await standingOrganisations(tx, [organisationId, ...path])
  const own = known.get(organisationId)
  if (!own) return undefined
  return { organisationId, name: own.name, level: levelOfKind[own.kind] ?? levelIn(path, known) }
}

export type Asked = {
  readonly placeId: string | null
  readonly recipientId: string | null
  readonly on: Day
}

/** Who answers, from near to far: from whom one writes to, or from the place; one organisation for each level. */
export async function laddersFor(
  tx: Transaction,
  trees: LiveTrees,
  asked: readonly Asked[],
): Promise<NamedRung[][]> {
  const answering = await answeringAt(tx, trees, asked)
  const organisations = trees.index('organisation')
  const paths = asked.map((one) => {
    const nearest = one.recipientId === null ? answering(one) : [one.recipientId]
    return [...new Set([...nearest, ...nearest.flatMap((id) => organisations.ancestors(id))])]
  })
  const known = await standingOrganisations(tx, [...new Set(paths.flat())])
  return asked.map(({ recipientId }, at) => rungsOf(paths[at] ?? [], known, recipientId))
}

/** The first of each level on the way up; whom one writes to is on it whatever its kind. */
function rungsOf(
  path: readonly string[],
  known: ReadonlyMap<string, Known>,
  recipientId: string | null,
): NamedRung[] {
  const rungs = new Map<string, NamedRung>()
  for (const organisationId of path) {
    const organisation = known.get(organisationId)
    const level =
      levelOfKind[organisation?.kind ?? ''] ?? (organisationId === recipientId ? 'street' : undefined)
    if (!organisation || level === undefined || rungs.has(level)) continue
    rungs.set(level, { level, organisationId, name: organisation.name })
  }
  return [...rungs.values()].toSorted((one, other) => rankOf(one.level) - rankOf(other.level))
}

type Given = {
  readonly organisation: string
  readonly place: string
  readonly on: Day
  readonly until: Day | null
}

/** Organisations given responsibility for a place or for one above it, the nearest first. */
async function answeringAt(tx: Transaction, trees: LiveTrees, asked: readonly Asked[]) {
  const index = trees.index('place')
  const pathOf = ({ placeId }: Asked) => (placeId === null ? [] : [placeId, ...index.ancestors(placeId)])
  const paths = new Map(asked.map((one) => [one, pathOf(one)]))
  const { rows } = await tx.query<Given>(
    `select organisation_id as organisation, place_id as place, from_on as "on", to_on as until
     from cases.responsibility where place_id = any ($1) order by from_on desc`,
    [[...new Set([...paths.values()].flat())]],
  )
  const byPlace = Map.groupBy(rows, (row) => row.place)
  return (one: Asked): string[] =>
    (paths.get(one) ?? []).flatMap((placeId) =>
      (byPlace.get(placeId) ?? [])
        .filter((row) => row.on <= one.on && (row.until === null || row.until > one.on))
        .map((row) => row.organisation),
    )
}

/** The places an organisation answers for on a day. */
export async function findAnsweredPlaces(
  tx: Transaction,
  organisationId: string,
  on: Day,
): Promise<string[]> {
  const { rows } = await tx.query<{ place: string }>(
    `select place_id as place from cases.responsibility
     where organisation_id = $1 and from_on <= $2 and (to_on is null or to_on > $2)`,
    [organisationId, on],
  )
  return rows.map((row) => row.place)
}

/** What the duty list in force at the place says of a matter, if it names it (CASE-08). */
export async function findDuty(
  tx: Transaction,
  trees: LiveTrees,
  asked: { readonly placeId: string | null; readonly matter: string; readonly on: Day },
): Promise<string | undefined> {
  if (asked.placeId === null) return undefined
  const path = [asked.placeId, ...trees.index('place').ancestors(asked.placeId)]
  const { rows } = await tx.query<{ duty: string }>(
    `select duty from (
       select place_id, duty, matter, from_on, max(from_on) over (partition by place_id) as latest
       from cases.duty where place_id = any ($1) and from_on <= $3
     ) as lists where matter = $2 and from_on = latest order by array_position($1, place_id) limit 1`,
    [path, asked.matter, asked.on],
  )
  return rows[0]?.duty
}

/** Names of organisations and places, for people to read. */
export async function namesOf(
  tx: Transaction,
  ids: { readonly organisations: readonly string[]; readonly places: readonly string[] },
): Promise<(id: string | null) => string | null> {
  const { rows } = await tx.query<{ id: string; name: string }>(
    `select organisation_id as id, name from cases.organisation where organisation_id = any ($1)
     union all select place_id, name from cases.place where place_id = any ($2)`,
    [ids.organisations, ids.places],
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
