import { houseReadTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { readWorkbook } from '#platform/documents/read-workbook.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FillingEvent, fillingStream, type FormAdmitted } from '../events.ts'
import { reportsProblems } from '../problems.ts'
import { countedAt, locationOf, replayFilling, standing } from '../rules/filling.ts'
import { readFilling } from '../views/read-fillings.ts'
import { keptForm, wishOf } from './kept-form.ts'
import { planSheets } from './plan-sheets.ts'

type Input = InputOf<typeof reportsContract.admitForm>
type Checked = { readonly formId: string; readonly fields: FormAdmitted['data']['fields'] }

/** Checks what the form asks for against what the house holds: definitions only, no number of anybody is read. */
const prepare = ({ fillingId }: Input, call: Call): Promise<Checked> =>
  houseReadTransaction(call.house.pool, async (tx) => {
    const record = await readFilling(tx, fillingId)
    if (!record) throw new Problem('not-found', houseProblems.notFound)
    const { bytes } = await keptForm(tx, record, call)
    const wish = wishOf(record)
    const { sheets } = await planSheets(tx, { workbook: await readWorkbook(bytes), wish }, call)
    const cells = sheets.flatMap((sheet) => sheet.cells).filter(({ meaning }) => meaning?.kind !== 'byHand')
    const asked = new Map(cells.map(({ axis, key, meaning }) => [`${axis} ${key}`, meaning]))
    const kinds = [...asked.values()].map((meaning) => meaning?.kind)
    const held = kinds.filter((kind) => kind === 'figure' || kind === 'register').length
    const kept = kinds.filter((kind) => kind === 'fact').length
    return { formId: record.formId, fields: { asked: asked.size, held, kept } }
  })

export const admitForm = command(reportsContract.admitForm, {
  stream: ({ fillingId }) => fillingStream(fillingId),
  prepare,
  replay: replayFilling,
  subject: ({ state }) => locationOf(state),
  access: reportsAccess.admit,
  see: reportsAccess.fill,
  decide: ({ input, state, facts, now }): FillingEvent[] => {
    const { tree, node } = standing(state)
    if (input.until !== null && input.until < dayOf(now))
      throw new Problem('rule-broken', reportsProblems.alreadyOver)
    const { fillingId: _filling, ...admission } = input
    return [{ type: 'reports.admitted.v1', ...countedAt(tree, node), data: { ...admission, ...facts } }]
  },
  reply: ({ facts }) => ({ formId: facts.formId }),
})
