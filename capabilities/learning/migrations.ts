import { learningMigration } from './migrations/20261130-66-learning.ts'
import { learningCertificatesMigration } from './migrations/20261130-87-learning-certificates.ts'

/** Every change of this capability's tables, oldest first. */
export const learningMigrations = [learningMigration, learningCertificatesMigration] as const
