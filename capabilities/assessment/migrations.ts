import { assessmentMigration } from './migrations/20261129-70-assessment.ts'

/** Every change of this capability's tables, oldest first. */
export const assessmentMigrations = [assessmentMigration] as const
