import type { Store } from '../agenda/store.ts';
import { type Scope, scopes } from '../agenda/store.ts';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { type CliContext, CliError, type Command, EXIT } from './context.ts';

const help = `lectern token create --scope SCOPE [--conference ID] [--expires WHEN]
lectern token list [--json]
lectern token revoke ID

Makes, lists and ends the tokens that the management API takes. A new token alone goes to standard output, and is shown only then.

  --scope SCOPE     ${scopes.join(', ')}; each includes the ones before it
  --conference ID   the one conference that it is good for, also one that is still to be made; all where absent
  --expires WHEN    a date, a date and time (RFC 3339), or days from now as in 30d; never where absent

Example: TOKEN=$(lectern token create --scope publish --conference my-event --expires 30d)`;

/** `lectern token` */
export const tokenCommand: Command = { help, run };

async function run([action, ...args]: string[], context: CliContext): Promise<number> {
  if (action === 'create') return withStore(context, (store) => create(readArguments('token', args, CREATE), store, context));
  if (action === 'list') return withStore(context, (store) => list(readArguments('token', args, LIST), store, context));
  if (action === 'revoke')
    return withStore(context, (store) => revoke(readArguments('token', args, {}, { positionals: true }), store, context));
  throw usage('token', 'Say create, list or revoke.');
}

const CREATE = { scope: { type: 'string' }, conference: { type: 'string' }, expires: { type: 'string' } } as const;
const LIST = { json: { type: 'boolean' } } as const;

async function withStore(context: CliContext, work: (store: Store) => Promise<void>): Promise<number> {
  const store = await context.openStore();
  try {
    await work(store);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function create(given: Arguments, store: Store, context: CliContext): Promise<void> {
  const scope = given.required('scope');
  if (!isScope(scope)) throw usage('token', `--scope must be one of ${scopes.join(', ')}.`);
  const conference = given.text('conference') === undefined ? null : given.id('conference');
  if (conference !== null && !(await store.loadDraft(conference)))
    context.tell(`There is no conference ${conference} yet; the token is good for nothing until it is made.`);
  const token = await makeToken(store, { scope, conference, expiresAt: expiryOf(given.text('expires'), context) }, context);
  context.out(`${token}\n`);
}

/** Makes a token, keeps its digest and answers its secret. */
export async function makeToken(
  store: Store,
  { scope, conference, expiresAt }: { scope: Scope; conference: string | null; expiresAt: string | null },
  { ambient, secret }: Pick<CliContext, 'ambient' | 'secret'>,
): Promise<string> {
  const token = `lectern_${secret()}`;
  const createdAt = new Date(ambient.now()).toISOString();
  await store.createToken({
    id: ambient.uuid().slice(0, 8),
    hash: ambient.sha256(token),
    scope,
    conference,
    createdAt,
    expiresAt,
    revokedAt: null,
  });
  return token;
}

function isScope(text: string): text is Scope {
  return (scopes as readonly string[]).includes(text);
}

function expiryOf(text: string | undefined, { ambient }: CliContext): string | null {
  if (text === undefined) return null;
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  const at =
    days === undefined
      ? /^\d{4}-\d\d-\d\d(?:T.*(?:Z|[+-]\d\d:\d\d))?$/.test(text)
        ? Date.parse(text)
        : Number.NaN
      : ambient.now() + Number(days) * 86_400_000;
  if (Number.isNaN(at)) throw usage('token', `--expires ${text} is no date, no RFC 3339 time and no number of days such as 30d.`);
  if (at <= ambient.now()) throw usage('token', `--expires ${text} is in the past.`);
  return new Date(at).toISOString();
}

async function list(given: Arguments, store: Store, context: CliContext): Promise<void> {
  const tokens = (await store.listTokens()).map(({ hash: _hash, ...token }) => token);
  if (given.flag('json')) return context.out(`${JSON.stringify(tokens, null, 2)}\n`);
  if (tokens.length === 0) return context.tell('There are no tokens.');
  const state = (token: (typeof tokens)[number]) => {
    if (token.revokedAt) return `revoked ${token.revokedAt}`;
    if (!token.expiresAt) return 'never expires';
    return `${Date.parse(token.expiresAt) <= context.ambient.now() ? 'expired' : 'expires'} ${token.expiresAt}`;
  };
  for (const token of tokens)
    context.out(
      `${token.id}  ${token.scope.padEnd(7)}  ${token.conference ?? 'all conferences'}  made ${token.createdAt}  ${state(token)}\n`,
    );
}

async function revoke({ positionals: [id, ...others] }: Arguments, store: Store, context: CliContext): Promise<void> {
  if (!id || others.length > 0) throw usage('token', 'Name one token by its id, as lectern token list shows it.');
  const revoked = await store.revokeToken(id, new Date(context.ambient.now()).toISOString());
  if (!revoked) throw new CliError(EXIT.data, `There is no token ${id} that is not revoked yet.`);
  context.tell(`Revoked ${id}.`);
}
