import { anyOf } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { atConsole, giver, type PostSubject } from '../access.ts'
import { staffContract } from '../contract/staff-contract.ts'
import { type PersonEvent, personStream } from '../events.ts'
import { personProblems } from '../problems.ts'
import { endingDay, type PersonState, replayPerson } from '../rules.ts'

const noPost: PostSubject = { role: '', placeId: null, organisationId: null }

/** End a post; its holder's sessions end at once. */
export const endPost = command<typeof staffContract.endPost, PersonEvent, PersonState, null, PostSubject>(
  staffContract.endPost,
  {
    stream: ({ personId }) => personStream(personId),
    prepare: nothing,
    replay: replayPerson,
    subject: ({ input, state }) => state.posts.find(({ postId }) => postId === input.postId) ?? noPost,
    access: anyOf<PostSubject>(atConsole, giver),
    decide({ input, state, now }) {
      const post = state.posts.find(({ postId }) => postId === input.postId)
      if (!post) throw new Problem('not-found', houseProblems.notFound)
      if (input.on < dayOf(now)) throw new Problem('rule-broken', personProblems.daysReversed)
      return [{ type: 'people.postEnded.v1', data: { postId: post.postId, on: endingDay(post, input.on) } }]
    },
    reply: ({ state }) => ({ posts: state.posts }),
  },
)
