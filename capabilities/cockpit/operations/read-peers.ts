import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { FigureValue } from '#platform/figures/figure-value.ts'
import { readSubtrees } from '#platform/figures/read-figures.ts'
import { query } from '#platform/operations/query.ts'
import { cockpitAccess } from '../access.ts'
import { cockpitContract } from '../contract.ts'
import { chosenFigures } from '../rules.ts'
import { alikeAround, distributionOf, type PeerGroup, peerGroupOf } from '../rules/peers.ts'
import { readNames, readSameKind } from '../views/read-nodes.ts'
import { askedNode, questionOf, treeUnder } from './asking.ts'

const valueAt = (values: readonly FigureValue[] | undefined, at: number): number | null =>
  values?.[at]?.value ?? null

/** The peers' values leave the house as quarters only, so they may be read beyond the reader’s own reach. */
export const readPeers = query(cockpitContract.readPeers, {
  subject: askedNode,
  access: cockpitAccess.read,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const figures = chosenFigures(call.house.figures, input.figures.split(','))
    const question = questionOf(input, call, { figures, under: await treeUnder(input, call) })
    const sameKind = await readSameKind(tx, input.tree, input.node)
    const index = call.house.trees.index(input.tree)
    const alike = alikeAround(index, input.node, sameKind.nodes)
    const nodes = [...new Set([input.node, ...alike])].map((nodeId) => ({ nodeId }))
    const { pieces: _today, ...shared } = question
    const answer = await houseReadTransaction(call.house.pool, (house) =>
      readSubtrees(house, { ...shared, nodes, as: 'house' }),
    )
    // Where nothing at all was counted, the house is not in use yet: no peer to be seen beside.
    const inUse = answer.nodes.filter(({ values }) => values.some(({ n }) => n !== 0))
    const group = peerGroupOf(
      index,
      input.node,
      inUse.map(({ nodeId }) => nodeId),
    )
    const own = answer.nodes.find(({ nodeId }) => nodeId === input.node)
    const others = inUse.filter(({ nodeId }) => group?.peers.includes(nodeId))
    return {
      asOf: answer.asOf,
      lagSeconds: answer.lagSeconds,
      group: group
        ? await sayGroup(group, sameKind.kind ?? '', (ids) => readNames(tx, input.tree, ids))
        : null,
      figures: figures.flatMap(({ id }, at) => {
        const values = others.flatMap((other) => valueAt(other.values, at) ?? [])
        const spread = distributionOf(values, valueAt(own?.values, at))
        return spread ? [{ figureId: id, ...spread }] : []
      }),
    }
  },
})

type NamesOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>

async function sayGroup({ within, band, peers }: PeerGroup, kind: string, namesOf: NamesOf) {
  const names = within === null ? undefined : await namesOf([within])
  return {
    kind,
    within: within === null ? null : { nodeId: within, name: names?.get(within) ?? '' },
    band,
    peers: peers.length,
  }
}
