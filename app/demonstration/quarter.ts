import type { Chance } from './chance.ts'

export type Ring = readonly (readonly [number, number])[]

/** A block of lattice cells: columns from..to, rows from..to. */
export type Block = {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Where a made-up quarter lies: its middle in WGS-84 and its half width and height in degrees. */
export type Quarter = {
  readonly longitude: number
  readonly latitude: number
  readonly halfWidth: number
  readonly halfHeight: number
}

export const latticeSize = 24

const whole: Block = { left: 0, right: latticeSize, bottom: 0, top: latticeSize }

/** Cuts a quarter into blocks of about equal size that leave no gap and share their borders. */
export const blocksOf = (count: number, chance: Chance): Block[] => cut(whole, count, chance)

/** Cuts a block further. */
export function cut(block: Block, count: number, chance: Chance): Block[] {
  if (count <= 1) return [block]
  const first = Math.floor(count / 2)
  const width = block.right - block.left
  const height = block.top - block.bottom
  const share = first / count + (chance.next() - 0.5) * 0.08
  if (width >= height) {
    const at = block.left + Math.min(width - 1, Math.max(1, Math.round(width * share)))
    return [
      ...cut({ ...block, right: at }, first, chance),
      ...cut({ ...block, left: at }, count - first, chance),
    ]
  }
  const at = block.bottom + Math.min(height - 1, Math.max(1, Math.round(height * share)))
  return [
    ...cut({ ...block, top: at }, first, chance),
    ...cut({ ...block, bottom: at }, count - first, chance),
  ]
}

const steps = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) }, (_, index) => from + Math.sign(to - from) * index)

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** The outline of a block on the map: every lattice point of the border, bent a little so that streets are not rulers. */
export function outlineOf(block: Block, quarter: Quarter): Ring {
  const { left, right, bottom, top } = block
  const border: [number, number][] = [
    ...steps(left, right).map((column): [number, number] => [column, bottom]),
    ...steps(bottom, top).map((row): [number, number] => [right, row]),
    ...steps(right, left).map((column): [number, number] => [column, top]),
    ...steps(top, bottom).map((row): [number, number] => [left, row]),
  ]
  const ring = border.map(([column, row]) => onMap(column, row, quarter))
  const [start] = ring
  return start ? [...ring, start] : ring
}

/** Where a lattice point lies on the map. */
function onMap(column: number, row: number, quarter: Quarter): readonly [number, number] {
  const across = (column / latticeSize) * 2 - 1
  const up = (row / latticeSize) * 2 - 1
  const bentAcross = across + 0.05 * Math.sin(up * 3.1) + 0.12 * up
  const bentUp = up + 0.05 * Math.sin(across * 2.7) - 0.08 * across
  return [
    rounded(quarter.longitude + bentAcross * quarter.halfWidth),
    rounded(quarter.latitude + bentUp * quarter.halfHeight),
  ]
}

/** A point somewhere inside a block. */
export function pointIn(
  block: Block,
  quarter: Quarter,
  chance: Chance,
): { longitude: number; latitude: number } {
  const column = block.left + (0.1 + 0.8 * chance.next()) * (block.right - block.left)
  const row = block.bottom + (0.1 + 0.8 * chance.next()) * (block.top - block.bottom)
  const [longitude, latitude] = onMap(column, row, quarter)
  return { longitude, latitude }
}
