import type { Post } from '#platform/access/actor.ts'
import { type AccessRule, anyOf, holds, kinds, type Trees } from '#platform/access/rule.ts'
import { roleOf } from './roles.ts'

/** A post that is to be given or ended: its role and where it lies. */
export type PostSubject = Pick<Post, 'role' | 'organisationId' | 'placeId'>

/** Somebody whose account is being looked after, with every post not yet over. */
export type PersonSubject = { readonly personId: string; readonly posts: readonly PostSubject[] }

const within = (node: string | null, root: string | null, inside: (node: string, root: string) => boolean) =>
  node === null || (root !== null && inside(node, root))

/** Whether a held post lets its holder give or end another: the role is in its gift and it lies inside. */
function covers(own: Post, post: PostSubject, trees: Trees): boolean {
  const role = roleOf(own.role)
  if (!role?.gives.some((given) => given === post.role)) return false
  if (role.reach === 'none') return true
  return (
    within(post.placeId, own.placeId, (node, root) => trees.within('place', node, root)) &&
    within(post.organisationId, own.organisationId, (node, root) => trees.within('organisation', node, root))
  )
}

/** The console of the machine itself. */
export const atConsole: AccessRule<unknown> = kinds('console')

/** Staff one of whose posts has this very post in its gift: the giver's reach covers the given one's. */
export const giver: AccessRule<PostSubject> = (actor, post, trees) =>
  actor.kind === 'staff' && actor.posts.some((own) => covers(own, post, trees))

/** Staff who could have given every post this person holds; nobody answers for someone without any post. */
export const answersFor: AccessRule<PersonSubject> = (actor, person, trees) =>
  person.posts.length > 0 && person.posts.every((post) => giver(actor, post, trees))

export const systemAdministrator = holds('systemAdministrator')
export const securityAdministrator = holds('securityAdministrator')
export const auditAdministrator = holds('auditAdministrator')

const isAdministrator: AccessRule<PersonSubject> = (_actor, person) =>
  person.posts.some((post) => roleOf(post.role)?.reach === 'none')

/** Whoever looks after an account from day to day; an administrator's own account is looked after at the console. */
export const keeper: AccessRule<PersonSubject> = (actor, person, trees) =>
  !isAdministrator(actor, person, trees) && anyOf(answersFor, systemAdministrator)(actor, person, trees)

/** Whoever may stop an account or let it in again. */
export const guard: AccessRule<PersonSubject> = (actor, person, trees) =>
  anyOf(answersFor, securityAdministrator)(actor, person, trees)

/** Anybody with a post that gives posts, or who opens accounts. */
export const opensAccounts: AccessRule<unknown> = (actor) =>
  actor.kind === 'staff' &&
  actor.posts.some(
    (post) => post.role === 'systemAdministrator' || (roleOf(post.role)?.gives.length ?? 0) > 0,
  )
