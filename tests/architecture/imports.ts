/** What a source file imports and names, read from its syntax: TypeScript, Svelte, Astro and MDX alike. */
import ts from 'typescript';

/** `static` is loaded with the file, `type` is gone at run time, `demand` waits for `import()`. */
export type Import = { specifier: string; kind: 'static' | 'type' | 'demand' };

export type Reading = {
  imports: Import[];
  /** Names the compiler resolves. */
  identifiers: Set<string>;
  /** Whole string literals and the names of properties asked for; import addresses left out. */
  words: Set<string>;
  /** Imports whose address is worked out at run time, which no table can hold. */
  unreadable: string[];
};

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** The parts of a file that are code, and the rest. */
function partsOf(path: string, source: string): { code: string[]; markup: string } {
  if (path.endsWith('.mdx')) {
    const prose = source.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/```[\s\S]*?```/g, '');
    return { code: prose.match(/^(import|export)\s[^;]*;?$/gm) ?? [], markup: prose };
  }
  if (!/\.(svelte|astro)$/.test(path)) return { code: [source], markup: '' };
  const code: string[] = [];
  let markup = source;
  if (path.endsWith('.astro')) {
    markup = markup.replace(/^\s*---\n([\s\S]*?)\n---/, (_, frontmatter: string) => {
      code.push(frontmatter);
      return '';
    });
  }
  markup = markup.replace(SCRIPT, (_, attributes: string, body: string) => {
    const address = /\ssrc=["'](\.[^"']+)["']/.exec(attributes)?.[1];
    code.push(body, address === undefined ? '' : `import '${address}';`);
    return '';
  });
  return { code, markup };
}

/** Reads one file. */
export function read(path: string, source: string): Reading {
  const reading: Reading = {
    imports: [],
    identifiers: new Set(),
    words: new Set(),
    unreadable: [],
  };
  const { code, markup } = partsOf(path, source);
  for (const part of code) {
    const kind =
      path.endsWith('.js') || path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
    visit(ts.createSourceFile(path, part, ts.ScriptTarget.Latest, true, kind), reading);
  }
  for (const [, specifier = ''] of markup.matchAll(/\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g)) {
    reading.imports.push({ specifier, kind: 'demand' });
  }
  return reading;
}

function visit(node: ts.Node, reading: Reading): void {
  const add = (target: ts.Node | undefined, kind: Import['kind']) => {
    if (target === undefined) return;
    if (ts.isStringLiteralLike(target)) reading.imports.push({ specifier: target.text, kind });
    else reading.unreadable.push(target.getText());
  };

  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
    // The key of an object is data until someone asks for it by name.
    const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (!isKey) reading.identifiers.add(node.text);
  }
  if (ts.isPropertyAccessExpression(node)) reading.words.add(node.name.text);

  if (ts.isImportDeclaration(node)) {
    add(node.moduleSpecifier, isTypeImport(node) ? 'type' : 'static');
    if (node.importClause) visit(node.importClause, reading);
    return;
  }
  if (ts.isExportDeclaration(node)) {
    if (node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    if (node.exportClause) visit(node.exportClause, reading);
    return;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    add(node.argument.literal, 'type');
    return;
  }
  if (ts.isExternalModuleReference(node)) add(node.expression, 'static');
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const [first] = node.arguments;
    if (expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(first, 'demand');
      node.arguments.slice(1).forEach((argument) => visit(argument, reading));
      return;
    }
    if (ts.isIdentifier(expression) && expression.text === 'require') add(first, 'static');
    if (/^import\.meta\.glob\b/.test(expression.getText()) && first !== undefined) {
      const patterns = ts.isArrayLiteralExpression(first) ? first.elements : [first];
      patterns.forEach((pattern) => add(pattern, 'static'));
    }
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [address, base] = node.arguments ?? [];
    const beside = base?.getText() === 'import.meta.url' && address !== undefined;
    if (
      beside &&
      ts.isStringLiteralLike(address) &&
      /\.(ts|js|mjs|svelte|css)$/.test(address.text)
    ) {
      add(address, 'demand');
    }
  }
  if (ts.isStringLiteralLike(node)) reading.words.add(node.text);
  ts.forEachChild(node, (child) => visit(child, reading));
}

/** Nothing of the import is left at run time. */
function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  if (importClause.name !== undefined || named === undefined || !ts.isNamedImports(named)) {
    return false;
  }
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}
