import { err, ok } from '../../base/result.ts';
import { MINUTE } from '../../base/time.ts';
import { cutVariant } from '../../scenario/edit/cut-variant.ts';
import { duplicateElement } from '../../scenario/edit/duplicate-element.ts';
import { openSource, type EditOutcome } from '../../scenario/edit/edit.ts';
import { removeElement } from '../../scenario/edit/remove-element.ts';
import { renameId } from '../../scenario/edit/rename-id.ts';
import { setField } from '../../scenario/edit/set-field.ts';
import { setReview } from '../../scenario/edit/set-review.ts';
import { setTranslation } from '../../scenario/edit/set-translation.ts';
import { shiftTimes } from '../../scenario/edit/shift-times.ts';
import type { Diagnostic } from '../../scenario/diagnostics/diagnostic.ts';
import { messageOf } from '../../scenario/diagnostics/format.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { EditWish } from '../../store/studio.ts';

/** What a form asks for, done to the files. */
export function performEdit(files: readonly SourceText[], wish: EditWish): EditOutcome {
  switch (wish.edit) {
    case 'set':
      return readable(files, setField(files, wish.id, wish.path, wish.value));
    case 'shift':
      return shiftTimes(files, wish.ids, wish.minutes * MINUTE);
    case 'translate':
      return setTranslation(files, wish.language, wish.key, wish.text);
    case 'rename':
      return renameId(files, wish.from, wish.to);
    case 'duplicate':
      return duplicateElement(files, wish.id, wish.copy);
    case 'cut': {
      const done = cutVariant(files, wish.cut);
      return done.ok ? ok(done.value.changed) : done;
    }
    case 'review':
      return setReview(files, wish.change);
    case 'remove':
      return removeElement(files, wish.id);
  }
}

/** The shape of files, instants and durations. */
const ofReading = /^SO(1|300[1-4])/;

function unreadable(files: readonly SourceText[]): readonly Diagnostic[] {
  return readScenario(files, undefined, openSource).diagnostics.filter(
    ({ code, severity }) => severity === 'error' && ofReading.test(code),
  );
}

/** Refused when it cannot be read: whoever typed it is told where they typed it, and the text stays as it was. */
function readable(files: readonly SourceText[], done: EditOutcome): EditOutcome {
  if (!done.ok) return done;
  const made = new Map(done.value.map((file) => [file.path, file]));
  const kept = files.filter(({ path }) => !made.has(path));
  // By their words and not by their places: lines below the change have moved. The same words may be there already.
  const before = unreadable(files).map((one) => messageOf(one, 'en'));
  const problems = unreadable([...kept, ...made.values()]).filter((one) => {
    const at = before.indexOf(messageOf(one, 'en'));
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
  return problems.length > 0 ? err(problems) : done;
}
