import project from '../package.json' with { type: 'json' };
import type { CrawlPolicy } from '../src/model/crawl-policy.ts';
import { refuse } from './config-error.ts';
import type { Folder } from './folder.ts';
import { policyChangesFile, policyFile } from './policy-schema.ts';
import { readYaml } from './yaml-file.ts';

/** The built-in policy with the values the user's crawl.yaml sets otherwise. */
export function loadPolicy(folder: Folder): CrawlPolicy {
  const name = 'crawl.yaml';
  const preset = readYaml(folder.builtIn(name), policyFile).value;
  const changed = readYaml(folder.path(name), policyChangesFile);
  const changes = changed.value;
  const policy = policyFile.parse({
    ...preset,
    ...changes,
    timeouts: { ...preset.timeouts, ...changes.timeouts },
    limits: { ...preset.limits, ...changes.limits },
    ownNetwork: { ...preset.ownNetwork, ...changes.ownNetwork },
    browser: { ...preset.browser, ...changes.browser },
    machine: { ...preset.machine, ...changes.machine },
  });
  if (policy.maxDelayMs < policy.delayMs) {
    const field = changes.maxDelayMs === undefined ? 'delayMs' : 'maxDelayMs';
    refuse([changed.fault([field], `delayMs is ${policy.delayMs}, more than maxDelayMs, ${policy.maxDelayMs}.`)]);
  }
  return { ...policy, userAgent: policy.userAgent.replaceAll('{version}', project.version) };
}
