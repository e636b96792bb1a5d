import { isAnswered } from '#lib/domain/checklist/answer.ts';
import { signatoriesOf, type Attendee } from '#lib/domain/visit/attendee.ts';
import { itemsOf, type CheckItem } from '#lib/domain/checklist/checklist.ts';
import { callsForFinding, isShortcoming, lacksOf, type Finding } from '#lib/domain/visit/finding.ts';
import { expectsPhoto, isExamined, standingOf } from '#lib/domain/visit/progress.ts';
import { isRelevant } from '#lib/domain/checklist/relevance.ts';
import { signaturesLeft } from '#lib/domain/visit/signature.ts';
import type { VisitRecord } from './visit-record.ts';

/** What a visit still lacks, listed before it is closed. */
export interface Missing {
  /** Not examined: what is left of those that apply. */
  unanswered: CheckItem[];
  /** Examined, and something else that the item asks for was left out. */
  incomplete: CheckItem[];
  /** Judged below “Đạt”, but without a finding. */
  withoutFinding: CheckItem[];
  /** A photo is expected, none was taken. */
  withoutPhoto: CheckItem[];
  /** Findings without criterion, condition or evidence. */
  lacking: Finding[];
  /** Ought to sign, but have neither signed nor refused. */
  unsigned: Attendee[];
  /** No person who must sign has been recorded yet. */
  noSignatories: boolean;
}

/** What is missing in a visit. Items judged not applicable need no photo. */
export function missingIn(
  record: Pick<VisitRecord, 'checklist' | 'answers' | 'findings' | 'photos' | 'attendees' | 'signatures'>,
): Missing {
  const { checklist, answers, findings, photos } = record;
  const byCode = new Map(answers.map((answer) => [answer.itemCode, answer]));
  const answerOf = (code: string) => byCode.get(code);
  const itemCodes = new Set(findings.filter(isShortcoming).map(({ itemCode }) => itemCode));
  const shown = new Set(photos.map(({ itemCode }) => itemCode));
  const relevant = itemsOf(checklist).filter((item) => isRelevant(item, answerOf));
  const lackingSome = relevant.filter((item) => !isAnswered(item, answerOf(item.code)));
  const wasExamined = (item: CheckItem) => isExamined(standingOf(item, answerOf, findings));
  const judgementOf = ({ code }: CheckItem) => answerOf(code)?.judgement ?? null;
  return {
    unanswered: lackingSome.filter((item) => !wasExamined(item)),
    incomplete: lackingSome.filter(wasExamined),
    withoutFinding: relevant.filter(
      (item) => callsForFinding(judgementOf(item)) && !itemCodes.has(item.code),
    ),
    withoutPhoto: relevant.filter((item) => expectsPhoto(item, answerOf) && !shown.has(item.code)),
    lacking: findings.filter((finding) => lacksOf(finding).length > 0),
    unsigned: signaturesLeft(record.attendees, record.signatures),
    noSignatories: signatoriesOf(record.attendees).length === 0,
  };
}
