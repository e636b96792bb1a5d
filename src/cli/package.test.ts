import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { DOCUMENT_KINDS, DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import {
  bitFlipped,
  contentsOf,
  foreignKey,
  packed,
  rechained,
  sealedBy,
  type PackedContents,
} from '#tests/fixtures/package-contents.ts';
import { readLine } from '#tests/fixtures/pdf-pages.ts';
import { simulatedDevice } from '#tests/fixtures/simulated-device.ts';
import sampleFile from '#templates/sample/duc-co.json' with { type: 'json' };

const NOW = '2026-03-05T02:00:00.000Z';
const PASSPHRASE = 'mưa tháng bảy';
const sample = SampleMission.parse(sampleFile);
const { mission } = sample;
const [visit] = sample.visits;

let folder: string;
const at = (name: string) => join(folder, name);
/** The ids of the devices of the secretary and of the member. */
let secretary: string;
let member: string;
let whole: Blob;

function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const script = join(import.meta.dirname, 'package.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (failure, out, error) => {
      resolve({ code: Number(failure?.code ?? 0), out, error });
    }).stdin?.end();
  });
}

/** A phone with what makes packages and takes them in. */
async function phone() {
  const device = await simulatedDevice();
  const { makePackage } = await import('#lib/tasks/packages/make-package.ts');
  const { takePackage } = await import('#lib/tasks/packages/take-package.ts');
  const { nameAuthor } = await import('#lib/storage/database/device.ts');
  const { addPhoto } = await import('#lib/storage/photos/photos.ts');
  const { addSample } = await import('#lib/storage/rows/samples.ts');
  const { loadChecklists } = await import('#lib/library/library.ts');
  const give = async (passphrase = '') =>
    (await makePackage({ missions: null, passphrase, at: NOW }, () => undefined)).file;
  const take = (file: Blob) => takePackage(file, '', [], () => undefined);
  return { ...device, nameAuthor, addPhoto, addSample, loadChecklists, give, take };
}

async function save(name: string, file: Blob): Promise<string> {
  await writeFile(at(name), new Uint8Array(await file.arrayBuffer()));
  return at(name);
}

/** A file of the whole package with something changed in it. */
async function altered(name: string, alter: (contents: PackedContents) => Promise<void> | void) {
  const contents = structuredClone(await contentsOf(whole));
  await alter(contents);
  return save(name, await packed(contents));
}

/** The place of the log of the mission among the logs. */
const placeOf = ({ manifest }: PackedContents) =>
  manifest.logs.findIndex(({ log, device }) => log === mission.id && device === secretary);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  const first = await phone();
  await first.nameAuthor('Thư ký đoàn');
  await first.addSample(sample, await first.loadChecklists());
  const photo = new File([await readFile('tests/fixtures/photos/page.jpg')], 'trang.jpg', {
    type: 'image/jpeg',
  });
  await first.addPhoto(visit!, null, photo, NOW);
  secretary = (await first.deviceIdentity()).id;
  whole = await first.give();
  await save('thu-ky.giamsat', whole);
  await save('khoa.giamsat', await first.give(PASSPHRASE));
  const second = await phone();
  await second.take(whole);
  await second.nameAuthor('Ủy viên');
  await second.saveAnswer(visit!, 'A1', { note: 'Ghi tại quầy' }, NOW);
  member = (await second.deviceIdentity()).id;
  await save('uy-vien.giamsat', await second.give());
  await writeFile(at('mat-khau.txt'), `${PASSPHRASE}\n`);
  await writeFile(at('sai.txt'), 'nắng tháng bảy');
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

describe('verify', () => {
  test('tells each mission and log, who wrote, and how far the seals go', async () => {
    const { code, out } = await run('verify', at('uy-vien.giamsat'));
    expect(code).toBe(0);
    expect(out).toContain(`Cuộc “${mission.title}”`);
    expect(out).toContain(`Thiết bị ${secretary}: `);
    expect(out).toMatch(
      new RegExp(
        `Thiết bị ${member}: 1 lần ghi, số 1; người ghi: Ủy viên; niêm phong đến lần ghi cuối cùng, chữ ký khớp với khóa [0-9a-f]{16}…[.]`,
        'u',
      ),
    );
    expect(out).toContain('người ghi: Thư ký đoàn');
    expect(out).toContain('Tệp đính kèm: 1, đúng mã băm.');
    expect(out).toMatch(/^KHỚP: /mu);
    expect(out).toContain('không cho biết khóa là của ai');
    expect(out).not.toMatch(/nguyên vẹn/iu);
  });

  test('a title is told as the sealed changes have it, not as the manifest does', async () => {
    const file = await altered('ten-khac.giamsat', ({ manifest }) => {
      manifest.missions[0]!.title = 'Cuộc giám sát khác';
    });
    const { code, out } = await run('verify', file);
    expect(code).toBe(0);
    expect(out).toContain(`Cuộc “${mission.title}”`);
    expect(out).not.toContain('Cuộc giám sát khác');
  });

  test('an altered change breaks the log there, and the other logs are told all the same', async () => {
    const file = await altered('sua.giamsat', (contents) => {
      contents.logs[placeOf(contents)]![4]!.author = 'Người khác';
    });
    const { code, out } = await run('verify', file);
    expect(code).toBe(1);
    expect(out).toContain('ĐỨT ĐOẠN tại lần ghi số 5');
    expect(out).toContain('Phần chung');
    expect(out).toMatch(/^KHÔNG KHỚP/mu);
  });

  test('changes after the last seal are counted', async () => {
    const file = await altered('duoi.giamsat', async (contents) => {
      const place = placeOf(contents);
      const log = contents.logs[place]!;
      log.push({ ...log.at(-1)!, seq: log.length + 1 }, { ...log.at(-1)!, seq: log.length + 2 });
      rechained(contents, place);
      await Promise.resolve();
    });
    const { code, out } = await run('verify', file);
    expect(code).toBe(1);
    expect(out).toContain('CHƯA NIÊM PHONG: 2 lần ghi cuối');
  });

  test('a wrong signature and a second key are each told at their seal', async () => {
    const wrong = await altered('chu-ky.giamsat', ({ seals }) => {
      for (const seal of seals) seal.signature = bitFlipped(seal.signature!);
    });
    expect(await run('verify', wrong)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/NIÊM PHONG SAI ở lần ghi số \d+: chữ ký không đúng/u) as string,
    });
    const second = await altered('khoa-khac.giamsat', async (contents) => {
      const { logs, seals, manifest } = contents;
      seals.push(await sealedBy(await foreignKey(), logs[placeOf(contents)]![0]!));
      manifest.seals += 1;
    });
    expect(await run('verify', second)).toMatchObject({
      code: 1,
      out: expect.stringContaining('ký bằng khóa khác với khóa của thiết bị này') as string,
    });
  });

  test('what is missing is told: a log that begins midway, and one that others have seen', async () => {
    const file = await save(
      'thieu.giamsat',
      await (async () => {
        const contents = await contentsOf(new Blob([await readFile(at('uy-vien.giamsat'))]));
        const place = placeOf(contents);
        contents.logs.splice(place, 1);
        contents.manifest.logs.splice(place, 1);
        return packed(contents);
      })(),
    );
    const missing = await run('verify', file);
    expect(missing.code).toBe(0);
    expect(missing.out).toContain(`Thiết bị ${secretary}: không có lần ghi nào trong tệp.`);
    expect(missing.out).toMatch(/Còn thiếu \d+ lần ghi/u);
    expect(missing.out).toMatch(/^CÒN THIẾU/mu);
    const midway = await altered('giua.giamsat', (contents) => {
      const place = placeOf(contents);
      const gone = contents.logs[place]!.splice(0, 3);
      Object.assign(contents.manifest.logs[place]!, { first: 4, prev: gone.at(-1)!.hash });
    });
    expect((await run('verify', midway)).out).toContain('Bắt đầu giữa chừng: 3 lần ghi trước đó');
  });

  test('a seal without a signature proves little, and that is said', async () => {
    const file = await altered('khong-ky.giamsat', ({ seals }) => {
      for (const seal of seals) Object.assign(seal, { publicKey: null, signature: null });
    });
    const { code, out } = await run('verify', file);
    expect(code).toBe(0);
    expect(out).toContain('không có chữ ký nên ai cũng có thể lập lại');
    expect(out).toMatch(/^KHỚP MỘT PHẦN/mu);
  });

  test('what is no package, or was damaged, is refused in one line', async () => {
    await writeFile(at('anh.giamsat'), 'không phải tệp giám sát');
    const bytes = await readFile(at('thu-ky.giamsat'));
    await writeFile(at('cut.giamsat'), bytes.subarray(0, bytes.length / 2));
    for (const name of ['anh.giamsat', 'cut.giamsat']) {
      const { code, out, error } = await run('verify', at(name));
      expect([code, out]).toEqual([1, '']);
      expect(error.trim().split('\n')).toEqual([expect.stringContaining('không phải tệp .giamsat')]);
    }
  });
});

describe('an encrypted package', () => {
  test('opens with the passphrase in a file, with the right one of several, and with no other', async () => {
    const passphrases = ['--passphrase-file', at('sai.txt'), '--passphrase-file', at('mat-khau.txt')];
    expect((await run('verify', at('khoa.giamsat'), ...passphrases)).code).toBe(0);
    const wrong = await run('verify', at('khoa.giamsat'), '--passphrase-file', at('sai.txt'));
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.error).toContain('Mật khẩu không đúng');
    expect(wrong.error).not.toContain('nắng');
  });

  test('without a passphrase and without a terminal says what to add', async () => {
    const { code, error } = await run('verify', at('khoa.giamsat'));
    expect(code).toBe(2);
    expect(error).toContain('--passphrase-file');
  });
});

describe('merge', () => {
  test('makes one package of several, which is verified and holds all of them', async () => {
    const out = at('gop.giamsat');
    const merged = await run('merge', at('thu-ky.giamsat'), at('uy-vien.giamsat'), '--out', out);
    expect(merged).toMatchObject({ code: 0, out: `${out}\n` });
    expect(merged.error).toContain('đã đọc lại từ đĩa để kiểm tra');
    const [made, last] = await Promise.all(
      [out, at('uy-vien.giamsat')].map(async (path) => contentsOf(new Blob([await readFile(path)]))),
    );
    const changes = ({ logs }: PackedContents) =>
      logs
        .flat()
        .map(({ hash }) => hash)
        .sort();
    expect(changes(made!)).toEqual(changes(last!));
    expect(made!.attachments).toEqual(last!.attachments);
    expect((await run('verify', out)).code).toBe(0);
    expect((await readdir(folder)).filter((name) => name.includes('dang-ghi'))).toEqual([]);
    // Once more would be over it.
    const again = await run('merge', at('thu-ky.giamsat'), '--out', out);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.error).toContain('không ghi đè');
  });

  test('an encrypted file gives an encrypted one', async () => {
    const out = at('gop-khoa.giamsat');
    const passphrase = ['--passphrase-file', at('mat-khau.txt')];
    const files = [at('uy-vien.giamsat'), at('khoa.giamsat')];
    expect((await run('merge', ...files, '--out', out, ...passphrase)).code).toBe(0);
    expect((await readFile(out)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect((await run('verify', out, ...passphrase)).code).toBe(0);
  });

  test('a forged file among them is refused, and nothing is written', async () => {
    const forged = await altered('gia.giamsat', async (contents) => {
      const { logs, manifest } = contents;
      const key = await foreignKey();
      contents.seals = await Promise.all(logs.map((log) => sealedBy(key, log.at(-1)!)));
      manifest.seals = contents.seals.length;
    });
    const out = at('gop-gia.giamsat');
    const { code, error } = await run('merge', at('thu-ky.giamsat'), forged, '--out', out);
    expect(code).toBe(1);
    expect(error).toContain(`${forged}: Chữ ký trong tệp không phải của thiết bị`);
    expect((await readdir(folder)).filter((name) => name.startsWith('gop-gia'))).toEqual([]);
  });
});

describe('report', () => {
  test('writes a draft for every visit as PDF, for Word, and its tables for Excel', async () => {
    const out = at('bao-cao');
    const { code, out: paths } = await run(
      'report',
      at('uy-vien.giamsat'),
      '--kind',
      'unit-report',
      '--out',
      out,
    );
    expect(code).toBe(0);
    const files = await readdir(out);
    expect(paths.trim().split('\n').sort()).toEqual(files.map((name) => join(out, name)).sort());
    for (const format of ['.pdf', '.docx'])
      expect(files.filter((name) => name.endsWith(format))).toHaveLength(sample.visits.length);
    expect(files.some((name) => name.endsWith('.xlsx'))).toBe(true);
    for (const name of files) expect(name).toMatch(/du-thao[.](pdf|docx|xlsx)$/);
    const pdfs = files.filter((name) => name.endsWith('.pdf'));
    const texts = await Promise.all(pdfs.map(async (name) => readLine(await readFile(join(out, name)))));
    for (const text of texts) expect(text).toContain('huyện Đức Cơ');
  }, 120_000);

  test('writes one visit alone, and names the visits there are for any other', async () => {
    const out = at('mot-buoi');
    const one = await run(
      'report',
      at('thu-ky.giamsat'),
      '--kind',
      'minutes',
      '--out',
      out,
      '--visit',
      visit!.id,
    );
    expect(one.code).toBe(0);
    expect((await readdir(out)).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    const none = await run('report', at('thu-ky.giamsat'), '--kind', 'minutes', '--out', out, '--visit', 'x');
    expect(none.code).toBe(1);
    for (const { id } of sample.visits) expect(none.error).toContain(id);
  }, 120_000);

  test.each(DocumentKindId.options.filter((kind) => DOCUMENT_KINDS[kind].of !== 'visit'))(
    'writes %s for the mission',
    async (kind) => {
      const out = at(kind);
      expect((await run('report', at('thu-ky.giamsat'), '--kind', kind, '--out', out)).code).toBe(0);
      expect((await readdir(out)).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    },
    120_000,
  );
});

test.each([
  [[], /Cách dùng/],
  [['open', 'a'], /“open”/],
  [['verify'], /Thiếu tệp/],
  [['verify', 'nowhere.giamsat'], /Không có tệp “nowhere.giamsat”/],
  [['verify', 'src'], /không phải là tệp/],
  [['verify', 'package.json', 'package.json'], /từng tệp một/],
  [['verify', 'package.json', '--out', 'x'], /không có --out/],
  [['merge', 'package.json'], /Thiếu --out/],
  [['merge', 'package.json', '--out', './package.json'], /một trong các tệp đưa vào/],
  [['merge', 'package.json', '--out', 'README.md'], /không ghi đè/],
  [['merge', 'package.json', '--out', 'nowhere/x.giamsat'], /Không có thư mục/],
  [['merge', 'package.json', '--out', 'x', '--passphrase', 'y'], /--passphrase/],
  [['report', 'package.json', '--out', 'x'], /Thiếu --kind.*unit-report/],
  [['report', 'package.json', '--out', 'x', '--kind', 'poem'], /“poem”.*unit-report/],
  [['report', 'package.json', '--out', 'x', '--kind', 'constructor'], /“constructor”/],
  [['report', 'package.json', '--out', 'README.md', '--kind', 'minutes'], /không phải là thư mục/],
  [['report', 'package.json', '--out', 'x', '--kind', 'follow-up-sheet', '--visit', 'v'], /bỏ --visit/],
])('wrong use (%j) ends with code 2', async (args, message) => {
  const { code, out, error } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(error).toMatch(message);
});

test('an existing folder is kept as it is where nothing could be made', async () => {
  await mkdir(at('co-san'));
  await writeFile(at('rong.giamsat'), 'x');
  const { code } = await run('report', at('rong.giamsat'), '--kind', 'minutes', '--out', at('co-san'));
  expect(code).toBe(1);
  expect(await readdir(at('co-san'))).toEqual([]);
});
