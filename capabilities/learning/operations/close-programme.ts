import { command, nothing } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, programmeStream } from '../events.ts'
import * as programmes from '../rules/programme.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt, toProgramme } from './learning-steps.ts'

export const closeProgramme = command(learningContract.closeProgramme, {
  stream: (input) => programmeStream(input.programmeId),
  prepare: nothing,
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.programme),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state }): LearningEvent[] => programmes.closeProgramme(state.programme, input.reason),
  reply: ({ state }) => toProgramme(state.programme),
})
