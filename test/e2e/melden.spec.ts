import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './axe.ts';

/** Where the public site is: the main address leads to it. */
async function publicUrl(request: APIRequestContext): Promise<string> {
  const reply = await request.get('/melden', { maxRedirects: 0 });
  return new URL(reply.headers().location!).origin;
}

/** A browser that runs no script, on a phone, that tells what it asked of whom; and its twin that can be examined. */
async function visitor(browser: Browser, base: string, extra: object = {}) {
  const look = { viewport: { width: 360, height: 780 }, baseURL: base, ...extra };
  const context = await browser.newContext({ javaScriptEnabled: false, ...look });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on('request', (r) => {
    if (new URL(r.url()).origin !== base) elsewhere.push(r.url());
  });
  const seen = await browser.newContext(look);
  const twin = await seen.newPage();
  /** No violation, no sideways scroll. axe needs script, so it looks at the same page in a browser that has it. */
  const expectGood = async (): Promise<void> => {
    const body = await page.content();
    await twin.route(`${base}/melden/tweeling`, (route) =>
      route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    await twin.goto('/melden/tweeling');
    await twin.unroute(`${base}/melden/tweeling`);
    await expectAccessible(twin);
    const wide = await twin.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(wide, await twin.title()).toBe(false);
  };
  const leave = async () => {
    expect(elsewhere).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
    await seen.close();
  };
  return { context, page, expectGood, leave };
}

const go = (page: Page) => page.locator('.verder button').click();

/** Signed in as regisseur, by the API. */
async function regisseur(request: APIRequestContext) {
  const reply = await request.post('/api/v1/demo/aanmelden', {
    data: { rol: 'regisseur', gemeente: 'papendrecht' },
  });
  const { csrf } = (await reply.json()) as { csrf: string };
  return async (method: 'GET' | 'POST', path: string, data?: object) => {
    const answer = await request.fetch(`/api/v1${path}`, {
      method,
      headers: { 'x-baken-csrf': csrf, 'idempotency-key': crypto.randomUUID() },
      ...(data ? { data } : {}),
    });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
}

const photo = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#556677' } })
    .withExif({ IFD0: { Make: 'Herkenbaar' } })
    .jpeg()
    .toBuffer();

test('in het Arabisch, zonder script, met een foto: melden, code, antwoord lezen, iets toevoegen', async ({
  browser,
  request,
}) => {
  // The demonstration releases each minute; a regisseur, an answer and an addition each wait for their own.
  test.setTimeout(300_000);
  const base = await publicUrl(request);
  const { page, expectGood, leave } = await visitor(browser, base);
  const mark = `بلاغ ${Date.now()}`;

  await page.goto('/melden/papendrecht?taal=ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectGood();
  await go(page);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectGood();
  await page.getByLabel('أرى شيئًا غير طبيعي').check();
  await go(page);
  await page.getByLabel('ما حدث').fill(`${mark}: سيارة رمادية تحمل براميل كل ليلة.`);
  await expectGood();
  await go(page);
  await page.getByLabel('الشارع أو المكان').fill('Kwikstaartweg');
  await expectGood();
  await go(page);
  await page.getByLabel('لا أتذكر متى').check();
  await go(page);
  await page.getByLabel('لا، بالرمز فقط').check();
  await expectGood();
  await go(page);
  await page
    .locator('#bestand')
    .setInputFiles({ name: 'صورة.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await go(page);
  await expect(page.getByText('صورة.jpg')).toBeVisible();
  await expectGood();
  await go(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('استلمنا بلاغك، شكرًا لك');
  await expectGood();
  const code = (await page.locator('.code b').innerText()).replaceAll(/\s/g, '');
  expect(code).toMatch(/^(\w{4}-){6}\w{4}$/);
  await page.locator('#groep').fill('ZZZZ');
  await go(page);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('#groep').fill(code.slice(-4));
  await go(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('يمكنك إغلاق هذه الصفحة');

  const ask = await regisseur(request);
  let id = '';
  await expect
    .poll(
      async () => {
        const { items } = await ask('GET', '/meldingen?kanaal=formulier&sorteer=-ontvangenOp&aantal=100');
        const found = (items as { id: string; regel: string; bijlagen: number }[]).find((m) =>
          m.regel?.includes(mark),
        );
        id = found?.id ?? '';
        return found?.bijlagen;
      },
      { timeout: 120_000, intervals: [2_000] },
    )
    .toBe(1);
  // The picture that staff see is remade: whatever the camera wrote in it is gone.
  let stuk = '';
  await expect
    .poll(
      async () => {
        const melding = await ask('GET', `/meldingen/${id}`);
        stuk = melding.stukken[0].id;
        return melding.stukken[0].stand;
      },
      { timeout: 60_000, intervals: [1_000] },
    )
    .toBe('veilig');
  const shown = await request.get(`/api/v1/meldingen/${id}/bijlagen/${stuk}/weergave`);
  expect((await shown.body()).includes('Herkenbaar')).toBe(false);
  await ask('POST', `/meldingen/${id}/berichten`, { soort: 'vraag', tekst: 'Welke kleur had de bus?' });

  await expect
    .poll(
      async () => {
        await page.goto('/melden/papendrecht/code?taal=ar');
        await page.locator('#code').fill(code);
        await go(page);
        return page.getByText('Welke kleur had de bus?').count();
      },
      { timeout: 30_000, intervals: [2_000] },
    )
    .toBe(1);
  await expect(page.getByText('قرأناه، شكرًا لك.')).toBeVisible();
  await expectGood();
  await page.locator('#tekst').fill('رمادية');
  await go(page);
  await expect(page.getByRole('status')).toBeVisible();
  await expect
    .poll(
      async () => {
        const { berichten } = await ask('GET', `/meldingen/${id}`);
        return (berichten as { soort: string; tekst: string }[]).some(
          (b) => b.soort === 'aanvulling' && b.tekst === 'رمادية',
        );
      },
      { timeout: 120_000, intervals: [2_000] },
    )
    .toBe(true);

  await leave();
});

test('alle bladzijden in het Nederlands, licht en donker, smal en breed', async ({ browser, request }) => {
  test.setTimeout(180_000);
  const base = await publicUrl(request);
  for (const look of [
    { viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
    { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  ]) {
    const { page, expectGood, leave } = await visitor(browser, base, look);
    for (const path of [
      '/melden',
      '/melden/uitleg',
      '/melden/papendrecht/uitleg',
      '/melden/papendrecht/code',
    ]) {
      await page.goto(`${path}?taal=nl`);
      await expectGood();
    }
    await page.goto('/melden/papendrecht?taal=nl');
    await expectGood();
    await page.getByLabel('Ik weet meer over een misdaad').check();
    await go(page);
    await expect(page.getByRole('main')).toContainText('0800 7000');
    await expectGood();
    await go(page);
    await page.getByLabel('Uw verhaal').fill('Elke nacht een bus bij de loods.');
    // The language changes in the middle, and what was typed stays.
    await page.locator('summary').click();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByLabel('Your story')).toHaveValue('Elke nacht een bus bij de loods.');
    await page.locator('summary').click();
    await page.getByRole('button', { name: 'Nederlands' }).click();
    // Enter goes on, as a button would.
    await go(page);
    await page.getByLabel('Straat of plek').fill('Testkade');
    await page.getByLabel('Straat of plek').press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wanneer hebt u het gezien?');
    await page.getByRole('button', { name: 'Vorige vraag' }).click();
    await expect(page.getByLabel('Straat of plek')).toHaveValue('Testkade');
    await go(page);
    await page.getByLabel('Dag of tijd').fill('dinsdag');
    await go(page);
    await page.getByLabel('Ja, per e-mail').check();
    await page.getByLabel('Uw e-mailadres').fill('geen adres');
    await go(page);
    await expectGood();
    await page.getByLabel('Nee, alleen met de code').check();
    await go(page);
    await page.locator('#bestand').setInputFiles({
      name: 'programma.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    });
    await go(page);
    await expect(page.getByRole('alert')).toContainText('programma.exe');
    await expectGood();
    await go(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt alles?');
    await expectGood();
    await leave();
  }
});

test('wie weg wil, is met één klik bij een gewone website, en daar weet niemand vanwaar', async ({
  browser,
  request,
}) => {
  const { context, page } = await visitor(browser, await publicUrl(request));
  const asked: (string | undefined)[] = [];
  await context.route(/^https:/, async (route) => {
    asked.push((await route.request().allHeaders()).referer);
    await route.fulfill({ body: 'weer', contentType: 'text/plain' });
  });
  await page.goto('/melden/papendrecht?taal=nl');
  await page.getByRole('link', { name: 'Snel weg' }).click();
  await expect(page.getByText('weer')).toBeVisible();
  expect(new URL(page.url()).protocol).toBe('https:');
  expect(asked).toEqual([undefined]);
  await context.close();
});
