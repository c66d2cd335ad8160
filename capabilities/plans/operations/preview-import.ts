import { type DocumentTable, tableOfSheet } from '#platform/documents/document-table.ts'
import { readWordTables } from '#platform/documents/read-word-tables.ts'
import { readWorkbook } from '#platform/documents/read-workbook.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { admitKind, type Operation, parseInput } from '#platform/operations/operation.ts'
import { everything, query } from '#platform/operations/query.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { plansProblems } from '../problems.ts'
import type { ReadPlan } from '../rules/read-plan-table.ts'
import { readPlanTables } from '../rules/read-plan-tables.ts'
import { draftShape } from './draft-shape.ts'

async function tablesOf(fileName: string, bytes: Uint8Array): Promise<readonly DocumentTable[]> {
  switch (fileName.toLowerCase().split('.').at(-1)) {
    case 'docx':
    case 'doc':
      return readWordTables(bytes)
    case 'xlsx':
    case 'xls':
      return (await readWorkbook(bytes)).sheets
        .filter(({ isHidden }) => !isHidden)
        .map((sheet) => tableOfSheet(sheet))
    default:
      throw new Problem('invalid-input', plansProblems.otherFile, { fileName })
  }
}

const declared = plansContract.previewImport

async function readDocument({ fileName, content }: InputOf<typeof declared>): Promise<ReadPlan> {
  const read = readPlanTables(await tablesOf(fileName, Buffer.from(content, 'base64')))
  if (!read) throw new Problem('rule-broken', plansProblems.notATable)
  return read
}

const tell = (read: ReadPlan) =>
  query(declared, {
    subject: everything,
    access: plansAccess.prepare,
    isOpenToHouse: true,
    reply: (tx, { call }) => draftShape(tx, call, read),
  })

/**
 * What a plan document says, with every row that does not fit; nothing is kept. The document is read before the
 * transaction, which is not kept waiting for it.
 */
export const previewImport: Operation<typeof declared> = {
  contract: declared,
  kind: 'query',
  async run(rawInput, call) {
    admitKind(declared, call.actor)
    const input = parseInput(declared, rawInput)
    if (!plansAccess.prepare(call.actor, null, call.house.trees))
      throw new Problem('not-found', houseProblems.notFound)
    return tell(await readDocument(input)).run(rawInput, call)
  },
}
