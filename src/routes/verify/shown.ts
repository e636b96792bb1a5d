import { formatDay, formatInstant } from '#lib/domain/basics/vietnamese-date.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { RecordProof } from '#lib/documents/pdf/verify/prove-record.ts';
import { documentsTexts } from '#messages/documents.ts';
import { verifyTexts } from '#messages/verify.ts';
import { documentAddress } from '#routes/addresses.ts';
import { numberOf } from '#routes/missions/[mission]/documents/document-numbering.ts';
import type { DeviceProof, KnownDocument } from '#lib/tasks/verifying/device-proof.ts';

/** A verdict as the screen shows it. */
export interface Shown {
  /** `open`: nothing was proven and nothing disproven. */
  tone: 'good' | 'bad' | 'open';
  title: string;
  what: string;
  facts: { name: string; value: string }[];
  /** The document on this device. */
  href?: string;
}

const TONES: Readonly<Record<DeviceProof['verdict'], Shown['tone']>> = {
  issued: 'good',
  alteredIssued: 'bad',
  draft: 'open',
  alteredDraft: 'bad',
  unstated: 'bad',
  unknown: 'open',
};

/**
 * What a file is to this device, in words.
 * @param hasRecord a record file was chosen too, so that none need be asked for
 */
export function shownOnDevice(proof: DeviceProof, hasRecord: boolean): Shown {
  const texts = verifyTexts();
  const words = { tone: TONES[proof.verdict], ...texts.device[proof.verdict] };
  if (!('known' in proof)) {
    const asks = proof.verdict === 'unknown' && !hasRecord;
    return { ...words, what: asks ? `${words.what} ${texts.askForRecord}` : words.what, facts: [] };
  }
  const { document, overview, instead } = proof.known;
  // The right file of what holds no more: good to keep, not to act on.
  const replaced =
    proof.verdict === 'issued' && instead
      ? { tone: 'open' as const, ...texts.replaced(citedIn(instead, overview)) }
      : {};
  return {
    ...words,
    ...replaced,
    facts: factsOf(proof.known),
    ...(overview ? { href: documentAddress(document) } : {}),
  };
}

/** “14/BC-ĐGS ngày 05/3/2026”, or as much of it as is known. */
function citedIn({ number, date, ...document }: DocumentDraft, overview: KnownDocument['overview']): string {
  const numbered = overview ? numberOf({ number, ...document }, overview.mission.issuer) : number.trim();
  return verifyTexts().cited(numbered, date ? formatDay(date) : '');
}

function factsOf({ document, overview }: KnownDocument): Shown['facts'] {
  const { facts } = verifyTexts();
  const texts = documentsTexts();
  const { kind, number, date, visitId, issued } = document;
  const visit = overview?.visits.find(({ id }) => id === visitId);
  const unit = overview?.units.find(({ id }) => id === visit?.unitId);
  const about = unit?.name ?? overview?.mission.title;
  const numbered = overview ? numberOf(document, overview.mission.issuer) : number.trim();
  return [
    { name: facts.document, value: texts.kinds[kind] ?? kind },
    { name: facts.number, value: numbered || texts.noNumber },
    { name: facts.date, value: date ? formatDay(date) : texts.noDate },
    ...(about ? [{ name: facts.about, value: about }] : []),
    ...(issued ? [{ name: facts.issuedAt, value: formatInstant(issued.at) }] : []),
  ];
}

/**
 * What a file is to the record file that came with it, in words.
 * @param version of the app on this device
 */
export function shownWithRecord(proof: RecordProof, version: string): Shown {
  const { proof: words, refused, ...texts } = verifyTexts();
  if (proof.verdict === 'recordRefused') {
    return { tone: 'bad', title: refused.title, what: refused[proof.fault], facts: [] };
  }
  const { verdict } = proof;
  const { kind, title, number, date, app, photos } = proof.facts;
  const { kinds, noNumber, noDate } = documentsTexts();
  const facts = [
    { name: texts.facts.document, value: title || (kinds[kind] ?? kind) },
    { name: texts.facts.number, value: number ?? noNumber },
    { name: texts.facts.date, value: date ? formatDay(date) : noDate },
    ...(photos > 0 ? [{ name: texts.facts.photos, value: texts.photos(photos) }] : []),
  ];
  if (verdict === 'same') return { tone: 'good', ...words.same, facts };
  // Nobody need have altered anything: what another version lays out has other bytes.
  if (verdict === 'changed' && app !== version) {
    return { tone: 'open', ...words.otherVersion(app, version), facts };
  }
  // A file that is no PDF was refused before it came to this.
  return { tone: 'bad', ...words[verdict === 'notPdf' ? 'unstated' : verdict], facts };
}
