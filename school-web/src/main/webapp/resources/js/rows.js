// Which row comes next; none above the first, and below the last it stays there.
export const neighbour = (rows, at, step) => rows[Math.min(at + step, rows.length - 1)];
