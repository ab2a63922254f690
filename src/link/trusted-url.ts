interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** Marks an address of our own script as trusted, by the one policy that the Content-Security-Policy names. */
export function trustedScriptUrl(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  const rules: ScriptUrlPolicy = { createScriptURL: (own) => own };
  policy ??= factory?.createPolicy('faceplate', rules) ?? rules;
  return policy.createScriptURL(url);
}
