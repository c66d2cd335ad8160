import { describe, expect, it } from 'vitest'
import { matchPath } from './find-screen.ts'

describe('finding the screen of an address', () => {
  it('reads the parameters, with Chinese and slashes in them', () => {
    expect(matchPath('/desk/cases/:caseId', '/desk/cases/42')).toEqual({ caseId: '42' })
    expect(matchPath('/near/:name', `/near/${encodeURIComponent('海滨/一号')}`)).toEqual({
      name: '海滨/一号',
    })
  })

  it('takes a trailing slash for the same address', () => {
    expect(matchPath('/board', '/board/')).toEqual({})
  })

  it('refuses longer, shorter and other addresses', () => {
    expect(matchPath('/board', '/board/more')).toBeNull()
    expect(matchPath('/board/:id', '/board')).toBeNull()
    expect(matchPath('/board', '/bored')).toBeNull()
  })

  it('refuses a broken escape instead of failing', () => {
    expect(matchPath('/near/:name', '/near/%E4%BD')).toBeNull()
  })
})
