import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURE_LIMIT } from '../../src/scenario/source/picture-file.ts';
import { PATIENCE } from '../support/until.ts';
import { consoleOf } from './room/console.ts';
import { laptop, look, onLaptop, onPhone, phone } from './room/look.ts';
import { openRoom, openStage, setTable, takeSeat, type Room } from './room/room.ts';
import { seatOf, type SeatOf } from './room/seat.ts';
import { servedApp } from './room/served-app.ts';
import { settled } from './room/settled.ts';
import { stepByStep } from './room/step-by-step.ts';

const app = servedApp();
const patience = { timeout: PATIENCE };
let room: Room;

beforeAll(async () => {
  room = await openRoom(app.browser, app.url);
});
afterAll(() => room?.close());

/** How many pictures are really drawn there. */
const drawn = (place: Locator): Promise<number> =>
  place
    .locator('.attached img, .attach-body img, .at-picture')
    .evaluateAll((images) => images.filter((one) => one instanceof HTMLImageElement && one.naturalWidth > 0).length);

describe('a mail with pictures', () => {
  stepByStep();
  let host: Page;
  let ncsc: SeatOf;
  let press: SeatOf;
  let stage: Page;

  it('shows them to the seat that has it', async () => {
    host = await room.startPage();
    await setTable(room, host, 'Afbeeldingen');
    stage = await openStage(room, host);
    ncsc = seatOf(room, await takeSeat(room, host, 'seat-ncsc'));
    press = seatOf(room, await takeSeat(room, host, 'seat-press'));
    const control = consoleOf(room, host);
    await host.getByRole('button', { name: room.t('start')('lobby.console') }).click();
    await control.startExercise();
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await expect.poll(() => drawn(ncsc.reading()), patience).toBe(4);
    await ncsc.reading().locator('.attached').scrollIntoViewIfNeeded();
    expect(await look(ncsc.page, 'message with pictures', onLaptop)).toEqual([]);
  });

  it('opens one with its words beside it', async () => {
    const title = room.script.say('in-zeit-mail.a3.title');
    await ncsc.reading().getByRole('button', { name: title }).click();
    const sheet = ncsc.dialog(title);
    await expect.poll(() => drawn(sheet), patience).toBe(1);
    await sheet.getByText('Oefenadviseur Bestuursraad').waitFor();
    expect(await look(ncsc.page, 'picture', onLaptop)).toEqual([]);
    await ncsc.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('shows them on a phone as well', async () => {
    await ncsc.page.bringToFront();
    await ncsc.page.setViewportSize(phone);
    // The laptop's screen gives way to the phone's a moment later.
    await settled(ncsc.page);
    const attached = ncsc.page.locator('.attached');
    await expect.poll(() => drawn(ncsc.page.locator('.msg')), patience).toBe(4);
    await attached.getByRole('button').last().scrollIntoViewIfNeeded();
    expect(await look(ncsc.page, 'message with pictures', onPhone)).toEqual([]);
    await attached.getByRole('button').last().click();
    const sheet = ncsc.dialog(room.script.say('in-zeit-mail.a4.title'));
    await expect.poll(() => drawn(sheet), patience).toBe(1);
    expect(await look(ncsc.page, 'picture', onPhone)).toEqual([]);
    await ncsc.page.keyboard.press('Escape');
    await ncsc.page.setViewportSize(laptop);
  });

  it('comes, pictures and all, to whom it is shared with, and to no stage', async () => {
    await ncsc.shareWithAll();
    await press.open('mail', room.script.subject('in-zeit-mail'));
    await expect.poll(() => drawn(press.reading()), patience).toBe(4);
    expect(await stage.locator('img').count()).toBe(0);
  });

  it('is seen by who looks over the shoulder of a seat', async () => {
    const t = room.t('facilitator');
    const { say, scenario } = room.script;
    const seat = say(scenario.roles.find(({ id }) => id === 'seat-ncsc')?.short ?? '');
    await host.bringToFront();
    await host.getByRole('button', { name: t('seat.open', { seat }) }).click();
    const mirror = host.getByRole('dialog', { name: t('mirror.title', { seat }) });
    await mirror.getByText(room.script.subject('in-zeit-mail')).first().click();
    await expect.poll(() => drawn(mirror), patience).toBe(4);
    expect(room.complaints).toEqual([]);
  });
});

describe('a picture in the studio', () => {
  stepByStep();
  let page: Page;
  const t = () => room.t('studio');
  const attachment = (): Locator => page.getByRole('region', { name: 'in-zeit-mail.a1', exact: true });
  const give = (place: Locator, name: string, mimeType: string, buffer: Buffer): Promise<void> =>
    place.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
  const shownPath = (): Promise<string | null> => attachment().locator('.at-path').textContent();

  /** A picture of noise, which no format makes small, as a camera would give it. */
  const noise = async (side: number, type: string): Promise<Buffer> => {
    const bytes = await page.evaluate(
      async ([length, kind]) => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = length;
        const context = canvas.getContext('2d');
        const data = context?.createImageData(length, length);
        for (let index = 0; data && index < data.data.length; index += 1) data.data[index] = (index * index * 31) % 251;
        if (data) context?.putImageData(data, 0, 0);
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, kind, 1));
        return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
      },
      [side, type] as const,
    );
    return Buffer.from(bytes);
  };

  it('stands with its attachment', async () => {
    page = await room.startPage();
    await page.getByRole('link', { name: room.t('start')('nav.studio') }).click();
    await page.getByRole('button', { name: t()('begin.copy', { name: 'Overleglinkjes' }), exact: true }).click();
    await page.locator('.cm-content').waitFor();
    await page.locator('#sdg-texts').click();
    await page.locator('#sd-attachments').click();
    await expect.poll(shownPath, patience).toBe('pictures/list-entry-1.png');
    await expect.poll(() => drawn(attachment()), patience).toBe(1);
    expect(await look(page, 'studio pictures', onLaptop)).toEqual([]);
  });

  it('can be another, made to fit and without what a camera wrote in it', async () => {
    const photo = await noise(800, 'image/jpeg');
    expect(photo.length).toBeGreaterThan(PICTURE_LIMIT);
    await give(attachment(), 'IMG 2041.JPG', 'image/jpeg', photo);
    await expect.poll(shownPath, patience).toBe('pictures/img-2041.webp');
    await expect.poll(() => drawn(attachment()), patience).toBe(1);
    const address = await attachment().locator('img').getAttribute('src');
    expect(Buffer.from(address?.split(',')[1] ?? '', 'base64').length).toBeLessThanOrEqual(PICTURE_LIMIT);
  });

  it('is no file of another kind, and nothing changes', async () => {
    await give(attachment(), 'notes.png', 'image/png', Buffer.from('no picture'));
    await attachment().getByText(t()('attached.picture.problem.kind')).waitFor();
    expect(await shownPath()).toBe('pictures/img-2041.webp');
  });

  it('is taken away and stays at hand until it is thrown away', async () => {
    await attachment()
      .getByRole('button', { name: t()('attached.picture.off') })
      .click();
    await attachment().locator('img').waitFor({ state: 'detached' });
    const unused = page.locator('.at-unused li').filter({ hasText: 'img-2041.webp' });
    await unused.getByRole('button', { name: t()('attached.picture.remove') }).click();
    await unused.waitFor({ state: 'detached' });
    // The one that came with the exercise is named by no attachment any more, and still there.
    await page.locator('.at-unused li').filter({ hasText: 'list-entry-1.png' }).waitFor();
    expect(room.complaints).toEqual([]);
  });
});
