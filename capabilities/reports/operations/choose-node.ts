import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FormEvent, formStream } from '../events.ts'
import { reportsProblems } from '../problems.ts'
import { labelKey } from '../rules/label-text.ts'
import { printOf } from './label-print.ts'

export const chooseNode = command(reportsContract.chooseNode, {
  stream: ({ formId }) => formStream(formId),
  prepare: async ({ label, tree, node }, { house }) => ({
    print: printOf(house.vault, labelKey(label)),
    isKnown: house.trees.within(tree, node, node),
  }),
  replay: () => null,
  subject: () => null,
  access: reportsAccess.fillers,
  see: reportsAccess.staff,
  decide: ({ input: { formId, tree, node }, facts: { print, isKnown } }): FormEvent[] => {
    if (!isKnown) throw new Problem('rule-broken', reportsProblems.unknownNode)
    return [{ type: 'reports.nodeChosen.v1', data: { formId, print, tree, node } }]
  },
  reply: ({ input }) => ({ formId: input.formId }),
})
