/**
 * Workers under Trusted Types: the app's policy lets a script address through only when it is its own.
 * The policy's name is listed in `trusted-types` of svelte.config.js; the browser would refuse a second one.
 */

interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

// Read off the global object: TypeScript's DOM types do not know it yet, Safari and Firefox lacked it for long.
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
let policy: ScriptUrlPolicy | undefined;

/**
 * The absolute address, when it is of the app's own origin.
 * @throws Error for an address of another origin, or a `data:` or `blob:` one.
 */
export function sameOriginUrl(url: string | URL, base: string = globalThis.location.href): string {
  const absolute = new URL(url, base);
  const own = new URL(base);
  // The protocol is compared too: a blob address reports the origin of the page that made it.
  if (absolute.origin !== own.origin || absolute.protocol !== own.protocol) {
    throw new Error(`A script of another origin may not run here: ${absolute.protocol}//${absolute.host}`);
  }
  return absolute.href;
}

/**
 * A script address that may be handed to `new Worker` or `serviceWorker.register` although the page enforces
 * Trusted Types. At run time it is a TrustedScriptURL where the browser knows these, else the address itself.
 * @throws Error for an address of another origin.
 */
export function trustedScriptUrl(url: string | URL): string {
  const own = sameOriginUrl(url);
  if (!factory) return own;
  policy ??= factory.createPolicy('so-giam-sat-worker', {
    createScriptURL: (candidate) => sameOriginUrl(candidate),
  });
  // The DOM types still say `string` for these sinks; the browser wants the object, so it is passed unchanged.
  return policy.createScriptURL(own) as string;
}

/** Starts a module worker of the app's own origin. Throws for an address of another origin. */
export function trustedWorker(url: string | URL): Worker {
  return new Worker(trustedScriptUrl(url), { type: 'module' });
}
