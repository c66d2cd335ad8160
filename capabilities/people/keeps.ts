import { keeps } from '#platform/keeping/kept.ts'

/** What the house keeps of those who work here. */
export const peopleKept = keeps({
  account: {
    id: 'people.account',
    of: 'staff',
    occasion: { zh: '工作人员账号', en: 'Accounts of staff' },
    what: {
      zh: '姓名、用户名、工作电话、第二道验证；试错用户名的密码印记。',
      en: 'Name, user name, work phone, second factor; keyed prints of user names tried in vain.',
    },
    why: { zh: '登录，分清谁办的。', en: 'To sign in, and to tell who did what.' },
    readBy: {
      zh: '一起办事的人看姓名和电话；验证的密钥谁也看不到。',
      en: 'Those they work with see name and phone; nobody sees the factor.',
    },
    until: {
      zh: '注销账号时销毁；登录 30 分钟不用就失效，最长 12 小时。',
      en: 'Destroyed when the account is closed for good; a session ends after 30 minutes unused, 12 hours at most.',
    },
    takeBack: { zh: '请管理员注销账号。', en: 'Ask an administrator to close the account.' },
    rules: ['PI-03', 'PI-16'],
    fields: ['staffName', 'userName', 'staffPhone', 'factor'],
    withheld: {
      fields: ['factor'],
      why: {
        zh: '第二道验证的密钥谁也看不到，拿出来就不安全了。',
        en: 'Nobody sees the key of the second factor; taken out it would protect no more.',
      },
    },
    prints: ['people stranger'],
    length: null,
  },
})
