import type { Transaction } from '#platform/database/transaction.ts'
import type { Answers } from '../shapes.ts'

export type SlipRecord = {
  readonly slipId: string
  readonly surveyId: string
  readonly gridId: string
  readonly mark: string | null
  readonly isUsed: boolean
  readonly answers: Answers | null
  readonly secretId: string | null
}

/** A slip; only its holder and the house read it. */
export async function slipById(tx: Transaction, slipId: string): Promise<SlipRecord | undefined> {
  const { rows } = await tx.query<SlipRecord>(
    `select slip_id as "slipId", survey_id as "surveyId", grid_id as "gridId", mark, is_used as "isUsed", answers,
       secret_id as "secretId"
     from surveys.slip where slip_id = $1`,
    [slipId],
  )
  return rows[0]
}
