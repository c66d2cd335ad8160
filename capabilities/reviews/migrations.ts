import { reviewsMigration } from './migrations/20261129-80-reviews.ts'
import { objectionReceiptsMigration } from './migrations/20261130-77-objection-receipts.ts'

/** Every change of this capability's tables, oldest first. */
export const reviewsMigrations = [reviewsMigration, objectionReceiptsMigration] as const
