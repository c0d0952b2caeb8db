import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../text.ts';
import type { Index } from './render-index.ts';
import type { Report } from './report.ts';
import { indexFiles, renderIndex } from './render-index.ts';
import { renderReport, reportFiles } from './render-report.ts';

const languages: readonly Language[] = ['bg', 'en'];

/** Paths of one page in both languages. */
type Written = Readonly<Record<Language, string>>;

/** Writes `report.html` and `report.en.html` into a folder, which is made if needed. A reader never meets half a file. */
export async function writeReport(folder: string, report: Report): Promise<Written> {
  return writeBoth(folder, reportFiles, (language) => renderReport({ ...report, language }));
}

/** Writes `index.html` and `index.en.html`. */
export async function writeIndex(folder: string, index: Index): Promise<Written> {
  return writeBoth(folder, indexFiles, (language) => renderIndex({ ...index, language }));
}

async function writeBoth(folder: string, files: Written, render: (language: Language) => string): Promise<Written> {
  await mkdir(folder, { recursive: true });
  for (const language of languages) await replaceFile(join(folder, files[language]), render(language));
  return { bg: join(folder, files.bg), en: join(folder, files.en) };
}

async function replaceFile(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, text, { flush: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
