/** Half a second of a soft 440 Hz tone, to hear whether the room has sound. Resolves when it is over; silent where there is no audio. */
export async function playTestTone(): Promise<void> {
  if (typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  volume.gain.setValueAtTime(0.08, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.5);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.5);
  await new Promise<void>((resolve) => {
    tone.onended = () => resolve();
  });
  await audio.close();
}
