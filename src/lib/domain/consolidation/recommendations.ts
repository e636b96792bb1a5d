import type { UnitRow } from './matrix.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { peoplesCommitteeOf, type Unit } from '#lib/domain/mission/unit.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';

/** To which level a recommendation speaks: central bodies, the province, a former district, the supervised units. */
export const RECOMMENDATION_LEVELS = ['central', 'province', 'district', 'unit', 'other'] as const;
export type RecommendationLevel = (typeof RECOMMENDATION_LEVELS)[number];

/** A recommendation with the unit of whose visit it comes. */
export interface RecommendationAt {
  unitKey: string;
  recommendation: Recommendation;
}

/** One thing recommended, word for word, to whomever it was. */
export interface CommonRecommendation {
  level: RecommendationLevel;
  content: string;
  recommendations: RecommendationAt[];
}

const WORDS: readonly [RecommendationLevel, RegExp][] = [
  [
    'central',
    /^(các )?(quốc hội|ủy ban thường vụ quốc hội|chính phủ|thủ tướng|văn phòng chính phủ|bộ(?! phận)|cơ quan trung ương)(?=\s|,|$)/u,
  ],
  ['province', /(^|\s)(tỉnh|sở)(?=\s|,|$)/u],
  ['unit', /(^|\s)(xã|phường|thị trấn|đặc khu)(?=\s|,|$)/u],
  ['district', /(^|\s)(huyện|quận|thị xã|thành phố)(?=\s|,|$)/u],
];

/**
 * Finds the level of an addressee by the first word that identifies one: “UBND xã Hra, tỉnh Gia Lai” is a unit's.
 * @param unit at which the recommendations were made
 */
export function levelsAt(unit: Unit): (addressee: string) => RecommendationLevel {
  const own = [unit.name, peoplesCommitteeOf(unit)].map(sameText);
  const province = sameText(unit.province);
  return (addressee) => {
    const to = sameText(addressee);
    if (own.includes(to)) return 'unit';
    const places = [
      // A city under the central government is a province, though its name says city.
      { level: 'province' as const, place: province === '' ? -1 : to.indexOf(province) - 1 },
      ...WORDS.map(([level, pattern]) => ({ level, place: to.search(pattern) })),
    ].filter(({ place }) => place >= 0);
    return places.sort((a, b) => a.place - b.place)[0]?.level ?? 'other';
  };
}

/** Recommendations by level, then by what they say; in each level the most frequent first. */
export function commonRecommendations(rows: readonly UnitRow[]): CommonRecommendation[] {
  const all = rows.flatMap(({ unitKey, visits }) =>
    visits.flatMap(({ unit, recommendations }) => {
      const levelOf = levelsAt(unit);
      return recommendations.map((recommendation) => ({
        level: levelOf(recommendation.addressee),
        at: { unitKey, recommendation },
      }));
    }),
  );
  const groups = grouped(all, ({ level, at }) => `${level}|${sameText(at.recommendation.content)}`);
  return groups
    .map((group): CommonRecommendation => {
      const [first] = group;
      const content = first.at.recommendation.content.trim();
      return { level: first.level, content, recommendations: group.map(({ at }) => at) };
    })
    .sort(
      (a, b) =>
        RECOMMENDATION_LEVELS.indexOf(a.level) - RECOMMENDATION_LEVELS.indexOf(b.level) ||
        b.recommendations.length - a.recommendations.length,
    );
}
