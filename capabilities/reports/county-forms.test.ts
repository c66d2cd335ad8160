import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseFigures } from '#capabilities/cases/figures.ts'
import { runAs } from '#platform/testing/callers.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { parseWorkbook } from '#platform/documents/parse-workbook.ts'
import { cellName } from '#platform/documents/workbook.ts'
import { finishFilling } from './operations/finish-filling.ts'
import { getFilling } from './operations/get-filling.ts'
import { handIn, type ReportsHouse, reportsHouse, tellMatters } from './testing.ts'
import { countyForms } from './testing-forms.ts'

let world: ReportsHouse
beforeAll(async () => {
  world = await reportsHouse(caseFigures)
  const matters = ['2026-01-10', '2026-04-15', '2026-06-02', '2026-06-20', '2026-06-21'].flatMap((day) =>
    [smallWorld.community, smallWorld.otherCommunity].flatMap((place) =>
      ['cases.received.v1', 'cases.closed.v1', 'cases.rated.v1', 'cases.disputed.v1'].map((type) => ({
        place,
        kind: day.endsWith('20') ? 'complaint' : 'letter',
        at: `${day}T02:00:00.000Z`,
        type: type as `${string}.v1`,
      })),
    ),
  )
  await tellMatters(world.house, matters)
})
afterAll(() => world.house.close())

const textOf = (bytes: Uint8Array, part: string) => Buffer.from(unzipSync(bytes)[part] ?? []).toString()

/** Everything of a sheet but what stands in its cells. */
const drawing = (xml: string) =>
  xml.replace(
    /<c r="([A-Z]+\d+)"( s="\d+")?[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g,
    (_whole, at: string, style = '') => `<c ${at}${style}>`,
  )

async function contents(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await parseWorkbook({ bytes })
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.map((cell) => [`${name}!${cellName(cell.row, cell.column)}`, cell.formula ?? cell.text] as const),
    ),
  )
}

type States = ReadonlyMap<string, readonly string[]>

/** The cells of all sheets by what the house says of them. */
async function statesOf({ house, clerk }: ReportsHouse, fillingId: string): Promise<States> {
  const { sheets } = await runAs(house, clerk)(getFilling, { fillingId })
  const told = await Promise.all(
    sheets.map(async ({ name }, at) => {
      const { sheet } = await runAs(house, clerk)(getFilling, { fillingId, sheet: at })
      return sheet.cells.map(({ row, column, state }) => ({
        cell: `${name}!${cellName(row, column)}`,
        state,
      }))
    }),
  )
  const groups = Map.groupBy(told.flat(), ({ state }) => state ?? 'label')
  return new Map([...groups].map(([state, cells]) => [state, cells.map(({ cell }) => cell)]))
}

const inStates = (states: States, ...names: readonly string[]): string[] =>
  names.flatMap((name) => states.get(name) ?? []).toSorted()

describe.each(countyForms)('a form with “$name”', (form) => {
  test('is filled where the house knows, says what nobody holds, and comes back unharmed', async () => {
    const before = form.bytes()
    const { fillingId } = await handIn(world, before, { from: '2026-06-01', to: '2026-06-30' })
    const states = await statesOf(world, fillingId)
    expect(inStates(states, 'filled', 'nothing', 'guess')).toEqual(
      [...form.filled, ...form.guessed].toSorted(),
    )
    expect(inStates(states, 'guess').filter((cell) => form.filled.includes(cell))).toEqual([])
    expect(inStates(states, 'missing')).toEqual(form.missing.toSorted())

    const finished = await runAs(world.house, world.clerk)(finishFilling, { fillingId })
    const after = new Uint8Array(Buffer.from(finished.file, 'base64'))
    const parts = Object.keys(unzipSync(before))
    expect(Object.keys(unzipSync(after))).toEqual(parts)
    const changed = parts.filter((part) => textOf(before, part) !== textOf(after, part))
    expect(changed.filter((part) => !/^xl\/(worksheets\/sheet\d+|workbook)\.xml$/.test(part))).toEqual([])
    const sheets = parts.filter((name) => name.startsWith('xl/worksheets/'))
    expect(sheets.map((part) => drawing(textOf(after, part)))).toEqual(
      sheets.map((part) => drawing(textOf(before, part))),
    )
    const [was, is] = [await contents(before), await contents(after)]
    const differing = [...is.keys()].filter((cell) => is.get(cell) !== was.get(cell)).toSorted()
    expect(differing).toEqual(inStates(states, 'filled'))
  })
})

test('ten and more different forms are tried, and what they come back with is right', async () => {
  expect(countyForms.length).toBeGreaterThanOrEqual(10)
  const [monthly] = countyForms
  const { fillingId } = await handIn(world, monthly?.bytes() ?? new Uint8Array(), { name: '6月.xlsx' })
  const finished = await runAs(world.house, world.clerk)(finishFilling, { fillingId })
  const is = await contents(new Uint8Array(Buffer.from(finished.file, 'base64')))
  expect([is.get('月报!B2'), is.get('月报!C4'), is.get('月报!D5')]).toEqual(['海滨街道', '3', '3'])
  expect(is.get('月报!C6')).toBe('SUM(C4:C5)')
})
