import type { ComponentChildren } from 'preact';
import type { Account } from '../../../model/review/account.ts';
import type { EditionView } from '../../../panel/edition-view.ts';
import type { Context } from '../../route.ts';
import { Notice, Tabs } from '../parts/small.tsx';

export const editionPath = '/edition';

/** The parts of the coordinator's work, each a page of its own. */
export const editionPaths = {
  overview: editionPath,
  assign: `${editionPath}/assign`,
  recusals: `${editionPath}/recusals`,
  adopt: `${editionPath}/adopt`,
  phase: `${editionPath}/phase`,
  reopen: `${editionPath}/reopen`,
  replies: `${editionPath}/replies`,
} as const;

type EditionPart = keyof typeof editionPaths;

/** What each part of the overview is handed. */
export interface EditionProps {
  readonly context: Context;
  readonly view: EditionView;
}

interface FrameProps {
  readonly context: Context;
  readonly part: EditionPart;
  /** What was just done; null when the page was only opened. */
  readonly done?: string | null;
  readonly children: ComponentChildren;
}

/** Somebody's name, and that they have no access any more. */
export function nameWithAccess({ t }: Context, { name, disabledAt }: Account): string {
  return disabledAt === null ? name : t.edition.noAccess(name);
}

/** What every page of the edition begins with. */
export function EditionFrame({ context, part, done = null, children }: FrameProps) {
  const { tabs } = context.t.edition;
  const entries = Object.entries(editionPaths) as [EditionPart, string][];
  return (
    <>
      <Tabs
        label={tabs.label}
        tabs={entries.map(([name, href]) => ({ href, says: tabs[name], current: name === part }))}
      />
      {done !== null && (
        <Notice tone="good" announce>
          {done}
        </Notice>
      )}
      {children}
    </>
  );
}
