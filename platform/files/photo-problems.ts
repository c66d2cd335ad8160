import { problemTexts } from '../errors.ts'

/** Why a photo was not taken in, each with what to do instead. */
export const photoProblems = problemTexts('photo', {
  empty: {
    zh: '照片是空的，请重新拍一张或重新选择',
    en: 'The photo is empty; please take or choose it again',
  },
  tooLarge: {
    zh: '照片超过 20 MB，请用手机的“中等”尺寸再传，或截图后再传',
    en: 'The photo is over 20 MB; send a smaller size',
  },
  tooManyPixels: {
    zh: '照片超过 5000 万像素，请调低拍照分辨率，或截图后再传',
    en: 'The photo has over 50 million pixels; send a smaller one',
  },
  heic: {
    zh: '这是苹果手机的 HEIC 照片，请在“设置—相机—格式”里选“兼容性最佳”再拍，或截图后再传',
    en: 'This is a HEIC photo; set Camera, Formats to Most Compatible, or send a screenshot',
  },
  otherImage: {
    zh: '这种图片暂不支持，请传 JPG、PNG 或 WebP，截图也可以',
    en: 'Please send JPG, PNG or WebP; a screenshot will do',
  },
  notAnImage: {
    zh: '这个文件不是照片，请选择 JPG、PNG 或 WebP 图片',
    en: 'This file is not a photo; choose a JPG, PNG or WebP image',
  },
  damaged: {
    zh: '照片不完整或已损坏，请重新拍一张再传',
    en: 'The photo is incomplete or damaged; please take it again',
  },
  mixed: {
    zh: '照片里夹带了别的内容，不能保存，请截图后再传',
    en: 'The photo carries another file inside; send a screenshot',
  },
  notFound: { zh: '照片不存在，可能已经删除', en: 'The photo is not here; it may have been removed' },
  storageFull: {
    zh: '服务器存储已满，照片没有保存，请联系管理员，稍后再传',
    en: 'Storage is full; the photo was not saved',
  },
})

/** What a photo may be at most, and the sides it is brought down to. */
export const photoLimits = {
  bytes: 20 * 1024 * 1024,
  pixels: 50_000_000,
  longestSide: 2560,
  thumbnailSide: 320,
} as const
