import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const pointsProblems = problemTexts('points', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: { zh: '没有找到这个村（社区），请重新选择', en: 'There is no such village; choose again' },
  paysForQuota: {
    zh: '不能按指标、定额、排名给积分，请改成具体做了什么好事',
    en: 'Points may not pay for quotas or rankings; name the deed itself',
  },
  paysForClockingIn: {
    zh: '不能按打卡、签到、在线时长给积分，请改成由受帮助的人或两位村民确认',
    en: 'Points may not pay for clocking in; let the side that was helped or two villagers confirm',
  },
  paysForClicks: {
    zh: '不能按点赞、转发、下载、拉人给积分，请改成具体做了什么好事',
    en: 'Points may not pay for likes, shares, downloads or recruiting; name the deed itself',
  },
  basisMissing: {
    zh: '扣分要写明依据：哪部法律或村规民约的哪一条；没有依据的请删去这一项',
    en: 'Taking points away needs an article of a law or of the village charter; add it or remove the line',
  },
  capMissing: {
    zh: '每一类都要有每天最多几分，请补上',
    en: 'Every kind needs its most points a day; add them',
  },
  itemAboveCap: {
    zh: '有一项的分数超过了这一类每天的上限，请调低分数或调高上限',
    en: 'One line is worth more than its kind may earn in a day; lower it or raise the cap',
  },
  hoursTakeAway: { zh: '扣分项不能由志愿时长确认，请换一种', en: 'Hours cannot take points away' },
  sameItemTwice: { zh: '同一项出现了两次，请删去一个', en: 'One line appears twice; remove one' },
  noDraft: { zh: '还没有草案，请先起草', en: 'There is no draft; write one first' },
  draftMovedOn: {
    zh: '草案在表决之后又改过，请按会上表决的那一份重新起草',
    en: 'The draft was changed since; draft what was voted on again',
  },
  votesDoNotAdd: {
    zh: '人数对不上：到会不能超过应到，赞成不能超过到会',
    en: 'The votes do not add up: present within entitled, in favour within present',
  },
  tooFewPresent: {
    zh: '到会人数不够法定要求，请开够人数的会再定',
    en: 'Too few were present for a valid decision; hold the meeting again',
  },
  notPassed: {
    zh: '赞成没有超过到会的一半，没有通过，请修改草案再议',
    en: 'Not more than half of those present were in favour; change the draft and meet again',
  },
  meetingInFuture: {
    zh: '开会的日子还没到，开完会再记',
    en: 'That day has not come; note it after the meeting',
  },
  fromInPast: {
    zh: '清单不能从过去的日子起算，请从今天或以后开始',
    en: 'A list cannot hold from a past day; choose today or later',
  },
  noList: {
    zh: '这个村（社区）还没有定下积分清单，定下并公开后就可以开户',
    en: 'This village has not decided a list yet',
  },
  alreadyHas: {
    zh: '您的小本已经有积分账户，一个小本只能在一个账户里',
    en: 'Your booklet already belongs to an account; a booklet belongs to one only',
  },
  unknownCode: {
    zh: '没有这个积分码，请看着家人手机上的码再输一遍',
    en: 'There is no such code; read it again from the family’s phone',
  },
  notOfThisVillage: {
    zh: '这个账户是别的村（社区）的，请到自己村的积分超市',
    en: 'This account belongs to another village; go to that village’s shop',
  },
  alreadyAsked: { zh: '已经提过，等户主同意', en: 'Already asked; wait for the first holder' },
  answered: { zh: '这件事已经有了答复，不用再点', en: 'This has been answered already' },
  holderStays: { zh: '开户的人不能退出自己的账户', en: 'Whoever opened the account cannot leave it' },
  unknownItem: {
    zh: '清单里没有这一项，可能已改版，请重新选择',
    en: 'The list of that day has no such line; choose again',
  },
  notToClaim: { zh: '这一项不用自己申报', en: 'This line is not claimed by oneself' },
  notThatDay: {
    zh: '只能报最近 30 天里做的事，请改日期',
    en: 'Only deeds of the last 30 days; change the day',
  },
  capReached: {
    zh: '这一类当天的积分已经到上限，谢谢您，改天的事改天再报',
    en: 'This kind has reached its most points of that day; thank you',
  },
  ownClaim: {
    zh: '自己家的事要请别人确认，请让受帮助的人或村民代表来点',
    en: 'One cannot vouch for one’s own account; ask the side that was helped',
  },
  vouchedAlready: {
    zh: '您已经确认过，再请一位村民确认',
    en: 'You have vouched already; one more villager is needed',
  },
  committeeOnly: {
    zh: '这一项要由积分评议小组的两位村民确认',
    en: 'Two villagers of the committee vouch for this line',
  },
  goodGone: { zh: '这件商品已经下架，请看看别的', en: 'This good is no longer offered' },
  notEnoughStock: {
    zh: '库存不够，请少换几件或换别的',
    en: 'Not enough in stock; take fewer or something else',
  },
  notEnoughPoints: {
    zh: '这个账户的积分不够换，请少换几件或换别的',
    en: 'The account has not enough points for this; take fewer or something else',
  },
  stockBelowZero: { zh: '库存不能少于零，请核对数量', en: 'Stock cannot go below zero; check the number' },
  unknownPosting: { zh: '没有找到这一笔，请核对号码', en: 'There is no such posting; check its number' },
  reversedAlready: { zh: '这一笔已经更正过', en: 'This posting has been reversed already' },
  notReversible: {
    zh: '到期和更正的记录不能再更正',
    en: 'What expired or was itself a correction cannot be reversed',
  },
  alreadySpent: {
    zh: '这笔积分已经用掉或到期，账户余额不能少于零，无法更正',
    en: 'These points are spent or expired; the balance cannot go below zero',
  },
  onlyToday: {
    zh: '只能撤销当天的兑换，过后请由村里更正',
    en: 'Only an exchange of the same day can be undone here',
  },
  noShopYet: {
    zh: '还没有积分超市，请先写好超市在哪里、几点开',
    en: 'There is no shop yet; say where and when it is open first',
  },
  counterUntil: {
    zh: '柜台的期限要从今天起、不超过一年，请改日期',
    en: 'A counter runs from today for a year at most; change the day',
  },
  counterOver: {
    zh: '这个柜台已经到期或被村里收回，请找村（社区）要新的链接',
    en: 'This counter is over or was ended; ask the village for a new link',
  },
  linkUnknown: {
    zh: '这个柜台链接不对，请重新扫村里给的码',
    en: 'There is no such link; scan the village’s code again',
  },
  linkSpent: {
    zh: '这个链接已经用过了，换手机请让村里重新给一个',
    en: 'This link has been used; for another phone ask the village for a new one',
  },
  linkLate: {
    zh: '这个链接过了三天没有打开，已经失效，请让村里重新给一个',
    en: 'This link was not opened within three days; ask the village for a new one',
  },
  unknownBooklet: {
    zh: '没有这个小本，请看着卡片上的小本码再输一遍',
    en: 'There is no such booklet; read the number on the card again',
  },
  unknownSlip: {
    zh: '没有这张条，请看着条上的 8 位码再输一遍',
    en: 'There is no such slip; read its 8 characters again',
  },
  sameHand: {
    zh: '这件事是您录入的，请另一位同事听受帮助的人说了再确认',
    en: 'You took this down yourself; another colleague hears whoever was helped',
  },
  nothingToTake: { zh: '账户没有积分可扣', en: 'The account has no points to take' },
  notADeduction: { zh: '这一项不是扣分项', en: 'This line does not take points away' },
  seatedAlready: { zh: '已经是评议小组成员', en: 'Already on the committee' },
  notSeated: { zh: '不是评议小组成员', en: 'Not on the committee' },
})
