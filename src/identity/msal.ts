/** What of @azure/msal-browser is used. Nothing imports this but by `import()`: msal is in no first load. */
export { CacheLookupPolicy, LogLevel, ProtocolMode, PublicClientApplication } from '@azure/msal-browser';
