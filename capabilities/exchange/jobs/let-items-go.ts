import type { Term } from '#platform/keeping/term.ts'
import { itemOfStream } from '../events.ts'
import { exchangeKept } from '../keeps.ts'
import { forgetItem } from '../operations/forget-item.ts'

const ends = ['exchange.declined.v1', 'exchange.withdrawn.v1', 'exchange.over.v1']
const uses = ['exchange.met.v1', 'exchange.lapsed.v1']

/** From the day on which it was over. What lasts goes on after each use, and so does what is opened again. */
export const letItemsGo: Term = {
  kept: exchangeKept.item,
  follows: ['exchange.opened.v1', ...ends, ...uses],
  overOn: ({ type, occurredOn, data }) => {
    const isOver = ends.includes(type) || (uses.includes(type) && data['isLasting'] !== true)
    return isOver ? occurredOn : null
  },
  letGo: forgetItem,
  inputOf: (stream) => ({ itemId: itemOfStream(stream) }),
}
