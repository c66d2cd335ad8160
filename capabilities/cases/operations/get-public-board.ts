import { kinds } from '#platform/access/rule.ts'
import { everything, query } from '#platform/operations/query.ts'
import { casesContract } from '../contract.ts'
import { readBoard } from '../views/read-board.ts'

/** What was done here lately, in words that name nobody. */
export const getPublicBoard = query(casesContract.getPublicBoard, {
  subject: everything,
  access: kinds('anonymous', 'resident', 'staff'),
  reply: (tx, { input, call }) => readBoard(tx, call.house.trees, input),
})
