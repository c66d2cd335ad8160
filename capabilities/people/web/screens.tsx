import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Signing in, the first run, one's account, the directory, duty and the audit list. */
export const screens: readonly Screen[] = [
  {
    path: '/sign-in',
    surface: 'setup',
    title: { zh: '登录', en: 'Sign in' },
    component: lazy(() => import('./sign-in.tsx').then((file) => ({ default: file.SignIn }))),
  },
  {
    path: '/sign-in/oidc',
    surface: 'setup',
    title: { zh: '正在登录', en: 'Signing in' },
    component: lazy(() => import('./oidc-return.tsx').then((file) => ({ default: file.OidcReturn }))),
  },
  {
    path: '/setup',
    surface: 'setup',
    title: { zh: '第一次使用', en: 'First run' },
    component: lazy(() => import('./set-up.tsx').then((file) => ({ default: file.SetUp }))),
  },
  {
    path: '/enrol',
    surface: 'setup',
    title: { zh: '设置密码', en: 'Choose a password' },
    component: lazy(() => import('./enrol.tsx').then((file) => ({ default: file.Enrol }))),
  },
  {
    path: '/demonstration',
    surface: 'setup',
    title: { zh: '演示世界', en: 'Demonstration' },
    component: lazy(() => import('./personas.tsx').then((file) => ({ default: file.Personas }))),
  },
]
