import { copy, opened, readOwn } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import type { Call } from '#platform/operations/house.ts'
import { casesKept } from './keeps.ts'
import { getMyCase } from './operations/get-my-case.ts'
import { readContact, readTold } from './told.ts'
import { findContactOf } from './views/find-case.ts'
import { readOwnCase } from './views/read-case.ts'
import { kindNames } from './words.ts'

/** What the author told besides the words: answers to a form, and who to reach. */
const toldApart = (caseId: string, call: Call) =>
  readOwn(call, async (tx) => {
    const history = await readOwnCase(tx)
    const contactId = await findContactOf(tx, caseId)
    const { vault } = call.house
    const contents = await vault.openContent(tx, history ? [history.state.content.secretId] : [])
    const contacts = await vault.openPersonal(tx, contactId === null ? [] : [contactId])
    const told = contents.get(history?.state.content.secretId ?? '')
    const contact = contacts.get(contactId ?? '')?.reveal()
    return {
      answers: told === undefined ? [] : Object.values(readTold(told).answers),
      contact: contact === undefined ? null : readContact(contact),
    }
  })

/** A letter as its author told it, and what offices answered: by office, never by person. */
export const casesCopies = [
  copy({
    kept: casesKept.letter,
    fields: ['cases.told', 'cases.contact'],
    terms: {
      number: { zh: '编号', en: 'Number' },
      kind: terms.kind,
      at: terms.at,
      place: terms.place,
      address: { zh: '您说的地点', en: 'Where, as you said' },
      said: terms.said,
      answers: { zh: '您填的', en: 'What you filled in' },
      photos: terms.photos,
      calledBy: terms.calledBy,
      phone: terms.phone,
      organisation: { zh: '谁在办', en: 'Who handles it' },
    },
    rows: async (call) => {
      const rows = []
      for (const mine of await opened(getMyCase, {}, call)) {
        const { answers, contact } = await toldApart(mine.caseId, call)
        rows.push({
          ...{ number: mine.number, kind: kindNames[mine.kind], at: mine.receivedAt, place: mine.placeName },
          ...{ address: mine.where?.address ?? null, said: mine.text, photos: mine.photos },
          answers: answers.length === 0 ? null : answers.join('\n'),
          calledBy: contact?.name ?? null,
          phone: contact?.phone ?? null,
          organisation: mine.responsibleName,
        })
      }
      return rows
    },
  }),
  copy({
    kept: casesKept.letter,
    title: { zh: '往来的话', en: 'What was said since' },
    fields: ['cases.words'],
    terms: {
      at: terms.at,
      organisation: terms.organisation,
      text: { zh: '说了什么', en: 'What was said' },
      photos: terms.photos,
    },
    rows: async (call) =>
      (await opened(getMyCase, {}, call)).flatMap(({ steps }) =>
        steps
          .filter(({ text, photos }) => text !== null || photos.length > 0)
          .map(({ at, organisationName: organisation, text, photos }) => ({
            ...{ at, organisation, text, photos },
          })),
      ),
  }),
]
