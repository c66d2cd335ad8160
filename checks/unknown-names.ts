import type { OperationContract } from '#platform/operations/contract.ts'
import * as z from 'zod/mini'

const namesThings = /(Id|Ids|seats|node|within)$/
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const unknownFor = (name: string): string =>
  isUuid.test(name) ? '0198c0de-ffff-7000-8000-00000000dead' : '999999999999'

type Replaced = { readonly field: string; readonly input: unknown }

function replaced(value: unknown, field: string): Replaced[] {
  if (typeof value === 'string') return namesThings.test(field) ? [{ field, input: unknownFor(value) }] : []
  if (Array.isArray(value))
    return value.flatMap((item, at) =>
      replaced(item, field).map((one) => ({ ...one, input: value.with(at, one.input) })),
    )
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    replaced(part, name).map((one) => ({ ...one, input: { ...value, [name]: one.input } })),
  )
}

/** Inputs like this one that still fit the contract, each with one thing named that is not there. */
export const withUnknownNames = (declared: OperationContract, input: unknown): Replaced[] =>
  replaced(input, '').filter((one) => z.safeParse(declared.input, one.input).success)

/** The cells of the committed matrix: what an operation answers a kind of caller. */
export function readMatrix(text: string): (operation: string, caller: string) => string | undefined {
  const rows = text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    return cells.length > 3 ? [cells.slice(1, -1)] : []
  })
  const [head = [], ...body] = rows
  const byName = new Map(body.map((cells) => [cells[0] ?? '', cells]))
  return (operation, caller) => byName.get(operation)?.[head.indexOf(caller)]
}
