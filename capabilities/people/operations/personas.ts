import { kinds } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Sql } from '#platform/ledger/sql.ts'
import type { Call } from '#platform/operations/house.ts'
import { enrolmentContract } from '../contract/enrolment-contract.ts'
import { roleOf } from '../roles.ts'
import { admit } from './door.ts'
import { exchange, inExchange } from './exchange.ts'
import { readPeople } from '../secrets/person-data.ts'
import { readPerson } from './person-history.ts'
import { getTicket, issueTicket, withdrawKind } from '../secrets/tickets.ts'

/** A made-up person of the demonstration world whom a visitor may act as. */
export type Persona = { readonly personId: string; readonly role: string; readonly where: string }

const linkMinutes = 24 * 60

/**
 * The secret of the demonstration's link, to be printed at the console and nowhere else. It lets in as these made-up
 * people only, for a day; a new one takes the place of the one before.
 */
export const issuePersonaLink = (call: Call, personas: readonly Persona[]): Promise<string> =>
  inExchange(call, async ({ tx }) => {
    await withdrawKind(tx, 'demonstration')
    const held = JSON.stringify(personas)
    return issueTicket(tx, { purpose: 'demonstration', personId: null, held, minutes: linkMinutes })
  })

// Guaranteed by `issuePersonaLink`, which alone writes what such a ticket holds.
const asPersonas = (held: string): readonly Persona[] => JSON.parse(held)

async function personasOf(sql: Sql, secret: string): Promise<readonly Persona[]> {
  const { held } = await getTicket(sql, { secret, purposes: ['demonstration'] })
  return asPersonas(held)
}

/** The made-up people a visitor with the link may act as. */
export const listPersonas = exchange(enrolmentContract.listPersonas, {
  access: kinds('anonymous', 'resident', 'staff'),
  run: ({ link }, call) =>
    inExchange(call, async ({ tx }) => {
      const personas = await personasOf(tx, link)
      const ids = personas.map(({ personId }) => personId)
      const names = await readPeople(tx, call.house.vault, ids)
      return {
        reply: {
          personas: personas.map(({ personId, role, where }) => ({
            personId,
            name: names.get(personId)?.name ?? '',
            zh: roleOf(role)?.zh ?? role,
            en: roleOf(role)?.en ?? role,
            where,
          })),
        },
      }
    }),
})

/** Act as one of the made-up people. */
export const enterAsPersona = exchange(enrolmentContract.enterAsPersona, {
  access: kinds('anonymous', 'resident', 'staff'),
  run: ({ link, personId }, call) =>
    inExchange(call, async (given) => {
      const personas = await personasOf(given.tx, link)
      if (!personas.some((persona) => persona.personId === personId)) {
        throw new Problem('not-found', houseProblems.notFound)
      }
      return admit(given, await readPerson(given.tx, personId), 'demonstration')
    }),
})
