import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { schemaFiles } from '../src/build/schemas.ts';
import { ActsFile, faultsOf, TEMPLATE_KINDS } from '../src/build/template-kinds.ts';
import { checkTemplates, validateTemplates } from '../src/build/validate-templates.ts';
import { composeChecklist, itemsOf, type CheckItem } from '#lib/domain/checklist/checklist.ts';
import { AreaFile, Checklist, ChecklistSet } from '#lib/domain/checklist/checklist-schema.ts';
import { citationsFor, inForce, isChecked } from '#lib/domain/checklist/law.ts';
import { isRelevant, itemsRead, type Answered, type Relevance } from '#lib/domain/checklist/relevance.ts';
import { addDays, formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const jsonIn = (folder: string) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);

const areaPaths = jsonIn('checklists/areas');
const setPaths = jsonIn('checklists/sets');
const bank = areaPaths
  .map((path) => AreaFile.parse(JSON.parse(read(path))))
  .map(({ code, title, items }) => ({ code, title, items }));
const sets = setPaths.map((path) => ChecklistSet.parse(JSON.parse(read(path))));
const { acts } = ActsFile.parse(JSON.parse(read('law/acts.json')));
const items = bank.flatMap((area) => area.items);

/** The sentences of an item, as a person reads them. */
const sentencesOf = (item: CheckItem): Record<string, string> => ({
  question: item.question,
  requirement: item.requirement,
  guidance: item.guidance,
  evidence: item.evidence,
  followUp: item.followUp,
  condition: item.finding.condition,
  recommendation: item.recommendation.content,
});

/** Every string of a JSON value that is text for people; `$schema` is not. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === '$schema' ? [] : textsIn(part)));
}

describe('template files', () => {
  test('each follows its schema and names that schema', async () => {
    const files = await checkTemplates();
    expect(files.map(({ file }) => file)).toEqual(
      expect.arrayContaining([...areaPaths, ...setPaths, 'law/acts.json']),
    );
    for (const { file, faults } of files) expect(faults, file).toEqual([]);
    for (const { name, folder, file } of TEMPLATE_KINDS) {
      const paths = folder === null ? [] : file === undefined ? jsonIn(folder) : [`${folder}/${file}`];
      for (const path of paths) {
        const depth = '../'.repeat(path.split('/').length - 1);
        expect(JSON.parse(read(path)), path).toHaveProperty('$schema', `${depth}schema/${name}.schema.json`);
      }
    }
  });

  test('a file at fault is reported with the place of the fault', () => {
    const area = JSON.stringify({ ...bank[0], $schema: '', items: [{ ...items[0], code: '?' }] });
    expect(faultsOf(AreaFile, area)).toEqual([expect.stringMatching(/^items\.0\.code: /)]);
    expect(faultsOf(AreaFile, '{')).toEqual([expect.stringMatching(/^not JSON: /)]);
  });

  test('a file at fault fails the build, which names it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'law'));
    writeFileSync(
      join(folder, 'law/acts.json'),
      JSON.stringify({ $schema: '', acts: [{ ...acts[0], validFrom: '31/02/2026' }] }),
    );
    const built = build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [validateTemplates(`${folder}/`)],
      build: { write: false, rolldownOptions: { input: 'nothing.js' } },
    });
    await expect(built).rejects.toThrow('templates/law/acts.json: acts.0.validFrom: ');
  });

  test('the schemas for editors are what the generator writes today', async () => {
    for (const { path, content } of await schemaFiles())
      expect(readFileSync(path, 'utf8'), path).toBe(content);
  });

  test('text is NFC, with single spaces, typographic quotes and one spelling of tone marks', () => {
    for (const path of [...areaPaths, ...setPaths, 'law/acts.json']) {
      for (const text of textsIn(JSON.parse(read(path)))) {
        expect(text, path).toBe(text.normalize('NFC').trim());
        expect(text, path).not.toMatch(/\s{2}|["']|\s[,.;:?]/);
        expect(text, path).not.toMatch(/(oá|oà|oả|[^q]uỷ|Uỷ)(?![\p{L}])/u);
      }
    }
  });
});

describe('the item bank', () => {
  test('has the ten areas of the handbook, complete', () => {
    expect(bank.map(({ code, items }) => `${code}${items.length}`).join(' ')).toBe(
      'A9 B9 C9 D9 E9 F12 G9 H8 I8 K12',
    );
    for (const area of bank) {
      expect(area.items.map(({ code }) => code)).toEqual(
        area.items.map((_, index) => `${area.code}${index + 1}`),
      );
    }
  });

  test('asks questions of at most twenty words', () => {
    for (const { code, question } of items) {
      expect(question, code).toMatch(/\?$/);
      expect(question.split(' ').length, code).toBeLessThanOrEqual(20);
    }
  });

  test('asks what “Đạt” or “Không đạt” answers, wherever an item is judged', () => {
    for (const { code, question, judgement } of items) {
      if (judgement) expect(question, code).toMatch(/ (không|chưa)\?$/);
    }
  });

  test('uses in a requirement no word its question lacks, but those that name the body, place, time or thing', () => {
    // Words that name the body, the place, the time or the thing asked about, and those of grammar.
    const neutral = new Set(
      (
        'được đã đều các của để vào trong tại nơi khi hết quá ngay trừ mỗi mọi mức là thuộc thẩm quyền tiếp nhận đầy ' +
        'bản bổ sung niêm yết thủ tục hành chính đơn vị nội dung trụ sở công khai trả kết quả bộ phận một cửa hệ thống ' +
        'quản lý chất lượng hiện thực lưu hoạt động giải quyết ràng phản ánh kiến nghị xác định làm'
      ).split(' '),
    );
    const wordsOf = (text: string) => text.toLocaleLowerCase('vi').match(/[\p{L}\d]+/gu) ?? [];
    for (const { code, question, requirement, judgement } of items) {
      const asked = new Set(wordsOf(question));
      const claimed = wordsOf(requirement).filter((word) => !asked.has(word) && !neutral.has(word));
      if (judgement) expect(claimed, code).toEqual([]);
    }
  });

  test('writes whole sentences and never the same one twice', () => {
    for (const item of items) {
      for (const [part, text] of Object.entries(sentencesOf(item))) {
        expect(text, `${item.code} ${part}`).toMatch(/^[\p{Lu}].*[.?]$/u);
      }
    }
    for (const part of ['question', 'requirement', 'guidance', 'followUp', 'condition', 'recommendation']) {
      const texts = items.map((item) => sentencesOf(item)[part]);
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    }
  });

  test('asks something of every item, with fields distinguished', () => {
    for (const { code, judgement, fields } of items) {
      expect(judgement || fields.length > 0, code).toBe(true);
      expect(new Set(fields.map(({ id }) => id)).size, code).toBe(fields.length);
      expect(new Set(fields.map(({ label }) => label)).size, code).toBe(fields.length);
    }
  });

  test('counts are never negative and rates never above a hundred', () => {
    const numbers = items.flatMap(({ fields }) => fields.filter((field) => field.kind === 'number'));
    expect(numbers.length).toBeGreaterThan(50);
    for (const field of numbers) {
      expect(field.min, field.id).toBe(0);
      if (field.unit === '%') expect(field.max, field.id).toBe(100);
    }
  });

  test('relevance reads items and fields that exist', () => {
    const conditional = items.filter(({ relevance }) => relevance !== undefined);
    expect(conditional.map(({ code }) => code)).toEqual(expect.arrayContaining(['F6', 'F7', 'F8']));
    const check = (condition: Relevance): void => {
      if ('all' in condition) condition.all.forEach(check);
      else if ('any' in condition) condition.any.forEach(check);
      else if ('not' in condition) check(condition.not);
      else {
        const item = items.find(({ code }) => code === condition.item);
        expect(item, condition.item).toBeDefined();
        if ('field' in condition) expect(item?.fields.map(({ id }) => id)).toContain(condition.field);
        else expect(item?.judgement).toBe(true);
      }
    };
    for (const { relevance } of conditional) if (relevance) check(relevance);
  });
});

test('what is written of a requirement that is not met accuses of nothing that nobody saw', () => {
  for (const { code, finding } of items) {
    expect(finding.condition, code).toMatch(/^Chưa đáp ứng yêu cầu về /);
    expect(finding.condition, code).not.toMatch(
      /hoặc|[Mm]ột số |[Nn]hiều |[Cc]òn (?:tình trạng|trường hợp|hồ sơ|ít|thấp|chậm)|chưa |không cập nhật/u,
    );
  }
});

describe('the law library', () => {
  test('holds every act an item names, and cites in full what is named in short', () => {
    const ids = new Set(acts.map(({ id }) => id));
    for (const { code, law } of items)
      expect(
        law.filter((id) => !ids.has(id)),
        code,
      ).toEqual([]);
    const numberOf = (short: string) => short.split(' ').at(-1) ?? '';
    for (const { citation, short } of acts) expect(citation).toContain(numberOf(short));
  });

  test('the name of an act, and its day of issue where somebody read it, stand in its citation', () => {
    for (const { id, citation, title, date, checked } of acts) {
      expect(citation, id).toContain(title);
      if (date !== null) expect(citation, id).toContain(formatDayInWords(date));
      else expect(checked === null || checked.unseen.includes('date'), id).toBe(true);
    }
  });

  test('a day that the source of an act did not tell is not claimed, and any other is', () => {
    for (const { id, validFrom, checked } of acts)
      expect(validFrom === null, id).toBe(checked?.unseen.includes('validity') === true);
    for (const claim of [{ date: '2008-02-14' }, { validFrom: '2008-02-14' }, { validTo: '2025-06-30' }]) {
      const checked = { where: 'Công báo', unseen: ['date', 'validity'] };
      const unread = { ...acts[0], date: null, validFrom: null, validTo: null, checked };
      const isValid = (act: object) => ActsFile.safeParse({ $schema: '', acts: [act] }).success;
      expect([isValid(unread), isValid({ ...unread, ...claim })]).toEqual([true, false]);
    }
  });

  test('a source is one that the public can read, and no act is dated by those that amend it', () => {
    for (const { id, citation, validFrom, checked } of acts) {
      if (checked) expect(checked.where, id).toMatch(/[a-z0-9]\.[a-z]{2,}|Công báo/u);
      expect(citation, id).not.toContain('được sửa đổi');
      const year = /\/(\d{4})\//.exec(citation)?.[1];
      if (year && validFrom) expect(Number(validFrom.slice(0, 4)) - Number(year), id).toBeLessThanOrEqual(2);
    }
  });

  test('what the app cites by itself was compared with a source, in every item', () => {
    const unchecked = new Set(acts.filter((act) => !isChecked(act)).map(({ citation }) => citation));
    const day = fc.integer({ min: 0, max: 3650 }).map((count) => addDays('2017-01-01', count));
    fc.assert(
      fc.property(day, fc.constantFrom(...items), (visited, { law }) =>
        citationsFor(law, acts, visited).every((citation) => !unchecked.has(citation)),
      ),
    );
  });

  test('online services are founded on the Law on Digital Transformation from its first day on', () => {
    const online = items.filter(({ law }) => law.includes('decree-42-2022'));
    expect(online.length).toBeGreaterThan(0);
    for (const { code, law } of online) {
      const cited = (day: string) => citationsFor(law, acts, day).join('\n');
      expect(cited('2026-06-30'), code).not.toContain('148/2025/QH15');
      expect(cited('2026-07-01'), code).toContain(
        'Luật Chuyển đổi số số 148/2025/QH15 ngày 11 tháng 12 năm 2025',
      );
    }
  });

  test('old and new acts hand over without a gap or an overlap', () => {
    const successions = [
      ['law-87-2015', 'law-121-2025'],
      ['resolution-594-2022', 'resolution-114-2025'],
      ['decision-09-2015', 'decree-61-2018'],
      ['decree-61-2018', 'decree-118-2025'],
      ['decree-43-2011', 'decree-42-2022'],
      ['law-77-2015', 'law-65-2025'],
      ['law-65-2025', 'law-72-2025'],
      ['law-51-2005', 'law-20-2023'],
      ['law-22-2008', 'law-80-2025'],
      ['law-80-2015', 'law-64-2025'],
      ['law-83-2015', 'law-89-2025'],
    ];
    for (const [before, after] of successions) {
      const old = acts.find(({ id }) => id === before);
      const next = acts.find(({ id }) => id === after);
      expect(old?.validTo && addDays(old.validTo, 1), before).toBe(next?.validFrom);
    }
  });

  test('every item names at least one act in force on any day since Decree 61/2018', () => {
    const days = new Set(['2018-06-21', '2026-11-23']);
    for (const { validFrom, validTo } of acts) {
      for (const day of [validFrom, ...(validTo === null ? [] : [validTo, addDays(validTo, 1)])]) {
        if (day !== null && day >= '2018-06-21' && day <= '2026-11-23') days.add(day);
      }
    }
    // Acts change only on these days, so that they stand for all days between.
    for (const day of days) {
      for (const { code, law } of items)
        expect(
          acts.some((act) => law.includes(act.id) && inForce(act, day)),
          `${code} ${day}`,
        ).toBe(true);
    }
  });

  test('no citation is out of force on the day of the visit', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((count) => addDays('2017-01-01', count));
    fc.assert(
      fc.property(day, fc.constantFrom(...items), (visited, { law }) => {
        const cited = new Set(citationsFor(law, acts, visited));
        return acts.every((act) => !cited.has(act.citation) || inForce(act, visited));
      }),
    );
  });
});

describe('the sets', () => {
  const compose = (id: string) => {
    const set = sets.find((candidate) => candidate.id === id);
    if (!set) throw new Error(`No set ${id}`);
    return Checklist.parse(composeChecklist(set, bank));
  };

  test('each is a valid checklist whose file bears its name', () => {
    expect(setPaths.map((path) => path.replace(/^.*\/|\.json$/g, ''))).toEqual(sets.map(({ id }) => id));
    for (const { id, items } of sets) {
      expect(new Set(items).size, id).toBe(items.length);
      expect(compose(id).areas.length, id).toBeGreaterThan(0);
    }
  });

  test('the thematic set takes the whole bank', () => {
    expect(itemsOf(compose('giam-sat-mot-cua'))).toHaveLength(items.length);
  });

  test('the surprise set has thirty items and reads only its own', () => {
    const surprise = compose('kiem-tra-dot-xuat');
    const codes = itemsOf(surprise).map(({ code }) => code);
    expect(surprise.minutes).toBe(45);
    expect(codes).toHaveLength(30);
    for (const { relevance } of itemsOf(surprise)) {
      if (relevance) expect(codes).toEqual(expect.arrayContaining(itemsRead(relevance)));
    }
  });

  test('an unanswered visit leaves every item to answer', () => {
    for (const { id } of sets) {
      for (const item of itemsOf(compose(id)))
        expect(
          isRelevant(item, () => undefined),
          item.code,
        ).toBe(true);
    }
  });

  test('apology letters are asked about only where a dossier was late', () => {
    const relevantWith = (answers: Record<string, Answered['values']>) =>
      itemsOf(compose('kiem-tra-dot-xuat'))
        .filter((item) =>
          isRelevant(item, (code) => {
            const values = answers[code];
            return values && { judgement: null, values };
          }),
        )
        .map(({ code }) => code)
        .filter((code) => ['F6', 'F7', 'F8'].includes(code));
    expect(relevantWith({ F5: { overdue: 0, pendingOverdue: 0 } })).toEqual([]);
    expect(relevantWith({ F5: { overdue: 0, pendingOverdue: 2 } })).toEqual(['F6', 'F7', 'F8']);
    expect(relevantWith({ F5: { overdue: 4 }, F6: { apologyLetters: 0 } })).toEqual(['F6']);
    expect(relevantWith({ F5: { overdue: 0 } })).toEqual(['F6', 'F7', 'F8']);
  });
});

test('what is measured or paid may have two decimals at least', () => {
  for (const { code, fields } of items)
    for (const field of fields)
      if (field.kind === 'number' && field.decimals !== undefined)
        expect([code, field.id, field.decimals >= 2]).toEqual([code, field.id, true]);
});
