export const id = 750;
export const ids = [750];
export const modules = {

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qz: () => (/* reexport */ FencedError),
  Ap: () => (/* reexport */ FlagsFileError),
  Rk: () => (/* reexport */ LockHeldError)
});

// UNUSED EXPORTS: MetricSourceError

;// CONCATENATED MODULE: ./build/canary/flag-store.js
/** What stops a flags file from being used. The code is the run's reason code. */
class FlagsFileError extends Error {
    code;
    fix;
    /** A shell command that brings back a file which is gone or broken, where there is one. */
    repair;
    constructor(code, message, fix, repair) {
        super(message);
        this.name = 'FlagsFileError';
        this.code = code;
        this.fix = fix;
        this.repair = repair;
    }
}

;// CONCATENATED MODULE: ./build/canary/metric-source.js
/**
 * What a metric source could not do.
 *
 * - `unavailable`: no usable answer (down, hanging, 5xx, garbage). The next one may be good.
 * - `misconfigured`: it refuses the client or is not a metrics server (401, 403, 404, TLS, a login page). Waiting does not help.
 * - `partial`: it answered, and said that data are missing.
 * - `too-large`: more than the server's limits allow at once. A smaller piece may be answered.
 * - `rejected`: it answered that the query is wrong.
 */
class MetricSourceError extends Error {
    kind;
    /** What to do about it, in the imperative. */
    fix;
    /** How long the server asks to be left alone, in milliseconds. */
    retryAfterMs;
    constructor(kind, message, more = {}) {
        super(message);
        this.name = 'MetricSourceError';
        this.kind = kind;
        this.fix = more.fix;
        this.retryAfterMs = more.retryAfterMs;
    }
}

;// CONCATENATED MODULE: ./build/canary/safety-ports.js
class LockHeldError extends Error {
    owner;
    /** Whether the holder was seen to be alive, or cannot be seen from here. */
    life;
    /** `hint`: what to do about a holder that cannot be seen from here. */
    constructor(file, owner, life, hint) {
        const who = owner.runUrl ?? `process ${owner.pid} on ${owner.host}`;
        super(`another canary holds ${file}: ${who}, since ${owner.since}${hint === undefined ? '' : `; ${hint}`}`);
        this.name = 'LockHeldError';
        this.owner = owner;
        this.life = life;
    }
}
/**
 * Another process has taken over the lock of the flags file, since this one's heartbeat had stopped. This process may
 * write nothing of the flags file or its state any more.
 */
class FencedError extends Error {
    constructor(file) {
        super(`the heartbeat of this run stopped, and another process took over ${file}`);
        this.name = 'FencedError';
    }
}

;// CONCATENATED MODULE: ./build/canary/ports.js






/***/ }),

/***/ 1704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/* unused harmony exports cancelled, DISK_MS, BEFORE_FLAGS_MS, withinTimeout, cancelSignals */
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7023);

/** How a cancelled run ends; an Error as the reason is a crash. Before the flags were touched there is nothing to roll back. */
function cancelled(cancel, verdict) {
    const { reason } = cancel;
    if (reason instanceof FencedError)
        return { verdict, reasonCode: 'heartbeat-lost', reason: reason.message };
    if (reason instanceof Error && reason.name !== 'AbortError') {
        return { verdict, reasonCode: 'crashed', reason: `crashed: ${reason.message}` };
    }
    const signal = cancelSignals.find((name) => name === reason);
    return {
        verdict,
        reasonCode: 'cancelled',
        reason: signal ? `cancelled by ${signal}` : 'cancelled',
        ...(signal && { signal }),
    };
}
/** How long one step on the disk may take before it counts as hung, in ms. */
const DISK_MS = 15_000;
/** How long a step may take before any flag is on, in ms: it only keeps other runs waiting. */
const BEFORE_FLAGS_MS = 600_000;
/** What a step may take beyond its own timeout, in ms: a last question to a service, and ending what it left running. */
const BEYOND_MS = 30_000;
/** How long a step with this timeout may take, in ms. */
function withinTimeout(timeoutSeconds) {
    return timeoutSeconds * 1000 + BEYOND_MS;
}
/** The signals that cancel a run. */
const cancelSignals = (/* unused pure expression or super */ null && (['SIGINT', 'SIGTERM', 'SIGHUP']));
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 4750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishAction: () => (/* binding */ finishAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(235);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(1170);
;// CONCATENATED MODULE: ./build/canary/former-run.js
/** What a killed run left behind and what came of it, in sentences. `complete`: every flag is back. */
function describeFormerRun(former) {
    const { owner, change, restoration, error, stalled } = former;
    const conflicts = restoration?.conflicts ?? [];
    const names = [...new Set(change.edits.map(({ flag }) => flag))].join(', ');
    const who = `a canary that ${stalled ? 'stopped responding' : 'was killed'} (process ${owner.pid} on ${owner.host}, since ${owner.since})`;
    const back = conflicts.length === 0
        ? 'its flags are back at their former values'
        : 'what nobody else has changed since is back as it was';
    const failed = restoration ? `; ${error}` : `, and it could not be undone: ${error}`;
    const what = `${who} left ${names} on${error === undefined ? `; ${back}` : failed}`;
    const others = conflicts.map(({ place, found }) => `${place.join('.')} was changed by someone else meanwhile to ${found ?? 'nothing'}; it is left so`);
    return { complete: error === undefined && conflicts.length === 0, sentences: [what, ...others] };
}

// EXTERNAL MODULE: ./build/canary/run.js
var run = __webpack_require__(1704);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/report/git.js


/** Symbolic refs may point at symbolic refs, and a broken one at itself. */
const MAX_REF_DEPTH = 5;
/** What is checked out in the working tree that holds `folder`, read from git's own files; undefined where there is none. */
async function git_gitHead(folder) {
    const gitDir = await findGitDir(resolve(folder));
    if (gitDir === undefined)
        return undefined;
    const head = await line(join(gitDir, 'HEAD'));
    if (head === undefined)
        return undefined;
    const ref = symbolicTarget(head);
    if (ref === undefined)
        return { sha: asSha(head), branch: undefined };
    // The reftable format keeps this placeholder, and its refs elsewhere.
    if (ref === 'refs/heads/.invalid')
        return undefined;
    const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
    return { sha: await resolveRef(gitDir, ref), branch };
}
async function findGitDir(start) {
    for (let folder = start;; folder = dirname(folder)) {
        const entry = join(folder, '.git');
        const found = await stat(entry).catch(() => undefined);
        if (found?.isDirectory())
            return entry;
        if (found?.isFile()) {
            // A worktree or a submodule: the file names the real folder.
            const target = /^gitdir: (.+)$/.exec((await line(entry)) ?? '')?.[1];
            return target === undefined ? undefined : resolve(folder, target);
        }
        if (folder === dirname(folder))
            return undefined;
    }
}
async function resolveRef(gitDir, ref) {
    const common = await line(join(gitDir, 'commondir'));
    const folders = common === undefined ? [gitDir] : [gitDir, resolve(gitDir, common)];
    let name = ref;
    for (let depth = 0; depth < MAX_REF_DEPTH; depth += 1) {
        if (!/^refs\/[^\0]+$/.test(name) || name.split('/').includes('..'))
            return undefined;
        const loose = await firstLine(folders.map((folder) => join(folder, name)));
        if (loose === undefined)
            return packedSha(folders, name);
        const next = symbolicTarget(loose);
        if (next === undefined)
            return asSha(loose);
        name = next;
    }
    return undefined;
}
async function packedSha(folders, ref) {
    for (const folder of folders) {
        const packed = await readFile(join(folder, 'packed-refs'), 'utf8').catch(() => '');
        const entry = packed.split('\n').find((candidate) => candidate.trimEnd().endsWith(` ${ref}`));
        const sha = asSha(entry?.split(' ')[0]);
        if (sha !== undefined)
            return sha;
    }
    return undefined;
}
function symbolicTarget(content) {
    return /^ref: *(\S+)$/.exec(content)?.[1];
}
function asSha(text) {
    return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}
async function firstLine(paths) {
    for (const path of paths) {
        const found = await line(path);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function line(path) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return text?.split('\n')[0]?.trimEnd();
}

;// CONCATENATED MODULE: ./build/report/provenance.js



/** Where and by whom this run is made. Starts no process, and never fails: what cannot be told is null. */
async function readProvenance(root, env) {
    const head = await gitHead(root).catch(() => undefined);
    return {
        git_sha: head?.sha ?? given(env.GITHUB_SHA),
        // Actions checks a pull request out detached, and knows the branch.
        git_branch: head?.branch ?? given(env.GITHUB_HEAD_REF) ?? given(env.GITHUB_REF_NAME),
        hostname: hostname(),
        user: userName(env),
        run_url: runUrl(env),
        version,
    };
}
/** The address of this workflow run; null outside of GitHub Actions. */
function runUrl(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    if (!server || !repository || !id)
        return null;
    const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? '1');
    return `${server}/${repository}/actions/runs/${id}${attempt > 1 ? `/attempts/${attempt}` : ''}`;
}
function userName(env) {
    try {
        return userInfo().username;
    }
    catch {
        // A container may run under an id that has no name.
        return given(env.USER) ?? given(env.LOGNAME) ?? given(env.USERNAME) ?? 'unknown';
    }
}
function given(value) {
    return value === undefined || value === '' ? null : value;
}

;// CONCATENATED MODULE: ./build/engine/process.js


/** This process, as locks and journals name it. */
function process_thisProcess(env) {
    return { pid: process.pid, host: (0,external_node_os_.hostname)(), runUrl: runUrl(env) ?? undefined };
}

;// CONCATENATED MODULE: ./build/report/markdown.js
/** An invisible space that ends what GitHub would make a mention or a reference of, entities or not. */
const BREAK = '\u200b';
/** Whatever Markdown or GitHub would read something into. Inside of a word an underscore is just that. */
const SPECIAL = /[&<>|\\`*~[\]$@#]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|:(?=\/\/)|(?<=www)\.|GH-(?=\d)/gi;
/**
 * Foreign text for a place inside a line or a table cell of GitHub's Markdown, where it stands for nothing but itself:
 * no markup, no HTML, no column, no mention, no reference. Line ends become blanks.
 */
function markdown_text(foreign) {
    return foreign.replace(/\s+/g, ' ').trim().replace(SPECIAL, literal);
}
/** The same for a few short words, which stay on one line. */
function unbroken(foreign) {
    return markdown_text(foreign).replaceAll(' ', '&nbsp;');
}
/** The same in fixed-width letters, for names, paths and values. Mentions and references mean nothing there anyway. */
function code(foreign) {
    const shown = markdown_text(foreign).replaceAll(BREAK, '');
    return shown === '' ? '' : `<code>${shown}</code>`;
}
/** Lines of any content as a block, with a fence longer than any in them. */
function fenced(content, language = '') {
    const longest = (content.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${content.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n${fence}`;
}
/** A table of cells that are Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A part that is folded away at first. */
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function literal(special) {
    if (special.length > 1)
        return special + BREAK;
    const entity = `&#${special.charCodeAt(0)};`;
    return special === '@' || special === '#' ? entity + BREAK : entity;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/system/owner.js


/**
 * Gives what root has just made to the owner of the folder that it is made in: the user whose workspace it is must be able
 * to remove it. Does nothing for other users, nor where the file system keeps no owners.
 *
 * @param path absolute
 */
function owner_giveToFolderOwner(path) {
    if (process.geteuid?.() !== 0)
        return;
    try {
        const { uid, gid } = (0,external_node_fs_.statSync)((0,external_node_path_.dirname)(path));
        if (uid !== 0 || gid !== 0)
            (0,external_node_fs_.lchownSync)(path, uid, gid);
    }
    catch {
        // What was made serves its purpose all the same.
    }
}

;// CONCATENATED MODULE: ./build/system/make-folders.js




/**
 * Makes a folder, and those above it that are missing. (Node's own recursive `mkdir` never ends where a file system such
 * as /proc has no room for folders.) What root makes belongs to the owner of the folder above it. Returns whether any was
 * missing.
 *
 * @param path absolute
 * @throws Error of the file system, or ENOTDIR where something that is no folder is in the way
 */
function makeFolders(path, mode = 0o777) {
    const missing = [];
    for (let at = path; !isFolder(at); at = (0,external_node_path_.dirname)(at))
        missing.unshift(at);
    for (const folder of missing) {
        try {
            (0,external_node_fs_.mkdirSync)(folder, mode);
            owner_giveToFolderOwner(folder);
        }
        catch (error) {
            // Another process may have been faster.
            if (error.code !== 'EEXIST' || !isFolder(folder))
                throw error;
        }
    }
    return missing.length > 0;
}
/** The same without holding up the process where the file system does not answer. */
async function makeFoldersAside(path, mode = 0o777) {
    const missing = [];
    for (let at = path; !(await isFolderAside(at)); at = dirname(at))
        missing.unshift(at);
    for (const folder of missing) {
        try {
            await mkdir(folder, mode);
            giveToFolderOwner(folder);
        }
        catch (error) {
            if (error.code !== 'EEXIST' || !(await isFolderAside(folder)))
                throw error;
        }
    }
}
async function isFolderAside(path) {
    return stat(path).then((found) => found.isDirectory(), (error) => {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    });
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/safety/attributes.js




/** How long the tool may take, in ms. */
const TOOL_MS = 5_000;
/** Where Linux names the open files of a process. */
const DESCRIPTORS = '/proc/self/fd';
/** Node has no call for extended attributes, where ACLs and security labels are as well; GNU cp copies them. */
let hasTool;
/** Whether this system can copy a file's ACL, security label and extended attributes. */
function canCopyAttributes() {
    hasTool ??= (0,external_node_fs_.existsSync)(DESCRIPTORS) ? offersAttributes() : Promise.resolve(false);
    return hasTool;
}
async function offersAttributes() {
    const options = { env: toolEnvironment(), timeout: TOOL_MS };
    return (0,external_node_util_.promisify)(external_node_child_process_.execFile)('cp', ['--help'], options).then(({ stdout }) => stdout.includes('--attributes-only'), () => false);
}
/**
 * Copies owner, mode, ACL, security label and extended attributes to an open file; false where this system has no tool.
 *
 * @throws Error with what the tool said
 */
async function copyAttributes(from, fd) {
    if (!(await canCopyAttributes()))
        return false;
    // By its descriptor: a path that another process removes meanwhile would be made anew.
    const words = ['--attributes-only', '--preserve=all,xattr', '--', from, `${DESCRIPTORS}/3`];
    const tool = (0,external_node_child_process_.spawn)('cp', words, {
        env: toolEnvironment(),
        stdio: ['ignore', 'ignore', 'pipe', fd],
        timeout: TOOL_MS,
        killSignal: 'SIGKILL',
    });
    let said = '';
    tool.stderr?.on('data', (chunk) => {
        said = `${said}${chunk}`.slice(0, 1_000);
    });
    const [code] = (await (0,external_node_events_.once)(tool, 'close'));
    if (code !== 0)
        throw new Error(said.trim().split('\n')[0] || `cp ended with ${code}`);
    return true;
}
const toolEnvironment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' });

;// CONCATENATED MODULE: ./build/safety/files.js





/** Whether nothing has been written to a file, and no attribute of it changed, between two looks. */
function sameFile(one, other) {
    return (one.dev === other.dev &&
        one.ino === other.ino &&
        one.size === other.size &&
        one.mtimeNs === other.mtimeNs &&
        one.ctimeNs === other.ctimeNs);
}
const openFlags = {
    read: external_node_fs_.constants.O_RDONLY,
    state: external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0),
    new: external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL,
    // Absent on Windows, where the state folder's files are never links.
    update: external_node_fs_.constants.O_RDWR | (external_node_fs_.constants.O_NOFOLLOW ?? 0),
};
/** The real disk. */
const files_nodeFiles = {
    stat: async (path) => statOf(await (0,promises_.stat)(path, { bigint: true })),
    realpath: (path) => (0,promises_.realpath)(path),
    readLink: (path) => (0,promises_.readlink)(path),
    mayWrite: (path) => (0,promises_.access)(path, external_node_fs_.constants.W_OK),
    list: (folder) => (0,promises_.readdir)(folder),
    makeFolder: async (path) => makeFolders(path, 0o755),
    open: async (path, how, mode = 0o600) => {
        const handle = await (0,promises_.open)(path, openFlags[how], mode);
        if (how === 'new')
            owner_giveToFolderOwner(path);
        return openFile(handle);
    },
    link: promises_.link,
    rename: promises_.rename,
    renameOver: async (from, to, seen) => {
        if (!sameFile(statOf((0,external_node_fs_.lstatSync)(to, { bigint: true })), seen))
            return false;
        (0,external_node_fs_.renameSync)(from, to);
        return true;
    },
    remove: promises_.unlink,
    confirm: async () => { },
    syncFolder: async (path) => {
        // Windows can neither open nor sync a folder; some network file systems answer EINVAL and have no such thing.
        if (process.platform === 'win32')
            return;
        const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY);
        try {
            await handle.sync();
        }
        catch (error) {
            if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? ''))
                throw error;
        }
        finally {
            await handle.close();
        }
    },
};
function openFile(handle) {
    return {
        stat: async () => statOf(await handle.stat({ bigint: true })),
        read: () => readAll(handle),
        async write(bytes, position) {
            for (let done = 0; done < bytes.length;) {
                const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
                done += bytesWritten;
            }
        },
        truncate: (length) => handle.truncate(length),
        overwrite: async (expected, edit) => overwrite(handle.fd, expected, edit),
        touch: (at = Date.now()) => handle.utimes(at / 1000, at / 1000),
        takeAttributes: (from) => copyAttributes(from, handle.fd),
        own: (uid, gid) => handle.chown(uid, gid),
        setMode: (mode) => handle.chmod(mode),
        sync: () => handle.sync(),
        close: () => handle.close(),
    };
}
function overwrite(fd, expected, { position, bytes, length }) {
    const now = Buffer.alloc(expected.length + 1);
    let size = 0;
    for (let read = -1; read !== 0 && size < now.length; size += read)
        read = (0,external_node_fs_.readSync)(fd, now, size, now.length - size, size);
    if (!now.subarray(0, size).equals(expected))
        return false;
    for (let done = 0; done < bytes.length;)
        done += (0,external_node_fs_.writeSync)(fd, bytes, done, bytes.length - done, position + done);
    if ((0,external_node_fs_.fstatSync)(fd).size !== length)
        (0,external_node_fs_.ftruncateSync)(fd, length);
    return true;
}
/** By position, so that it can be read again; to the end rather than to its size, which is 0 for files of /proc. */
async function readAll(handle) {
    const { size } = await handle.stat();
    const chunks = [];
    for (let position = 0;;) {
        const chunk = Buffer.allocUnsafe(Math.max(size - position, 0) + 4096);
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
        if (bytesRead === 0)
            break;
        chunks.push(chunk.subarray(0, bytesRead));
        position += bytesRead;
    }
    return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}
function statOf(stats) {
    return {
        kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
        dev: stats.dev,
        ino: stats.ino,
        size: stats.size,
        mtimeNs: stats.mtimeNs,
        ctimeNs: stats.ctimeNs,
        mode: Number(stats.mode) & 0o7777,
        uid: Number(stats.uid),
        gid: Number(stats.gid),
        links: Number(stats.nlink),
    };
}
/** The errno of a file-system error, such as `ENOENT`. */
function errorCode(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
}
/** What an error says. */
function messageOf(error) {
    return typeof error === 'object' && error !== null && 'message' in error
        ? String(error.message)
        : String(error);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/safety/whole-file.js



/** A whole file's bytes. */
async function whole_file_readWhole(files, path) {
    const file = await files.open(path, 'read');
    try {
        return await file.read();
    }
    finally {
        await file.close();
    }
}
/** A whole file's bytes, or undefined where there is no such file. */
async function readIfThere(files, path) {
    try {
        return await whole_file_readWhole(files, path);
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/**
 * Writes and syncs a file that must not exist yet; leaves nothing behind where it fails. On a full disk it uses reserved
 * space, where `reserve` has some.
 */
async function whole_file_writeNew(files, path, bytes, mode, reserve = async () => false) {
    try {
        try {
            await fill(await files.open(path, 'new', mode), bytes, mode);
        }
        catch (error) {
            if (!isDiskFull(error))
                throw error;
            await whole_file_removeIfThere(files, path).catch(() => { });
            if (!(await reserve(path)))
                throw error;
            await fill(await files.open(path, 'update'), bytes, mode);
        }
    }
    catch (error) {
        if (errorCode(error) !== 'EEXIST')
            await whole_file_removeIfThere(files, path).catch(() => { });
        throw error;
    }
}
async function fill(file, bytes, mode) {
    try {
        await file.write(bytes, 0);
        await file.truncate(bytes.length);
        await file.setMode(mode); // whatever the umask is
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/** Whether an error says that the disk, or the user's share of it, is full. */
function isDiskFull(error) {
    return ['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '');
}
/** Writes a file durably, in one step for whoever reads it. `temporary` is a free name in the same folder. */
async function whole_file_writeWhole(files, path, temporary, bytes, mode, reserve) {
    await whole_file_writeNew(files, temporary, bytes, mode, reserve);
    try {
        await files.rename(temporary, path);
    }
    catch (error) {
        await whole_file_removeIfThere(files, temporary).catch(() => { });
        throw error;
    }
    await files.syncFolder((0,external_node_path_.dirname)(path));
}
/** Removes a file; nothing happens where there is none. */
async function whole_file_removeIfThere(files, path) {
    try {
        await files.remove(path);
    }
    catch (error) {
        if (errorCode(error) !== 'ENOENT')
            throw error;
    }
}
/** 32 hexadecimal digits that never come again. */
function whole_file_randomName() {
    return (0,external_node_crypto_.randomBytes)(16).toString('hex');
}
/** SHA-256 in hexadecimal digits. */
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./build/safety/journal-record.js

const HEAD = '{"sha256":"';
const MIDDLE = '","record":';
/** One line of the journal: JSON that holds the record and its checksum. */
function journal_record_encodeRecord(record) {
    const json = JSON.stringify(record);
    return `${HEAD}${sha256(json)}${MIDDLE}${json}}\n`;
}
/** The record of a line without its end, or undefined where the line is torn or was altered. */
function decodeRecord(line) {
    const start = HEAD.length + 64 + MIDDLE.length;
    if (!line.startsWith(HEAD) || !line.endsWith('}'))
        return undefined;
    const json = line.slice(start, -1);
    if (line.slice(HEAD.length, start) !== `${sha256(json)}${MIDDLE}`)
        return undefined;
    return JSON.parse(json);
}
/** Reads a journal: one intention, and its settlement if there is one. */
function readJournalText(bytes) {
    const lines = bytes.toString('utf8').split('\n');
    const rest = lines.slice(1).map((line) => line.trim());
    const settlements = rest.filter((line) => line !== '');
    if (lines.length < 2)
        return { invalid: bytes.length === 0 ? 'it is empty' : 'line 1 is cut off' };
    const begin = decodeRecord(lines[0]);
    if (!begin)
        return { invalid: 'line 1 does not match its checksum' };
    if (begin.version !== 1)
        return { invalid: `line 1 is of version ${begin.version}, which this program does not know` };
    if (begin.type !== 'begin')
        return { invalid: 'line 1 begins nothing' };
    if (settlements.length === 0)
        return { begin };
    if (settlements.length > 1)
        return { invalid: 'there are records after the second' };
    const settled = decodeRecord(settlements[0]);
    // Of an earlier version, which wrote in place: a torn settlement was never finished.
    if (!settled)
        return { begin };
    if (settled.type !== 'settled' || settled.id !== begin.id)
        return { invalid: 'line 2 settles something else' };
    return { begin, settled };
}

;// CONCATENATED MODULE: ./build/safety/process-identity.js


/** Identifies a process of this machine, `since` now. */
async function process_identity_identify(files, me) {
    const [bootId, stat, pidNamespace] = await Promise.all([
        readText(files, '/proc/sys/kernel/random/boot_id'),
        processStat(files, me.pid),
        namespaceOf(files),
    ]);
    return {
        pid: me.pid,
        host: me.host,
        since: new Date().toISOString(),
        runUrl: me.runUrl,
        ...(stat && { startTime: stat.startTime }),
        ...(bootId !== undefined && { bootId }),
        ...(pidNamespace !== undefined && { pidNamespace }),
    };
}
/** Whether a process still runs. `dead` is certain; where in doubt it is not dead. */
async function lifeOf(files, owner, me) {
    if (owner.bootId === undefined || me.bootId === undefined) {
        if (owner.host !== me.host)
            return 'unknown';
    }
    else if (owner.bootId !== me.bootId)
        return owner.host === me.host ? 'dead' : 'unknown';
    // The same boot is the same kernel, whatever name each container gives its host.
    if (owner.pidNamespace !== me.pidNamespace)
        return 'unknown';
    if (!exists(owner.pid))
        return 'dead';
    const stat = await processStat(files, owner.pid);
    // Unreadable: /proc may hide other users' processes. The number is taken, so it may be the owner.
    if (!stat || owner.startTime === undefined)
        return exists(owner.pid) ? 'alive' : 'dead';
    if (stat.startTime !== owner.startTime)
        return 'dead';
    return (await isRemains(files, owner.pid, stat.state)) ? 'dead' : 'alive';
}
function exists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: it is there, and another user's.
        return errorCode(error) !== 'ESRCH';
    }
}
/**
 * A killed process stays visible until its parent asks for it. Its last thread may still be inside a system call, such
 * as a rename, so it counts as dead only when the main thread alone is left.
 */
async function isRemains(files, pid, state) {
    if (state !== 'Z' && state !== 'X')
        return false;
    const threads = await files.list(`/proc/${pid}/task`).catch(() => []);
    return threads.length <= 1;
}
/** Fields 3 and 22 of /proc/PID/stat. The name before them may hold spaces and brackets. */
async function processStat(files, pid) {
    const text = await readText(files, `/proc/${pid}/stat`);
    const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
    const state = fields?.[0];
    const startTime = fields?.[19];
    return state !== undefined && startTime !== undefined ? { state, startTime } : undefined;
}
async function namespaceOf(files) {
    return files.stat('/proc/self/ns/pid').then(({ ino }) => String(ino), () => undefined);
}
async function readText(files, path) {
    return whole_file_readWhole(files, path).then((bytes) => bytes.toString('utf8').trim(), () => undefined);
}

;// CONCATENATED MODULE: ./build/safety/temporary.js


/** `.aos-canary-<file><random>.tmp`: eight digits tell it from another flags file's in the same folder. */
function prefix(name) {
    return `.aos-canary-${sha256(name).slice(0, 8)}`;
}
function beside(realFile, ending) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), `${prefix((0,external_node_path_.basename)(realFile))}${whole_file_randomName().slice(0, 16)}${ending}`);
}
function isBeside(name, other, ending) {
    const start = prefix(name);
    return other.startsWith(start) && /^[0-9a-f]{16}$/.test(other.slice(start.length, -ending.length))
        ? other.endsWith(ending)
        : false;
}
const TEMPORARY = '.tmp';
const RESERVE = '.reserve';
/** A free name beside the flags file, from which it can be renamed into place. */
function temporaryBeside(realFile) {
    return beside(realFile, TEMPORARY);
}
/** A free name beside the flags file for a file that holds disk space. */
function temporary_besideReserve(realFile) {
    return beside(realFile, RESERVE);
}
/** Whether `other` is such a file's name, of the flags file called `name`. */
function isBesideReserve(name, other) {
    return isBeside(name, other, RESERVE);
}
/**
 * Removes the temporary files beside the flags file. Only for the holder of the lock: a former holder that was stopped in
 * the middle of a write can no longer rename them into place.
 */
async function sweepBeside(files, realFile) {
    for (const name of await files.list((0,external_node_path_.dirname)(realFile))) {
        if (isBeside((0,external_node_path_.basename)(realFile), name, TEMPORARY))
            await whole_file_removeIfThere(files, (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), name));
    }
}

;// CONCATENATED MODULE: ./build/safety/reserve.js





/**
 * Files that hold disk space for an undo, so that it works on a full disk. A user of one renames it to the name that it
 * needs, which only one process can do, and overwrites its content in place.
 */
/** State files that an undo writes: settlement of the run; claim, lock and settlement of a survivor. */
const STATE_FILES = 4;
/** Copies of the flags file that an undo writes: the run's own, and a survivor's. */
const FLAGS_FILES = 2;
/** What a file grows by at most while a canary runs, in bytes; more is taken from the free space. */
const GROWTH_BYTES = 1024;
/**
 * Reserves disk space for undoing a change of the flags file.
 *
 * @throws Error where there is not enough; nothing may be changed then
 */
async function reserve_makeReserves(files, paths, flagsFile, { journalBytes, write }) {
    await reserve_dropReserves(files, paths, flagsFile);
    const { size } = await files.stat(flagsFile);
    if (write === 'in-place') {
        // What a write in place needs first is the content before and after it, in the state folder.
        const bytes = Math.max(journalBytes, 2 * Number(size)) + GROWTH_BYTES;
        for (let index = 0; index < STATE_FILES + FLAGS_FILES; index += 1)
            await allocate(files, paths.reserve(), bytes);
        return;
    }
    for (let index = 0; index < STATE_FILES; index += 1)
        await allocate(files, paths.reserve(), journalBytes + GROWTH_BYTES);
    // Beside the flags file, since a rename does not cross file systems.
    for (let index = 0; index < FLAGS_FILES; index += 1)
        await allocate(files, besideReserve(flagsFile), Number(size) + GROWTH_BYTES);
}
/** Gives the reserved space back. */
async function reserve_dropReserves(files, paths, flagsFile) {
    for (const path of await allReserves(files, paths, flagsFile))
        await whole_file_removeIfThere(files, path);
}
/** Whether some space is reserved, by a change that is open or by one that could not give it back. */
async function hasReserves(files, paths, flagsFile) {
    return (await allReserves(files, paths, flagsFile)).length > 0;
}
/** Turns a reserved state file into `path`; false where none is left. */
async function takeStateReserve(files, paths, path) {
    return takeOne(files, await stateReserves(files, paths), path);
}
/** Turns a reserved copy of the flags file into `path`, beside it; false where none is left. */
async function takeFlagsReserve(files, flagsFile, path) {
    return takeOne(files, await flagsReserves(files, flagsFile), path);
}
async function takeOne(files, reserves, path) {
    for (const reserve of reserves) {
        try {
            await files.rename(reserve, path);
            return true;
        }
        catch (error) {
            if (errorCode(error) !== 'ENOENT')
                throw error; // else another process was faster
        }
    }
    return false;
}
/** Random content: a file system that compresses would otherwise set almost nothing aside. */
async function allocate(files, path, bytes) {
    const file = await files.open(path, 'new', 0o600);
    try {
        await file.write(randomBytes(bytes), 0);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
async function allReserves(files, paths, flagsFile) {
    return [...(await stateReserves(files, paths)), ...(await flagsReserves(files, flagsFile))];
}
async function stateReserves(files, paths) {
    const names = await files.list(paths.folder);
    return names.filter((name) => paths.isReserve(name)).map((name) => (0,external_node_path_.join)(paths.folder, name));
}
async function flagsReserves(files, flagsFile) {
    const folder = (0,external_node_path_.dirname)(flagsFile);
    const names = await files.list(folder);
    return names.filter((name) => isBesideReserve((0,external_node_path_.basename)(flagsFile), name)).map((name) => (0,external_node_path_.join)(folder, name));
}

;// CONCATENATED MODULE: ./build/safety/state-file.js


/** A file of the state folder that is none of this program's making. */
class PlantedFileError extends Error {
    fix = 'remove it if no canary is running';
    constructor(path, what) {
        super(`${path} is ${what}`);
        this.name = 'PlantedFileError';
    }
}
/** Reads a file of the state folder; undefined where it is not there. @throws PlantedFileError */
async function readStateFile(files, path) {
    const file = await files.open(path, 'state').catch((error) => {
        if (errorCode(error) === 'ENOENT')
            return undefined;
        if (errorCode(error) === 'ELOOP')
            throw new PlantedFileError(path, 'a symbolic link');
        throw error;
    });
    if (!file)
        return undefined;
    try {
        const stat = await file.stat();
        if (stat.kind !== 'file')
            throw new PlantedFileError(path, 'not a regular file');
        return { bytes: await file.read(), stat };
    }
    finally {
        await file.close();
    }
}
/** Whether only this user or root can have written a file in a folder. */
async function isOwnersAlone(files, { stat }, folder) {
    const me = process.geteuid?.();
    if (me === undefined)
        return true;
    if (await state_file_isLink(files, folder))
        return false;
    const found = await files.stat(folder);
    const isOurs = ({ uid, mode }) => (uid === me || uid === 0) && (mode & 0o022) === 0;
    // A second name would be one that another user gave to a file of ours.
    return isOurs(stat) && stat.links === 1 && isOurs(found) && !(await state_file_othersMayReplace(files, folder));
}
/** Whether users without any right to a folder may put another one in its place, or a file of their own into it. */
async function state_file_othersMayReplace(files, folder) {
    if (process.geteuid === undefined)
        return false;
    for (let at = await files.realpath(folder);; at = (0,external_node_path_.dirname)(at)) {
        // Under a sticky one, such as /tmp, each may replace only what is theirs.
        const { mode } = await files.stat(at);
        if ((mode & 0o002) !== 0 && (mode & 0o1000) === 0)
            return true;
        if (at === (0,external_node_path_.dirname)(at))
            return false;
    }
}
async function state_file_isLink(files, path) {
    return files.readLink(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/safety/state-folder.js




/** The state folder's name where it lies beside the flags file. */
const STATE_FOLDER = '.aos-canary';
/** The state folder cannot be used; nothing may be changed without it. */
class StateFolderError extends Error {
    fix;
    constructor(message, fix) {
        super(message);
        this.name = 'StateFolderError';
        this.fix = fix;
    }
}
/**
 * The state of a flags file, by its real path. Beside the flags file the file's name tells it from others, through
 * whatever mount it is seen. A folder chosen by the user may serve many folders: there device and inode of the flags
 * file's folder tell it, which are the same through every mount too.
 */
async function state_folder_locateState(files, realFile, stateFolder = chosenFolder()) {
    if (stateFolder === undefined)
        return statePaths(realFile, (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), STATE_FOLDER));
    const own = (0,external_node_path_.basename)(realFile);
    const at = (key) => statePaths(realFile, stateFolder, `${own}-${digest(key)}`);
    const { dev, ino } = await files.stat((0,external_node_path_.dirname)(realFile));
    const place = at(`${dev}:${ino}`);
    // A device may have another number after a boot. Then the path finds what was left before it.
    const earlier = at(`former ${realFile}`);
    const former = await readStateFile(files, pointer(earlier)).catch(() => undefined);
    const key = former?.bytes.toString('utf8').trim() ?? '';
    if (!/^[0-9a-f]{16}$/.test(key))
        return place;
    const left = statePaths(realFile, stateFolder, `${own}-${key}`);
    return left.journal !== place.journal && (await isThere(files, left.former)) ? left : place;
}
/** Notes where the state of a path is, for a survivor after a boot that numbers devices anew. */
async function noteState(files, realFile, stateFolder = chosenFolder()) {
    if (stateFolder === undefined)
        return;
    const own = (0,external_node_path_.basename)(realFile);
    const { dev, ino } = await files.stat((0,external_node_path_.dirname)(realFile));
    const paths = statePaths(realFile, stateFolder, `${own}-${digest(`former ${realFile}`)}`);
    const key = Buffer.from(`${digest(`${dev}:${ino}`)}\n`);
    if ((await readStateFile(files, pointer(paths)))?.bytes.equals(key))
        return;
    await whole_file_writeWhole(files, pointer(paths), paths.temporary(), key, 0o644);
}
const pointer = ({ lock }) => lock.replace(/\.lock$/, '.place');
const digest = (text) => sha256(text).slice(0, 16);
async function isThere(files, path) {
    return files.stat(path).then(() => true, () => false);
}
function statePaths(realFile, folder, name = (0,external_node_path_.basename)(realFile)) {
    const made = (kind) => () => (0,external_node_path_.join)(folder, `${name}.${whole_file_randomName()}.${kind}`);
    const isMade = (kind) => (other) => other.startsWith(`${name}.`) &&
        other.endsWith(`.${kind}`) &&
        /^[0-9a-f]{32}$/.test(other.slice(name.length + 1, -kind.length - 1));
    return {
        folder,
        lock: (0,external_node_path_.join)(folder, `${name}.lock`),
        journal: (0,external_node_path_.join)(folder, `${name}.journal.jsonl`),
        former: (0,external_node_path_.join)(folder, `${name}.former`),
        temporary: made('tmp'),
        isTemporary: isMade('tmp'),
        reserve: made('reserve'),
        isReserve: isMade('reserve'),
        intent: made('intent'),
        isIntent: isMade('intent'),
    };
}
/** From the environment, which the guardian, the post step and a timer have in common with the run. */
function chosenFolder() {
    const chosen = process.env.AOS_CANARY_STATE_FOLDER;
    return chosen ? (0,external_node_path_.resolve)(chosen) : undefined;
}
/** A flags file's real path, also where the file itself is gone: then that to which its links still point. */
async function state_folder_realFlagsFile(files, file) {
    try {
        return await files.realpath(file);
    }
    catch (error) {
        if (errorCode(error) !== 'ENOENT')
            throw error;
    }
    const target = await files.readLink(file).catch(() => undefined);
    // Links that lead back to themselves do not come here: the kernel gives up on them (ELOOP).
    if (target !== undefined)
        return state_folder_realFlagsFile(files, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), target));
    return (0,external_node_path_.join)(await files.realpath((0,external_node_path_.dirname)(file)), (0,external_node_path_.basename)(file));
}
/** Makes the state folder, kept out of git. @throws StateFolderError */
async function state_folder_makeStateFolder(files, paths) {
    try {
        const made = await files.makeFolder(paths.folder);
        // A folder that the user chose may hold other things, which are not ours to hide from git.
        if (made || (0,external_node_path_.basename)(paths.folder) === STATE_FOLDER)
            await ignoreInGit(files, paths);
        await files.mayWrite(paths.folder);
    }
    catch (error) {
        throw unusable(paths, error);
    }
}
/**
 * Refuses a state folder that others control: before a flag changes. A survivor takes what it finds, as a flag that stays on
 * is worse; it runs no command of a journal that others may have written.
 *
 * @throws StateFolderError
 */
async function state_folder_checkStateFolder(files, { folder }) {
    if (basename(folder) === STATE_FOLDER && (await isLink(files, folder)))
        throw new StateFolderError(`the state folder ${folder} is a symbolic link`, 'remove the link');
    if (await othersMayReplace(files, folder)) {
        throw new StateFolderError(`the state folder ${folder} may be written by every user, or a folder above it`, 'take that right away (chmod o-w), or choose another with AOS_CANARY_STATE_FOLDER');
    }
}
async function ignoreInGit(files, paths) {
    const path = (0,external_node_path_.join)(paths.folder, '.gitignore');
    try {
        if ((await files.stat(path)).size > 0n)
            return;
        await whole_file_removeIfThere(files, path); // left empty by a crash
    }
    catch (error) {
        if (errorCode(error) !== 'ENOENT')
            throw error;
    }
    await whole_file_writeNew(files, path, Buffer.from('*\n'), 0o644).catch((error) => {
        // Another canary's, made at the same moment; and an undo on a full disk goes on without it.
        if (errorCode(error) !== 'EEXIST' && !isDiskFull(error))
            throw error;
    });
}
/** Says why the state folder cannot be used. */
function unusable(paths, error) {
    return new StateFolderError(`the state folder ${paths.folder} cannot be used: ${messageOf(error)}`, 'make it writable for this user, or choose another state folder on a local disk');
}
/** The intentions to write the flags file in place that were not finished, or are about to be. */
async function intentsOf(files, paths) {
    const names = await files.list(paths.folder).catch((error) => {
        if (errorCode(error) === 'ENOENT')
            return [];
        throw error;
    });
    return names.filter((name) => paths.isIntent(name)).map((name) => (0,external_node_path_.join)(paths.folder, name));
}
/** Removes what crashed runs left half made. Only for the holder of the lock. */
async function sweepTemporary(files, paths) {
    for (const name of await files.list(paths.folder)) {
        if (paths.isTemporary(name))
            await whole_file_removeIfThere(files, (0,external_node_path_.join)(paths.folder, name));
    }
}

;// CONCATENATED MODULE: ./build/safety/journal.js






/** The journal cannot be read or written as it should; the message names the file. */
class JournalError extends Error {
    fix;
    constructor(message, fix) {
        super(message);
        this.name = 'JournalError';
        this.fix = fix;
    }
}
/**
 * The journal of one process, for the holder of the lock. It holds one intention at a time: `begin` replaces a settled
 * one in a single step, and refuses to forget one that nobody has settled. (`recover` is in a file of its own.)
 */
function journal(files, me, options = {}) {
    let ended;
    let begun;
    return {
        async begin(change) {
            const paths = await locateState(files, change.file, options.stateFolder);
            await makeStateFolder(files, paths);
            await checkStateFolder(files, paths);
            const last = await read(files, paths);
            if (last && !last.settled) {
                throw new JournalError(`${paths.journal} holds a change of ${last.at} that was neither kept nor undone`, 'run `aos-canary recover` first');
            }
            const record = {
                version: 1,
                type: 'begin',
                id: randomName(),
                at: new Date().toISOString(),
                owner: await identify(files, me),
                change,
                context: options.context ?? null,
            };
            const bytes = Buffer.from(encodeRecord(record));
            const former = paths.temporary();
            try {
                await makeReserves(files, paths, change.file, {
                    journalBytes: bytes.length,
                    write: change.write,
                });
                await writeNew(files, former, await readWhole(files, change.file), 0o600);
                // Known before it is written: a process that is stopped in between may be taken over as soon as it is.
                begun = { paths, entry: entryOf(record, undefined, true) };
                await writeWhole(files, paths.journal, paths.temporary(), bytes, 0o644);
            }
            catch (error) {
                // Nothing will be changed.
                begun = undefined;
                await removeIfThere(files, former).catch(() => { });
                const last = await read(files, paths).catch(() => undefined);
                if (last?.id === record.id)
                    await removeIfThere(files, paths.journal).catch(() => { });
                await dropReserves(files, paths, change.file).catch(() => { });
                throw error;
            }
            // After the journal: a copy without a journal means that the journal was lost. It is for people, nothing needs it.
            await files.rename(former, paths.former).catch(() => { });
        },
        async settle(how) {
            if (!begun)
                throw new Error('the journal was not begun');
            await settleEntry(files, begun.paths, begun.entry, how);
            begun = undefined;
            ended = how;
        },
        async ending() {
            if (!begun)
                return ended ?? 'none';
            const last = await read(files, begun.paths).catch((error) => {
                if (error instanceof JournalError)
                    return undefined; // damaged: settling writes it anew
                throw error;
            });
            if (last && last.id !== begun.entry.id)
                return 'replaced';
            return last?.settled?.how ?? 'open';
        },
    };
}
/**
 * Writes how a change ended, in one step: the journal is replaced by one that holds the change and its settlement. A
 * journal that was removed or damaged meanwhile is written anew, from what the caller knows. For the holder of the lock.
 *
 * @throws Error when it cannot be written; then the next survivor puts the flags back
 */
async function settleEntry(files, paths, entry, how) {
    const last = await read(files, paths).catch((error) => {
        if (error instanceof JournalError)
            return undefined;
        throw error;
    });
    if (last && last.id !== entry.id) {
        throw new JournalError(`${paths.journal} holds another change`, 'check which canary wrote it');
    }
    await state_folder_makeStateFolder(files, paths);
    const { id, at, owner, change, context } = entry;
    const begin = { version: 1, type: 'begin', id, at, owner, change, context };
    const settled = { version: 1, type: 'settled', id, at: new Date().toISOString(), how };
    const bytes = Buffer.from(journal_record_encodeRecord(begin) + journal_record_encodeRecord(settled));
    const reserve = (path) => takeStateReserve(files, paths, path);
    await whole_file_writeWhole(files, paths.journal, paths.temporary(), bytes, 0o644, reserve);
    await tidyState(files, paths, change.file).catch(() => { }); // only in the way now
}
/** Removes what a settled change no longer needs: copies of the flags file, and the reserved space. */
async function tidyState(files, paths, flagsFile) {
    await whole_file_removeIfThere(files, paths.former);
    for (const path of await intentsOf(files, paths))
        await whole_file_removeIfThere(files, path);
    await reserve_dropReserves(files, paths, flagsFile);
}
/** The last change of a flags file, settled or not; undefined where there was none. @throws JournalError */
async function lastEntry(files, flagsFile, stateFolder) {
    return read(files, await state_folder_locateState(files, await state_folder_realFlagsFile(files, flagsFile), stateFolder));
}
/** The change that nobody has settled yet, whoever made it and whether or not it still runs. @throws JournalError */
async function unsettled(files, flagsFile, stateFolder) {
    const entry = await lastEntry(files, flagsFile, stateFolder);
    return entry?.settled ? undefined : entry;
}
async function read(files, paths) {
    const found = await readStateFile(files, paths.journal).catch((error) => {
        throw error instanceof PlantedFileError ? new JournalError(error.message, error.fix) : error;
    });
    if (!found && !(await journal_exists(files, paths.former)))
        return undefined;
    const text = found ? readJournalText(found.bytes) : { invalid: 'it was removed' };
    if ('invalid' in text) {
        throw new JournalError(`${paths.journal} is damaged: ${text.invalid}`, `see which flags are on, then remove it${(await journal_exists(files, paths.former)) ? `; ${paths.former} is the flags file as it was` : ''}`);
    }
    const trusted = found !== undefined && (await isOwnersAlone(files, found, paths.folder));
    return entryOf(text.begin, text.settled, trusted);
}
function entryOf(begin, settled, trusted) {
    const { id, at, owner, change, context } = begin;
    return {
        id,
        at,
        owner,
        // Of an earlier version, which only knew the file and replaced it.
        change: { ...change, path: change.path ?? change.file, write: change.write ?? 'rename' },
        context,
        settled: settled && { at: settled.at, how: settled.how },
        trusted,
    };
}
async function journal_exists(files, path) {
    return files.stat(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./build/canary/ports.js + 3 modules
var ports = __webpack_require__(7023);
;// CONCATENATED MODULE: ./build/safety/lock-file.js




/** Somebody else holds the lock, or may. */
class Held extends Error {
    record;
    life;
    path;
    constructor(path, record, life) {
        super(`${path} is held`);
        this.path = path;
        this.record = record;
        this.life = life;
    }
}
/** More turns than any real contention needs: a dead owner more, or a holder that came and went, costs one. */
const TURNS = 100;
/**
 * Takes a lock file and returns its token. A lock appears whole or not at all, by link(2), which fails where the name
 * is taken. A dead owner's lock is replaced, never removed, so there is no moment in which the name is free for a third.
 *
 * @throws Held
 */
async function takeLockFile(at, path) {
    for (let turn = 0; turn < TURNS; turn += 1) {
        const found = await readLockFile(at.files, path);
        const token = found ? await takeFromDead(at, path, found) : await takeFree(at, path);
        if (token !== undefined)
            return token;
    }
    throw new Error(`${path} changed hands ${TURNS} times while this process tried to take it`);
}
/** Gives a lock file back, where it is still one's own. */
async function releaseLockFile(files, path, token) {
    if ((await readLockFile(files, path))?.token === token)
        await whole_file_removeIfThere(files, path);
}
/** @throws Error where the file is there and is no lock of this program */
async function readLockFile(files, path) {
    const found = await readStateFile(files, path);
    if (!found)
        return undefined;
    const record = parse(found.bytes.toString('utf8'));
    if (!record) {
        throw new Error(`${path} is not a lock that this version can read: remove it if no canary is running`);
    }
    return record;
}
function parse(text) {
    try {
        const record = JSON.parse(text);
        // The token becomes part of a file's name.
        const isToken = /^[0-9a-f]{32}$/.test(record?.token ?? '');
        const isWhole = record?.version === 1 && isToken && Number.isInteger(record.owner?.pid);
        return isWhole ? record : undefined;
    }
    catch {
        return undefined;
    }
}
async function takeFree(at, path, own) {
    const { temporary, token } = await writeRecord(at, own);
    try {
        await at.files.link(temporary, path);
        return token;
    }
    catch (error) {
        // Over a network file system the answer may get lost after the deed.
        if (await hasTwoNames(at.files, temporary))
            return token;
        // ENOENT: a holder has swept our temporary file meanwhile.
        if (['EEXIST', 'ENOENT'].includes(errorCode(error) ?? ''))
            return undefined;
        throw error;
    }
    finally {
        await whole_file_removeIfThere(at.files, temporary).catch(() => { }); // else swept later
    }
}
/**
 * Replaces a dead owner's lock. Whoever wants to must first take the claim on that very record, a lock file of its own
 * whose name holds the record's token, and see the record in its place while holding the claim. From then on nobody else
 * can replace it: its owner is dead, and the claim is ours. A contender who read the dead record long ago gets the claim
 * too late, finds another record, and starts again. A claim whose owner died is taken over in the same way.
 */
async function takeFromDead(at, path, found) {
    const life = await lifeOf(at.files, found.owner, at.me);
    if (life !== 'dead' && !at.presumedDead?.(found))
        throw new Held(path, found, life);
    const stillThere = async () => (await readLockFile(at.files, path))?.token === found.token;
    const claim = at.claim(found.token);
    let claimToken;
    try {
        claimToken = await takeLockFile(at, claim);
    }
    catch (error) {
        if (error instanceof Held && !(await stillThere()))
            return undefined;
        throw error;
    }
    try {
        return (await stillThere()) ? await replace(at, path) : undefined;
    }
    finally {
        // A claim that cannot be removed claims a record that is gone for good.
        await releaseLockFile(at.files, claim, claimToken).catch(() => { });
    }
}
async function replace(at, path) {
    const { temporary, token } = await writeRecord(at);
    try {
        await at.files.rename(temporary, path);
        return token;
    }
    catch (error) {
        await whole_file_removeIfThere(at.files, temporary).catch(() => { });
        if (errorCode(error) === 'ENOENT')
            return undefined; // swept, as above
        throw error;
    }
}
/** Puts a holder's record back where its file was removed; nothing happens where another one was faster. */
async function lock_file_putBack(at, path, token) {
    await takeFree(at, path, token);
}
async function writeRecord({ files, me, temporary, heartbeatMs, reserve }, token = whole_file_randomName()) {
    const record = {
        version: 1,
        token,
        owner: me,
        ...(heartbeatMs !== undefined && { heartbeatMs }),
    };
    const path = temporary();
    await whole_file_writeNew(files, path, Buffer.from(`${JSON.stringify(record)}\n`), 0o644, reserve);
    return { temporary: path, token };
}
async function hasTwoNames(files, path) {
    return files.stat(path).then(({ links }) => links === 2, () => false);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/safety/silence.js


/** How often a lock is looked at for a heartbeat, in ms. */
const POLL_MS = 200;
/** A pause of this process itself after which what it measured counts no more, in ms. */
const STALL_MS = 2_000;
/**
 * Whether the holder of a lock has no heartbeat any more: its lock file stays untouched for the whole timeout that the
 * lock names, by this process's monotonic clock. A holder that was seen alive, and whose last heartbeat is recent by the
 * wall clock, is not waited for. False at once where the lock promises no heartbeat.
 */
async function isSilent(files, { path, record, life }) {
    const timeoutMs = record.heartbeatMs;
    if (timeoutMs === undefined)
        return false;
    let seen = await stamp(files, path);
    if (!seen)
        return false;
    if (life === 'alive' && Date.now() - Number(seen.mtimeNs / 1000000n) < timeoutMs)
        return false;
    let since = performance.now();
    for (let before = since;;) {
        await (0,external_node_timers_promises_.setTimeout)(Math.min(POLL_MS, timeoutMs / 10));
        const now = performance.now();
        if (now - before > STALL_MS)
            since = now;
        before = now;
        const next = await stamp(files, path);
        if (!next || !sameFile(seen, next))
            return false;
        seen = next;
        if (now - since > timeoutMs)
            return true;
    }
}
/** Through an open file: a network file system answers from its cache otherwise. */
async function stamp(files, path) {
    const file = await files.open(path, 'read').catch(() => undefined);
    try {
        return await file?.stat();
    }
    finally {
        await file?.close();
    }
}

;// CONCATENATED MODULE: ./build/safety/lock.js










/**
 * One canary per flags file, by what the file is. The lock of an owner that is dead is taken over, and that of an owner
 * whose heartbeat does not come for as long as the lock promises. `stateFolder` is an absolute path, by default
 * `.aos-canary` beside the flags file.
 *
 * `acquire` throws LockHeldError, or StateFolderError where the lock cannot be made at all.
 */
function lock(files, me, stateFolder, options = {}) {
    const { tenure, presumedDead } = options;
    return {
        async acquire(flagsFile) {
            const real = await state_folder_realFlagsFile(files, flagsFile);
            const paths = await state_folder_locateState(files, real, stateFolder);
            await state_folder_makeStateFolder(files, paths);
            await noteState(files, real, stateFolder).catch(() => { }); // only for a survivor after a boot
            const silent = new Set();
            let forced = false;
            const at = {
                files,
                me: await process_identity_identify(files, me),
                temporary: paths.temporary,
                claim: (token) => `${paths.lock}.${token}`,
                reserve: (path) => takeStateReserve(files, paths, path),
                ...(tenure && { heartbeatMs: tenure.timeoutMs }),
                presumedDead: ({ token, owner }) => {
                    const isDead = silent.has(token) || (presumedDead?.(owner) ?? false);
                    forced ||= isDead;
                    return isDead;
                },
            };
            const token = await take(at, paths, real, silent);
            try {
                await fenceOff(at, paths, real, forced);
                const isOwn = async () => (await readLockFile(files, paths.lock))?.token === token;
                if (forced && !(await isOwn()))
                    throw new Error(`${paths.lock} was taken by another process meanwhile`);
                const putBack = async () => {
                    await state_folder_makeStateFolder(files, paths);
                    await lock_file_putBack(at, paths.lock, token);
                };
                await tenure?.begin({ flagsFile: real, path: paths.lock, isOwn, putBack });
            }
            catch (error) {
                await releaseLockFile(files, paths.lock, token).catch(() => { });
                throw new StateFolderError(messageOf(error), `check the files in ${paths.folder}`);
            }
            return async () => {
                await tenure?.end();
                await releaseLockFile(files, paths.lock, token);
            };
        },
    };
}
async function take(at, paths, flagsFile, silent) {
    for (;;) {
        try {
            return await takeLockFile(at, paths.lock);
        }
        catch (error) {
            if (error instanceof Held) {
                if (silent.has(error.record.token) || !(await isSilent(at.files, error)))
                    throw heldBy(error, flagsFile);
                silent.add(error.record.token);
                continue;
            }
            if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) {
                throw new StateFolderError(`no lock can be made in ${paths.folder}, its file system refuses hard links: ${messageOf(error)}`, 'choose a state folder on a local disk');
            }
            throw new StateFolderError(messageOf(error), `look at ${paths.folder}`);
        }
    }
}
function heldBy({ record, life }, flagsFile) {
    const hint = life === 'unknown'
        ? record.heartbeatMs === undefined
            ? 'it is on another machine or in another container, and its lock has no heartbeat'
            : 'it is on another machine or in another container, and its heartbeat goes on'
        : undefined;
    return new ports/* LockHeldError */.Rk(flagsFile, record.owner, seenAlive(record, life) ? 'alive' : 'unknown', hint);
}
/** A holder elsewhere is known to be alive by its heartbeat. */
const seenAlive = ({ heartbeatMs }, life) => life === 'alive' || heartbeatMs !== undefined;
/**
 * Removes what former holders left half made, and claims of dead owners. Where the former holder may be alive this is
 * what fences it off: a write that it had prepared can no longer be renamed into place. There it must succeed.
 */
async function fenceOff(at, paths, flagsFile, forced) {
    const tidy = async () => {
        await sweepTemporary(at.files, paths);
        await sweepBeside(at.files, flagsFile);
    };
    if (forced)
        await tidy();
    else
        await tidy().catch(() => { });
    await sweepClaims(at, paths).catch(() => { });
}
async function sweepClaims(at, paths) {
    const claims = (await at.files.list(paths.folder)).filter((name) => isClaim(name, (0,external_node_path_.basename)(paths.lock)));
    for (const claim of claims.map((name) => (0,external_node_path_.join)(paths.folder, name))) {
        const record = await readLockFile(at.files, claim);
        if (record && (await lifeOf(at.files, record.owner, at.me)) === 'dead')
            await whole_file_removeIfThere(at.files, claim);
    }
}
function isClaim(name, lockName) {
    return name.startsWith(`${lockName}.`) && /^[0-9a-f]{32}$/.test(name.slice(lockName.length + 1));
}
/** Who holds the lock of a flags file, or held it and died; undefined where it is free. Changes nothing. */
async function lockHolder(files, me, flagsFile, stateFolder) {
    const paths = await state_folder_locateState(files, await state_folder_realFlagsFile(files, flagsFile), stateFolder);
    const record = await readLockFile(files, paths.lock);
    if (!record)
        return undefined;
    return { owner: record.owner, life: await lifeOf(files, record.owner, await process_identity_identify(files, me)) };
}

;// CONCATENATED MODULE: ./build/system/clock.js
/** What the wall clock says when the monotonic clock is zero, as read once at the start of the process, in ms. */
const epoch = Date.now() - performance.now();
/**
 * The clock of this process: the wall clock at its start, then the monotonic clock. Setting the machine's clock changes
 * neither a duration nor an end, and moments of one run stay in order.
 */
const systemClock = {
    now: () => Math.round(epoch + performance.now()),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted)
            return resolve();
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, ms);
        signal?.addEventListener('abort', done, { once: true });
    }),
    deadline: (ms, signal) => AbortSignal.any([signal, AbortSignal.timeout(Math.max(0, ms))]),
};

;// CONCATENATED MODULE: ./build/github/attempt.js


/** Does something for which the run needs the runner or GitHub; where it fails, the log says so and the run goes on. */
async function attempt_attempt(what, act) {
    try {
        await act();
    }
    catch (error) {
        (0,core/* warning */.$e)(`${what} could not be written: ${(0,run/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/promql/duration-text.js
const UNITS = {
    y: 365 * 86_400,
    w: 7 * 86_400,
    d: 86_400,
    h: 3_600,
    m: 60,
    s: 1,
    ms: 0.001,
};
/** Seconds of a duration as PromQL writes them: `7d`, `1h30m`. Undefined where a text is none. */
function readDuration(text) {
    if (!/^(?:\d+(?:ms|[ywdhms]))+$/.test(text))
        return undefined;
    const parts = [...text.matchAll(/(\d+)(ms|[ywdhms])/g)];
    return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
}

;// CONCATENATED MODULE: ./build/github/contract.js

/** Every input. The runner enforces neither `required` nor types nor ranges, so what is here is what holds. */
const INPUTS = {
    mode: oneOf('mode', ['run', 'validate', 'rollback', 'recover'], 'run'),
    config: contract_text('config', ''),
    watchSeconds: whole('watch-seconds', { least: 0, most: 86_400 }, 0),
    dryRun: flag('dry-run', false),
    report: contract_text('report', undefined),
    backtest: duration('backtest', { least: 3_600, most: 90 * 86_400 }),
    flagsFile: contract_text('flags-file', undefined),
    prometheusUrl: contract_text('prometheus-url', undefined),
    prometheusToken: contract_text('prometheus-token', undefined),
    webhookUrl: contract_text('webhook-url', undefined),
    onInconclusive: oneOf('on-inconclusive', ['warn', 'rollback', 'fail'], undefined),
    uploadArtifact: flag('upload-artifact', true),
    artifactName: artifactName('artifact-name', 'canary-report'),
    artifactRetentionDays: whole('artifact-retention-days', { least: 1, most: 400 }, undefined),
    comment: oneOf('comment', ['auto', 'true', 'false'], 'auto'),
    githubToken: contract_text('github-token', undefined),
};
/** What later steps can read. */
const OUTPUTS = (/* unused pure expression or super */ null && ([
    'verdict',
    'reason-code',
    'reason',
    'rollback-triggered',
    'rollback-status',
    'report-path',
    'artifact-id',
    'artifact-url',
    'metrics-delta',
    'result',
]));
/** What the main step saves for its post step, which runs also where the main step was killed. */
const contract_STATE = {
    flagsFile: 'flags-file',
    process: 'process',
    finished: 'finished',
    checkRun: 'check-run',
    deployment: 'deployment',
};
function contract_text(name, fallback) {
    return { name, parse: (given) => given, expected: 'a text', fallback };
}
function oneOf(name, choices, fallback) {
    const parse = (given) => choices.find((choice) => choice === given);
    return { name, parse, expected: choices.join(', '), fallback };
}
function flag(name, fallback) {
    // As YAML 1.2 spells them, which is what the runner takes too.
    const parse = (given) => ({ true: true, false: false })[given.toLowerCase()];
    return { name, parse, expected: 'true or false', fallback };
}
/** In seconds; undefined where it is not given. */
function duration(name, { least, most }) {
    const parse = (given) => {
        const seconds = readDuration(given) ?? 0;
        return seconds >= least && seconds <= most ? seconds : undefined;
    };
    return { name, parse, expected: 'a duration from 1h to 90d: 7d', fallback: undefined };
}
function whole(name, { least, most }, fallback) {
    const parse = (given) => /^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most ? Number(given) : undefined;
    return { name, parse, expected: `a whole number from ${least} to ${most}`, fallback };
}
/** GitHub refuses artifacts with these characters in their names, and does so only once the canary is over. */
function artifactName(name, fallback) {
    const parse = (given) => (/^[^"<>|*?:\\/\r\n]{1,200}$/.test(given) ? given : undefined);
    return { name, parse, expected: 'a name without " : < > | * ? \\ / and line ends', fallback };
}

;// CONCATENATED MODULE: ./build/canary/recovery-commands.js
/** The commands that outputs print. They are built here alone, so that no two outputs print different ones. */
/**
 * The commands for a plan, complete: absolute paths throughout, so that they run as printed from any folder.
 *
 * @param commandLine the words that start this program's command line, for a shell
 */
function recoveryCommands(commandLine, { root, config, flags }) {
    const flagsFile = `--flags-file ${shellQuote(flags.file)}`;
    // Paths in the config are taken from the root, which the working directory leads to.
    const withConfig = (command) => `cd ${shellQuote(root)} && ${commandLine} ${command} --config ${shellQuote(config.file)} ${flagsFile}`;
    return {
        run: withConfig('run'),
        rollback: withConfig('rollback'),
        // The journal has all that a recovery needs: neither the config nor its variables have to be at hand.
        recover: recoverFlagsFile(commandLine, flags.file),
    };
}
/** The recovery of a flags file, wherever its config is; `flagsFile` is an absolute path. */
function recoverFlagsFile(commandLine, flagsFile) {
    return `${commandLine} recover --flags-file ${shellQuote(flagsFile)}`;
}
/** A recovery that does not ask whether the lock holder still runs. */
function forceRecover(recover) {
    return `${recover} --force`;
}
/** The recovery of a flags file that has to be repaired first, where it has; `repair` is a shell command. */
function recoverAfter(repair, recover) {
    return repair === undefined ? recover : `${repair} && ${recover}`;
}
/** The same run with a longer watch, in seconds. */
function runFor(run, watchSeconds) {
    return `${run} --watch ${watchSeconds}`;
}
/**
 * Restores one place of the flags file with nothing but jq. The file is written over rather than replaced: it keeps its
 * mode, its owner and its links, and a folder that cannot be written does not matter.
 *
 * @param flagsFile an absolute path
 */
function putBackCommand(flagsFile, place, before) {
    const program = before === null ? `del(${place})` : `${place} = ${before}`;
    const file = shellQuote(flagsFile);
    return `t=$(mktemp) && jq ${singleQuote(program)} ${file} > "$t" && cat "$t" > ${file}; rm -f "$t"`;
}
/** A word for a POSIX shell, quoted only where it must be. */
function shellQuote(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : singleQuote(word);
}
function singleQuote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/flags/errors.js


/** The file is there and cannot be used as it is. `line` counts from 1. */
function invalid(file, line, what) {
    const where = line === undefined ? file : `${file}:${line}`;
    return new ports/* FlagsFileError */.Ap('flags-file-invalid', `${where}: ${what}`, 'fix the flags file');
}
function missing(file) {
    return new ports/* FlagsFileError */.Ap('flags-file-missing', `there is no flags file ${file}`, 'give the right path as feature flags file, or create the file');
}
function changed(file) {
    return new ports/* FlagsFileError */.Ap('flags-file-changed', `${file} was changed by another writer in the meantime`, 'run again when nobody else edits it');
}
function unwritable(file, why, fix) {
    return new ports/* FlagsFileError */.Ap('flags-file-unwritable', `${file} cannot be replaced: ${why}`, fix);
}
/** Who may not read the file may not replace it either: there is one code for both. */
function unreadable(file, error) {
    return new ports/* FlagsFileError */.Ap('flags-file-unwritable', `${file} cannot be read: ${messageOf(error)}`, 'run the canary as a user who may read and replace it');
}
const reasons = {
    EACCES: 'this user may not write in its folder',
    EPERM: 'the system does not permit it (an immutable file or folder, or another owner)',
    EROFS: 'its file system is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: "this user's disk quota is used up",
    EBUSY: 'it is in use as a mount point',
    EIO: 'the disk reports an error',
};
/** A file-system error while the file was read or replaced, in words. Other errors come back as they are. */
function explain(error, file) {
    const code = errorCode(error);
    if (error instanceof ports/* FlagsFileError */.Ap || code === undefined)
        return error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return missing(file);
    const reason = reasons[code];
    const detail = messageOf(error);
    return unwritable(file, reason === undefined ? detail : `${reason} (${detail})`, 'put that right and try again');
}

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./build/flags/document.js


const BOM = '\ufeff';
/** The text of a flags file, a BOM kept. @throws FlagsFileError where the bytes could not be put back exactly */
function decodeText(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid(file, undefined, 'is not valid UTF-8');
    }
}
/** Parses strict JSON whose root is an object. @throws FlagsFileError with the line */
function parseDocument(text, file) {
    const problems = [];
    const root = document_parse(text, file, problems);
    const [first] = problems;
    if (first)
        throw invalid(file, lineOf(text, first.offset), `is not valid JSON: ${inWords(first)}`);
    if (root.type !== 'object') {
        throw invalid(file, lineOf(text, root.offset), 'must be a JSON object with "flags"');
    }
    return { file, text, root };
}
function document_parse(text, file, problems) {
    // The parser knows no BOM; a space of the same width keeps the offsets.
    const json = text.startsWith(BOM) ? ` ${text.slice(1)}` : text;
    try {
        // Undefined only where there is a problem.
        return (0,main.parseTree)(json, problems, { disallowComments: true, allowTrailingComma: false });
    }
    catch (error) {
        if (error instanceof RangeError)
            throw invalid(file, undefined, 'is nested too deeply');
        throw error;
    }
}
/** `CommaExpected` → `comma expected`. */
function inWords({ error }) {
    return (0,main.printParseErrorCode)(error)
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase();
}
/** The line of an offset, from 1. Windows', Unix's and old Mac's line ends count. */
function lineOf(text, offset) {
    return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
/** The JSON text of a node. */
function textOf({ text }, node) {
    return text.slice(node.offset, node.offset + node.length);
}
/** The end of a node: the offset after its last unit. */
function endOf(node) {
    return node.offset + node.length;
}
/** The properties of an object, in the order of the file. */
function propertiesOf(object) {
    return (object.children ?? []).map((node) => {
        const [key, value] = node.children;
        return { key, value, node };
    });
}
/** Objects by key, made when first asked: a file may have 10,000 flags, and all of them be asked for. */
const indexes = new WeakMap();
/** The properties of an object under one key: more than one where the key is duplicated. */
function propertiesNamed(object, name) {
    let index = indexes.get(object);
    if (!index) {
        index = new Map();
        for (const property of propertiesOf(object)) {
            const key = property.key.value;
            const same = index.get(key);
            if (same)
                same.push(property);
            else
                index.set(key, [property]);
        }
        indexes.set(object, index);
    }
    return index.get(name) ?? [];
}
/** Looks up a place, whatever the shape of the file. */
function find(document, place) {
    let found = { kind: 'absent' };
    let node = document.root;
    for (const name of place) {
        const properties = node.type === 'object' ? propertiesNamed(node, name) : [];
        const [property] = properties;
        if (!property)
            return { kind: 'absent' };
        if (properties.length > 1)
            return { kind: 'duplicate', properties };
        found = { kind: 'property', property };
        node = property.value;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/flags/replace.js






/**
 * Replaces a file's content in one step for its readers, if it still holds what is expected; undefined where it does not,
 * and nothing was changed. Owner, mode, ACL, security label and extended attributes are kept.
 *
 * Another writer may strike up to the rename. One that renames a new file into place is noticed up to the last look,
 * about 4 microseconds before the rename (see `Files.renameOver`): an edit within these is lost. One that writes in
 * place writes into the old file, which is held open to see it: `Replaced.written`.
 *
 * @throws Node's file-system errors
 */
async function replaceFile(files, replacement) {
    const { file, expected } = replacement;
    const before = await files.stat(file);
    const staged = await stage(files, replacement, before);
    let old;
    let result;
    try {
        old = await files.open(file, 'read');
        const seen = await holds(old, expected, before);
        if (!seen || !(await renameInto(files, staged, file, seen)))
            return undefined;
        await files.syncFolder((0,external_node_path_.dirname)(file));
        result = replaced(old, expected);
        return result;
    }
    finally {
        if (!result) {
            await old?.close();
            await whole_file_removeIfThere(files, staged).catch(() => { });
        }
    }
}
/** The open file's state, if its content is the expected and mode and owner are those that were copied. */
async function holds(old, expected, copied) {
    const first = await old.stat();
    const bytes = await old.read();
    const second = await old.stat();
    const { mode, uid, gid } = second;
    const sameAttributes = mode === copied.mode && uid === copied.uid && gid === copied.gid;
    return sameAttributes && sameFile(first, second) && bytes.equals(expected) ? second : undefined;
}
function replaced(old, expected) {
    return {
        async written() {
            const bytes = await old.read();
            return bytes.equals(expected) ? undefined : bytes;
        },
        close: () => old.close(),
    };
}
/** False where another process that has taken the lock swept the new content: the caller may make it anew. */
async function renameInto(files, staged, file, seen) {
    try {
        return await files.renameOver(staged, file, seen);
    }
    catch (error) {
        if (errorCode(error) !== 'ENOENT' || (await replace_isThere(files, staged)))
            throw error;
        await files.stat(file);
        return false;
    }
}
async function replace_isThere(files, path) {
    return files.stat(path).then(() => true, () => false);
}
/** The new content under a temporary name, synced; on a full disk in reserved space. */
async function stage(files, { file, next, useReserve = false }, like) {
    const temporary = temporaryBeside(file);
    try {
        try {
            // Made for its owner alone: the content is never readable for more people than the file's mode allows.
            await replace_fill(await files.open(temporary, 'new', 0o600), next, file, like);
        }
        catch (error) {
            if (!useReserve || !isDiskFull(error))
                throw error;
            await whole_file_removeIfThere(files, temporary);
            if (!(await takeFlagsReserve(files, file, temporary).catch(() => false)))
                throw error;
            await replace_fill(await files.open(temporary, 'update'), next, file, like);
        }
        return temporary;
    }
    catch (error) {
        await whole_file_removeIfThere(files, temporary).catch(() => { });
        throw error;
    }
}
async function replace_fill(target, bytes, file, like) {
    try {
        await target.write(bytes, 0);
        await target.truncate(bytes.length);
        const { uid, gid } = await target.stat();
        if (uid !== like.uid || gid !== like.gid)
            await target.own(like.uid, like.gid);
        await keepAttributes(target, file);
        await target.setMode(like.mode); // after the owner, since a change of owner clears some bits
        await target.touch(Math.max(Date.now(), Number(like.mtimeNs / 1000000n) + 2)); // newer, also by a clock set back
        await target.sync();
    }
    finally {
        await target.close();
    }
}
async function keepAttributes(target, file) {
    try {
        await target.takeAttributes(file);
    }
    catch (error) {
        throw unwritable(file, `its ACL, security label or extended attributes cannot be kept: ${messageOf(error)}`, 'set flags.write: in-place');
    }
}

;// CONCATENATED MODULE: ./build/flags/late-write.js




const PAUSE_MS = 10;
/**
 * Saves an edit that another writer, who had the file open, made in the old file while it was replaced: brings it into
 * the new file, after `rework`. Returns the replacement which that took, or undefined where there is no such edit.
 *
 * @param patienceMs how long that writer may take to finish
 * @throws Error where the edit is lost: never finished, or a third writer was there already
 */
async function saveLateWrite(files, { old, bytes }, file, patienceMs, rework) {
    const text = await finished(old, file, patienceMs);
    if (text === undefined)
        return undefined;
    const next = Buffer.from(rework(text));
    const replaced = await replaceFile(files, { file, expected: bytes, next, useReserve: true });
    if (!replaced)
        throw new Error(`several writers were at ${file} at once, and the edit of one is lost`);
    return { old: replaced, bytes: next };
}
/** The late edit once it is valid JSON and grows no more; undefined where the writer has put everything back. */
async function finished(old, file, patienceMs) {
    let before;
    for (const deadline = performance.now() + patienceMs;;) {
        const bytes = await old.written();
        if (!bytes)
            return undefined;
        try {
            const text = decodeText(bytes, file);
            parseDocument(text, file);
            if (before?.equals(bytes))
                return text;
        }
        catch (error) {
            if (!(error instanceof ports/* FlagsFileError */.Ap))
                throw error;
            if (performance.now() >= deadline)
                throw new Error(`another writer left ${file} half written: ${error.message}`);
        }
        before = bytes;
        await (0,external_node_timers_promises_.setTimeout)(PAUSE_MS);
    }
}

;// CONCATENATED MODULE: ./build/flags/reading.js






/** Reads a flags file, links followed. @throws FlagsFileError */
async function readFlags(files, path) {
    let file = path;
    try {
        file = await files.realpath(path);
        const { kind } = await files.stat(file);
        if (kind !== 'file')
            throw invalid(file, undefined, kind === 'folder' ? 'is a folder' : 'is not a regular file');
        const bytes = await whole_file_readWhole(files, file);
        return { file, bytes, text: decodeText(bytes, file) };
    }
    catch (error) {
        throw ['EACCES', 'EPERM', 'EIO'].includes(errorCode(error) ?? '')
            ? unreadable(file, error)
            : explain(error, file);
    }
}
/** A pause between two looks at a file that somebody else writes, in ms. */
const reading_PAUSE_MS = 10;
/**
 * Reads a flags file and does something with its content. A writer that truncates and fills the file in place, or
 * removes and makes it anew, is waited for, so that its half-made file is not taken for a broken one.
 *
 * @param patienceMs how long a missing or invalid file is looked at again
 * @throws FlagsFileError
 */
async function readPatiently(files, path, patienceMs, use) {
    for (const deadline = performance.now() + patienceMs;;) {
        try {
            return use(await readFlags(files, path));
        }
        catch (error) {
            const mayPass = error instanceof ports/* FlagsFileError */.Ap && ['flags-file-invalid', 'flags-file-missing'].includes(error.code);
            if (!mayPass || performance.now() >= deadline)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(reading_PAUSE_MS);
        }
    }
}

;// CONCATENATED MODULE: ./build/flags/removal.js

/**
 * Takes inserted properties out of a file that others have edited since. What still stands exactly as it was inserted
 * goes exactly as it came; the rest by what JSON needs, with the parents that were made for it unless others use them.
 */
function removeInserted(document, inserted, splices) {
    const exact = exactCuts(document, inserted, splices);
    const isCovered = ({ property: { node } }) => exact.some(({ offset, length }) => node.offset >= offset && endOf(node) <= offset + length);
    const others = inserted.filter((one) => !isCovered(one));
    const byNeed = [...removedNodes(document, others)].flatMap(([object, nodes]) => cutsIn(object, nodes));
    return [...exact, ...byNeed];
}
/** Where the very text of an insertion stands around a property that it inserted, and can be taken out as one piece. */
function exactCuts(document, inserted, splices) {
    const cuts = new Map();
    for (const { edit, property } of inserted) {
        const text = edit.insertion && splices[edit.insertion.splice]?.inserted;
        if (text === undefined)
            continue;
        const outermost = find(document, edit.insertion?.outermost ?? edit.place);
        const { offset } = outermost.kind === 'property' ? outermost.property.key : property.key;
        const cut = { offset: offset - text.indexOf('"'), length: text.length, insert: '' };
        if (stands(document, text, cut))
            cuts.set(cut.offset, cut);
    }
    return [...cuts.values()];
}
/** An insertion after a property begins with its comma; one between empty braces has none, and must be all there is. */
function stands({ text }, inserted, { offset, length }) {
    if (offset < 0 || !text.startsWith(inserted, offset))
        return false;
    if (inserted.trimStart().startsWith(','))
        return true;
    const rest = text.slice(offset + length);
    return text.slice(0, offset).trimEnd().endsWith('{') && rest.trimStart().startsWith('}');
}
/** The properties to remove, by their object; an object that was made for them and is left empty goes as a whole. */
function removedNodes(document, inserted) {
    const removed = new Map();
    const remove = (node) => {
        const object = node.parent;
        removed.set(object, (removed.get(object) ?? new Set()).add(node));
        return object;
    };
    for (const { property } of inserted)
        remove(property.node);
    for (const { edit, property } of inserted) {
        let object = property.node.parent;
        const { length } = edit.insertion?.outermost ?? edit.place;
        for (let depth = edit.place.length - 1; depth >= length; depth -= 1) {
            const own = object.parent;
            if (!own || object === document.root || removed.get(object)?.size !== object.children?.length)
                break;
            removed.delete(object);
            object = remove(own);
        }
    }
    return removed;
}
/** Each run of removed properties goes with the comma before it; one at the start with the comma after it. */
function cutsIn(object, removed) {
    const between = (start, end) => ({ offset: start, length: end - start, insert: '' });
    const properties = object.children ?? [];
    const cuts = [];
    let kept;
    let runStart;
    for (const [index, node] of properties.entries()) {
        if (!removed.has(node)) {
            if (runStart && !kept)
                cuts.push(between(runStart.offset, node.offset));
            [kept, runStart] = [node, undefined];
            continue;
        }
        runStart ??= node;
        const next = properties[index + 1];
        const ends = !next || !removed.has(next);
        if (ends && kept)
            cuts.push(between(endOf(kept), endOf(node)));
    }
    if (!kept)
        cuts.push(between(object.offset + 1, endOf(object) - 1));
    return cuts;
}

;// CONCATENATED MODULE: ./build/flags/splices.js
/** Makes all cuts at once; they do not overlap, their offsets are those of the text given. */
function cutText(text, cuts) {
    const parts = [];
    let position = 0;
    for (const { offset, length, insert } of ascending(cuts)) {
        parts.push(text.slice(position, offset), insert);
        position = offset + length;
    }
    parts.push(text.slice(position));
    return parts.join('');
}
/** The same cuts as splices of the changed text, by which they can be undone. */
function splicesOf(text, cuts) {
    let shift = 0;
    return ascending(cuts).map(({ offset, length, insert }) => {
        const splice = { offset: offset + shift, removed: text.slice(offset, offset + length), inserted: insert };
        shift += insert.length - length;
        return splice;
    });
}
/** Cuts in the order of the text. */
function ascending(cuts) {
    return [...cuts].sort((a, b) => a.offset - b.offset || a.length - b.length);
}
/** Makes a change in the text it was prepared for. */
function applySplices(text, splices) {
    let shift = 0;
    const cuts = splices.map(({ offset, removed, inserted }) => {
        const cut = { offset: offset + shift, length: removed.length, insert: inserted };
        shift += removed.length - inserted.length;
        return cut;
    });
    return cutText(text, cuts);
}
/** Undoes a change in the text it has led to. */
function undoSplices(text, splices) {
    return cutText(text, splices.map(({ offset, removed, inserted }) => ({ offset, length: inserted.length, insert: removed })));
}

;// CONCATENATED MODULE: ./build/flags/restoration.js




/** A foreign value may be anything; so much of it is reported. */
const LONGEST_FOUND = 200;
/**
 * Puts former values back. The text that the change led to becomes the text before it, byte for byte. In a text that
 * others have edited since, each place is put back that still holds what the change wrote; the others are conflicts.
 *
 * @throws FlagsFileError where such a text is not valid JSON
 */
function restoreText(text, change) {
    const hash = sha256(text);
    if (hash === change.before)
        return { text: undefined, restored: change.edits, conflicts: [] };
    if (hash === change.after) {
        return { text: undoSplices(text, change.splices), restored: change.edits, conflicts: [] };
    }
    return mergeInto(parseDocument(text, change.file), change);
}
function mergeInto(document, change) {
    const restored = [];
    const conflicts = [];
    const cuts = [];
    const inserted = [];
    for (const edit of change.edits) {
        const found = find(document, edit.place);
        const property = found.kind === 'property' ? found.property : undefined;
        const now = property && textOf(document, property.value);
        if (found.kind !== 'duplicate' && now === edit.former)
            restored.push(edit);
        else if (!property || now !== edit.written) {
            conflicts.push({
                ...edit,
                found: shown(found.kind === 'duplicate' ? textOfAll(document, found.properties) : now),
            });
        }
        else {
            restored.push(edit);
            if (edit.former === undefined)
                inserted.push({ edit, property });
            else
                cuts.push({ offset: property.value.offset, length: property.value.length, insert: edit.former });
        }
    }
    cuts.push(...removeInserted(document, inserted, change.splices));
    if (cuts.length === 0)
        return { text: undefined, restored, conflicts };
    const text = cutText(document.text, cuts);
    requireRestored(parseDocument(text, change.file), restored);
    return { text, restored, conflicts };
}
/** A duplicated key: what all of them hold. */
function textOfAll(document, properties) {
    return properties.map(({ value }) => textOf(document, value)).join(' and again ');
}
function shown(found) {
    return found !== undefined && found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
}
/** The file is not written before its new text was read as the application will read it. */
function requireRestored(document, edits) {
    for (const { place, former } of edits) {
        const found = find(document, place);
        const now = found.kind === 'property' ? textOf(document, found.property.value) : undefined;
        if (now !== former)
            throw new Error(`${place.join('.')} would be ${now}, not ${former}: a fault of this program`);
    }
}

;// CONCATENATED MODULE: ./build/flags/torn.js





/** Notes a transition on the disk, synced, before the first byte of the flags file changes; returns the note's path. */
async function noteIntent(files, paths, file, transition) {
    const path = paths.intent();
    const reserve = async (to) => (await takeStateReserve(files, paths, to)) || takeFlagsReserve(files, file, to).catch(() => false);
    await whole_file_writeWhole(files, path, paths.temporary(), encode(transition), 0o600, reserve);
    return path;
}
/**
 * Restores the former content of a flags file that an interrupted write in place left torn, exactly. A file that holds
 * one of both contents whole is left alone, and so is one that another writer has written since.
 */
async function repairTorn(files, file, stateFolder) {
    const paths = await state_folder_locateState(files, file, stateFolder);
    for (const intent of await intentsOf(files, paths)) {
        const note = await readIfThere(files, intent);
        if (!note)
            continue; // its writer has finished
        const transition = decode(note);
        if (transition && !(await repairFrom(files, file, transition)))
            continue;
        await whole_file_removeIfThere(files, intent);
    }
}
/** False where the file is broken otherwise: the note may be its last copy, and is kept. */
async function repairFrom(files, file, transition) {
    const now = await readIfThere(files, file);
    if (!now)
        return false;
    if (!isTorn(now, transition))
        return now.equals(transition.from) || now.equals(transition.to) || isJson(now, file);
    await writeOver(files, file, transition.from);
    return true;
}
/** Whether a content may be what an interrupted write left: every byte is that of the one or the other, in its place. */
function isTorn(content, { from, to }) {
    const { length } = content;
    if (length < Math.min(from.length, to.length) || length > Math.max(from.length, to.length))
        return false;
    if (Buffer.from(content).equals(from) || Buffer.from(content).equals(to))
        return false;
    return content.every((byte, index) => byte === from[index] || byte === to[index]);
}
/** The one write that makes a content of another: from the first byte that differs, to the last where the lengths agree. */
function overwritingOf({ from, to }) {
    let start = 0;
    while (start < from.length && start < to.length && from[start] === to[start])
        start += 1;
    let end = to.length;
    if (from.length === to.length)
        while (end > start && from[end - 1] === to[end - 1])
            end -= 1;
    return { position: start, bytes: to.subarray(start, end), length: to.length };
}
/** Gives a file this content, whatever it holds. */
async function writeOver(files, file, content) {
    const target = await files.open(file, 'update');
    try {
        await target.write(content, 0);
        await target.truncate(content.length);
        await target.sync();
    }
    finally {
        await target.close();
    }
}
function isJson(bytes, file) {
    try {
        parseDocument(decodeText(bytes, file), file);
        return true;
    }
    catch (error) {
        if (error instanceof ports/* FlagsFileError */.Ap)
            return false;
        throw error;
    }
}
/** A line with the lengths, then both contents. It appears whole or not at all. */
function encode({ from, to }) {
    const head = JSON.stringify({ version: 1, from: from.length, to: to.length });
    return Buffer.concat([Buffer.from(`${head}\n`), from, to]);
}
function decode(note) {
    const end = note.indexOf('\n');
    try {
        const head = JSON.parse(note.subarray(0, end).toString('utf8'));
        const body = note.subarray(end + 1);
        if (body.length !== head.from + head.to)
            return undefined;
        return { from: body.subarray(0, head.from), to: body.subarray(head.from) };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/flags/overwrite.js







/**
 * Writes a file over in place, if it still holds what is expected; undefined where it does not, and nothing was changed.
 * For readers that hold on to the file itself. Both contents are on the disk before the first byte changes, so that a
 * file that an interruption leaves torn can be repaired exactly.
 *
 * Another writer's edit is lost where it comes within the adjacent system calls that compare and write.
 *
 * @param stateFolder an absolute path, by default `.aos-canary` beside the file
 * @throws Node's file-system errors; FencedError where another process has taken over, whose content stands then
 */
async function overwriteFile(files, replacement, stateFolder) {
    const { file, expected, next } = replacement;
    const paths = await state_folder_locateState(files, file, stateFolder);
    await state_folder_makeStateFolder(files, paths);
    const intent = await noteIntent(files, paths, file, { from: expected, to: next });
    const target = await files.open(file, 'update');
    try {
        const written = await write(files, target, replacement, { paths, stateFolder });
        await whole_file_removeIfThere(files, intent);
        return written ? { written: async () => undefined, close: async () => { } } : undefined;
    }
    finally {
        await target.close();
    }
}
/** False where nothing of it stands in the file. */
async function write(files, target, replacement, { paths, stateFolder }) {
    const { file, expected, next } = replacement;
    const before = await target.stat();
    await files.confirm();
    try {
        if (!(await target.overwrite(expected, overwritingOf({ from: expected, to: next }))))
            return false;
    }
    catch (error) {
        await finishOnFullDisk(files, target, replacement, paths, error);
    }
    await makeNewer(target, before);
    await target.sync();
    await settleFence(files, target, replacement, stateFolder);
    const now = await files.stat(file).catch(() => undefined);
    if (now && now.dev === before.dev && now.ino === before.ino)
        return true;
    // Another writer has put a file in its place meanwhile: what was written over is not the flags file any more.
    await target.overwrite(next, overwritingOf({ from: next, to: expected }));
    return false;
}
/** A write that ended half-way is finished in reserved space, where it restores; else it is undone. */
async function finishOnFullDisk(files, target, { file, expected, next, useReserve = false }, paths, error) {
    const isFinished = useReserve && isDiskFull(error) && (await freeReserve(files, file, paths));
    try {
        await overwrite_fill(target, isFinished ? next : expected);
    }
    catch {
        throw error; // the note of both contents stays
    }
    if (!isFinished)
        throw error;
}
async function freeReserve(files, file, paths) {
    const name = paths.temporary();
    const beside = temporaryBeside(file);
    const path = (await takeStateReserve(files, paths, name))
        ? name
        : (await takeFlagsReserve(files, file, beside).catch(() => false))
            ? beside
            : undefined;
    if (path !== undefined)
        await whole_file_removeIfThere(files, path);
    return path !== undefined;
}
async function overwrite_fill(target, content) {
    await target.write(content, 0);
    await target.truncate(content.length);
    await target.sync();
}
/** An application that compares times sees every write, also within one tick of the clock or after it was set back. */
async function makeNewer(target, before) {
    const { mtimeNs } = await target.stat();
    if (mtimeNs <= before.mtimeNs)
        await target.touch(Number(before.mtimeNs / 1000000n) + 2);
}
/**
 * A process that was stopped within its write, and goes on after another one has taken over, has written into what that
 * one restored. Where its write stands, or a part of it, it leaves the flags as they were before the run.
 */
async function settleFence(files, target, { file, expected, next, useReserve = false }, stateFolder) {
    try {
        await files.confirm();
    }
    catch (error) {
        if (error instanceof ports/* FencedError */.Qz) {
            const now = await target.read();
            const stands = !useReserve && now.equals(next) && !(await isClaimed(files, file, now, stateFolder));
            if (stands || isTorn(now, { from: expected, to: next }))
                await overwrite_fill(target, useReserve ? next : expected);
        }
        throw error;
    }
}
/** Whether the journal says that a content with the flags on is right: kept by a verdict, or still to be undone. */
async function isClaimed(files, file, content, stateFolder) {
    const last = await lastEntry(files, file, stateFolder).catch(() => undefined);
    return last !== undefined && last.settled?.how !== 'restored' && last.change.after === sha256(content);
}

;// CONCATENATED MODULE: ./build/flags/write-file.js


/** Writes new content where the file still holds what is expected; undefined where it does not, and nothing was changed. */
function writeFlagsFile(files, replacement, { write, stateFolder }) {
    return write === 'in-place'
        ? overwriteFile(files, replacement, stateFolder)
        : replaceFile(files, replacement);
}

;// CONCATENATED MODULE: ./build/flags/restore.js








/** Looks that are taken at least, however long each of them takes. */
const LEAST_TURNS = 5;
/**
 * Restores former values in the file that was changed, until a look at the file finds nothing left to do. After a write
 * there is a second look a little later: a writer who had read the file before might write the flags on again with their
 * own edit.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
async function restoreFile(files, change, { patienceMs, settleMs, contentionMs, stateFolder }) {
    const writing = { write: change.write, stateFolder };
    const rework = (text) => restoreText(text, change).text ?? text;
    let written;
    const hold = async (next) => {
        await written?.old.close();
        written = next;
    };
    await repairTorn(files, change.file, stateFolder);
    try {
        let turns = 0;
        for (const deadline = performance.now() + contentionMs;; turns += 1) {
            const { file, bytes, result } = await readPatiently(files, change.file, patienceMs, (content) => ({
                ...content,
                result: restoreText(content.text, change),
            }));
            const { text, restored, conflicts } = result;
            if (text === undefined) {
                if (!written)
                    return { restored, conflicts, byteIdentical: sha256(bytes) === change.before };
                await (0,external_node_timers_promises_.setTimeout)(settleMs);
                await hold(await saveLateWrite(files, written, file, patienceMs, rework));
                continue;
            }
            // A large file on a slow machine takes long by itself: nobody else is to blame for that.
            if (turns >= LEAST_TURNS && performance.now() >= deadline)
                throw changed(file);
            const next = Buffer.from(text);
            const old = await writeFlagsFile(files, { file, expected: bytes, next, useReserve: true }, writing);
            if (!old) {
                await (0,external_node_timers_promises_.setTimeout)(Math.random() * 5); // out of step with whoever was faster
                continue;
            }
            await hold({ old, bytes: next });
            const late = await saveLateWrite(files, { old, bytes: next }, file, patienceMs, rework);
            if (late)
                await hold(late);
        }
    }
    finally {
        await written?.old.close();
    }
}
/** Whether the former values stand in the file, by reading it; undefined where one of them does not. Writes nothing. */
async function verifyFile(files, change, patienceMs) {
    return readPatiently(files, change.file, patienceMs, ({ text, bytes }) => {
        const { text: next, restored, conflicts } = restoreText(text, change);
        if (next !== undefined)
            return undefined;
        return { restored, conflicts, byteIdentical: sha256(bytes) === change.before };
    });
}

;// CONCATENATED MODULE: ./build/flags/apply.js







/** Turns of a replacement that fails without the content having changed, as where somebody changes the mode. */
const apply_TURNS = 20;
/**
 * Writes a prepared change onto the very bytes it was prepared for, in the file to which its path leads now. With
 * `flags-file-changed` nothing of it stands in the file; after any other error it may.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
async function applyChange(files, change, options) {
    if (change.edits.length === 0)
        return;
    const { write } = change;
    for (let turn = 0; turn < apply_TURNS; turn += 1) {
        const { file, bytes, text } = await readFlags(files, change.path);
        if (file !== change.file || sha256(bytes) !== change.before)
            throw changed(change.path);
        const next = Buffer.from(applySplices(text, change.splices));
        if (sha256(next) !== change.after)
            throw new Error(`the change of ${file} does not add up`);
        // Without the reserve: it is the room for the way back.
        const old = await writeFlagsFile(files, { file, expected: bytes, next }, { ...options, write });
        if (!old)
            continue;
        try {
            await withdrawFromOthers(files, { change, old, next }, options);
            return;
        }
        finally {
            await old.close();
        }
    }
    throw changed(change.path);
}
/** Another writer's edit that came while the file was written stays, and ours is withdrawn. */
async function withdrawFromOthers(files, { change, old, next }, options) {
    if (change.write === 'in-place') {
        const { bytes } = await readFlags(files, change.file);
        if (bytes.equals(next))
            return;
        await restoreFile(files, change, options);
        throw changed(change.path);
    }
    const theirs = await saveLateWrite(files, { old, bytes: next }, change.file, options.patienceMs, (text) => text);
    await theirs?.old.close();
    if (theirs)
        throw changed(change.path);
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./build/flags/flags.js




/** The two places in which the application looks for a flag: the environment's entry first, then the global switch. */
function entryPlace(environment, name) {
    return ['environments', environment, name];
}
function globalPlace(name) {
    return ['flags', name, 'enabled'];
}
/** The property at a place, or undefined where there is none. @throws FlagsFileError for a duplicate key on the way */
function propertyAt(document, place) {
    for (let length = 1; length <= place.length; length += 1) {
        const part = place.slice(0, length);
        const found = find(document, part);
        if (found.kind === 'absent')
            return undefined;
        if (found.kind === 'duplicate') {
            const lines = found.properties.map(({ key }) => lineOf(document.text, key.offset));
            const last = lines.pop();
            throw invalid(document.file, last, `duplicate key ${part.join('.')}, already on line ${lines.join(', ')}`);
        }
        if (length === place.length)
            return found.property;
        if (found.property.value.type !== 'object')
            throw wrongType(document, part, found.property, 'an object');
    }
    return undefined;
}
/** The switch at a place, or undefined where there is none. @throws FlagsFileError where it is neither true nor false */
function switchAt(document, place) {
    const property = propertyAt(document, place);
    if (!property)
        return undefined;
    if (property.value.type !== 'boolean')
        throw wrongType(document, place, property, 'true or false');
    return property.value.value === true;
}
function wrongType(document, place, { value }, wanted) {
    const text = textOf(document, value);
    const found = ['object', 'array'].includes(value.type) ? `an ${value.type}` : text.slice(0, 40);
    return invalid(document.file, lineOf(document.text, value.offset), `${place.join('.')} must be ${wanted}, not ${found}`);
}
/** The names of all flags. @throws FlagsFileError where there is no object of flags */
function flagNames(document) {
    const flags = propertyAt(document, ['flags']);
    if (!flags)
        throw invalid(document.file, 1, 'has no "flags"');
    if (flags.value.type !== 'object')
        throw wrongType(document, ['flags'], flags, 'an object');
    return propertiesOf(flags.value).map(({ key }) => key.value);
}
/** @throws FlagsFileError (`flag-unknown`) naming every unknown flag */
function requireKnown(file, known, wanted) {
    const there = new Set(known);
    const unknown = wanted.filter((name) => !there.has(name));
    if (unknown.length === 0)
        return;
    const hints = unknown.map((name) => {
        const close = closest(known, name);
        return close === undefined ? name : `${name} (did you mean ${close}?)`;
    });
    const shown = known.slice(0, 20).join(', ');
    const more = known.length > 20 ? `, and ${known.length - 20} more` : '';
    throw new ports/* FlagsFileError */.Ap('flag-unknown', `${file} knows no flag ${hints.join(', ')}`, known.length === 0 ? 'the file has no flags at all' : `it has ${shown}${more}`);
}
/** The known name that a mistyped one most likely means. */
function closest(known, name) {
    let best;
    let bound = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of known) {
        const distance = (0,leven/* default */.A)(candidate, name, { maxDistance: bound });
        if (distance < bound)
            [best, bound] = [candidate, distance];
    }
    return best;
}
/** The environments that have no entry of their own for a flag, and so follow the global switch. */
function followersOf(document, name, environment) {
    const environments = propertyAt(document, ['environments']);
    if (!environments)
        return [];
    return propertiesOf(environments.value)
        .filter(({ key, value }) => key.value !== environment && value.type === 'object')
        .filter(({ value }) => propertiesNamed(value, name).length === 0)
        .map(({ key }) => key.value);
}
/** What is to be known of a flag before it is turned on. @throws FlagsFileError where its places are not what they should be */
function flagState(document, name, environment) {
    const entry = switchAt(document, entryPlace(environment, name));
    const everywhere = switchAt(document, globalPlace(name));
    const signoff = propertyAt(document, ['flags', name, 'requires_m4_signoff']);
    return {
        name,
        on: entry ?? everywhere ?? false,
        requiresSignoff: signoff?.value.type === 'boolean' && signoff.value.value === true,
        followers: followersOf(document, name, environment),
    };
}

;// CONCATENATED MODULE: ./build/flags/layout.js

/** How a property is appended to an object that has some. */
function layoutOf(document, object) {
    const properties = propertiesOf(object);
    const last = properties.at(-1);
    const first = properties[0];
    if (!last || !first)
        return undefined;
    const { text } = document;
    const open = indentationIn(text.slice(object.offset + 1, first.node.offset));
    const close = indentationIn(text.slice(endOf(last.node), endOf(object) - 1));
    const colon = colonOf(document, last);
    const previous = properties.at(-2);
    if (!previous) {
        const afterComma = open === '' && colon.endsWith(' ') ? ' ' : open;
        return { beforeComma: '', afterComma, colon, open, close };
    }
    const [beforeComma = '', afterComma = ''] = text.slice(endOf(previous.node), last.node.offset).split(',');
    return {
        beforeComma: indentationIn(beforeComma),
        afterComma: indentationIn(afterComma),
        colon,
        open,
        close,
    };
}
/** Blank lines that set neighbours apart are not repeated: the last line's indentation remains. */
function indentationIn(space) {
    const lineEnd = /(\r\n|\n|\r)[^\r\n]*$/.exec(space);
    return lineEnd ? lineEnd[0] : space;
}
function colonOf({ text }, { key, value }) {
    const colon = text.slice(endOf(key), value.offset);
    return /[\r\n]/.test(colon) ? ': ' : colon;
}
/**
 * The layout of an object yet empty: that of the nearest thing like it, a filled object among its siblings; else that
 * of its parents, one step deeper.
 */
function layoutWithin(document, parent, ownIndent) {
    for (const { value } of propertiesOf(parent)) {
        const sibling = value.type === 'object' ? layoutOf(document, value) : undefined;
        if (sibling)
            return hasLineEnd(sibling.open) ? indented(document, ownIndent, sibling) : sibling;
    }
    return defaultLayout(document, ownIndent);
}
/** The layout of the whole file, for an object whose closing brace is indented by `ownIndent`. */
function defaultLayout(document, ownIndent) {
    const root = layoutOf(document, document.root);
    if (!root || !hasLineEnd(root.open)) {
        const colon = root?.colon ?? ': ';
        return { beforeComma: '', afterComma: colon.endsWith(' ') ? ' ' : '', colon, open: '', close: '' };
    }
    return indented(document, ownIndent, root);
}
/** One property a line, a step deeper than `ownIndent`. */
function indented(document, ownIndent, like) {
    const { lineEnd, step } = linesOf(document);
    const line = `${lineEnd}${ownIndent}${step}`;
    const commaFirst = hasLineEnd(like.beforeComma);
    return {
        beforeComma: commaFirst ? line : '',
        afterComma: commaFirst ? like.afterComma : line,
        colon: like.colon,
        open: line,
        close: `${lineEnd}${ownIndent}`,
    };
}
function linesOf(document) {
    const open = layoutOf(document, document.root)?.open ?? '';
    const lineEnd = /\r\n|\n|\r/.exec(open)?.[0] ?? /\r\n|\n|\r/.exec(document.text)?.[0] ?? '\n';
    return { lineEnd, step: open.replace(/[\r\n]/g, '') || '  ' };
}
function hasLineEnd(space) {
    return /[\r\n]/.test(space);
}
/** The indentation of the line on which an offset lies. */
function indentAt({ text }, offset) {
    let start = offset;
    while (start > 0 && !hasLineEnd(text[start - 1]))
        start -= 1;
    return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

;// CONCATENATED MODULE: ./build/flags/insertion.js


/** The nearest object above a place that is absent. Every parent that is there is an object. */
function gapAt(document, place) {
    let object = document.root;
    let depth = 0;
    for (; depth < place.length - 1; depth += 1) {
        const found = find(document, place.slice(0, depth + 1));
        if (found.kind !== 'property')
            break;
        object = found.property.value;
    }
    return { object, missing: place.slice(depth), outermost: place.slice(0, depth + 1) };
}
/** Inserts JSON texts at absent places, in the file's own style: one cut for each object that is there, by that object. */
function insertAll(document, insertions) {
    const trees = new Map();
    for (const { gap, json } of insertions) {
        let tree = trees.get(gap.object) ?? new Map();
        trees.set(gap.object, tree);
        for (const name of gap.missing.slice(0, -1)) {
            const inner = tree.get(name);
            const next = inner instanceof Map ? inner : new Map();
            tree.set(name, next);
            tree = next;
        }
        tree.set(gap.missing.at(-1), json);
    }
    return new Map([...trees].map(([object, tree]) => [object, insertInto(document, object, tree)]));
}
function insertInto(document, object, tree) {
    const last = propertiesOf(object).at(-1);
    const layout = layoutOf(document, object);
    if (!last || !layout)
        return insertIntoEmpty(document, object, tree);
    const comma = `${layout.beforeComma},${layout.afterComma}`;
    const insert = comma + insertion_write(document, object, tree, layout).join(comma);
    return { offset: endOf(last.node), length: 0, insert };
}
/** Whatever space the braces enclose stays where it is, so that taking the insertion out again gives the same bytes. */
function insertIntoEmpty(document, object, tree) {
    const indent = indentAt(document, object.offset);
    const parent = object.parent?.parent;
    const layout = parent ? layoutWithin(document, parent, indent) : defaultLayout(document, indent);
    const properties = insertion_write(document, object, tree, layout).join(`${layout.beforeComma},${layout.afterComma}`);
    const inside = document.text.slice(object.offset + 1, endOf(object) - 1);
    if (inside === '') {
        return { offset: object.offset + 1, length: 0, insert: layout.open + properties + layout.close };
    }
    // With lines between the braces, the last of them is the closing brace's; else the space serves on both sides.
    const insert = (hasLineEnd(inside) ? layout.open : inside) + properties;
    return { offset: object.offset + 1, length: 0, insert };
}
/** The properties' texts. `sibling` is an object in which nested ones find their like. */
function insertion_write(document, sibling, tree, layout) {
    const indent = lastLine(layout.open) ?? lastLine(layout.afterComma) ?? '';
    return [...tree].map(([name, value]) => {
        const json = typeof value === 'string' ? value : writeObject(document, sibling, value, indent);
        return quote(document, name) + layout.colon + json;
    });
}
function writeObject(document, sibling, tree, indent) {
    const layout = layoutWithin(document, sibling, indent);
    const nested = insertion_write(document, { type: 'object', offset: 0, length: 0 }, tree, layout);
    return `{${layout.open}${nested.join(`${layout.beforeComma},${layout.afterComma}`)}${layout.close}}`;
}
function lastLine(space) {
    return /[\r\n]([^\r\n]*)$/.exec(space)?.[1];
}
/** A key as the file writes it: as the flag is spelt under `flags`, with escapes where all of the file is ASCII. */
function quote(document, name) {
    const flag = find(document, ['flags', name]);
    if (flag.kind === 'property') {
        const { key } = flag.property;
        return document.text.slice(key.offset, endOf(key));
    }
    const json = JSON.stringify(name);
    // Without its first unit, which may be a BOM.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
    if (/[^\x00-\x7f]/.test(document.text.slice(1)))
        return json;
    return json.replace(/[\x80-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/flags/change.js





/**
 * The change that turns flags on or off, and the text it leads to. A place that has the wanted value gets no edit, so
 * nothing will take it back. Turning on inserts what is missing, turning off does not: a missing entry is not on.
 *
 * @throws FlagsFileError where a place, or the way to it, is not what it should be
 */
function changeFlags(document, wish) {
    const written = String(wish.on);
    const replaced = [];
    const missing = [];
    for (const { flag, place } of placesOf(wish)) {
        if (switchAt(document, place) === wish.on)
            continue;
        const found = find(document, place);
        if (found.kind === 'property') {
            const { value } = found.property;
            const edit = { flag, place, former: textOf(document, value), written };
            replaced.push({ edit, cut: { offset: value.offset, length: value.length, insert: written } });
        }
        else if (wish.on) {
            missing.push({ flag, place, gap: gapAt(document, place), json: written });
        }
    }
    const insertions = insertAll(document, missing);
    const cuts = ascending([...replaced.map(({ cut }) => cut), ...insertions.values()]);
    const inserted = missing.map(({ flag, place, gap }) => {
        const splice = cuts.indexOf(insertions.get(gap.object));
        return { flag, place, former: undefined, written, insertion: { splice, outermost: gap.outermost } };
    });
    const text = cutText(document.text, cuts);
    const change = {
        file: document.file,
        edits: [...replaced.map(({ edit }) => edit), ...inserted],
        before: sha256(document.text),
        after: sha256(text),
        splices: splicesOf(document.text, cuts),
    };
    return { change, text };
}
/** The places in which a wish is about its flags. */
function placesOf({ names, environment, scope, }) {
    return [...new Set(names)].flatMap((flag) => {
        const entry = { flag, place: entryPlace(environment, flag) };
        return scope === 'environment' ? [entry] : [entry, { flag, place: globalPlace(flag) }];
    });
}

;// CONCATENATED MODULE: ./build/flags/mounts.js

const NETWORK = [
    'nfs',
    'nfs4',
    'cifs',
    'smb3',
    'smbfs',
    'afs',
    'ceph',
    'lustre',
    'gfs2',
    'ocfs2',
    'glusterfs',
    'beegfs',
    '9p',
];
/** Local in spite of their names. */
const LOCAL_FUSE = ['fuse.fuse-overlayfs', 'fuse.lxcfs', 'fuse.mergerfs'];
function isNetwork({ type }) {
    return NETWORK.includes(type) || (type.startsWith('fuse.') && !LOCAL_FUSE.includes(type));
}
/** The mount on which a real path lies; undefined outside Linux. */
async function mountOf(files, path) {
    const text = await whole_file_readWhole(files, '/proc/self/mountinfo').then((bytes) => bytes.toString('utf8'), () => '');
    return findMount(text, path);
}
/** Picks the mount of a path from the text of /proc/self/mountinfo: the longest point above it, the last of equals. */
function findMount(mountinfo, path) {
    let best;
    for (const mount of mountsIn(mountinfo)) {
        const { point } = mount;
        const isAbove = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
        if (isAbove && point.length >= (best?.point.length ?? 0))
            best = mount;
    }
    return best;
}
/** All mounts of such a text; lines that are not understood are left out. */
function mountsIn(mountinfo) {
    return mountinfo.split('\n').flatMap((line) => {
        const [fields, rest] = line.split(' - ');
        const [, , device = '', root = '', point = ''] = fields?.split(' ') ?? [];
        const type = rest?.split(' ')[0];
        return point === '' || type === undefined
            ? []
            : [{ point: plain(point), device, root: plain(root), type }];
    });
}
/** Spaces, tabs and the like are written in octal: `\040`. */
function plain(field) {
    return field.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}

;// CONCATENATED MODULE: ./build/flags/single-mounts.js


const DELETED = '//deleted';
/**
 * The mounts of a file by itself, in any mount namespace of this machine that can be read, one for each namespace. Empty
 * outside Linux.
 *
 * @param file the real path
 */
async function ownMountsOf(files, file) {
    const mount = await mountOf(files, file);
    if (!mount)
        return [];
    const source = sourceOf(mount, file);
    const mounts = (await mountsOfDevice(files, mount.device)).filter(({ root, point, pid }) => [source, source + DELETED].includes(root) && (pid !== process.pid || point !== file));
    return mounts.map(({ pid, point, root }) => ({ pid, point, isDeleted: root !== source }));
}
/**
 * The paths by which a file that has lost its name can be reached through mounts of it in other mount namespaces.
 *
 * @param file the real path that was its name
 * @param inode its device and inode, as `inodeOf` gives them
 */
async function pathsThroughMounts(files, file, inode) {
    const mount = await mountOf(files, file);
    if (!mount)
        return [];
    const paths = (await mountsOfDevice(files, mount.device)).map(({ pid, point }) => `/proc/${pid}/root${point}`);
    const inodes = await Promise.all(paths.map((path) => inodeOf(files, path).catch(() => undefined)));
    return paths.filter((_, index) => inodes[index] === inode);
}
/** What tells a file from every other one, whatever its name is. */
async function inodeOf(files, path) {
    const { dev, ino } = await files.stat(path);
    return `${dev}:${ino}`;
}
/** The file's path within its file system, which is what a mount of it names as its root. */
function sourceOf({ point, root }, file) {
    const inside = file.slice(point === '/' ? 0 : point.length);
    return root === '/' ? inside : `${root}${inside}`;
}
async function mountsOfDevice(files, device) {
    const seen = new Set();
    const found = [];
    const others = (await files.list('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
    for (const name of [String(process.pid), ...others]) {
        const namespace = await files.readLink(`/proc/${name}/ns/mnt`).catch(() => undefined);
        if (namespace === undefined || seen.has(namespace))
            continue;
        seen.add(namespace);
        const mounts = mountsIn(await single_mounts_textOf(files, `/proc/${name}/mountinfo`));
        found.push(...mounts.filter((mount) => mount.device === device).map((mount) => ({ ...mount, pid: Number(name) })));
    }
    return found;
}
async function single_mounts_textOf(files, path) {
    return whole_file_readWhole(files, path).then((bytes) => bytes.toString('utf8'), () => '');
}

;// CONCATENATED MODULE: ./build/flags/detached.js





/**
 * Restores former values in the very file that was written in place, where another writer has given its name to another
 * file since: an application that has mounted the file goes on reading it. `undefined` where no such reader is found.
 */
async function restoreDetached(files, change) {
    return eachDetached(files, change, async (path, bytes, text) => {
        const target = await files.open(path, 'update');
        try {
            const next = Buffer.from(text);
            const isWritten = await target.overwrite(bytes, overwritingOf({ from: bytes, to: next }));
            await target.sync();
            return isWritten;
        }
        finally {
            await target.close();
        }
    });
}
/** The same by reading alone; what is on there is in conflict. */
async function verifyDetached(files, change) {
    return eachDetached(files, change, async () => false);
}
async function eachDetached(files, change, write) {
    const { file, inode } = change;
    if (inode === undefined || (await inodeOf(files, file).catch(() => undefined)) === inode)
        return undefined;
    const [path] = await pathsThroughMounts(files, file, inode);
    if (path === undefined)
        return undefined;
    const bytes = await readDirectly(files, path);
    const { text, restored, conflicts } = restoreText(decodeText(bytes, path), change);
    const isRestored = text === undefined || (await write(path, bytes, text).catch(() => false));
    if (!isRestored)
        return { restored: [], conflicts: [...conflicts, ...restored.map(stillOn)], byteIdentical: false };
    const now = sha256(await readDirectly(files, path));
    return { restored, conflicts, byteIdentical: now === change.before, movedTo: path };
}
const stillOn = (edit) => ({ ...edit, found: edit.written });
/** Without a look at where links lead: a path through another process's root leads there only as it stands. */
async function readDirectly(files, path) {
    const file = await files.open(path, 'read');
    try {
        return await file.read();
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/flags/write-mode.js



/**
 * How a flags file is to be written: in place where its readers hold on to the file itself and would never see another
 * one that is renamed over it.
 *
 * @param file the real path
 * @param mounted paths of this machine that the services' containers have mounted
 */
async function chooseWrite(files, file, mounted = []) {
    const [own, mount, mounts] = await Promise.all([
        files.stat(file),
        mountOf(files, file),
        ownMountsOf(files, file),
    ]);
    const real = await Promise.all(mounted.map((path) => files.realpath(path).catch(() => path)));
    const reason = reasonInPlace(file, { mount, links: own.links, mounts, mounted: real });
    return reason === undefined ? { mode: 'rename' } : { mode: 'in-place', reason };
}
/** What the choice of the config means for readers, where it is not the file's own. */
function objectionTo(wanted, { mode, reason }) {
    if (wanted !== 'rename' || mode === 'rename')
        return undefined;
    return `flags.write is rename, but ${reason}: its reader would not see the change`;
}
function reasonInPlace(file, { mount, links, mounts, mounted }) {
    if (mount?.point === file)
        return 'the file is a mount point';
    if (mounted.includes(file))
        return 'a container of services has mounted the single file';
    const [other] = mounts.filter(({ isDeleted }) => !isDeleted);
    if (other)
        return `process ${other.pid} has mounted the single file at ${other.point}`;
    if (links > 1)
        return `the file has ${links} hard links`;
    return undefined;
}
/** A container that mounted the file before it was renamed over goes on reading the old one. */
async function detachedReaders(files, file) {
    const mounts = (await ownMountsOf(files, file)).filter(({ isDeleted }) => isDeleted);
    return mounts.map(({ pid, point }) => `process ${pid} has mounted a former ${file} at ${point}, which was replaced since: it does not see this file; ` +
        `restart its container, and mount ${(0,external_node_path_.dirname)(file)} instead`);
}

;// CONCATENATED MODULE: ./build/flags/moved.js








/**
 * Restores former values where the run has changed them, and where the application reads now: the path may lead to
 * another file by then, such as a new release that began as a copy with the flags on.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
async function restoreChange(files, change, options) {
    const current = await movedTo(files, change);
    const detached = await restoreDetached(files, change);
    if (current === undefined)
        return combined(await restoreFile(files, change, options), detached);
    const there = await restoreThere(files, { ...change, file: current }, options);
    const here = await unlessMissing(restoreFile(files, change, options));
    return combined({ ...there, movedTo: current }, here, detached);
}
/** Whether the former values stand in all of these files; undefined where one of them does not. Writes nothing. */
async function verifyChange(files, change, patienceMs) {
    const current = await movedTo(files, change);
    const detached = await verifyDetached(files, change);
    const own = verifyFile(files, change, patienceMs).then((result) => result ?? 'on');
    const here = current === undefined ? await own : await unlessMissing(own);
    if (here === 'on')
        return undefined;
    if (current === undefined)
        return here && combined(here, detached);
    const there = await verifyFile(files, { ...change, file: current }, patienceMs);
    return there && combined({ ...there, movedTo: current }, here, detached);
}
/** The file to which the path leads now, where it is another one than was changed. */
async function movedTo(files, { path, file }) {
    if (path === file)
        return undefined;
    const current = await files.realpath(path).catch(() => undefined);
    return current === file ? undefined : current;
}
async function restoreThere(files, change, options) {
    // Another canary's flags are its own to restore: what is on there is reported.
    if (await isHeld(files, change.file, options.stateFolder))
        return whatStands(files, change, options);
    const { mode } = await chooseWrite(files, change.file);
    return restoreFile(files, { ...change, write: mode }, options);
}
async function isHeld(files, file, stateFolder) {
    const { lock } = await state_folder_locateState(files, file, stateFolder);
    const isLocked = await files.stat(lock).then(() => true, () => false);
    return isLocked || (await unsettled(files, file, stateFolder)) !== undefined;
}
function whatStands(files, change, { patienceMs }) {
    return readPatiently(files, change.file, patienceMs, ({ text }) => {
        const { text: next, restored, conflicts } = restoreText(text, change);
        if (next === undefined)
            return { restored, conflicts, byteIdentical: false };
        const on = restored.map((edit) => ({ ...edit, found: edit.written }));
        return { restored: [], conflicts: [...conflicts, ...on], byteIdentical: false };
    });
}
/** A release that was replaced may have been removed. */
async function unlessMissing(result) {
    return result.catch((error) => {
        if (error instanceof ports/* FlagsFileError */.Ap && error.code === 'flags-file-missing')
            return undefined;
        throw error;
    });
}
/** What stands in the file that the application reads comes first. */
function combined(first, ...others) {
    const rest = others.filter((other) => other !== undefined);
    if (rest.length === 0)
        return first;
    const conflicts = new Map([...rest.toReversed(), first].flatMap((one) => one.conflicts.map((conflict) => [JSON.stringify(conflict.place), conflict])));
    const movedTo = [first, ...rest].find((one) => one.movedTo !== undefined)?.movedTo;
    return {
        restored: first.restored.filter(({ place }) => !conflicts.has(JSON.stringify(place))),
        conflicts: [...conflicts.values()],
        byteIdentical: first.byteIdentical,
        ...(movedTo !== undefined && { movedTo }),
    };
}

;// CONCATENATED MODULE: ./build/flags/writable.js






/**
 * Checks whether a flags file can be written with its owner and attributes kept, without writing anything. Returns what
 * should be said about it.
 *
 * @param file the real path
 * @throws FlagsFileError (`flags-file-unwritable`)
 */
async function requireWritable(files, file, request) {
    const { write, workspace } = request;
    const [own, mount] = await Promise.all([files.stat(file), mountOf(files, file)]);
    if (write === 'in-place')
        await requireOverwritable(files, file);
    else
        await requireReplaceable(files, file, { own, mount });
    const warnings = await detachedReaders(files, file);
    if (mount && isNetwork(mount)) {
        warnings.push(`${file} lies on a network file system (${mount.type} at ${mount.point}): ` +
            'a canary on another machine may see lock and flags late; run canaries on one machine only');
    }
    if (own.links > 1) {
        const others = write === 'rename'
            ? 'the others keep the old content'
            : 'a write in place changes what all of them read';
        warnings.push(`${file} has ${own.links} names (hard links): ${others}`);
    }
    if (write === 'rename' && process.platform === 'linux' && !(await canCopyAttributes())) {
        warnings.push(`there is no GNU cp here: an ACL, a security label or extended attributes of ${file} would be lost; ` +
            'install coreutils, or set flags.write: in-place');
    }
    const root = workspace === undefined ? undefined : await files.realpath(workspace).catch(() => workspace);
    if (root !== undefined && file.startsWith(`${root}/`)) {
        warnings.push(`${file} lies in the workspace of the job: the checkout of a later job (\`clean: true\`) resets or removes it, ` +
            'and the state of a canary with it; keep the flags file outside, or set flags.file to an absolute path there, ' +
            'or check out with `clean: false`');
    }
    return warnings;
}
async function requireReplaceable(files, file, { own, mount }) {
    await requireWritableFolder(files, file, (0,external_node_path_.dirname)(file));
    await requireMutable(files, file);
    requireRights(file, own);
    if (mount?.point === file) {
        throw unwritable(file, 'it is itself a mount point, over which nothing can be renamed', 'set flags.write: in-place, or mount its folder instead of the file');
    }
}
async function requireOverwritable(files, file) {
    try {
        await (await files.open(file, 'update')).close();
    }
    catch (error) {
        const why = errorCode(error) === 'EPERM' ? 'it is immutable or append-only' : `this user may not write it`;
        throw unwritable(file, `${why} (${messageOf(error)})`, errorCode(error) === 'EPERM'
            ? `see lsattr ${file}, and chattr -i -a ${file}`
            : 'run the canary as a user who may write it');
    }
}
async function requireWritableFolder(files, file, folder) {
    try {
        await files.mayWrite(folder);
    }
    catch (error) {
        const why = errorCode(error) === 'EROFS' ? 'its file system is read-only' : `the folder ${folder} is not writable`;
        throw unwritable(file, why, `let this user write in ${folder}: flags files are replaced, not overwritten`);
    }
}
/** A mode that forbids writing (EACCES) does not matter, since the file is replaced. */
async function requireMutable(files, file) {
    try {
        await (await files.open(file, 'update')).close();
    }
    catch (error) {
        if (errorCode(error) === 'EPERM') {
            const fix = `see lsattr ${file}, and chattr -i -a ${file}`;
            throw unwritable(file, 'it is immutable or append-only', fix);
        }
    }
}
function requireRights(file, own) {
    const me = process.geteuid?.();
    if (me === undefined || me === 0)
        return;
    const groups = [process.getegid?.(), ...(process.getgroups?.() ?? [])];
    if (own.uid !== me || !groups.includes(own.gid)) {
        throw unwritable(file, `it belongs to ${own.uid}:${own.gid}, and user ${me} could not give the new file that owner`, 'run the canary as the owner of the flags file, or as root');
    }
}

;// CONCATENATED MODULE: ./build/flags/store.js














/** Flags in a JSON file on disk. */
function flagStore(files, given = {}) {
    const { stateFolder, patienceMs = 300, settleMs = 150, contentionMs = 2_000 } = given;
    const options = { stateFolder, patienceMs, settleMs, contentionMs };
    const read = (path) => readPatiently(files, path, patienceMs, ({ file, text }) => parseDocument(text, file));
    return {
        async inspect(flags, environment, mounted) {
            const document = await read(flags.file);
            const { file } = document;
            const known = flagNames(document);
            requireKnown(file, known, flags.names);
            const own = await chooseWrite(files, file, mounted);
            const mode = flags.write ?? own.mode;
            const objection = objectionTo(mode, own);
            const warnings = await requireWritable(files, file, { ...flags, write: mode });
            return {
                file,
                write: mode === own.mode ? own : { mode },
                flagCount: known.length,
                flags: flags.names.map((name) => flagState(document, name, environment)),
                warnings: objection === undefined ? warnings : [objection, ...warnings],
            };
        },
        async prepare({ file: path, names, scope, write }, environment, on) {
            const document = await read(path);
            const { file } = document;
            const known = flagNames(document);
            // Turning off must also reach what is left of a flag that `flags` no longer lists.
            const isEntry = (name) => find(document, entryPlace(environment, name)).kind !== 'absent';
            requireKnown(document.file, known, on ? names : names.filter((name) => !isEntry(name)));
            const mode = write ?? (await chooseWrite(files, file)).mode;
            const { change } = changeFlags(document, { names, environment, scope, on });
            const inode = mode === 'in-place' ? { inode: await inodeOf(files, file) } : {};
            return { path, write: mode, ...inode, ...change };
        },
        async apply(change) {
            try {
                await applyChange(files, change, options);
            }
            catch (error) {
                throw explain(error, change.file);
            }
        },
        async restore(change) {
            try {
                return await restoreChange(files, change, options);
            }
            catch (error) {
                throw await pointToCopy(files, explain(error, change.file), change.file, stateFolder);
            }
        },
        async verify(change) {
            return verifyChange(files, change, patienceMs);
        },
        repairTorn: (file) => repairTorn(files, file, stateFolder),
    };
}
/** A file that is gone or broken can be replaced by the copy that the journal keeps. */
async function pointToCopy(files, error, file, stateFolder) {
    if (!(error instanceof ports/* FlagsFileError */.Ap))
        return error;
    if (!['flags-file-missing', 'flags-file-invalid'].includes(error.code))
        return error;
    const paths = await state_folder_locateState(files, file, stateFolder).catch(() => undefined);
    if (!paths)
        return error;
    const copy = paths.former;
    const isThere = await files.stat(copy).then(() => true, () => false);
    if (!isThere)
        return error;
    const isFolder = await files.stat(file).then(({ kind }) => kind === 'folder', () => false);
    const cleared = isFolder ? `rmdir ${shellQuote(file)} && ` : '';
    return new ports/* FlagsFileError */.Ap(error.code, `${error.message}; a copy from before the change is ${copy}`, 'copy it back', `${cleared}cat ${shellQuote(copy)} > ${shellQuote(file)}`);
}

;// CONCATENATED MODULE: ./build/safety/recover.js







/**
 * Finishes what a dead run left behind: puts its flags back, settles its journal, frees its lock. For the post step, the
 * guardian, the next run and the `recover` command; any number of them at once do it once.
 *
 * @throws JournalError, StateFolderError where the interrupted run's journal cannot be read
 */
async function recover(tools, flagsFile) {
    const { files, lock } = tools;
    if (!(await isLeft(tools, flagsFile)))
        return { status: 'nothing' };
    let release;
    try {
        release = await lock.acquire(flagsFile);
    }
    catch (error) {
        if (!(error instanceof ports/* LockHeldError */.Rk))
            throw error;
        const { owner, life, message } = error;
        return { status: 'busy', owner, life, message };
    }
    try {
        return await recoverLocked(tools, await state_folder_realFlagsFile(files, flagsFile));
    }
    finally {
        await release().catch(() => { }); // what was found matters more; the lock dies with this process
    }
}
/** Looking first keeps a recovery by the clock from being in the way of a run that starts this moment. */
async function isLeft(tools, flagsFile) {
    const { files, me, stateFolder, remembered } = tools;
    if (remembered)
        return true;
    try {
        const holder = await lockHolder(files, me, flagsFile, stateFolder);
        if (holder && holder.life !== 'alive')
            return true;
        if ((await unsettled(files, flagsFile, stateFolder)) !== undefined)
            return true;
        // A live run reserves space before its change is in the journal.
        if (holder)
            return false;
        const file = await state_folder_realFlagsFile(files, flagsFile);
        const paths = await state_folder_locateState(files, file, stateFolder);
        return (await hasReserves(files, paths, file)) || (await intentsOf(files, paths)).length > 0;
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            return false; // not even a folder
        throw error;
    }
}
async function recoverLocked(tools, file) {
    const { files, flags, stateFolder } = tools;
    await sweepBeside(files, file).catch(() => { }); // only tidiness
    const paths = await state_folder_locateState(files, file, stateFolder);
    const entry = await openEntry(tools, file);
    if (!entry) {
        await flags.repairTorn(file); // of a change by hand that was interrupted
        await tidyState(files, paths, file).catch(() => { }); // of a change that is settled
        return { status: 'nothing' };
    }
    let restoration;
    try {
        // By our own path: the file may have been mounted elsewhere for the run, and a forged path must not lead us astray.
        const path = entry.trusted && entry.change.file === file ? entry.change.path : file;
        const change = { ...entry.change, path, file };
        restoration = await flags.restore(change);
        await tools.finish?.(entry, restoration);
        // What was just reloaded or run, such as a rollback script, may have written them.
        restoration = (await flags.verify(change)) ?? (await flags.restore(change));
        await settleEntry(files, paths, entry, 'restored');
        return { status: 'recovered', entry, restoration };
    }
    catch (failure) {
        const error = failure instanceof Error ? failure : new Error(messageOf(failure));
        return { status: 'failed', entry, error, ...(restoration && { restoration }) };
    }
}
/**
 * The change to undo. Its owner can write nothing any more, whether or not it is alive: the caller holds the lock. What
 * the caller remembers counts where the journal says nothing.
 */
async function openEntry({ files, stateFolder, remembered }, file) {
    try {
        const last = await lastEntry(files, file, stateFolder);
        return last === undefined ? remembered : last.settled ? undefined : last;
    }
    catch (error) {
        if (error instanceof JournalError && remembered)
            return remembered;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/safety/tenure.js


/** How long a heartbeat may fail to come before others act, in ms, where the config says nothing else. */
const HEARTBEAT_TIMEOUT_MS = 15_000;
/** So many heartbeats come in that time. */
const BEATS = 5;
function createTenure(files, options = {}) {
    const { timeoutMs = HEARTBEAT_TIMEOUT_MS, onBeat = () => { }, isOpen = async () => true } = options;
    const lost = new AbortController();
    let held;
    let file;
    let timer;
    let progressUntil = Number.NEGATIVE_INFINITY;
    let touching = false;
    let checking;
    const lose = (flagsFile) => {
        clearInterval(timer);
        lost.abort(new ports/* FencedError */.Qz(flagsFile));
        throw lost.signal.reason;
    };
    /** By device and inode: the record is held open, so no other file can have the same. */
    const isSame = async (path) => {
        try {
            const [one, other] = await Promise.all([files.stat(path), file?.stat()]);
            return one.dev === other?.dev && one.ino === other.ino;
        }
        catch (error) {
            if (errorCode(error) === 'ENOENT')
                return undefined;
            throw error;
        }
    };
    const open = async ({ path }) => {
        const before = file;
        // For reading: its times can be set all the same, and nothing keeps the disk from becoming read-only.
        file = await files.open(path, 'read');
        await before?.close();
    };
    const verify = async (lock) => {
        const same = await isSame(lock.path);
        if (same === true)
            return;
        // Removed by a clean-up of the folder, or by a process that took over and has finished.
        if (same === undefined) {
            if (!(await isOpen()))
                lose(lock.flagsFile);
            await lock.putBack();
        }
        if (!(await lock.isOwn()))
            lose(lock.flagsFile);
        await open(lock);
    };
    const check = async () => {
        lost.signal.throwIfAborted();
        if (!held)
            return;
        checking ??= verify(held).finally(() => {
            checking = undefined;
        });
        await checking;
    };
    const touch = async () => {
        if (touching)
            return;
        touching = true;
        try {
            await check();
            await file?.touch();
        }
        catch {
            // The disk fails, or the lock is lost, of which `lost` tells.
        }
        finally {
            touching = false;
        }
    };
    const beat = () => {
        // Asked of the disk even where the run makes no progress: after a stop it may have been taken over.
        if (performance.now() > progressUntil)
            void check().catch(() => { });
        else {
            onBeat();
            void touch();
        }
    };
    return {
        timeoutMs,
        lost: lost.signal,
        check,
        within(ms) {
            progressUntil = performance.now() + ms;
        },
        holds: () => check().then(() => true, (error) => !(error instanceof ports/* FencedError */.Qz)),
        async begin(lock) {
            held = lock;
            await open(lock);
            progressUntil = Math.max(progressUntil, performance.now() + timeoutMs);
            timer = setInterval(beat, timeoutMs / BEATS).unref();
        },
        async end() {
            clearInterval(timer);
            held = undefined;
            await checking?.catch(() => { }); // or it would put the lock back after it was given back
            await file?.close();
            file = undefined;
        },
    };
}
/**
 * The disk for the holder of a lock: whatever puts a file in the place of another is done only while the lock is held.
 * A holder that is stopped after this was checked, and goes on after another process has taken over, finds the file that
 * it would rename removed: a takeover removes all of them first.
 *
 * These methods throw FencedError besides Node's errors.
 */
function fencedFiles(files, tenure) {
    const fenced = async (act) => {
        await tenure.check();
        try {
            return await act();
        }
        catch (error) {
            // It may have failed since the new holder swept the file.
            await tenure.check().catch((failure) => {
                if (failure instanceof ports/* FencedError */.Qz)
                    throw failure;
            });
            throw error;
        }
    };
    return {
        ...files,
        confirm: () => tenure.check(),
        open: (path, how, mode) => how === 'update' ? fenced(() => files.open(path, how, mode)) : files.open(path, how, mode),
        rename: (from, to) => fenced(() => files.rename(from, to)),
        renameOver: (from, to, seen) => fenced(() => files.renameOver(from, to, seen)),
    };
}

;// CONCATENATED MODULE: ./build/safety/inert.js

/** The longest line that is passed on; an annotation is cut there too. */
const MAX_CHARACTERS = 4096;
/** Looked at before anything is stripped, so that a line of any length costs the same. */
const READ_CHARACTERS = 16 * MAX_CHARACTERS;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;
/** Unicode's own ways to end a line, and to show it in another order than it has. */
const SEPARATORS = /[\u2028\u2029]/g;
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;
/**
 * Makes one line of foreign text harmless for a terminal and for the Actions runner, which reads commands from both
 * streams: `::x::` where a trimmed line begins, `##[x]` anywhere. At most 4,096 characters are left; tabs stay.
 */
function inert(text) {
    const plain = visible(text)
        // With a blank that can be seen: what is invisible is ignored by some comparisons.
        .replaceAll('##[', '## [')
        .replace(/^(\s*):(?=:)/, '$1: ');
    return cut(plain);
}
/** What is seen of one line of foreign text: without escape sequences, controls, and marks that reorder it. */
function visible(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text.slice(0, READ_CHARACTERS))
        .replace(CONTROLS, '')
        .replace(SEPARATORS, ' ')
        .replace(REORDERING, '');
}
/** Splits foreign text where the runner does, at a lone carriage return too, and makes every line harmless. */
function inertLines(text) {
    return text.split(/\r\n|\r|\n/).map(inert);
}
function cut(line) {
    if (line.length <= MAX_CHARACTERS)
        return line;
    return `${line.slice(0, MAX_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

;// CONCATENATED MODULE: ./build/safety/key-block.js
/** Lines of a private key in PEM at most; that of an RSA key of 16,384 bits has 200. */
const MAX_LINES = 400;
/** A line of base64, of a header (`Proc-Type: 4,ENCRYPTED`), or an empty one; quoted and indented as logs do. */
const PART = /^[\s|>#"']{0,20}(?:[A-Za-z0-9+/=]+|[A-Za-z-]{1,40}: \S.{0,200})?[\s"'\\,]{0,20}$/;
/**
 * Masks private keys that are printed line by line. Whatever follows the first line of a key, up to its last one, is a
 * part of it as long as it may be base64 or a header.
 */
function keyBlocks() {
    let left = 0;
    return (line) => {
        const begins = line.includes('-----BEGIN ') && /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/.test(line);
        if (begins)
            left = MAX_LINES;
        else if (left === 0)
            return line;
        const ends = line.includes('-----END ');
        left = ends || !(begins || PART.test(line)) ? 0 : left - 1;
        return begins || ends || left > 0 ? '***' : line;
    };
}

;// CONCATENATED MODULE: ./build/safety/secret-variables.js
/** Words that make a variable's name that of a secret, wherever they stand in it. */
const SECRET_NAME = /token|secret|passw|passphrase|credential|webhook|(^|_)(pass|pwd|pat|dsn|auth|jwt)$|(api|access|private|signing|encryption|account|master|deploy|ssh)_?key|(^|_)auth_config$/i;
/** Names that say what else the variable holds: where a secret lies, or how it is used. `PWD` is the working directory. */
const PLAIN_NAME = /^(OLD)?PWD$|_(file|path|dir|folder|sock|name|type|ttl|timeout|seconds|length|enabled|version|endpoint)$|^GOOGLE_APPLICATION_CREDENTIALS$/i;
/** Values that are secrets under any name: tokens by their prefix, and addresses with a password. */
const SECRET_VALUE = /^(gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|sk[-_](live|test|ant|proj)[-_]|npm_[A-Za-z0-9]{30}|eyJ[\w-]{8,}\.eyJ|-----BEGIN [A-Z ]*PRIVATE KEY)|^[a-z][a-z0-9+.-]*:\/\/[^\s/?#:@]*:[^\s/?#@]+@/i;
/** A machine's proxy is no secret of ours, though it may have a password: without it a child has no network. */
const PROXY_NAME = /^(https?|all|no|ftp)_proxy$/i;
/** Whether a variable may hold a secret, by its name or its value. */
function isSecretVariable(name, value) {
    if (value === '' || PROXY_NAME.test(name))
        return false;
    return (SECRET_NAME.test(name) && !PLAIN_NAME.test(name)) || SECRET_VALUE.test(value);
}
/** Shorter values are words that any text holds (`true`, `root`). */
const MIN_VALUE = 6;
/**
 * The values of all variables that may hold a secret, to be masked wherever they turn up, and the passwords in the
 * addresses of proxies. What `known` says openly, such as a config, is not a secret.
 */
function secretValues(env, known = '') {
    return Object.entries(env).flatMap(([name, value = '']) => {
        if (PROXY_NAME.test(name))
            return passwordOf(value);
        if (!isSecretVariable(name, value))
            return [];
        const values = [value, ...passwordOf(value)];
        return values.filter((one) => one.trim().length >= MIN_VALUE && !known.includes(one) && !isOrdinary(one));
    });
}
/** A switch or a short number under a secret's name. */
const isOrdinary = (value) => /^(true|false|enabled|disabled|\d{1,7})$/i.test(value.trim());
function passwordOf(value) {
    const password = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#:@]*:([^\s/?#@]{4,})@/i.exec(value)?.[1];
    return password === undefined ? [] : [password];
}

;// CONCATENATED MODULE: ./build/scripts/child-environment.js

/** Inputs of an action (tokens among them), its state, and the runner's own services, by which artifacts and caches are written. */
const OURS = /^(INPUT|ACTIONS|STATE)_/;
/** Files by which a step speaks to the runner: what a child wrote there would count as said by this action. */
const COMMAND_FILES = new Set(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_PATH']);
/** What any program needs, though a config may use it as a secret. */
const BASIC = /^(PATH|HOME|USER|LOGNAME|SHELL|PWD|LANG|LC_\w+|TZ|TERM|TMPDIR)$/;
/**
 * The environment of a child: everything but what belongs to the action alone and what may hold a secret. `named` are the
 * variables that the config lets it have all the same; `secrets` are values that the config uses as secrets.
 */
function childEnvironment(from, { named = [], secrets = [], } = {}) {
    const env = {};
    const withheld = [];
    for (const [name, value] of Object.entries(from)) {
        if (value === undefined || OURS.test(name) || COMMAND_FILES.has(name))
            continue;
        const isSecret = isSecretVariable(name, value) || secrets.includes(value);
        if (isSecret && !BASIC.test(name) && !named.includes(name))
            withheld.push(name);
        else
            env[name] = value;
    }
    return { env, withheld };
}

;// CONCATENATED MODULE: ./build/scripts/lines.js
/**
 * Longer lines are cut here: what follows helps nobody and would have to be held in memory. Twice of what is shown, so
 * that a secret which stands where that ends is whole when it is looked for.
 */
const MAX_LINE_CHARACTERS = 8192;
/**
 * Splits a byte stream into lines as it comes, in bounded memory. Invalid UTF-8 becomes U+FFFD. A lone carriage
 * return ends a line too, as it does for the runner that reads our log.
 */
function lineSplitter(onLine) {
    // A byte order mark is kept: the decoder, told to drop it, also drops one behind a broken character at a chunk's end.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let open = '';
    let seen = false;
    const take = (text) => {
        const lines = (open + text).split(/\r\n|\n|\r(?!$)/);
        open = (lines.pop() ?? '').slice(0, MAX_LINE_CHARACTERS + 1);
        for (const line of lines)
            onLine(line.slice(0, MAX_LINE_CHARACTERS));
    };
    return {
        push(chunk) {
            seen = true;
            take(decoder.decode(chunk, { stream: true }));
        },
        end() {
            if (seen)
                take(decoder.decode());
            const last = open.replace(/\r$/, '');
            if (last !== '')
                onLine(last.slice(0, MAX_LINE_CHARACTERS));
            open = '';
        },
    };
}

;// CONCATENATED MODULE: ./build/scripts/marked.js

/** Bears the mark of the script from which a process descends. */
const MARK_VARIABLE = 'AOS_CANARY_SCRIPT';
/** Looks taken at most for processes that appear while others are ended. */
const LOOKS = 20;
/**
 * Asks processes to end that bear a script's mark, which every child inherits, and have left its process group by
 * `setsid`, as daemons do; returns them. GitHub's runner finds in this way what a job leaves behind. Linux only. Who takes
 * off the mark too, or is another user's, is not found.
 */
function askEscaped(mark, group) {
    // Those of the group are asked together, and once.
    const escaped = marked(mark).filter((pid) => groupOf(pid) !== group);
    for (const pid of escaped)
        marked_signalProcess(pid, 'SIGTERM');
    return escaped;
}
/** Kills all that bear a mark, and what they start meanwhile. */
function marked_killMarked(mark) {
    for (let look = 0; look < LOOKS; look += 1) {
        const found = marked(mark);
        if (found.length === 0)
            return;
        for (const pid of found)
            marked_signalProcess(pid, 'SIGKILL');
    }
}
/** False when the process is gone, or another user's. */
function marked_signalProcess(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}
function marked(mark) {
    if (process.platform !== 'linux')
        return [];
    const entry = `${MARK_VARIABLE}=${mark}`;
    return (0,external_node_fs_.readdirSync)('/proc')
        .map(Number)
        .filter((pid) => Number.isInteger(pid) && pid !== process.pid && environmentOf(pid).includes(entry));
}
/** Empty for a process that has ended and waits to be asked for. */
const environmentOf = (pid) => marked_read(`/proc/${pid}/environ`);
/** Field 5 of /proc/PID/stat. The name before it may hold spaces and brackets. */
function groupOf(pid) {
    const stat = marked_read(`/proc/${pid}/stat`);
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}
function marked_read(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'latin1');
    }
    catch {
        return ''; // gone, or another user's
    }
}

;// CONCATENATED MODULE: ./build/scripts/child-group.js





/** How long a group has to end after SIGTERM before it gets SIGKILL, in ms; less when the run is cancelled, as the flags wait for it. */
const TERM_GRACE_MS = 1_000;
const CANCEL_GRACE_MS = 200;
/** How long output is still read after the process itself has ended, in ms: a child in the background may hold the pipe open for ever. */
const DRAIN_MS = 500;
/**
 * Runs a program (no shell) in a process group of its own and leaves nothing of it behind, whether it ends, hangs, is
 * cancelled, forks children into the background, or starts daemons.
 *
 * @throws Error when it cannot be started
 */
async function runChildGroup(command, args, options) {
    const { cwd, timeoutMs, cancel, onLine, mayLeaveService = false, onGroup } = options;
    const mark = mayLeaveService ? undefined : whole_file_randomName();
    const { env } = childEnvironment(process.env, options);
    const child = (0,external_node_child_process_.spawn)(command, args, {
        cwd,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: mark === undefined ? env : { ...env, [MARK_VARIABLE]: mark },
    });
    const group = child.pid === undefined ? undefined : { group: child.pid, ...(mark !== undefined && { mark }) };
    const groupEnded = group && onGroup?.(group);
    let outputBytes = 0;
    for (const stream of ['stdout', 'stderr']) {
        const lines = lineSplitter((line) => onLine(stream, line));
        child[stream]?.on('data', (chunk) => {
            outputBytes += chunk.length;
            lines.push(chunk);
        });
        child[stream]?.on('close', () => lines.end());
    }
    let timedOut = false;
    let ending;
    let leaveRest = false;
    const endGroup = () => {
        ending ??= end(group, cancel.aborted ? CANCEL_GRACE_MS : TERM_GRACE_MS);
    };
    const onTimeout = setTimeout(() => {
        timedOut = true;
        endGroup();
    }, timeoutMs);
    cancel.addEventListener('abort', endGroup, { once: true });
    try {
        if (cancel.aborted)
            endGroup();
        const closed = new Promise((resolve) => child.once('close', resolve));
        const { code, signal } = await exit(child);
        const cancelled = cancel.aborted;
        await drained(child, closed);
        leaveRest = mayLeaveService && code === 0;
        return { code, signal, timedOut, cancelled, outputBytes };
    }
    finally {
        clearTimeout(onTimeout);
        cancel.removeEventListener('abort', endGroup);
        if (!leaveRest)
            await (ending ?? end(group, TERM_GRACE_MS));
        groupEnded?.();
    }
}
function exit(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => resolve({ code, signal }));
    });
}
async function drained(child, closed) {
    let timer;
    await Promise.race([
        closed,
        new Promise((resolve) => {
            timer = setTimeout(resolve, DRAIN_MS);
        }),
    ]);
    clearTimeout(timer);
    child.stdout?.destroy();
    child.stderr?.destroy();
}
/** SIGTERM to the whole group and to those who left it, SIGKILL to what is left of them. */
async function end(of, graceMs) {
    if (!of)
        return;
    const { group, mark } = of;
    let groupLeft = marked_signalProcess(-group, 'SIGTERM');
    const escaped = mark === undefined ? [] : askEscaped(mark, group);
    for (let waited = 0; waited < graceMs; waited += 20) {
        // Once it is gone its number may be another's.
        groupLeft &&= marked_signalProcess(-group, 0);
        if (!groupLeft && !escaped.some((pid) => marked_signalProcess(pid, 0)))
            break;
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (groupLeft)
        marked_signalProcess(-group, 'SIGKILL');
    if (mark !== undefined)
        marked_killMarked(mark);
}
/** Kills what a run that is gone has left of its children. */
function killGroup({ group, mark }) {
    signalProcess(-group, 'SIGKILL');
    if (mark !== undefined)
        killMarked(mark);
}

;// CONCATENATED MODULE: ./build/scripts/elf.js

/** The machines of ELF programs (`e_machine`, System V ABI), by the names that Node has for them. */
const MACHINES = {
    3: 'ia32',
    21: 'ppc64',
    22: 's390x',
    40: 'arm',
    62: 'x64',
    183: 'arm64',
    243: 'riscv64',
    258: 'loong64',
};
/** Machines whose programs another one runs too. */
const ALSO = { x64: 'ia32', arm64: 'arm' };
function isElf(head) {
    return head.subarray(0, 4).equals(Buffer.from('\x7fELF'));
}
/** Whether an ELF program is for another machine, or needs a loader that is not there. */
async function elfProblem(path) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const read = async (position, length) => {
            const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
            return buffer.subarray(0, bytesRead);
        };
        const header = await read(0, 64);
        if (header.length < 64)
            return { message: `${path} is a program that is cut off`, fix: 'build it again' };
        const machine = number(header, header, 18, 2);
        if (!(await runsHere(machine))) {
            const built = MACHINES[machine] ?? `machine ${machine}`;
            return {
                message: `${path} is built for ${built}, and this is ${process.arch}`,
                fix: `build it for ${process.arch}`,
            };
        }
        const loader = await loaderOf(header, read);
        if (loader === undefined || (await (0,promises_.stat)(loader).catch(() => undefined)))
            return undefined;
        const message = `${path} needs the loader ${loader}, which is not there`;
        return { message, fix: 'install the library it is built for, or build it statically' };
    }
    finally {
        await file.close();
    }
}
async function runsHere(machine) {
    const name = MACHINES[machine];
    if (name === process.arch || name === ALSO[process.arch])
        return true;
    return emulates();
}
/** Whether the kernel hands foreign programs to an emulator (binfmt_misc). */
async function emulates() {
    const folder = '/proc/sys/fs/binfmt_misc';
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const texts = await Promise.all(names.map((name) => (0,promises_.readFile)(`${folder}/${name}`, 'utf8').catch(() => '')));
    return texts.some((text) => text.startsWith('enabled') && text.includes('magic 7f454c46'));
}
const INTERPRETER = 3; // PT_INTERP
/** The loader of a program that is linked dynamically. */
async function loaderOf(header, read) {
    const is64 = header[4] === 2;
    const start = is64 ? number(header, header, 32, 8) : number(header, header, 28, 4);
    const size = number(header, header, is64 ? 54 : 42, 2);
    const count = number(header, header, is64 ? 56 : 44, 2);
    const table = await read(start, Math.min(size * count, 64 * 1024));
    for (let at = 0; size > 0 && at + size <= table.length; at += size) {
        if (number(header, table, at, 4) !== INTERPRETER)
            continue;
        const offset = is64 ? number(header, table, at + 8, 8) : number(header, table, at + 4, 4);
        const length = is64 ? number(header, table, at + 32, 8) : number(header, table, at + 16, 4);
        const name = await read(offset, Math.min(length, 4096));
        return name.toString().replace(/\0.*$/s, '');
    }
    return undefined;
}
/** An unsigned number in the byte order that the header names. */
function number(header, from, at, bytes) {
    const isLittle = header[5] !== 2;
    if (bytes === 8)
        return Number(isLittle ? from.readBigUInt64LE(at) : from.readBigUInt64BE(at));
    return isLittle ? from.readUIntLE(at, bytes) : from.readUIntBE(at, bytes);
}

;// CONCATENATED MODULE: ./build/scripts/shebang.js


/** What keeps the interpreter in a script's first line from starting. `check` looks at a program by its path. */
async function shebangProblem(path, head, check, root) {
    const line = head.subarray(2).toString().split('\n')[0]?.trim() ?? '';
    const [interpreter, argument] = split(line);
    // Without an interpreter the kernel leaves the file to a shell.
    if (interpreter === undefined)
        return undefined;
    const problem = await check((0,external_node_path_.resolve)(root, interpreter));
    if (problem !== undefined) {
        const message = `${path} cannot be started: its interpreter ${problem.message}`;
        return { message, fix: `install it, or correct the first line of ${path}` };
    }
    return (0,external_node_path_.basename)(interpreter) === 'env' && argument !== undefined
        ? envProblem(path, argument, root)
        : undefined;
}
/** The kernel takes the first word for the interpreter, and all the rest for one argument. */
function split(line) {
    const [, interpreter, argument] = /^(\S+)(?:\s+(.*))?$/.exec(line) ?? [];
    return [interpreter, argument || undefined];
}
/** `env` looks its program up in the PATH. */
async function envProblem(path, argument, root) {
    const splits = /^(-[a-zA-Z]*S|--split-string[= ])\s*/.exec(argument);
    if (!splits && /\s/.test(argument) && !argument.startsWith('-')) {
        const message = `${path} cannot be started: env takes ${JSON.stringify(argument)} for the name of one program`;
        return { message, fix: `write #!/usr/bin/env -S ${argument}` };
    }
    const words = (splits ? argument.slice(splits[0].length) : argument).split(/\s+/);
    const program = words.find((word) => !word.startsWith('-') && !/^\w+=/.test(word));
    if (program === undefined || (await isOnPath(program, root)))
        return undefined;
    const message = `${path} cannot be started: env finds no ${program} in the PATH`;
    return { message, fix: `install ${program}, or correct the first line of ${path}` };
}
async function isOnPath(program, root) {
    const folders = program.includes('/') ? [''] : (process.env.PATH ?? '/usr/bin:/bin').split(external_node_path_.delimiter);
    const found = await Promise.all(folders.map((folder) => (0,promises_.stat)((0,external_node_path_.resolve)(root, folder, program)).then((stats) => stats.isFile() && (stats.mode & 0o111) !== 0, () => false)));
    return found.includes(true);
}

;// CONCATENATED MODULE: ./build/scripts/executable.js





/** What the kernel reads of a script to find its interpreter, in bytes. */
const HEAD_BYTES = 256;
/** An interpreter may be a script with an interpreter of its own; the kernel follows this many. */
const MAX_INTERPRETERS = 4;
/**
 * What would keep a program from being started, found without starting it. The kernel says "no such file" of a script whose
 * interpreter is missing, and "permission denied" of a file system that is mounted noexec: the real reason is said here.
 *
 * @param root the folder it is started in
 */
async function startProblem(path, root, depth = 0) {
    let found;
    try {
        found = await (0,promises_.stat)(path);
    }
    catch (error) {
        return unreachable(path, error);
    }
    return ((await fileProblem(path, found)) ??
        (await mountProblem(path)) ??
        (await interpreterProblem(path, root, depth)));
}
/** The part of `startProblem` that looks at the file alone, and at nothing around it. */
async function fileProblem(path, stats) {
    if (stats.isDirectory())
        return { message: `${path} is a directory`, fix: 'name the script in it' };
    if (!stats.isFile())
        return { message: `${path} is not a regular file`, fix: 'name a script' };
    if (!mayExecute(stats))
        return { message: `${path} is not executable`, fix: `run: chmod +x ${shellQuote(path)}` };
    if (stats.size === 0)
        return { message: `${path} is empty`, fix: 'write the script, or name another one' };
    const head = await headOf(path);
    return head === undefined || isElf(head) ? undefined : textProblem(path, head);
}
function unreachable(path, { code, message }) {
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return { message: `${path} does not exist`, fix: 'check the path' };
    if (code === 'EACCES')
        return { message: `${path} cannot be reached: permission denied`, fix: 'check the folders above it' };
    return { message: `${path} cannot be read: ${message}`, fix: 'check the path' };
}
/** Where the mode of a file allows it and the kernel does not, it is the mount that forbids it. */
async function mountProblem(path) {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return undefined;
    }
    catch {
        const target = `"$(findmnt -no TARGET -T ${shellQuote(path)})"`;
        return {
            message: `${path} lies on a file system that is mounted noexec`,
            fix: `move it to another file system, or run: mount -o remount,exec ${target}`,
        };
    }
}
/** Whether a file's mode lets this process execute it. */
function mayExecute({ mode, uid, gid }) {
    const { getuid, getgid, getgroups } = process;
    // Without users there are no modes either.
    if (!getuid || !getgid || !getgroups)
        return true;
    if (getuid() === 0)
        return (mode & 0o111) !== 0;
    if (uid === getuid())
        return (mode & external_node_fs_.constants.S_IXUSR) !== 0;
    const isGroup = gid === getgid() || getgroups().includes(gid);
    return (mode & (isGroup ? external_node_fs_.constants.S_IXGRP : external_node_fs_.constants.S_IXOTH)) !== 0;
}
async function interpreterProblem(path, root, depth) {
    const head = await headOf(path);
    // A program that may be run and not read.
    if (head === undefined)
        return undefined;
    if (isElf(head))
        return elfProblem(path);
    if (head.toString('latin1', 0, 2) !== '#!')
        return undefined;
    if (depth === MAX_INTERPRETERS)
        return {
            message: `${path} is a script for a script, too often`,
            fix: 'name a program in its first line',
        };
    return shebangProblem(path, head, (interpreter) => startProblem(interpreter, root, depth + 1), root);
}
/** The first bytes of a file; undefined where it may not be read. */
async function headOf(path) {
    const file = await (0,promises_.open)(path, 'r').catch(() => undefined);
    if (!file)
        return undefined;
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** What a shell would stumble over that reads the file. */
function textProblem(path, head) {
    const text = head.toString('latin1');
    if (text.startsWith('\xef\xbb\xbf')) {
        const message = `${path} begins with a byte order mark, which hides its first line from the kernel`;
        return { message, fix: `run: sed -i '1s/^\\xEF\\xBB\\xBF//' ${shellQuote(path)}` };
    }
    if (/^MZ|^\xcf\xfa\xed\xfe|^\xce\xfa\xed\xfe|^\xca\xfe\xba\xbe/.test(text))
        return { message: `${path} is a program for another operating system`, fix: 'build it for this one' };
    if (head.includes(0))
        return { message: `${path} is neither a program nor a script`, fix: 'name another file' };
    if (/^[^\n]*\r\n/.test(text)) {
        const message = `${path} has Windows line ends (CRLF): its first line ends in a carriage return`;
        return { message, fix: `run: sed -i 's/\\r$//' ${shellQuote(path)}` };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/scripts/tail.js
/** Keeps the end of a text that may be of any length. */
function tail(maxCharacters) {
    let lines = [];
    let size = 0;
    return {
        add(line) {
            lines.push(line);
            size += line.length + 1;
            // Dropped in batches: shifting one line at a time costs the square of the output.
            if (size > 2 * maxCharacters) {
                lines = [trim(lines.join('\n'), maxCharacters)];
                size = maxCharacters;
            }
        },
        text: () => trim(lines.join('\n'), maxCharacters),
    };
}
function trim(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const end = text.slice(-maxCharacters);
    return end.slice(end.indexOf('\n') + 1);
}

;// CONCATENATED MODULE: ./build/scripts/script-runner.js






/** A line's length after masking: cut before, half a secret would be left at its end. */
const LINE_CHARACTERS = 4096;
/** How much of each stream is kept for the report, in characters. */
const KEPT_CHARACTERS = 16_384;
/**
 * Runs the smoke test and the rollback script in `root`. `mask` is applied to every line before anyone sees it;
 * `context` has what the children of the run have in common.
 */
function scriptRunner(root, mask, context = {}) {
    return {
        problem: ({ path }) => startProblem(path, root),
        async run(script, onLine, signal) {
            const started = performance.now();
            const kept = { stdout: tail(KEPT_CHARACTERS), stderr: tail(KEPT_CHARACTERS) };
            const { withheld } = childEnvironment(process.env, { ...context, named: script.env ?? [] });
            const end = (rest) => ({
                ...rest,
                withheld,
                seconds: (performance.now() - started) / 1000,
                stdout: kept.stdout.text(),
                stderr: kept.stderr.text(),
            });
            const withoutKeys = { stdout: keyBlocks(), stderr: keyBlocks() };
            const take = (stream, line) => {
                // Once more when what cannot be seen is gone: a secret may have had some of it inside.
                const seen = visible(line);
                const shown = withoutKeys[stream](seen === line ? line : visible(mask(line)));
                const masked = mask(shown).slice(0, LINE_CHARACTERS);
                kept[stream].add(masked);
                onLine(stream, masked);
            };
            try {
                return end(await runChildGroup(script.path, script.args, {
                    cwd: root,
                    timeoutMs: script.timeoutSeconds * 1000,
                    cancel: signal,
                    onLine: take,
                    ...context,
                    named: script.env ?? [],
                }));
            }
            catch (error) {
                // 127 is what a shell says of a program that cannot be started.
                take('stderr', error instanceof Error ? error.message : String(error));
                return end({ code: 127, signal: null, timedOut: false, cancelled: signal.aborted, outputBytes: 0 });
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/engine/journal-context.js
const ROLLBACK_SCRIPT = 'the rollback script';
function journalContext(plan, mask) {
    const isOpen = (part) => {
        const text = JSON.stringify(part);
        return mask(text) === text;
    };
    const script = plan.rollbackScript;
    const withheld = plan.services.filter((service) => !isOpen(service)).map(({ name }) => mask(name));
    if (script && !isOpen(script))
        withheld.push(ROLLBACK_SCRIPT);
    return {
        root: plan.root,
        services: plan.services.filter(isOpen),
        rollbackScript: script && isOpen(script) ? script : undefined,
        withheld,
    };
}
/** A context with what was withheld put back, as far as this config knows it; `missing` are names that it does not know. */
function completed({ services, rollbackScript, withheld = [] }, config) {
    const known = (config?.services ?? []).filter(({ name }) => withheld.includes(name));
    const script = withheld.includes(ROLLBACK_SCRIPT) ? config?.rollbackScript : rollbackScript;
    const names = [...known.map(({ name }) => name), ...(script ? [ROLLBACK_SCRIPT] : [])];
    return {
        services: [...services, ...known],
        rollbackScript: script,
        missing: withheld.filter((name) => !names.includes(name)),
    };
}

// EXTERNAL MODULE: ./node_modules/proxy-from-env/index.js
var proxy_from_env = __webpack_require__(8182);
;// CONCATENATED MODULE: ./build/http/proxy.js

/** Not behind any proxy. Go, Node and GitHub's own clients leave these out too, whatever `NO_PROXY` says. */
const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/**
 * The proxy for a URL as the environment names it: `HTTP_PROXY`, `HTTPS_PROXY` and `ALL_PROXY`, in capitals or not, but
 * for what `NO_PROXY` lists (hosts, `.suffixes`, `*`, with a port or without). Undefined where there is none.
 */
function proxyFor(url) {
    if (LOOPBACK.test(url.hostname))
        return undefined;
    const proxy = (0,proxy_from_env/* getProxyForUrl */.T)(url.href);
    return URL.canParse(proxy) ? new URL(proxy) : undefined;
}

;// CONCATENATED MODULE: ./build/http/agents.js

/** How many connections to a server are kept open at most while nothing is asked: an evaluation asks for every metric at once. */
const MAX_IDLE_CONNECTIONS = 16;
const KEPT = { keepAlive: true, maxFreeSockets: MAX_IDLE_CONNECTIONS };
function createAgents(tls) {
    const open = new Map();
    // Loaded when needed: at the start of every process it would cost milliseconds, and https twice as many.
    const create = async (protocol, trusted, proxy) => {
        if (protocol === 'http:') {
            const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
            const agent = proxy
                ? new (await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(970)]).then(__webpack_require__.t.bind(__webpack_require__, 1970, 19))).HttpProxyAgent(proxy, KEPT)
                : new http.Agent(KEPT);
            return { send: http.request, agent, tls: {}, proxy: proxy?.host };
        }
        const https = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
        const agent = proxy
            ? new (await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(669)]).then(__webpack_require__.t.bind(__webpack_require__, 3669, 19))).HttpsProxyAgent(proxy, KEPT)
            : new https.Agent(KEPT);
        return {
            send: https.request,
            agent,
            tls: trusted ? forOwnOrigin(tls) : onlyCa(tls),
            proxy: proxy?.host,
        };
    };
    return {
        async connections(url, trusted) {
            const { protocol } = url;
            const proxy = proxyFor(url);
            const key = `${protocol}${protocol === 'https:' && trusted}${proxy?.href ?? ''}`;
            const known = open.get(key) ?? (await create(protocol, trusted, proxy));
            // Two requests at once may both have created one.
            const kept = open.get(key) ?? known;
            open.set(key, kept);
            return kept;
        },
        close() {
            for (const { agent } of open.values())
                agent.destroy();
            open.clear();
        },
    };
}
const onlyCa = ({ ca }) => ({ ...(ca !== undefined && { ca }) });
const forOwnOrigin = ({ ca, cert, key, serverName, insecureSkipVerify }) => ({
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    ...(serverName !== undefined && { servername: serverName }),
    ...(insecureSkipVerify && { rejectUnauthorized: false }),
});

;// CONCATENATED MODULE: ./build/http/errors.js
/** Why an exchange gave no answer. The message names host and cause, and never credentials, paths or query strings. */
class HttpError extends Error {
    kind;
    constructor(kind, message) {
        super(message);
        this.name = 'HttpError';
        this.kind = kind;
    }
}
const CAUSES = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name server does not answer',
    EHOSTUNREACH: 'no way to this host',
    ENETUNREACH: 'no way to this network',
    ETIMEDOUT: 'nothing answers there',
    ECONNRESET: 'closed the connection before its answer was complete',
    EPIPE: 'closed the connection before its answer was complete',
};
/** Certificate checks of OpenSSL come with these codes, and without a common mark. */
const CERTIFICATE = /CERT|SIGNATURE|_CRL_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$/;
/** Node's error as ours. `host` is shown as it is. */
function toHttpError(error, host) {
    if (error instanceof HttpError)
        return error;
    const { code = '', message = String(error), reason, } = error;
    if (code === 'ECONNREFUSED')
        return new HttpError('refused', `${host} refused the connection`);
    const cause = CAUSES[code];
    if (cause !== undefined)
        return new HttpError('network', `${host}: ${cause}`);
    if (code === 'EPROTO')
        return new HttpError('tls', `${host} does not speak TLS (${reason ?? code})`);
    if (CERTIFICATE.test(code))
        return new HttpError('tls', `${host}: its certificate is not accepted: ${message}`);
    if (/^ERR_(TLS|SSL|OSSL)/.test(code))
        return new HttpError('tls', `${host}: TLS failed: ${message}`);
    if (code.startsWith('HPE_'))
        return new HttpError('network', `${host} does not speak HTTP (${code})`);
    return new HttpError('network', `${host}: ${message}`);
}

;// CONCATENATED MODULE: ./build/http/exchange.js


/** One request and its whole answer. @throws HttpError, or the signal's reason */
async function exchange(asked) {
    for (let stale = 0;; stale++) {
        // Each stale connection leaves the pool, so that the last attempt has a fresh one.
        const answer = await exchange_attempt(asked, asked.repeatable && stale < MAX_IDLE_CONNECTIONS);
        if (answer !== 'stale')
            return answer;
    }
}
/** Answers `stale` where a kept connection turned out to be closed by the server, and `mayBeStale`. */
function exchange_attempt(asked, mayBeStale) {
    const { send, url, peer, options, body, maxBytes, signal } = asked;
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const request = send(url, options);
        const settle = () => signal.removeEventListener('abort', onAbort);
        const fail = (error) => {
            settle();
            reject(signal.aborted ? signal.reason : toHttpError(error, peer));
            request.destroy();
        };
        const onAbort = () => fail(signal.reason);
        signal.addEventListener('abort', onAbort);
        request.on('error', (error) => {
            if (!mayBeStale || signal.aborted || !wasClosed(request, error))
                return fail(error);
            settle();
            resolve('stale');
        });
        request.on('response', (response) => {
            readBody(response, maxBytes, peer).then((text) => {
                settle();
                resolve({ status: response.statusCode ?? 0, headers: flat(response.headers), text });
            }, fail);
        });
        request.end(body);
    });
}
function wasClosed(request, error) {
    return request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}
function readBody(response, maxBytes, host) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        response.on('data', (chunk) => {
            size += chunk.length;
            if (size <= maxBytes)
                chunks.push(chunk);
            else
                reject(new HttpError('too-large', `${host} sends more than ${maxBytes / 2 ** 20} MiB`));
        });
        response.on('error', reject);
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
}
function flat(headers) {
    const texts = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            texts[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/http/redirects.js

/** What may be said to any origin. Everything else could be a credential. */
const HARMLESS = new Set(['accept', 'accept-encoding', 'content-type', 'user-agent']);
/**
 * Where a redirect leads, or undefined where the answer is none.
 *
 * Method and body are kept, but for 303: a POST is a query here, and made a GET it would ask for nothing.
 *
 * @throws HttpError where it leads nowhere or out of TLS
 */
function nextHop(from, response) {
    const { location } = response.headers;
    if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined)
        return undefined;
    const host = from.url.host;
    if (!URL.canParse(location, from.url.href))
        throw new HttpError('redirects', `${host} redirects to what is no URL`);
    const url = new URL(location, from.url);
    if (url.protocol !== 'https:' && (url.protocol !== 'http:' || from.url.protocol === 'https:')) {
        throw new HttpError('redirects', `${host} redirects from ${from.url.protocol}// to ${url.protocol}//${url.host}`);
    }
    url.username = '';
    url.password = '';
    const trusted = from.trusted && url.origin === from.url.origin;
    const toGet = response.status === 303 && from.method !== 'HEAD';
    const dropped = (name) => (!trusted && !HARMLESS.has(name)) || (toGet && name === 'content-type');
    return {
        url,
        method: toGet ? 'GET' : from.method,
        headers: Object.fromEntries(Object.entries(from.headers).filter(([name]) => !dropped(name))),
        body: toGet ? undefined : from.body,
        trusted,
    };
}

;// CONCATENATED MODULE: ./build/http/request.js





const MAX_BYTES = 16 * 2 ** 20;
const MAX_REDIRECTS = 5;
/** An HTTP client that keeps connections open; `tls` is for https URLs. */
function httpClient(options = {}) {
    const agents = createAgents(options.tls ?? {});
    const follow = async (asked, signal) => {
        let hop = firstHop(asked);
        for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            const { url, method, headers, body, trusted } = hop;
            const { send, agent, tls, proxy } = await agents.connections(url, trusted);
            const response = await exchange({
                send,
                url,
                peer: proxy === undefined ? url.host : `${url.host} (through the proxy ${proxy})`,
                options: { ...tls, agent, method, headers: { ...headers, ...lengthOf(body) } },
                body,
                maxBytes: asked.maxBytes ?? MAX_BYTES,
                repeatable: asked.repeatable ?? (method === 'GET' || method === 'HEAD'),
                signal,
            });
            const next = nextHop(hop, response);
            if (next === undefined)
                return response;
            hop = next;
        }
        throw new HttpError('redirects', `${firstHop(asked).url.host} redirects more than ${MAX_REDIRECTS} times`);
    };
    return {
        async request(asked) {
            const host = URL.canParse(asked.url) ? new URL(asked.url).host : '';
            const stop = new AbortController();
            const onAbort = () => {
                const late = asked.signal?.reason?.name === 'TimeoutError';
                const message = late
                    ? `${host} gave no complete answer in time`
                    : `the request to ${host} was cancelled`;
                stop.abort(new HttpError('aborted', message));
            };
            const seconds = asked.timeoutMs / 1000;
            const onTimeout = () => stop.abort(new HttpError('timeout', `${host} gave no complete answer within ${seconds} s`));
            if (asked.signal?.aborted)
                onAbort();
            asked.signal?.addEventListener('abort', onAbort);
            const timer = setTimeout(onTimeout, asked.timeoutMs);
            try {
                return await follow(asked, stop.signal);
            }
            catch (error) {
                throw toHttpError(error, host);
            }
            finally {
                clearTimeout(timer);
                asked.signal?.removeEventListener('abort', onAbort);
            }
        },
        close: () => agents.close(),
    };
}
function firstHop({ url: text, method = 'GET', headers = {}, body }) {
    if (!URL.canParse(text))
        throw new HttpError('network', 'what should be asked is no URL');
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new HttpError('network', `${url.host || 'a URL'}: ${url.protocol}// is neither http nor https`);
    }
    const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    url.username = '';
    url.password = '';
    return {
        url,
        method,
        headers: {
            'user-agent': 'aos-canary',
            'accept-encoding': 'identity',
            ...(login !== ':' && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
            ...lowerCase(headers),
        },
        body,
        trusted: true,
    };
}
const lowerCase = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const lengthOf = (body) => body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };

;// CONCATENATED MODULE: ./build/services/command.js


/** How much of a tool's output an error message quotes, in characters. */
const QUOTED_CHARACTERS = 400;
/**
 * Runs a tool such as `docker` or `systemctl`, given as words, and resolves to its standard output.
 *
 * @throws Error that names the tool and says what it said, when it fails, hangs or cannot be started
 */
async function runTool(words, cwd, timeoutMs, cancel, context = {}) {
    const [command, ...args] = words;
    if (command === undefined)
        throw new Error('an empty command');
    const stdout = tail(65_536);
    const quoted = tail(QUOTED_CHARACTERS);
    const end = await runChildGroup(command, args, {
        cwd,
        timeoutMs,
        cancel,
        onLine: (stream, line) => {
            if (stream === 'stdout')
                stdout.add(line);
            quoted.add(line);
        },
        mayLeaveService: true,
        ...context,
    }).catch((error) => {
        throw new Error(error.code === 'ENOENT' ? `${command} is not installed` : `${command}: ${error.message}`);
    });
    const said = quoted.text().trim();
    if (end.cancelled)
        throw new Error(`${command} was cancelled`);
    if (end.timedOut)
        throw new Error(`${command} did not end within ${timeoutMs / 1000} s`);
    if (end.code !== 0)
        throw new Error(`${words.slice(0, 2).join(' ')} failed (${end.signal ?? end.code})${said && `: ${said}`}`);
    return stdout.text();
}

;// CONCATENATED MODULE: ./build/services/docker.js

/** Words, not the whole state as JSON: that holds the output of every health check. */
const docker_STATE = '{{.State.Running}} {{.State.Paused}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}';
/** Undefined when the container runs and is healthy (or has no health check), else what it does instead. @throws Error */
async function containerProblem(container, cwd, timeoutMs, cancel) {
    const words = ['docker', 'inspect', '--type', 'container', '--format', docker_STATE, container];
    const said = await runTool(words, cwd, timeoutMs, cancel);
    const [running, paused, status = 'not running', health = ''] = said.trim().split(' ');
    if (running !== 'true' || paused === 'true')
        return `the container is ${status}`;
    return ['', 'healthy', 'none'].includes(health) ? undefined : `the container is ${health}`;
}
/** What a container has mounted from this machine, by the paths there. @throws Error */
async function containerMounts(container, cwd, timeoutMs, cancel) {
    const words = ['docker', 'inspect', '--type', 'container', '--format', '{{json .Mounts}}', container];
    const mounts = JSON.parse(await runTool(words, cwd, timeoutMs, cancel));
    return (mounts ?? []).flatMap(({ Type, Source }) => Type === 'bind' && typeof Source === 'string' ? [Source] : []);
}
/** The container that docker compose made for a service; the first where it is scaled. @throws Error when there is none */
async function composeContainer(compose, service, cwd, timeoutMs, cancel) {
    const ids = await runTool([...compose, 'ps', '--all', '--quiet', service], cwd, timeoutMs, cancel);
    const id = ids.split('\n')[0]?.trim();
    if (!id)
        throw new Error(`docker compose has no container for ${service}`);
    return id;
}

;// CONCATENATED MODULE: ./build/services/http.js
/** Undefined when the URL answers 200, else what it does instead. */
async function urlProblem(client, url, timeoutMs, signal) {
    try {
        const { status } = await client.request({ url, timeoutMs, signal });
        return status === 200 ? undefined : `it answers ${status}`;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

;// CONCATENATED MODULE: ./build/services/service-control.js



/** One question to docker, systemd or a health URL takes this long at most, in ms. */
const QUESTION_MS = 10_000;
/** Pause between two looks at a service that is coming up, in ms. */
const COMING_UP_MS = 250;
/**
 * Health and restarts of docker containers, docker compose services, systemd units and HTTP services; commands run in
 * `root`. `context` has what the children of the run have in common.
 */
function serviceControl(root, http, clock, context = {}) {
    const tool = (words, timeoutMs, cancel) => runTool(words, root, timeoutMs, cancel, context);
    async function containerOf({ runtime }, cancel) {
        if (runtime.kind === 'docker')
            return runtime.container;
        if (runtime.kind !== 'compose')
            return undefined;
        return composeContainer(composeWords(runtime), runtime.service, root, QUESTION_MS, cancel);
    }
    async function health(service, cancel) {
        const { runtime } = service;
        switch (runtime.kind) {
            case 'docker':
            case 'compose': {
                const container = (await containerOf(service, cancel));
                return containerProblem(container, root, QUESTION_MS, cancel);
            }
            case 'systemd': {
                const state = await tool(['systemctl', 'show', '--property', 'ActiveState', '--value', runtime.unit], QUESTION_MS, cancel);
                return state.trim() === 'active' ? undefined : `the unit is ${state.trim() || 'unknown'}`;
            }
            case 'http':
                return urlProblem(http, runtime.url, QUESTION_MS, cancel);
        }
    }
    async function problem(service, cancel) {
        return health(service, cancel).catch((error) => error instanceof Error ? error.message : String(error));
    }
    return {
        problem,
        async mounts(service, cancel) {
            try {
                const container = await containerOf(service, cancel);
                return container === undefined ? [] : await containerMounts(container, root, QUESTION_MS, cancel);
            }
            catch {
                return []; // `problem` says what is wrong with it
            }
        },
        async afterToggle(service, cancel) {
            const words = toggleWords(service);
            if (!words)
                return;
            const deadline = clock.now() + service.timeoutSeconds * 1000;
            await tool(words, service.timeoutSeconds * 1000, cancel);
            // A restarted service is told only when it answers again: what is measured before that is the restart.
            for (;;) {
                const wrong = await problem(service, cancel);
                if (wrong === undefined)
                    return;
                if (cancel.aborted || clock.now() >= deadline) {
                    throw new Error(`not healthy ${service.timeoutSeconds} s after it was told: ${wrong}`);
                }
                await clock.sleep(COMING_UP_MS, cancel);
            }
        },
    };
}
function composeWords({ file }) {
    return ['docker', 'compose', ...(file === undefined ? [] : ['--file', file])];
}
/** The command that makes a service read the flags anew; undefined where none is configured. */
function toggleWords({ runtime, afterToggle }) {
    if (afterToggle.kind === 'nothing')
        return undefined;
    if (afterToggle.kind === 'command')
        return afterToggle.command;
    switch (runtime.kind) {
        case 'docker':
            return afterToggle.kind === 'restart'
                ? ['docker', 'restart', runtime.container]
                : ['docker', 'kill', '--signal', afterToggle.signal, runtime.container];
        case 'compose':
            return afterToggle.kind === 'restart'
                ? [...composeWords(runtime), 'restart', runtime.service]
                : [...composeWords(runtime), 'kill', '--signal', afterToggle.signal, runtime.service];
        case 'systemd':
            return afterToggle.kind === 'restart'
                ? ['systemctl', 'restart', runtime.unit]
                : ['systemctl', 'kill', '--signal', afterToggle.signal, runtime.unit];
        case 'http':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/engine/tell-services.js




/** Makes services read the flags anew, outside of a run. Resolves to what went wrong, a sentence each. */
async function tellServices(services, root) {
    const http = httpClient();
    const control = serviceControl(root, http, systemClock);
    const never = new AbortController().signal;
    const failures = [];
    await Promise.all(services.map((service) => control.afterToggle(service, never).catch((error) => {
        failures.push(`${service.name} could not be told of the flags: ${(0,run/* messageOf */.bD)(error)}`);
    })));
    http.close();
    return failures;
}

;// CONCATENATED MODULE: ./build/engine/recovery.js











const recovery_POLL_MS = 50;
/** How long a recovery may take, in ms, services and rollback script included, before others may take over. */
const RECOVERY_MS = 600_000;
/**
 * Finishes what an interrupted run left behind on a flags file: flags back, services reloaded, journal settled.
 *
 * @throws Error where the interrupted run's journal cannot be read
 */
async function recoverFormerRun(request) {
    const { flagsFile, env, config, held, presumedDead, remembered } = request;
    const me = process_thisProcess(env);
    const tenure = held ?? createTenure(files_nodeFiles);
    tenure.within(RECOVERY_MS);
    const files = fencedFiles(files_nodeFiles, tenure);
    const own = lock(files_nodeFiles, me, undefined, { tenure, ...(presumedDead && { presumedDead }) });
    const recovery = await recover({
        files,
        flags: flagStore(files),
        // The caller goes on holding a lock that it holds already.
        lock: held ? { acquire: async () => async () => { } } : own,
        me,
        finish: (entry) => finish(entry, config),
        ...(remembered && { remembered }),
    }, flagsFile);
    switch (recovery.status) {
        case 'nothing':
            return { status: 'nothing' };
        case 'busy':
            return { status: 'busy', life: recovery.life, message: recovery.message };
        case 'recovered':
        case 'failed': {
            const { owner, change } = recovery.entry;
            const stalled = (await lifeOf(files_nodeFiles, owner, await process_identity_identify(files_nodeFiles, me))) === 'alive';
            const error = recovery.status === 'failed' ? { error: recovery.error.message } : {};
            const { restoration } = recovery;
            return { status: 'finished', former: { owner, change, restoration, stalled, ...error } };
        }
    }
}
/**
 * Like `recoverFormerRun`, for who comes while a run is dying or another survivor is at work: tries again until that one
 * is gone, for at most `patienceMs`, and finishes what it leaves.
 */
async function recoverPatiently(request, patienceMs) {
    const me = process_thisProcess(request.env);
    const until = performance.now() + patienceMs;
    for (;;) {
        const recovery = await recoverFormerRun(request);
        if (recovery.status === 'finished' || performance.now() >= until)
            return recovery;
        // A run that is not quite gone yet may have nothing open, and leave its lock all the same.
        const held = recovery.status === 'busy' || (await lockHolder(files_nodeFiles, me, request.flagsFile))?.life === 'alive';
        if (!held)
            return recovery;
        await systemClock.sleep(recovery_POLL_MS);
    }
}
async function finish({ context, trusted }, config) {
    // A journal that others could write could name any command: then only the caller's own config counts.
    const known = trusted ? context : config && { ...config, withheld: [] };
    if (!known)
        return;
    const { root } = known;
    const { services, rollbackScript, missing } = completed(known, config);
    const [failure] = await tellServices(services, root);
    if (rollbackScript) {
        // As after any rollback: the flags are back whatever becomes of it.
        await scriptRunner(root, (text) => text).run(rollbackScript, () => { }, new AbortController().signal);
    }
    if (failure !== undefined)
        throw new Error(`the flags are back, but ${failure}`);
    if (missing.length > 0) {
        const why = 'what holds a secret is not kept on the disk; run aos-canary recover with the config';
        throw new Error(`the flags are back, but ${missing.join(', ')} could not be told: ${why}`);
    }
}

;// CONCATENATED MODULE: ./build/github/outputs.js


/** Larger outputs make later steps and the runner slow; the report has it all. */
const MAX_RESULT_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
/** Sets outputs; one that is set again has its last value. Where the runner takes none, the log says so once. */
async function setOutputValues(values) {
    await attempt_attempt('The outputs', () => {
        for (const [name, value] of Object.entries(values))
            core/* setOutput */.uH(name, value);
    });
}
/** Sets the action's outputs from a run's report. */
async function setOutputs(report, reportPath, artifact) {
    await setOutputValues({
        verdict: report.verdict ?? '',
        'reason-code': report.reason_code ?? '',
        reason: report.reason ?? '',
        'rollback-triggered': report.rollback_triggered,
        'rollback-status': report.rollback_status,
        'report-path': reportPath ?? '',
        'artifact-id': artifact?.id ?? '',
        'artifact-url': artifact?.url ?? '',
        'metrics-delta': report.metrics_delta,
        result: result(report, reportPath, artifact),
    });
}
/** Sets the outputs that an artifact changes. */
async function setArtifact(report, reportPath, artifact) {
    await setOutputValues({
        'artifact-id': artifact.id ?? '',
        'artifact-url': artifact.url ?? '',
        result: result(report, reportPath, artifact),
    });
}
function result(report, reportPath, artifact) {
    const short = {
        schema_version: report.schema_version,
        name: report.name,
        environment: report.environment,
        verdict: report.verdict,
        reason_code: report.reason_code,
        reason: report.reason,
        rollback_triggered: report.rollback_triggered,
        rollback_status: report.rollback_status,
        flags_enabled: report.flags_enabled,
        report_path: reportPath ?? null,
        artifact_id: artifact?.id ?? null,
        artifact_url: artifact?.url ?? null,
    };
    const { metrics_baseline, metrics_current, metrics_delta } = report;
    const full = JSON.stringify({ ...short, metrics_baseline, metrics_current, metrics_delta });
    return Buffer.byteLength(full) < MAX_RESULT_BYTES ? full : JSON.stringify(short);
}

;// CONCATENATED MODULE: ./build/github/recover.js




/** Recovers a flags file, and tells the log and the outputs. Fails the step where a flag stays on. Waits `patienceMs` for another survivor. */
async function recoverAndTell(request, patienceMs) {
    const recovery = await recoverPatiently(request, patienceMs);
    if (recovery.status === 'busy')
        (0,core/* info */.pq)(recovery.message);
    if (recovery.status !== 'finished')
        return recovery;
    const { complete, sentences } = describeFormerRun(recovery.former);
    for (const sentence of sentences)
        (complete ? core/* warning */.$e : core/* error */.z3)(sentence);
    await setOutputValues({
        'rollback-triggered': true,
        'rollback-status': complete ? 'restored' : 'incomplete',
    });
    if (!complete)
        (0,core/* setFailed */.C1)('a flag that a killed canary left on could not be put back');
    return recovery;
}

;// CONCATENATED MODULE: ./build/github/state.js







/** Leaves the post step the real path of the flags file, since links may change, and this process, before anything is changed. */
async function saveRun(flagsFile) {
    const { pid, startTime } = await identify(nodeFiles, thisProcess(process.env));
    save(STATE.flagsFile, await realFlagsFile(nodeFiles, flagsFile).catch(() => flagsFile));
    save(STATE.process, JSON.stringify({ pid, startTime }));
}
/** Tells the post step that the main step came to its end. */
function saveFinished() {
    save(STATE.finished, 'true');
}
/** Leaves the post step what is to be ended on GitHub: a check run or a deployment that is in progress. Undefined: none is any more. */
function saveInProgress(what, id) {
    save(STATE[what], id === undefined ? '' : String(id));
}
/** What became of the main step; undefined where it never came so far that it could change a flag. */
function mainStep() {
    const flagsFile = state_read(contract_STATE.flagsFile);
    if (flagsFile === '')
        return undefined;
    const id = (name) => Number(state_read(name)) || undefined;
    return {
        flagsFile,
        isProcess: ({ pid, startTime }) => JSON.stringify({ pid, startTime }) === state_read(contract_STATE.process),
        finished: state_read(contract_STATE.finished) === 'true',
        checkRun: id(contract_STATE.checkRun),
        deployment: id(contract_STATE.deployment),
    };
}
function save(name, value) {
    void attempt('What the post step needs', () => saveState(name, value));
}
function state_read(name) {
    return (0,core/* getState */.Gu)(name);
}

;// CONCATENATED MODULE: ./build/github/post.js













/** How long the guardian of a killed run may still be at work, services included, in ms. */
const GUARDIAN_MS = 60_000;
/** How long a main step that still runs has for its own rollback once it was asked to end, in ms. */
const ENDING_MS = 20_000;
const post_POLL_MS = 100;
/** The post step: when the main step was killed or still runs, finishes its rollback and says so. Silent after a run that came to its end. */
async function finishAction() {
    const main = mainStep();
    if (!main)
        return;
    await post_recover(main);
    const token = (0,core/* getInput */.V4)(INPUTS.githubToken.name);
    if (token === '' || (main.checkRun === undefined && main.deployment === undefined))
        return;
    // Loaded only where a run left something open on GitHub.
    const { endOnGitHub } = await __webpack_require__.e(/* import() */ 829).then(__webpack_require__.bind(__webpack_require__, 3829));
    await endOnGitHub(main, token);
}
async function post_recover(main) {
    const { flagsFile, finished } = main;
    try {
        const asked = finished ? false : await askToEnd(main);
        // What was asked to end and did not is fenced off: it may write nothing any more.
        const presumedDead = asked ? { presumedDead: main.isProcess } : {};
        const recovery = await recoverAndTell({ flagsFile, env: process.env, ...presumedDead }, finished || asked ? 0 : GUARDIAN_MS);
        if (recovery.status !== 'finished' && finished)
            return;
        const sentences = recovery.status === 'finished'
            ? describeFormerRun(recovery.former).sentences
            : [await whatSurvivorsDid(flagsFile, asked)];
        if (recovery.status !== 'finished')
            for (const sentence of sentences)
                (0,core/* warning */.$e)(sentence);
        if (recovery.status !== 'finished' && (await unsettled(files_nodeFiles, flagsFile)) !== undefined)
            (0,core/* setFailed */.C1)(`a flag of ${flagsFile} may still be on: its rollback has not finished`);
        const heading = `## 🚨 The canary was ${asked ? 'cancelled' : 'killed'}`;
        await attempt_attempt('The job summary', () => summary/* summary */.z.addRaw(`${heading}\n\n${sentences.map(markdown_text).join('\n\n')}`, true).write());
    }
    catch (error) {
        (0,core/* setFailed */.C1)(`cannot finish the interrupted run: ${(0,run/* messageOf */.bD)(error)}`);
    }
}
/**
 * Asks a main step to end that still runs, as in a job container, where cancelling a job reaches no process; waits until
 * it has. False where it does not run any more.
 */
async function askToEnd(main) {
    const me = process_thisProcess(process.env);
    const holds = async () => {
        const holder = await lockHolder(files_nodeFiles, me, main.flagsFile);
        return holder?.life === 'alive' && main.isProcess(holder.owner) ? holder.owner.pid : undefined;
    };
    const pid = await holds();
    if (pid === undefined)
        return false;
    (0,core/* warning */.$e)(`the main step still runs as process ${pid}: ending it`);
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < ENDING_MS && (await holds()) !== undefined; waited += post_POLL_MS)
        await systemClock.sleep(post_POLL_MS);
    return true;
}
async function whatSurvivorsDid(flagsFile, asked) {
    const what = asked ? 'the main step was cancelled' : 'the main step was killed';
    const entry = await lastEntry(files_nodeFiles, flagsFile);
    const settled = entry?.settled;
    if (entry && !settled)
        return `${what}; the rollback of ${flagsFile} has not finished yet`;
    return settled?.how === 'restored'
        ? `${what}; its flags have been back since ${settled.at}`
        : `${what} before it changed a flag, or after its verdict had kept them`;
}


/***/ })

};
