// What was typed into the grid and is not on record yet, by student and purpose; and where its keys lead.
const key = (student, purpose) => `${student}:${purpose}`;

export class Answers {
  #typed;

  // kept: what toJSON gave.
  constructor(kept = {}) {
    this.#typed = new Map(Object.entries(kept));
  }

  of(student, purpose) {
    return this.#typed.get(key(student, purpose));
  }

  // Typing what is on record takes back what was typed before.
  type(student, purpose, answer, recorded) {
    if (answer === recorded) this.#typed.delete(key(student, purpose));
    else this.#typed.set(key(student, purpose), answer);
  }

  // They are on record. What was typed anew meanwhile is not.
  saved(list) {
    for (const {student, purpose, answer} of list) {
      if (this.of(student, purpose) === answer) this.#typed.delete(key(student, purpose));
    }
  }

  get list() {
    return [...this.#typed].map(([at, answer]) => ({student: Number(at.split(":")[0]), purpose: at.split(":")[1], answer}));
  }

  toJSON() {
    return Object.fromEntries(this.#typed);
  }
}

// The value of the option that a letter stands for.
export const beginning = (options, letter) => options.find(({text}) => text.toLowerCase().startsWith(letter.toLowerCase()))?.value;

export const following = (values, value) => values[(values.indexOf(value) + 1) % values.length];

const STEPS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0], Home: [0, -Infinity], End: [0, Infinity]};

// The row and column that a key leads to; a row outside the grid says on which side it was left. Undefined if it is another key.
export function led(name, row, column, columns) {
  const step = STEPS[name];
  return step && {row: row + step[0], column: Math.min(Math.max(column + step[1], 0), columns - 1)};
}
