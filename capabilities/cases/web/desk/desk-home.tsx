import { Redirect } from 'wouter'

/** The desk opens at the inbox. */
export const DeskHome = () => <Redirect to="/desk/inbox" replace />
