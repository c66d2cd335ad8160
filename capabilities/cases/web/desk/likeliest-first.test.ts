import { expect, test } from 'vitest'
import { likeliestFirst } from './likeliest-first.ts'

const near = ['海滨街道办事处', '霞山区水务局', '霞山区市政园林事务中心', '霞山区消防救援大队'].map(
  (name) => ({ name }),
)
const names = (usually: string) => likeliestFirst(near, usually).map(({ name }) => name)

test('the department that usually does it stands first, the others as they were', () => {
  expect(names('市政部门')).toEqual([
    '霞山区市政园林事务中心',
    '海滨街道办事处',
    '霞山区水务局',
    '霞山区消防救援大队',
  ])
  expect(names('消防救援机构')[0]).toBe('霞山区消防救援大队')
  expect(names('社区居委会')).toEqual(near.map(({ name }) => name))
})
