import { promisesMigration } from './migrations/20261129-50-promises.ts'
import { promiseMovesMigration } from './migrations/20261130-75-promise-moves.ts'

/** Every change of this capability's tables, oldest first. */
export const promisesMigrations = [promisesMigration, promiseMovesMigration] as const
