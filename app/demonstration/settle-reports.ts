import { readFileSync } from 'node:fs'
import path from 'node:path'
import { reportsContract } from '#capabilities/reports/contract.ts'
import example from '#capabilities/reports/party-statistics.json' with { type: 'json' }
import type { Instant } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Perform } from './perform.ts'
import type { Society } from './settle-people.ts'

const monthly = path.resolve(import.meta.dirname, '..', '..', 'data-sets', 'forms', 'street-monthly.xlsx')

/** A monthly form of the first street: handed in, admitted, one item asked for and answered, one still awaited. */
export async function settleReports(perform: Perform, society: Society, at: Instant): Promise<void> {
  const [street] = society.streets
  const community = street?.communities.at(-1)
  if (!street || !community) return
  const fillingId = newId()
  const clerk = { actor: street.staff, at }
  const within = { tree: 'place', within: street.street.code } as const
  await perform(
    reportsContract.uploadForm,
    {
      fillingId,
      name: '街道群众诉求办理情况月报表.xlsx',
      file: readFileSync(monthly).toString('base64'),
      tree: 'place',
      node: street.street.code,
    },
    clerk,
  )
  const admission = {
    title: '街道群众诉求办理情况月报表',
    issuer: `${street.street.districtName}社会工作部（演示）`,
    legalBasis: '演示用的依据：年度报表准入清单第 3 项',
    rhythm: 'month',
    until: null,
    minutesByHand: 3,
  } as const
  await perform(reportsContract.admitForm, { fillingId, ...admission }, { actor: street.leader, at })
  await perform(
    reportsContract.publishStatistics,
    { statisticsId: newId(), ...example },
    { actor: street.leader, at },
  )
  const askOf = (name: string, unit: string) => ({
    askId: newId(),
    name,
    unit,
    valueKind: 'number' as const,
    ...within,
    nodeIds: [community.placeId],
    ownerId: community.office.organisationId,
    goodDays: 365,
  })
  const asked = askOf('独居老人数', '人')
  const { factId, askId } = await perform(reportsContract.askForFact, asked, clerk)
  const answers = [{ nodeId: community.placeId, number: 37 }]
  await perform(reportsContract.answerAsk, { factId, askId, answers }, { actor: community.secretary, at })
  await perform(reportsContract.askForFact, askOf('退役军人户数', '户'), clerk)
}
