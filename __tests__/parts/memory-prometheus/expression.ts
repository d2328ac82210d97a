/** A parsed PromQL expression, as far as the in-memory Prometheus evaluates it. Durations in ms. */
export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | {
      readonly type: 'selector';
      readonly matchers: readonly Matcher[];
      readonly rangeMs: number | undefined;
      readonly offsetMs: number;
    }
  | {
      readonly type: 'subquery';
      readonly of: Expression;
      readonly rangeMs: number;
      readonly stepMs: number;
      readonly offsetMs: number;
    }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly type: 'aggregate';
      readonly name: string;
      readonly args: readonly Expression[];
      readonly grouping: Grouping | undefined;
    }
  | {
      readonly type: 'binary';
      readonly operator: string;
      readonly bool: boolean;
      readonly matching: Matching | undefined;
      readonly left: Expression;
      readonly right: Expression;
    };

export interface Matcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

export interface Grouping {
  readonly by: boolean;
  readonly labels: readonly string[];
}

export interface Matching {
  readonly on: boolean;
  readonly labels: readonly string[];
}

/** What the in-memory Prometheus answers with `bad_data`. */
export class BadQuery extends Error {}

export const AGGREGATIONS = new Set(['sum', 'min', 'max', 'avg', 'count', 'group', 'topk', 'bottomk']);

/** Binding strength of the binary operators. */
const STRENGTH: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  unless: 2,
  '==': 3,
  '!=': 3,
  '<=': 3,
  '<': 3,
  '>=': 3,
  '>': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  '^': 6,
};

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const TOKEN =
  /\s*(?:#[^\n]*\n)?\s*(\d+(?:ms|[smhdw])(?:\d+(?:ms|[smhdw]))*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_][A-Za-z0-9_:]*|=~|!~|==|!=|<=|>=|[-+*/%^<>=(){}[\],:])/y;

/** @throws BadQuery where it is not PromQL, or uses what this stand-in does not evaluate */
export function parseExpression(text: string): Expression {
  const parser = new Parser(tokensOf(text));
  const expression = parser.binary(0);
  parser.end();
  return expression;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) {
      if (text.slice(from).trim() === '') break;
      throw new BadQuery(`unexpected character at ${from}: ${text.slice(from, from + 20)}`);
    }
    tokens.push(match[1] ?? '');
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  end(): void {
    if (this.#next < this.#tokens.length) throw new BadQuery(`unexpected ${this.#peek()}`);
  }

  binary(least: number): Expression {
    let left = this.#unary();
    for (;;) {
      const operator = this.#peek();
      const strength = STRENGTH[operator];
      if (strength === undefined || strength < least) return left;
      this.#next += 1;
      const bool = this.#takes('bool');
      const matching = this.#matching();
      const right = this.binary(operator === '^' ? strength : strength + 1);
      left = { type: 'binary', operator, bool, matching, left, right };
    }
  }

  #unary(): Expression {
    if (this.#takes('+')) return this.#unary();
    if (!this.#takes('-')) return this.#suffixed(this.#primary());
    const right = this.binary(STRENGTH['^'] ?? 0);
    const left: Expression = { type: 'number', value: -1 };
    return { type: 'binary', operator: '*', bool: false, matching: undefined, left, right };
  }

  #primary(): Expression {
    const token = this.#take();
    if (token === '(') {
      const inner = this.binary(0);
      this.#expect(')');
      return inner;
    }
    if (token === '{') return this.#selector(undefined);
    if (/^[\d.]/.test(token))
      return { type: 'number', value: /[smhdw]$/.test(token) ? duration(token) / 1000 : Number(token) };
    if (/^["']/.test(token)) return { type: 'string', value: unquoted(token) };
    if (/^(?:inf|nan)$/i.test(token))
      return { type: 'number', value: /^inf$/i.test(token) ? Number.POSITIVE_INFINITY : Number.NaN };
    if (!/^[A-Za-z_:]/.test(token)) throw new BadQuery(`unexpected ${token || 'end'}`);
    if (AGGREGATIONS.has(token)) return this.#aggregate(token);
    if (this.#peek() === '(') return { type: 'call', name: token, args: this.#args() };
    return this.#selector(token);
  }

  #aggregate(name: string): Expression {
    const before = this.#grouping();
    const args = this.#args();
    return { type: 'aggregate', name, args, grouping: before ?? this.#grouping() };
  }

  #grouping(): Grouping | undefined {
    const word = this.#peek();
    if (word !== 'by' && word !== 'without') return undefined;
    this.#next += 1;
    return { by: word === 'by', labels: this.#names() };
  }

  #matching(): Matching | undefined {
    const word = this.#peek();
    if (word !== 'on' && word !== 'ignoring') return undefined;
    this.#next += 1;
    const labels = this.#names();
    if (/^group_/.test(this.#peek())) throw new BadQuery(`${this.#peek()} is not evaluated here`);
    return { on: word === 'on', labels };
  }

  #args(): Expression[] {
    this.#expect('(');
    const args: Expression[] = [];
    while (!this.#takes(')')) {
      args.push(this.binary(0));
      if (this.#peek() !== ')') this.#expect(',');
    }
    return args;
  }

  #names(): string[] {
    this.#expect('(');
    const names: string[] = [];
    while (!this.#takes(')')) {
      const name = this.#take();
      names.push(/^["']/.test(name) ? unquoted(name) : name);
      if (this.#peek() !== ')') this.#expect(',');
    }
    return names;
  }

  #selector(name: string | undefined): Expression {
    const matchers: Matcher[] = name === undefined ? [] : [{ label: '__name__', operator: '=', value: name }];
    if (name === undefined || this.#takes('{')) {
      while (!this.#takes('}')) {
        matchers.push(this.#matcher());
        if (this.#peek() !== '}') this.#expect(',');
      }
    }
    return { type: 'selector', matchers, rangeMs: undefined, offsetMs: 0 };
  }

  #matcher(): Matcher {
    const token = this.#take();
    const quoted = /^["']/.test(token);
    const label = quoted ? unquoted(token) : token;
    const operator = this.#peek();
    // A quoted name alone is the metric's.
    if (quoted && (operator === ',' || operator === '}'))
      return { label: '__name__', operator: '=', value: label };
    this.#next += 1;
    if (operator !== '=' && operator !== '!=' && operator !== '=~' && operator !== '!~')
      throw new BadQuery(`unexpected ${operator} in a selector`);
    return { label, operator, value: unquoted(this.#take()) };
  }

  #suffixed(expression: Expression): Expression {
    if (this.#takes('[')) {
      const rangeMs = duration(this.#take());
      if (this.#takes(':')) {
        const step = this.#peek() === ']' ? '1m' : this.#take();
        this.#expect(']');
        const subquery = { type: 'subquery', of: expression, rangeMs, stepMs: duration(step) } as const;
        return this.#suffixed({ ...subquery, offsetMs: 0 });
      }
      this.#expect(']');
      if (expression.type !== 'selector') throw new BadQuery('ranges are only allowed for selectors');
      return this.#suffixed({ ...expression, rangeMs });
    }
    if (this.#takes('offset')) {
      const sign = this.#takes('-') ? -1 : 1;
      if (expression.type === 'selector' || expression.type === 'subquery')
        return { ...expression, offsetMs: sign * duration(this.#take()) };
      throw new BadQuery('offset must follow a selector');
    }
    return expression;
  }

  #peek(): string {
    return this.#tokens[this.#next] ?? '';
  }

  #take(): string {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #takes(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#next += 1;
    return true;
  }

  #expect(token: string): void {
    if (!this.#takes(token)) throw new BadQuery(`expected ${token}, found ${this.#peek() || 'the end'}`);
  }
}

function duration(token: string): number {
  const parts = [...token.matchAll(/(\d+)(ms|[smhdw])/g)];
  if (parts.length === 0) throw new BadQuery(`${token} is not a duration`);
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
}

function unquoted(token: string): string {
  if (!/^["']/.test(token)) throw new BadQuery(`expected a string, found ${token || 'the end'}`);
  return token.slice(1, -1).replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
}
