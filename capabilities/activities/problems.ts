import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const activitiesProblems = problemTexts('activities', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: { zh: '没有找到这个地方，请重新选择', en: 'There is no such place; choose again' },
  unknownHost: { zh: '没有找到主办单位，请重新选择', en: 'There is no such organisation; choose again' },
  endsBeforeStart: { zh: '结束时间要晚于开始时间，请改一下', en: 'It must end after it begins' },
  tooLong: {
    zh: '一次活动不超过 12 小时，请分成几次',
    en: 'An activity lasts twelve hours at most; make several',
  },
  tooFar: {
    zh: '日期太远，请选前一个月到后一年之内的日子',
    en: 'Choose a day from a month ago to a year ahead',
  },
  classOnly: {
    zh: '小院党课请在“小院党课”里选题、请讲师后发布',
    en: 'A courtyard class is announced from its own page',
  },
  notDue: { zh: '保存期限还没有到', en: 'The time for which it is kept has not passed' },
  over: { zh: '这场活动已经办过了，不用再改', en: 'This activity has been held' },
  calledOff: { zh: '这场活动已取消，请看看别的', en: 'This activity was called off; look for another' },
  begun: { zh: '活动已经开始，直接过来就行', en: 'It has begun; just come along' },
  full: { zh: '名额满了，可以排队，或看看别的', en: 'It is full; wait in line or look for another' },
  enoughSignUps: {
    zh: '这部手机已经报了两位，请家里其他人用自己的手机报，或请社区代报',
    en: 'Two are signed up from this phone; use another phone or ask the community',
  },
  bookletStopped: {
    zh: '这本小本的码停用了：换过新卡就扫新卡上的码，或者选“不用小本”',
    en: 'This booklet’s code has stopped: scan the new card, or choose to do it without a booklet',
  },
  signedUpAlready: {
    zh: '这本小本已经报过这一场，在“我的小本”里能看到',
    en: 'This booklet is signed up for it already; see it in the booklet',
  },
  keptElsewhere: {
    zh: '这一场已经放在另一本小本里，请从那一本看',
    en: 'Another booklet holds this one; look there',
  },
  notForGroup: {
    zh: '这场活动没有面向这类人群，请重新选择',
    en: 'It is not meant for this group; choose again',
  },
  seatsTaken: {
    zh: '已报名的人比这个名额多，请先不要减到这么少',
    en: 'More people are signed up than that; keep more places',
  },
  signUpOver: { zh: '这个报名已经退了，不用再点', en: 'This sign-up was given back already' },
  notYetTime: {
    zh: '活动还没到时间，开始前半小时起可以记',
    en: 'It is not time yet; from half an hour before',
  },
  unknownSignUp: {
    zh: '名单里有人没有报这场活动，请刷新名单再记',
    en: 'Somebody on the list did not sign up here; refresh the list',
  },
  twiceOnList: { zh: '同一个报名记了两次，请去掉一个', en: 'One sign-up is on the list twice; take one out' },
  sameTwice: {
    zh: '名单里有两个名字像是同一个人，请去掉一个；确是两个人，就勾上“是另一位”',
    en: 'Two names look like one person; take one out, or say that it is somebody else',
  },
  notHeld: { zh: '活动还没办，办完再评价', en: 'It has not been held yet' },
  ratedAlready: { zh: '您已经评价过了，谢谢', en: 'You have rated it already, thank you' },
  everyoneRated: { zh: '来的人都评价过了', en: 'As many have rated as came' },
  tooLate: { zh: '过了三十天，不再改了', en: 'Thirty days have passed; it is closed' },
  nothingToCopy: { zh: '请至少选一场要照着办的', en: 'Choose at least one activity to repeat' },
  noPersonalNumbers: {
    zh: '这里大家都能看到，请不要写手机号和证件号',
    en: 'Everybody reads this; leave out phone and ID numbers',
  },
})
