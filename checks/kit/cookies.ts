/** Attributes that browsers know for SameSite (RFC 6265bis §5.6.7); any other value counts as missing. */
const SAME_SITE: readonly string[] = ['strict', 'lax', 'none'];

/** Names that servers give to the identifier of a session: PHP, Java, .NET, Drupal, Node, Laravel, Rails, Python. */
const SESSION_NAME =
  /sess|^sid$|[._-]sid$|^ltpatoken|^\.aspx|^\.aspnet|^remember_|^wordpress_(?:sec_|logged_in)|^auth|jwt/iu;

/** Read by the page's own scripts on purpose, or no secret: tokens against forgery, choices of language and consent. */
const HARMLESS =
  /csrf|xsrf|consent|cookies?[-_]?(?:law|notice|policy|banner|accepted)|test_?cookie|^(?:lang|language|ezik|locale|theme|i18n|wp-wpml|pll|font|contrast|text-?size)/iu;

/** The cookie identifies a session, by its name. */
export function isSessionId(name: string): boolean {
  return SESSION_NAME.test(name.slice(0, 200)) && !isHarmless(name);
}

/** The name says that a script may read the cookie without danger. */
export function isHarmless(name: string): boolean {
  return HARMLESS.test(name.slice(0, 200));
}

/** SameSite was sent with a value that browsers know. */
export function hasSameSite(value: string | null): boolean {
  return value !== null && SAME_SITE.includes(value.trim().toLowerCase());
}

/** Names that services of statistics and advertising give to their cookies and to what they keep in the browser. */
const TRACKING =
  /^(?:_ga(?:_|$)|_gid$|_gat|_gcl_|_fbp$|_fbc$|__utm|_pk_(?:id|ses|ref|cvar)|mtm_|_hj|_ym_|ym_uid$|yandexuid$|_clck$|_clsk$|CLID$|MUID$|ANONCHK$|_uet|IDE$|test_cookie$|NID$|DSID$|1P_JAR$|YSC$|VISITOR_INFO1_LIVE$|VISITOR_PRIVACY_METADATA$|__gads$|__gpi$|Gdyn$|Gtest$|__gfp_|AMCV_|s_vi$|_tt_|_ttp$|bcookie$|li_gc$|lidc$|__atuv|sharethis|__qca$|tyxo|_scid|__hs(?:tc|src)$|hubspotutk$|mp_[0-9a-f]|ajs_|sc_is_visitor|is_unique$|__adroll)/iu;

/** The name is one that services of statistics and advertising use, as far as it is known. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name.slice(0, 200));
}
