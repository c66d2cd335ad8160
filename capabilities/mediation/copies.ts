import { copy, opened } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import { mediationKept } from './keeps.ts'
import { getMyMediation } from './operations/get-my-mediation.ts'
import { subjectNames } from './words.ts'

/** One side’s own: who they are and what they said, and the agreement of both. What the other side said is theirs. */
export const mediationCopies = [
  copy({
    kept: mediationKept.dispute,
    fields: ['mediation.words'],
    terms: {
      number: { zh: '编号', en: 'Number' },
      kind: terms.kind,
      on: terms.on,
      calledBy: terms.calledBy,
      phone: terms.phone,
      said: terms.said,
      agreement: { zh: '谈成的协议', en: 'The agreement' },
    },
    rows: async (call) =>
      (await opened(getMyMediation, {}, call)).flatMap(
        ({ number, subject, broughtOn, side, parties, thread, draft }) =>
          side === null
            ? []
            : {
                number,
                kind: subjectNames[subject],
                on: broughtOn,
                calledBy: parties[side]?.name ?? null,
                phone: parties[side]?.phone ?? null,
                said: linesOf(thread.filter((one) => one.side === side).flatMap(({ text }) => text ?? [])),
                agreement: linesOf(draft?.terms ?? []),
              },
      ),
  }),
]

const linesOf = (lines: readonly string[]): string | null => (lines.length === 0 ? null : lines.join('\n'))
