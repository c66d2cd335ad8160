import type { Migration } from '#platform/database/migration.ts'

const appendOnly = (table: string) => `
create trigger ${table}_unchanged before update or delete on ledger.${table}
  for each row execute function ledger.refuse_change();
create trigger ${table}_not_truncated before truncate on ledger.${table}
  for each statement execute function ledger.refuse_change();
revoke all on ledger.${table} from public;
grant insert, select on ledger.${table} to gw_write;`

export const sealMigration: Migration = {
  name: '20261121-03-seal',
  why: 'Entries are sealed into a Merkle tree with signed checkpoints, so that nobody can change the past unnoticed.',
  up: `
-- One row for each sealed entry: where it stands in the order, and the hash of its canonical text.
create table ledger.leaf (
  index bigint primary key check (index >= 0),
  seq bigint not null unique,
  xid xid8 not null,
  hash bytea not null check (length(hash) = 32)
);

-- Inner nodes of full subtrees at every eighth level; a proof reads at most 256 rows a level from here or from leaf.
create table ledger.node (
  level smallint check (level > 0 and level % 8 = 0),
  index bigint check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);

create table ledger.checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  note text not null
);
${['leaf', 'node', 'checkpoint'].map(appendOnly).join('\n')}
grant select on ledger.leaf, ledger.node, ledger.checkpoint to gw_read;
`,
}
