// Files being uploaded: the logic that needs no page.
const AT_ONCE = 3;
const HEAD_BYTES = 12;
const ARRIVED = ["received", "ready", "already"];
const UNDER_WAY = ["waiting", "sending"];
const AGAIN = ["lost", "signed_out", "store_away", "cancelled", "other"];

export const underWay = (state) => UNDER_WAY.includes(state);

// Whether a retry makes sense.
export const triedAgain = (state) => AGAIN.includes(state);

// How many have arrived, and how many cannot succeed.
export function tally(items) {
  const arrived = items.filter((item) => ARRIVED.includes(item.state)).length;
  return {arrived, wrong: items.length - arrived - items.filter((item) => underWay(item.state)).length};
}

// The one to send now, if any: a few at a time, and none that the school has asked to wait.
export function toSend(items, now = Date.now()) {
  if (items.filter((item) => item.state === "sending").length >= AT_ONCE) return undefined;
  return items.find((item) => item.state === "waiting" && !(item.notBefore > now));
}

// Why a file need not be sent, as far as can be seen here. The server checks again.
export async function refusal(file, maximum) {
  if (file.size === 0) return "empty";
  if (file.size > maximum) return "too_large";
  try {
    return photo(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())) ? null : "type";
  } catch {
    return "other";
  }
}

function photo(head) {
  const text = String.fromCharCode(...head);
  return text.startsWith("\u00ff\u00d8\u00ff") || text.startsWith("\u0089PNG") || text.startsWith("GIF8")
    || text.startsWith("RIFF") && text.startsWith("WEBP", 8) || text.startsWith("ftyp", 4);
}
