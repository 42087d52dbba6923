// Reads frames of Engine.IO 4 and Socket.IO 5 as they stand on the wire, and says what one is.
// Knows text frames only; the bench sends no binary.

const ENGINE = ["open", "close", "ping", "pong", "message", "upgrade", "noop"];
const SOCKET = ["connect", "disconnect", "event", "ack", "refusal", "event", "ack"];

/**
 * One frame as `{ type, namespace, event, ack, data }`. Frames of the connection itself (open, ping …) have
 * no namespace. What can't be read has the type "unknown": a log must show it, not hide it.
 */
export function readFrame(raw) {
  if (typeof raw !== "string") return { type: "binary" };
  const engine = ENGINE[raw[0]];
  if (engine === undefined) return { type: "unknown" };
  if (engine !== "message") return { type: engine, data: engine === "open" ? json(raw.slice(1)) : undefined };
  return readPacket(raw.slice(1));
}

/** `<type>[<attachments>-][<namespace>,][<ack id>][JSON]`, where the namespace "/" is left out. */
function readPacket(text) {
  const parts = /^([0-6])(?:\d+-)?(?:(\/[^,]*),)?(\d+)?([\s\S]*)$/.exec(text);
  if (!parts) return { type: "unknown" };
  const [, digit, namespace = "/", ack, rest] = parts;
  const data = rest === "" ? undefined : json(rest);
  const type = SOCKET[digit];
  const event = type === "event" && Array.isArray(data) ? String(data[0]) : undefined;
  return { type, namespace, ack: ack === undefined ? undefined : Number(ack), event, data };
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Packets of one long-polling request or answer are joined by the record separator. */
export const splitPayload = (payload) => (typeof payload === "string" ? payload.split("\u001e") : [payload]);

/**
 * What a frame means, as a text key and the values for its gaps. `direction` is "out" (client to server) or "in".
 */
export function reading(frame, direction, client) {
  const values = {
    name: client,
    ns: frame.namespace ?? "",
    event: frame.event ?? "",
    ack: frame.ack ?? "",
    sid: frame.data?.sid ?? "",
    seconds: Math.round((frame.data?.pingInterval ?? 0) / 1000),
    message: frame.data?.message ?? "",
  };
  const asks = frame.type === "event" && frame.ack !== undefined ? ".asking" : "";
  const known = new Set([
    "in.open", "in.close", "out.close", "in.ping", "out.pong", "out.connect", "in.connect", "out.disconnect",
    "in.disconnect", "out.ping", "in.pong", "out.upgrade", "in.noop", "out.event", "out.event.asking", "in.event", "in.event.asking", "in.ack", "out.ack", "in.refusal",
  ]);
  const key = `${direction}.${frame.type}${asks}`;
  return { key: known.has(key) ? `story.${key}` : "story.other", values };
}
