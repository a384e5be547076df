// Days of terms, as the fields of a form have them: "2026-09-01".
const DAY = 86_400_000;
const day = (time) => new Date(time).toISOString().slice(0, 10);

// Divides the days from the first to the last into so many terms, as long as each other but for a day; none where they are too few.
export function terms(first, last, count) {
  const start = Date.parse(first);
  const days = (Date.parse(last) - start) / DAY + 1;
  if (!(days > count)) return [];
  const begin = (i) => start + Math.floor(days * i / count) * DAY;
  return Array.from({length: count}, (_, i) => ({starts: day(begin(i)), ends: day(begin(i + 1) - DAY)}));
}
