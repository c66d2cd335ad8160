import type { Transaction } from '#platform/database/transaction.ts'

type Found = { readonly place: string | null; readonly main: string | null; readonly contact: string | null }

async function find(tx: Transaction, caseId: string): Promise<Found | undefined> {
  const { rows } = await tx.query<Found>(
    `select place_id as place, merged_into as main, contact_id as contact from cases.case_list where case_id = $1`,
    [caseId],
  )
  return rows[0]
}

/** Where a case counts, if the reader may see it. */
export const findPlaceOf = async (tx: Transaction, caseId: string): Promise<string | null> =>
  (await find(tx, caseId))?.place ?? null

/** The main case that a case is merged into, if any. */
export const findMainOf = async (tx: Transaction, caseId: string): Promise<string | null> =>
  (await find(tx, caseId))?.main ?? null

/** The main case that a case is merged into, and those that are merged into it. */
export async function findMergedWith(tx: Transaction, caseId: string): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select merged_into as id from cases.case_list where case_id = $1 and merged_into is not null
     union select case_id from cases.case_list where merged_into = $1`,
    [caseId],
  )
  return rows.map(({ id }) => id)
}

/** Where the author's name and phone lie in the vault, if any were left and the reader may see the case. */
export const findContactOf = async (tx: Transaction, caseId: string): Promise<string | null> =>
  (await find(tx, caseId))?.contact ?? null

/** Where the words of the last answer lie. */
export async function findAnswerContent(tx: Transaction, caseId: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ secret: string }>(
    `select entry -> 'data' -> 'content' ->> 'secretId' as secret from cases.step
     where case_id = $1 and entry ->> 'type' in ('cases.answered.v1', 'cases.answer-passed-on.v1')
     order by version desc limit 1`,
    [caseId],
  )
  return rows[0]?.secret
}
