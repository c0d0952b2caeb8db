/**
 * Words of municipal titles in Bulgarian and English, each with another of its grammatical forms that its own letters do not contain: a search
 * that only compares letters does not find the one by the other.
 */
const pairs = `
  наредба наредби, програма програми, стратегия стратегии, услуга услуги, решение решения, комисия комисии,
  декларация декларации, заявление заявления, такса такси, данък данъци, сметка сметки, поръчка поръчки, обява обяви,
  сесия сесии, училище училища, градина градини, регистър регистри, съветник съветници, кметство кметства,
  бюджет бюджета, отчет отчета, протокол протоколи, проект проекти, конкурс конкурси, правилник правилници,
  план планове, търг търгове, заповед заповеди, образец образци, разрешение разрешения, съобщение съобщения,
  policy policies, strategy strategies, facility facilities, library libraries, property properties,
  activity activities, community communities, cemetery cemeteries, ceremony ceremonies, vacancy vacancies,
  statement statements, service services, tender tenders, meeting meetings, permit permits, grant grants, tax taxes,
  form forms, register registers, plan plans, department departments, councillor councillors`;

/** Form in a title, form to search by. Both directions where neither contains the other. */
export const inflections: readonly (readonly [title: string, query: string])[] = pairs
  .split(',')
  .map((pair) => pair.trim().split(' '))
  .flatMap(([one = '', other = '']) => [
    [one, other] as const,
    ...(other.includes(one) ? [] : [[other, one] as const]),
  ]);
