// What the live server tells the learner of this browser. It only hurries: whatever comes here can be asked for as well.
import { io } from "socket.io-client";

/** Listens at `/me`, and again after every loss. `heard(event, payload)` hears everything, `change(connected)` how the line is. */
export function listen({ origin, fetch, heard, change }) {
  const socket = io(`${origin}/me`, {
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
  socket.on("connect", () => change(true));
  socket.on("disconnect", () => change(false));
  socket.onAny(heard);
}
