import { noticesMigration } from './migrations/20261130-74-notices.ts'
import { noticesRoundsMigration } from './migrations/20261130-87-notices-rounds.ts'

/** Every change of this capability's tables, oldest first. */
export const noticesMigrations = [noticesMigration, noticesRoundsMigration] as const
