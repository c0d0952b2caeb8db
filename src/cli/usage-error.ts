/** A mistake of the person at the keyboard; the message says what to write instead. Ends the command with exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
