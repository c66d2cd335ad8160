import { problemTexts } from '#platform/errors.ts'

/** What can stand in the way of signing in, of an account or of a post. */
export const personProblems = problemTexts('people', {
  wrongCredentials: { zh: '用户名或密码不对，请再试一次', en: 'User name or password is wrong' },
  wrongFactor: { zh: '验证没有通过，请再试一次', en: 'The second factor did not match; try again' },
  locked: {
    zh: '连续五次没有对上，账号先锁 30 分钟；急用请找安全管理员解锁',
    en: 'Five failures in a row: locked for 30 minutes',
  },
  ticketSpent: { zh: '停留太久或已用过，请重新开始', en: 'This step has expired; start again' },
  linkSpent: {
    zh: '这个链接已用过或已过期，请向发给您的人再要一个',
    en: 'This link was used or has expired; ask for a new one',
  },
  weakPassword: { zh: '密码不够稳妥，请照下面的提示换一个', en: 'This password is too easy; see the hint' },
  passkeyUnavailable: {
    zh: '用 IP 地址打开的页面不能用通行密钥，请用域名打开，或改用动态口令',
    en: 'Passkeys need a host name; use an authenticator instead',
  },
  lastFactor: {
    zh: '您的岗位需要第二道验证，请先添加另一个再移除它',
    en: 'Your post demands a second factor; add another first',
  },
  oidcOff: { zh: '没有设置单位统一登录，请用用户名和密码', en: 'Single sign-in is not set up' },
  alreadySetUp: { zh: '三位管理员已经设好，请直接登录', en: 'The administrators are already named' },
  threeAdministrators: {
    zh: '系统、安全、审计管理员各一位，须是三个不同的人',
    en: 'Name one system, one security and one audit administrator: three people',
  },
  userNameTaken: { zh: '这个用户名已有人用，请换一个', en: 'This user name is taken' },
  postNeedsNode: { zh: '请为岗位选好单位或地点', en: 'Choose the organisation or place of the post' },
  unknownNode: { zh: '没有找到这个单位或地点', en: 'No such organisation or place' },
  excludedPost: {
    zh: '三种管理员互相排斥，也不能兼任其他岗位；请先结束原来的岗位',
    en: 'An administrator holds no other post; end the other one first',
  },
  ownPost: { zh: '不能给自己办这件事，请另一位同事来办', en: 'Somebody else must do this for you' },
  postEnded: { zh: '这个岗位已经结束', en: 'This post has ended' },
  daysReversed: { zh: '结束的日子要在开始之后', en: 'The end lies before the start' },
  lastAdministrator: {
    zh: '这是最后一位此类管理员，请先设好接替的人',
    en: 'The last administrator of this kind stays until replaced',
  },
  shiftLength: {
    zh: '一班最长 24 小时，结束要在开始之后',
    en: 'A shift ends after it starts and lasts at most 24 hours',
  },
  notStaffThere: { zh: '这位同事在这里没有岗位', en: 'This person has no post there' },
  postsLeft: { zh: '先结束这个人的全部岗位，再注销账号', en: 'End every post of this person first' },
  tooManyReveals: {
    zh: '一小时内已查看 30 次，请稍后再看',
    en: 'Thirty personal fields in an hour is the limit',
  },
})
