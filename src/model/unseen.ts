/**
 * Why something was not observed. The only vocabulary for it: "could not look" must never turn into "not there".
 *
 * `retry` is the class of the fault: `never`; `later` (twice, behind fresh work); `host` (the whole host waits and is
 * asked again); `run` (we ourselves are offline, so nobody is blamed).
 */
interface Reason {
  readonly retry: 'never' | 'later' | 'host' | 'run';
  readonly bg: string;
  readonly en: string;
}

export const unseenReasons = {
  invalid_url: { retry: 'never', bg: 'адресът не е валиден', en: 'the address is not a valid one' },
  dns_nxdomain: { retry: 'later', bg: 'домейнът не съществува', en: 'the domain does not exist' },
  dns_servfail: {
    retry: 'later',
    bg: 'сървърът за имена отговаря с грешка',
    en: 'the name server answers with an error',
  },
  dns_timeout: { retry: 'later', bg: 'сървърът за имена не отговаря', en: 'the name server does not answer' },
  ip_forbidden: { retry: 'never', bg: 'адресът не е публичен', en: 'the address is not a public one' },
  port_forbidden: { retry: 'never', bg: 'портът не е за уеб страници', en: 'the port is not one for web pages' },
  conn_refused: { retry: 'later', bg: 'връзката е отказана', en: 'the connection is refused' },
  conn_timeout: {
    retry: 'later',
    bg: 'сървърът не приема връзка навреме',
    en: 'the server does not accept a connection in time',
  },
  conn_reset: { retry: 'later', bg: 'връзката прекъсва', en: 'the connection breaks' },
  tls_untrusted: { retry: 'never', bg: 'сертификатът не е доверен', en: 'the certificate is not trusted' },
  tls_expired: { retry: 'never', bg: 'сертификатът е изтекъл', en: 'the certificate has expired' },
  tls_name: { retry: 'never', bg: 'сертификатът е за друго име', en: 'the certificate is for another name' },
  tls_protocol: { retry: 'never', bg: 'няма обща версия на TLS', en: 'there is no common version of TLS' },
  tls_reset: { retry: 'later', bg: 'защитената връзка прекъсва', en: 'the secure connection breaks' },
  http_malformed: { retry: 'later', bg: 'отговорът не е по протокола HTTP', en: 'the answer does not follow HTTP' },
  http_truncated: { retry: 'later', bg: 'отговорът е прекъснат', en: 'the answer is cut short' },
  empty: { retry: 'later', bg: 'отговорът е празен', en: 'the answer is empty' },
  http_error: { retry: 'never', bg: 'сървърът отговаря с грешка', en: 'the server answers with an error' },
  server_error: { retry: 'later', bg: 'сървърът се поврежда при отговор', en: 'the server fails while answering' },
  header_overflow: { retry: 'never', bg: 'заглавките са твърде големи', en: 'the headers are too large' },
  redirect_loop: { retry: 'never', bg: 'пренасочванията се въртят в кръг', en: 'the redirects go in circles' },
  redirect_limit: { retry: 'never', bg: 'пренасочванията са твърде много', en: 'there are too many redirects' },
  redirected_out_of_scope: {
    retry: 'never',
    bg: 'адресът пренасочва извън общината',
    en: 'the address redirects outside the municipality',
  },
  timeout_headers: { retry: 'later', bg: 'сървърът не отговаря навреме', en: 'the server does not answer in time' },
  timeout_idle: { retry: 'later', bg: 'отговорът спира по средата', en: 'the answer stops half-way' },
  timeout_total: { retry: 'later', bg: 'отговорът идва твърде бавно', en: 'the answer comes too slowly' },
  too_large: { retry: 'never', bg: 'файлът е твърде голям', en: 'the file is too large' },
  bomb: { retry: 'never', bg: 'файлът се разгръща до недопустим размер', en: 'the file unpacks to an absurd size' },
  encrypted: { retry: 'never', bg: 'файлът е заключен с парола', en: 'the file is locked with a password' },
  damaged: { retry: 'never', bg: 'файлът е повреден', en: 'the file is damaged' },
  too_complex: { retry: 'never', bg: 'страницата е твърде сложна за четене', en: 'the page is too complex to read' },
  robots_disallowed: { retry: 'never', bg: 'robots.txt не разрешава четене', en: 'robots.txt forbids reading' },
  asked_to_stop: {
    retry: 'never',
    bg: 'стопанинът на сайта поиска да не го четем',
    en: 'whoever runs the site asked us not to read it',
  },
  robots_unreachable: { retry: 'host', bg: 'robots.txt не може да се прочете', en: 'robots.txt cannot be read' },
  rate_limited: { retry: 'host', bg: 'сървърът иска по-рядко четене', en: 'the server asks for fewer requests' },
  maintenance: { retry: 'host', bg: 'сайтът е в поддръжка', en: 'the site is under maintenance' },
  blocked_waf: {
    retry: 'never',
    bg: 'защитна стена спира автоматичното четене',
    en: 'a firewall stops automatic reading',
  },
  auth_required: {
    retry: 'never',
    bg: 'иска се вход с парола или сертификат',
    en: 'a password or a certificate is asked for',
  },
  captcha: {
    retry: 'never',
    bg: 'иска се доказателство за човек (captcha)',
    en: 'a proof of being human is asked for (captcha)',
  },
  login_wall: { retry: 'never', bg: 'съдържанието се вижда само след вход', en: 'the content shows only after login' },
  consent_wall: {
    retry: 'never',
    bg: 'съдържанието се вижда само след съгласие',
    en: 'the content shows only after consent',
  },
  script_shell: {
    retry: 'never',
    bg: 'съдържанието се зарежда само от скриптове',
    en: 'the content is loaded by scripts only',
  },
  redirected_elsewhere: {
    retry: 'never',
    bg: 'адресът пренасочва към нещо друго',
    en: 'the address redirects to something else',
  },
  unexpected_answer: {
    retry: 'never',
    bg: 'отговорът не е такъв, какъвто трябва да бъде',
    en: 'the answer is not what it should be',
  },
  not_shown: {
    retry: 'never',
    bg: 'платформата не показва профила на всички',
    en: 'the platform does not show the profile to everyone',
  },
  unsupported_type: { retry: 'never', bg: 'видът на файла не се чете', en: 'the type of file cannot be read' },
  no_browser: { retry: 'never', bg: 'няма браузър за проверката', en: 'there was no browser for it' },
  render_crash: { retry: 'later', bg: 'страницата срива браузъра', en: 'the page crashes the browser' },
  render_hang: { retry: 'later', bg: 'страницата блокира браузъра', en: 'the page hangs the browser' },
  render_oom: {
    retry: 'later',
    bg: 'страницата изчерпва паметта на браузъра',
    en: 'the page uses up the memory of the browser',
  },
  axe_timeout: {
    retry: 'later',
    bg: 'проверката за достъпност не завършва',
    en: 'the accessibility check does not finish',
  },
  axe_error: { retry: 'later', bg: 'проверката за достъпност дава грешка', en: 'the accessibility check fails' },
  trap_suppressed: { retry: 'never', bg: 'безкрайна поредица от страници', en: 'an endless series of pages' },
  budget_exhausted: { retry: 'never', bg: 'достигнат е пределът на страниците', en: 'the limit of pages was reached' },
  own_network_down: { retry: 'run', bg: 'нашата връзка беше прекъсната', en: 'our own connection was down' },
  clocks_disagree: {
    retry: 'run',
    bg: 'нашият часовник не съвпада с часовниците на сървърите',
    en: 'our clock disagrees with those of the servers',
  },
  worker_crash: { retry: 'later', bg: 'четенето на страницата се срива', en: 'reading the page crashes' },
  quarantined: {
    retry: 'never',
    bg: 'страницата е отделена след повторни сривове',
    en: 'the page was set apart after repeated crashes',
  },
  not_planned: { retry: 'never', bg: 'не е поискано при тази проверка', en: 'it was not asked for in this audit' },
} as const satisfies Record<string, Reason>;

export type Unseen = keyof typeof unseenReasons;
