export const vaultMigration = {
  name: '20261121-04-vault',
  why: 'Who people are and what they wrote lies here, encrypted with keys that can be destroyed; the ledger holds ids only.',
  up: `
create table vault.subject_key (
  key_id uuid primary key,
  subject text not null,
  -- The data key under the root key, which is not in this database; null once the subject was erased.
  wrapped_key text,
  erased_at timestamptz,
  check ((wrapped_key is null) = (erased_at is not null))
);
create index subject_key_subject on vault.subject_key (subject);

create table vault.secret (
  secret_id uuid primary key,
  key_id uuid not null references vault.subject_key (key_id),
  field text not null,
  class text not null check (class in ('content', 'personal')),
  -- Null once the subject was erased. The salt of the commitment in the ledger is computed from the data key.
  ciphertext text
);
create index secret_key on vault.secret (key_id);

-- For exact look-up without decrypting: keyed hashes, a separate key for each field.
create table vault.blind_index (
  field text not null,
  digest bytea not null,
  secret_id uuid not null references vault.secret (secret_id),
  primary key (field, digest, secret_id)
);

grant select, insert on vault.subject_key, vault.secret, vault.blind_index to gw_write;
grant update (wrapped_key, erased_at) on vault.subject_key to gw_write;
grant update (ciphertext) on vault.secret to gw_write;
grant delete on vault.blind_index to gw_write;

-- What a reader gets is ciphertext and a wrapped key: only the program, which checked the right to read, can open them.
create function vault.sealed(ids uuid[])
returns table (secret_id uuid, key_id uuid, field text, class text, ciphertext text, wrapped_key text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.secret_id, s.key_id, s.field, s.class, s.ciphertext, k.wrapped_key
  from vault.secret s join vault.subject_key k on k.key_id = s.key_id
  where s.secret_id = any (ids)
$$;
revoke execute on function vault.sealed(uuid[]) from public;
grant execute on function vault.sealed(uuid[]) to gw_read, gw_write;
`,
}
