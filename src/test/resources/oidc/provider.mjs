// A real OpenID provider for the tests: oidc-provider, with pages as plain as can be. Whoever comes is whom they say.
//
//   node provider.mjs BACK        where it sends browsers back to
//
// Says on its first line where it listens.
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { default: Provider } = await import(pathToFileURL(join(process.cwd(), "static/node_modules/oidc-provider/lib/index.js")));
const [back] = process.argv.slice(2);

const server = createServer();
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: "ackademy", client_secret: "the secret of the tests", redirect_uris: [back], response_types: ["code"], grant_types: ["authorization_code"] }],
  claims: { openid: ["sub"], profile: ["preferred_username"] },
  // Some providers put these into the token, others answer them elsewhere.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: ["of the tests"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (context, { uid }) => `/interaction/${uid}` },
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id.replace(/^id-/, "") }) }),
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid profile");
    await grant.save();
    return grant;
  },
});

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Campus</title><link rel="icon" href="data:,"></head>
<body><main><h1>Campus</h1><form method="post"><label>Login <input name="login" id="login"></label>
<button name="do" value="enter" id="enter">Sign in</button> <button name="do" value="decline" id="decline">No, thanks</button></form></main></body></html>`;

async function interact(request, response) {
  await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(PAGE);
    return;
  }
  let body = "";
  for await (const part of request) body += part;
  const form = new URLSearchParams(body);
  const declined = { error: "access_denied", error_description: "nobody wanted to" };
  const result = form.get("do") === "decline" ? declined : { login: { accountId: `id-${form.get("login")}` } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const rest = provider.callback();
server.on("request", (request, response) => {
  if (!request.url.startsWith("/interaction/")) return rest(request, response);
  interact(request, response).catch((failure) => {
    response.statusCode = 500;
    response.end(String(failure));
  });
});
console.log(`the provider listens on ${issuer}`);
