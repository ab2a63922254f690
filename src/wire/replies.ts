/** HTTP answers of the directory's endpoints. */

/** Token answers and errors must not be stored (RFC 6749 5.1). */
const unstored = { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' };

/** JSON that is not stored. */
export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { ...unstored, 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/** Metadata and keys: any page may read them (identity.md 1.5). */
export const openJson = (body: unknown): Response =>
  json(200, body, { 'access-control-allow-origin': '*', 'cache-control': 'max-age=86400, private' });

/** An error that HTTP itself calls for, in the shape of an OAuth error (RFC 6749 5.2). */
export const failure = (
  status: number,
  error: string,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Response => json(status, { error, error_description: description }, headers);

export const redirect = (location: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status: 302, headers: { ...unstored, location, ...headers } });

/** What a form may hold at most, in bytes. */
const formLimit = 65_536;

/** The form of a request, or the answer to one that has none. A parameter that comes twice is refused (RFC 6749 3.1). */
export async function readForm(request: Request): Promise<Readonly<Record<string, string>> | Response> {
  const type = request.headers.get('content-type') ?? '';
  const body = await request.text();
  if (body.length > formLimit) return failure(413, 'invalid_request', `A body of more than ${formLimit} bytes.`);
  // As at Entra, another kind of body counts as an empty form: the first missing parameter is named.
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return {};
  return formOf(new URLSearchParams(body));
}

/** The parameters by name; an answer where one comes twice. */
export function formOf(parameters: URLSearchParams): Readonly<Record<string, string>> | Response {
  const names = [...parameters.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return failure(400, 'invalid_request', `The parameter '${twice}' comes more than once.`);
  return Object.fromEntries(parameters);
}
