interface Policy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/**
 * The address of one of the app's own scripts, as a worker may be started from it. The page's policy
 * lets no string become such an address unless the policy of this name made it, and there may be one.
 */
export function trustedAddress(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('putwise', { createScriptURL: (own) => own });
  return policy?.createScriptURL(address) ?? address;
}
