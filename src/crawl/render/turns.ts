import PQueue from 'p-queue';

/** Whose turn it is to visit a page. */
export interface Turns {
  /** Waits for a turn. A visit that has nothing left to do but to wait says so, and the next may begin beside it. */
  take<T>(visit: (rests: () => void) => Promise<T>): Promise<T>;
}

/** So many visits are busy at once, and so many open, those that only wait included. */
export function createTurns({ busy, open }: { readonly busy: number; readonly open: number }): Turns {
  const opened = new PQueue({ concurrency: open });
  const working = new PQueue({ concurrency: busy });
  return {
    take: (visit) =>
      opened.add(
        () =>
          new Promise((resolve, reject) => {
            void working.add(
              () =>
                new Promise<void>((rests) => {
                  void visit(rests).then(resolve, reject).finally(rests);
                }),
            );
          }),
      ),
  };
}
