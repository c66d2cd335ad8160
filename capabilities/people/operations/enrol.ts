import { kinds } from '#platform/access/rule.ts'
import { enrolmentContract } from '../contract/enrolment-contract.ts'
import { type PersonEvent, personStream } from '../events.ts'
import { checkPassword } from '../password-rules.ts'
import { minimumLength } from '../rules.ts'
import { exchange, inExchange, inNameOf } from './exchange.ts'
import { hashPassword, keepPassword } from '../secrets/passwords.ts'
import { readPeople, readUserName } from '../secrets/person-data.ts'
import { readPerson } from './person-history.ts'
import { afterFirstProof } from './sign-in.ts'
import { getTicket } from '../secrets/tickets.ts'

/** Whose link this is and what it is for. */
export const lookAtLink = exchange(enrolmentContract.lookAtLink, {
  access: kinds('anonymous', 'resident', 'staff'),
  run: ({ link }, call) =>
    inExchange(call, async (given) => {
      const { purpose, personId } = await getTicket(given.tx, { secret: link, purposes: ['setup', 'enrol'] })
      if (personId === null) return { reply: { purpose, name: null, userName: null, minimumLength: 12 } }
      const { person } = await readPerson(given.tx, personId)
      const known = (await readPeople(given.tx, call.house.vault, [personId])).get(personId)
      const names = { name: known?.name ?? null, userName: known?.userName ?? null }
      return { reply: { purpose, ...names, minimumLength: minimumLength(person.posts) } }
    }),
})

/** Choose a password with a one-time link and be signed in. A second factor that was there before is still asked for. */
export const enrol = exchange(enrolmentContract.enrol, {
  access: kinds('anonymous', 'resident', 'staff'),
  async run({ link, password }, call) {
    const hash = await hashPassword(password)
    return inExchange(call, async (given) => {
      const ticket = await getTicket(given.tx, { secret: link, purposes: ['enrol'] })
      const personId = ticket.personId ?? ''
      const { person } = await readPerson(given.tx, personId)
      const userName = await readUserName(given, personId)
      checkPassword({ password, userName, minimum: minimumLength(person.posts) })
      await keepPassword(given.tx, personId, hash)
      const events: PersonEvent[] = [{ type: 'people.enrolled.v1', data: {} }]
      await inNameOf(given, personId).append({
        stream: personStream(personId),
        after: person.version,
        events,
      })
      return afterFirstProof(given, await readPerson(given.tx, personId))
    })
  },
})
