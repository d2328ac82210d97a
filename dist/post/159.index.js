export const id = 159;
export const ids = [159];
export const modules = {

/***/ 1704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/* unused harmony exports cancelled, cancelSignals */
/** How a cancelled run ends; an Error as the reason is a crash. Before the flags were touched there is nothing to roll back. */
function cancelled(cancel, verdict) {
    const { reason } = cancel;
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
/** The signals that cancel a run. */
const cancelSignals = (/* unused pure expression or super */ null && (['SIGINT', 'SIGTERM', 'SIGHUP']));
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 5159:
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
    const { owner, change, restoration, error } = former;
    const conflicts = restoration?.conflicts ?? [];
    const names = [...new Set(change.edits.map(({ flag }) => flag))].join(', ');
    const who = `a canary that was killed (process ${owner.pid} on ${owner.host}, since ${owner.since})`;
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
    new: external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL,
    // Absent on Windows, where the state folder's files are never links.
    update: external_node_fs_.constants.O_RDWR | (external_node_fs_.constants.O_NOFOLLOW ?? 0),
};
/** The real disk. */
const nodeFiles = {
    stat: async (path) => statOf(await (0,promises_.stat)(path, { bigint: true })),
    realpath: (path) => (0,promises_.realpath)(path),
    readLink: (path) => (0,promises_.readlink)(path),
    mayWrite: (path) => (0,promises_.access)(path, external_node_fs_.constants.W_OK),
    list: (folder) => (0,promises_.readdir)(folder),
    makeFolder: async (path) => (await (0,promises_.mkdir)(path, { recursive: true, mode: 0o755 })) !== undefined,
    open: async (path, how, mode = 0o600) => openFile(await (0,promises_.open)(path, openFlags[how], mode)),
    link: promises_.link,
    rename: promises_.rename,
    renameOver: async (from, to, seen) => {
        if (!sameFile(statOf((0,external_node_fs_.lstatSync)(to, { bigint: true })), seen))
            return false;
        (0,external_node_fs_.renameSync)(from, to);
        return true;
    },
    remove: promises_.unlink,
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
        own: (uid, gid) => handle.chown(uid, gid),
        setMode: (mode) => handle.chmod(mode),
        sync: () => handle.sync(),
        close: () => handle.close(),
    };
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
/** Writes and syncs a file that must not exist yet; leaves nothing behind where it fails. */
async function writeNew(files, path, bytes, mode) {
    const file = await files.open(path, 'new', mode);
    try {
        try {
            await file.write(bytes, 0);
            await file.setMode(mode); // whatever the umask is
            await file.sync();
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        await whole_file_removeIfThere(files, path).catch(() => { });
        throw error;
    }
}
/** Writes a file durably, in one step for whoever reads it. `temporary` is a free name in the same folder. */
async function whole_file_writeWhole(files, path, temporary, bytes, mode) {
    await writeNew(files, temporary, bytes, mode);
    try {
        await files.rename(temporary, path);
    }
    catch (error) {
        await whole_file_removeIfThere(files, temporary).catch(() => { });
        throw error;
    }
    await files.syncFolder(dirname(path));
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
/**
 * Blank room after a record, so that settling overwrites bytes which the disk has set aside already: it works on a full
 * disk, where flags must still be put back.
 */
const journal_record_ROOM_TO_SETTLE = `${' '.repeat(510)}\n`;
/** A settlement that fills that room, so that it may also replace another one that failed half way. */
function encodeSettlement(record) {
    return `${journal_record_encodeRecord(record)
        .trimEnd()
        .padEnd(journal_record_ROOM_TO_SETTLE.length - 1)}\n`;
}
/** Reads a journal: one intention, and its settlement if there is one. `settleAt` is where that goes, in bytes. */
function readJournalText(bytes) {
    const end = bytes.indexOf('\n');
    // A first line without its end was never synced, so no flag was changed under it.
    if (end < 0)
        return { settleAt: 0 };
    const begin = decodeRecord(bytes.toString('utf8', 0, end));
    if (!begin)
        return { invalid: 'line 1 does not match its checksum' };
    if (begin.version !== 1)
        return { invalid: `line 1 is of version ${begin.version}, which this program does not know` };
    if (begin.type !== 'begin')
        return { invalid: 'line 1 begins nothing' };
    const settleAt = end + 1;
    const rest = bytes
        .toString('utf8', settleAt)
        .split('\n')
        .map((line) => line.trim());
    const lines = rest.filter((line) => line !== '');
    if (lines.length === 0)
        return { begin, settleAt };
    if (lines.length > 1)
        return { invalid: 'there are records after the second' };
    const settled = decodeRecord(lines[0]);
    if (!settled)
        return { begin, settleAt };
    if (settled.type !== 'settled' || settled.id !== begin.id)
        return { invalid: 'line 2 settles something else' };
    return { begin, settled, settleAt };
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
    if (owner.host !== me.host)
        return 'unknown';
    if (owner.bootId !== undefined && me.bootId !== undefined && owner.bootId !== me.bootId)
        return 'dead';
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
 * The state of a flags file, by its real path. Beside the flags file the file's name tells it from others, which holds
 * through whatever mount it is seen; a folder chosen by the user may serve many folders, so there the path counts.
 */
function state_folder_statePaths(realFile, stateFolder = chosenFolder()) {
    const folder = stateFolder ?? (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), STATE_FOLDER);
    const own = (0,external_node_path_.basename)(realFile);
    const name = stateFolder === undefined ? own : `${own}-${sha256(realFile).slice(0, 16)}`;
    return {
        folder,
        lock: (0,external_node_path_.join)(folder, `${name}.lock`),
        journal: (0,external_node_path_.join)(folder, `${name}.journal.jsonl`),
        former: (0,external_node_path_.join)(folder, `${name}.former`),
        temporary: () => (0,external_node_path_.join)(folder, `${name}.${whole_file_randomName()}.tmp`),
        isTemporary: (other) => other.startsWith(`${name}.`) && /^[0-9a-f]{32}\.tmp$/.test(other.slice(name.length + 1)),
    };
}
/** From the environment, which the guardian, the post step and a timer have in common with the run. */
function chosenFolder() {
    const chosen = process.env.AOS_CANARY_STATE_FOLDER;
    return chosen ? (0,external_node_path_.resolve)(chosen) : undefined;
}
/** A flags file's real path, also where the file itself is gone: then that to which its links still point. */
async function realFlagsFile(files, file) {
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
        return realFlagsFile(files, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), target));
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
    await writeNew(files, path, Buffer.from('*\n'), 0o644).catch((error) => {
        if (errorCode(error) !== 'EEXIST')
            throw error; // another canary's, made at the same moment
    });
}
/** Says why the state folder cannot be used. */
function unusable(paths, error) {
    return new StateFolderError(`the state folder ${paths.folder} cannot be used: ${messageOf(error)}`, 'make it writable for this user, or choose another state folder on a local disk');
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
    let begun;
    return {
        async begin(change) {
            const paths = statePaths(change.file, options.stateFolder);
            await makeStateFolder(files, paths);
            const last = (await read(files, paths))?.entry;
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
            const bytes = Buffer.from(encodeRecord(record) + ROOM_TO_SETTLE);
            try {
                await keepFormer(files, paths, change);
                await writeWhole(files, paths.journal, paths.temporary(), bytes, 0o644);
            }
            catch (error) {
                await removeIfThere(files, paths.former).catch(() => { }); // nothing will be changed
                throw error;
            }
            begun = { paths, entry: entryOf(record, undefined, true) };
        },
        async settle(how) {
            if (!begun)
                throw new Error('the journal was not begun');
            await settleEntry(files, begun.paths, begun.entry.id, how);
            begun = undefined;
        },
    };
}
/**
 * A copy of the file, for people, and for the disk: it holds as many bytes as putting the flags back needs. Whatever is
 * in the file now is good enough; `apply` sees to it that it is what the change was made for.
 */
async function keepFormer(files, paths, change) {
    const bytes = await readWhole(files, change.file);
    await writeWhole(files, paths.former, paths.temporary(), bytes, 0o600);
}
/**
 * Writes what became of the journal's intention, and syncs it; in the place of an earlier settlement, whose sync may
 * have failed.
 *
 * @throws Error when it cannot be written; then the next survivor puts the flags back
 */
async function settleEntry(files, paths, id, how) {
    const last = await read(files, paths);
    if (last?.entry.id !== id) {
        throw new JournalError(`${paths.journal} has lost its change`, 'look who removed it');
    }
    const record = { version: 1, type: 'settled', id, at: new Date().toISOString(), how };
    const file = await files.open(paths.journal, 'update');
    try {
        await file.write(Buffer.from(encodeSettlement(record)), last.settleAt);
        await file.sync();
    }
    finally {
        await file.close();
    }
    await whole_file_removeIfThere(files, paths.former).catch(() => { }); // it is only in the way now
}
/** The last change of a flags file, settled or not; undefined where there was none. @throws JournalError */
async function lastEntry(files, flagsFile, stateFolder) {
    return (await read(files, state_folder_statePaths(await realFlagsFile(files, flagsFile), stateFolder)))?.entry;
}
/** The change that nobody has settled yet, whoever made it and whether or not it still runs. @throws JournalError */
async function unsettled(files, flagsFile, stateFolder) {
    const entry = await lastEntry(files, flagsFile, stateFolder);
    return entry?.settled ? undefined : entry;
}
async function read(files, paths) {
    const bytes = await readIfThere(files, paths.journal);
    if (!bytes)
        return undefined;
    const text = readJournalText(bytes);
    if ('invalid' in text) {
        throw new JournalError(`${paths.journal} is damaged: ${text.invalid}`, `see which flags are on, then remove it${(await journal_exists(files, paths.former)) ? `; ${paths.former} is the flags file as it was` : ''}`);
    }
    if (!text.begin)
        return undefined;
    return { entry: entryOf(text.begin, text.settled, await isTrusted(files, paths)), settleAt: text.settleAt };
}
function entryOf(begin, settled, trusted) {
    const { id, at, owner, change, context } = begin;
    return {
        id,
        at,
        owner,
        change,
        context,
        settled: settled && { at: settled.at, how: settled.how },
        trusted,
    };
}
async function isTrusted(files, paths) {
    const me = process.geteuid?.();
    if (me === undefined)
        return true;
    const [file, folder] = await Promise.all([files.stat(paths.journal), files.stat((0,external_node_path_.dirname)(paths.journal))]);
    return [file, folder].every(({ uid, mode }) => (uid === me || uid === 0) && (mode & 0o022) === 0);
}
async function journal_exists(files, path) {
    return files.stat(path).then(() => true, () => false);
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

;// CONCATENATED MODULE: ./build/canary/ports.js
// ── flags ───────────────────────────────────────────────────────────────────────────────────────
/** What stops a flags file from being used. The code is the run's reason code. */
class FlagsFileError extends Error {
    code;
    fix;
    constructor(code, message, fix) {
        super(message);
        this.name = 'FlagsFileError';
        this.code = code;
        this.fix = fix;
    }
}
class LockHeldError extends Error {
    owner;
    /** `hint`: what to do about a holder that cannot be seen from here. */
    constructor(file, owner, hint) {
        const who = owner.runUrl ?? `process ${owner.pid} on ${owner.host}`;
        super(`another canary holds ${file}: ${who}, since ${owner.since}${hint === undefined ? '' : `; ${hint}`}`);
        this.name = 'LockHeldError';
        this.owner = owner;
    }
}
// ── metrics ─────────────────────────────────────────────────────────────────────────────────────
/**
 * What a metric source could not do. `unavailable`: no usable answer (down, hanging, 5xx, garbage);
 * `rejected`: it answered that the query is wrong.
 */
class MetricSourceError extends Error {
    kind;
    constructor(kind, message) {
        super(message);
        this.name = 'MetricSourceError';
        this.kind = kind;
    }
}

;// CONCATENATED MODULE: ./build/flags/errors.js


/** The file is there and cannot be used as it is. `line` counts from 1. */
function invalid(file, line, what) {
    const where = line === undefined ? file : `${file}:${line}`;
    return new FlagsFileError('flags-file-invalid', `${where}: ${what}`, 'mend the flags file');
}
function missing(file) {
    return new FlagsFileError('flags-file-missing', `there is no flags file ${file}`, 'give the right path as feature flags file, or create the file');
}
function changed(file) {
    return new FlagsFileError('flags-file-changed', `${file} was changed by another writer in the meantime`, 'run again when nobody else edits it');
}
function unwritable(file, why, fix) {
    return new FlagsFileError('flags-file-unwritable', `${file} cannot be replaced: ${why}`, fix);
}
/** Who may not read the file may not replace it either: there is one code for both. */
function unreadable(file, error) {
    return new FlagsFileError('flags-file-unwritable', `${file} cannot be read: ${messageOf(error)}`, 'run the canary as a user who may read and replace it');
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
    if (error instanceof FlagsFileError || code === undefined)
        return error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return missing(file);
    const reason = reasons[code];
    const detail = messageOf(error);
    return unwritable(file, reason === undefined ? detail : `${reason} (${detail})`, 'put that right and try again');
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
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
    const root = parse(text, file, problems);
    const [first] = problems;
    if (first)
        throw invalid(file, lineOf(text, first.offset), `is not valid JSON: ${inWords(first)}`);
    if (root.type !== 'object') {
        throw invalid(file, lineOf(text, root.offset), 'must be a JSON object with "flags"');
    }
    return { file, text, root };
}
function parse(text, file, problems) {
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

;// CONCATENATED MODULE: ./build/safety/temporary.js


/** `.aos-canary-<file><random>.tmp`: eight digits tell it from another flags file's in the same folder. */
function prefix(realFile) {
    return `.aos-canary-${sha256((0,external_node_path_.basename)(realFile)).slice(0, 8)}`;
}
/** A free name beside the flags file, from which it can be renamed into place. */
function temporaryBeside(realFile) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), `${prefix(realFile)}${whole_file_randomName().slice(0, 16)}.tmp`);
}
/** Removes what a killed run left beside the flags file. Only for the holder of the lock. */
async function sweepBeside(files, realFile) {
    const start = prefix(realFile);
    for (const name of await files.list((0,external_node_path_.dirname)(realFile))) {
        const ours = name.startsWith(start) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(start.length));
        if (ours)
            await whole_file_removeIfThere(files, (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), name));
    }
}

;// CONCATENATED MODULE: ./build/flags/replace.js




/**
 * Replaces a file's content in one step for its readers, keeping mode and owner, if it still holds what is expected;
 * undefined where it does not, and nothing was changed.
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
        if (!seen || !(await files.renameOver(staged, file, seen)))
            return undefined;
        await files.syncFolder((0,external_node_path_.dirname)(file));
        result = replaced(old, expected);
        return result;
    }
    finally {
        if (!result) {
            await old?.close();
            if (staged !== replacement.spare)
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
/** The new content under a temporary name, synced; on a full disk in the spare file's place. */
async function stage(files, { file, next, spare }, like) {
    const temporary = temporaryBeside(file);
    try {
        // Made for its owner alone: the content is never readable for more people than the file's mode allows.
        await fill(await files.open(temporary, 'new', 0o600), next, like);
        return temporary;
    }
    catch (error) {
        await whole_file_removeIfThere(files, temporary).catch(() => { });
        if (spare === undefined || !['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? ''))
            throw error;
        return stageInSpare(files, spare, next, like, error);
    }
}
async function stageInSpare(files, spare, next, like, diskFull) {
    try {
        if ((await files.stat(spare)).dev !== like.dev)
            throw diskFull;
        await fill(await files.open(spare, 'update'), next, like);
        return spare;
    }
    catch {
        throw diskFull;
    }
}
async function fill(target, bytes, like) {
    try {
        await target.write(bytes, 0);
        await target.truncate(bytes.length);
        const { uid, gid } = await target.stat();
        if (uid !== like.uid || gid !== like.gid)
            await target.own(like.uid, like.gid);
        await target.setMode(like.mode); // after the owner, since a change of owner clears some bits
        await target.sync();
    }
    finally {
        await target.close();
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
async function saveLateWrite(files, { old, bytes }, { file, spare }, patienceMs, rework) {
    const text = await finished(old, file, patienceMs);
    if (text === undefined)
        return undefined;
    const next = Buffer.from(rework(text));
    const replaced = await replaceFile(files, { file, expected: bytes, next, spare });
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
            if (!(error instanceof FlagsFileError))
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
            const mayPass = error instanceof FlagsFileError && ['flags-file-invalid', 'flags-file-missing'].includes(error.code);
            if (!mayPass || performance.now() >= deadline)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(reading_PAUSE_MS);
        }
    }
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

;// CONCATENATED MODULE: ./build/flags/apply.js






/** Turns of a replacement that fails without the content having changed, as where somebody changes the mode. */
const TURNS = 20;
/**
 * Writes a prepared change onto the very bytes it was prepared for. With `flags-file-changed` nothing of it stands in
 * the file; after any other error it may.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
async function applyChange(files, change, spare, patienceMs) {
    if (change.edits.length === 0)
        return;
    for (let turn = 0; turn < TURNS; turn += 1) {
        const { file, bytes, text } = await readFlags(files, change.file);
        if (file !== change.file || sha256(bytes) !== change.before)
            throw changed(change.file);
        const next = Buffer.from(applySplices(text, change.splices));
        if (sha256(next) !== change.after)
            throw new Error(`the change of ${file} does not add up`);
        // Without the spare: it is the room for the way back.
        const old = await replaceFile(files, { file, expected: bytes, next });
        if (!old)
            continue;
        try {
            // Somebody wrote into the file while it was replaced: their edit stays, ours is withdrawn.
            const theirs = await saveLateWrite(files, { old, bytes: next }, { file, spare }, patienceMs, (text) => text);
            await theirs?.old.close();
            if (theirs)
                throw changed(file);
            return;
        }
        finally {
            await old.close();
        }
    }
    throw changed(change.file);
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
    throw new FlagsFileError('flag-unknown', `${file} knows no flag ${hints.join(', ')}`, known.length === 0 ? 'the file has no flags at all' : `it has ${shown}${more}`);
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
    const insert = comma + write(document, object, tree, layout).join(comma);
    return { offset: endOf(last.node), length: 0, insert };
}
/** Whatever space the braces enclose stays where it is, so that taking the insertion out again gives the same bytes. */
function insertIntoEmpty(document, object, tree) {
    const indent = indentAt(document, object.offset);
    const parent = object.parent?.parent;
    const layout = parent ? layoutWithin(document, parent, indent) : defaultLayout(document, indent);
    const properties = write(document, object, tree, layout).join(`${layout.beforeComma},${layout.afterComma}`);
    const inside = document.text.slice(object.offset + 1, endOf(object) - 1);
    if (inside === '') {
        return { offset: object.offset + 1, length: 0, insert: layout.open + properties + layout.close };
    }
    // With lines between the braces, the last of them is the closing brace's; else the space serves on both sides.
    const insert = (hasLineEnd(inside) ? layout.open : inside) + properties;
    return { offset: object.offset + 1, length: 0, insert };
}
/** The properties' texts. `sibling` is an object in which nested ones find their like. */
function write(document, sibling, tree, layout) {
    const indent = lastLine(layout.open) ?? lastLine(layout.afterComma) ?? '';
    return [...tree].map(([name, value]) => {
        const json = typeof value === 'string' ? value : writeObject(document, sibling, value, indent);
        return quote(document, name) + layout.colon + json;
    });
}
function writeObject(document, sibling, tree, indent) {
    const layout = layoutWithin(document, sibling, indent);
    const nested = write(document, { type: 'object', offset: 0, length: 0 }, tree, layout);
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

;// CONCATENATED MODULE: ./build/flags/restore.js







/** Looks that are taken at least, however long each of them takes. */
const LEAST_TURNS = 5;
/**
 * Puts former values back, until a look at the file finds nothing left to do. After a write there is a second look a
 * little later: a writer who had read the file before might write the flags on again with their own edit.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
async function restoreChange(files, change, spare, { patienceMs, settleMs, contentionMs }) {
    const rework = (text) => restoreText(text, change).text ?? text;
    let written;
    const hold = async (next) => {
        await written?.old.close();
        written = next;
    };
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
                await hold(await saveLateWrite(files, written, { file, spare }, patienceMs, rework));
                continue;
            }
            // A large file on a slow machine takes long by itself: nobody else is to blame for that.
            if (turns >= LEAST_TURNS && performance.now() >= deadline)
                throw changed(file);
            const next = Buffer.from(text);
            const old = await replaceFile(files, { file, expected: bytes, next, spare });
            if (!old) {
                await (0,external_node_timers_promises_.setTimeout)(Math.random() * 5); // out of step with whoever was faster
                continue;
            }
            await hold({ old, bytes: next });
            const late = await saveLateWrite(files, { old, bytes: next }, { file, spare }, patienceMs, rework);
            if (late)
                await hold(late);
        }
    }
    finally {
        await written?.old.close();
    }
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
    for (const line of mountinfo.split('\n')) {
        const [fields, rest] = line.split(' - ');
        const point = plain(fields?.split(' ')[4] ?? '');
        const type = rest?.split(' ')[0];
        if (point === '' || type === undefined)
            continue;
        const isAbove = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
        if (isAbove && point.length >= (best?.point.length ?? 0))
            best = { point, type };
    }
    return best;
}
/** Spaces, tabs and the like are written in octal: `\040`. */
function plain(field) {
    return field.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}

;// CONCATENATED MODULE: ./build/flags/writable.js




/**
 * Foresees whether a flags file can be replaced with mode and owner kept, without writing anything. Returns what should
 * be said about it.
 *
 * @param file the real path
 * @throws FlagsFileError (`flags-file-unwritable`)
 */
async function requireReplaceable(files, file) {
    const folder = (0,external_node_path_.dirname)(file);
    await requireWritableFolder(files, file, folder);
    const [own, mount] = await Promise.all([files.stat(file), mountOf(files, file)]);
    await requireMutable(files, file);
    requireRights(file, own);
    if (mount?.point === file) {
        throw unwritable(file, 'it is itself a mount point', 'mount its folder into the container instead of the file');
    }
    const warnings = [];
    if (mount && isNetwork(mount)) {
        warnings.push(`${file} lies on a network file system (${mount.type} at ${mount.point}): ` +
            'a canary on another machine may see lock and flags late; run canaries on one machine only');
    }
    if (own.links > 1) {
        warnings.push(`${file} has ${own.links} names (hard links): the others keep the old content when it is replaced`);
    }
    return warnings;
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
        await files.mayWrite(file);
    }
    catch (error) {
        if (errorCode(error) === 'EPERM') {
            throw unwritable(file, 'it is immutable', `see lsattr ${file}, and chattr -i ${file}`);
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
function flagStore(files, options = {}) {
    const { stateFolder, patienceMs = 300, settleMs = 150, contentionMs = 2_000 } = options;
    const spare = ({ file }) => state_folder_statePaths(file, stateFolder).former;
    const read = (path) => readPatiently(files, path, patienceMs, ({ file, text }) => parseDocument(text, file));
    return {
        async inspect(flags, environment) {
            const document = await read(flags.file);
            const known = flagNames(document);
            requireKnown(document.file, known, flags.names);
            return {
                file: document.file,
                flagCount: known.length,
                flags: flags.names.map((name) => flagState(document, name, environment)),
                warnings: await requireReplaceable(files, document.file),
            };
        },
        async prepare({ file, names, scope }, environment, on) {
            const document = await read(file);
            const known = flagNames(document);
            // Turning off must also reach what is left of a flag that `flags` no longer lists.
            const isEntry = (name) => find(document, entryPlace(environment, name)).kind !== 'absent';
            requireKnown(document.file, known, on ? names : names.filter((name) => !isEntry(name)));
            return changeFlags(document, { names, environment, scope, on }).change;
        },
        async apply(change) {
            try {
                await applyChange(files, change, spare(change), patienceMs);
            }
            catch (error) {
                throw explain(error, change.file);
            }
        },
        async restore(change) {
            try {
                return await restoreChange(files, change, spare(change), { patienceMs, settleMs, contentionMs });
            }
            catch (error) {
                throw await pointToCopy(files, explain(error, change.file), spare(change));
            }
        },
    };
}
/** A file that is gone or broken can be mended by hand from the copy that the journal keeps. */
async function pointToCopy(files, error, copy) {
    if (!(error instanceof FlagsFileError))
        return error;
    if (!['flags-file-missing', 'flags-file-invalid'].includes(error.code))
        return error;
    const isThere = await files.stat(copy).then(() => true, () => false);
    if (!isThere)
        return error;
    return new FlagsFileError(error.code, `${error.message}; a copy from before the change is ${copy}`, `cp ${copy} back`);
}

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
const lock_file_TURNS = 100;
/**
 * Takes a lock file and returns its token. A lock appears whole or not at all, by link(2), which fails where the name
 * is taken. A dead owner's lock is replaced, never removed, so there is no moment in which the name is free for a third.
 *
 * @throws Held
 */
async function takeLockFile(at, path) {
    for (let turn = 0; turn < lock_file_TURNS; turn += 1) {
        const found = await readLockFile(at.files, path);
        const token = found ? await takeFromDead(at, path, found) : await takeFree(at, path);
        if (token !== undefined)
            return token;
    }
    throw new Error(`${path} changed hands ${lock_file_TURNS} times while this process tried to take it`);
}
/** Gives a lock file back, where it is still one's own. */
async function releaseLockFile(files, path, token) {
    if ((await readLockFile(files, path))?.token === token)
        await whole_file_removeIfThere(files, path);
}
/** @throws Error where the file is there and is no lock of this program */
async function readLockFile(files, path) {
    const bytes = await readIfThere(files, path);
    if (!bytes)
        return undefined;
    const record = lock_file_parse(bytes.toString('utf8'));
    if (!record) {
        throw new Error(`${path} is not a lock that this version can read: remove it if no canary is running`);
    }
    return record;
}
function lock_file_parse(text) {
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
async function takeFree(at, path) {
    const { temporary, token } = await writeRecord(at);
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
    if (life !== 'dead')
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
async function writeRecord({ files, me, temporary, }) {
    const record = { version: 1, token: whole_file_randomName(), owner: me };
    const path = temporary();
    await writeNew(files, path, Buffer.from(`${JSON.stringify(record)}\n`), 0o644);
    return { temporary: path, token: record.token };
}
async function hasTwoNames(files, path) {
    return files.stat(path).then(({ links }) => links === 2, () => false);
}

;// CONCATENATED MODULE: ./build/safety/lock.js







/**
 * One canary per flags file, by its real path. A dead owner's lock is taken over; one of another host or container
 * never is. `stateFolder` is an absolute path, by default `.aos-canary` beside the flags file.
 *
 * `acquire` throws LockHeldError, or StateFolderError where the lock cannot be made at all.
 */
function lock(files, me, stateFolder) {
    return {
        async acquire(flagsFile) {
            const real = await realFlagsFile(files, flagsFile);
            const paths = state_folder_statePaths(real, stateFolder);
            await state_folder_makeStateFolder(files, paths);
            const at = {
                files,
                me: await process_identity_identify(files, me),
                temporary: paths.temporary,
                claim: (token) => `${paths.lock}.${token}`,
            };
            const token = await take(at, paths, real);
            await sweep(at, paths).catch(() => { }); // only tidiness
            return () => releaseLockFile(files, paths.lock, token);
        },
    };
}
async function take(at, paths, flagsFile) {
    try {
        return await takeLockFile(at, paths.lock);
    }
    catch (error) {
        if (error instanceof Held)
            throw heldBy(error, flagsFile);
        if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) {
            throw new StateFolderError(`no lock can be made in ${paths.folder}, its file system refuses hard links: ${messageOf(error)}`, 'choose a state folder on a local disk');
        }
        throw new StateFolderError(messageOf(error), `look at ${paths.folder}`);
    }
}
function heldBy({ record, life, path }, flagsFile) {
    const hint = life === 'unknown'
        ? `it is in another machine or container, where this one cannot see whether it still runs; if it does not, remove ${path}`
        : undefined;
    return new LockHeldError(flagsFile, record.owner, hint);
}
/** What crashed runs left behind: files half made, and claims of dead owners. They lock nothing any more. */
async function sweep(at, paths) {
    await sweepTemporary(at.files, paths);
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
    const paths = state_folder_statePaths(await realFlagsFile(files, flagsFile), stateFolder);
    const record = await readLockFile(files, paths.lock);
    if (!record)
        return undefined;
    return { owner: record.owner, life: await lifeOf(files, record.owner, await process_identity_identify(files, me)) };
}

;// CONCATENATED MODULE: ./build/safety/recover.js








/**
 * Finishes what a dead run left behind: puts its flags back, settles its journal, frees its lock. For the post step, the
 * guardian, the next run and the `recover` command; any number of them at once do it once.
 *
 * @throws JournalError, StateFolderError where it cannot be told what was left behind
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
        if (error instanceof LockHeldError)
            return { status: 'busy', owner: error.owner, message: error.message };
        throw error;
    }
    try {
        return await recoverLocked(tools, await realFlagsFile(files, flagsFile));
    }
    finally {
        await release().catch(() => { }); // what was found matters more; the lock dies with this process
    }
}
/** Looking first keeps a recovery by the clock from being in the way of a run that starts this moment. */
async function isLeft({ files, me, stateFolder }, flagsFile) {
    try {
        const holder = await lockHolder(files, me, flagsFile, stateFolder);
        return holder?.life === 'dead' || (await unsettled(files, flagsFile, stateFolder)) !== undefined;
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            return false; // not even a folder
        throw error;
    }
}
async function recoverLocked(tools, file) {
    const { files, flags, me, stateFolder } = tools;
    await sweepBeside(files, file).catch(() => { }); // only tidiness
    const entry = await unsettled(files, file, stateFolder);
    if (!entry) {
        await whole_file_removeIfThere(files, state_folder_statePaths(file, stateFolder).former).catch(() => { }); // of a change that is settled
        return { status: 'nothing' };
    }
    // An owner without a lock has let go of it, and may be about to settle; one that cannot be seen from here has not got it.
    if ((await lifeOf(files, entry.owner, await process_identity_identify(files, me))) === 'alive') {
        const { pid, host } = entry.owner;
        return {
            status: 'busy',
            owner: entry.owner,
            message: `process ${pid} on ${host} has not finished with ${file}`,
        };
    }
    let restoration;
    try {
        // By our own path: the file may have been mounted elsewhere for the run, and a forged path must not lead us astray.
        restoration = await flags.restore({ ...entry.change, file });
        await tools.finish?.(entry, restoration);
        await settleEntry(files, state_folder_statePaths(file, stateFolder), entry.id, 'restored');
        return { status: 'recovered', entry, restoration };
    }
    catch (failure) {
        const error = failure instanceof Error ? failure : new Error(messageOf(failure));
        return { status: 'failed', entry, error, ...(restoration && { restoration }) };
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
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
    const child = (0,external_node_child_process_.spawn)(command, args, {
        cwd,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(mark !== undefined && { env: { ...process.env, [MARK_VARIABLE]: mark } }),
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
 * `onGroup` is told of each script's process group.
 */
function scriptRunner(root, mask, onGroup) {
    return {
        problem,
        async run(script, onLine, signal) {
            const started = performance.now();
            const kept = { stdout: tail(KEPT_CHARACTERS), stderr: tail(KEPT_CHARACTERS) };
            const end = (rest) => ({
                ...rest,
                seconds: (performance.now() - started) / 1000,
                stdout: kept.stdout.text(),
                stderr: kept.stderr.text(),
            });
            const take = (stream, line) => {
                // Once more when what cannot be seen is gone: a secret may have had some of it inside.
                const masked = mask(visible(mask(line))).slice(0, LINE_CHARACTERS);
                kept[stream].add(masked);
                onLine(stream, masked);
            };
            try {
                return end(await runChildGroup(script.path, script.args, {
                    cwd: root,
                    timeoutMs: script.timeoutSeconds * 1000,
                    cancel: signal,
                    onLine: take,
                    ...(onGroup && { onGroup }),
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
async function problem({ path }) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found)
        return `${path} does not exist`;
    if (!found.isFile())
        return `${path} is not a file`;
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
    }
    catch {
        return `${path} is not executable; run: chmod +x ${path}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/system/clock.js
/** The machine's clock. */
const systemClock = {
    now: () => Date.now(),
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
};

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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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
function thisProcess(env) {
    return { pid: process.pid, host: (0,external_node_os_.hostname)(), runUrl: runUrl(env) ?? undefined };
}

;// CONCATENATED MODULE: ./build/http/agents.js
/** How many connections to a server are kept open at most while nothing is asked: a look asks for every metric at once. */
const MAX_IDLE_CONNECTIONS = 16;
function createAgents(tls) {
    const open = new Map();
    // Loaded when needed: at the start of every process it would cost milliseconds, and https twice as many.
    const create = async (protocol, trusted) => {
        if (protocol === 'http:') {
            const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
            return {
                send: http.request,
                agent: new http.Agent({ keepAlive: true, maxFreeSockets: MAX_IDLE_CONNECTIONS }),
            };
        }
        const https = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
        const settings = {
            keepAlive: true,
            maxFreeSockets: MAX_IDLE_CONNECTIONS,
            ...(trusted ? forOwnOrigin(tls) : onlyCa(tls)),
        };
        return { send: https.request, agent: new https.Agent(settings) };
    };
    return {
        async connections(protocol, trusted) {
            const key = `${protocol}${protocol === 'https:' && trusted}`;
            const known = open.get(key) ?? (await create(protocol, trusted));
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
        const answer = await attempt(asked, asked.repeatable && stale < MAX_IDLE_CONNECTIONS);
        if (answer !== 'stale')
            return answer;
    }
}
/** Answers `stale` where a kept connection turned out to be closed by the server, and `mayBeStale`. */
function attempt(asked, mayBeStale) {
    const { send, url, options, body, maxBytes, signal } = asked;
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const request = send(url, options);
        const settle = () => signal.removeEventListener('abort', onAbort);
        const fail = (error) => {
            settle();
            reject(signal.aborted ? signal.reason : toHttpError(error, url.host));
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
            readBody(response, maxBytes, url.host).then((text) => {
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
            const { send, agent } = await agents.connections(url.protocol, trusted);
            const response = await exchange({
                send,
                url,
                options: { agent, method, headers: { ...headers, ...lengthOf(body) } },
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
            const onAbort = () => stop.abort(new HttpError('aborted', `the request to ${host} was cancelled`));
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
async function runTool(words, cwd, timeoutMs, cancel, onGroup) {
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
        ...(onGroup && { onGroup }),
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
 * `root`. `onGroup` is told of the process groups of these commands.
 */
function serviceControl(root, http, clock, onGroup) {
    const tool = (words, timeoutMs, cancel) => runTool(words, root, timeoutMs, cancel, onGroup);
    async function health({ runtime }, cancel) {
        switch (runtime.kind) {
            case 'docker':
                return containerProblem(runtime.container, root, QUESTION_MS, cancel);
            case 'compose': {
                const container = await composeContainer(composeWords(runtime), runtime.service, root, QUESTION_MS, cancel);
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









const LOOK_EVERY_MS = 50;
/** The caller holds the lock already, and goes on holding it. */
const heldByCaller = { acquire: async () => async () => { } };
/**
 * Finishes what a killed run left behind on a flags file: flags back, services told, journal settled. `held` says
 * whether the caller holds the file's lock; `config` is what the caller knows of services, for what no journal tells.
 *
 * @throws Error where it cannot be told what was left behind
 */
async function recoverFormerRun(flagsFile, me, held, config) {
    const recovery = await recover({
        files: nodeFiles,
        flags: flagStore(nodeFiles),
        lock: held === 'locked' ? heldByCaller : lock(nodeFiles, me),
        me,
        finish: (entry) => finish(entry, config),
    }, flagsFile);
    switch (recovery.status) {
        case 'nothing':
            return { status: 'nothing' };
        case 'busy':
            return { status: 'busy', message: recovery.message };
        case 'recovered':
        case 'failed': {
            const { owner, change } = recovery.entry;
            const error = recovery.status === 'failed' ? { error: recovery.error.message } : {};
            return { status: 'finished', former: { owner, change, restoration: recovery.restoration, ...error } };
        }
    }
}
/**
 * Like `recoverFormerRun`, for who comes while a run is dying or another survivor is at work: looks again until that one
 * is gone, for at most `patienceMs`, and finishes what it leaves.
 */
async function recoverPatiently(flagsFile, env, patienceMs, config) {
    const me = thisProcess(env);
    const until = systemClock.now() + patienceMs;
    for (;;) {
        const recovery = await recoverFormerRun(flagsFile, me, 'unlocked', config);
        if (recovery.status === 'finished' || systemClock.now() >= until)
            return recovery;
        // A run that is not quite gone yet may have nothing open, and leave its lock all the same.
        const held = recovery.status === 'busy' || (await lockHolder(nodeFiles, me, flagsFile))?.life === 'alive';
        if (!held)
            return recovery;
        await systemClock.sleep(LOOK_EVERY_MS);
    }
}
async function finish({ context, trusted }, config) {
    // Whoever could have written the journal could have named any command in it.
    if (!trusted)
        return;
    const { root } = context;
    const { services, rollbackScript, missing } = completed(context, config);
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
/** Sets an output; one that is set again has its last value. */
function setOutput(name, value) {
    core/* setOutput */.uH(name, value);
}
/** Sets the action's outputs from a run's report. */
function setOutputs(report, reportPath, artifact) {
    setOutput('verdict', report.verdict ?? '');
    setOutput('reason-code', report.reason_code ?? '');
    setOutput('reason', report.reason ?? '');
    setOutput('rollback-triggered', report.rollback_triggered);
    setOutput('rollback-status', report.rollback_status);
    setOutput('report-path', reportPath ?? '');
    setOutput('artifact-id', artifact?.id ?? '');
    setOutput('artifact-url', artifact?.url ?? '');
    setOutput('metrics-delta', report.metrics_delta);
    setOutput('result', result(report, reportPath, artifact));
}
/** Sets the outputs that an artifact changes. */
function setArtifact(report, reportPath, artifact) {
    setOutput('artifact-id', artifact.id ?? '');
    setOutput('artifact-url', artifact.url ?? '');
    setOutput('result', result(report, reportPath, artifact));
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
async function recoverAndTell(flagsFile, patienceMs, config) {
    const recovery = await recoverPatiently(flagsFile, process.env, patienceMs, config);
    if (recovery.status === 'busy')
        (0,core/* info */.pq)(recovery.message);
    if (recovery.status !== 'finished')
        return recovery;
    const { complete, sentences } = describeFormerRun(recovery.former);
    for (const sentence of sentences)
        (complete ? core/* warning */.$e : core/* error */.z3)(sentence);
    setOutput('rollback-triggered', true);
    setOutput('rollback-status', complete ? 'restored' : 'incomplete');
    if (!complete)
        (0,core/* setFailed */.C1)('a flag that a killed canary left on could not be put back');
    return recovery;
}

;// CONCATENATED MODULE: ./build/github/state.js


/** Leaves the post step the name of the flags file, before anything is changed. */
function saveFlagsFile(path) {
    save(STATE.flagsFile, path);
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
        finished: state_read(contract_STATE.finished) === 'true',
        checkRun: id(contract_STATE.checkRun),
        deployment: id(contract_STATE.deployment),
    };
}
function save(name, value) {
    saveState(name, value);
}
function state_read(name) {
    return (0,core/* getState */.Gu)(name);
}

;// CONCATENATED MODULE: ./build/github/post.js









/** How long the guardian of a killed run may still be at work, services included, in ms. */
const GUARDIAN_MS = 60_000;
/** The post step: when the main step was killed, finishes its rollback and says so. Silent after a run that came to its end. */
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
    try {
        const recovery = await recoverAndTell(main.flagsFile, main.finished ? 0 : GUARDIAN_MS);
        if (recovery.status !== 'finished' && main.finished)
            return;
        const sentences = recovery.status === 'finished'
            ? describeFormerRun(recovery.former).sentences
            : [await whatSurvivorsDid(main.flagsFile)];
        if (recovery.status !== 'finished')
            for (const sentence of sentences)
                (0,core/* warning */.$e)(sentence);
        await summary/* summary */.z.addRaw(`## 🚨 The canary was killed\n\n${sentences.map(markdown_text).join('\n\n')}`, true).write();
    }
    catch (error) {
        (0,core/* setFailed */.C1)(`what the canary left behind could not be told: ${(0,run/* messageOf */.bD)(error)}`);
    }
}
async function whatSurvivorsDid(flagsFile) {
    const entry = await lastEntry(nodeFiles, flagsFile);
    const settled = entry?.settled;
    if (entry && !settled)
        return `the main step was killed; its guardian is still at work on the rollback of ${flagsFile}`;
    return settled?.how === 'restored'
        ? `the main step was killed; its flags have been back since ${settled.at}`
        : 'the main step was killed before it changed a flag, or after its verdict had kept them';
}


/***/ })

};
