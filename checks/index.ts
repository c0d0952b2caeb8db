// Written by `npm run checks:index`.
import type { AnyCheck } from '../src/model/check.ts';
import contentBudget from './content/budget.ts';
import contentContactDetails from './content/contact-details.ts';
import contentNewsCurrent from './content/news-current.ts';
import engagementFeedbackForm from './engagement/feedback-form.ts';
import securityContentSecurityPolicy from './security/content-security-policy.ts';
import securityCookieFlags from './security/cookie-flags.ts';
import securityHsts from './security/hsts.ts';
import securityNoThirdPartyTrackers from './security/no-third-party-trackers.ts';
import securityPrivacyPolicyPublished from './security/privacy-policy-published.ts';
import securityTlsCertificateValid from './security/tls-certificate-valid.ts';
import servicesEPayment from './services/e-payment.ts';
import servicesProcurementProfile from './services/procurement-profile.ts';
import usabilityBrokenLinks from './usability/broken-links.ts';
import usabilityPageStructure from './usability/page-structure.ts';
import usabilitySiteSearch from './usability/site-search.ts';
import usabilityWcagAutomated from './usability/wcag-automated.ts';

/** Every check there is, by id. */
export const checks: readonly AnyCheck[] = [
  contentBudget,
  contentContactDetails,
  contentNewsCurrent,
  engagementFeedbackForm,
  securityContentSecurityPolicy,
  securityCookieFlags,
  securityHsts,
  securityNoThirdPartyTrackers,
  securityPrivacyPolicyPublished,
  securityTlsCertificateValid,
  servicesEPayment,
  servicesProcurementProfile,
  usabilityBrokenLinks,
  usabilityPageStructure,
  usabilitySiteSearch,
  usabilityWcagAutomated,
];
