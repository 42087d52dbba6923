// Transports that tell what crosses the wire. They are the client library's own, with an ear on both directions,
// so the log shows the frames themselves and no reconstruction of them.
import { WebSocket, XHR } from "socket.io-client";
import { splitPayload } from "./frames.js";

/**
 * The transports of one connection, best first. `ear.frame(direction, raw)` hears every frame, `ear.opened(n)` the
 * change of the number of open WebSockets.
 */
export function tappedTransports(ear) {
  class TappedWebSocket extends WebSocket {
    createSocket(...how) {
      const socket = super.createSocket(...how);
      socket.addEventListener("open", () => ear.opened(1), { once: true });
      socket.addEventListener("open", () => socket.addEventListener("close", () => ear.opened(-1), { once: true }), { once: true });
      return socket;
    }

    doWrite(packet, data) {
      ear.frame("out", data);
      super.doWrite(packet, data);
    }

    onData(data) {
      ear.frame("in", data);
      super.onData(data);
    }
  }

  /** Long polling, for networks that let no WebSocket through. */
  class TappedPolling extends XHR {
    doWrite(data, done) {
      splitPayload(data).forEach((frame) => ear.frame("out", frame));
      super.doWrite(data, done);
    }

    onData(data) {
      splitPayload(data).forEach((frame) => ear.frame("in", frame));
      super.onData(data);
    }
  }

  return [TappedWebSocket, TappedPolling];
}
