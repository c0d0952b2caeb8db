/** Ctrl-C or SIGTERM: all is kept, the same command goes on. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted. Everything recorded is kept; run the same command again to go on where it stopped.');
    this.name = 'Interrupted';
  }
}

/** Something of ours (the network, the disk) stopped the run; nobody's portal is blamed for it. */
export class PausedRun extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PausedRun';
  }
}
