export const ledgerMigration = {
  name: '20261121-01-ledger',
  why: 'Everything that happens is one entry in one append-only ledger, partitioned by the month its stream was born.',
  up: `
create schema if not exists ledger;
create sequence ledger.entry_seq as bigint;

-- The month in which a stream was born: read from the UUIDv7 that ends its name, or 1970 for streams named by a code.
create function ledger.born_of(stream text) returns date
language sql immutable strict parallel safe
set search_path = pg_catalog
as $$
  select case when head is null then date '1970-01-01'
    else date_trunc('month', to_timestamp((('x' || lpad(replace(head, '-', ''), 16, '0'))::bit(64)::bigint) / 1000.0) at time zone 'UTC')::date
  end
  from (select (regexp_match(stream, '([0-9a-f]{8}-[0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'))[1] as head) as found
$$;

create table ledger.entry (
  seq bigint not null default nextval('ledger.entry_seq'),
  xid xid8 not null default pg_current_xact_id(),
  born date not null,
  stream text not null,
  version integer not null check (version > 0),
  type text not null,
  at timestamptz not null,
  occurred_on date not null,
  place text,
  organisation text,
  actor text not null,
  acting_as text,
  subject text,
  data jsonb not null,
  key text,
  digest text,
  constraint entry_once unique (stream, version, born),
  constraint entry_born check (born = ledger.born_of(stream))
) partition by range (born);

create unique index entry_key_once on ledger.entry (stream, key, born) where key is not null;
create index entry_order on ledger.entry (xid, seq);
create index entry_place_day on ledger.entry (place, occurred_on);
create index entry_organisation_day on ledger.entry (organisation, occurred_on);
create index entry_day on ledger.entry using brin (occurred_on);

create table ledger.entry_before_2025 partition of ledger.entry for values from (minvalue) to ('2025-01-01');
create table ledger.entry_other partition of ledger.entry default;

-- Makes the partitions for the months from..to; a month that already has rows in the default partition stays there.
create function ledger.ensure_months(from_month date, to_month date) returns void
language plpgsql security definer set search_path = ledger, pg_temp
as $$
declare month date := date_trunc('month', from_month)::date;
begin
  while month <= to_month loop
    begin
      execute format('create table if not exists ledger.entry_%s partition of ledger.entry for values from (%L) to (%L)',
        to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
    exception when check_violation then null;
    end;
    month := (month + interval '1 month')::date;
  end loop;
end $$;
select ledger.ensure_months('2025-01-01', (current_date + interval '6 months')::date);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: a correction is a new entry' using errcode = 'restrict_violation';
end $$;
create trigger entry_unchanged before update or delete on ledger.entry for each row execute function ledger.refuse_change();
create trigger entry_not_truncated before truncate on ledger.entry for each statement execute function ledger.refuse_change();

grant usage on schema ledger to gw_write, gw_read;
grant insert, select on ledger.entry to gw_write;
grant usage on sequence ledger.entry_seq to gw_write;
grant execute on function ledger.ensure_months(date, date) to gw_write;
revoke execute on function ledger.ensure_months(date, date) from public;
`,
}
