import { everything, query } from '#platform/operations/query.ts'
import { addMonths } from '#platform/time/day.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { findTopics } from '../views/read-topics.ts'
import { placedAt, spanOf } from './class-steps.ts'

export const listTopics = query(classesContract.listTopics, {
  subject: everything,
  access: classesAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const mayOrganise = classesAccess.organise(call.actor, placedAt(input), call.house.trees)
    // What was named at the end of a month is not gone on the first of the next.
    const months = [input.month, addMonths(`${input.month}-01`, -1).slice(0, 7)]
    const found = await findTopics(tx, { months, span: spanOf(call, input.placeId) })
    // The walls let a street see further than its own desk organises; everybody else sees what is open.
    const shown = found.filter(({ status }) => mayOrganise || status === 'open' || status === 'picked')
    const words = await call.house.vault.openContent(
      tx,
      shown.map(({ wordsId }) => wordsId),
    )
    return {
      topics: shown.map(({ wordsId, ...topic }) => ({ ...topic, words: words.get(wordsId) ?? null })),
      abilities: mayOrganise ? ['sortTopic', 'pickTopic'] : [],
    }
  },
})
