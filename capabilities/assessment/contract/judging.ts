import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id, OrganisationId, text } from '#platform/operations/fields.ts'
import { assessmentProblems as problems } from '../problems.ts'
import { AppealShown, CorrectionShown, Effect, EvidenceShown, PartId, Reason } from '../shapes.ts'

const OnPart = z.strictObject({ periodId: Id, unitId: OrganisationId, partId: PartId })
const Done = z.object({ periodId: z.string() })
const partProblems = [problems.frozen, problems.unknownPart] as const

export const judgingContract = contract({
  listJudging: {
    method: 'GET',
    path: '/api/assessment/periods/:periodId/judging',
    summary: 'Appeals, evidence and corrections of a period that one may see, those that wait first',
    actors: staffKinds,
    input: z.strictObject({ periodId: Id }),
    output: z.object({
      appeals: z.array(AppealShown),
      evidence: z.array(EvidenceShown),
      corrections: z.array(CorrectionShown),
      abilities: Abilities,
    }),
    problems: [],
  },
  appealPart: {
    method: 'POST',
    path: '/api/assessment/periods/:periodId/appeals',
    summary: 'Appeal a part of one’s own unit, with a reason, inside the window',
    actors: staffKinds,
    input: z.extend(OnPart, { appealId: Id, reason: text(4, 1_000) }),
    output: Done,
    problems: [...partProblems, problems.windowClosed, problems.alreadyAppealed],
  },
  decideAppeal: {
    method: 'POST',
    path: '/api/assessment/periods/:periodId/appeals/:appealId/decide',
    summary: 'Decide an appeal of another unit; upheld, it takes effect through a correcting entry',
    actors: staffKinds,
    input: z.strictObject({
      periodId: Id,
      appealId: Id,
      correctionId: Id,
      isUpheld: z.boolean(),
      effect: Effect,
      why: Reason,
      answer: text(2, 1_000),
    }),
    output: Done,
    problems: [
      ...partProblems,
      problems.ownUnit,
      problems.alreadyDecided,
      problems.tooMuchTaken,
      problems.onlyFigures,
    ],
  },
  excludePart: {
    method: 'POST',
    path: '/api/assessment/periods/:periodId/exclusions',
    summary: 'Leave out what was out of a unit’s power: a part, or one entry behind it, with the reason',
    actors: staffKinds,
    input: z.extend(OnPart, {
      correctionId: Id,
      entry: z.nullable(
        z.strictObject({ stream: text(1, 200), version: z.int().check(z.gte(1), z.lte(1_000_000)) }),
      ),
      why: Reason,
      note: text(2, 500),
    }),
    output: Done,
    problems: [
      ...partProblems,
      problems.ownUnit,
      problems.notInPart,
      problems.entryTaken,
      problems.onlyFigures,
      problems.tooMuchTaken,
    ],
  },
  giveEvidence: {
    method: 'POST',
    path: '/api/assessment/periods/:periodId/evidence',
    summary: 'Give evidence for a part that asks for it',
    actors: staffKinds,
    input: z.extend(OnPart, { evidenceId: Id, words: text(4, 1_000) }),
    output: Done,
    problems: [...partProblems, problems.windowClosed, problems.onlyEvidence],
  },
  judgeEvidence: {
    method: 'POST',
    path: '/api/assessment/periods/:periodId/evidence/:evidenceId/judge',
    summary: 'Say how much of a part another unit’s evidence earns',
    actors: staffKinds,
    input: z.strictObject({
      periodId: Id,
      evidenceId: Id,
      percent: z.int().check(z.gte(0), z.lte(100)),
    }),
    output: Done,
    problems: [...partProblems, problems.ownUnit, problems.alreadyDecided],
  },
})
