import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const exchangeProblems = problemTexts('exchange', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: {
    zh: '没有找到这个地方，请重新选择社区',
    en: 'There is no such place; choose the community again',
  },
  unknownUnit: { zh: '没有找到这个单位，请重新选择', en: 'There is no such organisation; choose again' },
  kindNotOnList: {
    zh: '这一类不放在这张清单上，请换一类或换到另一张清单',
    en: 'This kind does not stand on that list; choose another kind or the other list',
  },
  noReceipt: {
    zh: '请用手机重新填写一次，手机会自动留下凭据，之后才能查到这件事',
    en: 'Write it once more on a phone, which keeps a receipt; without it the item could not be found again',
  },
  keptElsewhere: {
    zh: '这一件已经放在另一本小本里，请从那一本看',
    en: 'Another booklet holds this one; look there',
  },
  untilPast: {
    zh: '截止日期已经过去，请选今天或以后的日子',
    en: 'That day has passed; choose today or later',
  },
  personalNumber: {
    zh: '公开的文字里有手机号或证件号，请删去；联系方式写在“怎么找到您”里',
    en: 'The public words hold a phone or ID number; take it out and put it under “how to find you”',
  },
  sayTitle: { zh: '请写一句大家能看到的话', en: 'Write one sentence that everybody may read' },
  sayReason: {
    zh: '请写明为什么不能公开，写的人会看到',
    en: 'Say why it cannot be public; its author will read it',
  },
  takenByNeighbour: {
    zh: '刚才已有一位邻居认领了这一件，请看看别的',
    en: 'A neighbour has just taken this on; please look at another',
  },
  takenByUnit: {
    zh: '已有单位认领了这一件，请看看别的',
    en: 'An organisation has already taken this on; please look at another',
  },
  notOpen: {
    zh: '这一件现在不能认领，请刷新看看最新情况',
    en: 'This cannot be taken on now; refresh to see how it stands',
  },
  notInThisState: {
    zh: '这一件已经走到别的步骤，请刷新看看最新情况',
    en: 'It has moved on; refresh to see how it stands',
  },
  ownItem: {
    zh: '这是您自己发的，请留给别人来认领',
    en: 'You posted this yourself; leave it for somebody else',
  },
  ownHelp: {
    zh: '本单位帮的忙不能由本单位来确认，请由受助的人或另一单位确认',
    en: 'What a unit did itself is confirmed by the one helped, not by that unit',
  },
  needsBooklet: {
    zh: '认领前请先打开“我的小本”，这样才知道是谁来帮忙',
    en: 'Open your booklet first, so that it is known who comes to help',
  },
  teamOnly: {
    zh: '上门维修由社区的维修队来做，请先加入维修队并等社区同意',
    en: 'Repairs at home are done by the repair team; join it and wait for the community to agree',
  },
  notLent: { zh: '这一类不用登记借还', en: 'This kind is not lent with a day to come back' },
  duePast: { zh: '归还日期已经过去，请选今天或以后的日子', en: 'That day has passed; choose today or later' },
  sayDamage: { zh: '请写一句哪里坏了', en: 'Say in a sentence what is damaged' },
  sayWhatIsMissing: { zh: '请写一句还差什么', en: 'Say in a sentence what is still missing' },
  bookletOpen: { zh: '这本小本还开着', en: 'This booklet is still open' },
  notDue: { zh: '还没到时间', en: 'It is not due yet' },
  noSkills: { zh: '请至少选一样会做的', en: 'Choose at least one thing you can do' },
  notOnTeam: { zh: '请先加入维修队', en: 'Join the repair team first' },
  notAWeekend: {
    zh: '义务维修日放在周六或周日，请换一天',
    en: 'A repair day is a Saturday or a Sunday; choose another day',
  },
  dayPast: { zh: '这一天已经过去，请选以后的日子', en: 'That day has passed; choose a later one' },
  endsBeforeStart: {
    zh: '结束时间早于开始时间，请改一下',
    en: 'It ends before it begins; change one of the times',
  },
  suitsNoMore: {
    zh: '这位邻居现在不方便了，请刷新看看还有谁',
    en: 'This neighbour can no longer be asked; refresh to see who else suits',
  },
  alreadyAsked: {
    zh: '已经问过这一位，请等回音或问问别人',
    en: 'This neighbour has been asked already; wait for the answer or ask another',
  },
  enoughAsked: {
    zh: '已经问了三位，请先等等回音',
    en: 'Three neighbours have been asked; wait for an answer first',
  },
  noPhotosHere: {
    zh: '这一类不放照片，请去掉照片再送',
    en: 'This kind has no photos; take them out and send again',
  },
  tooManyPhotos: {
    zh: '一件最多六张照片，请去掉几张',
    en: 'There are at most six photos; take some out',
  },
  photoTwice: {
    zh: '这张照片已经放过，请换一张',
    en: 'This photo is there already; choose another',
  },
  noSuchPhoto: { zh: '没有这张照片，请刷新页面', en: 'There is no such photo; refresh the page' },
  noSuchDay: { zh: '没有找到这个维修日，请重新选择', en: 'There is no such repair day; choose again' },
})
