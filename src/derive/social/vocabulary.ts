import type { SetApart } from '../../model/observation/profile.ts';

const list = (words: string): readonly string[] => words.split(', ');

/** A municipality by its kind: what stands beside its name when it speaks for itself. */
export const municipalityWords: readonly string[] = [
  ...list('община, общината, общинска, municipality, municipalities, municipal, munic, muni, mun, opstina, općina'),
  ...list('gmina, comune, comuna, gemeinde, kommune, gemeente, obec, primaria, belediyesi, ayuntamiento, ajuntament'),
  ...list('mairie, dimos'),
];

/** Says nothing about whose a profile is, in handles. */
export const plainInHandles: readonly string[] = [
  ...list('bulgaria, balgaria, official, oficial, administration, portal, page, online, www, grad, gradat, gr, city'),
  ...list('town, stadt, ville, of, na, the, my, moyat, bg, eu, com, org, gov'),
];

/** Says nothing about whose a profile is, in texts of links and in names of profiles. */
export const plainInTexts: readonly string[] = [
  ...list(
    'във, в, на, от, и, с, за, към, ни, нас, до, се, наш, наша, наше, нашия, нашият, нашата, нашето, нашите, мой',
  ),
  ...list(
    'моя, моят, вашата, твоята, официален, официална, официално, официалния, официалният, официалната, официалното',
  ),
  ...list(
    'страница, страницата, профил, профила, профилът, канал, канала, каналът, група, групата, общност, общността',
  ),
  ...list(
    'чат, акаунт, сайт, администрация, град, гр, мрежа, мрежи, мрежата, социална, социални, социалните, медии, медия',
  ),
  ...list(
    'последвай, последвайте, следвай, следвайте, следете, харесай, харесайте, намери, намерете, посети, посетете',
  ),
  ...list(
    'виж, вижте, гледай, гледайте, абонирай, абонирайте, присъедини, присъединете, свържи, свържете, пиши, пишете',
  ),
  ...list(
    'кликни, кликнете, натиснете, отвори, отваря, отваряне, нов, нова, прозорец, раздел, външна, връзка, линк, лого',
  ),
  ...list('икона, бутон, бюлетин, новини, новините, видео, видеа, видеоклипове, снимки, живо, излъчване, предаване'),
  ...list('изтегли, изтеглете, свали, свалете, мобилно, мобилното, приложение, приложението, налично, разгледайте'),
  ...list(
    'информация, още, повече, тук, подкаст, емисия, българия, rss, rss2, atom, xml, app, apps, android, ios, iphone',
  ),
  ...list(
    'social, media, network, icon, logo, image, link, badge, the, a, an, of, on, in, at, to, us, our, your, my, we',
  ),
  ...list(
    'with, and, for, by, via, from, it, is, are, follow, like, join, find, visit, see, watch, subscribe, connect',
  ),
  ...list('share, get, download, install, available, now, new, news, more, official, profile, channel, account, group'),
  ...list(
    'community, chat, feed, live, stream, video, videos, photos, opens, open, window, tab, external, site, website',
  ),
  ...list('web, http, https, net'),
];

/** A text with one of these says where the link leads, in whatever words: „Ние сме във Facebook“. */
export const platformWords: readonly string[] = [
  ...list('facebook, fb, фейсбук, фейс, youtube, yt, ютуб, юутуб, ютюб, instagram, ig, insta, инстаграм, twitter, x'),
  ...list('туитър, linkedin, линкедин, tiktok, тикток, telegram, телеграм, viber, вайбър, mastodon, bluesky, threads'),
  ...list('google, play, apple, store'),
];

interface Body {
  readonly apart: SetApart;
  /** Beginnings of words. Bulgarian ones are looked for in Latin spelling, too. */
  readonly beginnings: readonly string[];
  /** Beginnings that mean so in handles only: a text says „visit us“ and „news“ of anybody. */
  readonly inHandles: readonly string[];
  /** Whole words: short ones, and those that begin others. */
  readonly whole: readonly string[];
}

/** Who else has profiles that municipal sites lead to. The first kind that fits counts. */
export const bodies: readonly Body[] = [
  {
    apart: 'other-body',
    beginnings: [
      ...list('кметств, областн, районн, министер, агенци, инспекц, дирекц, district, regional, ministry, agency'),
      ...list('prefecture, eufunds, erasmus, interreg'),
    ],
    inHandles: [],
    whole: [
      ...list(
        'област, обл, oblast, region, район, rayon, raion, мвр, mvr, одмвр, рдвр, мррб, mrrb, мон, mon, мтсп, мосв',
      ),
      ...list('риосв, рзи, нап, nap, нои, нзок, апи, дфз, ес, европа, европейски, европейска, european'),
    ],
  },
  {
    apart: 'council',
    beginnings: list('общински съвет, общинския съвет, общинският съвет, council'),
    inHandles: [],
    whole: list('обс, obs, съвет, savet, suvet'),
  },
  {
    apart: 'person',
    beginnings: list(
      'кмет, съветни, председател, личен, лична, секретар, mayor, councillor, councilor, personal, deputy',
    ),
    inHandles: [],
    whole: list('инж, проф, доц, адв, арх, dr'),
  },
  {
    apart: 'other-body',
    beginnings: [
      ...list(
        'театър, театр, музе, библиотек, читалищ, училищ, гимнази, детска градин, детск, болниц, поликлиник, галери',
      ),
      ...list('опера, оперн, филхармон, оркест, ансамб, фестива, спорт, футбол, волейбол, баскетбол, клуб, стадион'),
      ...list(
        'зоопарк, туриз, турис, полици, пожарн, университет, колеж, църкв, митрополи, храм, парти, фондаци, сдружени',
      ),
      ...list(
        'асоциаци, младеж, вестник, радио, телевиз, крепост, theat, museum, librar, school, kindergarten, hospital',
      ),
      ...list(
        'galler, philharmon, orchestra, ensemble, festival, football, stadium, touris, police, universit, college',
      ),
      ...list('church, foundation, association, youth, radio, heritage, adobe, acrobat, microsoft, mozilla, firefox'),
    ],
    inHandles: [
      ...list(
        'visit, discover, explore, destination, travel, news, novini, media, business, invest, market, hotel, events',
      ),
      ...list('fest, arena, party, volley, basket, museu, comgoogle'),
    ],
    whole: [
      ...list(
        'тиц, tic, фк, fc, pfc, пфк, вк, бк, нч, nch, дг, dg, су, оу, ou, пмг, pmg, мбал, mbal, рим, rim, дт, вик, vik',
      ),
      ...list('оп, оод, оад, еад, еоод, ad, ltd, sport, sports, tv, тв, zoo, opera, park, цпрл, герб, бсп, дпс'),
    ],
  },
];

/** Names that templates and their makers leave where a profile should be. */
export const sampleNames: ReadonlySet<string> = new Set([
  ...list('your, yourname, yourpage, yourprofile, youraccount, yourusername, yourcompany, yourhandle, yourbrand'),
  ...list(
    'yourchannel, yoururl, username, user, name, page, profile, account, company, companyname, mycompany, mypage',
  ),
  ...list(
    'mysite, example, sample, test, demo, handle, pagename, channelname, channelid, placeholder, link, url, admin',
  ),
  ...list(
    'none, null, undefined, sitename, website, joomla, wordpress, wordpressdotcom, drupal, typo3, wix, squarespace',
  ),
  ...list('envato, themeforest, elementor, joomshaper, rockettheme, yootheme, themegrill, astrawp, divi, bootstrap'),
  ...list('getbootstrap, w3schools, addtoany, addthis, sharethis, colorlib'),
]);

/** Before the name of who made a site. */
export const madeBy =
  /изработ|изгражд|разработ|създаден[оа]? от|дизайн|поддръжка|хостинг|програмиран|designed|developed|powered|created by|made by|made with|built by|web design|hosting|website by/u;

/** Endings of Bulgarian family names in Latin letters. */
export const familyName = /^[a-z]{2,}(?:ov|ova|ev|eva|off|eff|ski|ska|chki|shki)$/u;
