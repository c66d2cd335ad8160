export const treeLabelsMigration = {
  name: '20261129-09-labels',
  why: 'Every capability says names of places and organisations; they are kept once, beside the trees, and not once in each.',
  up: `
create table tree.label (
  tree text not null references tree.tree (name),
  id text not null,
  name text not null,
  kind text not null,
  -- Where an organisation has its seat; null for a place.
  seat text,
  primary key (tree, id)
);
create index label_kind on tree.label (tree, kind);
create index label_name on tree.label (name);
grant select on tree.label to gw_read;
grant select, insert, update, delete on tree.label to gw_write;

-- What was registered before this table was there.
insert into tree.label (tree, id, name, kind, seat)
select case e.type when 'places.registered.v1' then 'place' else 'organisation' end,
  split_part(e.stream, ':', 2),
  coalesce((
    select r.data ->> 'name' from ledger.entry r
    where r.stream = e.stream and r.born = e.born and r.type = replace(e.type, 'registered', 'renamed')
    order by r.version desc limit 1
  ), e.data ->> 'name'),
  e.data ->> 'kind',
  e.data ->> 'placeId'
from ledger.entry e where e.type in ('places.registered.v1', 'organisations.registered.v1')
on conflict do nothing;

create view tree.organisation with (security_invoker = true) as
select l.id as organisation_id, l.name, l.kind, l.seat as place_id, n.closed_on is not null as is_ended
from tree.label l left join tree.node n on n.tree = l.tree and n.id = l.id
where l.tree = 'organisation';
grant select on tree.organisation to gw_read, gw_write;
`,
}
