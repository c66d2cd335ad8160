import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { contentOfPhoto, namePhoto } from '#platform/files/named-photos.ts'
import { forgetPhotos } from '../jobs/forget-photos.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'
import { answerCase } from './answer-case.ts'
import { confirmCase } from './confirm-case.ts'
import { eraseWords } from './erase-words.ts'
import { getCase } from './get-case.ts'
import { getMyCase } from './get-my-case.ts'
import { getPublicBoard } from './get-public-board.ts'
import { listInbox } from './list-inbox.ts'
import { publishCase } from './publish-case.ts'

let made: CasesHouse
let secretary: Caller
let folder: string
beforeAll(async () => {
  made = await casesHouse()
  folder = await mkdtemp(path.join(tmpdir(), 'groundwork-erase-'))
  secretary = await staffAt(made.house, {
    role: 'secretary',
    organisationId: made.offices.committee,
    placeId: smallWorld.community,
  })
})
afterAll(async () => {
  await made.house.close()
  await rm(folder, { recursive: true, force: true })
})

const as = (caller: Caller) => runAs(made.house, caller)

test('once it is over, the author destroys words, name and photos; what happened stays', async () => {
  const photo = made.house.newId()
  await namePhoto(folder, photo, 'f'.repeat(64))
  const author = await aSubmittedLetter(made, {
    text: '独一无二的凤凰木倒了',
    photos: [photo],
    contact: { name: '欧阳一', phone: '13812345678' },
  })
  const { caseId } = author
  await expect(as(author)(eraseWords, { caseId })).rejects.toThrow('not-over')
  await as(secretary)(answerCase, { caseId, result: 'solved', text: '已扶正', photos: [] })
  await as(secretary)(publishCase, { caseId, title: '扶正倒树', outcome: '当天完成' })
  await as(author)(confirmCase, { caseId })
  await as(author)(eraseWords, { caseId })

  expect(await as(author)(getMyCase, {})).toMatchObject({
    status: 'closed',
    text: null,
    photos: [],
    where: null,
  })
  expect(await as(secretary)(getCase, { caseId })).toMatchObject({
    text: null,
    contact: null,
    excerpt: null,
    photos: [],
  })
  expect((await as(secretary)(listInbox, { group: 'all', search: '凤凰木' })).count).toBe(0)
  const board = await as({ actor: { kind: 'anonymous' } })(getPublicBoard, { placeId: smallWorld.street })
  expect(board.items).toEqual([])

  await forgetPhotos.run({ ...made.house, filesFolder: folder })
  await expect(contentOfPhoto(folder, photo)).rejects.toMatchObject({ code: 'not-found' })
})

test('a photo that another matter showed first stays, whoever names it later and erases', async () => {
  const photo = made.house.newId()
  await namePhoto(folder, photo, 'a'.repeat(64))
  await aSubmittedLetter(made, { text: '门口的路灯不亮', photos: [photo] })
  const other = await aSubmittedLetter(made, { text: '想把别人的照片弄没', photos: [photo] })
  const { caseId } = other
  await as(secretary)(answerCase, { caseId, result: 'solved', text: '看过了', photos: [] })
  await as(other)(confirmCase, { caseId })
  await as(other)(eraseWords, { caseId })

  await forgetPhotos.run({ ...made.house, filesFolder: folder })
  expect(await contentOfPhoto(folder, photo)).toBe('a'.repeat(64))
})
