// Photos that wait for a decision; the next ones are asked for before they are needed.
const AHEAD = 2;

export class Queue {
  #ask;
  #photos = [];
  #seen = new Set();
  #after = 0;
  #asking = null;

  // ask(id) promises those that follow the photo of that id; 0 is before the first.
  constructor(ask) {
    this.#ask = ask;
  }

  // The photo to look at, undefined where none is left. Refused only where it would have to be waited for.
  async first() {
    if (this.#photos.length < AHEAD) {
      const question = this.#more();
      if (this.#photos.length) question.catch(() => {});
      else await question;
    }
    return this.#photos[0];
  }

  // Takes it out: it does not come again by itself.
  take() {
    const photo = this.#photos.shift();
    if (photo) this.#seen.add(photo.id);
    return photo;
  }

  // Puts one back that was taken, as the first.
  back(photo) {
    this.#seen.delete(photo.id);
    this.#photos.unshift(photo);
  }

  restart() {
    this.#seen.clear();
    this.#photos = [];
    this.#after = 0;
  }

  get empty() {
    return !this.#photos.length;
  }

  // At most one question is under way; whoever needs more waits for its answer.
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
