import type { Migration } from '../migration.ts'

const roles = ['gw_write', 'gw_read']
const schemas = ['ledger', 'vault', 'tree', 'figure', 'access']

// Roles belong to the whole server: another database may be creating the same ones this very moment.
const createRole = (role: string) => `
do $roles$
begin
  for attempt in 1..20 loop
    begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin;
      end if;
      if not (select rolsuper from pg_roles where rolname = current_user) and not pg_has_role(
        current_user, '${role}',
        case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end
      ) then
        execute format('grant ${role} to %I', current_user);
      end if;
      return;
    exception
      when duplicate_object or unique_violation or internal_error then perform pg_sleep(0.05);
      when insufficient_privilege then
        raise exception using errcode = 'insufficient_privilege',
          message = format('数据库账号 %s 不能建立角色 ${role}：请让数据库管理员执行 alter role %s createrole; '
            || '或先建好 ${role} 再执行 grant ${role} to %s; · The database user %s may not create or join '
            || 'the role ${role}: let an administrator run one of the two.',
            current_user, quote_ident(current_user), quote_ident(current_user), current_user);
    end;
  end loop;
  raise exception 'role ${role} is being changed by someone else without end';
end $roles$;`

const createSchema = (schema: string) => `
create schema if not exists ${schema};
grant usage on schema ${schema} to gw_write, gw_read;`

export const rolesMigration: Migration = {
  name: '20261121-00-roles',
  why: 'The sign-in role does nothing itself: writing and reading each have a role with only the rights they need.',
  up: [...roles.map(createRole), ...schemas.map(createSchema)].join('\n'),
}
