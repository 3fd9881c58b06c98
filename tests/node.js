// Runs before every script that needs TypeScript in Node. npm brings Node 24 for Linux on x64 (optionalDependencies); where it
// does not, the Node at hand must be new enough. Plain JavaScript, so that an old Node can still read the message.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Zheli needs Node 22.18 or newer, and this is Node ${process.versions.node}.\n` +
      'On Linux (x64) "npm ci" brings its own Node 24: run it first, without --omit=optional.\n' +
      'On other systems install a current Node from https://nodejs.org and repeat the command.',
  );
  process.exit(1);
}
