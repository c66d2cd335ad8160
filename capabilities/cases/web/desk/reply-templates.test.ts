import { expect, test } from 'vitest'
import file from './reply-templates.json' with { type: 'json' }
import { unfilled } from './unfilled.ts'

test('A template left as it is cannot be sent: its first gap is named', () => {
  expect(unfilled('我们请【哪个单位】一起办，【哪一天】办好')).toBe('【哪个单位】')
  expect(unfilled('settled on [day]')).toBe('[day]')
  expect(unfilled('灯已经换好')).toBeUndefined()
})

test('A template has as many gaps in English as in Chinese', () => {
  const gaps = (text: string) => text.match(/【[^】]*】|\[[^\]]*\]/gu)?.length ?? 0
  for (const { id, text } of file.templates) expect([id, gaps(text.en)]).toEqual([id, gaps(text.zh)])
})
