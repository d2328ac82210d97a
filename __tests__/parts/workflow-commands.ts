/** A command as the runner would read it from an action's output. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
  /** The runner knows the command; it prints others as they are. */
  readonly registered: boolean;
  /** It stands between `::stop-commands::` and its token, so that the runner lets it pass. */
  readonly stopped: boolean;
  readonly line: string;
}

const registered = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/**
 * The commands in one stream (stdout or stderr: the runner reads both), after ActionCommand.cs in actions/runner:
 * `::name key=value,…::message` where a line's trimmed text begins, `##[name key=value;…]message` anywhere in a line.
 * Names that the runner does not know are told too, so that a test can be stricter than the runner.
 */
export function parseWorkflowCommands(text: string): WorkflowCommand[] {
  const found: WorkflowCommand[] = [];
  let stopToken: string | undefined;
  // The runner's reader ends a line at a lone carriage return too.
  for (const line of text.split(/\r\n|\r|\n/)) {
    const known = (name: string) => registered.has(name) || name === stopToken;
    const newer = parseNewer(line);
    const older = parseOlder(line);
    // The older form is tried where the newer one gives no command that the runner knows.
    const chosen = [newer, older].find((one) => one && known(one.command.toLowerCase())) ?? newer ?? older;
    if (!chosen) continue;
    const resumes = stopToken !== undefined && chosen.command === stopToken;
    found.push({
      ...chosen,
      registered: known(chosen.command.toLowerCase()),
      stopped: stopToken !== undefined && !resumes,
      line,
    });
    if (resumes) stopToken = undefined;
    else if (stopToken === undefined && chosen.command.toLowerCase() === 'stop-commands')
      stopToken = chosen.message;
  }
  return found;
}

/** The commands that the runner would act on. */
export function effectiveCommands(text: string): WorkflowCommand[] {
  return parseWorkflowCommands(text).filter((command) => command.registered && !command.stopped);
}

type Parsed = Pick<WorkflowCommand, 'command' | 'properties' | 'message'>;

function parseNewer(line: string): Parsed | undefined {
  const match = /^\s*::(.*?)::(.*)$/s.exec(line);
  if (!match) return undefined;
  const [, head = '', message = ''] = match;
  const inData = { '%0D': '\r', '%0A': '\n', '%25': '%' };
  const inProperty = { ...inData, '%3A': ':', '%2C': ',' };
  return parseHead(head, ',', inProperty, unescapeWith(message, inData));
}

function parseOlder(line: string): Parsed | undefined {
  const match = /##\[(.*?)\](.*)$/s.exec(line);
  if (!match) return undefined;
  const [, head = '', message = ''] = match;
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };
  return parseHead(head, ';', escapes, unescapeWith(message, escapes));
}

function parseHead(
  head: string,
  separator: string,
  escapes: Readonly<Record<string, string>>,
  message: string,
): Parsed | undefined {
  const space = head.indexOf(' ');
  const command = space === -1 ? head : head.slice(0, space);
  if (command === '') return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space === -1
    ? []
    : head
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties[pair.slice(0, equals).trim()] = unescapeWith(pair.slice(equals + 1), escapes);
  }
  return { command, properties, message };
}

function unescapeWith(text: string, escapes: Readonly<Record<string, string>>): string {
  return text.replace(/%(?:0D|0A|25|3A|2C|3B|5D)/gi, (code) => escapes[code.toUpperCase()] ?? code);
}
