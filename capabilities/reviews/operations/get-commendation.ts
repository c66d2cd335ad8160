import { houseProblems, Problem } from '#platform/errors.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess, worksAt } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import type { Commendation } from '../rules/commendations.ts'
import { readKept } from '../views/kept-state.ts'
import { abilitiesOf } from './abilities.ts'
import { commendationRows } from './list-commendations.ts'
import { locatedAt } from './review-steps.ts'

export const getCommendation = query(reviewsContract.getCommendation, {
  subject: async (tx, { commendationId }) => {
    const commendation = await readKept<Commendation>(tx, 'commendation', commendationId)
    return commendation && { commendation, ...locatedAt(commendation) }
  },
  access: reviewsAccess.see,
  isOpenToHouse: true,
  reply: async (tx, { call, subject: { commendation } }) => {
    const at = locatedAt(commendation)
    const mayDecide = reviewsAccess.commend(call.actor, at, call.house.trees) && !worksAt(call.actor, at)
    const [row] = await commendationRows(tx, call, [commendation])
    if (!row) throw new Problem('not-found', houseProblems.notFound)
    const sealed = commendation.objections.flatMap(({ content, answer }) => [
      content,
      ...(answer ? [answer] : []),
    ])
    const texts = await call.house.vault.openContent(
      tx,
      [commendation.content, ...sealed].map((one) => one.secretId),
    )
    return {
      ...row,
      deed: texts.get(commendation.content.secretId) ?? null,
      nominatedOn: commendation.nominatedOn,
      noticeFrom: commendation.noticeFrom,
      decidedOn: commendation.decidedOn,
      hasConsent: commendation.hasConsent,
      isConfidential: !mayDecide,
      objections: commendation.objections.map(({ objectionId, content, isUpheld, answer }) => ({
        objectionId,
        words: (mayDecide && texts.get(content.secretId)) || null,
        isUpheld,
        finding: (mayDecide && answer && texts.get(answer.secretId)) || null,
      })),
      abilities: abilitiesOf({
        actor: call.actor,
        at,
        trees: call.house.trees,
        steps: stepsOf(commendation, dayOf(call.now)),
      }),
    }
  },
})

const consentSteps = ({ kind, hasConsent }: Commendation) =>
  kind === 'group'
    ? []
    : [{ name: hasConsent ? 'withdrawConsent' : 'recordConsent', who: 'nominate' } as const]

function stepsOf(before: Commendation, today: string): Parameters<typeof abilitiesOf>[0]['steps'] {
  const consent = consentSteps(before)
  const decline = { name: 'declineCommendation', who: 'commend' } as const
  switch (before.status) {
    case 'nominated':
      return [{ name: 'openNotice', who: 'commend' }, ...consent, decline]
    case 'onNotice':
      return [...onNotice(before, today), ...consent, decline]
    case 'granted':
      return [
        ...(before.isPublished ? [] : [{ name: 'publishCommendation', who: 'commend' } as const]),
        ...consent,
      ]
    default:
      return []
  }
}

function onNotice(
  { objections, noticeUntil }: Commendation,
  today: string,
): Parameters<typeof abilitiesOf>[0]['steps'] {
  if (objections.some((one) => one.isUpheld === null))
    return [{ name: 'decideObjection', who: 'commend', notOwn: true }]
  const isReady = noticeUntil !== null && today > noticeUntil && !objections.some((one) => one.isUpheld)
  return isReady ? [{ name: 'grantCommendation', who: 'commend', notOwn: true }] : []
}
