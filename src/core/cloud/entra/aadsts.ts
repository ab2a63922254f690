/** Entra's error texts as data, word for word (identity.md 3). They may change at Microsoft at any time: nothing but this table holds them. */
import type { Moment } from '../moment.ts';
import { guid } from './ids.ts';
import { secondsTime } from './iso-time.ts';

/** Where a text comes from (identity.md 0): D documentation, R captured, M common knowledge, "not in source document". */
type TextFlag = 'D' | 'R' | 'M';

interface Aadsts {
  name: string;
  /** null: only on Microsoft's page and in its sign-in log. */
  http: number | null;
  error: string | null;
  suberror: string | null;
  flag: TextFlag;
  /** After "AADSTSn: "; {names} are filled in. */
  text: string;
  /** Not in the reference's table: needed by the protocol itself. */
  extra?: true;
}

export const aadsts = {
  70016: {
    name: 'AuthorizationPending',
    http: 400,
    error: 'authorization_pending',
    suberror: null,
    flag: 'R',
    text: 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
  },
  70018: {
    name: 'BadVerificationCode',
    http: 400,
    error: 'bad_verification_code',
    suberror: null,
    flag: 'D',
    text: "Invalid verification code due to User typing in wrong user code for device code flow. Authorization isn't approved.",
  },
  70019: {
    name: 'CodeExpired',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'Verification code expired. Have the user retry the sign-in.',
  },
  70020: {
    name: 'DeviceCodeExpired',
    http: 400,
    error: 'expired_token',
    suberror: null,
    flag: 'R',
    text: "The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
  },
  90119: {
    name: 'InvalidUserCode',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'The user code is null or empty.',
  },
  90120: {
    name: 'InvalidDeviceFlowRequest',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'The request was already authorized or declined.',
  },
  7000218: {
    name: 'client credential missing',
    http: 401,
    error: 'invalid_client',
    suberror: null,
    flag: 'R',
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  700025: {
    name: 'InvalidClientPublicClientWithCredential',
    http: 401,
    error: 'invalid_client',
    suberror: null,
    flag: 'D',
    text: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  },
  50126: {
    name: 'InvalidUserNameOrPassword',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'Error validating credentials due to invalid username or password.',
  },
  50034: {
    name: 'UserAccountNotFound',
    http: null,
    error: null,
    suberror: null,
    flag: 'R',
    text: 'The user account {EmailHidden} does not exist in the {tenant} directory. To sign into this application, the account must be added to the directory.',
  },
  50053: {
    name: 'IdsLocked',
    http: null,
    error: null,
    suberror: null,
    flag: 'R',
    text: "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",
  },
  50055: {
    name: 'InvalidPasswordExpiredPassword',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'The password is expired.',
  },
  50057: {
    name: 'UserDisabled',
    http: 400,
    error: 'invalid_grant',
    suberror: null,
    flag: 'D',
    text: 'The user account is disabled.',
  },
  50058: {
    name: 'UserInformationNotProvided',
    http: 302,
    error: 'login_required',
    suberror: null,
    flag: 'D',
    text: 'Session information is not sufficient for single-sign-on.',
  },
  50074: {
    name: 'UserStrongAuthClientAuthNRequiredInterrupt',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'Strong authentication is required and the user did not pass the MFA challenge.',
  },
  50076: {
    name: 'UserStrongAuthClientAuthNRequired',
    http: 400,
    error: 'invalid_grant',
    suberror: 'basic_action',
    flag: 'R',
    text: "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '{resource}'.",
  },
  50079: {
    name: 'UserStrongAuthEnrollmentRequired',
    http: 400,
    error: 'invalid_grant',
    suberror: 'basic_action',
    flag: 'R',
    text: "Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '{resource}'.",
  },
  50105: {
    name: 'EntitlementGrantsNotFound',
    http: null,
    error: null,
    suberror: null,
    flag: 'M',
    text: "Your administrator has configured the application {appName} ('{appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{EmailHidden}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.",
  },
  53000: {
    name: 'DeviceNotCompliant',
    http: 400,
    error: 'interaction_required',
    suberror: null,
    flag: 'R',
    text: 'Device is not in required device state: {state}. Conditional Access policy requires a compliant device, and the device is not compliant. The user must enroll their device with an approved MDM provider like Intune.',
  },
  53003: {
    name: 'BlockedByConditionalAccess',
    http: 400,
    error: 'invalid_grant',
    suberror: 'message_only',
    flag: 'R',
    text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  },
  530033: {
    name: 'device based CA on device flow',
    http: null,
    error: null,
    suberror: null,
    flag: 'R',
    text: 'Remote device flow blocked due to device based conditional access.',
  },
  530035: {
    name: 'BlockedBySecurityDefaults',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'Access has been blocked by security defaults. This is due to the request using legacy auth or being deemed unsafe by security defaults policies.',
  },
  530036: {
    name: 'authentication flow checks',
    http: 400,
    error: 'invalid_grant',
    suberror: null,
    flag: 'D',
    text: 'The refresh token is invalid due to authentication flow checks by Conditional Access. Additionally, since the authentication flows policy applies to all applications, the token will never be usable and should be deleted.',
  },
  65001: {
    name: 'DelegationDoesNotExist',
    http: 400,
    error: 'invalid_grant',
    suberror: 'consent_required',
    flag: 'R',
    text: "The user or administrator has not consented to use the application with ID '{appId}' named '{appName}'. Send an interactive authorization request for this user and resource.",
  },
  65004: {
    name: 'UserDeclinedConsent',
    http: 302,
    error: 'access_denied',
    suberror: null,
    flag: 'D',
    text: 'User declined to consent to access the app.',
  },
  90094: {
    name: 'AdminConsentRequired',
    http: null,
    error: null,
    suberror: null,
    flag: 'R',
    text: 'The grant requires admin permission.',
  },
  90095: {
    name: 'AdminConsentRequiredRequestAccess',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'In the Admin Consent Workflow experience, an interrupt that appears when the user is told they need to ask the admin for consent.',
  },
  700082: {
    name: 'ExpiredOrRevokedGrantInactiveToken',
    http: 400,
    error: 'invalid_grant',
    suberror: 'bad_token',
    flag: 'R',
    text: 'The refresh token has expired due to inactivity. The token was issued on {issueDate} and was inactive for 90.00:00:00.',
  },
  70008: {
    name: 'ExpiredOrRevokedGrant',
    http: 400,
    error: 'invalid_grant',
    suberror: null,
    flag: 'D',
    text: 'The refresh token has expired due to inactivity. The token was issued on {issueDate} and was inactive for {time}.',
  },
  70000: {
    name: 'InvalidGrant',
    http: 400,
    error: 'invalid_grant',
    suberror: null,
    flag: 'M',
    text: 'Provided grant is invalid or malformed.',
  },
  700084: {
    name: 'SPA refresh token lifetime',
    http: 400,
    error: 'invalid_grant',
    suberror: 'bad_token',
    flag: 'D',
    text: "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of {time}, which can't be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page. The token was issued on {issueDate}.",
  },
  70043: {
    name: 'BadTokenDueToSignInFrequency',
    http: 400,
    error: 'invalid_grant',
    suberror: 'token_expired',
    flag: 'R',
    text: 'The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on {issueDate} and the maximum allowed lifetime for this request is {seconds}.',
  },
  50173: {
    name: 'FreshTokenNeeded',
    http: 400,
    error: 'invalid_grant',
    suberror: 'bad_token',
    flag: 'R',
    text: "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '{issueDate}' and the TokensValidFrom date (before which tokens are not valid) for this user is '{validFrom}'.",
  },
  7000112: {
    name: 'UnauthorizedClientApplicationDisabled',
    http: 400,
    error: 'unauthorized_client',
    suberror: null,
    flag: 'R',
    text: "Application '{appId}'({appName}) is disabled.",
  },
  700016: {
    name: 'UnauthorizedClient_DoesNotMatchRequest',
    http: 400,
    error: 'unauthorized_client',
    suberror: null,
    flag: 'D',
    text: "Application with identifier '{appId}' was not found in the directory '{tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  50020: {
    name: 'UserUnauthorized',
    http: null,
    error: 'invalid_request',
    suberror: null,
    flag: 'D',
    text: "User account '{EmailHidden}' from identity provider '{idp}' does not exist in tenant '{tenant}' and cannot access the application '{appId}'({appName}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.",
  },
  500208: {
    name: 'wrong account type',
    http: null,
    error: null,
    suberror: null,
    flag: 'D',
    text: 'The domain is not a valid login domain for the account type.',
  },
  50194: {
    name: 'not multitenant',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'D',
    text: "Application '{appId}'({appName}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '{time}'. Use a tenant-specific endpoint or configure the application to be multi-tenant.",
  },
  90002: {
    name: 'InvalidTenantName',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'R',
    text: "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
  },
  700022: {
    name: 'InvalidMultipleResourcesScope',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'D',
    text: "The provided value for the input parameter scope isn't valid because it contains more than one resource.",
  },
  70011: {
    name: 'InvalidScope',
    http: 400,
    error: 'invalid_scope',
    suberror: null,
    flag: 'M',
    text: "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.",
  },
  9002326: {
    name: 'SPA only',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'R',
    text: "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.",
  },
  9002327: {
    name: 'SPA converse',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'R',
    text: "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  },
  90033: {
    name: 'MsodsServiceUnavailable',
    http: 503,
    error: 'temporarily_unavailable',
    suberror: null,
    flag: 'R',
    text: 'A transient error has occurred. Please try again.',
  },
  900144: {
    name: 'missing parameter',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'R',
    text: "The request body must contain the following parameter: '{name}'.",
    extra: true,
  },
  70003: {
    name: 'UnsupportedGrantType',
    http: 400,
    error: 'unsupported_grant_type',
    suberror: null,
    flag: 'M',
    text: "The app requested an unsupported grant type '{name}'.",
    extra: true,
  },
  50011: {
    name: 'InvalidReplyTo',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'M',
    text: "The redirect URI '{redirectUri}' specified in the request does not match the redirect URIs configured for the application '{appId}'.",
    extra: true,
  },
  54005: {
    name: 'code already redeemed',
    http: 400,
    error: 'invalid_grant',
    suberror: null,
    flag: 'R',
    text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    extra: true,
  },
  501481: {
    name: 'PKCE mismatch',
    http: 400,
    error: 'invalid_grant',
    suberror: null,
    flag: 'R',
    text: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    extra: true,
  },
  9002325: {
    name: 'PKCE required',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'M',
    text: 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    extra: true,
  },
  50149: {
    name: 'InvalidCodeChallengeMethod',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'D',
    text: 'Invalid Code_Challenge_method parameter.',
    extra: true,
  },
  700054: {
    name: 'response_type not enabled',
    http: 400,
    error: 'unsupported_response_type',
    suberror: null,
    flag: 'M',
    text: "response_type '{name}' is not enabled for the application.",
    extra: true,
  },
  70007: {
    name: 'UnsupportedResponseMode',
    http: 400,
    error: 'unsupported_response_mode',
    suberror: null,
    flag: 'M',
    text: "'{name}' is not a supported value of 'response_mode' when requesting a token.",
    extra: true,
  },
  501491: {
    name: 'InvalidCodeChallengeMethodInvalidSize',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'D',
    text: 'Invalid size of Code_Challenge parameter.',
    extra: true,
  },
  90023: {
    name: 'InvalidRequest',
    http: 400,
    error: 'invalid_request',
    suberror: null,
    flag: 'M',
    text: "Unsupported 'prompt' value.",
    extra: true,
  },
} as const satisfies Record<number, Aadsts>;

export type AadstsCode = keyof typeof aadsts;

/** What fills the {names} of a text. */
export type AadstsValues = Readonly<Record<string, string>>;

/** A refusal: its number, what fills its text, and the `claims` that a client sends back on the next authorize (identity.md 1.4). */
export interface EntraRefusal {
  aadsts: AadstsCode;
  values?: AadstsValues;
  claims?: string;
}

/** "AADSTSn: text" with its values; a name without a value stays as it is. */
export const aadstsText = (code: AadstsCode, values: AadstsValues = {}): string =>
  `AADSTS${code}: ${aadsts[code].text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)}`;

/** The JSON of a token error (identity.md 1.4). A code that belongs to the pages alone is answered as invalid_grant. */
export function aadstsBody(
  code: AadstsCode,
  values: AadstsValues,
  { now, rng }: Moment,
  claims?: string,
): Readonly<Record<string, unknown>> {
  const { error, suberror }: Aadsts = aadsts[code];
  const [trace, correlation, timestamp] = [guid(rng), guid(rng), secondsTime(now)];
  return {
    error: error ?? 'invalid_grant',
    error_description: `${aadstsText(code, values)} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    ...(suberror === null ? {} : { suberror }),
    ...(claims === undefined ? {} : { claims }),
  };
}

/** HTTP status of a token error. */
export const aadstsStatus = (code: AadstsCode): number => (aadsts[code] as Aadsts).http ?? 400;
