import { readTransaction } from '#platform/database/transaction.ts'
import { fillWorkbook } from '#platform/documents/fill-workbook.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FillingEvent, fillingStream, type FormFilled } from '../events.ts'
import { finish, locationOf, replayFilling } from '../rules/filling.ts'
import { admittedForms, readFilling } from '../views/read-fillings.ts'
import { minutesByHand } from '../words.ts'
import type { FilledCell } from './filler.ts'
import { keptForm, wishOf } from './kept-form.ts'
import { editsOf, type ReadForm, readForm } from './read-form.ts'

type Finished = { readonly name: string; readonly file: string; readonly data: FormFilled['data'] }
type Tally = { readonly [Name in 'figures' | 'registers' | 'facts' | 'open' | 'minutesSaved']: number } & {
  readonly used: FormFilled['data']['used']
}

/** Reads everything as the one who asks, and writes it into the workbook. */
async function prepare({ fillingId }: { fillingId: string }, call: Call): Promise<Finished> {
  const read = await readTransaction(call.house.pool, readerOf(call), async (tx) => {
    const record = await readFilling(tx, fillingId)
    if (!record) throw new Problem('not-found', houseProblems.notFound)
    const { bytes, name } = await keptForm(tx, record, call)
    const form = await readForm({ tx, call, wish: wishOf(record) }, bytes)
    const [admission] = await admittedForms(tx, record.formId)
    return { bytes, name, form, formId: record.formId, minutes: admission?.minutesByHand ?? minutesByHand }
  })
  const filled = await fillWorkbook(read.bytes, editsOf(read.form))
  const { name, form, formId, minutes } = read
  return { name, file: Buffer.from(filled).toString('base64'), data: { formId, ...tally(form, minutes) } }
}

const mostUsed = 2_000

function tally({ sheets }: ReadForm, minutes: number): Tally {
  const cells = sheets.flatMap((sheet) => sheet.cells)
  const filled = cells.filter(({ state }) => state === 'filled')
  const by = (kind: string) => filled.filter(({ source }) => source?.kind === kind).length
  const open = cells.filter(({ state }) => ['missing', 'asked', 'guess'].includes(state)).length
  return {
    figures: by('figure'),
    registers: by('register'),
    facts: by('fact'),
    open,
    minutesSaved: filled.length * minutes,
    used: [...new Map(filled.flatMap(useOf)).values()].slice(0, mostUsed),
  }
}

const useOf = ({ factId, node }: FilledCell): (readonly [string, { factId: string; node: string }])[] =>
  factId === undefined || !node ? [] : [[`${factId} ${node.id}`, { factId, node: node.id }]]

export const finishFilling = command(reportsContract.finishFilling, {
  stream: ({ fillingId }) => fillingStream(fillingId),
  prepare,
  replay: replayFilling,
  subject: ({ state }) => locationOf(state),
  access: reportsAccess.fill,
  see: reportsAccess.staff,
  decide: ({ state, facts }): FillingEvent[] => finish(state, facts.data),
  reply: ({ facts: { name, file, data } }) => ({
    name,
    file,
    filled: data.figures + data.registers + data.facts,
    open: data.open,
    minutesSaved: data.minutesSaved,
  }),
})
