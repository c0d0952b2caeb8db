import type { Address } from './address.ts';

export type CounterTrap = 'calendar' | 'pagination' | 'query-variants' | 'address-pattern';

/** One count that an address adds to, and how many addresses may. */
export interface Counter {
  readonly trap: CounterTrap;
  readonly key: string;
  readonly most: number;
}

type Parameter = Address['parameters'][number];
type Role = 'page' | 'paging' | 'calendar' | 'facet';

/** Enough to see what a site offers, few enough that no series eats the budget of its host. */
const most = { calendar: 30, pagination: 60, 'query-variants': 50, 'address-pattern': 200 } as const;

const pagingNames = /^(?:page|paged|pg|pageno|pagenum|pagenumber|page_no|start|offset|limitstart|from|skip|_.+_cur)$/;
const calendarNames =
  /^(?:year|month|mon|day|date|week|cal_?(?:year|month|day|date)|(?:start|end|event)_?date|tribe-bar-date|godina|mesec|den)$/;
const dateValue = /^\d{1,4}(?:[-./]\d{1,2}){0,2}$/;
/** Say which page is meant. Old systems keep a whole portal behind one path: its pages are no variants of each other. */
const pageNames =
  /^(?:\w*id|option|view|layout|task|controller|module|mod|act|action|do|op|cmd|com|c|m|a|p|r|page|section|sec|sub|cat|category|menu|item|node|article|news|doc|document|lang|language|l|type|tab|file|content|path)$/;
const datedCalendar =
  /\/(?:calendar|kalendar|календар|events?|sabitiya|sabitia|събития)\/(?:.*\/)?(?:19|20)\d\d[-/.]\d{1,2}(?!\d)/;

function roleOf([name, value]: Parameter): Role {
  if (pagingNames.test(name) && /^\d+$/.test(value)) return 'paging';
  if (calendarNames.test(name) && dateValue.test(value)) return 'calendar';
  const isRoute = name === 'q' && value.includes('/');
  return value === '' || isRoute || pageNames.test(name) ? 'page' : 'facet';
}

/** Numbers and hashes made equal, and what follows a number in a slug: `12-otchet` is page 12. */
function fold(text: string): string {
  return text
    .replace(/[0-9a-f]{16,}/gi, '{hash}')
    .replace(/\d+/g, '{n}')
    .replace(/^\{n\}-.+$/, '{n}-{slug}');
}

function joined(parameters: readonly Parameter[], write: (parameter: Parameter) => string): string {
  return parameters.map(write).sort().join('&');
}

/** The counts that an address adds to, and how many of its parameters narrow down a list. */
export function trapCounters(address: Address): { counters: Counter[]; facets: number } {
  const by = (role: Role) => address.parameters.filter((parameter) => roleOf(parameter) === role);
  const paging = by('paging');
  const calendar = by('calendar');
  const facets = by('facet');
  const views = [...calendar, ...facets];

  const path = `/${address.segments.join('/')}`;
  const whole = ([name, value]: Parameter) => `${name}=${value}`;
  const place = `${path}?${joined(by('page'), whole)}`;
  const names = joined([...paging, ...views], ([name]) => fold(name));
  const pattern = `/${address.segments.map(fold).join('/')}?${joined(by('page'), (pair) => fold(whole(pair)))}&${names}`;

  const counters: Counter[] = [];
  const count = (trap: CounterTrap, key: string) => counters.push({ trap, key: `${trap} ${key}`, most: most[trap] });
  if (calendar.length > 0) count('calendar', place);
  else if (datedCalendar.test(path)) count('calendar', pattern);
  if (paging.length > 0) count('pagination', `${place}&${joined(views, whole)}`);
  else if (facets.length > 0) count('query-variants', place);
  if (pattern.includes('{') || names !== '') count('address-pattern', pattern);
  return { counters, facets: facets.length };
}
