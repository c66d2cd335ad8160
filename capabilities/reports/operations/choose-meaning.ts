import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FormEvent, formStream } from '../events.ts'
import { reportsProblems } from '../problems.ts'
import { printOf } from './label-print.ts'

export const chooseMeaning = command(reportsContract.chooseMeaning, {
  stream: ({ formId }) => formStream(formId),
  prepare: async ({ key, meaning }, { house }) => {
    const isKnown = meaning.kind !== 'figure' || house.figures.some(({ id }) => id === meaning.figureId)
    return { print: printOf(house.vault, key), isKnown }
  },
  replay: () => null,
  subject: () => null,
  access: reportsAccess.fillers,
  see: reportsAccess.staff,
  decide: ({ input: { formId, meaning }, facts: { print, isKnown } }): FormEvent[] => {
    if (!isKnown) throw new Problem('rule-broken', reportsProblems.unknownFigure)
    return [{ type: 'reports.meaningChosen.v1', data: { formId, print, meaning } }]
  },
  reply: ({ input }) => ({ formId: input.formId }),
})
