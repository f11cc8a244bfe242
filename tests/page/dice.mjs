// What a test draws at random, and always alike.

/** Numbers that are the same everywhere for a seed. After S. Vigna's splitmix. */
export class Dice {
  constructor(seed) { this.state = BigInt(seed); }
  below(sides) {
    this.state = BigInt.asUintN(64, this.state + 0x9e3779b97f4a7c15n);
    let z = this.state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return Number((z ^ (z >> 31n)) % BigInt(sides));
  }
  of(all) { return all[this.below(all.length)]; }
  /** So many of them, each once, in their order. */
  some(all, count) {
    const left = [...all.keys()];
    while (left.length > count) left.splice(this.below(left.length), 1);
    return left.map((index) => all[index]);
  }
  chance(percent) { return this.below(100) < percent; }
}
