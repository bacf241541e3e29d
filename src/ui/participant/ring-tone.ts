/** Rings softly, twice, for under three seconds; gives a way to stop it. Silent when the browser does not let it sound. */
export const ringTone = (): (() => void) => {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.gain.value = 0;
  volume.connect(audio.destination);
  for (const [hertz, share] of [
    [440, 1],
    [480, 0.7],
  ] as const) {
    const tone = audio.createOscillator();
    const part = audio.createGain();
    tone.frequency.value = hertz;
    part.gain.value = share;
    tone.connect(part).connect(volume);
    tone.start();
    tone.stop(audio.currentTime + 2.6);
  }
  const now = audio.currentTime;
  for (const from of [0, 1.5]) {
    volume.gain.setTargetAtTime(0.05, now + from, 0.04);
    volume.gain.setTargetAtTime(0, now + from + 0.9, 0.08);
  }
  return () => void audio.close();
};
