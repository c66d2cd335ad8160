import { definedSince } from '#platform/figures/figure-codes.ts'
import { everything, query } from '#platform/operations/query.ts'
import { cockpitAccess } from '../access.ts'
import { cockpitContract } from '../contract.ts'
import { figureUses, firstFigures, publicFigures, watchedFigures } from '../shapes.ts'
import { usingDocuments } from '../views/figure-uses-view.ts'
import { figureShape } from './figure-shape.ts'

const shownIn: Readonly<Record<(typeof figureUses)[number], readonly string[]>> = {
  firstRow: firstFigures,
  sinceYesterday: watchedFigures,
  publicBoard: publicFigures,
}

export const listFigures = query(cockpitContract.listFigures, {
  subject: everything,
  access: cockpitAccess.everyone,
  reply: async (tx, { call }) => {
    const { figures } = call.house
    const since = await definedSince(tx, figures)
    const documents = Map.groupBy(await usingDocuments(tx), ({ figureId }) => figureId)
    return {
      figures: figures.map((figure) => ({
        ...figureShape(figure),
        version: figure.version ?? 1,
        since: since.get(figure.id) ?? null,
        madeOf: figure.of,
        usedIn: figureUses.filter((use) => shownIn[use].includes(figure.id)),
        documents: (documents.get(figure.id) ?? []).map(({ kind, documentId, name }) => ({
          kind,
          documentId,
          name,
        })),
      })),
    }
  },
})
