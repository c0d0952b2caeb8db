import { printed } from '../pdf.ts';
import { languages, siteFiles } from '../site/site.ts';
import { dataFiles, type Files } from './files.ts';
import type { Release } from './release.ts';
import { workbook, workbookName } from './workbook.ts';

/**
 * All files of a release: data, site, workbook, and the scorecards as PDF where there is a browser to print them.
 * @param executablePath of Chromium; null prints nothing
 */
export async function releaseFiles(release: Release, executablePath: string | null): Promise<Files> {
  const hasPdf = executablePath !== null;
  const files: Files = new Map([
    ...dataFiles(release),
    ...siteFiles(release, hasPdf),
    [workbookName(release), await workbook(release)],
  ]);
  if (!hasPdf) return files;
  return new Map([...files, ...(await printed(files, scorecardPages(release), { executablePath, day: release.day }))]);
}

/** Page of every scorecard → its PDF. */
function scorecardPages({ municipalities }: Release): ReadonlyMap<string, string> {
  return new Map(
    languages.flatMap((language) =>
      municipalities.map(
        ({ id }) => [`${language}/municipalities/${id}.html`, `scorecards/${language}/${id}.pdf`] as const,
      ),
    ),
  );
}
