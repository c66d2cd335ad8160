import { describe, expect, test } from 'vitest'
import { guessHazard } from './guess-hazard.ts'

describe('guessing what kind of hazard it is', () => {
  test.each([
    ['楼道里电动车充电', 'fire'],
    ['门口井盖破了', 'road'],
    ['3 号楼外墙瓷砖要掉', 'building'],
    ['路灯不亮三天了', 'utility'],
    ['地下车库积水', 'water'],
    ['', 'other'],
    ['有点不对劲', 'other'],
  ])('%s is %s', (text, type) => {
    expect(guessHazard(text)).toBe(type)
  })
})
