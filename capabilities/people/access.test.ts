import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Post, StaffActor } from '#platform/access/actor.ts'
import { nobody } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import { answersFor, giver, guard, keeper } from './access.ts'
import { roleOf, roles } from './roles.ts'
import { standingOf } from './rules.ts'
import { roleNames } from './shapes.ts'

/** Nodes are written as paths (`a`, `a.b`), so that lying inside can be told without a database. */
const trees: Trees = { within: (_tree, node, root) => node === root || node.startsWith(`${root}.`) }

const node = fc.constantFrom('a', 'a.b', 'a.b.c', 'a.d', 'e')
const optional = fc.option(node, { nil: null })
const post = fc.record({
  postId: fc.uuid(),
  role: fc.constantFrom(...roleNames),
  organisationId: optional,
  placeId: optional,
  from: fc.constant('2026-01-01'),
  to: fc.constant(null),
})
const now = '2026-06-01T01:00:00.000Z'

const actorWith = (posts: readonly Post[]): StaffActor => ({
  kind: 'staff',
  personId: 'p',
  sessionId: 's',
  posts,
  act: nobody,
  see: nobody,
  search: nobody,
})

const isInside = (inner: readonly string[], outer: readonly string[]) =>
  inner.every((one) => outer.some((root) => trees.within('place', one, root)))

describe('who gives a post', () => {
  it('reaches everything the given post reaches: no gift is larger than the giver', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 3 }), post, (held, given) => {
        fc.pre(giver(actorWith(held), given, trees))
        fc.pre(held.every(({ role }) => roles[role].reach !== 'none'))
        const own = standingOf(held, now, 'totp')
        const gift = standingOf([given], now, 'totp')
        for (const scope of ['act', 'see', 'search'] as const) {
          const giving = held.filter(({ role }) => roles[role].gives.includes(given.role))
          const roots = (pick: (one: Post) => string | null) =>
            giving.map(pick).filter((id): id is string => id !== null)
          expect(
            isInside(
              gift[scope].places,
              roots(({ placeId }) => placeId),
            ),
          ).toBe(true)
          expect(
            isInside(
              gift[scope].organisations,
              roots(({ organisationId }) => organisationId),
            ),
          ).toBe(true)
        }
        expect(own.posts.length).toBeGreaterThan(0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('nobody without a post in force gives or looks after anything', () => {
    fc.assert(
      fc.property(post, (given) => {
        const subject = { personId: 'other', posts: [given] }
        for (const rule of [answersFor, keeper, guard])
          expect(rule(actorWith([]), subject, trees)).toBe(false)
        expect(giver(actorWith([]), given, trees)).toBe(false)
      }),
    )
  })

  it('an administrator’s account is never looked after by the one who opens accounts', () => {
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const) {
      const subject = { personId: 'other', posts: [{ role, organisationId: null, placeId: null }] }
      const system = {
        postId: 'x',
        role: 'systemAdministrator',
        organisationId: null,
        placeId: null,
        from: now,
        to: null,
      }
      expect(keeper(actorWith([system]), subject, trees)).toBe(false)
    }
  })
})

describe('a post that demands a second factor', () => {
  it('counts for nothing in a session begun without one', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 4 }), (held) => {
        const { posts } = standingOf(held, now, null)
        expect(posts.some(({ role }) => roleOf(role)?.demandsSecondFactor)).toBe(false)
      }),
    )
  })
})
