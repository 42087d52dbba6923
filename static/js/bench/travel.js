// A packet on its way. What really happened took a millisecond or two; the picture takes its time.
import { svg } from "../kit/dom.js";

const LEG_MS = 520;

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Moves a packet from one point to another and resolves on arrival. Who asked for less motion, and who isn't
 * looking at the page, gets the arrival at once.
 */
export async function travel(layer, from, to, { hue, label }) {
  if (still() || document.hidden) return;
  const packet = svg(
    "g",
    { class: `bench-packet bench-ns-${hue}` },
    svg("circle", { r: 6 }),
    svg("text", { y: -11, "text-anchor": "middle" }, label),
  );
  layer.append(packet);
  const at = ({ x, y }) => ({ transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` });
  try {
    await packet.animate([at(from), at(to)], { duration: LEG_MS, easing: "cubic-bezier(.4, 0, .3, 1)", fill: "both" }).finished;
  } catch {
    // Cancelled: the bench was reset while the packet was under way.
  } finally {
    packet.remove();
  }
}
