// Photos awaiting a decision; the next ones are fetched before they are needed.
const AHEAD = 2;

export class Queue {
  #ask;
  #photos = [];
  #seen = new Set();
  #skipped = 0;
  #after = 0;
  #asking = null;

  // ask(id) promises the photos after the one with that id; 0 stands before the first.
  constructor(ask) {
    this.#ask = ask;
  }

  // The photo to show, undefined if none is left. Rejects only if there is none to show and fetching fails.
  async first() {
    if (this.#photos.length < AHEAD) {
      const question = this.#more();
      if (this.#photos.length) question.catch(() => {});
      else await question;
    }
    return this.#photos[0];
  }

  // Removes it: it does not come back by itself.
  take() {
    const photo = this.#photos.shift();
    if (photo) this.#seen.add(photo.id);
    return photo;
  }

  // Leaves the decision for later.
  skip() {
    if (this.take()) this.#skipped++;
  }

  get skipped() {
    return this.#skipped;
  }

  // Puts a removed one back, in first place.
  back(photo) {
    this.#seen.delete(photo.id);
    this.#photos.unshift(photo);
  }

  restart() {
    this.#seen.clear();
    this.#skipped = 0;
    this.#photos = [];
    this.#after = 0;
  }

  get empty() {
    return !this.#photos.length;
  }

  // At most one request is under way; everyone waits for its answer.
  #more() {
    this.#asking ??= (async () => {
      try {
        const photos = await this.#ask(this.#photos.at(-1)?.id ?? this.#after);
        this.#photos.push(...photos.filter((photo) => !this.#seen.has(photo.id) && !this.#photos.some((known) => known.id === photo.id)));
        this.#after = photos.at(-1)?.id ?? this.#after;
      } finally {
        this.#asking = null;
      }
    })();
    return this.#asking;
  }
}
