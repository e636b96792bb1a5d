import { expect } from '@playwright/test';
import { law } from '#messages/vi/law.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

test('an act is found without diacritics, shows whether its text was compared, and is put into the form when chosen', async ({
  page,
}) => {
  await openApp(page, '/missions/new');
  await page.getByRole('button', { name: law.choose }).click();
  const sheet = page.getByRole('dialog', { name: law.title });
  const search = sheet.getByRole('searchbox', { name: law.search });

  await search.fill('thong tu 03/2025');
  const circular = sheet.getByRole('button', { name: /Thông tư số 03\/2025\/TT-VPCP/ });
  await expect(circular).toContainText('Chưa đối chiếu ngày hiệu lực');
  await search.fill('mot cua 61/2018');
  const replaced = sheet.getByRole('button', { name: /Nghị định số 61\/2018\/NĐ-CP/ });
  await expect(replaced.first()).toContainText(law.unchecked);
  await expect(replaced.first()).toContainText('Hết hiệu lực');
  await expectAccessible(page, 'the choice of an act');

  await search.fill('chuyen doi so');
  await sheet.getByRole('button', { name: /Luật số 148\/2025\/QH15/ }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByLabel(preparation.newMission.legalBasis)).toHaveValue(
    'Luật Chuyển đổi số số 148/2025/QH15 ngày 11 tháng 12 năm 2025',
  );
  await page.getByRole('button', { name: law.choose }).click();
  await search.fill('chuyen doi so');
  await expect(sheet.getByRole('button', { name: /Luật số 148\/2025\/QH15/ })).toContainText(law.chosen);
});
