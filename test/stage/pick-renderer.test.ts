import { describe, expect, it } from 'vitest';
import { isHardware, pickRenderer } from '../../src/stage/pick-renderer.ts';

describe('isHardware', () => {
  it('refuses what draws on the processor, and a name that is not told', () => {
    for (const name of [
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
      'llvmpipe (LLVM 15.0.7, 256 bits)',
      'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
      '',
    ])
      expect({ name, hardware: isHardware(name) }).toEqual({ name, hardware: false });
  });

  it('accepts graphics cards', () => {
    for (const name of [
      'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)',
      'Apple M2',
      'NVIDIA GeForce RTX 3060',
    ])
      expect({ name, hardware: isHardware(name) }).toEqual({ name, hardware: true });
  });

  it('obeys whoever chooses', () => {
    expect(pickRenderer('canvas')).toBe('canvas');
    expect(pickRenderer('webgl')).toBe('webgl');
  });
});
