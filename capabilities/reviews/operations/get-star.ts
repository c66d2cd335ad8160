import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import type { Standard, Star } from '../rules/scoring-state.ts'
import { readKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'
import { abilitiesOf } from './abilities.ts'
import { starRow } from './list-stars.ts'
import { saidOf } from './prepare-self-score.ts'
import { locatedAt, openItemWords } from './review-steps.ts'

export const getStar = query(reviewsContract.getStar, {
  subject: async (tx, { starId }) => {
    const star = await readKept<Star>(tx, 'star', starId)
    return star && { star, ...locatedAt(star) }
  },
  access: reviewsAccess.see,
  isOpenToHouse: true,
  reply: async (tx, { call, subject: { star } }) => {
    const standard = await readKept<Standard>(tx, 'standard', star.standardId)
    const nameOf = await namesOf(tx, [star.organisationId])
    const around = { nameOf, standardName: standard?.name ?? '', today: dayOf(call.now) }
    return {
      ...starRow(star, around),
      thresholds: star.thresholds,
      code: star.code,
      endedOn: star.endedOn,
      withdrawnWhy: await whyWithdrawn(tx, call, star),
      items: await itemsOfStar(tx, call, { star, standard }),
      abilities: abilitiesOf({
        actor: call.actor,
        at: locatedAt(star),
        trees: call.house.trees,
        steps: stepsOf(star),
      }),
    }
  },
})

async function whyWithdrawn(tx: Transaction, call: Call, star: Star): Promise<string | null> {
  const content = star.withdrawnContent
  if (content === null) return null
  return (await call.house.vault.openContent(tx, [content.secretId])).get(content.secretId) ?? null
}

async function itemsOfStar(
  tx: Transaction,
  call: Call,
  { star, standard }: { star: Star; standard: Standard | undefined },
) {
  const words = await openItemWords(tx, call, star.content)
  const reasons = await openItemWords(tx, call, star.reviewContent)
  const described = new Map(
    (standard?.areas ?? []).flatMap((area) =>
      area.items.map((item) => [item.itemId, { ...item, area: area.title }] as const),
    ),
  )
  const named = new Map(call.house.figures.map((figure) => [figure.id, figure]))
  return star.items.map((item) => {
    const figure = item.measured ? named.get(item.measured.figureId) : undefined
    return {
      itemId: item.itemId,
      area: described.get(item.itemId)?.area ?? '',
      title: described.get(item.itemId)?.title ?? item.itemId,
      evidence: described.get(item.itemId)?.evidence ?? '',
      most: item.most,
      points: item.points,
      given: item.given,
      isReduced: item.isReduced,
      words: words[item.itemId] || null,
      reason: reasons[item.itemId] || null,
      photos: [...item.photos],
      measured: item.measured && {
        ...saidOf(figure),
        thousandths: item.measured.thousandths,
        n: item.measured.n,
      },
    }
  })
}

function stepsOf(star: Star) {
  if (star.status === 'submitted') return [{ name: 'reviewStar', who: 'review', notOwn: true }] as const
  if (star.status === 'awarded')
    return [
      { name: 'withdrawStar', who: 'review', notOwn: true },
      { name: 'submitSelfScore', who: 'score' },
    ] as const
  return []
}
