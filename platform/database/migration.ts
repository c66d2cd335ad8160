/** One forward-only change of the database. `name` sorts (`20261121-01-create-entry`); `why` is one sentence. */
export type Migration = { readonly name: string; readonly why: string; readonly up: string }
