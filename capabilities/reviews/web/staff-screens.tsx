import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const SelfScore = lazy(() => import('./self-score.tsx').then((file) => ({ default: file.SelfScore })))

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/reviews',
    surface: 'desk',
    title: { zh: '评议', en: 'Reviews' },
    component: lazy(() => import('./reviews-desk.tsx').then((file) => ({ default: file.ReviewsDesk }))),
    nav: { order: 52, group: 'goals', icon: 'star', label: { zh: '评议', en: 'Reviews' }, room: 'reviews' },
  },
  {
    path: '/desk/reviews/standards/new',
    surface: 'desk',
    title: { zh: '发布标准', en: 'Publish a standard' },
    component: lazy(() =>
      import('./publish-standard.tsx').then((file) => ({ default: file.PublishStandard })),
    ),
  },
  {
    path: '/desk/reviews/standards/:standardId',
    surface: 'desk',
    title: { zh: '标准', en: 'Standard' },
    component: lazy(() => import('./standard-view.tsx').then((file) => ({ default: file.StandardView }))),
  },
  {
    path: '/desk/reviews/stars/new/:standardId/:organisationId',
    surface: 'desk',
    title: { zh: '自评申报', en: 'Self-score' },
    component: SelfScore,
  },
  {
    path: '/desk/reviews/stars/:starId',
    surface: 'desk',
    title: { zh: '星级申报', en: 'Star' },
    component: lazy(() => import('./star-view.tsx').then((file) => ({ default: file.StarView }))),
  },
  {
    path: '/desk/reviews/plaques/:code',
    surface: 'desk',
    title: { zh: '星级牌', en: 'Plaque' },
    component: lazy(() => import('./plaque.tsx').then((file) => ({ default: file.Plaque }))),
  },
  {
    path: '/desk/reviews/rounds/new',
    surface: 'desk',
    title: { zh: '发起述职评议', en: 'Open a review' },
    component: lazy(() => import('./open-round.tsx').then((file) => ({ default: file.OpenRound }))),
  },
  {
    path: '/desk/reviews/rounds/:roundId',
    surface: 'desk',
    title: { zh: '述职评议', en: 'Secretaries’ review' },
    component: lazy(() => import('./round-view.tsx').then((file) => ({ default: file.RoundView }))),
  },
  {
    path: '/desk/reviews/commendations/new',
    surface: 'desk',
    title: { zh: '提名表彰', en: 'Nominate' },
    component: lazy(() => import('./nominate.tsx').then((file) => ({ default: file.Nominate }))),
  },
  {
    path: '/desk/reviews/commendations/:commendationId',
    surface: 'desk',
    title: { zh: '表彰', en: 'Commendation' },
    component: lazy(() =>
      import('./commendation-view.tsx').then((file) => ({ default: file.CommendationView })),
    ),
  },
  {
    path: '/desk/reviews/ratings/new',
    surface: 'desk',
    title: { zh: '评价企业', en: 'Rate a firm' },
    component: lazy(() => import('./rate-partner.tsx').then((file) => ({ default: file.RatePartner }))),
  },
  {
    path: '/desk/reviews/ratings/:ratingId',
    surface: 'desk',
    title: { zh: '企业评级', en: 'Rating' },
    component: lazy(() => import('./rating-view.tsx').then((file) => ({ default: file.RatingView }))),
  },
]
