import { accessMigration } from '../access/migrations/20261121-05-access.ts'
import { photoHoldersMigration } from '../files/migrations/20261130-96-photo-holders.ts'
import { figuresMigration } from '../figures/migrations/20261121-07-figures.ts'
import { figureLagMigration } from '../figures/migrations/20261121-08-lag.ts'
import { fewAndCrowdsMigration } from '../figures/migrations/20261130-83-few-and-crowds.ts'
import { factsByMonthMigration } from '../figures/migrations/20261130-92-facts-by-month.ts'
import { figureSheetsMigration } from '../figures/migrations/20261129-60-sheets.ts'
import { keepingMigration } from '../keeping/migrations/20261130-70-keeping.ts'
import { ledgerMigration } from '../ledger/migrations/20261121-01-ledger.ts'
import { bornInOneExpressionMigration } from '../ledger/migrations/20261130-91-born-in-one-expression.ts'
import { wallsMigration } from '../ledger/migrations/20261121-06-walls.ts'
import { progressMigration } from '../progress/migrations/20261130-86-progress.ts'
import { sealMigration } from '../ledger/seal/migrations/20261121-03-seal.ts'
import { toldViewsMigration } from '../operations/migrations/20261130-93-told-views.ts'
import { treeLabelsMigration } from '../trees/migrations/20261129-09-labels.ts'
import { treesMigration } from '../trees/migrations/20261121-02-trees.ts'
import { vaultMigration } from '../vault/migrations/20261121-04-vault.ts'
import type { Migration } from './migration.ts'
import { rolesMigration } from './migrations/20261121-00-roles.ts'

/** Every migration of the platform itself; capabilities bring their own. */
export const platformMigrations: readonly Migration[] = [
  rolesMigration,
  ledgerMigration,
  treesMigration,
  sealMigration,
  vaultMigration,
  accessMigration,
  wallsMigration,
  figuresMigration,
  figureLagMigration,
  treeLabelsMigration,
  figureSheetsMigration,
  fewAndCrowdsMigration,
  bornInOneExpressionMigration,
  factsByMonthMigration,
  toldViewsMigration,
  progressMigration,
  photoHoldersMigration,
  keepingMigration,
]
