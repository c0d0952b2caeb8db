// Written by `npm run checks:index`.
import type { AnyCheck } from '../src/model/check.ts';
import contentAccessToInformation from './content/access-to-information.ts';
import contentAccessibilityStatement from './content/accessibility-statement.ts';
import contentBudget from './content/budget.ts';
import contentContactDetails from './content/contact-details.ts';
import contentCouncilMembers from './content/council-members.ts';
import contentCouncilRecords from './content/council-records.ts';
import contentEmergencyInformation from './content/emergency-information.ts';
import contentEnvironmentAndWaste from './content/environment-and-waste.ts';
import contentEventsCalendar from './content/events-calendar.ts';
import contentFinancialReports from './content/financial-reports.ts';
import contentIntegrity from './content/integrity.ts';
import contentJobs from './content/jobs.ts';
import contentLanguageVersions from './content/language-versions.ts';
import contentLeadershipAndDepartments from './content/leadership-and-departments.ts';
import contentLocalOrdinances from './content/local-ordinances.ts';
import contentMunicipalityProfile from './content/municipality-profile.ts';
import contentNewsCurrent from './content/news-current.ts';
import contentOpenData from './content/open-data.ts';
import contentOrganisationStructure from './content/organisation-structure.ts';
import contentPublicRegisters from './content/public-registers.ts';
import contentSocialSectors from './content/social-sectors.ts';
import contentStrategiesAndReports from './content/strategies-and-reports.ts';
import contentTransportAndRoads from './content/transport-and-roads.ts';
import engagementConsultationOutcomes from './engagement/consultation-outcomes.ts';
import engagementContactOfficials from './engagement/contact-officials.ts';
import engagementCouncilStreaming from './engagement/council-streaming.ts';
import engagementFeedbackForm from './engagement/feedback-form.ts';
import engagementLiveSupport from './engagement/live-support.ts';
import engagementNewsletter from './engagement/newsletter.ts';
import engagementOnlineForum from './engagement/online-forum.ts';
import engagementParticipatoryBudgeting from './engagement/participatory-budgeting.ts';
import engagementPerformanceReporting from './engagement/performance-reporting.ts';
import engagementPetitions from './engagement/petitions.ts';
import engagementPolls from './engagement/polls.ts';
import engagementPublicConsultations from './engagement/public-consultations.ts';
import engagementPublicHearings from './engagement/public-hearings.ts';
import engagementSocialFacebook from './engagement/social-facebook.ts';
import engagementSocialLinks from './engagement/social-links.ts';
import engagementSocialMediaPolicy from './engagement/social-media-policy.ts';
import engagementSocialOther from './engagement/social-other.ts';
import engagementSocialRecency from './engagement/social-recency.ts';
import engagementSocialTwoWay from './engagement/social-two-way.ts';
import engagementSocialVideo from './engagement/social-video.ts';
import engagementSurveys from './engagement/surveys.ts';
import securityContentSecurityPolicy from './security/content-security-policy.ts';
import securityCookieConsent from './security/cookie-consent.ts';
import securityCookieFlags from './security/cookie-flags.ts';
import securityCookieInformation from './security/cookie-information.ts';
import securityDataCollectionForms from './security/data-collection-forms.ts';
import securityEmailDomainProtection from './security/email-domain-protection.ts';
import securityHardeningHeaders from './security/hardening-headers.ts';
import securityHsts from './security/hsts.ts';
import securityHttpsEverywhere from './security/https-everywhere.ts';
import securityNoMixedContent from './security/no-mixed-content.ts';
import securityNoThirdPartyTrackers from './security/no-third-party-trackers.ts';
import securityPrivacyControllerAndDpo from './security/privacy-controller-and-dpo.ts';
import securityPrivacyDataAndPurposes from './security/privacy-data-and-purposes.ts';
import securityPrivacyDataSubjectRights from './security/privacy-data-subject-rights.ts';
import securityPrivacyPolicyPublished from './security/privacy-policy-published.ts';
import securityPrivacyThirdPartyDisclosure from './security/privacy-third-party-disclosure.ts';
import securitySecurityContact from './security/security-contact.ts';
import securitySecurityMeasuresStatement from './security/security-measures-statement.ts';
import securitySoftwareExposure from './security/software-exposure.ts';
import securityTlsCertificateValid from './security/tls-certificate-valid.ts';
import securityTlsVersions from './security/tls-versions.ts';
import securityTransactionHostsTrusted from './security/transaction-hosts-trusted.ts';
import servicesAppointments from './services/appointments.ts';
import servicesBuildingPermits from './services/building-permits.ts';
import servicesBusinessLicences from './services/business-licences.ts';
import servicesCatalogue from './services/catalogue.ts';
import servicesChildcareAndSocial from './services/childcare-and-social.ts';
import servicesCivilStatus from './services/civil-status.ts';
import servicesClientCharter from './services/client-charter.ts';
import servicesComplaintTickets from './services/complaint-tickets.ts';
import servicesEAuthentication from './services/e-authentication.ts';
import servicesEDelivery from './services/e-delivery.ts';
import servicesEPayment from './services/e-payment.ts';
import servicesFinesAndParking from './services/fines-and-parking.ts';
import servicesFormsDownload from './services/forms-download.ts';
import servicesGis from './services/gis.ts';
import servicesLocalTaxes from './services/local-taxes.ts';
import servicesMobileApp from './services/mobile-app.ts';
import servicesOnlineCoverage from './services/online-coverage.ts';
import servicesOnlineSubmission from './services/online-submission.ts';
import servicesPersonalAccount from './services/personal-account.ts';
import servicesProcurementProfile from './services/procurement-profile.ts';
import servicesPropertyAuctions from './services/property-auctions.ts';
import servicesStatusTracking from './services/status-tracking.ts';
import usabilityAccessibleDocuments from './usability/accessible-documents.ts';
import usabilityAdvancedSearch from './usability/advanced-search.ts';
import usabilityAudienceChannels from './usability/audience-channels.ts';
import usabilityBrokenLinks from './usability/broken-links.ts';
import usabilityConsistentNavigation from './usability/consistent-navigation.ts';
import usabilityContrastZoom from './usability/contrast-zoom.ts';
import usabilityDiscoverability from './usability/discoverability.ts';
import usabilityDisplayPreferences from './usability/display-preferences.ts';
import usabilityFormsUsable from './usability/forms-usable.ts';
import usabilityHelpFaq from './usability/help-faq.ts';
import usabilityHomepageConcise from './usability/homepage-concise.ts';
import usabilityKeyboard from './usability/keyboard.ts';
import usabilityLinkClarity from './usability/link-clarity.ts';
import usabilityOfficialIdentity from './usability/official-identity.ts';
import usabilityPageStructure from './usability/page-structure.ts';
import usabilityPerformance from './usability/performance.ts';
import usabilityResponsiveMobile from './usability/responsive-mobile.ts';
import usabilitySiteMap from './usability/site-map.ts';
import usabilitySiteSearch from './usability/site-search.ts';
import usabilityTextAlternatives from './usability/text-alternatives.ts';
import usabilityWcagAutomated from './usability/wcag-automated.ts';

/** Every check there is, by id. */
export const checks: readonly AnyCheck[] = [
  contentAccessToInformation,
  contentAccessibilityStatement,
  contentBudget,
  contentContactDetails,
  contentCouncilMembers,
  contentCouncilRecords,
  contentEmergencyInformation,
  contentEnvironmentAndWaste,
  contentEventsCalendar,
  contentFinancialReports,
  contentIntegrity,
  contentJobs,
  contentLanguageVersions,
  contentLeadershipAndDepartments,
  contentLocalOrdinances,
  contentMunicipalityProfile,
  contentNewsCurrent,
  contentOpenData,
  contentOrganisationStructure,
  contentPublicRegisters,
  contentSocialSectors,
  contentStrategiesAndReports,
  contentTransportAndRoads,
  engagementConsultationOutcomes,
  engagementContactOfficials,
  engagementCouncilStreaming,
  engagementFeedbackForm,
  engagementLiveSupport,
  engagementNewsletter,
  engagementOnlineForum,
  engagementParticipatoryBudgeting,
  engagementPerformanceReporting,
  engagementPetitions,
  engagementPolls,
  engagementPublicConsultations,
  engagementPublicHearings,
  engagementSocialFacebook,
  engagementSocialLinks,
  engagementSocialMediaPolicy,
  engagementSocialOther,
  engagementSocialRecency,
  engagementSocialTwoWay,
  engagementSocialVideo,
  engagementSurveys,
  securityContentSecurityPolicy,
  securityCookieConsent,
  securityCookieFlags,
  securityCookieInformation,
  securityDataCollectionForms,
  securityEmailDomainProtection,
  securityHardeningHeaders,
  securityHsts,
  securityHttpsEverywhere,
  securityNoMixedContent,
  securityNoThirdPartyTrackers,
  securityPrivacyControllerAndDpo,
  securityPrivacyDataAndPurposes,
  securityPrivacyDataSubjectRights,
  securityPrivacyPolicyPublished,
  securityPrivacyThirdPartyDisclosure,
  securitySecurityContact,
  securitySecurityMeasuresStatement,
  securitySoftwareExposure,
  securityTlsCertificateValid,
  securityTlsVersions,
  securityTransactionHostsTrusted,
  servicesAppointments,
  servicesBuildingPermits,
  servicesBusinessLicences,
  servicesCatalogue,
  servicesChildcareAndSocial,
  servicesCivilStatus,
  servicesClientCharter,
  servicesComplaintTickets,
  servicesEAuthentication,
  servicesEDelivery,
  servicesEPayment,
  servicesFinesAndParking,
  servicesFormsDownload,
  servicesGis,
  servicesLocalTaxes,
  servicesMobileApp,
  servicesOnlineCoverage,
  servicesOnlineSubmission,
  servicesPersonalAccount,
  servicesProcurementProfile,
  servicesPropertyAuctions,
  servicesStatusTracking,
  usabilityAccessibleDocuments,
  usabilityAdvancedSearch,
  usabilityAudienceChannels,
  usabilityBrokenLinks,
  usabilityConsistentNavigation,
  usabilityContrastZoom,
  usabilityDiscoverability,
  usabilityDisplayPreferences,
  usabilityFormsUsable,
  usabilityHelpFaq,
  usabilityHomepageConcise,
  usabilityKeyboard,
  usabilityLinkClarity,
  usabilityOfficialIdentity,
  usabilityPageStructure,
  usabilityPerformance,
  usabilityResponsiveMobile,
  usabilitySiteMap,
  usabilitySiteSearch,
  usabilityTextAlternatives,
  usabilityWcagAutomated,
];
