import { query } from '#platform/operations/query.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { locatedAt } from '../rules/filling.ts'
import { admittedForms, readFilling } from '../views/read-fillings.ts'
import { minutesByHand } from '../words.ts'
import { keptForm, wishOf } from './kept-form.ts'
import { countsOf, shownSheet } from './present-form.ts'
import { readForm } from './read-form.ts'

export const getFilling = query(reportsContract.getFilling, {
  subject: (tx, { fillingId }) => readFilling(tx, fillingId),
  access: reportsAccess.staff,
  reply: async (tx, { input, call, subject }) => {
    const { workbookId: _bytes, nameId: _name, ...row } = subject
    const { bytes, name } = await keptForm(tx, subject, call)
    const form = await readForm({ tx, call, wish: wishOf(subject) }, bytes)
    const [admission = null] = await admittedForms(tx, subject.formId)
    const at = locatedAt(subject.tree, subject.node)
    const may = (rule: typeof reportsAccess.fill) => rule(call.actor, at, call.house.trees)
    return {
      ...row,
      name,
      admission,
      sheets: form.sheets.map(({ sheet, cells }) => ({
        name: sheet.name,
        cells: cells.length,
        filled: cells.filter(({ state }) => state === 'filled').length,
      })),
      sheet: shownSheet(form, input.sheet ?? form.sheets.findIndex(({ cells }) => cells.length > 0)),
      counts: countsOf(form),
      facts: form.facts.map(({ factId, name: said }) => ({ factId, name: said })),
      minutesByHand: admission?.minutesByHand ?? minutesByHand,
      abilities: [
        ...(may(reportsAccess.fill) ? ['chooseMeaning', 'choosePeriod', 'askForFact', 'finishFilling'] : []),
        ...(may(reportsAccess.admit) ? ['admitForm'] : []),
      ],
    }
  },
})
