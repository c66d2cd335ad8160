import { command } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, programmeStream } from '../events.ts'
import * as programmes from '../rules/programme.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt, lookAround, toProgramme } from './learning-steps.ts'

export const openProgramme = command(learningContract.openProgramme, {
  stream: (input) => programmeStream(input.programmeId),
  prepare: lookAround,
  replay: replayLearning,
  subject: ({ input }) => locatedAt(input),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state, facts }): LearningEvent[] =>
    programmes.openProgramme(state.programme, input, facts),
  reply: ({ state }) => toProgramme(state.programme),
})
