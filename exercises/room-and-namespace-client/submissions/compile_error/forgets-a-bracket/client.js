// A bracket is missing in line 5.
import { io } from "socket.io-client";

export async function connectBoth(url, auth) {
  const chat = io(`${url}/chat`, { auth };
  return { chat };
}
