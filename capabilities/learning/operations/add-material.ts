import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, programmeStream } from '../events.ts'
import { learningProblems } from '../problems.ts'
import * as programmes from '../rules/programme.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt, toProgramme } from './learning-steps.ts'

// A PDF, and the packages that .docx, .xlsx and .pptx are.
const beginnings = ['25504446', '504b0304']

/** Seals the bytes of a file under its programme; what is no paper to take along is refused by its first bytes. */
async function sealFile(
  { programmeId, file }: InputOf<typeof learningContract.addMaterial>,
  { house }: Call,
) {
  if (file === null) return { file: null, rows: [] }
  const bytes = Buffer.from(file.content, 'base64')
  if (!beginnings.includes(bytes.toString('hex', 0, 4)))
    throw new Problem('invalid-input', learningProblems.fileKind)
  const sealing = house.vault.sealFor(programmeStream(programmeId))
  const id = house.newId()
  const content = sealing.seal({ id, field: 'learning.file', class: 'content', value: file.content })
  return { file: { name: file.name, bytes: bytes.length, content }, rows: sealing.rows }
}

export const addMaterial = command(learningContract.addMaterial, {
  stream: (input) => programmeStream(input.programmeId),
  prepare: sealFile,
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.programme),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state, facts }): LearningEvent[] => {
    const { programmeId: _programmeId, file: _file, ...material } = input
    return programmes.addMaterial(state.programme, { ...material, file: facts.file })
  },
  secrets: ({ rows }) => rows,
  reply: ({ state }) => toProgramme(state.programme),
})
