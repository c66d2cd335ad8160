import { casesMigration } from './migrations/20261121-40-cases.ts'
import { wordsOfPartiesMigration } from './migrations/20261129-90-words-of-parties.ts'
import { kindsAlongTimeMigration } from './migrations/20261130-99-kinds-along-time.ts'
import { rareInTheInboxMigration } from './migrations/20261130-49-rare-in-the-inbox.ts'
import { walksOfTheInboxMigration } from './migrations/20261130-90-walks-of-the-inbox.ts'

/** Every change of this capability's tables, oldest first. */
export const casesMigrations = [
  casesMigration,
  wordsOfPartiesMigration,
  rareInTheInboxMigration,
  walksOfTheInboxMigration,
  kindsAlongTimeMigration,
] as const
