import { surveysMigration } from './migrations/20261130-97-surveys.ts'

/** Every change of this capability's tables, oldest first. */
export const surveysMigrations = [surveysMigration] as const
