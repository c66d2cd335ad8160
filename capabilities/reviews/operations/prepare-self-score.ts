import type { Figure } from '#platform/figures/figure.ts'
import { query } from '#platform/operations/query.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import type { Standard } from '../rules/scoring-state.ts'
import { measuredPoints } from '../rules/stars.ts'
import { itemsOf } from '../rules/standards.ts'
import { readKept } from '../views/kept-state.ts'
import { findUnit, namesOf } from '../views/known-units.ts'
import { findStarsOf } from '../views/scoring-views.ts'
import { standardDetail } from './list-standards.ts'
import { readMeasured } from './scorable-figures.ts'

export const prepareSelfScore = query(reviewsContract.prepareSelfScore, {
  subject: async (tx, { standardId, organisationId }) => {
    const standard = await readKept<Standard>(tx, 'standard', standardId)
    const unit = await findUnit(tx, organisationId)
    return standard && unit && { standard, unit, organisationId, placeId: unit.placeId }
  },
  access: reviewsAccess.see,
  isOpenToHouse: true,
  reply: async (tx, { call, subject: { standard, unit } }) => {
    const items = itemsOf(standard)
    const readings = await readMeasured(tx, call, { items, organisationId: unit.organisationId })
    const { inForce } = await findStarsOf(tx, {
      organisationId: unit.organisationId,
      standardId: standard.standardId,
    })
    const named = new Map(call.house.figures.map((figure) => [figure.id, figure]))
    return {
      standard: standardDetail(standard, await namesOf(tx, [standard.organisationId])),
      organisationName: unit.name,
      isRenewal: inForce !== null,
      readings: readings.map((reading) => ({
        figureId: reading.figureId,
        ...saidOf(named.get(reading.figureId)),
        thousandths: reading.thousandths,
        n: reading.n,
        points: measuredPoints(
          items.find((item) => item.measured?.figureId === reading.figureId) ?? { points: 0, measured: null },
          reading,
        ),
      })),
    }
  },
})

/** A figure as a reader knows it. */
export const saidOf = (figure: Figure | undefined) => ({
  name: { zh: figure?.words.zh ?? '', en: figure?.words.en ?? '' },
  isShare: figure?.measure === 'share',
})
