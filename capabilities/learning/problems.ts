import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const learningProblems = problemTexts('learning', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: { zh: '没有找到这个地方，请重新选择', en: 'There is no such place; choose it again' },
  unknownOrganisation: {
    zh: '没有找到这个组织，请重新选择',
    en: 'There is no such organisation; choose it again',
  },
  closed: { zh: '这个班次已经结束，请选还在办的', en: 'This programme is over; choose one that is running' },
  fileKind: {
    zh: '只收 PDF、Word、Excel 或 PPT 文件，请换一个',
    en: 'Only PDF, Word, Excel or PowerPoint files; choose another',
  },
  unknownCourse: { zh: '没有找到这门课，请先加上这门课', en: 'There is no such course; add it first' },
  codeTaken: { zh: '这个场次编号已经用过，请换一个', en: 'This session code is taken; choose another' },
  timesReversed: { zh: '结束时间要晚于开始时间，请修改', en: 'The end must be later than the beginning' },
  lecturerTaken: {
    zh: '这位老师这个时间已经有课，请换时间或换老师',
    en: 'This lecturer teaches elsewhere at that time; change the time or the lecturer',
  },
  unknownLecturer: {
    zh: '没有找到这位老师，或已不再授课，请重新选择',
    en: 'There is no such lecturer any more; choose again',
  },
  cancelled: { zh: '这一场已经取消，不能再改', en: 'This session was cancelled' },
  alreadyHeld: {
    zh: '这一场已经有人参加，不能取消',
    en: 'People attended this session; it cannot be cancelled',
  },
  notYetHeld: {
    zh: '还没到上课的日子，办完再登记',
    en: 'The session has not been held yet; enter the list afterwards',
  },
  badNumber: {
    zh: '党员编号要有 4 到 20 个字母或数字，请核对',
    en: 'A member number has 4 to 20 letters or digits; check it',
  },
  notListed: {
    zh: '这一场的名单里没有这个编号，请核对',
    en: 'This number is not on the list of the session; check it',
  },
  unreadable: {
    zh: '文件打不开，请另存为 .xlsx 或 CSV 再试',
    en: 'The file cannot be opened; save it as .xlsx or CSV',
  },
  unknownSession: {
    zh: '这个班次里没有这个场次编号，请核对',
    en: 'This programme has no session with this code; check it',
  },
  sessionCancelled: { zh: '这一场已经取消，请删掉这一行', en: 'This session was cancelled; remove the row' },
  sessionNotHeld: {
    zh: '这一场还没有举行，请删掉这一行',
    en: 'This session has not been held; remove the row',
  },
  lessonWithdrawn: { zh: '这一课已经下架，看看别的吧', en: 'This lesson was withdrawn; look at the others' },
  notAllRight: { zh: '还有题没有答对，再想一想', en: 'Some answers are not right yet; think again' },
  questionChoice: { zh: '正确答案要在选项里，请修改', en: 'The right answer must be among the choices' },
  notEnrolled: { zh: '没有登记过这个编号，请先登记', en: 'This number is not enrolled; enrol it first' },
  alreadyEnrolled: {
    zh: '这个编号已经登记在别的组织，请先在那里转出',
    en: 'This number is enrolled elsewhere; it must leave there first',
  },
  badCard: {
    zh: '这张卡没有找到，或已经用过，请向所在支部要一张新的',
    en: 'This card is unknown or used; ask your branch for a new one',
  },
  bookletTied: { zh: '这个小本已经绑定过党员编号', en: 'This booklet already has a member number' },
  periodReversed: { zh: '结束日期不能早于开始日期，请修改', en: 'The last day may not be before the first' },
  notEnoughHours: {
    zh: '学时还没有满，满了就能领证书',
    en: 'The hours are not full yet; then the certificate is yours',
  },
  alreadyCertified: { zh: '这个班次的证书已经领过', en: 'This certificate was already given' },
  noCertificate: {
    zh: '这个班次还没有可换的证书，学时满了就能领',
    en: 'There is no certificate of this programme to renew; take it when the hours are full',
  },
  certificateEnded: {
    zh: '这张证书已经撤销或换过，不用再撤销',
    en: 'This certificate was revoked or replaced already',
  },
  unknownCertificate: {
    zh: '没有这个编号的证书，请核对后再输',
    en: 'There is no certificate with this code; check it',
  },
})
