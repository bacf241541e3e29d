/**
 * One end of a duplex connection that keeps order and loses nothing while it is open. Messages are JSON: what arrives shares
 * no object with what was sent. Nothing arrives inside the call of `send`.
 */
export interface Channel<Out, In> {
  /** After closing, a no-op. */
  send(message: Out): void;
  /** One listener; messages that came before it was set are kept for it. */
  onMessage(listener: (message: In) => void): void;
  /** Each listener is called once, when either end closes; at once if that has happened. */
  onClose(listener: () => void): void;
  close(): void;
}
