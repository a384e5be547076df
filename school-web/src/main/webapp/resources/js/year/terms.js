// Dates of terms, in ISO format: "2026-09-01".
const DAY = 86_400_000;
const day = (time) => new Date(time).toISOString().slice(0, 10);

// Divides the days from first to last into terms whose lengths differ by a day at most; none if there are too few days.
export function terms(first, last, count) {
  const start = Date.parse(first);
  const days = (Date.parse(last) - start) / DAY + 1;
  if (!(days > count)) return [];
  const begin = (i) => start + Math.floor(days * i / count) * DAY;
  return Array.from({length: count}, (_, i) => ({starts: day(begin(i)), ends: day(begin(i + 1) - DAY)}));
}
