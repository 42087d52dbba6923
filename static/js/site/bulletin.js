// What changes about a lesson while it is open, told by the live server. It only hurries: a reload shows the same.
import { io } from "socket.io-client";

/** `heard(count)` hears how many comments there are now. */
export function follow({ origin, lesson, heard }) {
  const socket = io(`${origin}/lesson`, {
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelayMax: 30_000,
    auth: { lesson },
  });
  socket.on("comments", (told) => Number.isInteger(told?.count) && heard(told.count));
}
