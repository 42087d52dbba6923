// Credentials to and from JSON, as WebAuthn level 3 writes them (5.1.8 to 5.1.10). Browsers have had functions for it since
// late 2024; these few lines serve older ones too.

export function fromBase64Url(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function toBase64Url(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const withId = (descriptor) => ({ ...descriptor, id: fromBase64Url(descriptor.id) });

/** What the server asks for, as `navigator.credentials` wants it. */
export function decoded({ publicKey }) {
  const options = { ...publicKey, challenge: fromBase64Url(publicKey.challenge) };
  if (options.user) options.user = withId(options.user);
  for (const list of ["excludeCredentials", "allowCredentials"]) {
    if (options[list]) options[list] = options[list].map(withId);
  }
  return options;
}

/** What `navigator.credentials` gave, as the server wants it. */
export function encoded(credential) {
  const { response } = credential;
  const fields = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  return {
    type: credential.type,
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    response: Object.fromEntries(
      fields.filter((field) => response[field]).map((field) => [field, toBase64Url(response[field])]),
    ),
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}
