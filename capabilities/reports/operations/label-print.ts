import { createHash, createHmac } from 'node:crypto'
import type { Vault } from '#platform/vault/vault.ts'

/** A label as the ledger may know it: a keyed print, for the name of a row may be a person's. */
export const printOf = (vault: Vault, key: string): string =>
  createHmac('sha256', vault.keyFor('reports labels')).update(key).digest('hex').slice(0, 32)

/** One id for everything that goes by these words. */
export const idOfWords = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 32)
