// Loaded before everything else in processes under test: the clock of the machine is an hour fast, right, an hour slow and
// right again, each for 300 ms, as if somebody kept setting it.
const { performance } = require('node:perf_hooks');
const RealDate = Date;
const hours = [0, 1, 0, -1];
const jumped = () => 3_600_000 * hours[Math.floor(performance.now() / 300) % hours.length];

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + jumped());
    else super(...given);
  }
  static now() {
    return RealDate.now() + jumped();
  }
};
