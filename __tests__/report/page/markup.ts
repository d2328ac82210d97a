/** The text of markup as a browser shows it, without its script, its style and its data. */
export function textOf(markup: string): string {
  return markup
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Every tag of a page in its order, with the names of its attributes and without their values. */
export function tagsOf(page: string): string[] {
  return (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

/** What the page's script is given to draw. */
export function drawnOf(page: string): { readonly charts: readonly unknown[] } {
  const json = /<script type="application\/json" id="drawn">(.*?)<\/script>/s.exec(page)?.[1];
  return JSON.parse(json ?? '');
}
