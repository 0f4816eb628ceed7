// What the memory knows of each segment, asked once and ahead of need.

import { get } from "./api.js";

export class Suggestions {
  /** `arrived(number, suggestion)` is called for each answer. */
  constructor(article, arrived) {
    this.article = article;
    this.arrived = arrived;
    this.known = new Map();
    this.asked = new Map();
    this.queue = [];
    this.working = false;
    this.age = 0;
    this.numbering = 0;
  }

  /** The memory has changed: what is known may be shown still, but is asked for again. */
  outdate() {
    this.age += 1;
  }

  /** Segments have other numbers now, or another language is asked for. */
  forgetAll() {
    this.numbering += 1;
    this.known.clear();
    this.asked.clear();
    this.queue = [];
    this.age += 1;
  }

  value(number) {
    return this.known.get(number)?.value;
  }

  fresh(number) {
    return this.known.get(number)?.age === this.age;
  }

  /** The suggestions of a segment, asked for now unless they are known. */
  async of(number, language) {
    if (this.fresh(number)) return this.known.get(number).value;
    const key = `${number}/${this.age}/${this.numbering}/${language}`;
    if (!this.asked.has(key)) {
      const { age, numbering } = this;
      const question = get(
        `articles/${this.article}/segments/${number}/suggestions`, { to: language, min: 50 });
      this.asked.set(key, question);
      question.then(
        (value) => {
          this.asked.delete(key);
          if (numbering !== this.numbering) return;
          if (age < (this.known.get(number)?.age ?? 0)) return;
          this.known.set(number, { value, age });
          this.arrived(number, value);
        },
        () => this.asked.delete(key));
    }
    return this.asked.get(key);
  }

  /** Asks for these segments one after the other, when nothing else is being asked. */
  ahead(numbers, language) {
    this.queue = numbers.filter((number) => !this.known.has(number)).slice(0, 40);
    this.language = language;
    if (!this.working) this.work();
  }

  async work() {
    this.working = true;
    while (this.queue.length > 0) {
      const number = this.queue.shift();
      try {
        await this.of(number, this.language);
      } catch {
        this.queue = [];
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    this.working = false;
  }
}
