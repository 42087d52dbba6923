// Ids that nobody can guess. `crypto.randomUUID` would do, but exists only on secure origins and localhost.

/** 128 random bits as 22 characters of base64url. */
export function randomId(crypto = globalThis.crypto) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
