import { readKept, writeKept } from '#platform/web/kept.ts'

const slot = 'points.code'

/** Keeps the family's code on this phone, so that it can be shown where there is no network; none takes it away. */
export const keepCode = (code: string | null): void => writeKept(slot, code ?? '')

export const keptCode = (): string | null => readKept(slot) || null
