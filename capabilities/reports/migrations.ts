import { reportsMigration } from './migrations/20261129-95-reports.ts'

/** Every change of this capability's tables, oldest first. */
export const reportsMigrations = [reportsMigration] as const
