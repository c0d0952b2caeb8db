import { BaseSequencer, type TestSpecification } from 'vitest/node';

const longest = ['faults/process/kill', 'e2e/demo', 'e2e/application', 'e2e/bad-input'];

/** Begins with the longest files, so that none of them is under way alone when all others are done. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const index = longest.findIndex((name) => moduleId.includes(`${name}.test.ts`));
      return index < 0 ? longest.length : index;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
