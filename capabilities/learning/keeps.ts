import { keeps } from '#platform/keeping/kept.ts'

/** What learning keeps of those who come, teach, and are members. */
export const learningKept = keeps({
  certificate: {
    id: 'learning.certificate',
    of: 'resident',
    occasion: { zh: '学习与证书', en: 'Learning and certificates' },
    what: { zh: '要证书时，写在证书上的名字。', en: 'For a certificate, the name that stands on it.' },
    why: { zh: '印在您的证书上。', en: 'To print it on your certificate.' },
    readBy: {
      zh: '只有您自己。别人查证书，只知道真不真。',
      en: 'Only you. Whoever checks a certificate learns only whether it is real.',
    },
    until: { zh: '跟着小本，收回小本就销毁。', en: 'It goes with your booklet.' },
    takeBack: { zh: '收回小本。', en: 'Close the booklet.' },
    rules: ['PI-03', 'PI-11'],
    fields: ['learning.certificate'],
    length: null,
  },
  membership: {
    id: 'learning.membership',
    of: 'resident',
    occasion: { zh: '党员学时', en: 'Hours of party members' },
    what: {
      zh: '党员编号算出的密码印记（编号本身不存），学时，免学的原因。',
      en: 'A keyed print of the member number (the number itself is not kept), hours, and the reason of an exemption.',
    },
    why: { zh: '按规定记学时，本人查得到。', en: 'To keep the hours the rules ask for, for their owner.' },
    readBy: {
      zh: '本人，和所在支部管学时的人。免学的原因只给支部。',
      en: 'The member, and whoever keeps the hours of the branch. Reasons are for the branch alone.',
    },
    until: { zh: '组织关系在支部期间保存。', en: 'As long as they belong to the branch.' },
    takeBack: {
      zh: '找支部更正；编号不存，无从外泄。',
      en: 'Ask the branch to put it right; the number is not kept.',
    },
    rules: ['PI-03', 'PI-08', 'LIFE-11'],
    fields: ['learning.exemption'],
    prints: ['learning member number'],
    length: null,
  },
  lecturer: {
    id: 'learning.lecturer',
    of: 'staff',
    occasion: { zh: '讲师和课件', en: 'Lecturers and material' },
    what: { zh: '讲师的名字，上传的课件。', en: 'A lecturer’s name, and files that were uploaded.' },
    why: { zh: '排课和上课。', en: 'To plan and hold sessions.' },
    readBy: { zh: '看课程的人。', en: 'Whoever sees the programme.' },
    until: { zh: '课程在用期间保存。', en: 'As long as the programme is used.' },
    takeBack: { zh: '找办课的单位撤下。', en: 'Ask the organiser to take it down.' },
    rules: ['PI-03'],
    fields: ['learning.lecturer', 'learning.file'],
    withheld: {
      fields: ['learning.lecturer', 'learning.file'],
      why: {
        zh: '讲师没有码，请办课的单位当面给您看。',
        en: 'Lecturers hold no code; ask the organiser to show you.',
      },
    },
    length: null,
  },
})
