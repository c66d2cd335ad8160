import { defineWords } from '#platform/web/words.ts'

/** How often a form comes. */
export const rhythmWords = defineWords({
  zh: { once: '一次性', month: '每月', quarter: '每季度', halfYear: '每半年', year: '每年' },
  en: {
    once: 'once',
    month: 'monthly',
    quarter: 'quarterly',
    halfYear: 'half-yearly',
    year: 'yearly',
  },
})

/** What is in a cell. */
export const stateWords = defineWords({
  zh: {
    filled: '已填',
    guess: '请核对',
    asked: '等答复',
    missing: '没有人掌握',
    nothing: '没有发生',
    given: '表里原有',
    byHand: '由人填写',
  },
  en: {
    filled: 'filled',
    guess: 'please check',
    asked: 'awaited',
    missing: 'held by nobody',
    nothing: 'nothing counted',
    given: 'was in the form',
    byHand: 'by hand',
  },
})

/** What registers say of a place. */
export const registerWords = defineWords({
  zh: {
    name: '名称',
    code: '区划代码',
    above: '上级名称',
    kind: '类别',
    communities: '社区（村）数',
    grids: '网格数',
  },
  en: {
    name: 'name',
    code: 'division code',
    above: 'name of the one above',
    kind: 'kind',
    communities: 'communities below',
    grids: 'grids below',
  },
})

/** Kinds of matters a figure can be told for. */
export const sliceWords = defineWords({
  zh: {
    letter: '来信',
    hazard: '隐患',
    complaint: '投诉',
    question: '咨询',
    suggestion: '建议',
    help: '求助',
  },
  en: {
    letter: 'letters',
    hazard: 'hazards',
    complaint: 'complaints',
    question: 'questions',
    suggestion: 'suggestions',
    help: 'calls for help',
  },
})

/** What an answer is. */
export const valueKindWords = defineWords({
  zh: { number: '数字', text: '文字', day: '日期' },
  en: { number: 'a number', text: 'words', day: 'a day' },
})

/** How long an answer holds. */
export const goodWords = defineWords({
  zh: { good30: '一个月', good90: '三个月', good180: '半年', good365: '一年', good0: '长期，变了再改' },
  en: {
    good30: 'a month',
    good90: 'three months',
    good180: 'half a year',
    good365: 'a year',
    good0: 'until it changes',
  },
})
