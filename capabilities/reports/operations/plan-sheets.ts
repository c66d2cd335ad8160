import type { Workbook, WorkbookSheet } from '#platform/documents/workbook.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { type FormSheet, findTables } from '../rules/find-tables.ts'
import { labelKey } from '../rules/label-text.ts'
import { readPath } from '../rules/meaning.ts'
import {
  type FormNode,
  type PlannedCell,
  planTable,
  type Surroundings,
  titleKey,
} from '../rules/plan-form.ts'
import { nodesByIds, nodesByKeys, nodeWithBelow } from '../views/find-nodes.ts'
import { chosenMeanings, chosenNodes, type FactKind, factKinds } from '../views/read-known.ts'
import type { TreeName } from '../words.ts'
import { knownWords } from './known-words.ts'
import { printOf } from './label-print.ts'

/** For whom and over which days a form is filled. */
export type FormWish = {
  readonly formId: string
  readonly tree: TreeName
  readonly node: string
  readonly from: string
  readonly to: string
}

export type PlannedSheet = {
  readonly sheet: WorkbookSheet
  readonly form: FormSheet
  readonly cells: readonly PlannedCell[]
}

export type PlannedForm = {
  readonly scope: FormNode
  readonly sheets: readonly PlannedSheet[]
  readonly facts: readonly FactKind[]
}

/** Reads what every cell of a workbook asks for, with what the house knows and what clerks chose before. */
export async function planSheets(
  tx: Transaction,
  given: { workbook: Workbook; wish: FormWish },
  call: Call,
): Promise<PlannedForm> {
  const forms = given.workbook.sheets
    .filter(({ isHidden }) => !isHidden)
    .map((sheet) => ({ sheet, form: findTables(sheet) }))
  const facts = await factKinds(tx)
  const around = await surroundingsOf(tx, { ...given, forms: forms.map(({ form }) => form), facts }, call)
  const sheets = forms.map(({ sheet, form }) => ({
    sheet,
    form,
    cells: form.tables.flatMap((table) => planTable({ table, title: form.title }, around)),
  }))
  return { scope: around.scope, sheets, facts }
}

type Looked = {
  readonly wish: FormWish
  readonly forms: readonly FormSheet[]
  readonly facts: readonly FactKind[]
}

async function surroundingsOf(
  tx: Transaction,
  { wish, forms, facts }: Looked,
  call: Call,
): Promise<Surroundings> {
  const { scope, below } = await nodeWithBelow(tx, wish)
  if (!scope) throw new Problem('not-found', houseProblems.notFound)
  const reading = {
    base: { from: wish.from, to: wish.to },
    today: dayOf(call.now),
    words: knownWords(call.house.figures, facts),
    chosen: new Map(),
  }
  const tables = forms.flatMap((form) => form.tables)
  const paths = tables.flatMap(({ cells }) =>
    cells.flatMap(({ rowPath, columnPath }) => [rowPath, columnPath]),
  )
  const distinct = [...new Map(paths.map((path) => [path.join('\n'), path])).values()]
  const titles = forms.map(({ title }) => titleKey(title, reading))
  const keys = [...new Set([...distinct.map((path) => readPath(path, reading).key), ...titles])]
  const labels = [
    ...new Set(tables.flatMap((table) => [...table.labels.rows, ...table.labels.columns]).map(labelKey)),
  ]
  return {
    ...reading,
    scope,
    below,
    chosen: await remembered(keys, call, (prints) => chosenMeanings(tx, wish.formId, prints)),
    nodes: await nodesByKeys(tx, wish, labels),
    chosenNodes: await rememberedNodes(tx, { wish, labels }, call),
  }
}

/** Looks up by prints and gives back by the words themselves. */
async function remembered<Found>(
  keys: readonly string[],
  { house }: Call,
  find: (prints: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): Promise<ReadonlyMap<string, Found>> {
  const prints = new Map(keys.filter((key) => key !== '').map((key) => [printOf(house.vault, key), key]))
  const found = await find([...prints.keys()])
  return new Map([...found].map(([print, one]) => [prints.get(print) ?? '', one]))
}

async function rememberedNodes(
  tx: Transaction,
  { wish, labels }: { wish: FormWish; labels: readonly string[] },
  call: Call,
): Promise<ReadonlyMap<string, FormNode>> {
  const ids = await remembered(labels, call, (prints) => chosenNodes(tx, wish.tree, prints))
  const nodes = await nodesByIds(tx, wish.tree, [...ids.values()])
  return new Map(
    [...ids].flatMap(([label, id]) => {
      const node = nodes.get(id)
      return node ? [[label, node] as const] : []
    }),
  )
}
