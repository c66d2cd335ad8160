import { anyOf } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { atConsole, giver, opensAccounts, type PostSubject } from '../access.ts'
import { staffContract } from '../contract/staff-contract.ts'
import { type PersonEvent, personStream } from '../events.ts'
import { personProblems } from '../problems.ts'
import { checkPost, type PersonState, replayPerson } from '../rules.ts'

/** Give a post inside one's own. */
export const givePost = command<typeof staffContract.givePost, PersonEvent, PersonState, null, PostSubject>(
  staffContract.givePost,
  {
    stream: ({ personId }) => personStream(personId),
    prepare: nothing,
    replay: replayPerson,
    subject: ({ input }) => input,
    access: anyOf<PostSubject>(atConsole, giver),
    see: opensAccounts,
    decide({ input, state, actor, trees }) {
      const { personId, ...post } = input
      if (!state.isRegistered) throw new Problem('not-found', houseProblems.notFound)
      if (actor.kind === 'staff' && actor.personId === personId) {
        throw new Problem('rule-broken', personProblems.ownPost)
      }
      const { placeId, organisationId } = post
      const isKnown =
        (placeId === null || trees.within('place', placeId, placeId)) &&
        (organisationId === null || trees.within('organisation', organisationId, organisationId))
      if (!isKnown) throw new Problem('rule-broken', personProblems.unknownNode)
      checkPost(post, state.posts)
      return [{ type: 'people.postGiven.v1', data: post }]
    },
    reply: ({ state }) => ({ posts: state.posts }),
  },
)
