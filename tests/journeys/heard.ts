import type { CDPSession, Page } from '@playwright/test';

/** An element as a screen reader finds it, in reading order, with its contents. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  /** Target of a link. */
  readonly url: string;
  readonly inside: readonly Heard[];
}

type Tree = Awaited<ReturnType<typeof readTree>>;
const readTree = (devtools: CDPSession) => devtools.send('Accessibility.getFullAXTree');
type Node = Tree['nodes'][number];

/** The whole page as read aloud. */
export async function heardOf(page: Page): Promise<Heard> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await readTree(devtools);
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // Ignored elements, and ones without a role, are skipped, but not their contents.
  const insideOf = (node: Node): Heard[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      const inside = insideOf(child);
      const role = String(child.role?.value);
      return child.ignored || PASSED_OVER.has(role) ? inside : [heard(child, role, inside)];
    });
  const root = nodes.find(({ parentId }) => parentId === undefined)!;
  return heard(root, 'page', insideOf(root));
}

const PASSED_OVER: ReadonlySet<string> = new Set(['none', 'generic', 'InlineTextBox', 'rowgroup']);

const heard = (node: Node, role: string, inside: readonly Heard[]): Heard => ({
  role,
  name: String(node.name?.value ?? ''),
  url: String(node.properties?.find(({ name }) => name === 'url')?.value.value ?? ''),
  inside,
});

/** Everything read within an element, in order, each with its ancestors from the outside in. */
export const each = (
  within: Heard,
  around: readonly Heard[] = [],
): readonly { readonly one: Heard; readonly around: readonly Heard[] }[] =>
  within.inside.flatMap((one) => [{ one, around }, ...each(one, [...around, one])]);

/** The words read for an element. */
export const wordsOf = (one: Heard): string =>
  one.role === 'image' || one.inside.length === 0 ? one.name : one.inside.map(wordsOf).join(' ');
