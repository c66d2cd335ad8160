import type { Transaction } from '#platform/database/transaction.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { Rung, Sealed } from '../events.ts'
import type { Case } from '../rules/case-state.ts'
import { type CaseEntry, replayCase } from '../rules/replay-case.ts'

export type CaseHistory = { readonly state: Case; readonly entries: readonly CaseEntry[] }

/** A case with its history, if this reader may see it. */
export async function readCase(tx: Transaction, caseId: string): Promise<CaseHistory | undefined> {
  const { rows } = await tx.query<{ entry: CaseEntry }>(
    'select entry from cases.step where case_id = $1 order by version',
    [caseId],
  )
  const entries = rows.map((row) => row.entry)
  const state = replayCase(entries)
  return state.status === 'absent' ? undefined : { state, entries }
}

/** Several cases as they stand, by id; those out of the reader's sight are missing. */
export async function readStates(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Case>> {
  const { rows } = await tx.query<{ id: string; entry: CaseEntry }>(
    'select case_id as id, entry from cases.step where case_id = any ($1::uuid[]) order by case_id, version',
    [caseIds],
  )
  const states = new Map<string, Case>()
  for (const [id, found] of Map.groupBy(rows, (row) => row.id)) {
    const state = replayCase(found.map((row) => row.entry))
    if (state.status !== 'absent') states.set(id, state)
  }
  return states
}

/** The case that the reader's receipt opens. */
export async function readOwnCase(tx: Transaction): Promise<CaseHistory | undefined> {
  const { rows } = await tx.query<{ id: string | null }>('select cases.own_case() as id')
  const id = rows[0]?.id
  return id ? readCase(tx, id) : undefined
}

type StepData = {
  readonly content?: Sealed | null
  readonly photos?: readonly string[]
  readonly to?: Rung
  readonly due?: { readonly total: string }
  readonly result?: string
  readonly purpose?: string
  readonly rating?: string
  readonly how?: string
  readonly why?: string
  readonly stint?: { readonly minutes: number }
  readonly minutes?: number
}

// Guarantee: each field has this type in every event that has the field at all.
const dataOf = (entry: CaseEntry) => entry.data as unknown as StepData

/** Words of these entries, by secret id; erased ones are missing. */
export const openWords = (tx: Transaction, vault: Vault, entries: readonly CaseEntry[]) =>
  vault.openContent(
    tx,
    entries.flatMap((entry) => dataOf(entry).content?.secretId ?? []),
  )

type Given = {
  readonly texts: ReadonlyMap<string, string>
  readonly nameOf: (id: string | null) => string | null
  readonly isErased: boolean
}

/** One entry as a step of the thread. The first words and photos of the case are shown apart, not in a step. */
export function stepOf(entry: CaseEntry, { texts, nameOf, isErased }: Given) {
  const data = dataOf(entry)
  const isOwnText = entry.type !== 'cases.received.v1' && entry.type !== 'cases.published.v1'
  return {
    version: entry.version,
    at: entry.at,
    what: entry.type.slice('cases.'.length, -'.v1'.length),
    level: entry.data.about.level,
    organisationId: entry.organisation,
    organisationName: nameOf(entry.organisation),
    toOrganisationName: nameOf(data.to?.organisationId ?? null),
    text: (isOwnText && texts.get(data.content?.secretId ?? '')) || null,
    photos: isErased || !isOwnText ? [] : [...(data.photos ?? [])],
    dueAt: data.due?.total ?? null,
    result: data.result ?? data.purpose ?? data.how ?? data.why ?? null,
  }
}

/** Minutes that the step itself reports, for the desk. */
export const minutesOf = (entry: CaseEntry): number | null =>
  dataOf(entry).stint?.minutes ?? dataOf(entry).minutes ?? null

/** Every organisation named anywhere in the history. */
export const organisationsIn = ({ state, entries }: CaseHistory): string[] => [
  ...new Set([
    state.firstReceiver.organisationId,
    state.responsible.organisationId,
    ...state.stints.map((stint) => stint.organisationId),
    ...state.whistles.map((part) => part.department),
    ...entries.flatMap((entry) => [
      entry.organisation,
      dataOf(entry).to?.organisationId ?? entry.organisation,
    ]),
  ]),
]
