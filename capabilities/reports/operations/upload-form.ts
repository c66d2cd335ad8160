import { readWorkbook } from '#platform/documents/read-workbook.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FillingEvent, fillingStream, type FormUploaded } from '../events.ts'
import { reportsProblems } from '../problems.ts'
import { locatedAt, replayFilling, upload } from '../rules/filling.ts'
import { findTables } from '../rules/find-tables.ts'
import { formOutline, openCells, periodOf } from '../rules/known-form.ts'
import { keptDays } from '../words.ts'
import { idOfWords } from './label-print.ts'
import { whileReading } from './reading-now.ts'

type Input = InputOf<typeof reportsContract.uploadForm>
type Sealed = { readonly data: FormUploaded['data']; readonly rows: readonly SecretRow[] }

/** Opens the form apart, refuses what cannot be filled, and seals its bytes and its name. */
async function prepare(input: Input, call: Call): Promise<Sealed> {
  const { tree, node } = input
  // Whoever may not fill here makes nobody open a file.
  if (!reportsAccess.fill(call.actor, locatedAt(tree, node), call.house.trees))
    throw new Problem('not-allowed', houseProblems.notAllowed)
  const bytes = bytesOf(input.file)
  const { sheets } = await whileReading(call, input.fillingId, (tell) => readWorkbook(bytes, { tell }))
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  const forms = shown.map(findTables)
  if (openCells(forms) === 0) throw new Problem('rule-broken', reportsProblems.nothingToFill)
  const titles = [...forms.map(({ title }) => title), input.name, ...shown.map(({ name }) => name)]
  const read = periodOf(titles, dayOf(call.now))
  const sealing = call.house.vault.sealFor(fillingStream(input.fillingId))
  const seal = (field: 'reports.workbook' | 'reports.name', value: string) =>
    sealing.seal({ id: call.house.newId(), field, class: 'content', value })
  const data = {
    formId: idOfWords(formOutline(forms)),
    tree,
    node,
    from: input.from ?? read.from,
    to: input.to ?? read.to,
    workbook: seal('reports.workbook', input.file),
    name: seal('reports.name', input.name),
    forgetOn: addDays(dayOf(call.now), keptDays),
  }
  return { data, rows: sealing.rows }
}

function bytesOf(file: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(file) || file.length % 4 !== 0)
    throw new Problem('invalid-input', reportsProblems.notBase64)
  return Buffer.from(file, 'base64')
}

export const uploadForm = command(reportsContract.uploadForm, {
  stream: ({ fillingId }) => fillingStream(fillingId),
  prepare,
  replay: replayFilling,
  subject: ({ input }) => locatedAt(input.tree, input.node),
  access: reportsAccess.fill,
  see: reportsAccess.staff,
  decide: ({ state, facts }): FillingEvent[] => upload(state, facts.data),
  secrets: ({ rows }) => rows,
  reply: ({ input, state, facts }) => ({
    fillingId: input.fillingId,
    formId: state?.formId ?? facts.data.formId,
  }),
})
