import { partnersMigration } from './migrations/20261130-60-partners.ts'

/** Every change of this capability's tables, oldest first. */
export const partnersMigrations = [partnersMigration] as const
