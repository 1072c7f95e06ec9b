interface Policy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/**
 * The address of one of the app's own scripts, in a form from which a worker may be started. The
 * page's policy accepts no string as such an address unless the policy of this name made it, and
 * only one may exist.
 */
export function trustedAddress(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('putwise', { createScriptURL: (own) => own });
  return policy?.createScriptURL(address) ?? address;
}
