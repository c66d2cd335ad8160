import { pointsMigration } from './migrations/20261130-54-points.ts'
import { countersMigration } from './migrations/20261130-84-counters.ts'
import { slipsMigration } from './migrations/20261130-85-slips.ts'

/** Every change of this capability's tables, oldest first. */
export const pointsMigrations = [pointsMigration, countersMigration, slipsMigration] as const
