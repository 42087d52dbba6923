// Falls over before it exports anything.
import { io } from "socket.io-client";

const options = JSON.parse("{ reconnection: true }");

export async function connectBoth(url, auth) {
  return { chat: io(`${url}/chat`, { ...options, auth }) };
}
