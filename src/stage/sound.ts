/** Two soft sounds, made on the spot; off unless the screen asks for them. */
export interface StageSound {
  ring(): void;
  paper(): void;
  setOn(on: boolean): void;
  close(): void;
}

const quiet = 0.12;

/** A gain that rises at once and dies away in `seconds`. */
function fading(context: AudioContext, at: number, level: number, seconds: number): GainNode {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(level, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  gain.connect(context.destination);
  return gain;
}

function tone(context: AudioContext, frequency: number, at: number, seconds: number): void {
  const oscillator = context.createOscillator();
  oscillator.type = 'sine';
  oscillator.frequency.value = frequency;
  oscillator.connect(fading(context, at, quiet, seconds));
  oscillator.start(at);
  oscillator.stop(at + seconds);
}

/** A short rush of filtered noise; the noise is a fixed series, so that the sound is the same every time. */
function rustle(context: AudioContext, at: number): void {
  const seconds = 0.18;
  const buffer = context.createBuffer(1, Math.ceil(context.sampleRate * seconds), context.sampleRate);
  const samples = buffer.getChannelData(0);
  let seed = 1;
  for (let i = 0; i < samples.length; i += 1) {
    seed = (seed * 16_807) % 2_147_483_647;
    samples[i] = (seed / 2_147_483_647) * 2 - 1;
  }
  const source = context.createBufferSource();
  source.buffer = buffer;
  const band = context.createBiquadFilter();
  band.type = 'bandpass';
  band.frequency.value = 2600;
  source.connect(band);
  band.connect(fading(context, at, quiet, seconds));
  source.start(at);
}

export function createSound(startOn: boolean): StageSound {
  let on = startOn;
  let context: AudioContext | undefined;

  /** A browser lets a page sound only after a click or key; until then the context stays suspended and nothing is heard. */
  const play = (sound: (context: AudioContext, at: number) => void): void => {
    if (!on) return;
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
    if (context.state === 'running') sound(context, context.currentTime);
  };

  return {
    ring: () =>
      play((audio, at) => {
        tone(audio, 660, at, 0.5);
        tone(audio, 825, at + 0.16, 0.5);
      }),
    paper: () => play(rustle),
    setOn(next) {
      on = next;
    },
    close() {
      void context?.close();
      context = undefined;
    },
  };
}
