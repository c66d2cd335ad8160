import { query } from '#platform/operations/query.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { bookablesAt, openStation } from '../views/read-bookings.ts'

export const listBookables = query(bookingsContract.listBookables, {
  subject: async (tx, input) => (await openStation(tx, input.stationId)) ?? undefined,
  access: bookingsAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => ({
    bookables: await bookablesAt(tx, subject.stationId),
    abilities: bookingsAccess.keep(call.actor, subject, call.house.trees) ? ['offerBookable'] : [],
  }),
})
