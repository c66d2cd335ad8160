import type { Migration } from '#platform/database/migration.ts'

export const photoHoldersMigration: Migration = {
  name: '20261130-96-photo-holders',
  why: 'Whose photo it is: the stream that named it first. Others may name it too, and cannot have it destroyed.',
  up: `
create schema photo;
grant usage on schema photo to gw_write;
create table photo.holder (photo_id uuid primary key, stream text not null);
grant select, insert on photo.holder to gw_write;

insert into photo.holder (photo_id, stream)
select distinct on (id) id::uuid, stream from (
  select e.seq, e.stream, jsonb_array_elements_text(found.ids) as id
  from ledger.entry e, jsonb_path_query(e.data, 'strict $.**.photos') as found(ids)
  where jsonb_typeof(found.ids) = 'array'
  union all
  select e.seq, e.stream, e.data ->> 'photoId' from ledger.entry e where e.data ? 'photoId'
) named order by id, seq;
`,
}
