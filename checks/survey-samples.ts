import type { Perform } from '#app/demonstration/perform.ts'
import type { StaffedStreet } from '#app/demonstration/settle-people.ts'
import { surveysContract } from '#capabilities/surveys/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { House } from '#platform/operations/house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { Known } from './access-samples.ts'

/** A survey that is open inside, and one that is closed, for every operation of surveys. */
export async function surveySamples(
  house: House,
  perform: Perform,
  street: StaffedStreet | undefined,
): Promise<Readonly<Record<string, Known>>> {
  const [community] = street?.communities ?? []
  const [grid] = community?.grids ?? []
  if (!community || !grid) throw new Error('the demonstration lacks a community')
  const { placeId, secretary, office } = community
  const moment = { actor: secretary, at: house.now() }
  const today = dayOf(moment.at)
  const content = {
    ...{ title: '要不要建共享厨房', why: '先问问大家', after: '结果贴在这里', topic: null },
    ...{ versionOf: null, placeId, organisationId: office.organisationId, closesOn: addDays(today, 9) },
    questions: [
      {
        ...{ kind: 'one' as const, words: '需要吗', why: '好决定建不建', range: null },
        options: ['需要', '不需要'],
      },
    ],
  }
  const [draft, open, closed] = [house.newId(), house.newId(), house.newId()]
  for (const surveyId of [draft, open, closed])
    await perform(surveysContract.writeSurvey, { surveyId, ...content }, moment)
  for (const surveyId of [open, closed])
    await perform(surveysContract.publishSurvey, { surveyId, opensOn: today }, moment)
  await perform(surveysContract.closeSurvey, { surveyId: closed }, moment)
  const there = {
    ...content,
    ...{ surveyId: open, gridId: grid.placeId, answerId: house.newId(), opensOn: today },
    ...{ building: '1栋', room: '101', seal: newSecret(16), isCorrection: false },
    given: { answers: [[0]], text: '' },
    slips: [{ slipId: house.newId(), code: newSecret(16) }],
  }
  const own: Readonly<Record<string, Known>> = {
    writeSurvey: { surveyId: draft },
    publishSurvey: { surveyId: draft },
    withdrawSurvey: { surveyId: draft },
    tellResult: { surveyId: closed, text: '定了，下个月动工', became: null },
    eraseWords: { surveyId: closed },
  }
  const names = Object.keys(surveysContract)
  return Object.fromEntries(names.map((name) => [`surveys.${name}`, { ...there, ...own[name] }]))
}
