import { describe, expect, it } from 'vitest';
import { factsIn, parseProse, splitMark } from '../../src/ui/shared/prose-parser.ts';

describe('splitMark', () => {
  it('cuts the exercise word and its dash from the start', () => {
    expect(splitMark('OEFENING – Drie vragen')).toEqual({ mark: 'OEFENING', rest: 'Drie vragen' });
    expect(splitMark('OEFENING / EXERCISE – Three questions')).toEqual({
      mark: 'OEFENING / EXERCISE',
      rest: 'Three questions',
    });
  });
  it('keeps the Re: of an answer, after the mark', () => {
    expect(splitMark('Re: OEFENING – Drie vragen')).toEqual({ mark: 'OEFENING', rest: 'Re: Drie vragen' });
  });
  it('leaves a text alone in which the word stands later or is part of another', () => {
    expect(splitMark('Geen OEFENING – echt')).toEqual({ rest: 'Geen OEFENING – echt' });
    expect(splitMark('OEFENINGEN van dit jaar')).toEqual({ rest: 'OEFENINGEN van dit jaar' });
  });
});

describe('parseProse', () => {
  it('reads paragraphs, and drops the mark that is a paragraph of its own', () => {
    expect(parseProse('OEFENING\n\nEen.\n\nTwee.')).toEqual({
      mark: 'OEFENING',
      blocks: [
        { kind: 'paragraph', parts: [{ kind: 'text', text: 'Een.' }] },
        { kind: 'paragraph', parts: [{ kind: 'text', text: 'Twee.' }] },
      ],
    });
  });
  it('reads a numbered list after running text, and one parted by empty lines as one', () => {
    const { blocks } = parseProse('Vragen:\n1. Wie?\n2. Wat?\n\n3. Waar?');
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'list']);
    expect(blocks[1]).toMatchObject({ from: 1, items: [[{ text: 'Wie?' }], [{ text: 'Wat?' }], [{ text: 'Waar?' }]] });
  });
  it('starts a second list when the numbers start again', () => {
    const { blocks } = parseProse('1. a\n2. b\n\n1. c');
    expect(blocks).toMatchObject([
      { kind: 'list', from: 1, items: [[{ text: 'a' }], [{ text: 'b' }]] },
      { kind: 'list', from: 1, items: [[{ text: 'c' }]] },
    ]);
  });
  it('reads bold, italic and fact words, also inside each other', () => {
    const { blocks } = parseProse('Zeg **dit [over *zes* namen](h-3)** nu');
    expect(blocks[0]).toEqual({
      kind: 'paragraph',
      parts: [
        { kind: 'text', text: 'Zeg ' },
        {
          kind: 'strong',
          parts: [
            { kind: 'text', text: 'dit ' },
            {
              kind: 'fact',
              fact: 'h-3',
              parts: [
                { kind: 'text', text: 'over ' },
                { kind: 'em', parts: [{ kind: 'text', text: 'zes' }] },
                { kind: 'text', text: ' namen' },
              ],
            },
          ],
        },
        { kind: 'text', text: ' nu' },
      ],
    });
  });
  it('keeps what is no mark-up as text: markup of pages, lone stars, links to addresses', () => {
    for (const text of ['<img src=x onerror=alert(1)>', '2 * 3 = 6', '[klik](https://voorbeeld.nl)', '[los]', '4 ** 2'])
      expect(parseProse(text).blocks).toEqual([{ kind: 'paragraph', parts: [{ kind: 'text', text }] }]);
  });
  it('keeps the line breaks of a paragraph', () => {
    expect(parseProse('Groet,\nde redactie').blocks).toEqual([
      { kind: 'paragraph', parts: [{ kind: 'text', text: 'Groet,\nde redactie' }] },
    ]);
  });
  it('loses no letter of a text without marks', () => {
    const text = 'Vóór 12.00 uur; níét later (zie bijlage 1).';
    expect(parseProse(text).blocks).toEqual([{ kind: 'paragraph', parts: [{ kind: 'text', text }] }]);
  });
});

it('factsIn names the facts of a paragraph in order, however deep', () => {
  const { blocks } = parseProse('[a](f1) en **[b](f2)** en [c](f1)');
  const [first] = blocks;
  expect(first?.kind === 'paragraph' && factsIn(first.parts)).toEqual(['f1', 'f2', 'f1']);
});
