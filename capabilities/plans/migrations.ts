import { plansMigration } from './migrations/20261129-90-plans.ts'

/** Every change of this capability's tables, oldest first. */
export const plansMigrations = [plansMigration] as const
