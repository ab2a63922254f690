/** What clients read before they ask: OpenID Connect Discovery, keys, and Entra's instance discovery. */
import { type Authority, authorityOf, personalTenant } from '../core/cloud/entra/authority.ts';
import type { EntraState } from '../core/cloud/entra/directory.ts';

/** Issuer of a tenant's tokens. */
export const issuerOf = (base: string, tenant: string): string => `${base}/${tenant}/v2.0`;

function issuerFor(base: string, authority: Authority): string {
  if (authority.kind === 'tenant') return issuerOf(base, authority.tenant.id);
  // As at Entra: a template where the tenant is not known before the sign-in.
  return issuerOf(base, authority.kind === 'consumers' ? personalTenant : '{tenantid}');
}

/** The openid-configuration of an authority; null: no such tenant. `base`: where the handler is mounted, without a slash at its end. */
export function configurationOf(
  state: EntraState,
  base: string,
  tenant: string,
): Readonly<Record<string, unknown>> | null {
  const authority = authorityOf(state, tenant);
  if (authority === null) return null;
  const name = authority.kind === 'tenant' ? authority.tenant.id : authority.kind;
  const oauth = `${base}/${name}/oauth2/v2.0`;
  return {
    issuer: issuerFor(base, authority),
    authorization_endpoint: `${oauth}/authorize`,
    token_endpoint: `${oauth}/token`,
    device_authorization_endpoint: `${oauth}/devicecode`,
    end_session_endpoint: `${oauth}/logout`,
    jwks_uri: `${base}/${name}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_modes_supported: ['query', 'fragment'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'oid', 'ver'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    code_challenge_methods_supported: ['S256'],
    request_uri_parameter_supported: false,
    http_logout_supported: true,
    cloud_instance_name: new URL(base).host,
  };
}

/** Which hosts are the same cloud: this one alone (MSAL asks before it trusts an authority). */
export const instanceOf = (base: string): Readonly<Record<string, unknown>> => {
  const { host } = new URL(base);
  return {
    tenant_discovery_endpoint: `${base}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
};
