import { capability } from '#platform/operations/module.ts'
import { peopleContract } from './contract.ts'
import { peopleCopies } from './copies.ts'
import { peopleKept } from './keeps.ts'
import { sweepExpired } from './jobs/sweep-expired.ts'
import { cancelShift } from './operations/cancel-shift.ts'
import { changePassword } from './operations/change-password.ts'
import { endPost } from './operations/end-post.ts'
import { endSession } from './operations/end-session.ts'
import { enrol, lookAtLink } from './operations/enrol.ts'
import { erasePerson } from './operations/erase-person.ts'
import { getOnDuty } from './operations/get-on-duty.ts'
import { givePost } from './operations/give-post.ts'
import { getStanding } from './operations/get-standing.ts'
import { giveSecondFactor } from './operations/give-second-factor.ts'
import { listAudit } from './operations/list-audit.ts'
import { listDuty } from './operations/list-duty.ts'
import { listPeople } from './operations/list-people.ts'
import { listReveals } from './operations/list-reveals.ts'
import { listSessions } from './operations/list-sessions.ts'
import { invitePerson, resetFactors, resumePerson, suspendPerson } from './operations/look-after-person.ts'
import { finishOidc, type OidcSettings, startOidc } from './operations/oidc.ts'
import { confirmPasskey, startPasskey } from './operations/passkeys.ts'
import { enterAsPersona, listPersonas } from './operations/personas.ts'
import { planShift } from './operations/plan-shift.ts'
import { registerPerson } from './operations/register-person.ts'
import { removeFactor } from './operations/remove-factor.ts'
import { nameAdministrators } from './operations/setup.ts'
import { signIn } from './operations/sign-in.ts'
import { signOut } from './operations/sign-out.ts'
import { confirmTotp, startTotp } from './operations/totp.ts'
import { whoAmI } from './operations/who-am-i.ts'
import { accountsView } from './views/accounts.ts'
import { revealsView } from './views/reveals.ts'
import { rosterView } from './views/roster.ts'

const operations = {
  signIn,
  giveSecondFactor,
  signOut,
  listSessions,
  endSession,
  changePassword,
  startTotp,
  confirmTotp,
  startPasskey,
  confirmPasskey,
  removeFactor,
  nameAdministrators,
  lookAtLink,
  enrol,
  listPersonas,
  enterAsPersona,
  registerPerson,
  invitePerson,
  givePost,
  endPost,
  suspendPerson,
  resumePerson,
  resetFactors,
  erasePerson,
  listPeople,
  getOnDuty,
  getStanding,
  listDuty,
  planShift,
  cancelShift,
  listReveals,
  listAudit,
}

/** The capability of people; single sign-on only where the program's settings name a service. */
export const peopleModule = (oidc: OidcSettings | undefined) =>
  capability({
    name: 'people',
    streams: { 'person:': 'person', 'sign-in:': 'person', 'shift:': 'person' },
    contract: peopleContract,
    operations: {
      ...operations,
      whoAmI: whoAmI(oidc !== undefined),
      startOidc: startOidc(oidc),
      finishOidc: finishOidc(oidc),
    },
    views: [accountsView, rosterView, revealsView],
    figures: [],
    jobs: [sweepExpired],
    keeps: Object.values(peopleKept),
    copies: peopleCopies,
  })
