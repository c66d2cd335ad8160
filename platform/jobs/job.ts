import type { House } from '../operations/house.ts'

/**
 * Work that comes round by itself. It runs in one process at a time; whatever it changes goes through operations with
 * keys made from what is due, so that a run cut short and repeated has its effects once.
 */
export type Job = {
  readonly name: string
  readonly everySeconds: number
  readonly run: (house: House) => Promise<void>
}
