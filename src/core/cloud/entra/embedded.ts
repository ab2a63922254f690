/** `iss` of the tokens of the world's own directory, and its authority's name. No place in a network (RFC 2606). */
export const embeddedIssuer = 'https://embedded.faceplate.invalid/v2.0';
