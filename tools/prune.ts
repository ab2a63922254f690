// Vite plugin: leaves out of dependencies what this product never runs, by the table in prunings.ts.
import { type Plugin, parseAst } from 'vite';
import { type Pruning, prunings } from './prunings.ts';

interface Node {
  type: string;
  start: number;
  end: number;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The texts of the table that were found. */
type Found = Set<string>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const child = (node: Node, name: string): Node | undefined => {
  const value = (node as unknown as Record<string, unknown>)[name];
  return isNode(value) ? value : undefined;
};

/** The node's children in the order of the text. */
const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .sort((a, b) => a.start - b.start);

const isMember = ({ type }: Node): boolean => /^(MethodDefinition|PropertyDefinition|Property|SwitchCase)$/.test(type);
const isStatement = ({ type }: Node): boolean =>
  /^(?!Export|Import|Block).*(Statement|Declaration)$/.test(type) && type !== 'ClassDeclaration';
const isExpression = ({ type }: Node): boolean => /(Expression|Identifier|Literal)$/.test(type);

/** The body of a function that a statement declares, as `function f() {}` or `const f = () => {}`. */
function bodyOf(node: Node): Node | undefined {
  if (node.type === 'FunctionDeclaration') return child(node, 'body');
  const declarations = node.type === 'VariableDeclaration' ? childrenOf(node) : [];
  const init = declarations[0] && child(declarations[0], 'init');
  return init && /Function/.test(init.type) ? child(init, 'body') : undefined;
}

/** What takes the place of something cut: of an `if` its `else`; of a function, because others name it, an empty one. */
function cutEdit(code: string, node: Node): Edit {
  if (isMember(node)) {
    const comma = /^\s*,/.exec(code.slice(node.end))?.[0].length ?? 0;
    return { start: node.start, end: node.end + comma, text: '' };
  }
  const body = bodyOf(node);
  if (body) return { start: body.start, end: body.end, text: '{}' };
  const otherwise = child(node, 'alternate');
  return { start: node.start, end: otherwise ? otherwise.start : node.end, text: otherwise ? '' : '{}' };
}

function editOf(code: string, node: Node, parent: Node, pruning: Pruning, found: Found): Edit | undefined {
  if (isMember(node) || isStatement(node)) {
    const cut = pruning.cut?.find((start) => code.startsWith(start, node.start));
    if (cut === undefined) return undefined;
    found.add(cut);
    return cutEdit(code, node);
  }
  const isTarget = parent.type === 'AssignmentExpression' && child(parent, 'left') === node;
  const isName = isMember(parent) && child(parent, 'key') === node;
  if (pruning.known === undefined || isTarget || isName || !isExpression(node)) return undefined;
  const text = code.slice(node.start, node.end);
  const known = Object.entries(pruning.known).find(([what]) =>
    what.endsWith('…') ? text.startsWith(what.slice(0, -1)) : text === what,
  );
  if (known === undefined) return undefined;
  found.add(known[0]);
  return { start: node.start, end: node.end, text: `(${known[1]})` };
}

/** A module's text without what its prunings name, line by line as before; notes what it finds. */
export function pruned(code: string, rules: readonly Pruning[], found: Found): string {
  const edits: Edit[] = [];
  const walk = (node: Node, parent: Node): void => {
    for (const rule of rules) {
      const edit = editOf(code, node, parent, rule, found);
      if (edit === undefined) continue;
      edits.push(edit);
      for (const next of childrenOf(node)) if (next.start >= edit.end) walk(next, node);
      return;
    }
    for (const next of childrenOf(node)) walk(next, node);
  };
  const program = parseAst(code) as Node;
  walk(program, program);
  return edits.reduceRight((text, { start, end, text: put }) => {
    const lines = '\n'.repeat(text.slice(start, end).split('\n').length - 1);
    return text.slice(0, start) + put + lines + text.slice(end);
  }, code);
}

/** The texts of the table that were found nowhere: the dependency changed, and its prunings must be looked at again. */
export function unfound(rules: readonly Pruning[], found: Found): string[] {
  return rules.flatMap(({ cut = [], known = {} }) =>
    [...cut, ...Object.keys(known)].filter((text) => !found.has(text)),
  );
}

/** The plugin, for the page's build and for the worker's. */
export function prune(): Plugin {
  const seen = new Map<string, Found>();
  return {
    name: 'faceplate-prune',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/(i18next|xstate)\// },
      handler(code, id) {
        const name = Object.keys(prunings).find((dependency) => id.includes(`/node_modules/${dependency}/`));
        if (name === undefined) return undefined;
        const found: Found = seen.get(name) ?? new Set();
        seen.set(name, found);
        // The text keeps its lines, so its source map is as good as before.
        return { code: pruned(code, prunings[name] ?? [], found), map: null };
      },
    },
    buildEnd(error) {
      if (error) return;
      for (const [name, found] of seen) {
        const missing = unfound(prunings[name] ?? [], found);
        if (missing.length > 0) throw new Error(`tools/prunings.ts: ${name} has no more\n  ${missing.join('\n  ')}`);
      }
    },
  };
}
