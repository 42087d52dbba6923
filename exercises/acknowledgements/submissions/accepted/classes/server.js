// An ES module with one object per visitor, promises instead of callbacks, and a start that takes its time.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Server } from "socket.io";

class Visitor {
  #socket;

  constructor(socket) {
    this.#socket = socket;
    socket.on("sum:request", this.#answer(this.add));
    socket.on("job:run", this.#answer(this.work));
    socket.on("order:place", this.#answer(this.place));
  }

  add(numbers) {
    const fits = [numbers?.a, numbers?.b].every(Number.isFinite);
    return fits ? { sum: numbers.a + numbers.b, ok: true } : { code: "bad_input", ok: false };
  }

  async work({ id, ms }) {
    await pause(ms);
    return { ok: true, id };
  }

  /** The acknowledgement of the order itself waits until the order is settled. */
  async place({ item }) {
    const orderId = randomUUID();
    const state = await this.#confirm(orderId);
    this.#socket.emit("order:state", { state, orderId });
    return { item, state };
  }

  async #confirm(orderId) {
    try {
      const { accept } = await this.#socket.timeout(1000).emitWithAck("order:confirm", { orderId });
      return accept === true ? "accepted" : "declined";
    } catch {
      return "expired";
    }
  }

  #answer(handler) {
    return async (data, ack) => {
      const answer = await handler.call(this, data);
      ack?.(answer);
    };
  }
}

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on("connection", (socket) => new Visitor(socket));

await pause(300);
http.listen({ port: process.env.PORT, host: "127.0.0.1" });
