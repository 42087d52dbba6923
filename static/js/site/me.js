// What the live server tells the learner of this browser. It only hurries: whatever comes here can be asked for as well.
import { io } from "socket.io-client";

/** Those who listen on this page; they share one line. */
const ears = new Set();
let socket;

/** Listens at `/me`, and again after every loss. `heard(event, payload)` hears everything, `change(connected)` how the line is. */
export function listen({ origin, fetch, heard, change }) {
  ears.add({ heard, change });
  if (socket) {
    if (socket.connected) change(true);
    return;
  }
  socket = io(`${origin}/me`, {
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelayMax: 30_000,
    // Asked for each time, because a ticket is good for an hour and a page may be open for days.
    auth: async (show) => {
      try {
        const response = await fetch("/api/me/ticket");
        show(await response.json());
      } catch {
        show({});
      }
    },
  });
  socket.on("connect", () => ears.forEach((ear) => ear.change(true)));
  socket.on("disconnect", () => ears.forEach((ear) => ear.change(false)));
  socket.onAny((...told) => ears.forEach((ear) => ear.heard(...told)));
}
