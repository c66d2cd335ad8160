import { describe, expect, it } from 'vitest'
import { requestOf } from './client.ts'
import { problemFrom, problemOf } from './client-problem.ts'
import { newId } from './new-id.ts'
import { clockStateOf } from './parts/clock-tag.tsx'
import { defineWords } from './words.ts'

describe('a call on the wire', () => {
  it('puts path parameters in the path and the rest in the query', () => {
    const request = requestOf(
      { method: 'GET', path: '/api/cases/:caseId/similar' },
      { caseId: 'a/b', words: '路灯 & 井盖', page: 2, empty: undefined, none: null },
    )
    expect(request).toEqual({
      url: `/api/cases/a%2Fb/similar?${new URLSearchParams({ words: '路灯 & 井盖', page: '2' })}`,
      method: 'GET',
    })
  })

  it('repeats a list in the query', () => {
    expect(requestOf({ method: 'GET', path: '/api/inbox' }, { kind: ['letter', 'hazard'] }).url).toBe(
      '/api/inbox?kind=letter&kind=hazard',
    )
  })

  it('sends a write as JSON without what is already in the path', () => {
    expect(
      requestOf({ method: 'POST', path: '/api/cases/:caseId/additions' }, { caseId: '7', text: '还是不亮' }),
    ).toEqual({
      url: '/api/cases/7/additions',
      method: 'POST',
      body: '{"text":"还是不亮"}',
    })
  })
})

describe('a problem from the server', () => {
  const body = {
    type: 'about:blank',
    code: 'invalid-input',
    rule: 'house.invalid-input',
    title: '有些内容还需要改一下',
    titleEn: 'Some fields need a change',
    status: 400,
    fields: [{ field: 'phone', zh: '手机号少一位', en: 'One digit is missing' }, 'nonsense'],
  }

  it('names the field and the remedy in both languages', () => {
    const problem = problemFrom(body, 400)
    expect(problem.fieldMessage('phone', 'zh')).toBe('手机号少一位')
    expect(problem.fieldMessage('phone', 'en')).toBe('One digit is missing')
    expect(problem.fieldMessage('text', 'zh')).toBeUndefined()
  })

  it('is a plain fault when the answer is not a problem', () => {
    expect(problemFrom('<html>', 500).code).toBe('fault')
    expect(problemFrom({ code: 'made-up' }, 418).code).toBe('fault')
    expect(problemFrom(null, 502).code).toBe('unavailable')
    expect(problemOf(new Error('boom')).code).toBe('fault')
  })
})

describe('small things', () => {
  it('makes ids that sort by time and never repeat', () => {
    const ids = Array.from({ length: 500 }, (_, index) => newId(1_700_000_000_000 + index))
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(500)
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('colours a clock only on its last day, and lets what is over be over', () => {
    const now = '2026-01-05T01:00:00.000Z'
    const dueAt = '2026-01-05T09:30:00.000Z'
    expect(clockStateOf({ dueAt: '2026-01-09T09:30:00.000Z' }, now)).toBe('running')
    expect(clockStateOf({ dueAt }, now)).toBe('soon')
    expect(clockStateOf({ dueAt, isOverdue: true }, now)).toBe('late')
    expect(clockStateOf({ dueAt, isOverdue: true, isStopped: true }, now)).toBe('stopped')
    expect(clockStateOf({ dueAt, isOverdue: true, isDone: true }, now)).toBe('done')
  })

  it('keeps both languages of a dictionary in the same shape', () => {
    const words = defineWords({
      zh: { left: (n: number) => `还有 ${n} 件` },
      en: { left: (n) => `${n} left` },
    })
    expect([words.zh.left(2), words.en.left(2)]).toEqual(['还有 2 件', '2 left'])
    // @ts-expect-error a word that English lacks does not compile
    defineWords({ zh: { accept: '受理' }, en: {} })
  })
})
