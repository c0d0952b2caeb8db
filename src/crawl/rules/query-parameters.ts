import { normalisePercent } from './percent.ts';

/** One parameter as it stands in the address: nothing is decoded, so that bytes in any encoding survive. */
interface Parameter {
  readonly name: string;
  readonly raw: string;
}

/** Say where a visitor came from; the page is the same without them. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|_openstat|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|_ga|_gl)$/i;
/** Name a session whatever their value. */
const session = /^(?:phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|cfid|cftoken|oscsid|zenid)$/i;
/** Name a session if they look like one: `sid=12` is a section. */
const perhapsSession = /^(?:s|sid|sess|session|session_?id|sessid)=[0-9a-f]{16,}$/i;

/** Portlet state of Liferay portals, and the way back that it carries along. */
const portletState = /^(?:p_p_\w+|p_l_back_url|p_auth|p_r_p_\w+|redirect|inheritredirect|_.*)$/i;
/** Page N of a list inside a portlet, the one state that leads to other content. */
const portletPage = /^_.+_cur$/i;

function parametersOf(search: string): Parameter[] {
  return normalisePercent(search.slice(1))
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => ({ name: raw.split('=', 1)[0] ?? '', raw }));
}

function isNoise({ name, raw }: Parameter): boolean {
  return tracking.test(name) || session.test(name) || perhapsSession.test(raw);
}

/** Without portlet state, unless it turns the pages of a list: then the portlet and the page stay. */
function withoutPortletState(parameters: Parameter[]): Parameter[] {
  if (!parameters.some(({ name }) => name === 'p_p_id')) return parameters;
  const page = parameters.find(({ name, raw }) => portletPage.test(name) && /=\d+$/.test(raw) && !/=[01]$/.test(raw));
  const kept = page === undefined ? [] : ['p_p_id', page.name];
  return parameters.filter(({ name }) => !portletState.test(name) || kept.includes(name));
}

/** The query of an address (with its `?`) without noise and in one order; parameters of one name keep theirs. */
export function canonicalQuery(search: string): string {
  const kept = withoutPortletState(parametersOf(search).filter((parameter) => !isNoise(parameter)));
  kept.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return kept.length === 0 ? '' : `?${kept.map(({ raw }) => raw).join('&')}`;
}
