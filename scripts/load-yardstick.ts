// A bare WebSocket server, as yardstick: on a word of one socket every socket is sent bytes that were made before.
import { WebSocketServer, type WebSocket } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
/** In the order of their coming: the order of teams and seats. */
const sockets: WebSocket[] = [];
const frames: Buffer[] = [];

server.on('connection', (socket) => {
  sockets.push(socket);
  socket.on('message', () => {
    for (const [index, one] of sockets.entries()) {
      const frame = frames[index];
      if (frame) one.send(frame);
    }
  });
});
server.on('listening', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
/** How many bytes each socket is sent, before the frame's own head. */
process.on('message', (sizes: readonly number[]) => {
  frames.splice(0, frames.length, ...sizes.map((size) => Buffer.alloc(size, 'x')));
  process.send?.({ ready: true });
});
process.on('disconnect', () => process.exit(0));
