/** A product that asks visitors for consent, by the elements it makes and the hosts it comes from. */
export interface ConsentManager {
  readonly name: string;
  /** Selector of its first layer, or of the host of the shadow tree that holds it. */
  readonly selector: string;
  /** Host suffixes; empty when it runs from the site itself. */
  readonly hosts: readonly string[];
}

export const consentManagers: readonly ConsentManager[] = [
  { name: 'Cookiebot', selector: '#CybotCookiebotDialog', hosts: ['cookiebot.com', 'cookiebot.eu'] },
  { name: 'OneTrust', selector: '#onetrust-banner-sdk', hosts: ['cookielaw.org', 'onetrust.com'] },
  {
    name: 'CookieYes',
    selector: '.cky-consent-container, .cky-consent-bar, #cookie-law-info-bar',
    hosts: ['cookieyes.com'],
  },
  { name: 'Complianz', selector: '.cmplz-cookiebanner', hosts: [] },
  { name: 'Osano', selector: '.osano-cm-dialog, .cc-window, .cc-banner', hosts: ['osano.com'] },
  { name: 'Borlabs', selector: '#BorlabsCookieBox, #BorlabsCookieBoxWrap', hosts: [] },
  { name: 'CookieConsent', selector: '#cc-main, #cc--main, #cm', hosts: [] },
  { name: 'Usercentrics', selector: '#usercentrics-root, #usercentrics-cmp-ui', hosts: ['usercentrics.eu'] },
  { name: 'Didomi', selector: '#didomi-notice, #didomi-popup', hosts: ['privacy-center.org', 'didomi.io'] },
  { name: 'Quantcast', selector: '#qc-cmp2-container', hosts: ['quantcast.mgr.consensu.org', 'cmp.inmobi.com'] },
  { name: 'TrustArc', selector: '#truste-consent-track, #consent_blackbar', hosts: ['trustarc.com', 'truste.com'] },
  { name: 'iubenda', selector: '#iubenda-cs-banner', hosts: ['iubenda.com'] },
  { name: 'consentmanager', selector: '#cmpbox', hosts: ['consentmanager.net', 'consentmanager.mgr.consensu.org'] },
  { name: 'Sourcepoint', selector: '[id^="sp_message_container"]', hosts: ['sp-prod.net', 'privacy-mgmt.com'] },
  { name: 'CookieScript', selector: '#cookiescript_injected', hosts: ['cookie-script.com'] },
  { name: 'CookieFirst', selector: '.cookiefirst-root', hosts: ['cookiefirst.com'] },
  { name: 'CookieHub', selector: '.ch2, #cookiehub-dialog', hosts: ['cookiehub.net', 'cookiehub.eu'] },
  { name: 'Termly', selector: '[class*="termly-styles-root"]', hosts: ['termly.io'] },
  { name: 'Axeptio', selector: '#axeptio_overlay', hosts: ['axept.io'] },
  { name: 'Civic Cookie Control', selector: '#ccc', hosts: ['civiccomputing.com'] },
  { name: 'Klaro', selector: '.klaro .cookie-notice, .klaro .cookie-modal', hosts: ['kiprotect.com'] },
  { name: 'tarteaucitron', selector: '#tarteaucitronAlertBig, #tarteaucitronAlertSmall', hosts: [] },
  { name: 'Cookie Notice', selector: '#cookie-notice', hosts: [] },
  { name: 'GDPR Cookie Compliance', selector: '#moove_gdpr_cookie_info_bar', hosts: [] },
  { name: 'EU Cookie Compliance', selector: '#sliding-popup', hosts: [] },
  { name: 'HubSpot', selector: '#hs-eu-cookie-confirmation', hosts: ['hs-banner.com'] },
];
