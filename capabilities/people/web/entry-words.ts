import type { Bilingual } from '#platform/web/language.ts'

// What happened · zh · en, by kind of entry without its version.
const told = `
people.registered 开账号 account opened
people.invited 发登录链接 link issued
people.enrolled 设置密码 password chosen
people.passwordChanged 修改密码 password changed
people.factorAdded 添加第二道验证 second factor added
people.factorRemoved 移除第二道验证 second factor removed
people.factorsReset 重置第二道验证 second factors reset
people.postGiven 给岗位 post given
people.postEnded 结束岗位 post ended
people.suspended 停用账号 account suspended
people.resumed 恢复账号 account resumed
people.erased 注销账号 account closed for good
people.signedIn 登录 signed in
people.signInRefused 登录没有成功 sign-in refused
people.sessionEnded 退出登录 session ended
people.unlocked 解锁账号 account unlocked
people.shiftPlanned 排班 shift planned
people.shiftCancelled 撤班 shift taken off
cases.received 收到诉求 matter received
cases.accepted 受理 accepted
cases.work-started 开始办理 work started
cases.replied 回复 replied
cases.resident-asked 请居民补充 resident asked
cases.clock-resumed 时钟继续 clock resumed
cases.added 居民补充 added by the resident
cases.extended 延期 extended
cases.dispatched 派单 dispatched
cases.dispatch-disputed 派单异议 dispatch disputed
cases.dispute-decided 异议裁定 dispute decided
cases.escalated 升级 escalated
cases.whistled 吹哨 departments asked in
cases.whistle-reported 报到 department reported in
cases.whistle-recalled 撤回吹哨 call taken back
cases.whistle-part-finished 协办完成 department’s part finished
cases.supervised 督办 supervised
cases.answered 办结答复 answered
cases.answer-passed-on 答复转达 answer passed on
cases.followed-up 回访 visited again
cases.disputed 居民不认可 disputed by the resident
cases.returned 退回重办 returned
cases.closed 结案 closed
cases.rated 评价 rated
cases.withdrawn 居民撤回 withdrawn
cases.erased 删除文字 words erased
activities.namesForgotten 到期销毁名字 names let go
exchange.forgotten 到期销毁文字 words let go
cases.first-response-missed 首次响应超时 first response missed
cases.promise-missed 承诺时限超时 promise missed
cases.merged 合并 merged
cases.unmerged 取消合并 merge taken back
cases.duplicate-joined 并入重复件 duplicate joined
cases.duplicate-left 移出重复件 duplicate left
cases.published 公开 published
cases.unpublished 撤下公开 taken off the board
cases.write-refused 离线提交被拒 offline write refused
cases.contact-revealed 查看联系方式 contact shown
places.registered 设立地方 place registered
places.renamed 地方更名 place renamed
places.moved 地方划转 place moved
places.split 地方拆分 place split
places.merged 地方合并 place merged
places.boundarySet 划定边界 boundary set
places.addressAdded 添加地址 address added
places.addressRemoved 移除地址 address removed
places.doorCodeIssued 发门牌码 door code issued
organisations.registered 设立组织 organisation registered
organisations.renamed 组织更名 organisation renamed
organisations.moved 组织划转 organisation moved
organisations.merged 组织合并 organisation merged
organisations.closed 组织撤销 organisation closed
organisations.memberJoined 成员加入 member joined
organisations.memberLeft 成员退出 member left
organisations.responsibilityAssigned 明确责任 responsibility assigned
organisations.responsibilityEnded 责任结束 responsibility ended
organisations.dutyListPublished 公布履职清单 duty list published
demonstration.worldBegun 演示世界开始建立 demonstration begun
demonstration.worldBuilt 演示世界建成 demonstration built
`

const words: ReadonlyMap<string, Bilingual> = new Map(
  told
    .trim()
    .split('\n')
    .map((line): [string, Bilingual] => {
      const [kind = '', zh = '', ...en] = line.split(' ')
      return [kind, { zh, en: en.join(' ') }]
    }),
)

/** What an entry says happened; of a kind that is not known here the name of the kind itself. */
export function entryWords(type: string): Bilingual {
  const kind = type.replace(/\.v\d+$/, '')
  return words.get(kind) ?? { zh: kind, en: kind }
}
