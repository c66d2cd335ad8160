import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { notesIn } from './checkpoint.ts'
import type { StoredCheckpoint } from './seal-store.ts'

/** Where a data folder keeps checkpoints outside the database. */
export const checkpointFolder = (dataDir: string): string => path.join(dataDir, 'checkpoints')

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d{4}-\d\d\.txt$/.test(name))
        .sort()
        .map((name) => path.join(folder, name))
    : []

/** The text of every checkpoint file in a folder, oldest first; evidence for `verifyLedger`. */
export const checkpointTexts = (folder: string): { name: string; text: string }[] =>
  filesIn(folder).map((file) => ({ name: file, text: readFileSync(file, 'utf8') }))

/** The newest note kept in a folder outside the database. */
export function lastNoteIn(folder: string): string | undefined {
  for (const { text } of checkpointTexts(folder).reverse()) {
    const last = notesIn(text).at(-1)
    if (last !== undefined) return last
  }
  return undefined
}

/** Appends checkpoints to the file of their month and waits until the disk has them. */
export function appendToFolder(folder: string, checkpoints: readonly StoredCheckpoint[]): void {
  mkdirSync(folder, { recursive: true })
  const months = Map.groupBy(checkpoints, ({ at }) => at.slice(0, 7))
  for (const [month, inMonth] of months) {
    // The empty lines keep a note whole that follows one torn by a power cut.
    const text = inMonth.map(({ note }) => `\n\n${note}`).join('')
    appendFileSync(path.join(folder, `${month}.txt`), text, { flush: true })
  }
}
