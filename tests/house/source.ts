import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A source file as the border rules see it. */
export interface Source {
  /** Below `src`, `/`-separated. */
  path: string;
  /** The folder below `src`, or the file's own name when it lies in `src` itself. */
  room: string;
  imports: Import[];
  /** Names the file uses without declaring them: `console`, `Math.random`, `new Date()`. */
  globals: Set<string>;
}

export interface Import {
  /** `../model/day.ts` is given as `model/day.ts`; packages as they are written. */
  target: string;
  isOwn: boolean;
  isType: boolean;
}

/** Every TypeScript and Astro file below `src`. */
export function readSources(): Source[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|astro)$/.test(path))
    .map((path) => parseSource(path, readFileSync(`src/${path}`, 'utf8')));
}

export function parseSource(path: string, text: string): Source {
  const file = ts.createSourceFile(
    path,
    path.endsWith('.astro') ? scriptsOf(text) : text,
    ts.ScriptTarget.Latest,
    true,
  );
  return { path, room: path.split('/')[0]!, imports: importsOf(file), globals: globalsOf(file) };
}

/** The code of a component: its front matter and its scripts. */
function scriptsOf(component: string): string {
  const frontMatter = /^\s*---\n([\s\S]*?)\n---/.exec(component)?.[1] ?? '';
  const scripts = [...component.matchAll(/<script(?![^>]*\btype=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => code!,
  );
  return [frontMatter, ...scripts].join('\n');
}

function importsOf(file: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, isType: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) imports.push(toImport(file.fileName, specifier.text, isType));
  };
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
  });
  return imports;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  const named = clause.namedBindings;
  const areTypes = named && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly }) => isTypeOnly);
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause.name === undefined && areTypes === true);
}

function toImport(from: string, specifier: string, isType: boolean): Import {
  const isOwn = specifier.startsWith('.');
  return { target: isOwn ? posix.join(posix.dirname(from), specifier) : specifier, isOwn, isType };
}

/** Names used as values that nothing in the file declares. A declaration anywhere in the file counts, so none is missed unless shadowed. */
function globalsOf(file: ts.SourceFile): Set<string> {
  const declared = new Set<string>();
  const used = new Set<string>();
  walk(file, (node) => {
    if (!ts.isIdentifier(node)) return;
    if (isDeclaration(node)) declared.add(node.text);
    else if (isValue(node)) for (const name of namesOf(node)) used.add(name);
  });
  return new Set([...used].filter((name) => !declared.has(name.replace(/^new /, '').split(/[.(]/)[0]!)));
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent);
  return declares && parent.name === node;
}

/** Not the name of a property, of a type, or of a member. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    !ts.isTypeNode(parent) && !ts.isTypeElement(parent) && !ts.isClassElement(parent) && !ts.isQualifiedName(parent)
  );
}

/** `Math` in `Math.random()` is told as `Math.random` too; `Date` in `new Date()` as `new Date()`. */
function namesOf(node: ts.Identifier): string[] {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return [node.text, `${node.text}.${parent.name.text}`];
  if (ts.isNewExpression(parent) && !parent.arguments?.length) return [node.text, `new ${node.text}()`];
  return [node.text];
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
