// Transports that tell what crosses the wire, and that can be troubled on purpose. They are the client library's own,
// with an ear on both directions, so the log shows the frames themselves and no reconstruction of them.
import { WebSocket, XHR } from "socket.io-client";
import { splitPayload } from "./frames.js";
import { Gate } from "./gate.js";

/** How a connection may begin, as the library's `transports` option would say it. */
const ORDERS = {
  websocket: ["websocket", "polling"],
  upgrade: ["polling", "websocket"],
  polling: ["polling"],
};

export const ROUTES = Object.keys(ORDERS);

/**
 * The transports of one connection. `route` is one of ROUTES. `ear.frame(direction, raw, lost)` hears every frame,
 * `ear.opened(n)` the change of the number of open WebSockets, `ear.line(line)` each new line and
 * `ear.gone(line)` its end; a line has a `gate` and can `sever()`.
 */
export function tappedTransports(ear, route) {
  /** One frame, or the frames of one request: through the gate they are heard and go on, else they are heard as lost. */
  const carry = (line, direction, frames, go) =>
    line.gate.pass(
      () => {
        frames.forEach((frame) => ear.frame(direction, frame, false));
        go();
      },
      () => frames.forEach((frame) => ear.frame(direction, frame, true)),
    );

  class TappedWebSocket extends WebSocket {
    gate = new Gate();

    createSocket(...how) {
      const socket = super.createSocket(...how);
      socket.addEventListener("open", () => ear.opened(1), { once: true });
      socket.addEventListener("open", () => socket.addEventListener("close", () => ear.opened(-1), { once: true }), { once: true });
      return socket;
    }

    onOpen() {
      ear.line(this);
      super.onOpen();
    }

    onClose(details) {
      ear.gone(this);
      super.onClose(details);
    }

    doWrite(packet, data) {
      carry(this, "out", [data], () => super.doWrite(packet, data));
    }

    onData(data) {
      carry(this, "in", [data], () => super.onData(data));
    }

    sever() {
      this.ws?.close();
    }
  }

  /** Long polling, for networks that let no WebSocket through. */
  class TappedPolling extends XHR {
    gate = new Gate();

    onOpen() {
      ear.line(this);
      super.onOpen();
    }

    onClose(details) {
      ear.gone(this);
      super.onClose(details);
    }

    doWrite(data, done) {
      carry(this, "out", splitPayload(data), () => super.doWrite(data, done));
    }

    onData(data) {
      carry(this, "in", splitPayload(data), () => super.onData(data));
    }

    /** No goodbye gets out, as when a cable is pulled; the server finds out by its heartbeat. */
    sever() {
      this.gate.lose();
      this.pollXhr?.abort();
      this.onError("cut on purpose");
    }
  }

  const tapped = { websocket: TappedWebSocket, polling: TappedPolling };
  return ORDERS[route].map((name) => tapped[name]);
}
