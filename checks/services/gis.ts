import type { Page } from '../../src/model/observation/page.ts';
import { isOwn, plain } from '../kit/address.ts';
import { citeDocument, citePage } from '../kit/cite.ts';
import { hasMap } from '../kit/contact-page.ts';
import { isCurrent } from '../kit/services/claims.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { filesOn } from '../kit/section-content.ts';
import { proofs } from '../kit/topics.ts';

/** Libraries and services that draw maps to be asked, as their scripts and frames are called. */
const LIBRARY =
  /leaflet|openlayers|\/ol(?:\.min)?\.js|arcgis|esri|maplibre|mapbox|geoserver|qgis|mapguide|umap|carto/iu;
const PLAN_FORMATS: ReadonlySet<string> = new Set(['pdf', 'image', 'archive', 'other', 'presentation']);

export default ladderCheck({
  id: 'services.gis',
  version: 1,
  topics: ['gis_map', 'gis'],
  outcomes: {
    interactive: {
      level: 3,
      says: {
        bg: 'Има интерактивна карта на общината със слоеве или търсене.',
        en: 'There is an interactive map of the municipality with layers or search.',
      },
    },
    'map-unread': {
      level: 'review',
      says: {
        bg: 'Има връзка към карта на общината, която не е прочетена: решете дали е интерактивна.',
        en: 'There is a link to a map of the municipality that was not read: decide whether it is interactive.',
      },
    },
    plans: {
      level: 2,
      says: {
        bg: 'Устройствените планове са публикувани като файлове, но няма интерактивна карта.',
        en: 'Spatial plans are published as files, but there is no interactive map.',
      },
    },
    picture: {
      level: 1,
      says: {
        bg: 'Има само карта като изображение или връзка към националния кадастър.',
        en: 'There is only a map as a picture, or a link to the national cadastre.',
      },
    },
  },

  climb({ site, subject, claims, cite }) {
    const named = claims.byPage('gis_map');
    const layers = claims.byPage('map_layers');
    const sections = new Set(claims.sections('gis_map').map(({ url }) => url));
    const isMap = (page: Page) =>
      named(page).some(({ field }) => field === 'title' || field === 'heading') ||
      (sections.has(page.url) && named(page).length > 0);
    const called = new Set(claims.sections('map_named').map(({ url }) => url));
    const asked = claims.pages.filter(
      (page) =>
        (isMap(page) && (layers(page).length > 0 || hasLibrary(page))) ||
        (called.has(page.url) && layers(page).length > 0 && hasLibrary(page)),
    );
    if (asked.length > 0) return { outcome: 'interactive', evidence: cite(asked, asked.slice(0, 2).flatMap(layers)) };

    const files = planFiles();
    const unread = claims.unread('gis_map', 'gis');
    const services = claims
      .anywhere('gis', 'gis_map')
      .filter(({ field, target }) => field === 'host' && LIBRARY.test(target ?? ''));
    if (services.length > 0 || (unread.length > 0 && files.length > 0)) {
      return { outcome: 'map-unread', evidence: cite(services, unread, files.map(citeDocument)) };
    }
    if (unread.length > 0) return null;
    if (files.length > 0) return { outcome: 'plans', evidence: cite(files.map(citeDocument)) };

    const pictures = claims.pages.filter(
      (page) => (isMap(page) || sections.has(page.url)) && (page.images.length > 0 || hasMap(page)),
    );
    const cadastre = claims
      .anywhere('gis')
      .filter(({ field, target }) => field === 'host' || (field === 'link' && !isOwn(target ?? '', subject)));
    const little = [
      ...cadastre,
      ...pictures.map((page) => citePage(page)),
      ...claims.all('gis_map').filter(({ field }) => field !== 'body'),
    ];
    return little.length > 0 ? { outcome: 'picture', evidence: cite(little) } : null;

    /** Plans named so, or drawings offered where a plan is spoken of. */
    function planFiles() {
      const hits = proofs(site, 'plan_file').filter(({ strength, field }) => strength === 'strong' && field !== 'body');
      const subjects = new Set(hits.map(({ target, url }) => plain(target ?? url)));
      return filesOn(claims.pages, site.documents)
        .filter(isCurrent)
        .filter(({ url, format }) => subjects.has(plain(url)) && PLAN_FORMATS.has(format));
    }
  },
});

function hasLibrary({ scripts, frames }: Page): boolean {
  return [...scripts, ...frames].some((url) => LIBRARY.test(url));
}
