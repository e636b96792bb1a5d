import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Annex, Block, DocumentModel } from '#lib/documents/model/document.ts';
import type { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { fill } from '#lib/documents/wording/sentences.ts';
import { issueWords, markOf, type IssueDetails, type IssueWords } from './issue.ts';
import { documentTitle, letterhead } from './letterhead.ts';

/** What the head of a document, and its file, say. */
interface Head {
  kind: DocumentKindId;
  mission: Mission;
  issue: IssueDetails;
  /** The title, with what the document is submitted to. */
  title: Parameters<typeof documentTitle>[0];
  /** Minutes carry no place and date. */
  isDated?: boolean;
  /** What the file is titled. */
  fileTitle: string;
  /** Of the record, so that the same one gives the same file. */
  created: string;
}

/** What the head says by the wording of a kind, whose title and file are filled with the same facts. */
export function namedHead(
  {
    kind,
    name,
    subject,
    fileTitle,
  }: { kind: DocumentKindId; name: string; subject: string; fileTitle: string },
  facts: Record<string, string>,
): Pick<Head, 'kind' | 'title' | 'fileTitle'> {
  return { kind, title: { name, subject: fill(subject, facts) }, fileTitle: fill(fileTitle, facts) };
}

/**
 * A document of a mission's issuer: the letterhead and title, then its text and annexes.
 * @param content gets how the document names itself
 */
export function officeDocument(
  { kind, mission, issue, title, isDated = true, fileTitle, created }: Head,
  content: (words: IssueWords) => { blocks: Block[]; annexes: Annex[] },
): DocumentModel {
  const words = issueWords(kind, mission.issuer, issue);
  const { blocks, annexes } = content(words);
  return composed({
    kind,
    title: fileTitle,
    author: mission.issuer.name,
    ...markOf(mission, issue),
    created,
    blocks: [letterhead(mission, words, { isDated }), documentTitle(title, words), ...blocks],
    annexes,
  });
}

/** When a visit was closed, or as much as is known of it. */
export function visitedAt(
  { closedAt, startedAt }: { closedAt: string | null; startedAt: string | null },
  { createdAt }: Mission,
): string {
  return closedAt ?? startedAt ?? createdAt;
}

/** A document with every string in composed form: fonts have no other. */
export function composed(model: DocumentModel): DocumentModel {
  const compose = (_: string, value: unknown) => (typeof value === 'string' ? nfc(value) : value);
  return JSON.parse(JSON.stringify(model, compose)) as DocumentModel;
}
