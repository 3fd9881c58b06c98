// Flags of the test browser: WebGL without a graphics card, no sandbox (needed as root), nothing in the background.
export const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization', // pages are painted twice as fast without a card's imitation
  '--disable-gpu-compositing',
];
