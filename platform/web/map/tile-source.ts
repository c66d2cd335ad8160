import { useAbout } from '../about.ts'

/** Map tiles from outside, where the house has set a source. */
export type TileSource = { readonly address: string; readonly attribution: string; readonly isGcj02: boolean }

/** The tile source of the house, or `null`: then the map shows our own shapes on a plain ground. */
export const useTileSource = (): TileSource | null => useAbout()?.tiles ?? null
