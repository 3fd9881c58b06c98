// Pictures by id: a card, event or scenario has one when a file in assets/pictures bears its id.
const pictures = import.meta.glob<string>(['../../assets/pictures/*.{svg,webp,png,jpg}', '!**/screenshot.png'], {
  eager: true,
  query: '?url',
  import: 'default',
});

const byId = new Map(
  Object.entries(pictures).map(([path, address]) => [path.replace(/^.*\/|\.[a-z]+$/g, ''), address]),
);

export const pictureOf = (id: string): string | null => byId.get(id) ?? null;
