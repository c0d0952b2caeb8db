import { createHash } from 'node:crypto';

import type { Lexicon, Topic } from '../src/model/lexicon.ts';
import { refuse, together } from './config-error.ts';
import type { Folder } from './folder.ts';
import { consentFile, formsFile, listsFile, marksFile, proofHostsFile, topicsFile } from './lexicon-schema.ts';
import { suggest } from './nearest.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

const notTopics = ['proof-hosts.yaml', 'marks.yaml', 'forms.yaml', 'lists.yaml', 'consent.yaml'];

/** All files of topics in lexicon/, with the proof hosts, the marks and the words of forms, lists and notices. */
export function loadLexicon(folder: Folder): Lexicon {
  const names = folder.list('lexicon').filter((name) => name.endsWith('.yaml') && !notTopics.includes(name));
  const { files, proofHosts, marks, forms, lists, consent } = together({
    files: () => loadTopics(folder, names),
    proofHosts: () => readYaml(folder.path('lexicon/proof-hosts.yaml'), proofHostsFile),
    marks: () => readYaml(folder.path('lexicon/marks.yaml'), marksFile).value,
    forms: () => readYaml(folder.path('lexicon/forms.yaml'), formsFile).value,
    lists: () => readYaml(folder.path('lexicon/lists.yaml'), listsFile).value,
    consent: () => readYaml(folder.path('lexicon/consent.yaml'), consentFile).value,
  });
  const topics = files.flatMap(({ value }) => value);
  const ids = topics.map(({ id }) => id);
  refuse(
    proofHosts.value.flatMap((entry, i) =>
      entry.topics.flatMap((id, j) =>
        ids.includes(id) ? [] : [proofHosts.fault([i, 'topics', j], `there is no topic "${id}".${suggest(id, ids)}`)],
      ),
    ),
  );
  const words = { topics, proofHosts: proofHosts.value, marks, forms, lists, consent };
  return { version: fingerprint(words), ...words };
}

/** Within a file the schema sees to it that ids are distinct; here across files. */
function loadTopics(folder: Folder, names: readonly string[]): YamlFile<readonly Topic[]>[] {
  const files = Object.values(
    together(
      Object.fromEntries(names.map((name) => [name, () => readYaml(folder.path(`lexicon/${name}`), topicsFile)])),
    ),
  );
  const home = new Map<string, string>();
  refuse(
    files.flatMap((file) =>
      file.value.flatMap(({ id }, index) => {
        const other = home.get(id);
        home.set(id, file.path);
        return other === undefined ? [] : [file.fault([index, 'id'], `the topic "${id}" stands in ${other} already.`)];
      }),
    ),
  );
  return files;
}

/** Two lexicons with the same words have the same version, whoever wrote them and whenever. */
function fingerprint(words: Omit<Lexicon, 'version'>): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}
