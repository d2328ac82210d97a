export const id = 119;
export const ids = [119];
export const modules = {

/***/ 2119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishAction: () => (/* binding */ finishAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
;// CONCATENATED MODULE: ./build/canary/former-run.js
/** What a killed run left behind and what came of it, in sentences. `complete`: every flag is back. */
function describeFormerRun(former) {
    const { owner, change, restoration, error } = former;
    const conflicts = restoration?.conflicts ?? [];
    const names = [...new Set(change.edits.map(({ flag }) => flag))].join(', ');
    const who = `a canary that was killed (process ${owner.pid} on ${owner.host}, since ${owner.since})`;
    const what = error === undefined
        ? `${who} left ${names} on; ${conflicts.length === 0 ? 'its flags are back at their former values' : 'what nobody else has changed since is back as it was'}`
        : `${who} left ${names} on, and it could not be undone: ${error}`;
    const others = conflicts.map(({ place, found }) => `${place.join('.')} was changed by someone else meanwhile to ${found ?? 'nothing'}; it is left so`);
    return { complete: error === undefined && conflicts.length === 0, sentences: [what, ...others] };
}

;// CONCATENATED MODULE: ./build/canary/run.js
function blocked(reasonCode, reason) {
    return { verdict: 'blocked', reasonCode, reason };
}
/** An outcome that the rollback turns into its verdict. */
function mustRollBack(reasonCode, reason) {
    return { verdict: 'rolled-back', reasonCode, reason };
}
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
const files_nodeFiles = {
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
function files_messageOf(error) {
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
        await removeIfThere(files, path).catch(() => { });
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
        await removeIfThere(files, temporary).catch(() => { });
        throw error;
    }
    await files.syncFolder(dirname(path));
}
/** Removes a file; nothing happens where there is none. */
async function removeIfThere(files, path) {
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
        process_identity_readText(files, '/proc/sys/kernel/random/boot_id'),
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
    const text = await process_identity_readText(files, `/proc/${pid}/stat`);
    const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
    const state = fields?.[0];
    const startTime = fields?.[19];
    return state !== undefined && startTime !== undefined ? { state, startTime } : undefined;
}
async function namespaceOf(files) {
    return files.stat('/proc/self/ns/pid').then(({ ino }) => String(ino), () => undefined);
}
async function process_identity_readText(files, path) {
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
    let path = file;
    // As many links in a row as Linux follows.
    for (let links = 0; links <= 40; links += 1) {
        try {
            return await files.realpath(path);
        }
        catch (error) {
            if (errorCode(error) !== 'ENOENT')
                throw error;
        }
        const target = await files.readLink(path).catch(() => undefined);
        if (target === undefined)
            break;
        path = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target);
    }
    return (0,external_node_path_.join)(await files.realpath((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
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
        await removeIfThere(files, path); // left empty by a crash
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
    return new StateFolderError(`the state folder ${paths.folder} cannot be used: ${files_messageOf(error)}`, 'make it writable for this user, or choose another state folder on a local disk');
}
/** Removes what crashed runs left half made. Only for the holder of the lock. */
async function sweepTemporary(files, paths) {
    for (const name of await files.list(paths.folder)) {
        if (paths.isTemporary(name))
            await removeIfThere(files, (0,external_node_path_.join)(paths.folder, name));
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
            await keepFormer(files, paths, change);
            const bytes = Buffer.from(encodeRecord(record) + ROOM_TO_SETTLE);
            await writeWhole(files, paths.journal, paths.temporary(), bytes, 0o644);
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
    await removeIfThere(files, paths.former).catch(() => { }); // it is only in the way now
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

;// CONCATENATED MODULE: ./build/github/state.js

const FLAGS_FILE = 'flags-file';
const FINISHED = 'finished';
/** Leaves the post step the name of the flags file, before anything is changed. */
function saveFlagsFile(path) {
    saveState(FLAGS_FILE, path);
}
/** Tells the post step that the main step came to its end. */
function saveFinished() {
    saveState(FINISHED, 'true');
}
/** What became of the main step; undefined where it never came so far that it could change a flag. */
function mainStep() {
    const flagsFile = (0,core/* getState */.Gu)(FLAGS_FILE);
    return flagsFile === '' ? undefined : { flagsFile, finished: (0,core/* getState */.Gu)(FINISHED) === 'true' };
}

;// CONCATENATED MODULE: ./build/canary/ports.js
// ── flags ───────────────────────────────────────────────────────────────────────────────────────
/** What stops a flags file from being used. The code is the run's reason code. */
class ports_FlagsFileError extends Error {
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
    return new ports_FlagsFileError('flags-file-invalid', `${where}: ${what}`, 'mend the flags file');
}
function missing(file) {
    return new ports_FlagsFileError('flags-file-missing', `there is no flags file ${file}`, 'give the right path as feature flags file, or create the file');
}
function changed(file) {
    return new ports_FlagsFileError('flags-file-changed', `${file} was changed by another writer in the meantime`, 'run again when nobody else edits it');
}
function unwritable(file, why, fix) {
    return new ports_FlagsFileError('flags-file-unwritable', `${file} cannot be replaced: ${why}`, fix);
}
/** Who may not read the file may not replace it either: there is one code for both. */
function unreadable(file, error) {
    return new ports_FlagsFileError('flags-file-unwritable', `${file} cannot be read: ${files_messageOf(error)}`, 'run the canary as a user who may read and replace it');
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
    if (error instanceof ports_FlagsFileError || code === undefined)
        return error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return missing(file);
    const reason = reasons[code];
    const detail = files_messageOf(error);
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
    const root = document_parse(text, file, problems);
    const [first] = problems;
    if (first)
        throw invalid(file, lineOf(text, first.offset), `is not valid JSON: ${inWords(first)}`);
    if (root?.type !== 'object') {
        throw invalid(file, root && lineOf(text, root.offset), 'must be a JSON object with "flags"');
    }
    return { file, text, root };
}
function document_parse(text, file, problems) {
    // The parser knows no BOM; a space of the same width keeps the offsets.
    const json = text.startsWith(BOM) ? ` ${text.slice(1)}` : text;
    try {
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
            await removeIfThere(files, (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), name));
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
                await removeIfThere(files, staged).catch(() => { });
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
        await removeIfThere(files, temporary).catch(() => { });
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
    if (!(await old.written()))
        return undefined;
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
            if (!(error instanceof ports_FlagsFileError))
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
            const mayPass = error instanceof ports_FlagsFileError && ['flags-file-invalid', 'flags-file-missing'].includes(error.code);
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
    throw new ports_FlagsFileError('flag-unknown', `${file} knows no flag ${hints.join(', ')}`, known.length === 0 ? 'the file has no flags at all' : `it has ${shown}${more}`);
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
    const layout = layoutOf(document, object);
    if (layout) {
        const last = propertiesOf(object).at(-1);
        const comma = `${layout.beforeComma},${layout.afterComma}`;
        const insert = comma + write(document, object, tree, layout).join(comma);
        return { offset: last ? endOf(last.node) : object.offset + 1, length: 0, insert };
    }
    return insertIntoEmpty(document, object, tree);
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
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
    if (/[^\x00-\x7f]/.test(document.text.replace(/^\ufeff/, '')))
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
function placesOf({ names, environment, scope }) {
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
        for (const deadline = performance.now() + contentionMs;;) {
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
            if (performance.now() >= deadline)
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
function store_flagStore(files, options = {}) {
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
                flags: flags.names.map((name) => stateOf(document, name, environment)),
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
function stateOf(document, name, environment) {
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
/** A file that is gone or broken can be mended by hand from the copy that the journal keeps. */
async function pointToCopy(files, error, copy) {
    if (!(error instanceof ports_FlagsFileError))
        return error;
    if (!['flags-file-missing', 'flags-file-invalid'].includes(error.code))
        return error;
    const isThere = await files.stat(copy).then(() => true, () => false);
    if (!isThere)
        return error;
    return new ports_FlagsFileError(error.code, `${error.message}; a copy from before the change is ${copy}`, `cp ${copy} back`);
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
        await removeIfThere(files, path);
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
        await removeIfThere(at.files, temporary).catch(() => { }); // else swept later
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
        await removeIfThere(at.files, temporary).catch(() => { });
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
            throw new StateFolderError(`no lock can be made in ${paths.folder}, its file system refuses hard links: ${files_messageOf(error)}`, 'choose a state folder on a local disk');
        }
        throw new StateFolderError(files_messageOf(error), `look at ${paths.folder}`);
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
            await removeIfThere(at.files, claim);
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
        await removeIfThere(files, state_folder_statePaths(file, stateFolder).former).catch(() => { }); // of a change that is settled
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
        const error = failure instanceof Error ? failure : new Error(files_messageOf(failure));
        return { status: 'failed', entry, error, ...(restoration && { restoration }) };
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/scripts/lines.js
/** Longer lines are cut here: what follows helps nobody and would have to be held in memory. */
const MAX_LINE_CHARACTERS = 4096;
/**
 * Splits a byte stream into lines as it comes, in bounded memory. Invalid UTF-8 becomes U+FFFD. A lone carriage
 * return ends a line too, as it does for the runner that reads our log.
 */
function lineSplitter(onLine) {
    const decoder = new TextDecoder('utf-8');
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

;// CONCATENATED MODULE: ./build/scripts/child-group.js


/** How long a group has to end after SIGTERM before it gets SIGKILL, in ms; less when the run is cancelled, as the flags wait for it. */
const TERM_GRACE_MS = 1_000;
const CANCEL_GRACE_MS = 200;
/** How long output is still read after the process itself has ended, in ms: a child in the background may hold the pipe open for ever. */
const DRAIN_MS = 500;
/**
 * Runs a program (no shell) in a process group of its own and leaves nothing of that group behind, whether it ends,
 * hangs, is cancelled, or forks children into the background.
 *
 * @throws Error when it cannot be started
 */
async function runChildGroup(command, args, options) {
    const { cwd, timeoutMs, cancel, onLine, mayLeaveService = false, onGroup } = options;
    const child = (0,external_node_child_process_.spawn)(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const groupEnded = child.pid === undefined ? undefined : onGroup?.(child.pid);
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
        ending ??= endProcessGroup(child, cancel.aborted ? CANCEL_GRACE_MS : TERM_GRACE_MS);
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
            await (ending ?? endProcessGroup(child, TERM_GRACE_MS));
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
/** SIGTERM to the whole group, SIGKILL to what is left of it. */
async function endProcessGroup(child, graceMs) {
    if (child.pid === undefined || !signalGroup(child.pid, 'SIGTERM'))
        return;
    for (let waited = 0; waited < graceMs; waited += 20) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (!signalGroup(child.pid, 0))
            return;
    }
    signalGroup(child.pid, 'SIGKILL');
}
/** False when no process of the group is left. */
function signalGroup(group, signal) {
    try {
        process.kill(-group, signal);
        return true;
    }
    catch {
        return false;
    }
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
                const masked = mask(line);
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
/** How many connections to a server are kept open at most while nothing is asked. */
const MAX_IDLE_CONNECTIONS = 4;
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
const STATE = '{{.State.Running}} {{.State.Paused}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}';
/** Undefined when the container runs and is healthy (or has no health check), else what it does instead. @throws Error */
async function containerProblem(container, cwd, timeoutMs, cancel) {
    const words = ['docker', 'inspect', '--type', 'container', '--format', STATE, container];
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
async function tell_services_tellServices(services, root) {
    const http = httpClient();
    const control = serviceControl(root, http, systemClock);
    const never = new AbortController().signal;
    const failures = [];
    await Promise.all(services.map((service) => control.afterToggle(service, never).catch((error) => {
        failures.push(`${service.name} could not be told of the flags: ${messageOf(error)}`);
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
 * whether the caller holds the file's lock.
 *
 * @throws Error where it cannot be told what was left behind
 */
async function recoverFormerRun(flagsFile, me, held) {
    const recovery = await recover({
        files: files_nodeFiles,
        flags: store_flagStore(files_nodeFiles),
        lock: held === 'locked' ? heldByCaller : lock(files_nodeFiles, me),
        me,
        finish,
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
async function recoverPatiently(flagsFile, env, patienceMs) {
    const me = thisProcess(env);
    const until = systemClock.now() + patienceMs;
    for (;;) {
        const recovery = await recoverFormerRun(flagsFile, me, 'unlocked');
        if (recovery.status === 'finished' || systemClock.now() >= until)
            return recovery;
        // A run that is not quite gone yet may have nothing open, and leave its lock all the same.
        const held = recovery.status === 'busy' || (await lockHolder(files_nodeFiles, me, flagsFile))?.life === 'alive';
        if (!held)
            return recovery;
        await systemClock.sleep(LOOK_EVERY_MS);
    }
}
async function finish({ context, trusted }) {
    const { root, services, rollbackScript } = context;
    // Whoever could have written the journal could have named any command in it.
    if (!trusted)
        return;
    const [failure] = await tell_services_tellServices(services, root);
    if (rollbackScript) {
        // As after any rollback: the flags are back whatever becomes of it.
        await scriptRunner(root, (text) => text).run(rollbackScript, () => { }, new AbortController().signal);
    }
    if (failure !== undefined)
        throw new Error(`the flags are back, but ${failure}`);
}

;// CONCATENATED MODULE: ./build/engine/turn-off.js



/** How often the change is made anew when another writer was faster. */
const ATTEMPTS = 10;
/**
 * Turns a plan's flags off by hand. It needs no lock: a canary that runs meanwhile finds its flags off, and leaves them so.
 *
 * @throws FlagsFileError where the file cannot be changed
 */
async function turn_off_turnOff(plan) {
    const store = flagStore(nodeFiles);
    for (let attempt = 1;; attempt += 1) {
        const change = await store.prepare(plan.flags, plan.environment, false);
        if (plan.dryRun || change.edits.length === 0)
            return change;
        try {
            await store.apply(change);
            return change;
        }
        catch (error) {
            const overtaken = error instanceof FlagsFileError && error.code === 'flags-file-changed';
            if (!overtaken || attempt === ATTEMPTS)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/config/root.js


/** The repository's root: `GITHUB_WORKSPACE`, else the git top level around `folder`, else `folder` itself. */
function root_repositoryRoot(environment, folder) {
    const workspace = environment.GITHUB_WORKSPACE;
    if (workspace)
        return resolve(workspace);
    const start = resolve(folder);
    // A worktree and a submodule have a file named .git.
    for (let at = start;; at = dirname(at)) {
        if (existsSync(join(at, '.git')))
            return at;
        if (at === dirname(at))
            return start;
    }
}

// EXTERNAL MODULE: ./node_modules/@prometheus-io/lezer-promql/dist/index.es.js + 3 modules
var index_es = __webpack_require__(6828);
;// CONCATENATED MODULE: ./build/promql/tree.js

/** The syntax tree of an expression; offsets are those of `expression`. */
function tree_parse(expression) {
    // Prometheus 3 gave holt_winters a name that the grammar knows; version 2 knows the old one alone.
    const known = expression.replace(/\bholt_winters(?=\s*\()/g, 'deriv'.padEnd('holt_winters'.length));
    return parser.parse(known).topNode;
}
/** The node's children, comments left out. */
function tree_children(node) {
    const found = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
        if (child.name !== 'LineComment')
            found.push(child);
    }
    return found;
}
/** The node and everything below it, in the order of the text, each with how deep below the node it is. */
function* tree_descendants(node) {
    // No recursion: people can nest deeper than the stack.
    const left = [[node, 0]];
    for (let next = left.pop(); next; next = left.pop()) {
        yield next;
        const [parent, depth] = next;
        for (const child of tree_children(parent).reverse())
            left.push([child, depth + 1]);
    }
}
/** The arguments of a function call or an aggregation. */
function tree_argumentsOf(call) {
    const body = call.getChild('FunctionCallBody');
    return body ? tree_children(body).filter((node) => !node.type.isError) : [];
}
/** What a call's function or an aggregation's operator is, as the grammar names it: `Rate`, `HistogramQuantile`, `Sum`. */
function tree_functionOf(call) {
    const name = call.getChild('FunctionIdentifier') ?? call.getChild('AggregateOp');
    return name?.firstChild?.name;
}

;// CONCATENATED MODULE: ./build/promql/duration.js

const UNITS = {
    y: 365 * 86_400,
    w: 7 * 86_400,
    d: 86_400,
    h: 3_600,
    m: 60,
    s: 1,
    ms: 0.001,
};
/** Seconds of a `DurationExpr` node: `5m`, `1h30m`, `90`, `2 * 5m`. What only the server knows, such as `step()`, is 0. */
function duration_durationSeconds(node, text) {
    const parts = children(node);
    const [first, second, third] = parts;
    if (first === undefined)
        return 0;
    if (first.name === 'NumberDurationLiteralInDurationContext')
        return literalSeconds(text.slice(first.from, first.to));
    if (first.name === 'UnaryOp' && second) {
        const value = duration_durationSeconds(second, text);
        return text[first.from] === '-' ? -value : value;
    }
    if (first.name !== 'DurationExpr')
        return 0;
    const left = duration_durationSeconds(first, text);
    if (!second || !third)
        return left;
    const right = duration_durationSeconds(third, text);
    return operate(second.name, left, right);
}
function operate(operator, left, right) {
    if (operator === 'Add')
        return left + right;
    if (operator === 'Sub')
        return left - right;
    if (operator === 'Mul')
        return left * right;
    if (operator === 'Div')
        return left / right;
    if (operator === 'Mod')
        return left % right;
    return left ** right;
}
function literalSeconds(literal) {
    const parts = [...literal.matchAll(/(\d+)(ms|[ywdhms])/g)];
    if (parts.length === 0 || /^0x/i.test(literal))
        return Number(literal.replaceAll('_', ''));
    return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
}
/** Seconds as a PromQL duration, to the millisecond: `60s`, `1500ms`. */
function duration_durationText(seconds) {
    return Number.isInteger(seconds) ? `${seconds}s` : `${Math.max(1, Math.round(seconds * 1000))}ms`;
}

;// CONCATENATED MODULE: ./build/promql/string.js
const ESCAPES = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '\\': '\\',
    '"': '"',
    "'": "'",
};
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.))/gs;
/** What a PromQL string literal stands for, quotes and escapes resolved as Go does it. Bytes over 127 (`\xe4`) are read as code points. */
function string_unquote(literal) {
    const inside = literal.slice(1, -1);
    if (literal.startsWith('`'))
        return inside;
    return inside.replace(ESCAPE, (whole, hex2, hex4, hex8, octal, single) => {
        const hex = hex2 ?? hex4 ?? hex8;
        if (hex !== undefined)
            return codePoint(Number.parseInt(hex, 16), whole);
        if (octal !== undefined)
            return codePoint(Number.parseInt(octal, 8), whole);
        return ESCAPES[single] ?? whole;
    });
}
const codePoint = (value, otherwise) => value <= 0x10ffff ? String.fromCodePoint(value) : otherwise;

;// CONCATENATED MODULE: ./build/promql/functions.js
/** Functions that take a range of samples. */
const OVER_RANGES = `rate irate increase delta idelta deriv resets changes predict_linear double_exponential_smoothing
  holt_winters absent_over_time avg_over_time count_over_time first_over_time last_over_time mad_over_time
  max_over_time min_over_time present_over_time quantile_over_time stddev_over_time stdvar_over_time sum_over_time
  ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time`.split(/\s+/);
const OVER_INSTANTS = `abs absent acos acosh asin asinh atan atanh ceil clamp clamp_max clamp_min cos cosh
  day_of_month day_of_week day_of_year days_in_month deg end exp floor histogram_avg histogram_count
  histogram_fraction histogram_quantile histogram_quantiles histogram_stddev histogram_stdvar histogram_sum hour info
  label_join label_replace ln log10 log2 minute month pi rad range round scalar sgn sin sinh sort sort_by_label
  sort_by_label_desc sort_desc sqrt start start_timestamp step tan tanh time timestamp vector year`.split(/\s+/);
const AGGREGATIONS = `avg bottomk count count_values group limitk limit_ratio max min quantile stddev stdvar sum
  topk`.split(/\s+/);
/** Words that a parenthesis may follow although they are no functions. */
const KEYWORDS = `and atan2 bool by fill fill_left fill_right group_left group_right ignoring max_of min_of offset on or
  unless without`.split(/\s+/);
const RANGE_FUNCTIONS = new Set(OVER_RANGES);
const BEFORE_PARENTHESIS = new Set([...AGGREGATIONS, ...KEYWORDS]);
/** Every function and aggregation of PromQL, by name. */
const functions_functionNames = [...OVER_RANGES, ...OVER_INSTANTS, ...AGGREGATIONS];
const FUNCTIONS = new Set(functions_functionNames);
const functions_takesRange = (name) => RANGE_FUNCTIONS.has(name);
/** Whether an opening parenthesis may follow this word. Operators are known in any case, functions in lower case alone. */
const functions_isCallable = (word) => FUNCTIONS.has(word) || BEFORE_PARENTHESIS.has(word.toLowerCase());

;// CONCATENATED MODULE: ./build/promql/syntax.js




const CLOSING = { '(': ')', '[': ']', '{': '}' };
/** VictoriaMetrics takes no longer ones. */
const MAX_LENGTH = (/* unused pure expression or super */ null && (16 * 1024));
/** Nobody means it; the functions that read the tree can rely on it. */
const MAX_DEPTH = 500;
/**
 * Where an expression is no PromQL; empty when it is. The parser's errors say where it got lost; what a person did wrong
 * is mostly something simpler, so that is looked for first.
 */
function syntax_syntaxProblems(text) {
    const whole = (message) => [{ offset: 0, length: text.length, message }];
    if (text.length > MAX_LENGTH)
        return whole(`the query is longer than ${MAX_LENGTH} characters`);
    const tokens = scan(text);
    if (tokens.length === 0)
        return whole('the query is empty');
    let firstError;
    for (const [node, depth] of descendants(parse(text))) {
        if (depth > MAX_DEPTH)
            return whole('the query is nested too deep');
        if (node.type.isError)
            firstError ??= node;
    }
    const openString = tokens.find((token) => token.kind === 'string' && !isClosed(token.text));
    // The grammar takes a string without its closing quote.
    if (openString)
        return [at(openString, `this ${openString.text[0]} is never closed`)];
    if (!firstError)
        return [];
    const variable = tokens.find(({ kind }) => kind === 'variable');
    if (variable) {
        const message = `${variable.text} is a variable of Grafana, not PromQL: write what it stands for, such as [1m]`;
        return [at(variable, message)];
    }
    const bracket = bracketProblem(tokens);
    if (bracket)
        return [bracket];
    const calls = unknownCalls(tokens);
    return calls.length > 0 ? calls : [errorProblem(firstError, text)];
}
const at = ({ offset, text }, message) => ({
    offset,
    length: text.length,
    message,
});
function bracketProblem(tokens) {
    const open = [];
    for (const token of tokens) {
        if (token.kind === 'open')
            open.push(token);
        if (token.kind !== 'close')
            continue;
        const last = open.pop();
        if (!last)
            return at(token, `this ${token.text} closes nothing`);
        const wanted = CLOSING[last.text];
        if (wanted !== token.text)
            return at(token, `${token.text} stands where ${wanted} should close the ${last.text}`);
    }
    const last = open.pop();
    return last && at(last, `this ${last.text} is never closed`);
}
function unknownCalls(tokens) {
    return tokens.flatMap((token, index) => {
        if (token.kind !== 'word' || tokens[index + 1]?.text !== '(' || isCallable(token.text))
            return [];
        const similar = closestMatch(token.text.toLowerCase(), functionNames, { maxDistance: 4 });
        const hint = similar === undefined ? '' : `; did you mean ${similar}?`;
        return [at(token, `PromQL has no function ${token.text}${hint}`)];
    });
}
function errorProblem(error, text) {
    const { from, to } = error;
    const problem = (message) => ({ offset: from, length: to - from, message });
    const parent = error.parent?.name;
    const found = text.slice(from, to);
    const before = error.prevSibling;
    if (parent === 'UnquotedLabelMatcher' || parent === 'QuotedLabelMatcher') {
        return problem(`a label's value is written in quotes${found && `: "${found}"`}`);
    }
    if (parent === 'MatrixSelector' || parent === 'DurationExpr' || before?.name === 'DurationExpr') {
        return problem('a range is a duration such as [5m]');
    }
    if (parent === 'AggregateExpr')
        return problem('an aggregation stands before parentheses: sum by (job) (x)');
    if (parent === 'FunctionCallBody' && before)
        return problem('a comma is missing between the arguments');
    if (from >= text.trimEnd().length)
        return problem('the query ends where a value should follow');
    const word = found || /^\S+/.exec(text.slice(from))?.[0] || '';
    const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
    const length = Math.max(to - from, word.length);
    if (before && /^[\w(]/.test(word))
        return { offset: from, length, message: `an operator is missing before ${shown}` };
    return { offset: from, length, message: `${shown} cannot stand here` };
}

;// CONCATENATED MODULE: ./build/promql/selector.js



/** Reads text that should be one vector selector, such as `http_requests_total{code=~"5.."}`, and nothing else. */
function selector_readSelector(text) {
    const problems = syntaxProblems(text);
    if (problems.length > 0)
        return { problems };
    let node = parse(text).firstChild;
    while (node && (node.name === 'ParenExpr' || node.name === 'LineComment')) {
        node = node.name === 'ParenExpr' ? node.firstChild : node.nextSibling;
    }
    if (node?.name === 'VectorSelector')
        return { selector: selector_selectorOf(node, text) };
    const message = 'a metric with its labels is wanted here, such as http_requests_total{code="500"}';
    return { problems: [{ offset: 0, length: text.length, message }] };
}
/** The parts of a `VectorSelector` node. */
function selector_selectorOf(node, text) {
    const slice = (part) => (part ? text.slice(part.from, part.to) : '');
    const matchers = [];
    const identifier = node.getChild('Identifier');
    if (identifier)
        matchers.push({ label: '__name__', operator: '=', value: slice(identifier) });
    const list = node.getChild('LabelMatchers');
    for (const part of list ? children(list) : []) {
        if (part.name === 'QuotedLabelName') {
            matchers.push({ label: '__name__', operator: '=', value: unquote(slice(part)) });
            continue;
        }
        const quoted = part.getChild('QuotedLabelName');
        matchers.push({
            label: quoted ? unquote(slice(quoted)) : slice(part.getChild('LabelName')),
            operator: slice(part.getChild('MatchOp')),
            value: unquote(slice(part.getChild('StringLiteral'))),
        });
    }
    const name = matchers.find(({ label, operator }) => label === '__name__' && operator === '=')?.value;
    return { text: slice(node), name, matchers };
}
/** The selector of another metric: `suffix` behind the name, the matchers as they are. Undefined where it names no metric. */
function selector_withSuffix(selector, suffix) {
    const read = selector_readSelector(selector);
    if (!('selector' in read) || read.selector.name === undefined)
        return undefined;
    const { text, name } = read.selector;
    if (name.endsWith(suffix))
        return text;
    const end = nameEnd(text);
    return end === undefined ? undefined : text.slice(0, end) + suffix + text.slice(end);
}
/** Where the metric's name ends, inside its quotes if it has any. */
function nameEnd(selector) {
    const node = parse(selector).firstChild;
    const identifier = node?.getChild('Identifier');
    if (identifier)
        return identifier.to;
    const list = node?.getChild('LabelMatchers');
    for (const part of list ? children(list) : []) {
        if (part.name === 'QuotedLabelName')
            return part.to - 1;
        const label = part.getChild('LabelName');
        const value = part.getChild('StringLiteral');
        if (label && value && selector.slice(label.from, label.to) === '__name__')
            return value.to - 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/promql/compile.js


/**
 * The PromQL of a metric that is given in parts. A label matcher of the user stands in every part that he wrote it for.
 *
 * @throws Error where a part is no selector, or a histogram's names no metric
 */
function compile_compile(structure) {
    switch (structure.kind) {
        case 'counter':
        case 'gauge':
            return `sum(${selector(structure.series)})`;
        case 'rate':
            return rate(structure.series, structure.windowSeconds);
        case 'ratio': {
            const { errors, total, windowSeconds } = structure;
            // Errors that were never counted are none, as long as there is a total.
            return `(${rate(errors, windowSeconds)} or vector(0)) / ${rate(total, windowSeconds)}`;
        }
        case 'quantile': {
            const { histogram, quantile, windowSeconds } = structure;
            const range = `[${durationText(windowSeconds)}]`;
            return `histogram_quantile(${quantile}, sum by (le) (rate(${bucketsOf(histogram)}${range})))`;
        }
    }
}
/** The selectors that a metric given in parts reads. @throws Error as `compile` does */
function selectorsOf(structure) {
    if (structure.kind === 'ratio')
        return [selector(structure.errors), selector(structure.total)];
    if (structure.kind === 'quantile')
        return [bucketsOf(structure.histogram)];
    return [selector(structure.series)];
}
/** The selector of a histogram's buckets, from that of the histogram. @throws Error */
function bucketsOf(histogram) {
    const buckets = withSuffix(selector(histogram), '_bucket');
    if (buckets === undefined)
        throw new Error(`${histogram} names no histogram`);
    return buckets;
}
const rate = (series, windowSeconds) => `sum(rate(${selector(series)}[${durationText(windowSeconds)}]))`;
function selector(text) {
    const read = readSelector(text);
    if ('problems' in read)
        throw new Error(`${text}: ${read.problems[0]?.message}`);
    return read.selector.text;
}

;// CONCATENATED MODULE: ./build/promql/meaning.js



/** A metric with one of these endings counts something. */
const COUNTER = /_(total|count|bucket|sum)$/;
/** Zero in, zero out. */
const KEEP_ZERO = new Set('Abs Ceil Floor Round Sgn Sqrt Sort SortDesc SortByLabel SortByLabelDesc LabelReplace LabelJoin'.split(' '));
const KEEP_ZERO_OVER_TIME = new Set('AvgOverTime MaxOverTime MinOverTime SumOverTime LastOverTime'.split(' '));
const RATES = new Set(['Rate', 'Irate', 'Increase']);
const GATHER = new Set(['Sum', 'Max', 'Min', 'Avg', 'Topk', 'Bottomk']);
const LEVELS = new Set(['Sum', 'Max', 'Min']);
/** How far back one value looks, in seconds: ranges within ranges add up, offsets do not count. */
function meaning_lookBackSeconds(node, text) {
    const inner = Math.max(0, ...children(node).map((child) => meaning_lookBackSeconds(child, text)));
    if (node.name !== 'MatrixSelector' && node.name !== 'SubqueryExpr')
        return inner;
    const range = node.getChild('DurationExpr');
    return inner + (range ? Math.max(0, durationSeconds(range, text)) : 0);
}
/** The selector of which the expression is the level, if that is a counter's by its name. */
function meaning_counterLevel(node, text) {
    const [left, right] = operands(node);
    if (node.name === 'ParenExpr' && left)
        return meaning_counterLevel(left, text);
    if (node.name === 'BinaryExpr') {
        return left && right && node.getChild('Or') && isVectorZero(right, text)
            ? meaning_counterLevel(left, text)
            : undefined;
    }
    if (node.name === 'AggregateExpr') {
        const [argument] = argumentsOf(node);
        const gathers = LEVELS.has(functionOf(node) ?? '') && !node.getChild('AggregateModifier');
        return gathers && argument ? meaning_counterLevel(argument, text) : undefined;
    }
    if (node.name !== 'VectorSelector')
        return undefined;
    const selector = selectorOf(node, text);
    return /_(total|count)$/.test(selector.name ?? '') ? selector.text : undefined;
}
/** Whether "no series yet" means zero: the value is made of what counters gained. */
function meaning_startsAtZero(node, text) {
    const [left, right] = operands(node);
    if (node.name === 'ParenExpr' || node.name === 'UnaryExpr')
        return left !== undefined && meaning_startsAtZero(left, text);
    if (node.name === 'SubqueryExpr')
        return left !== undefined && meaning_startsAtZero(left, text);
    if (node.name === 'AggregateExpr') {
        const argument = argumentsOf(node).at(-1);
        return GATHER.has(functionOf(node) ?? '') && argument !== undefined && meaning_startsAtZero(argument, text);
    }
    if (node.name === 'FunctionCall')
        return callStartsAtZero(node, text);
    if (node.name !== 'BinaryExpr' || !left || !right)
        return false;
    const [leftZero, rightZero] = [meaning_startsAtZero(left, text), meaning_startsAtZero(right, text)];
    if (node.getChild('Or'))
        return leftZero && (rightZero || isVectorZero(right, text));
    if (node.getChild('Add') || node.getChild('Sub'))
        return leftZero && rightZero;
    if (node.getChild('Mul'))
        return leftZero || rightZero;
    return node.getChild('Div') !== null && leftZero;
}
function callStartsAtZero(call, text) {
    const name = functionOf(call) ?? '';
    const [argument] = argumentsOf(call);
    if (!argument)
        return false;
    if (RATES.has(name))
        return true;
    if (name === 'Delta') {
        const selector = argument.getChild('VectorSelector');
        return selector !== null && COUNTER.test(selectorOf(selector, text).name ?? '');
    }
    return (KEEP_ZERO.has(name) || KEEP_ZERO_OVER_TIME.has(name)) && meaning_startsAtZero(argument, text);
}
function isVectorZero(node, text) {
    if (node.name === 'ParenExpr') {
        const [inner] = operands(node);
        return inner !== undefined && isVectorZero(inner, text);
    }
    const [argument] = argumentsOf(node);
    if (functionOf(node) !== 'Vector' || !argument)
        return false;
    return Number(text.slice(argument.from, argument.to)) === 0;
}
const operands = (node) => children(node).filter((child) => child.type.is('Expr'));

;// CONCATENATED MODULE: ./build/promql/types.js


const TRANSPARENT = new Set([
    'ParenExpr',
    'OffsetExpr',
    'AnchoredExpr',
    'SmoothedExpr',
    'StepInvariantExpr',
    'UnaryExpr',
]);
const SCALAR_FUNCTIONS = new Set(['scalar', 'time', 'pi']);
const OPERANDS_OF = new Set(['BinaryExpr', 'UnaryExpr']);
/** Where a syntactically right expression mixes up ranges, values and texts: the mistakes that Prometheus refuses. */
function types_typeProblems(root, text) {
    const top = expressions(root)[0];
    if (!top)
        return [];
    const problems = [...descendants(top)].flatMap(([node]) => problemOf(node, text));
    if (problems.length > 0)
        return problems;
    const type = typeOf(top, text);
    if (type === 'range')
        return [on(top, 'a range of samples is no value: write rate(…), increase(…) or such around it')];
    if (type === 'string')
        return [on(top, 'a text is no value')];
    return [];
}
const on = ({ from, to }, message) => ({
    offset: from,
    length: to - from,
    message,
});
function problemOf(node, text) {
    if (node.name === 'MatrixSelector') {
        const inner = expressions(node)[0];
        if (!inner || inner.name === 'VectorSelector')
            return [];
        // The grammar reads `1 + x[5m]` as a range over the sum.
        if (OPERANDS_OF.has(inner.name))
            return [on(node, rangeTaken('an operator'))];
        const range = text.slice(inner.to, node.to);
        return [
            on(node, `a range follows a metric, as in sum(rate(x${range})); over an expression it needs a step: [5m:30s]`),
        ];
    }
    if (node.name === 'FunctionCall')
        return callProblems(node, text);
    if (node.name === 'AggregateExpr')
        return rangesIn(argumentsOf(node), text, operatorText(node, text));
    if (OPERANDS_OF.has(node.name))
        return rangesIn(expressions(node), text, 'an operator');
    return [];
}
function callProblems(call, text) {
    const name = operatorText(call, text);
    const given = argumentsOf(call);
    if (!takesRange(name))
        return rangesIn(given, text, name);
    const wanted = given[name === 'quantile_over_time' ? 1 : 0];
    if (!wanted)
        return [on(call, `${name} takes a range of samples: ${name}(x[5m])`)];
    if (typeOf(wanted, text) === 'range')
        return [];
    const example = wanted.name === 'VectorSelector' ? text.slice(wanted.from, wanted.to) : 'x';
    return [on(wanted, `${name} takes a range of samples: ${name}(${example}[5m])`)];
}
function rangesIn(nodes, text, taker) {
    const ranges = nodes.filter((node) => typeOf(node, text) === 'range');
    return ranges.map((node) => on(node, rangeTaken(taker)));
}
const rangeTaken = (taker) => `${taker} takes no range of samples: write rate(…), increase(…) or such around it`;
function operatorText(call, text) {
    const name = call.getChild('FunctionIdentifier') ?? call.getChild('AggregateOp');
    // The tree may hold a stand-in, see parse().
    return name ? (/^\w+/.exec(text.slice(name.from))?.[0] ?? '') : '';
}
/** Children that are expressions themselves. */
function expressions(node) {
    return children(node).filter((child) => child.type.is('Expr'));
}
function typeOf(node, text) {
    if (TRANSPARENT.has(node.name)) {
        const inner = expressions(node)[0];
        return inner ? typeOf(inner, text) : 'vector';
    }
    if (node.name === 'NumberDurationLiteral')
        return 'scalar';
    if (node.name === 'StringLiteral')
        return 'string';
    if (node.name === 'MatrixSelector' || node.name === 'SubqueryExpr')
        return 'range';
    if (node.name === 'FunctionCall')
        return SCALAR_FUNCTIONS.has(operatorText(node, text)) ? 'scalar' : 'vector';
    if (node.name === 'BinaryExpr') {
        return expressions(node).every((operand) => typeOf(operand, text) === 'scalar') ? 'scalar' : 'vector';
    }
    return 'vector';
}

;// CONCATENATED MODULE: ./build/promql/understand.js





/** Reads a PromQL query. Says where and how it is wrong instead, for what can be seen without a server. */
function understand_understand(expression) {
    const syntax = syntaxProblems(expression);
    if (syntax.length > 0)
        return { problems: syntax };
    const root = parse(expression);
    const types = typeProblems(root, expression);
    if (types.length > 0)
        return { problems: types };
    const [top] = children(root);
    const selectors = [...descendants(root)]
        .filter(([{ name }]) => name === 'VectorSelector')
        .map(([node]) => selectorOf(node, expression).text);
    return {
        understanding: {
            selectors: [...new Set(selectors)],
            windowSeconds: lookBackSeconds(root, expression),
            counter: top && counterLevel(top, expression),
            startsAtZero: top !== undefined && startsAtZero(top, expression),
        },
    };
}

;// CONCATENATED MODULE: ./build/config/defaults.js
/** What holds where a config says nothing. A test holds the schema's `default`s to these. Times are in seconds. */
const defaults_DEFAULTS = {
    environment: 'staging',
    flags: { file: 'backend/app/config/feature_flags.json', scope: 'everywhere' },
    smoke: { script: 'scripts/ops/canary_smoke_test.sh', args: [], timeout_seconds: 60 },
    prometheus: {
        url: 'http://127.0.0.1:9090',
        scrape_interval_seconds: 1,
        baseline_window_seconds: 300,
        timeout_seconds: 5,
        require_metric_uptime: true,
        wait_for_metric_uptime: false,
        tls: { insecure_skip_verify: false },
    },
    metric: { window_seconds: 60, quantile: 0.95 },
    thresholds: { preset: 'moderate' },
    service: { timeout_seconds: 60 },
    prechecks: { signoff_file: '.m4_signoff', shadow_reports: { max_mismatches: 0 } },
    rollback: { args: [], timeout_seconds: 120 },
    on_inconclusive: 'warn',
    on_former_run: 'continue',
    report: { path: 'scripts/ops/canary/reports/latest_report.json', keep_history: false },
};
/** A thirtieth of the watch, at least 1 s and at most 10 s. */
function defaults_defaultPollSeconds(watchSeconds) {
    return Math.min(Math.max(watchSeconds / 30, 1), 10);
}

;// CONCATENATED MODULE: ./build/config/presets.js
/** The playbook's figures: by how much `error_rate` may rise in percent, and `latency_p95` in milliseconds. */
const presets_PRESETS = {
    conservative: { errorRateDeltaPct: 10, latencyP95DeltaMs: 100 },
    moderate: { errorRateDeltaPct: 50, latencyP95DeltaMs: 500 },
    permissive: { errorRateDeltaPct: 100, latencyP95DeltaMs: 1000 },
};

;// CONCATENATED MODULE: ./build/config/thresholds.js



/** The figures that are written under `thresholds`, in both forms: `NAME_delta_pct: 10` and `NAME: { delta_pct: 10 }`. */
function thresholds_writtenLimits(thresholds) {
    return Object.entries(thresholds ?? {}).flatMap(([key, value]) => {
        const pointer = pointerTo('/thresholds', key);
        if (typeof value === 'object') {
            const limits = Object.entries(value);
            return limits.map(([kind, limit]) => ({
                metric: key,
                kind,
                value: limit,
                pointer: pointerTo(pointer, kind),
            }));
        }
        const [, metric, kind] = /^(.*)_(delta_pct|delta_ms)$/.exec(key) ?? [];
        if (typeof value !== 'number' || metric === undefined)
            return [];
        return [{ metric, kind: kind, value, pointer }];
    });
}
const DELTAS = (/* unused pure expression or super */ null && (['delta_pct', 'delta_ms', 'delta']));
/** All limits of a metric: the written ones, and the playbook's where none of their kind is written. */
function thresholds_limitsOf(metric, thresholds) {
    const written = thresholds_writtenLimits(thresholds).filter((limit) => limit.metric === metric);
    const has = (...kinds) => written.some(({ kind }) => kinds.includes(kind));
    const byDefault = (kind, value) => ({
        metric,
        kind,
        value,
        pointer: undefined,
    });
    const preset = PRESETS[thresholds?.preset ?? DEFAULTS.thresholds.preset];
    switch (metric) {
        case 'golden_mismatch':
            return has('max_increase') ? written : [...written, byDefault('max_increase', 0)];
        case 'error_rate':
            return has(...DELTAS) ? written : [...written, byDefault('delta_pct', preset.errorRateDeltaPct)];
        case 'latency_p95':
            return has(...DELTAS) ? written : [...written, byDefault('delta_ms', preset.latencyP95DeltaMs)];
        default:
            return written;
    }
}
/** The limits as the judge knows them. */
function thresholds_toThresholds(limits) {
    const minimum = limits.find(({ kind }) => kind === 'minimum')?.value ?? 0;
    return limits.map((limit) => toThreshold(limit, minimum)).filter((threshold) => threshold !== undefined);
}
/** Undefined for `minimum`, which is a part of `delta_pct`. */
function toThreshold({ kind, value: limit }, minimum) {
    switch (kind) {
        case 'max_increase':
            return { kind: 'increase', limit };
        case 'delta_pct':
            return { kind: 'delta-pct', limit, minimum };
        case 'delta':
        case 'delta_ms':
            return { kind: 'delta', limit };
        case 'max':
            return { kind: 'ceiling', limit };
        case 'min':
            return { kind: 'floor', limit };
        case 'minimum':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/config/metric.js






/** Reads a metric and its limits. `isPending` tells texts that are not complete yet; nothing is said of those. */
function metric_readMetric(name, metric, thresholds, isPending) {
    const pointer = pointerTo('/prometheus/metrics', name);
    const limits = limitsOf(name, thresholds);
    const structure = structureOf(metric);
    const parts = partsOf(metric, pointer);
    const read = { name, pointer, limits, structured: structure !== undefined };
    const unreadable = (problems) => ({
        ...read,
        watched: undefined,
        problems,
    });
    if (parts.some(({ text }) => isPending(text)))
        return unreadable([]);
    const selectorProblems = structure ? parts.flatMap((part) => problemsOfPart(part, structure)) : [];
    if (selectorProblems.length > 0)
        return unreadable(selectorProblems);
    const [first] = parts;
    const expression = structure ? compile(structure) : first.text;
    const answer = understand(expression);
    if ('problems' in answer) {
        // Offsets in PromQL that was made here would mean nothing to anyone.
        return unreadable(answer.problems.map((problem) => ({
            pointer: first.pointer,
            problem: structure ? { ...problem, offset: 0 } : problem,
        })));
    }
    const { selectors, windowSeconds, counter, startsAtZero } = answer.understanding;
    const { unit, scale } = unitOf(metric, limits);
    const query = {
        expression,
        selectors,
        counter: structure?.kind === 'counter' ? selectors[0] : counter,
        structure,
        scale,
    };
    const watched = { name, unit, thresholds: toThresholds(limits), windowSeconds, startsAtZero, query };
    return { ...read, watched, problems: [] };
}
/** A metric in parts; undefined for PromQL. */
function structureOf(metric) {
    if (typeof metric === 'string' || 'promql' in metric)
        return undefined;
    if ('counter' in metric)
        return { kind: 'counter', series: metric.counter };
    if ('gauge' in metric)
        return { kind: 'gauge', series: metric.gauge };
    const { window_seconds: windowSeconds = DEFAULTS.metric.window_seconds } = metric;
    if ('rate' in metric)
        return { kind: 'rate', series: metric.rate, windowSeconds };
    if ('errors' in metric)
        return { kind: 'ratio', errors: metric.errors, total: metric.total, windowSeconds };
    const { histogram, quantile = DEFAULTS.metric.quantile } = metric;
    return { kind: 'quantile', histogram, quantile, windowSeconds };
}
/** The texts of a metric that are PromQL, or selectors to make it from. */
function partsOf(metric, pointer) {
    if (typeof metric === 'string')
        return [{ pointer, text: metric }];
    const part = (key, text) => ({ pointer: pointerTo(pointer, key), text });
    if ('promql' in metric)
        return [part('promql', metric.promql)];
    if ('counter' in metric)
        return [part('counter', metric.counter)];
    if ('rate' in metric)
        return [part('rate', metric.rate)];
    if ('gauge' in metric)
        return [part('gauge', metric.gauge)];
    if ('errors' in metric)
        return [part('errors', metric.errors), part('total', metric.total)];
    return [part('histogram', metric.histogram)];
}
function problemsOfPart({ pointer, text }, structure) {
    const answer = readSelector(text);
    if ('problems' in answer)
        return answer.problems.map((problem) => ({ pointer, problem }));
    if (structure.kind !== 'quantile' || answer.selector.name !== undefined)
        return [];
    const message = 'a histogram needs its name, such as http_request_duration_seconds';
    return [{ pointer, problem: { offset: 0, length: text.length, message } }];
}
/** Times arrive in milliseconds. */
function unitOf(metric, limits) {
    const unit = givenUnit(metric);
    if (unit !== undefined)
        return { unit: 'ms', scale: unit === 's' ? 1000 : 1 };
    // The playbook's form: PromQL with a limit in milliseconds gives milliseconds.
    const isPlain = typeof metric === 'string' || 'promql' in metric;
    const isTime = isPlain && limits.some(({ kind }) => kind === 'delta_ms');
    return { unit: isTime ? 'ms' : '', scale: 1 };
}
/** The unit that is written, or that the name of a histogram or gauge ends in. */
function givenUnit(metric) {
    if (typeof metric === 'string')
        return undefined;
    if ('unit' in metric)
        return metric.unit;
    const series = 'histogram' in metric ? metric.histogram : 'gauge' in metric ? metric.gauge : '';
    const read = readSelector(series);
    const name = 'selector' in read ? (read.selector.name ?? '') : '';
    if (/_seconds(_bucket)?$/.test(name))
        return 's';
    return /_(milliseconds|ms)(_bucket)?$/.test(name) ? 'ms' : undefined;
}

;// CONCATENATED MODULE: ./build/config/check-metrics.js



/** Reads all metrics of a config. `isPending` tells texts that are not complete yet. */
function check_metrics_readMetrics(config, isPending) {
    const metrics = Object.entries(config.prometheus?.metrics ?? {});
    return metrics.map(([name, metric]) => readMetric(name, metric, config.thresholds, isPending));
}
/**
 * What is wrong between metrics and thresholds, and inside queries. `names` are all metrics that the file names, also
 * those that are too wrong to be in `metrics`.
 */
function check_metrics_checkMetrics(config, metrics, names, locate) {
    return [
        ...metrics.flatMap((metric) => [
            ...checkQuery(metric, locate),
            ...checkLimits(metric, locate),
            ...(config.prometheus?.scrape !== undefined ? checkScrapable(metric, locate) : []),
        ]),
        ...checkTargets(config, names, locate),
        ...(names.length === 0 ? [nothingWatched(locate)] : []),
    ];
}
function nothingWatched(locate) {
    const message = 'no metrics are watched: the most a run can say is "inconclusive"';
    return {
        at: locate('/prometheus/metrics', 'key'),
        message,
        fix: 'add prometheus.metrics',
        severity: 'warning',
    };
}
function checkQuery({ name, problems }, locate) {
    return problems.map(({ pointer, problem }) => ({
        at: locate(pointer, { offset: problem.offset }),
        message: `${name}: ${problem.message}`,
    }));
}
function checkScrapable({ name, structured, pointer }, locate) {
    if (structured)
        return [];
    const message = `${name} is PromQL, which exporters under prometheus.scrape cannot answer`;
    const fix = 'give it in parts: counter, rate, errors and total, histogram or gauge';
    return [{ at: locate(pointer), message, fix }];
}
/** Written thresholds of metrics that are not there, and those written in both forms. */
function checkTargets({ thresholds }, names, locate) {
    const written = writtenLimits(thresholds);
    const strangers = written.filter(({ metric }) => !names.includes(metric));
    const twice = written.filter(({ metric, kind }, i) => written.findIndex((other) => other.metric === metric && other.kind === kind) < i);
    return [
        ...strangers.map(({ metric, pointer }) => ({
            at: locate(keyUnderThresholds(pointer), 'key'),
            message: `there is no metric ${JSON.stringify(metric)} to hold to this threshold`,
            fix: didYouMean(metric, names) ??
                (names.length > 0 ? `metrics: ${names.join(', ')}` : 'add it to prometheus.metrics'),
        })),
        ...twice.map(({ metric, kind, pointer = '' }) => ({
            at: locate(pointer, 'key'),
            message: `${kind} of ${metric} is set twice`,
            fix: 'keep one of them',
        })),
    ];
}
/** `/thresholds/latency/max` → `/thresholds/latency`: a wrong name is wrong where it stands. */
function keyUnderThresholds(pointer = '') {
    return pointer.split('/').slice(0, 3).join('/');
}
function checkLimits(metric, locate) {
    const { name, pointer, limits, watched } = metric;
    if (limits.length === 0) {
        const message = `no threshold guards ${name}: it is watched and shown, and never rolls back`;
        const fix = `add thresholds.${name}, such as { delta_pct: 50 }`;
        return [{ at: locate(pointer, 'key'), message, fix, severity: 'warning' }];
    }
    return [
        ...(watched ? limits.flatMap((limit) => checkLimit(limit, metric, watched, locate)) : []),
        ...checkPairs(metric, locate),
    ];
}
function checkLimit(limit, { name, pointer }, watched, locate) {
    const at = limit.pointer === undefined ? locate(pointer, 'key') : locate(limit.pointer, 'key');
    const { counter } = watched.query;
    if (limit.kind === 'max_increase') {
        if (counter !== undefined)
            return [];
        const byDefault = limit.pointer === undefined ? `${name} may never increase, but it` : `${name} has max_increase, and`;
        return [
            {
                at,
                message: `${byDefault} is not the level of a counter`,
                fix: `write ${name}: { counter: … }, or sum(…_total)`,
            },
        ];
    }
    if (limit.kind === 'delta_ms' && watched.unit !== 'ms') {
        const message = `${name} is held to milliseconds${limit.pointer === undefined ? ' by default' : ''}, and is not known to be a time`;
        return [{ at, message, fix: 'add "unit: s" or "unit: ms" to the metric, or use delta' }];
    }
    if (counter !== undefined && limit.kind !== 'minimum') {
        const message = `${name} is the level of a counter, which only ever rises: ${limit.kind} says little about it`;
        return [{ at, message, fix: 'use max_increase, or make it a rate', severity: 'warning' }];
    }
    return [];
}
/** Limits that do not go together. */
function checkPairs({ name, limits, pointer }, locate) {
    const find = (kind) => limits.find((limit) => limit.kind === kind);
    const at = ({ pointer: written }) => locate(written ?? pointer, 'key');
    const [min, max, delta, deltaMs] = [find('min'), find('max'), find('delta'), find('delta_ms')];
    const findings = [];
    if (min && max && min.value > max.value) {
        findings.push({
            at: at(min),
            message: `${name} must be at least ${min.value} and at most ${max.value}`,
            fix: 'exchange min and max',
        });
    }
    if (delta && deltaMs) {
        findings.push({
            at: at(delta),
            message: `${name} has delta and delta_ms, which are the same for a time`,
            fix: 'keep delta_ms',
        });
    }
    return findings;
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./build/config/problem.js

/** A config that cannot be used. `problems` are all that were found, by position, warnings included. */
class problem_ConfigError extends Error {
    problems;
    constructor(problems) {
        const sorted = problem_sortProblems(problems);
        super(sorted.map(formatProblem).join('\n'));
        this.name = 'ConfigError';
        this.problems = sorted;
    }
}
/** `file:line:column: what is wrong, what to write instead`, one line; `warning: ` stands before what is no error. */
function formatProblem(problem) {
    return problem_formatPlaced(problem, problem.severity === 'warning' ? 'warning: ' : '');
}
/** As `formatProblem`, where it goes without saying how severe the problem is. */
function problem_formatPlaced({ file, line, column, message, fix }, kind = '') {
    return `${file}:${line}:${column}: ${kind}${message}${fix === undefined ? '' : `, ${fix}`}`;
}
/** By position, each said once. */
function problem_sortProblems(problems) {
    const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
    return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
/** Puts the file's name to what was found in it. What is quoted from the file stays on one line, and secrets out. */
function problem_problemsIn(file, findings) {
    return findings.map(({ at, message, fix, severity }) => ({
        file,
        ...at,
        message: presentable(message),
        ...(fix !== undefined && { fix: presentable(fix) }),
        severity: severity ?? 'error',
    }));
}
/** Control characters, line ends of all kinds, and marks that turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
function presentable(text) {
    return withoutSecrets(text).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/config/tree.js

/**
 * Builds the tree of the first document. An alias is the very node that it stands for, so the tree may hold cycles.
 * The events must be ones that js-yaml could construct: no unknown aliases, no keys other than scalars.
 */
function tree_treeOf(text, events) {
    const anchors = new Map();
    const duplicates = [];
    let at = 1; // the first event opens the document
    function anchored(event, node) {
        if (event.anchorStart >= 0)
            anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
        return node;
    }
    function next() {
        const event = events[at++];
        switch (event?.type) {
            case EVENT_ID.SCALAR:
                return anchored(event, scalarOf(text, event));
            case EVENT_ID.ALIAS:
                return anchors.get(text.slice(event.anchorStart, event.anchorEnd));
            case EVENT_ID.MAPPING: {
                const map = { kind: 'map', start: event.start, pairs: new Map() };
                anchored(event, map); // before its content, which may refer to it
                for (let key = next(); key?.kind === 'scalar'; key = next()) {
                    const value = next();
                    if (value === undefined)
                        break;
                    const former = map.pairs.get(key.text);
                    if (former)
                        duplicates.push({ first: former.key, again: key });
                    map.pairs.set(key.text, { key, value });
                }
                return map;
            }
            case EVENT_ID.SEQUENCE: {
                const list = { kind: 'list', start: event.start, items: [] };
                anchored(event, list);
                for (let item = next(); item !== undefined; item = next())
                    list.items.push(item);
                return list;
            }
            default:
                return undefined; // the end of a collection, or of the document
        }
    }
    const root = next();
    if (root === undefined)
        throw new Error('treeOf needs the events of a document');
    return { root, duplicates };
}
function scalarOf(source, event) {
    const { valueStart, valueEnd, style, indent } = event;
    const raw = source.slice(Math.max(valueStart, 0), Math.max(valueEnd, 0));
    const text = getScalarValue(source, event);
    const range = { start: valueStart, end: valueEnd };
    switch (style) {
        case SCALAR_STYLE.LITERAL_BLOCK:
        case SCALAR_STYLE.FOLDED_BLOCK: {
            const layout = style === SCALAR_STYLE.LITERAL_BLOCK ? 'indented' : 'changed';
            const start = valueStart + Math.max(raw.search(/\S/), 0);
            return { kind: 'scalar', text, start, source: range, layout, indent };
        }
        default: {
            const quote = style === SCALAR_STYLE.PLAIN ? 0 : 1;
            const start = valueStart < 0 ? undefined : valueStart - quote;
            const layout = raw === text ? 'verbatim' : 'changed';
            return { kind: 'scalar', text, start, source: range, layout, indent };
        }
    }
}

;// CONCATENATED MODULE: ./build/config/parse.js





/** More aliases than a config needs, and few enough that nothing built from them grows large. */
const MAX_ALIASES = 100;
/**
 * Reads YAML or JSON.
 *
 * @throws ConfigError where there is no mapping to be had
 */
function parse_parse(file, textWithMark) {
    const text = textWithMark.replace(/^\uFEFF/, '');
    const positionAt = positions(text);
    const fail = (offset, message, fix) => {
        throw new ConfigError(problemsIn(file, [{ at: positionAt(offset), message, ...(fix && { fix }) }]));
    };
    const { events, values } = parse_attempt(text, fail);
    if (values.length === 0)
        fail(0, 'the file is empty', 'write at least name and feature_flags');
    if (values.length > 1) {
        fail(startOfSecond(events, text), 'a second YAML document starts here', 'keep one document in the file');
    }
    const value = values[0];
    const { root, duplicates } = treeOf(text, events);
    const start = root.start ?? 0;
    if (value === null)
        fail(start, 'the file is empty', 'write at least name and feature_flags');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        const found = Array.isArray(value) ? 'a list' : 'a single value';
        return fail(start, `a config is a mapping, and this is ${found}`, 'start with "name: …"');
    }
    const findings = duplicates.map(({ first, again }) => ({
        at: positionAt(again.start ?? 0),
        message: `the key ${JSON.stringify(again.text)} stands twice, first in line ${positionAt(first.start ?? 0).line}`,
        fix: 'keep one of them',
    }));
    return { value, root, text, positionAt, locate: locator(root, positionAt, text), findings };
}
function parse_attempt(text, fail) {
    try {
        const events = parseEvents(text, {});
        const values = constructFromEvents(events, {
            source: text,
            schema: CORE_SCHEMA.withTags(mergeTag),
            maxAliases: MAX_ALIASES,
            json: true, // duplicate keys are looked for in the tree, so that they do not hide other problems
        });
        return { events, values };
    }
    catch (error) {
        // js-yaml asks its callers to expect other errors too.
        if (!(error instanceof YAMLException))
            return fail(0, `not valid YAML: ${String(error)}`);
        return fail(error.mark?.position ?? 0, `not valid YAML: ${error.reason}`, remedy(error.reason));
    }
}
/** What to do about the mistakes that happen most. */
function remedy(reason) {
    if (/^tab characters/.test(reason))
        return 'indent with spaces';
    if (/^(bad|deficient) indentation/.test(reason))
        return 'line it up with its siblings, and quote texts with ": " in them';
    if (/flow collection/.test(reason))
        return 'close the brackets, and quote texts with brackets in them';
    if (/^unknown .* tag/.test(reason))
        return 'leave the tag out';
    if (/aliases/.test(reason))
        return 'write the values out';
    return undefined;
}
function startOfSecond(events, text) {
    const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
    const before = events.slice(0, second).findLast((event) => event.type === EVENT_ID.SCALAR);
    const marker = text.slice(Math.max(before?.valueEnd ?? 0, 0)).search(/^---/m);
    return Math.max(before?.valueEnd ?? 0, 0) + Math.max(marker, 0);
}

;// CONCATENATED MODULE: ./build/config/read.js



/** Nobody writes a config larger than this, in bytes: another file was meant, or harm. */
const read_MAX_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
const START = { line: 1, column: 1 };
/** The file's bytes and text. @throws ConfigError where it cannot be read as a text */
async function read_readText(path) {
    const fail = (finding) => {
        throw new ConfigError(problemsIn(path, [finding]));
    };
    const bytes = await readBytes(path).catch((error) => fail({
        at: START,
        message: readFailure(error),
        ...(error.code === 'ENOENT' && { fix: 'check the path' }),
    }));
    try {
        return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        const lenient = new TextDecoder().decode(bytes);
        const at = positions(lenient)(Math.max(lenient.indexOf('\uFFFD'), 0));
        return fail({ at, message: 'the file is not UTF-8 text', fix: 'save it as UTF-8' });
    }
}
async function readBytes(path) {
    // A pipe or a device might never end.
    const { size } = await stat(path).then((stats) => stats.isFile() ? stats : Promise.reject(new Error('it is no file')));
    if (size > read_MAX_BYTES)
        throw new Error(`it has ${size} bytes, a config at most ${read_MAX_BYTES}`);
    return readFile(path);
}
function readFailure({ code, message }) {
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return 'the config is not there';
        case 'EACCES':
        case 'EPERM':
            return 'the config may not be read';
        default:
            return `the config cannot be read: ${message}`;
    }
}

;// CONCATENATED MODULE: ./build/config/number-hint.js
/** Units that people write behind numbers, in seconds. */
const SECONDS = {
    ms: 0.001,
    millisecond: 0.001,
    s: 1,
    sec: 1,
    second: 1,
    m: 60,
    min: 60,
    minute: 60,
    h: 3600,
    hour: 3600,
    d: 86400,
    day: 86400,
};
/** What to write where a number is wanted and there is a text: `write 500 (milliseconds)` for `"500ms"`. */
function number_hint_numberHint(key, text) {
    const unit = number_hint_unitOf(key);
    const [, digits, suffix = ''] = /^\s*([+-]?[\d_]*\.?\d+)\s*([a-z%]*)\s*$/i.exec(text) ?? [];
    const value = digits === undefined ? Number.NaN : Number(digits.replaceAll('_', ''));
    if (text.includes('${'))
        return 'write the number itself, for variables are filled in only in texts';
    if (Number.isNaN(value))
        return unit ? `write a number (${unit.name})` : 'write a number';
    if (suffix === '')
        return unit ? `write ${value} (${unit.name}), without quotes` : `write ${value}, without quotes`;
    if (/^(%|pct|percent)$/i.test(suffix))
        return `write ${value} (percent)`;
    const seconds = SECONDS[suffix.toLowerCase()] ?? SECONDS[suffix.toLowerCase().replace(/s$/, '')];
    // Without a unit of its own a limit of a time is one in milliseconds.
    const { name, seconds: size } = unit ?? { name: 'milliseconds', seconds: 0.001 };
    if (seconds === undefined || size === undefined)
        return unit ? `write a number (${name})` : 'write a number';
    return `write ${round((value * seconds) / size)} (${name})`;
}
/** What a key counts in, told by its end. */
function number_hint_unitOf(key) {
    if (/_ms$/.test(key))
        return { name: 'milliseconds', seconds: 0.001 };
    if (/_seconds$/.test(key))
        return { name: 'seconds', seconds: 1 };
    if (/_pct$/.test(key))
        return { name: 'percent' };
    return undefined;
}
/** 0.1 + 0.2 is 0.3 to people. */
function round(value) {
    return Number(value.toPrecision(12));
}

;// CONCATENATED MODULE: ./build/config/shape.js
/**
 * What the schema knows and ajv's errors do not say: which keys a mapping has, and which variants a union. Loading the
 * schema itself for that would double the start-up; a test holds these tables to it. Places are JSON pointers, with `*`
 * for any name or index.
 */
/** The keys of the mappings that have fixed ones. */
const shape_KEYS = {
    '': [
        '$schema',
        'name',
        'environment',
        'feature_flags',
        'flags',
        'smoke',
        'prometheus',
        'thresholds',
        'services',
        'prechecks',
        'rollback',
        'on_inconclusive',
        'on_former_run',
        'alerting',
        'report',
    ],
    '/flags': ['file', 'scope'],
    '/smoke': ['script', 'args', 'timeout_seconds'],
    '/prometheus': [
        'url',
        'scrape',
        'scrape_interval_seconds',
        'baseline_window_seconds',
        'poll_interval_seconds',
        'timeout_seconds',
        'require_metric_uptime',
        'wait_for_metric_uptime',
        'auth',
        'headers',
        'tls',
        'metrics',
    ],
    '/prometheus/tls': ['ca_file', 'cert_file', 'key_file', 'server_name', 'insecure_skip_verify'],
    '/thresholds/*': ['max_increase', 'delta_pct', 'minimum', 'delta_ms', 'delta', 'max', 'min'],
    '/prechecks': ['signoff_file', 'shadow_reports'],
    '/prechecks/shadow_reports': ['glob', 'max_mismatches'],
    '/rollback': ['script', 'args', 'timeout_seconds'],
    '/alerting': ['webhook_url'],
    '/report': ['path', 'keep_history'],
};
const COMMAND = { required: ['command'], optional: [] };
const shape_UNIONS = {
    '/prometheus/auth': {
        texts: [],
        variants: [
            { required: ['bearer_token'], optional: [] },
            { required: ['username', 'password'], optional: [] },
        ],
        fix: 'write { bearer_token: … } or { username: …, password: … }',
    },
    '/prometheus/metrics/*': {
        texts: undefined,
        variants: [
            { required: ['promql'], optional: ['unit'] },
            { required: ['counter'], optional: [] },
            { required: ['rate'], optional: ['window_seconds'] },
            { required: ['errors', 'total'], optional: ['window_seconds'] },
            { required: ['histogram'], optional: ['quantile', 'unit', 'window_seconds'] },
            { required: ['gauge'], optional: ['unit'] },
        ],
        fix: 'write PromQL, or one of promql, counter, rate, errors and total, histogram, gauge',
    },
    '/services/*': {
        texts: [],
        variants: [
            { required: ['docker'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
            { required: ['compose'], optional: ['name', 'compose_file', 'after_toggle', 'timeout_seconds'] },
            { required: ['systemd'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
            { required: ['http'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
        ],
        fix: 'write one of docker, compose, systemd, http',
    },
    '/services/*/after_toggle': {
        texts: ['restart'],
        variants: [{ required: ['signal'], optional: [] }, COMMAND],
        fix: 'write restart, { signal: HUP } or { command: [...] }',
    },
};
/** What a service that is known by its URL alone can be told. */
const shape_HTTP_TOGGLE = {
    texts: [],
    variants: [COMMAND],
    fix: 'write { command: [...] }, for a service that is known by its URL can be neither restarted nor signalled',
};
/** The entry of a table for a JSON pointer. */
function shape_entryAt(table, pointer) {
    const own = table[pointer];
    if (own !== undefined)
        return own;
    const segments = pointer.split('/');
    const place = Object.keys(table).find((template) => {
        const pattern = template.split('/');
        return (pattern.length === segments.length && pattern.every((part, i) => part === '*' || part === segments[i]));
    });
    return place === undefined ? undefined : table[place];
}

;// CONCATENATED MODULE: ./build/config/fixes.js



const TRUE = /^(yes|on|true|y)$/i;
const FALSE = /^(no|off|false|n)$/i;
/** What to write in place of a value of the wrong type; undefined where that goes without saying. */
function fixes_typeFix(pointer, wanted, value) {
    const key = pointer.slice(pointer.lastIndexOf('/') + 1);
    if (value === null)
        return 'fill it, or leave the key out';
    switch (wanted) {
        case 'number':
        case 'integer':
            return typeof value === 'string' ? numberHint(key, value) : undefined;
        case 'boolean':
            if (TRUE.test(String(value)))
                return 'write true';
            return FALSE.test(String(value)) ? 'write false' : undefined;
        case 'string':
        case 'string,null':
            if (typeof value !== 'number' && typeof value !== 'boolean')
                return undefined;
            return `write it in quotes${quoted(found(pointer, value))}`;
        case 'array': {
            const item = found(pointer, value);
            return typeof value !== 'string' ? undefined : item.startsWith('"') ? `write [${item}]` : 'write [...]';
        }
        default:
            return mappingFix(pointer, key, value);
    }
}
/** A value is shown in quotes where it may be shown at all. */
function quoted(shown) {
    return shown.startsWith('a ') ? '' : `: "${shown}"`;
}
function mappingFix(pointer, key, value) {
    if (/^\/thresholds\/[^/]+$/.test(pointer) && typeof value === 'number') {
        return `write ${key}_delta_pct: ${value}, or ${key}: { delta_pct: ${value} }`;
    }
    const keys = entryAt(KEYS, pointer);
    return keys && `write a mapping with ${keys.join(', ')}`;
}
/** What is wrong with the name of a metric or a header. */
function fixes_nameFault(pointer, name) {
    if (pointer.endsWith('/headers')) {
        return {
            message: `${found('', name)} cannot be the name of a header`,
            fix: 'write letters, digits and hyphens',
        };
    }
    const message = `${found('', name)} cannot be the name of a metric`;
    if (name === 'preset' || /_delta_(pct|ms)$/.test(name)) {
        return { message, fix: 'choose one that does not read as a threshold' };
    }
    return { message, fix: 'write letters, digits, underscores, dots, colons and hyphens, a letter first' };
}

;// CONCATENATED MODULE: ./build/config/explain.js





const KINDS = {
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    'object,null': 'a mapping',
    'string,null': 'a text',
};
/** Says what the schema forbids: what is there, what is wanted, and what to write. */
function explain_explainFault(fault, valueAt, locate) {
    const { instancePath: pointer, keyword, params } = fault;
    const value = valueAt(pointer);
    const name = named(pointer);
    const atValue = (message, fix) => ({
        at: locate(pointer),
        message,
        ...(fix && { fix }),
    });
    const atKey = (message, fix) => ({
        at: locate(pointer, 'key'),
        message,
        ...(fix && { fix }),
    });
    const bound = (words) => atValue(`${name} must be ${words} ${params.limit}, found ${found(pointer, value)}`);
    // A fault of a key is followed by one that names the key's mapping.
    if (fault.propertyName !== undefined)
        return undefined;
    switch (keyword) {
        case 'type': {
            const kind = KINDS[String(params.type)] ?? String(params.type);
            return atValue(`${name} must be ${kind}, found ${found(pointer, value)}`, typeFix(pointer, String(params.type), value));
        }
        case 'required': {
            const key = String(params.missingProperty);
            if (isMisspelt(key, pointer, value))
                return undefined;
            return atKey(pointer === '' ? `${key} is missing` : `${name} needs ${key}`, `add "${key}: …"`);
        }
        case 'additionalProperties': {
            const key = String(params.additionalProperty);
            const allowed = allowedAt(pointer, Object.keys(value ?? {}));
            const where = pointer === '' ? '' : ` in ${name}`;
            const fix = didYouMean(key, allowed) ?? `known here: ${allowed.join(', ')}`;
            return {
                at: locate(pointerTo(pointer, key), 'key'),
                message: `unknown key ${found('', key)}${where}`,
                fix,
            };
        }
        case 'enum': {
            const allowed = params.allowedValues.map(String);
            const fix = (typeof value === 'string' && didYouMean(value, allowed)) || `write ${alternatives(allowed)}`;
            return atValue(`${name} cannot be ${found(pointer, value)}`, fix);
        }
        case 'minimum':
            return bound('at least');
        case 'maximum':
            return bound('at most');
        case 'exclusiveMinimum':
            return bound('above');
        case 'exclusiveMaximum':
            return bound('below');
        case 'minLength':
        case 'minItems':
            return atValue(`${name} is empty`, 'fill it, or leave the key out');
        case 'minProperties':
            return atKey(`${name} holds no limit`, `write one of ${allowedAt(pointer).join(', ')}`);
        case 'maxProperties':
            return atKey(`${name} has more than ${params.limit} entries`);
        case 'uniqueItems': {
            const [first, again] = [params.j, params.i].map(Number).sort((a, b) => a - b);
            const twice = pointerTo(pointer, again ?? 0);
            const message = `${name} has ${found(twice, valueAt(twice))} twice, first as number ${(first ?? 0) + 1}`;
            return { at: locate(twice), message, fix: 'keep one of them' };
        }
        case 'dependentRequired':
            return atKey(`${name} has ${params.property} without ${params.missingProperty}`, `add "${params.missingProperty}: …"`);
        case 'pattern':
            return pointer.startsWith('/prometheus/headers/')
                ? atValue(`${name} holds a line break or a control character`, 'write one line')
                : atValue(`${name} must be an address, found ${found(pointer, value)}`, 'start with http:// or https://');
        case 'propertyNames': {
            const key = String(params.propertyName);
            return { at: locate(pointerTo(pointer, key), 'key'), ...nameFault(pointer, key) };
        }
        default:
            // A keyword that the schema has not used before: true, if not well said.
            return atValue(`${name || 'the config'} breaks the rule "${keyword}" of the schema`);
    }
}
/** Whether a missing key is there under a misspelt name. That is said once, where it stands. */
function isMisspelt(key, pointer, value) {
    const allowed = allowedAt(pointer);
    return Object.keys(value ?? {}).some((other) => !allowed.includes(other) && nearest(other, allowed) === key);
}
/** Says that a value has none of its possible forms, or several. */
function explain_explainMisfit({ pointer, union, rivals }, value, locate) {
    const name = named(pointer);
    if (rivals.length > 0) {
        const message = `${name} has ${rivals.join(' and ')}, which exclude each other`;
        return { at: locate(pointer, 'key'), message, fix: 'keep one' };
    }
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMapping)
        return { at: locate(pointer), message: `${name} cannot be ${found(pointer, value)}`, fix: union.fix };
    const wanted = union.variants.flatMap(({ required }) => required);
    const slip = Object.keys(value).find((key) => nearest(key, wanted) !== undefined);
    if (slip === undefined)
        return { at: locate(pointer, 'key'), message: `${name} has no key that says what it is`, fix: union.fix };
    const at = locate(pointerTo(pointer, slip), 'key');
    return {
        at,
        message: `unknown key ${found('', slip)} in ${name}`,
        fix: didYouMean(slip, wanted) ?? union.fix,
    };
}
/** The keys of the mapping at a place; of a union, those of the variant that `keys` speak for, or of all. */
function allowedAt(pointer, keys = []) {
    const { variants = [] } = entryAt(UNIONS, pointer) ?? {};
    const meant = variants.filter(({ required }) => required.some((key) => keys.includes(key)));
    return (entryAt(KEYS, pointer) ??
        (meant.length > 0 ? meant : variants).flatMap(({ required, optional }) => [...required, ...optional]));
}

;// CONCATENATED MODULE: ./build/config/fold.js

/**
 * Where a value may have several forms, ajv reports what is wrong with it as each of them, and does not say which error
 * belongs to which form. This keeps what is wrong with the form that the author meant, told by its keys.
 */
function fold_foldUnions(faults, valueAt) {
    const misfits = [];
    let left = faults;
    // The outer ones come first: what is not meant there needs no look inside.
    const places = [...new Set(faults.map(({ instancePath }) => instancePath))].sort((a, b) => a.length - b.length);
    for (const pointer of places) {
        const union = unionAt(pointer, valueAt);
        if (union === undefined || !left.some(({ instancePath }) => instancePath === pointer))
            continue;
        const inside = left.filter((fault) => isInside(fault, pointer));
        left = left.filter((fault) => !isInside(fault, pointer));
        const value = valueAt(pointer);
        if (typeof value === 'string' && (union.texts === undefined || union.texts.includes(value))) {
            left = [...left, ...inside.filter(({ keyword }) => keyword === 'minLength')];
            continue;
        }
        const keys = keysOf(value);
        const meant = union.variants.filter(({ required }) => required.some((key) => keys.includes(key)));
        const [variant] = meant;
        if (variant === undefined || meant.length > 1) {
            const rivals = meant.flatMap(({ required }) => required.filter((key) => keys.includes(key)));
            misfits.push({ pointer, union, rivals });
            continue;
        }
        const known = [...variant.required, ...variant.optional];
        left = [
            ...left,
            ...inside.filter(({ instancePath }) => known.some((key) => startsWith(instancePath, `${pointer}/${key}`))),
            ...variant.required.filter((key) => !keys.includes(key)).map((key) => fold_missing(pointer, key)),
            ...keys.filter((key) => !known.includes(key)).map((key) => unknown(pointer, key)),
        ];
    }
    return { faults: left, misfits };
}
function unionAt(pointer, valueAt) {
    const service = /^(\/services\/\d+)\/after_toggle$/.exec(pointer)?.[1];
    if (service !== undefined && keysOf(valueAt(service)).includes('http'))
        return HTTP_TOGGLE;
    return entryAt(UNIONS, pointer);
}
function keysOf(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
function isInside({ instancePath }, pointer) {
    return startsWith(instancePath, pointer);
}
function startsWith(pointer, ancestor) {
    return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
function fold_missing(instancePath, missingProperty) {
    return { instancePath, keyword: 'required', params: { missingProperty } };
}
function unknown(instancePath, additionalProperty) {
    return { instancePath, keyword: 'additionalProperties', params: { additionalProperty } };
}

// EXTERNAL MODULE: ./node_modules/ajv/dist/runtime/ucs2length.js
var ucs2length = __webpack_require__(6214);
;// CONCATENATED MODULE: ./build/config/validator.generated.js

const validator_generated_validate = (/* unused pure expression or super */ null && (validate20));
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://raw.githubusercontent.com/org/aos-canary/v1/schema/canary.schema.json", "title": "AOS Canary config", "description": "Which feature flags to turn on, what to watch meanwhile, and when to turn them off again. Paths are taken from the repository's root. ${NAME} and ${NAME:-default} in any text are filled in from the environment when a canary runs; keep secrets there.", "type": "object", "additionalProperties": false, "required": ["name", "feature_flags"], "properties": { "$schema": { "description": "The address of this schema, for editors.", "type": "string" }, "name": { "description": "The name of this canary, shown in logs, reports and alerts.", "type": "string", "minLength": 1, "examples": ["m4_canary"] }, "environment": { "description": "The environment whose flags are set: the key under `environments` in the flags file.", "type": "string", "minLength": 1, "default": "staging", "examples": ["staging", "production"] }, "feature_flags": { "description": "The flags to turn on, all at once, as they are named in the flags file. Every one is put back if the canary fails.", "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "minLength": 1 }, "examples": [["failure_catalog_runtime_integration"]] }, "flags": { "description": "Where the flags live, and how far the switch reaches.", "type": "object", "additionalProperties": false, "properties": { "file": { "description": "The JSON file with the flags.", "type": "string", "minLength": 1, "default": "backend/app/config/feature_flags.json" }, "scope": { "description": "`everywhere` sets the environment's entry and the flag's global `enabled`, which environments without an entry of their own follow; `environment` sets the environment's entry alone.", "type": "string", "enum": ["everywhere", "environment"], "default": "everywhere" } } }, "smoke": { "description": "A script that tries the system out, right after the flags went on. Anything but exit code 0 rolls back. Without this key the default script runs where it exists.", "type": "object", "additionalProperties": false, "properties": { "script": { "description": "The script to run. It must be executable.", "type": "string", "minLength": 1, "default": "scripts/ops/canary_smoke_test.sh" }, "args": { "description": "Arguments for the script.", "type": "array", "items": { "type": "string" }, "default": [], "examples": [["--verbose"]] }, "timeout_seconds": { "description": "How long the script may take, in seconds. Then it is ended, with all its children, and the canary is rolled back.", "type": "number", "exclusiveMinimum": 0, "maximum": 86400, "default": 60, "examples": [180] } } }, "prometheus": { "description": "Where metrics come from, and which ones are watched.", "type": "object", "additionalProperties": false, "properties": { "url": { "description": "The Prometheus server (or VictoriaMetrics, Thanos, Mimir). Give a password with `auth`.", "type": "string", "pattern": "^(https?://|\\$\\{)", "default": "http://127.0.0.1:9090", "examples": ["https://prometheus.example.com", "${PROMETHEUS_URL:-http://127.0.0.1:9090}"] }, "scrape": { "description": "Instead of `url`: the /metrics addresses of exporters, which are then read directly, without a Prometheus server. Metrics must be given in parts (counter, rate, errors and total, histogram, gauge), not as PromQL.", "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "pattern": "^(https?://|\\$\\{)" }, "examples": [["http://127.0.0.1:8000/metrics"]] }, "scrape_interval_seconds": { "description": "How often exporters under `scrape` are read, in seconds.", "type": "number", "minimum": 0.1, "maximum": 3600, "default": 1 }, "baseline_window_seconds": { "description": "How long before the flags go on the metrics are taken as normal, in seconds.", "type": "number", "exclusiveMinimum": 0, "maximum": 86400, "default": 300 }, "poll_interval_seconds": { "description": "How often the metrics are looked at during the watch, in seconds. Default: a thirtieth of the watch, at least 1 and at most 10.", "type": "number", "minimum": 0.1, "maximum": 3600, "examples": [5] }, "timeout_seconds": { "description": "How long one request to the metrics source may take, in seconds.", "type": "number", "exclusiveMinimum": 0, "maximum": 300, "default": 5 }, "require_metric_uptime": { "description": "Whether the watched services must have been up for the whole baseline window. A service that has just started has no normal yet.", "type": "boolean", "default": true }, "wait_for_metric_uptime": { "description": "Whether to wait until the services have been up that long, instead of giving up.", "type": "boolean", "default": false }, "auth": { "$ref": "#/$defs/auth" }, "headers": { "description": "More headers for every request, such as the tenant of a shared server.", "type": "object", "propertyNames": { "type": "string", "pattern": "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" }, "additionalProperties": { "type": "string", "pattern": "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$" }, "examples": [{ "X-Scope-OrgID": "team-a" }] }, "tls": { "description": "How the server's certificate is checked, and a client certificate. Files are PEM.", "type": "object", "additionalProperties": false, "dependentRequired": { "cert_file": ["key_file"], "key_file": ["cert_file"] }, "properties": { "ca_file": { "description": "Certificates of the authorities to trust, in place of the system's.", "type": "string", "minLength": 1 }, "cert_file": { "description": "The client certificate.", "type": "string", "minLength": 1 }, "key_file": { "description": "The client certificate's key.", "type": "string", "minLength": 1 }, "server_name": { "description": "The name that the server's certificate must be for, where it is not the URL's.", "type": "string", "minLength": 1 }, "insecure_skip_verify": { "description": "Trust whatever answers. For a test on your own machine only.", "type": "boolean", "default": false } } }, "metrics": { "description": "The metrics to watch, by a name of your own. `golden_mismatch`, `error_rate` and `latency_p95` have thresholds by default.", "type": "object", "maxProperties": 100, "propertyNames": { "type": "string", "pattern": "^(?!preset$|__proto__$)(?!.*_delta_(pct|ms)$)[A-Za-z_][A-Za-z0-9_.:-]*$" }, "additionalProperties": { "$ref": "#/$defs/metric" }, "examples": [{ "golden_mismatch": { "counter": "nova_golden_mismatch_total" }, "error_rate": { "errors": "nova_workflow_errors_total", "total": "nova_workflow_requests_total" }, "latency_p95": { "histogram": "nova_workflow_duration_seconds", "quantile": 0.95 } }] } } }, "thresholds": { "description": "When to roll back. NAME_delta_pct: the metric NAME may exceed its baseline by this many percent. NAME_delta_ms: by this many milliseconds. NAME: { … }: several limits at once. `error_rate` and `latency_p95` have the preset's limits unless they have a delta of their own; `golden_mismatch` may never increase unless it has a `max_increase` of its own.", "type": ["object", "null"], "maxProperties": 200, "properties": { "preset": { "description": "Limits for `error_rate` and `latency_p95`, where these metrics exist: conservative (production) 10 % and 100 ms, moderate (staging) 50 % and 500 ms, permissive (development) 100 % and 1000 ms.", "type": "string", "enum": ["conservative", "moderate", "permissive"], "default": "moderate" } }, "patternProperties": { "_delta_pct$": { "description": "The metric may exceed its baseline by this many percent.", "type": "number", "minimum": 0 }, "_delta_ms$": { "description": "The metric, in milliseconds, may exceed its baseline by this many milliseconds.", "type": "number", "minimum": 0 } }, "additionalProperties": { "$ref": "#/$defs/limits" }, "examples": [{ "error_rate_delta_pct": 50, "latency_p95_delta_ms": 500 }, { "preset": "conservative", "skill_errors": { "delta_pct": 100, "minimum": 0.1 } }] }, "services": { "description": "Services that must be healthy before the flags go on, and what makes them read the flags anew.", "type": "array", "items": { "$ref": "#/$defs/service" }, "default": [], "examples": [[{ "docker": "nova_worker", "after_toggle": "restart" }]] }, "prechecks": { "description": "What must be there before the flags go on.", "type": "object", "additionalProperties": false, "properties": { "signoff_file": { "description": "Must exist, and not be empty, for flags with `requires_m4_signoff: true` in the flags file.", "type": "string", "minLength": 1, "default": ".m4_signoff" }, "shadow_reports": { "description": "Reports of the shadow run. The newest one is looked at.", "type": "object", "additionalProperties": false, "required": ["glob"], "properties": { "glob": { "description": "Which files are shadow reports.", "type": "string", "minLength": 1, "examples": ["/tmp/shadow_simulation_*/reports/cycle_*.json"] }, "max_mismatches": { "description": "How many `shadow.mismatches` the newest report may have.", "type": "integer", "minimum": 0, "default": 0 } } } } }, "rollback": { "description": "A script to run after the flags have been put back, for what flags alone do not undo.", "type": "object", "additionalProperties": false, "required": ["script"], "properties": { "script": { "description": "The script to run. It must be executable.", "type": "string", "minLength": 1, "examples": ["scripts/rollback_failure_catalog.sh"] }, "args": { "description": "Arguments for the script.", "type": "array", "items": { "type": "string" }, "default": [], "examples": [["--force"]] }, "timeout_seconds": { "description": "How long the script may take, in seconds. Then it is ended, with all its children.", "type": "number", "exclusiveMinimum": 0, "maximum": 86400, "default": 120 } } }, "on_inconclusive": { "description": "What to do when no breach was seen and the evidence does not reach, because there were no data or too few. `warn`: the flags stay on, and the run says so; `fail`: they stay on and the run fails; `rollback`: they are turned off and the run fails.", "type": "string", "enum": ["warn", "rollback", "fail"], "default": "warn" }, "on_former_run": { "description": "What to do when a former canary on this flags file was killed and had to be undone first. `continue`: say so and go on; `stop`: say so and end, blocked.", "type": "string", "enum": ["continue", "stop"], "default": "continue" }, "alerting": { "description": "Who is told when a canary fails.", "type": "object", "additionalProperties": false, "properties": { "webhook_url": { "description": "Where alerts are posted. Empty or absent: the environment variable CANARY_WEBHOOK_URL, else nowhere. An address that holds a token is a secret: take it from the environment.", "type": ["string", "null"], "pattern": "^(https?://|\\$\\{|$)", "examples": ["${CANARY_WEBHOOK_URL:-}"] } } }, "report": { "description": "The report that every run writes.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Where the report goes. latest_report.json is written into the same folder.", "type": "string", "minLength": 1, "default": "scripts/ops/canary/reports/latest_report.json" }, "keep_history": { "description": "Whether to keep a dated copy of every report.", "type": "boolean", "default": false } } } }, "$defs": { "auth": { "description": "How to log in: a bearer token, or a user name and password. Take secrets from the environment.", "examples": [{ "bearer_token": "${PROM_TOKEN}" }], "oneOf": [{ "$ref": "#/$defs/bearerAuth" }, { "$ref": "#/$defs/basicAuth" }] }, "bearerAuth": { "type": "object", "additionalProperties": false, "required": ["bearer_token"], "properties": { "bearer_token": { "description": "Sent as `Authorization: Bearer …`.", "type": "string", "minLength": 1, "examples": ["${PROM_TOKEN}"] } } }, "basicAuth": { "type": "object", "additionalProperties": false, "required": ["username", "password"], "properties": { "username": { "description": "The user name to log in with.", "type": "string", "minLength": 1 }, "password": { "description": "The password to log in with.", "type": "string", "minLength": 1, "examples": ["${PROM_PASSWORD}"] } } }, "metric": { "description": "PromQL that gives one value, or the metric in parts, from which the PromQL is made. In parts is better: counts are then read exactly.", "oneOf": [{ "type": "string", "minLength": 1 }, { "$ref": "#/$defs/promqlMetric" }, { "$ref": "#/$defs/counterMetric" }, { "$ref": "#/$defs/rateMetric" }, { "$ref": "#/$defs/ratioMetric" }, { "$ref": "#/$defs/histogramMetric" }, { "$ref": "#/$defs/gaugeMetric" }] }, "promqlMetric": { "description": "A metric in PromQL, with the unit of its values.", "type": "object", "additionalProperties": false, "required": ["promql"], "properties": { "promql": { "description": "PromQL that gives one value.", "type": "string", "minLength": 1, "examples": ["sum(rate(nova_skill_errors_total[1m]))"] }, "unit": { "$ref": "#/$defs/unit" } } }, "counterMetric": { "description": "The level of a counter, judged by its increase since the flags went on (`max_increase`).", "type": "object", "additionalProperties": false, "required": ["counter"], "properties": { "counter": { "description": "The counter: a name, with or without label matchers. All its series are added up.", "type": "string", "minLength": 1, "examples": ["nova_golden_mismatch_total{env=\"staging\"}"] } } }, "rateMetric": { "description": "The events per second of a counter.", "type": "object", "additionalProperties": false, "required": ["rate"], "properties": { "rate": { "description": "The counter: a name, with or without label matchers. All its series are added up.", "type": "string", "minLength": 1, "examples": ["nova_skill_errors_total"] }, "window_seconds": { "$ref": "#/$defs/window" } } }, "ratioMetric": { "description": "The share of events that are errors: 0.01 is one in a hundred.", "type": "object", "additionalProperties": false, "required": ["errors", "total"], "properties": { "errors": { "description": "The counter of errors: a name, with or without label matchers.", "type": "string", "minLength": 1, "examples": ["nova_workflow_errors_total"] }, "total": { "description": "The counter of all events, errors included.", "type": "string", "minLength": 1, "examples": ["nova_workflow_requests_total"] }, "window_seconds": { "$ref": "#/$defs/window" } } }, "histogramMetric": { "description": "A quantile of a histogram, such as the 95th percentile of latency.", "type": "object", "additionalProperties": false, "required": ["histogram"], "properties": { "histogram": { "description": "The histogram's name without `_bucket`, with or without label matchers.", "type": "string", "minLength": 1, "examples": ["nova_workflow_duration_seconds"] }, "quantile": { "description": "Which quantile: 0.95 is the value that 95 % of events stay below.", "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1, "default": 0.95 }, "unit": { "$ref": "#/$defs/unit" }, "window_seconds": { "$ref": "#/$defs/window" } } }, "gaugeMetric": { "description": "A value that goes up and down. Its series are added up.", "type": "object", "additionalProperties": false, "required": ["gauge"], "properties": { "gauge": { "description": "The gauge: a name, with or without label matchers.", "type": "string", "minLength": 1, "examples": ["nova_active_workflows"] }, "unit": { "$ref": "#/$defs/unit" } } }, "unit": { "description": "The unit of the metric's values, for times. Seconds (`s`) are turned into milliseconds: times are shown, and compared with limits, in milliseconds. Where it is absent, names that end in _seconds or _milliseconds tell it for histograms and gauges.", "type": "string", "enum": ["ms", "s"] }, "window": { "description": "How far back one value looks, in seconds. At least four times the time between two scrapes.", "type": "number", "minimum": 1, "maximum": 86400, "default": 60 }, "limits": { "description": "The limits of one metric. Each one that is exceeded rolls back.", "type": "object", "additionalProperties": false, "minProperties": 1, "dependentRequired": { "minimum": ["delta_pct"] }, "properties": { "max_increase": { "description": "For counters: how much it may rise after the flags went on. 0: not at all.", "type": "number", "minimum": 0 }, "delta_pct": { "description": "The metric may exceed its baseline by this many percent.", "type": "number", "minimum": 0 }, "minimum": { "description": "With `delta_pct`: values up to this one are fine, however small the baseline was. In the metric's unit (milliseconds for times).", "type": "number", "minimum": 0 }, "delta_ms": { "description": "For metrics in milliseconds: the metric may exceed its baseline by this many milliseconds.", "type": "number", "minimum": 0 }, "delta": { "description": "The metric may exceed its baseline by this much, in its unit (milliseconds for times).", "type": "number", "minimum": 0 }, "max": { "description": "The metric may not go above this, in its unit (milliseconds for times).", "type": "number" }, "min": { "description": "The metric may not go below this, in its unit (milliseconds for times).", "type": "number" } }, "examples": [{ "delta_pct": 50, "minimum": 0.01 }, { "max_increase": 0 }] }, "service": { "description": "A service: a docker container, a docker compose service, a systemd unit, or a URL that answers 200 while it is healthy.", "oneOf": [{ "$ref": "#/$defs/dockerService" }, { "$ref": "#/$defs/composeService" }, { "$ref": "#/$defs/systemdService" }, { "$ref": "#/$defs/httpService" }] }, "dockerService": { "type": "object", "additionalProperties": false, "required": ["docker"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "docker": { "description": "The container's name.", "type": "string", "minLength": 1, "examples": ["nova_worker"] }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } }, "composeService": { "type": "object", "additionalProperties": false, "required": ["compose"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "compose": { "description": "The service's name in the compose file.", "type": "string", "minLength": 1, "examples": ["worker"] }, "compose_file": { "description": "The compose file, where it is not docker compose's own choice in the repository's root.", "type": "string", "minLength": 1, "examples": ["deploy/compose.yaml"] }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } }, "systemdService": { "type": "object", "additionalProperties": false, "required": ["systemd"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "systemd": { "description": "The unit's name.", "type": "string", "minLength": 1, "examples": ["nova-worker.service"] }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } }, "httpService": { "type": "object", "additionalProperties": false, "required": ["http"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "http": { "description": "The address that answers 200 while the service is healthy.", "type": "string", "pattern": "^(https?://|\\$\\{)", "examples": ["http://127.0.0.1:8000/health"] }, "after_toggle": { "description": "What makes the service read the flags anew, after they went on and after they were put back. Default: nothing.", "$ref": "#/$defs/commandToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } }, "serviceName": { "description": "How the service is called in logs and reports. Default: its container, service, unit or address.", "type": "string", "minLength": 1 }, "serviceTimeout": { "description": "How long the service may take, once told of the flags, until it is healthy again, in seconds.", "type": "number", "exclusiveMinimum": 0, "maximum": 3600, "default": 60 }, "afterToggle": { "description": "What makes the service read the flags anew, after they went on and after they were put back. Needed where it reads them only once, at its start. Default: nothing.", "examples": ["restart", { "signal": "HUP" }, { "command": ["./reload.sh", "worker"] }], "oneOf": [{ "type": "string", "enum": ["restart"] }, { "$ref": "#/$defs/signalToggle" }, { "$ref": "#/$defs/commandToggle" }] }, "signalToggle": { "type": "object", "additionalProperties": false, "required": ["signal"], "properties": { "signal": { "description": "The signal to send.", "type": "string", "enum": ["HUP", "USR1", "USR2", "WINCH", "INT", "QUIT", "TERM"] } } }, "commandToggle": { "type": "object", "additionalProperties": false, "required": ["command"], "properties": { "command": { "description": "The command to run in the repository's root, as a list of words; no shell reads it.", "type": "array", "minItems": 1, "items": { "type": "string" }, "examples": [["curl", "--fail", "--request", "POST", "http://127.0.0.1:8000/-/reload"]] } } } } };
const schema48 = { "description": "The limits of one metric. Each one that is exceeded rolls back.", "type": "object", "additionalProperties": false, "minProperties": 1, "dependentRequired": { "minimum": ["delta_pct"] }, "properties": { "max_increase": { "description": "For counters: how much it may rise after the flags went on. 0: not at all.", "type": "number", "minimum": 0 }, "delta_pct": { "description": "The metric may exceed its baseline by this many percent.", "type": "number", "minimum": 0 }, "minimum": { "description": "With `delta_pct`: values up to this one are fine, however small the baseline was. In the metric's unit (milliseconds for times).", "type": "number", "minimum": 0 }, "delta_ms": { "description": "For metrics in milliseconds: the metric may exceed its baseline by this many milliseconds.", "type": "number", "minimum": 0 }, "delta": { "description": "The metric may exceed its baseline by this much, in its unit (milliseconds for times).", "type": "number", "minimum": 0 }, "max": { "description": "The metric may not go above this, in its unit (milliseconds for times).", "type": "number" }, "min": { "description": "The metric may not go below this, in its unit (milliseconds for times).", "type": "number" } }, "examples": [{ "delta_pct": 50, "minimum": 0.01 }, { "max_increase": 0 }] };
const func1 = Object.prototype.hasOwnProperty;
const func2 = ucs2length/* default */.A;
const pattern4 = new RegExp("^(https?://|\\$\\{)", "u");
const pattern6 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");
const pattern7 = new RegExp("^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$", "u");
const pattern8 = new RegExp("^(?!preset$|__proto__$)(?!.*_delta_(pct|ms)$)[A-Za-z_][A-Za-z0-9_.:-]*$", "u");
const pattern9 = new RegExp("_delta_pct$", "u");
const pattern10 = new RegExp("_delta_ms$", "u");
const pattern14 = new RegExp("^(https?://|\\$\\{|$)", "u");
const schema32 = { "description": "How to log in: a bearer token, or a user name and password. Take secrets from the environment.", "examples": [{ "bearer_token": "${PROM_TOKEN}" }], "oneOf": [{ "$ref": "#/$defs/bearerAuth" }, { "$ref": "#/$defs/basicAuth" }] };
const schema33 = { "type": "object", "additionalProperties": false, "required": ["bearer_token"], "properties": { "bearer_token": { "description": "Sent as `Authorization: Bearer …`.", "type": "string", "minLength": 1, "examples": ["${PROM_TOKEN}"] } } };
const schema34 = { "type": "object", "additionalProperties": false, "required": ["username", "password"], "properties": { "username": { "description": "The user name to log in with.", "type": "string", "minLength": 1 }, "password": { "description": "The password to log in with.", "type": "string", "minLength": 1, "examples": ["${PROM_PASSWORD}"] } } };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate21.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.bearer_token === undefined) {
            const err0 = { instancePath, schemaPath: "#/$defs/bearerAuth/required", keyword: "required", params: { missingProperty: "bearer_token" }, message: "must have required property '" + "bearer_token" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(key0 === "bearer_token")) {
                const err1 = { instancePath, schemaPath: "#/$defs/bearerAuth/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.bearer_token !== undefined) {
            let data0 = data.bearer_token;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/bearer_token", schemaPath: "#/$defs/bearerAuth/properties/bearer_token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/bearer_token", schemaPath: "#/$defs/bearerAuth/properties/bearer_token/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
    }
    else {
        const err4 = { instancePath, schemaPath: "#/$defs/bearerAuth/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err4];
        }
        else {
            vErrors.push(err4);
        }
        errors++;
    }
    var _valid0 = _errs1 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
        var props0 = true;
    }
    const _errs7 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.username === undefined) {
            const err5 = { instancePath, schemaPath: "#/$defs/basicAuth/required", keyword: "required", params: { missingProperty: "username" }, message: "must have required property '" + "username" + "'" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.password === undefined) {
            const err6 = { instancePath, schemaPath: "#/$defs/basicAuth/required", keyword: "required", params: { missingProperty: "password" }, message: "must have required property '" + "password" + "'" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        for (const key1 in data) {
            if (!((key1 === "username") || (key1 === "password"))) {
                const err7 = { instancePath, schemaPath: "#/$defs/basicAuth/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.username !== undefined) {
            let data1 = data.username;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err8 = { instancePath: instancePath + "/username", schemaPath: "#/$defs/basicAuth/properties/username/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/username", schemaPath: "#/$defs/basicAuth/properties/username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.password !== undefined) {
            let data2 = data.password;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err10 = { instancePath: instancePath + "/password", schemaPath: "#/$defs/basicAuth/properties/password/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/password", schemaPath: "#/$defs/basicAuth/properties/password/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/$defs/basicAuth/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    var _valid0 = _errs7 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            if (props0 !== true) {
                props0 = true;
            }
        }
    }
    if (!valid0) {
        const err13 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
            vErrors = [err13];
        }
        else {
            vErrors.push(err13);
        }
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate21.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate21.evaluated = { "dynamicProps": true, "dynamicItems": false };
const schema35 = { "description": "PromQL that gives one value, or the metric in parts, from which the PromQL is made. In parts is better: counts are then read exactly.", "oneOf": [{ "type": "string", "minLength": 1 }, { "$ref": "#/$defs/promqlMetric" }, { "$ref": "#/$defs/counterMetric" }, { "$ref": "#/$defs/rateMetric" }, { "$ref": "#/$defs/ratioMetric" }, { "$ref": "#/$defs/histogramMetric" }, { "$ref": "#/$defs/gaugeMetric" }] };
const schema38 = { "description": "The level of a counter, judged by its increase since the flags went on (`max_increase`).", "type": "object", "additionalProperties": false, "required": ["counter"], "properties": { "counter": { "description": "The counter: a name, with or without label matchers. All its series are added up.", "type": "string", "minLength": 1, "examples": ["nova_golden_mismatch_total{env=\"staging\"}"] } } };
const schema36 = { "description": "A metric in PromQL, with the unit of its values.", "type": "object", "additionalProperties": false, "required": ["promql"], "properties": { "promql": { "description": "PromQL that gives one value.", "type": "string", "minLength": 1, "examples": ["sum(rate(nova_skill_errors_total[1m]))"] }, "unit": { "$ref": "#/$defs/unit" } } };
const schema37 = { "description": "The unit of the metric's values, for times. Seconds (`s`) are turned into milliseconds: times are shown, and compared with limits, in milliseconds. Where it is absent, names that end in _seconds or _milliseconds tell it for histograms and gauges.", "type": "string", "enum": ["ms", "s"] };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate24.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.promql === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "promql" }, message: "must have required property '" + "promql" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((key0 === "promql") || (key0 === "unit"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.promql !== undefined) {
            let data0 = data.promql;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/promql", schemaPath: "#/properties/promql/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/promql", schemaPath: "#/properties/promql/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.unit !== undefined) {
            let data1 = data.unit;
            if (typeof data1 !== "string") {
                const err4 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (!((data1 === "ms") || (data1 === "s"))) {
                const err5 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/enum", keyword: "enum", params: { allowedValues: schema37.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
    else {
        const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err6];
        }
        else {
            vErrors.push(err6);
        }
        errors++;
    }
    validate24.errors = vErrors;
    return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema39 = { "description": "The events per second of a counter.", "type": "object", "additionalProperties": false, "required": ["rate"], "properties": { "rate": { "description": "The counter: a name, with or without label matchers. All its series are added up.", "type": "string", "minLength": 1, "examples": ["nova_skill_errors_total"] }, "window_seconds": { "$ref": "#/$defs/window" } } };
const schema40 = { "description": "How far back one value looks, in seconds. At least four times the time between two scrapes.", "type": "number", "minimum": 1, "maximum": 86400, "default": 60 };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate26.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.rate === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rate" }, message: "must have required property '" + "rate" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((key0 === "rate") || (key0 === "window_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.rate !== undefined) {
            let data0 = data.rate;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.window_seconds !== undefined) {
            let data1 = data.window_seconds;
            if ((typeof data1 == "number") && (isFinite(data1))) {
                if (data1 > 86400 || isNaN(data1)) {
                    const err4 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
                if (data1 < 1 || isNaN(data1)) {
                    const err5 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    else {
        const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err7];
        }
        else {
            vErrors.push(err7);
        }
        errors++;
    }
    validate26.errors = vErrors;
    return errors === 0;
}
validate26.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema41 = { "description": "The share of events that are errors: 0.01 is one in a hundred.", "type": "object", "additionalProperties": false, "required": ["errors", "total"], "properties": { "errors": { "description": "The counter of errors: a name, with or without label matchers.", "type": "string", "minLength": 1, "examples": ["nova_workflow_errors_total"] }, "total": { "description": "The counter of all events, errors included.", "type": "string", "minLength": 1, "examples": ["nova_workflow_requests_total"] }, "window_seconds": { "$ref": "#/$defs/window" } } };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate28.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.errors === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "errors" }, message: "must have required property '" + "errors" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.total === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property '" + "total" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "errors") || (key0 === "total")) || (key0 === "window_seconds"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.errors !== undefined) {
            let data0 = data.errors;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err3 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.total !== undefined) {
            let data1 = data.total;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err5 = { instancePath: instancePath + "/total", schemaPath: "#/properties/total/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/total", schemaPath: "#/properties/total/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.window_seconds !== undefined) {
            let data2 = data.window_seconds;
            if ((typeof data2 == "number") && (isFinite(data2))) {
                if (data2 > 86400 || isNaN(data2)) {
                    const err7 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
                if (data2 < 1 || isNaN(data2)) {
                    const err8 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
    }
    else {
        const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err10];
        }
        else {
            vErrors.push(err10);
        }
        errors++;
    }
    validate28.errors = vErrors;
    return errors === 0;
}
validate28.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema43 = { "description": "A quantile of a histogram, such as the 95th percentile of latency.", "type": "object", "additionalProperties": false, "required": ["histogram"], "properties": { "histogram": { "description": "The histogram's name without `_bucket`, with or without label matchers.", "type": "string", "minLength": 1, "examples": ["nova_workflow_duration_seconds"] }, "quantile": { "description": "Which quantile: 0.95 is the value that 95 % of events stay below.", "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1, "default": 0.95 }, "unit": { "$ref": "#/$defs/unit" }, "window_seconds": { "$ref": "#/$defs/window" } } };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate30.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.histogram === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "histogram" }, message: "must have required property '" + "histogram" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "histogram") || (key0 === "quantile")) || (key0 === "unit")) || (key0 === "window_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.histogram !== undefined) {
            let data0 = data.histogram;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/histogram", schemaPath: "#/properties/histogram/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/histogram", schemaPath: "#/properties/histogram/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.quantile !== undefined) {
            let data1 = data.quantile;
            if ((typeof data1 == "number") && (isFinite(data1))) {
                if (data1 >= 1 || isNaN(data1)) {
                    const err4 = { instancePath: instancePath + "/quantile", schemaPath: "#/properties/quantile/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
                if (data1 <= 0 || isNaN(data1)) {
                    const err5 = { instancePath: instancePath + "/quantile", schemaPath: "#/properties/quantile/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/quantile", schemaPath: "#/properties/quantile/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.unit !== undefined) {
            let data2 = data.unit;
            if (typeof data2 !== "string") {
                const err7 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
            if (!((data2 === "ms") || (data2 === "s"))) {
                const err8 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/enum", keyword: "enum", params: { allowedValues: schema37.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.window_seconds !== undefined) {
            let data3 = data.window_seconds;
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 > 86400 || isNaN(data3)) {
                    const err9 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
                if (data3 < 1 || isNaN(data3)) {
                    const err10 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    validate30.errors = vErrors;
    return errors === 0;
}
validate30.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema46 = { "description": "A value that goes up and down. Its series are added up.", "type": "object", "additionalProperties": false, "required": ["gauge"], "properties": { "gauge": { "description": "The gauge: a name, with or without label matchers.", "type": "string", "minLength": 1, "examples": ["nova_active_workflows"] }, "unit": { "$ref": "#/$defs/unit" } } };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate32.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.gauge === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gauge" }, message: "must have required property '" + "gauge" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((key0 === "gauge") || (key0 === "unit"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.gauge !== undefined) {
            let data0 = data.gauge;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/gauge", schemaPath: "#/properties/gauge/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/gauge", schemaPath: "#/properties/gauge/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.unit !== undefined) {
            let data1 = data.unit;
            if (typeof data1 !== "string") {
                const err4 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (!((data1 === "ms") || (data1 === "s"))) {
                const err5 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/enum", keyword: "enum", params: { allowedValues: schema37.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
    else {
        const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err6];
        }
        else {
            vErrors.push(err6);
        }
        errors++;
    }
    validate32.errors = vErrors;
    return errors === 0;
}
validate32.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate23.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs1 = errors;
    if (typeof data === "string") {
        if (func2(data) < 1) {
            const err0 = { instancePath, schemaPath: "#/oneOf/0/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
    else {
        const err1 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    var _valid0 = _errs1 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
    }
    const _errs3 = errors;
    if (!(validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            var props0 = true;
        }
        const _errs4 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.counter === undefined) {
                const err2 = { instancePath, schemaPath: "#/$defs/counterMetric/required", keyword: "required", params: { missingProperty: "counter" }, message: "must have required property '" + "counter" + "'" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
            for (const key0 in data) {
                if (!(key0 === "counter")) {
                    const err3 = { instancePath, schemaPath: "#/$defs/counterMetric/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            if (data.counter !== undefined) {
                let data0 = data.counter;
                if (typeof data0 === "string") {
                    if (func2(data0) < 1) {
                        const err4 = { instancePath: instancePath + "/counter", schemaPath: "#/$defs/counterMetric/properties/counter/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                        if (vErrors === null) {
                            vErrors = [err4];
                        }
                        else {
                            vErrors.push(err4);
                        }
                        errors++;
                    }
                }
                else {
                    const err5 = { instancePath: instancePath + "/counter", schemaPath: "#/$defs/counterMetric/properties/counter/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
        }
        else {
            const err6 = { instancePath, schemaPath: "#/$defs/counterMetric/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        var _valid0 = _errs4 === errors;
        if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 2];
        }
        else {
            if (_valid0) {
                valid0 = true;
                passing0 = 2;
                if (props0 !== true) {
                    props0 = true;
                }
            }
            const _errs10 = errors;
            if (!(validate26(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
                errors = vErrors.length;
            }
            var _valid0 = _errs10 === errors;
            if (_valid0 && valid0) {
                valid0 = false;
                passing0 = [passing0, 3];
            }
            else {
                if (_valid0) {
                    valid0 = true;
                    passing0 = 3;
                    if (props0 !== true) {
                        props0 = true;
                    }
                }
                const _errs11 = errors;
                if (!(validate28(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                    errors = vErrors.length;
                }
                var _valid0 = _errs11 === errors;
                if (_valid0 && valid0) {
                    valid0 = false;
                    passing0 = [passing0, 4];
                }
                else {
                    if (_valid0) {
                        valid0 = true;
                        passing0 = 4;
                        if (props0 !== true) {
                            props0 = true;
                        }
                    }
                    const _errs12 = errors;
                    if (!(validate30(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
                        errors = vErrors.length;
                    }
                    var _valid0 = _errs12 === errors;
                    if (_valid0 && valid0) {
                        valid0 = false;
                        passing0 = [passing0, 5];
                    }
                    else {
                        if (_valid0) {
                            valid0 = true;
                            passing0 = 5;
                            if (props0 !== true) {
                                props0 = true;
                            }
                        }
                        const _errs13 = errors;
                        if (!(validate32(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                            vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
                            errors = vErrors.length;
                        }
                        var _valid0 = _errs13 === errors;
                        if (_valid0 && valid0) {
                            valid0 = false;
                            passing0 = [passing0, 6];
                        }
                        else {
                            if (_valid0) {
                                valid0 = true;
                                passing0 = 6;
                                if (props0 !== true) {
                                    props0 = true;
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    if (!valid0) {
        const err7 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
            vErrors = [err7];
        }
        else {
            vErrors.push(err7);
        }
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate23.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate23.evaluated = { "dynamicProps": true, "dynamicItems": false };
const schema49 = { "description": "A service: a docker container, a docker compose service, a systemd unit, or a URL that answers 200 while it is healthy.", "oneOf": [{ "$ref": "#/$defs/dockerService" }, { "$ref": "#/$defs/composeService" }, { "$ref": "#/$defs/systemdService" }, { "$ref": "#/$defs/httpService" }] };
const schema50 = { "type": "object", "additionalProperties": false, "required": ["docker"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "docker": { "description": "The container's name.", "type": "string", "minLength": 1, "examples": ["nova_worker"] }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } };
const schema51 = { "description": "How the service is called in logs and reports. Default: its container, service, unit or address.", "type": "string", "minLength": 1 };
const schema55 = { "description": "How long the service may take, once told of the flags, until it is healthy again, in seconds.", "type": "number", "exclusiveMinimum": 0, "maximum": 3600, "default": 60 };
const schema52 = { "description": "What makes the service read the flags anew, after they went on and after they were put back. Needed where it reads them only once, at its start. Default: nothing.", "examples": ["restart", { "signal": "HUP" }, { "command": ["./reload.sh", "worker"] }], "oneOf": [{ "type": "string", "enum": ["restart"] }, { "$ref": "#/$defs/signalToggle" }, { "$ref": "#/$defs/commandToggle" }] };
const schema53 = { "type": "object", "additionalProperties": false, "required": ["signal"], "properties": { "signal": { "description": "The signal to send.", "type": "string", "enum": ["HUP", "USR1", "USR2", "WINCH", "INT", "QUIT", "TERM"] } } };
const schema54 = { "type": "object", "additionalProperties": false, "required": ["command"], "properties": { "command": { "description": "The command to run in the repository's root, as a list of words; no shell reads it.", "type": "array", "minItems": 1, "items": { "type": "string" }, "examples": [["curl", "--fail", "--request", "POST", "http://127.0.0.1:8000/-/reload"]] } } };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate37.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs1 = errors;
    if (typeof data !== "string") {
        const err0 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (!(data === "restart")) {
        const err1 = { instancePath, schemaPath: "#/oneOf/0/enum", keyword: "enum", params: { allowedValues: schema52.oneOf[0].enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    var _valid0 = _errs1 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
    }
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.signal === undefined) {
            const err2 = { instancePath, schemaPath: "#/$defs/signalToggle/required", keyword: "required", params: { missingProperty: "signal" }, message: "must have required property '" + "signal" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(key0 === "signal")) {
                const err3 = { instancePath, schemaPath: "#/$defs/signalToggle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.signal !== undefined) {
            let data0 = data.signal;
            if (typeof data0 !== "string") {
                const err4 = { instancePath: instancePath + "/signal", schemaPath: "#/$defs/signalToggle/properties/signal/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (!(((((((data0 === "HUP") || (data0 === "USR1")) || (data0 === "USR2")) || (data0 === "WINCH")) || (data0 === "INT")) || (data0 === "QUIT")) || (data0 === "TERM"))) {
                const err5 = { instancePath: instancePath + "/signal", schemaPath: "#/$defs/signalToggle/properties/signal/enum", keyword: "enum", params: { allowedValues: schema53.properties.signal.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
    else {
        const err6 = { instancePath, schemaPath: "#/$defs/signalToggle/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err6];
        }
        else {
            vErrors.push(err6);
        }
        errors++;
    }
    var _valid0 = _errs3 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            var props0 = true;
        }
        const _errs9 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.command === undefined) {
                const err7 = { instancePath, schemaPath: "#/$defs/commandToggle/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property '" + "command" + "'" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
            for (const key1 in data) {
                if (!(key1 === "command")) {
                    const err8 = { instancePath, schemaPath: "#/$defs/commandToggle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            if (data.command !== undefined) {
                let data1 = data.command;
                if (Array.isArray(data1)) {
                    if (data1.length < 1) {
                        const err9 = { instancePath: instancePath + "/command", schemaPath: "#/$defs/commandToggle/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                        if (vErrors === null) {
                            vErrors = [err9];
                        }
                        else {
                            vErrors.push(err9);
                        }
                        errors++;
                    }
                    const len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        if (typeof data1[i0] !== "string") {
                            const err10 = { instancePath: instancePath + "/command/" + i0, schemaPath: "#/$defs/commandToggle/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                                vErrors = [err10];
                            }
                            else {
                                vErrors.push(err10);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err11 = { instancePath: instancePath + "/command", schemaPath: "#/$defs/commandToggle/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
        }
        else {
            const err12 = { instancePath, schemaPath: "#/$defs/commandToggle/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
        var _valid0 = _errs9 === errors;
        if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 2];
        }
        else {
            if (_valid0) {
                valid0 = true;
                passing0 = 2;
                if (props0 !== true) {
                    props0 = true;
                }
            }
        }
    }
    if (!valid0) {
        const err13 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
            vErrors = [err13];
        }
        else {
            vErrors.push(err13);
        }
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate37.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate37.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate36.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.docker === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "docker" }, message: "must have required property '" + "docker" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "name") || (key0 === "docker")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data0 = data.name;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.docker !== undefined) {
            let data1 = data.docker;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/docker", schemaPath: "#/properties/docker/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/docker", schemaPath: "#/properties/docker/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.after_toggle !== undefined) {
            if (!(validate37(data.after_toggle, { instancePath: instancePath + "/after_toggle", parentData: data, parentDataProperty: "after_toggle", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
                errors = vErrors.length;
            }
        }
        if (data.timeout_seconds !== undefined) {
            let data3 = data.timeout_seconds;
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 > 3600 || isNaN(data3)) {
                    const err6 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                if (data3 <= 0 || isNaN(data3)) {
                    const err7 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    else {
        const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err9];
        }
        else {
            vErrors.push(err9);
        }
        errors++;
    }
    validate36.errors = vErrors;
    return errors === 0;
}
validate36.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema56 = { "type": "object", "additionalProperties": false, "required": ["compose"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "compose": { "description": "The service's name in the compose file.", "type": "string", "minLength": 1, "examples": ["worker"] }, "compose_file": { "description": "The compose file, where it is not docker compose's own choice in the repository's root.", "type": "string", "minLength": 1, "examples": ["deploy/compose.yaml"] }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate40.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.compose === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "compose" }, message: "must have required property '" + "compose" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((key0 === "name") || (key0 === "compose")) || (key0 === "compose_file")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data0 = data.name;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.compose !== undefined) {
            let data1 = data.compose;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/compose", schemaPath: "#/properties/compose/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/compose", schemaPath: "#/properties/compose/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.compose_file !== undefined) {
            let data2 = data.compose_file;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err6 = { instancePath: instancePath + "/compose_file", schemaPath: "#/properties/compose_file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/compose_file", schemaPath: "#/properties/compose_file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.after_toggle !== undefined) {
            if (!(validate37(data.after_toggle, { instancePath: instancePath + "/after_toggle", parentData: data, parentDataProperty: "after_toggle", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
                errors = vErrors.length;
            }
        }
        if (data.timeout_seconds !== undefined) {
            let data4 = data.timeout_seconds;
            if ((typeof data4 == "number") && (isFinite(data4))) {
                if (data4 > 3600 || isNaN(data4)) {
                    const err8 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                if (data4 <= 0 || isNaN(data4)) {
                    const err9 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    else {
        const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err11];
        }
        else {
            vErrors.push(err11);
        }
        errors++;
    }
    validate40.errors = vErrors;
    return errors === 0;
}
validate40.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema59 = { "type": "object", "additionalProperties": false, "required": ["systemd"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "systemd": { "description": "The unit's name.", "type": "string", "minLength": 1, "examples": ["nova-worker.service"] }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } };
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate43.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.systemd === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "systemd" }, message: "must have required property '" + "systemd" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "name") || (key0 === "systemd")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data0 = data.name;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.systemd !== undefined) {
            let data1 = data.systemd;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/systemd", schemaPath: "#/properties/systemd/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/systemd", schemaPath: "#/properties/systemd/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.after_toggle !== undefined) {
            if (!(validate37(data.after_toggle, { instancePath: instancePath + "/after_toggle", parentData: data, parentDataProperty: "after_toggle", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
                errors = vErrors.length;
            }
        }
        if (data.timeout_seconds !== undefined) {
            let data3 = data.timeout_seconds;
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 > 3600 || isNaN(data3)) {
                    const err6 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                if (data3 <= 0 || isNaN(data3)) {
                    const err7 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    else {
        const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err9];
        }
        else {
            vErrors.push(err9);
        }
        errors++;
    }
    validate43.errors = vErrors;
    return errors === 0;
}
validate43.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema62 = { "type": "object", "additionalProperties": false, "required": ["http"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "http": { "description": "The address that answers 200 while the service is healthy.", "type": "string", "pattern": "^(https?://|\\$\\{)", "examples": ["http://127.0.0.1:8000/health"] }, "after_toggle": { "description": "What makes the service read the flags anew, after they went on and after they were put back. Default: nothing.", "$ref": "#/$defs/commandToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate46.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.http === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "http" }, message: "must have required property '" + "http" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "name") || (key0 === "http")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data0 = data.name;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.http !== undefined) {
            let data1 = data.http;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err4 = { instancePath: instancePath + "/http", schemaPath: "#/properties/http/pattern", keyword: "pattern", params: { pattern: "^(https?://|\\$\\{)" }, message: "must match pattern \"" + "^(https?://|\\$\\{)" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/http", schemaPath: "#/properties/http/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.after_toggle !== undefined) {
            let data2 = data.after_toggle;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.command === undefined) {
                    const err6 = { instancePath: instancePath + "/after_toggle", schemaPath: "#/$defs/commandToggle/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property '" + "command" + "'" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                for (const key1 in data2) {
                    if (!(key1 === "command")) {
                        const err7 = { instancePath: instancePath + "/after_toggle", schemaPath: "#/$defs/commandToggle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                }
                if (data2.command !== undefined) {
                    let data3 = data2.command;
                    if (Array.isArray(data3)) {
                        if (data3.length < 1) {
                            const err8 = { instancePath: instancePath + "/after_toggle/command", schemaPath: "#/$defs/commandToggle/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                            if (vErrors === null) {
                                vErrors = [err8];
                            }
                            else {
                                vErrors.push(err8);
                            }
                            errors++;
                        }
                        const len0 = data3.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                            if (typeof data3[i0] !== "string") {
                                const err9 = { instancePath: instancePath + "/after_toggle/command/" + i0, schemaPath: "#/$defs/commandToggle/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err9];
                                }
                                else {
                                    vErrors.push(err9);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err10 = { instancePath: instancePath + "/after_toggle/command", schemaPath: "#/$defs/commandToggle/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/after_toggle", schemaPath: "#/$defs/commandToggle/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.timeout_seconds !== undefined) {
            let data5 = data.timeout_seconds;
            if ((typeof data5 == "number") && (isFinite(data5))) {
                if (data5 > 3600 || isNaN(data5)) {
                    const err12 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
                if (data5 <= 0 || isNaN(data5)) {
                    const err13 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
            }
            else {
                const err14 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
    }
    else {
        const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err15];
        }
        else {
            vErrors.push(err15);
        }
        errors++;
    }
    validate46.errors = vErrors;
    return errors === 0;
}
validate46.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate35.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs1 = errors;
    if (!(validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs1 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
        var props0 = true;
    }
    const _errs2 = errors;
    if (!(validate40(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs2 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            if (props0 !== true) {
                props0 = true;
            }
        }
        const _errs3 = errors;
        if (!(validate43(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
        }
        var _valid0 = _errs3 === errors;
        if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 2];
        }
        else {
            if (_valid0) {
                valid0 = true;
                passing0 = 2;
                if (props0 !== true) {
                    props0 = true;
                }
            }
            const _errs4 = errors;
            if (!(validate46(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                errors = vErrors.length;
            }
            var _valid0 = _errs4 === errors;
            if (_valid0 && valid0) {
                valid0 = false;
                passing0 = [passing0, 3];
            }
            else {
                if (_valid0) {
                    valid0 = true;
                    passing0 = 3;
                    if (props0 !== true) {
                        props0 = true;
                    }
                }
            }
        }
    }
    if (!valid0) {
        const err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate35.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate35.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="https://raw.githubusercontent.com/org/aos-canary/v1/schema/canary.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.name === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.feature_flags === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "feature_flags" }, message: "must have required property '" + "feature_flags" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema31.properties, key0))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            if (typeof data.$schema !== "string") {
                const err3 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data1 = data.name;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.environment !== undefined) {
            let data2 = data.environment;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err6 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.feature_flags !== undefined) {
            let data3 = data.feature_flags;
            if (Array.isArray(data3)) {
                if (data3.length < 1) {
                    const err8 = { instancePath: instancePath + "/feature_flags", schemaPath: "#/properties/feature_flags/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (typeof data4 === "string") {
                        if (func2(data4) < 1) {
                            const err9 = { instancePath: instancePath + "/feature_flags/" + i0, schemaPath: "#/properties/feature_flags/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err9];
                            }
                            else {
                                vErrors.push(err9);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err10 = { instancePath: instancePath + "/feature_flags/" + i0, schemaPath: "#/properties/feature_flags/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
                let i1 = data3.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data3[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            const err11 = { instancePath: instancePath + "/feature_flags", schemaPath: "#/properties/feature_flags/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
                            if (vErrors === null) {
                                vErrors = [err11];
                            }
                            else {
                                vErrors.push(err11);
                            }
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                const err12 = { instancePath: instancePath + "/feature_flags", schemaPath: "#/properties/feature_flags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.flags !== undefined) {
            let data5 = data.flags;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                for (const key1 in data5) {
                    if (!((key1 === "file") || (key1 === "scope"))) {
                        const err13 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err13];
                        }
                        else {
                            vErrors.push(err13);
                        }
                        errors++;
                    }
                }
                if (data5.file !== undefined) {
                    let data6 = data5.file;
                    if (typeof data6 === "string") {
                        if (func2(data6) < 1) {
                            const err14 = { instancePath: instancePath + "/flags/file", schemaPath: "#/properties/flags/properties/file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err14];
                            }
                            else {
                                vErrors.push(err14);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err15 = { instancePath: instancePath + "/flags/file", schemaPath: "#/properties/flags/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err15];
                        }
                        else {
                            vErrors.push(err15);
                        }
                        errors++;
                    }
                }
                if (data5.scope !== undefined) {
                    let data7 = data5.scope;
                    if (typeof data7 !== "string") {
                        const err16 = { instancePath: instancePath + "/flags/scope", schemaPath: "#/properties/flags/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err16];
                        }
                        else {
                            vErrors.push(err16);
                        }
                        errors++;
                    }
                    if (!((data7 === "everywhere") || (data7 === "environment"))) {
                        const err17 = { instancePath: instancePath + "/flags/scope", schemaPath: "#/properties/flags/properties/scope/enum", keyword: "enum", params: { allowedValues: schema31.properties.flags.properties.scope.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err18 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.smoke !== undefined) {
            let data8 = data.smoke;
            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                for (const key2 in data8) {
                    if (!(((key2 === "script") || (key2 === "args")) || (key2 === "timeout_seconds"))) {
                        const err19 = { instancePath: instancePath + "/smoke", schemaPath: "#/properties/smoke/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err19];
                        }
                        else {
                            vErrors.push(err19);
                        }
                        errors++;
                    }
                }
                if (data8.script !== undefined) {
                    let data9 = data8.script;
                    if (typeof data9 === "string") {
                        if (func2(data9) < 1) {
                            const err20 = { instancePath: instancePath + "/smoke/script", schemaPath: "#/properties/smoke/properties/script/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err20];
                            }
                            else {
                                vErrors.push(err20);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err21 = { instancePath: instancePath + "/smoke/script", schemaPath: "#/properties/smoke/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err21];
                        }
                        else {
                            vErrors.push(err21);
                        }
                        errors++;
                    }
                }
                if (data8.args !== undefined) {
                    let data10 = data8.args;
                    if (Array.isArray(data10)) {
                        const len1 = data10.length;
                        for (let i2 = 0; i2 < len1; i2++) {
                            if (typeof data10[i2] !== "string") {
                                const err22 = { instancePath: instancePath + "/smoke/args/" + i2, schemaPath: "#/properties/smoke/properties/args/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err22];
                                }
                                else {
                                    vErrors.push(err22);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err23 = { instancePath: instancePath + "/smoke/args", schemaPath: "#/properties/smoke/properties/args/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
                if (data8.timeout_seconds !== undefined) {
                    let data12 = data8.timeout_seconds;
                    if ((typeof data12 == "number") && (isFinite(data12))) {
                        if (data12 > 86400 || isNaN(data12)) {
                            const err24 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/properties/smoke/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                            if (vErrors === null) {
                                vErrors = [err24];
                            }
                            else {
                                vErrors.push(err24);
                            }
                            errors++;
                        }
                        if (data12 <= 0 || isNaN(data12)) {
                            const err25 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/properties/smoke/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                            if (vErrors === null) {
                                vErrors = [err25];
                            }
                            else {
                                vErrors.push(err25);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err26 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/properties/smoke/properties/timeout_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err26];
                        }
                        else {
                            vErrors.push(err26);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err27 = { instancePath: instancePath + "/smoke", schemaPath: "#/properties/smoke/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
        }
        if (data.prometheus !== undefined) {
            let data13 = data.prometheus;
            if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                for (const key3 in data13) {
                    if (!(func1.call(schema31.properties.prometheus.properties, key3))) {
                        const err28 = { instancePath: instancePath + "/prometheus", schemaPath: "#/properties/prometheus/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err28];
                        }
                        else {
                            vErrors.push(err28);
                        }
                        errors++;
                    }
                }
                if (data13.url !== undefined) {
                    let data14 = data13.url;
                    if (typeof data14 === "string") {
                        if (!pattern4.test(data14)) {
                            const err29 = { instancePath: instancePath + "/prometheus/url", schemaPath: "#/properties/prometheus/properties/url/pattern", keyword: "pattern", params: { pattern: "^(https?://|\\$\\{)" }, message: "must match pattern \"" + "^(https?://|\\$\\{)" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err29];
                            }
                            else {
                                vErrors.push(err29);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err30 = { instancePath: instancePath + "/prometheus/url", schemaPath: "#/properties/prometheus/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                }
                if (data13.scrape !== undefined) {
                    let data15 = data13.scrape;
                    if (Array.isArray(data15)) {
                        if (data15.length < 1) {
                            const err31 = { instancePath: instancePath + "/prometheus/scrape", schemaPath: "#/properties/prometheus/properties/scrape/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                            if (vErrors === null) {
                                vErrors = [err31];
                            }
                            else {
                                vErrors.push(err31);
                            }
                            errors++;
                        }
                        const len2 = data15.length;
                        for (let i3 = 0; i3 < len2; i3++) {
                            let data16 = data15[i3];
                            if (typeof data16 === "string") {
                                if (!pattern4.test(data16)) {
                                    const err32 = { instancePath: instancePath + "/prometheus/scrape/" + i3, schemaPath: "#/properties/prometheus/properties/scrape/items/pattern", keyword: "pattern", params: { pattern: "^(https?://|\\$\\{)" }, message: "must match pattern \"" + "^(https?://|\\$\\{)" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err32];
                                    }
                                    else {
                                        vErrors.push(err32);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err33 = { instancePath: instancePath + "/prometheus/scrape/" + i3, schemaPath: "#/properties/prometheus/properties/scrape/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err33];
                                }
                                else {
                                    vErrors.push(err33);
                                }
                                errors++;
                            }
                        }
                        let i4 = data15.length;
                        let j1;
                        if (i4 > 1) {
                            const indices1 = {};
                            for (; i4--;) {
                                let item1 = data15[i4];
                                if (typeof item1 !== "string") {
                                    continue;
                                }
                                if (typeof indices1[item1] == "number") {
                                    j1 = indices1[item1];
                                    const err34 = { instancePath: instancePath + "/prometheus/scrape", schemaPath: "#/properties/prometheus/properties/scrape/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i4 + " are identical)" };
                                    if (vErrors === null) {
                                        vErrors = [err34];
                                    }
                                    else {
                                        vErrors.push(err34);
                                    }
                                    errors++;
                                    break;
                                }
                                indices1[item1] = i4;
                            }
                        }
                    }
                    else {
                        const err35 = { instancePath: instancePath + "/prometheus/scrape", schemaPath: "#/properties/prometheus/properties/scrape/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err35];
                        }
                        else {
                            vErrors.push(err35);
                        }
                        errors++;
                    }
                }
                if (data13.scrape_interval_seconds !== undefined) {
                    let data17 = data13.scrape_interval_seconds;
                    if ((typeof data17 == "number") && (isFinite(data17))) {
                        if (data17 > 3600 || isNaN(data17)) {
                            const err36 = { instancePath: instancePath + "/prometheus/scrape_interval_seconds", schemaPath: "#/properties/prometheus/properties/scrape_interval_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                            if (vErrors === null) {
                                vErrors = [err36];
                            }
                            else {
                                vErrors.push(err36);
                            }
                            errors++;
                        }
                        if (data17 < 0.1 || isNaN(data17)) {
                            const err37 = { instancePath: instancePath + "/prometheus/scrape_interval_seconds", schemaPath: "#/properties/prometheus/properties/scrape_interval_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.1 }, message: "must be >= 0.1" };
                            if (vErrors === null) {
                                vErrors = [err37];
                            }
                            else {
                                vErrors.push(err37);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err38 = { instancePath: instancePath + "/prometheus/scrape_interval_seconds", schemaPath: "#/properties/prometheus/properties/scrape_interval_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err38];
                        }
                        else {
                            vErrors.push(err38);
                        }
                        errors++;
                    }
                }
                if (data13.baseline_window_seconds !== undefined) {
                    let data18 = data13.baseline_window_seconds;
                    if ((typeof data18 == "number") && (isFinite(data18))) {
                        if (data18 > 86400 || isNaN(data18)) {
                            const err39 = { instancePath: instancePath + "/prometheus/baseline_window_seconds", schemaPath: "#/properties/prometheus/properties/baseline_window_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                            if (vErrors === null) {
                                vErrors = [err39];
                            }
                            else {
                                vErrors.push(err39);
                            }
                            errors++;
                        }
                        if (data18 <= 0 || isNaN(data18)) {
                            const err40 = { instancePath: instancePath + "/prometheus/baseline_window_seconds", schemaPath: "#/properties/prometheus/properties/baseline_window_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                            if (vErrors === null) {
                                vErrors = [err40];
                            }
                            else {
                                vErrors.push(err40);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err41 = { instancePath: instancePath + "/prometheus/baseline_window_seconds", schemaPath: "#/properties/prometheus/properties/baseline_window_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err41];
                        }
                        else {
                            vErrors.push(err41);
                        }
                        errors++;
                    }
                }
                if (data13.poll_interval_seconds !== undefined) {
                    let data19 = data13.poll_interval_seconds;
                    if ((typeof data19 == "number") && (isFinite(data19))) {
                        if (data19 > 3600 || isNaN(data19)) {
                            const err42 = { instancePath: instancePath + "/prometheus/poll_interval_seconds", schemaPath: "#/properties/prometheus/properties/poll_interval_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                            if (vErrors === null) {
                                vErrors = [err42];
                            }
                            else {
                                vErrors.push(err42);
                            }
                            errors++;
                        }
                        if (data19 < 0.1 || isNaN(data19)) {
                            const err43 = { instancePath: instancePath + "/prometheus/poll_interval_seconds", schemaPath: "#/properties/prometheus/properties/poll_interval_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.1 }, message: "must be >= 0.1" };
                            if (vErrors === null) {
                                vErrors = [err43];
                            }
                            else {
                                vErrors.push(err43);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err44 = { instancePath: instancePath + "/prometheus/poll_interval_seconds", schemaPath: "#/properties/prometheus/properties/poll_interval_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err44];
                        }
                        else {
                            vErrors.push(err44);
                        }
                        errors++;
                    }
                }
                if (data13.timeout_seconds !== undefined) {
                    let data20 = data13.timeout_seconds;
                    if ((typeof data20 == "number") && (isFinite(data20))) {
                        if (data20 > 300 || isNaN(data20)) {
                            const err45 = { instancePath: instancePath + "/prometheus/timeout_seconds", schemaPath: "#/properties/prometheus/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
                            if (vErrors === null) {
                                vErrors = [err45];
                            }
                            else {
                                vErrors.push(err45);
                            }
                            errors++;
                        }
                        if (data20 <= 0 || isNaN(data20)) {
                            const err46 = { instancePath: instancePath + "/prometheus/timeout_seconds", schemaPath: "#/properties/prometheus/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                            if (vErrors === null) {
                                vErrors = [err46];
                            }
                            else {
                                vErrors.push(err46);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err47 = { instancePath: instancePath + "/prometheus/timeout_seconds", schemaPath: "#/properties/prometheus/properties/timeout_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err47];
                        }
                        else {
                            vErrors.push(err47);
                        }
                        errors++;
                    }
                }
                if (data13.require_metric_uptime !== undefined) {
                    if (typeof data13.require_metric_uptime !== "boolean") {
                        const err48 = { instancePath: instancePath + "/prometheus/require_metric_uptime", schemaPath: "#/properties/prometheus/properties/require_metric_uptime/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err48];
                        }
                        else {
                            vErrors.push(err48);
                        }
                        errors++;
                    }
                }
                if (data13.wait_for_metric_uptime !== undefined) {
                    if (typeof data13.wait_for_metric_uptime !== "boolean") {
                        const err49 = { instancePath: instancePath + "/prometheus/wait_for_metric_uptime", schemaPath: "#/properties/prometheus/properties/wait_for_metric_uptime/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                }
                if (data13.auth !== undefined) {
                    if (!(validate21(data13.auth, { instancePath: instancePath + "/prometheus/auth", parentData: data13, parentDataProperty: "auth", rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                        errors = vErrors.length;
                    }
                }
                if (data13.headers !== undefined) {
                    let data24 = data13.headers;
                    if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                        for (const key4 in data24) {
                            const _errs54 = errors;
                            if (typeof key4 === "string") {
                                if (!pattern6.test(key4)) {
                                    const err50 = { instancePath: instancePath + "/prometheus/headers", schemaPath: "#/properties/prometheus/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" }, message: "must match pattern \"" + "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" + "\"", propertyName: key4 };
                                    if (vErrors === null) {
                                        vErrors = [err50];
                                    }
                                    else {
                                        vErrors.push(err50);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err51 = { instancePath: instancePath + "/prometheus/headers", schemaPath: "#/properties/prometheus/properties/headers/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key4 };
                                if (vErrors === null) {
                                    vErrors = [err51];
                                }
                                else {
                                    vErrors.push(err51);
                                }
                                errors++;
                            }
                            var valid12 = _errs54 === errors;
                            if (!valid12) {
                                const err52 = { instancePath: instancePath + "/prometheus/headers", schemaPath: "#/properties/prometheus/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key4 }, message: "property name must be valid" };
                                if (vErrors === null) {
                                    vErrors = [err52];
                                }
                                else {
                                    vErrors.push(err52);
                                }
                                errors++;
                            }
                        }
                        for (const key5 in data24) {
                            let data25 = data24[key5];
                            if (typeof data25 === "string") {
                                if (!pattern7.test(data25)) {
                                    const err53 = { instancePath: instancePath + "/prometheus/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prometheus/properties/headers/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$" }, message: "must match pattern \"" + "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err53];
                                    }
                                    else {
                                        vErrors.push(err53);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err54 = { instancePath: instancePath + "/prometheus/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prometheus/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err54];
                                }
                                else {
                                    vErrors.push(err54);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err55 = { instancePath: instancePath + "/prometheus/headers", schemaPath: "#/properties/prometheus/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err55];
                        }
                        else {
                            vErrors.push(err55);
                        }
                        errors++;
                    }
                }
                if (data13.tls !== undefined) {
                    let data26 = data13.tls;
                    if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                        for (const key6 in data26) {
                            if (!(((((key6 === "ca_file") || (key6 === "cert_file")) || (key6 === "key_file")) || (key6 === "server_name")) || (key6 === "insecure_skip_verify"))) {
                                const err56 = { instancePath: instancePath + "/prometheus/tls", schemaPath: "#/properties/prometheus/properties/tls/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err56];
                                }
                                else {
                                    vErrors.push(err56);
                                }
                                errors++;
                            }
                        }
                        if (data26.ca_file !== undefined) {
                            let data27 = data26.ca_file;
                            if (typeof data27 === "string") {
                                if (func2(data27) < 1) {
                                    const err57 = { instancePath: instancePath + "/prometheus/tls/ca_file", schemaPath: "#/properties/prometheus/properties/tls/properties/ca_file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err57];
                                    }
                                    else {
                                        vErrors.push(err57);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err58 = { instancePath: instancePath + "/prometheus/tls/ca_file", schemaPath: "#/properties/prometheus/properties/tls/properties/ca_file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err58];
                                }
                                else {
                                    vErrors.push(err58);
                                }
                                errors++;
                            }
                        }
                        if (data26.cert_file !== undefined) {
                            let data28 = data26.cert_file;
                            if (typeof data28 === "string") {
                                if (func2(data28) < 1) {
                                    const err59 = { instancePath: instancePath + "/prometheus/tls/cert_file", schemaPath: "#/properties/prometheus/properties/tls/properties/cert_file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err59];
                                    }
                                    else {
                                        vErrors.push(err59);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err60 = { instancePath: instancePath + "/prometheus/tls/cert_file", schemaPath: "#/properties/prometheus/properties/tls/properties/cert_file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err60];
                                }
                                else {
                                    vErrors.push(err60);
                                }
                                errors++;
                            }
                        }
                        if (data26.key_file !== undefined) {
                            let data29 = data26.key_file;
                            if (typeof data29 === "string") {
                                if (func2(data29) < 1) {
                                    const err61 = { instancePath: instancePath + "/prometheus/tls/key_file", schemaPath: "#/properties/prometheus/properties/tls/properties/key_file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err61];
                                    }
                                    else {
                                        vErrors.push(err61);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err62 = { instancePath: instancePath + "/prometheus/tls/key_file", schemaPath: "#/properties/prometheus/properties/tls/properties/key_file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err62];
                                }
                                else {
                                    vErrors.push(err62);
                                }
                                errors++;
                            }
                        }
                        if (data26.server_name !== undefined) {
                            let data30 = data26.server_name;
                            if (typeof data30 === "string") {
                                if (func2(data30) < 1) {
                                    const err63 = { instancePath: instancePath + "/prometheus/tls/server_name", schemaPath: "#/properties/prometheus/properties/tls/properties/server_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err63];
                                    }
                                    else {
                                        vErrors.push(err63);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err64 = { instancePath: instancePath + "/prometheus/tls/server_name", schemaPath: "#/properties/prometheus/properties/tls/properties/server_name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err64];
                                }
                                else {
                                    vErrors.push(err64);
                                }
                                errors++;
                            }
                        }
                        if (data26.insecure_skip_verify !== undefined) {
                            if (typeof data26.insecure_skip_verify !== "boolean") {
                                const err65 = { instancePath: instancePath + "/prometheus/tls/insecure_skip_verify", schemaPath: "#/properties/prometheus/properties/tls/properties/insecure_skip_verify/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                if (vErrors === null) {
                                    vErrors = [err65];
                                }
                                else {
                                    vErrors.push(err65);
                                }
                                errors++;
                            }
                        }
                        if (data26.cert_file !== undefined) {
                            if (data26.key_file === undefined) {
                                const err66 = { instancePath: instancePath + "/prometheus/tls", schemaPath: "#/properties/prometheus/properties/tls/dependentRequired", keyword: "dependentRequired", params: { property: "cert_file",
                                        missingProperty: "key_file",
                                        depsCount: 1,
                                        deps: "key_file" }, message: "must have property key_file when property cert_file is present" };
                                if (vErrors === null) {
                                    vErrors = [err66];
                                }
                                else {
                                    vErrors.push(err66);
                                }
                                errors++;
                            }
                        }
                        if (data26.key_file !== undefined) {
                            if (data26.cert_file === undefined) {
                                const err67 = { instancePath: instancePath + "/prometheus/tls", schemaPath: "#/properties/prometheus/properties/tls/dependentRequired", keyword: "dependentRequired", params: { property: "key_file",
                                        missingProperty: "cert_file",
                                        depsCount: 1,
                                        deps: "cert_file" }, message: "must have property cert_file when property key_file is present" };
                                if (vErrors === null) {
                                    vErrors = [err67];
                                }
                                else {
                                    vErrors.push(err67);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err68 = { instancePath: instancePath + "/prometheus/tls", schemaPath: "#/properties/prometheus/properties/tls/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err68];
                        }
                        else {
                            vErrors.push(err68);
                        }
                        errors++;
                    }
                }
                if (data13.metrics !== undefined) {
                    let data32 = data13.metrics;
                    if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                        if (Object.keys(data32).length > 100) {
                            const err69 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/maxProperties", keyword: "maxProperties", params: { limit: 100 }, message: "must NOT have more than 100 properties" };
                            if (vErrors === null) {
                                vErrors = [err69];
                            }
                            else {
                                vErrors.push(err69);
                            }
                            errors++;
                        }
                        for (const key7 in data32) {
                            const _errs74 = errors;
                            if (typeof key7 === "string") {
                                if (!pattern8.test(key7)) {
                                    const err70 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?!preset$|__proto__$)(?!.*_delta_(pct|ms)$)[A-Za-z_][A-Za-z0-9_.:-]*$" }, message: "must match pattern \"" + "^(?!preset$|__proto__$)(?!.*_delta_(pct|ms)$)[A-Za-z_][A-Za-z0-9_.:-]*$" + "\"", propertyName: key7 };
                                    if (vErrors === null) {
                                        vErrors = [err70];
                                    }
                                    else {
                                        vErrors.push(err70);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err71 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key7 };
                                if (vErrors === null) {
                                    vErrors = [err71];
                                }
                                else {
                                    vErrors.push(err71);
                                }
                                errors++;
                            }
                            var valid15 = _errs74 === errors;
                            if (!valid15) {
                                const err72 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, message: "property name must be valid" };
                                if (vErrors === null) {
                                    vErrors = [err72];
                                }
                                else {
                                    vErrors.push(err72);
                                }
                                errors++;
                            }
                        }
                        for (const key8 in data32) {
                            if (!(validate23(data32[key8], { instancePath: instancePath + "/prometheus/metrics/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data32, parentDataProperty: key8, rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                errors = vErrors.length;
                            }
                        }
                    }
                    else {
                        const err73 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err74 = { instancePath: instancePath + "/prometheus", schemaPath: "#/properties/prometheus/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err74];
                }
                else {
                    vErrors.push(err74);
                }
                errors++;
            }
        }
        if (data.thresholds !== undefined) {
            let data34 = data.thresholds;
            if ((!(data34 && typeof data34 == "object" && !Array.isArray(data34))) && (data34 !== null)) {
                const err75 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/type", keyword: "type", params: { type: schema31.properties.thresholds.type }, message: "must be object,null" };
                if (vErrors === null) {
                    vErrors = [err75];
                }
                else {
                    vErrors.push(err75);
                }
                errors++;
            }
            if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
                if (Object.keys(data34).length > 200) {
                    const err76 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" };
                    if (vErrors === null) {
                        vErrors = [err76];
                    }
                    else {
                        vErrors.push(err76);
                    }
                    errors++;
                }
                for (const key9 in data34) {
                    if (!(((key9 === "preset") || (pattern9.test(key9))) || (pattern10.test(key9)))) {
                        let data35 = data34[key9];
                        if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                            if (Object.keys(data35).length < 1) {
                                const err77 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/limits/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
                                if (vErrors === null) {
                                    vErrors = [err77];
                                }
                                else {
                                    vErrors.push(err77);
                                }
                                errors++;
                            }
                            for (const key10 in data35) {
                                if (!(((((((key10 === "max_increase") || (key10 === "delta_pct")) || (key10 === "minimum")) || (key10 === "delta_ms")) || (key10 === "delta")) || (key10 === "max")) || (key10 === "min"))) {
                                    const err78 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                                    if (vErrors === null) {
                                        vErrors = [err78];
                                    }
                                    else {
                                        vErrors.push(err78);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.max_increase !== undefined) {
                                let data36 = data35.max_increase;
                                if ((typeof data36 == "number") && (isFinite(data36))) {
                                    if (data36 < 0 || isNaN(data36)) {
                                        const err79 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/max_increase", schemaPath: "#/$defs/limits/properties/max_increase/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                        if (vErrors === null) {
                                            vErrors = [err79];
                                        }
                                        else {
                                            vErrors.push(err79);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err80 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/max_increase", schemaPath: "#/$defs/limits/properties/max_increase/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                    if (vErrors === null) {
                                        vErrors = [err80];
                                    }
                                    else {
                                        vErrors.push(err80);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.delta_pct !== undefined) {
                                let data37 = data35.delta_pct;
                                if ((typeof data37 == "number") && (isFinite(data37))) {
                                    if (data37 < 0 || isNaN(data37)) {
                                        const err81 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta_pct", schemaPath: "#/$defs/limits/properties/delta_pct/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                        if (vErrors === null) {
                                            vErrors = [err81];
                                        }
                                        else {
                                            vErrors.push(err81);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err82 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta_pct", schemaPath: "#/$defs/limits/properties/delta_pct/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                    if (vErrors === null) {
                                        vErrors = [err82];
                                    }
                                    else {
                                        vErrors.push(err82);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.minimum !== undefined) {
                                let data38 = data35.minimum;
                                if ((typeof data38 == "number") && (isFinite(data38))) {
                                    if (data38 < 0 || isNaN(data38)) {
                                        const err83 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum", schemaPath: "#/$defs/limits/properties/minimum/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                        if (vErrors === null) {
                                            vErrors = [err83];
                                        }
                                        else {
                                            vErrors.push(err83);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err84 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum", schemaPath: "#/$defs/limits/properties/minimum/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                    if (vErrors === null) {
                                        vErrors = [err84];
                                    }
                                    else {
                                        vErrors.push(err84);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.delta_ms !== undefined) {
                                let data39 = data35.delta_ms;
                                if ((typeof data39 == "number") && (isFinite(data39))) {
                                    if (data39 < 0 || isNaN(data39)) {
                                        const err85 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta_ms", schemaPath: "#/$defs/limits/properties/delta_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                        if (vErrors === null) {
                                            vErrors = [err85];
                                        }
                                        else {
                                            vErrors.push(err85);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err86 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta_ms", schemaPath: "#/$defs/limits/properties/delta_ms/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                    if (vErrors === null) {
                                        vErrors = [err86];
                                    }
                                    else {
                                        vErrors.push(err86);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.delta !== undefined) {
                                let data40 = data35.delta;
                                if ((typeof data40 == "number") && (isFinite(data40))) {
                                    if (data40 < 0 || isNaN(data40)) {
                                        const err87 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta", schemaPath: "#/$defs/limits/properties/delta/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                        if (vErrors === null) {
                                            vErrors = [err87];
                                        }
                                        else {
                                            vErrors.push(err87);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err88 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta", schemaPath: "#/$defs/limits/properties/delta/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                    if (vErrors === null) {
                                        vErrors = [err88];
                                    }
                                    else {
                                        vErrors.push(err88);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.max !== undefined) {
                                let data41 = data35.max;
                                if (!((typeof data41 == "number") && (isFinite(data41)))) {
                                    const err89 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/max", schemaPath: "#/$defs/limits/properties/max/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                    if (vErrors === null) {
                                        vErrors = [err89];
                                    }
                                    else {
                                        vErrors.push(err89);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.min !== undefined) {
                                let data42 = data35.min;
                                if (!((typeof data42 == "number") && (isFinite(data42)))) {
                                    const err90 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/min", schemaPath: "#/$defs/limits/properties/min/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                    if (vErrors === null) {
                                        vErrors = [err90];
                                    }
                                    else {
                                        vErrors.push(err90);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.minimum !== undefined) {
                                if (data35.delta_pct === undefined) {
                                    const err91 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/limits/dependentRequired", keyword: "dependentRequired", params: { property: "minimum",
                                            missingProperty: "delta_pct",
                                            depsCount: 1,
                                            deps: "delta_pct" }, message: "must have property delta_pct when property minimum is present" };
                                    if (vErrors === null) {
                                        vErrors = [err91];
                                    }
                                    else {
                                        vErrors.push(err91);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err92 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                            if (vErrors === null) {
                                vErrors = [err92];
                            }
                            else {
                                vErrors.push(err92);
                            }
                            errors++;
                        }
                    }
                }
                if (data34.preset !== undefined) {
                    let data43 = data34.preset;
                    if (typeof data43 !== "string") {
                        const err93 = { instancePath: instancePath + "/thresholds/preset", schemaPath: "#/properties/thresholds/properties/preset/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err93];
                        }
                        else {
                            vErrors.push(err93);
                        }
                        errors++;
                    }
                    if (!(((data43 === "conservative") || (data43 === "moderate")) || (data43 === "permissive"))) {
                        const err94 = { instancePath: instancePath + "/thresholds/preset", schemaPath: "#/properties/thresholds/properties/preset/enum", keyword: "enum", params: { allowedValues: schema31.properties.thresholds.properties.preset.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err94];
                        }
                        else {
                            vErrors.push(err94);
                        }
                        errors++;
                    }
                }
                for (const key11 in data34) {
                    if (pattern9.test(key11)) {
                        let data44 = data34[key11];
                        if ((typeof data44 == "number") && (isFinite(data44))) {
                            if (data44 < 0 || isNaN(data44)) {
                                const err95 = { instancePath: instancePath + "/thresholds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/thresholds/patternProperties/_delta_pct%24/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                if (vErrors === null) {
                                    vErrors = [err95];
                                }
                                else {
                                    vErrors.push(err95);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err96 = { instancePath: instancePath + "/thresholds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/thresholds/patternProperties/_delta_pct%24/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                            if (vErrors === null) {
                                vErrors = [err96];
                            }
                            else {
                                vErrors.push(err96);
                            }
                            errors++;
                        }
                    }
                }
                for (const key12 in data34) {
                    if (pattern10.test(key12)) {
                        let data45 = data34[key12];
                        if ((typeof data45 == "number") && (isFinite(data45))) {
                            if (data45 < 0 || isNaN(data45)) {
                                const err97 = { instancePath: instancePath + "/thresholds/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/thresholds/patternProperties/_delta_ms%24/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                if (vErrors === null) {
                                    vErrors = [err97];
                                }
                                else {
                                    vErrors.push(err97);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err98 = { instancePath: instancePath + "/thresholds/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/thresholds/patternProperties/_delta_ms%24/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                            if (vErrors === null) {
                                vErrors = [err98];
                            }
                            else {
                                vErrors.push(err98);
                            }
                            errors++;
                        }
                    }
                }
            }
        }
        if (data.services !== undefined) {
            let data46 = data.services;
            if (Array.isArray(data46)) {
                const len3 = data46.length;
                for (let i5 = 0; i5 < len3; i5++) {
                    if (!(validate35(data46[i5], { instancePath: instancePath + "/services/" + i5, parentData: data46, parentDataProperty: i5, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err99 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err99];
                }
                else {
                    vErrors.push(err99);
                }
                errors++;
            }
        }
        if (data.prechecks !== undefined) {
            let data48 = data.prechecks;
            if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
                for (const key13 in data48) {
                    if (!((key13 === "signoff_file") || (key13 === "shadow_reports"))) {
                        const err100 = { instancePath: instancePath + "/prechecks", schemaPath: "#/properties/prechecks/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err100];
                        }
                        else {
                            vErrors.push(err100);
                        }
                        errors++;
                    }
                }
                if (data48.signoff_file !== undefined) {
                    let data49 = data48.signoff_file;
                    if (typeof data49 === "string") {
                        if (func2(data49) < 1) {
                            const err101 = { instancePath: instancePath + "/prechecks/signoff_file", schemaPath: "#/properties/prechecks/properties/signoff_file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err101];
                            }
                            else {
                                vErrors.push(err101);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err102 = { instancePath: instancePath + "/prechecks/signoff_file", schemaPath: "#/properties/prechecks/properties/signoff_file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err102];
                        }
                        else {
                            vErrors.push(err102);
                        }
                        errors++;
                    }
                }
                if (data48.shadow_reports !== undefined) {
                    let data50 = data48.shadow_reports;
                    if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                        if (data50.glob === undefined) {
                            const err103 = { instancePath: instancePath + "/prechecks/shadow_reports", schemaPath: "#/properties/prechecks/properties/shadow_reports/required", keyword: "required", params: { missingProperty: "glob" }, message: "must have required property '" + "glob" + "'" };
                            if (vErrors === null) {
                                vErrors = [err103];
                            }
                            else {
                                vErrors.push(err103);
                            }
                            errors++;
                        }
                        for (const key14 in data50) {
                            if (!((key14 === "glob") || (key14 === "max_mismatches"))) {
                                const err104 = { instancePath: instancePath + "/prechecks/shadow_reports", schemaPath: "#/properties/prechecks/properties/shadow_reports/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err104];
                                }
                                else {
                                    vErrors.push(err104);
                                }
                                errors++;
                            }
                        }
                        if (data50.glob !== undefined) {
                            let data51 = data50.glob;
                            if (typeof data51 === "string") {
                                if (func2(data51) < 1) {
                                    const err105 = { instancePath: instancePath + "/prechecks/shadow_reports/glob", schemaPath: "#/properties/prechecks/properties/shadow_reports/properties/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err105];
                                    }
                                    else {
                                        vErrors.push(err105);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err106 = { instancePath: instancePath + "/prechecks/shadow_reports/glob", schemaPath: "#/properties/prechecks/properties/shadow_reports/properties/glob/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err106];
                                }
                                else {
                                    vErrors.push(err106);
                                }
                                errors++;
                            }
                        }
                        if (data50.max_mismatches !== undefined) {
                            let data52 = data50.max_mismatches;
                            if (!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))) {
                                const err107 = { instancePath: instancePath + "/prechecks/shadow_reports/max_mismatches", schemaPath: "#/properties/prechecks/properties/shadow_reports/properties/max_mismatches/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                if (vErrors === null) {
                                    vErrors = [err107];
                                }
                                else {
                                    vErrors.push(err107);
                                }
                                errors++;
                            }
                            if ((typeof data52 == "number") && (isFinite(data52))) {
                                if (data52 < 0 || isNaN(data52)) {
                                    const err108 = { instancePath: instancePath + "/prechecks/shadow_reports/max_mismatches", schemaPath: "#/properties/prechecks/properties/shadow_reports/properties/max_mismatches/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err108];
                                    }
                                    else {
                                        vErrors.push(err108);
                                    }
                                    errors++;
                                }
                            }
                        }
                    }
                    else {
                        const err109 = { instancePath: instancePath + "/prechecks/shadow_reports", schemaPath: "#/properties/prechecks/properties/shadow_reports/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err109];
                        }
                        else {
                            vErrors.push(err109);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err110 = { instancePath: instancePath + "/prechecks", schemaPath: "#/properties/prechecks/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err110];
                }
                else {
                    vErrors.push(err110);
                }
                errors++;
            }
        }
        if (data.rollback !== undefined) {
            let data53 = data.rollback;
            if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                if (data53.script === undefined) {
                    const err111 = { instancePath: instancePath + "/rollback", schemaPath: "#/properties/rollback/required", keyword: "required", params: { missingProperty: "script" }, message: "must have required property '" + "script" + "'" };
                    if (vErrors === null) {
                        vErrors = [err111];
                    }
                    else {
                        vErrors.push(err111);
                    }
                    errors++;
                }
                for (const key15 in data53) {
                    if (!(((key15 === "script") || (key15 === "args")) || (key15 === "timeout_seconds"))) {
                        const err112 = { instancePath: instancePath + "/rollback", schemaPath: "#/properties/rollback/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err112];
                        }
                        else {
                            vErrors.push(err112);
                        }
                        errors++;
                    }
                }
                if (data53.script !== undefined) {
                    let data54 = data53.script;
                    if (typeof data54 === "string") {
                        if (func2(data54) < 1) {
                            const err113 = { instancePath: instancePath + "/rollback/script", schemaPath: "#/properties/rollback/properties/script/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err113];
                            }
                            else {
                                vErrors.push(err113);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err114 = { instancePath: instancePath + "/rollback/script", schemaPath: "#/properties/rollback/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err114];
                        }
                        else {
                            vErrors.push(err114);
                        }
                        errors++;
                    }
                }
                if (data53.args !== undefined) {
                    let data55 = data53.args;
                    if (Array.isArray(data55)) {
                        const len4 = data55.length;
                        for (let i6 = 0; i6 < len4; i6++) {
                            if (typeof data55[i6] !== "string") {
                                const err115 = { instancePath: instancePath + "/rollback/args/" + i6, schemaPath: "#/properties/rollback/properties/args/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err115];
                                }
                                else {
                                    vErrors.push(err115);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err116 = { instancePath: instancePath + "/rollback/args", schemaPath: "#/properties/rollback/properties/args/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err116];
                        }
                        else {
                            vErrors.push(err116);
                        }
                        errors++;
                    }
                }
                if (data53.timeout_seconds !== undefined) {
                    let data57 = data53.timeout_seconds;
                    if ((typeof data57 == "number") && (isFinite(data57))) {
                        if (data57 > 86400 || isNaN(data57)) {
                            const err117 = { instancePath: instancePath + "/rollback/timeout_seconds", schemaPath: "#/properties/rollback/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                            if (vErrors === null) {
                                vErrors = [err117];
                            }
                            else {
                                vErrors.push(err117);
                            }
                            errors++;
                        }
                        if (data57 <= 0 || isNaN(data57)) {
                            const err118 = { instancePath: instancePath + "/rollback/timeout_seconds", schemaPath: "#/properties/rollback/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                            if (vErrors === null) {
                                vErrors = [err118];
                            }
                            else {
                                vErrors.push(err118);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err119 = { instancePath: instancePath + "/rollback/timeout_seconds", schemaPath: "#/properties/rollback/properties/timeout_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err119];
                        }
                        else {
                            vErrors.push(err119);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err120 = { instancePath: instancePath + "/rollback", schemaPath: "#/properties/rollback/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err120];
                }
                else {
                    vErrors.push(err120);
                }
                errors++;
            }
        }
        if (data.on_inconclusive !== undefined) {
            let data58 = data.on_inconclusive;
            if (typeof data58 !== "string") {
                const err121 = { instancePath: instancePath + "/on_inconclusive", schemaPath: "#/properties/on_inconclusive/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err121];
                }
                else {
                    vErrors.push(err121);
                }
                errors++;
            }
            if (!(((data58 === "warn") || (data58 === "rollback")) || (data58 === "fail"))) {
                const err122 = { instancePath: instancePath + "/on_inconclusive", schemaPath: "#/properties/on_inconclusive/enum", keyword: "enum", params: { allowedValues: schema31.properties.on_inconclusive.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err122];
                }
                else {
                    vErrors.push(err122);
                }
                errors++;
            }
        }
        if (data.on_former_run !== undefined) {
            let data59 = data.on_former_run;
            if (typeof data59 !== "string") {
                const err123 = { instancePath: instancePath + "/on_former_run", schemaPath: "#/properties/on_former_run/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err123];
                }
                else {
                    vErrors.push(err123);
                }
                errors++;
            }
            if (!((data59 === "continue") || (data59 === "stop"))) {
                const err124 = { instancePath: instancePath + "/on_former_run", schemaPath: "#/properties/on_former_run/enum", keyword: "enum", params: { allowedValues: schema31.properties.on_former_run.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err124];
                }
                else {
                    vErrors.push(err124);
                }
                errors++;
            }
        }
        if (data.alerting !== undefined) {
            let data60 = data.alerting;
            if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
                for (const key16 in data60) {
                    if (!(key16 === "webhook_url")) {
                        const err125 = { instancePath: instancePath + "/alerting", schemaPath: "#/properties/alerting/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err125];
                        }
                        else {
                            vErrors.push(err125);
                        }
                        errors++;
                    }
                }
                if (data60.webhook_url !== undefined) {
                    let data61 = data60.webhook_url;
                    if ((typeof data61 !== "string") && (data61 !== null)) {
                        const err126 = { instancePath: instancePath + "/alerting/webhook_url", schemaPath: "#/properties/alerting/properties/webhook_url/type", keyword: "type", params: { type: schema31.properties.alerting.properties.webhook_url.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err126];
                        }
                        else {
                            vErrors.push(err126);
                        }
                        errors++;
                    }
                    if (typeof data61 === "string") {
                        if (!pattern14.test(data61)) {
                            const err127 = { instancePath: instancePath + "/alerting/webhook_url", schemaPath: "#/properties/alerting/properties/webhook_url/pattern", keyword: "pattern", params: { pattern: "^(https?://|\\$\\{|$)" }, message: "must match pattern \"" + "^(https?://|\\$\\{|$)" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err127];
                            }
                            else {
                                vErrors.push(err127);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err128 = { instancePath: instancePath + "/alerting", schemaPath: "#/properties/alerting/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err128];
                }
                else {
                    vErrors.push(err128);
                }
                errors++;
            }
        }
        if (data.report !== undefined) {
            let data62 = data.report;
            if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
                for (const key17 in data62) {
                    if (!((key17 === "path") || (key17 === "keep_history"))) {
                        const err129 = { instancePath: instancePath + "/report", schemaPath: "#/properties/report/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err129];
                        }
                        else {
                            vErrors.push(err129);
                        }
                        errors++;
                    }
                }
                if (data62.path !== undefined) {
                    let data63 = data62.path;
                    if (typeof data63 === "string") {
                        if (func2(data63) < 1) {
                            const err130 = { instancePath: instancePath + "/report/path", schemaPath: "#/properties/report/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err130];
                            }
                            else {
                                vErrors.push(err130);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err131 = { instancePath: instancePath + "/report/path", schemaPath: "#/properties/report/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err131];
                        }
                        else {
                            vErrors.push(err131);
                        }
                        errors++;
                    }
                }
                if (data62.keep_history !== undefined) {
                    if (typeof data62.keep_history !== "boolean") {
                        const err132 = { instancePath: instancePath + "/report/keep_history", schemaPath: "#/properties/report/properties/keep_history/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err132];
                        }
                        else {
                            vErrors.push(err132);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err133 = { instancePath: instancePath + "/report", schemaPath: "#/properties/report/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err133];
                }
                else {
                    vErrors.push(err133);
                }
                errors++;
            }
        }
    }
    else {
        const err134 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err134];
        }
        else {
            vErrors.push(err134);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./build/config/validate.js




/** Faults beyond this many are not explained: nobody reads them, and a hostile file holds many. */
const MAX_FAULTS = 1000;
/** Holds a value to the schema. The findings quote `shown`, which has the value's shape, in its place. */
function validate_validateShape(value, locate, shown = value) {
    const all = faultsOf(value);
    const valueAt = (pointer) => lookUp(shown, pointer);
    const { faults, misfits } = foldUnions(all.slice(0, MAX_FAULTS), valueAt);
    const mistyped = new Set(faults.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
    const findings = [
        ...faults
            // Of a value of the wrong type nothing else is worth saying.
            .filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath))
            .map((fault) => explainFault(fault, valueAt, locate))
            .filter((finding) => finding !== undefined),
        ...misfits.map((misfit) => explainMisfit(misfit, valueAt(misfit.pointer), locate)),
    ];
    return { sound: soundPart(value, all), findings };
}
function faultsOf(value) {
    return validate(value) ? [] : (validate.errors ?? []);
}
/** Takes out what has faults, until the rest has none, so that it can be looked at for mistakes of other kinds. */
function soundPart(value, faults) {
    if (faults.length === 0)
        return value;
    const rest = structuredClone(value);
    for (let left = faults; left.length > 0;) {
        for (const fault of left) {
            // A faulty name is reported twice; the second report says whose it is.
            if (fault.propertyName === undefined)
                remove(rest, faultyPart(fault));
        }
        // What the whole config lacks cannot be mended by taking more away.
        left = faultsOf(rest).filter(({ instancePath }) => instancePath !== '');
    }
    return rest;
}
/** The path of what a fault spoils. */
function faultyPart({ instancePath, keyword, params }) {
    const path = segmentsOf(instancePath);
    if (keyword === 'additionalProperties')
        path.push(String(params.additionalProperty));
    if (keyword === 'propertyNames')
        path.push(String(params.propertyName));
    return path;
}
/** Removes what is at a path. A list goes as a whole: without one item the others would have other places. */
function remove(root, path) {
    const list = path.findIndex((_, depth) => Array.isArray(lookUpPath(root, path.slice(0, depth))));
    const whole = list === -1 ? path : path.slice(0, list);
    const parent = lookUpPath(root, whole.slice(0, -1));
    const key = whole.at(-1);
    if (key !== undefined && typeof parent === 'object' && parent !== null)
        Reflect.deleteProperty(parent, key);
}
function lookUp(root, pointer) {
    return lookUpPath(root, segmentsOf(pointer));
}
function lookUpPath(root, path) {
    return path.reduce((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined, root);
}

;// CONCATENATED MODULE: ./build/config/load.js









/**
 * Reads a config and finds everything that is wrong with it. Contacts nothing, runs nothing, and needs no environment.
 *
 * @param text the file's content, where it is at hand already
 * @throws ConfigError with all problems
 */
async function load_loadConfig(path, text) {
    const source = text === undefined ? await readText(path) : { bytes: Buffer.from(text), text };
    const parsed = parse(path, source.text);
    const { value, locate } = parsed;
    const { sound, findings } = validateShape(value, locate);
    const meaning = [
        ...checkSource(sound, hasReference, locate),
        ...checkMetrics(sound, readMetrics(sound, hasReference), metricNames(value), locate),
    ];
    const problems = problemsIn(path, [
        ...parsed.findings,
        ...findings,
        ...checkSecrets(parsed),
        ...checkReferences(value, locate),
        // A warning may come of what is not in the sound part: of a threshold that is mistyped, say.
        ...meaning.filter(({ severity }) => findings.length === 0 || severity === undefined),
    ]);
    if (problems.some(({ severity }) => severity === 'error'))
        throw new ConfigError(problems);
    const hash = createHash('sha256').update(source.bytes).digest('hex').slice(0, 16);
    // Without an error nothing was taken out of it.
    return { path, hash, config: sound, warnings: sortProblems(problems), locate };
}
/** The names of all metrics, whether they are sound or not. */
function metricNames(value) {
    const metrics = value.prometheus?.metrics;
    return typeof metrics === 'object' && metrics !== null ? Object.keys(metrics) : [];
}

;// CONCATENATED MODULE: ./build/config/paths.js

/** A path below the root as an absolute one; undefined where it leads out of it by `..`. Absolute paths may lie anywhere. */
function paths_pathFrom(root, path) {
    const absolute = resolve(root, path);
    return isAbsolute(path) || isBelow(root, absolute) ? absolute : undefined;
}
function isBelow(root, path) {
    const way = relative(root, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
/** A glob from the root on; what stands in the root's own name is not a pattern. Undefined as in `pathFrom`. */
function paths_globFrom(root, glob) {
    if (isAbsolute(glob))
        return glob;
    if (glob.split('/').includes('..'))
        return undefined;
    const escaped = root.replaceAll(sep, '/').replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
    return `${escaped.replace(/\/$/, '')}/${glob.replace(/^(\.\/)+/, '')}`;
}

;// CONCATENATED MODULE: ./build/config/draft.js



/** A plan in the making: what its parts gather besides themselves. */
class draft_Draft {
    invocation;
    root;
    findings = [];
    warnings = [];
    #locate;
    #secrets = new Set();
    constructor(invocation, locate) {
        this.invocation = invocation;
        this.root = resolve(invocation.root);
        this.#locate = locate;
    }
    /** What must not be shown. */
    get secrets() {
        return [...this.#secrets];
    }
    addSecrets(...values) {
        for (const value of values)
            if (value.trim() !== '')
                this.#secrets.add(value);
    }
    fail(pointer, message, fix) {
        this.findings.push({ at: this.#locate(pointer), message, ...(fix !== undefined && { fix }) });
    }
    /** A path of the config, made absolute. */
    path(pointer, path) {
        const absolute = pathFrom(this.root, path);
        if (absolute === undefined)
            this.#leaves(pointer);
        return absolute ?? path;
    }
    /** As `path`, for a glob. */
    glob(pointer, glob) {
        const absolute = globFrom(this.root, glob);
        if (absolute === undefined)
            this.#leaves(pointer);
        return absolute ?? glob;
    }
    #leaves(pointer) {
        const what = pointer === '/report/path' ? 'the report path' : named(pointer);
        this.fail(pointer, `${what} leaves the workspace`, 'give it absolute');
    }
}

;// CONCATENATED MODULE: ./build/config/plan-services.js


function plan_services_planServices(services, draft) {
    return services.map((service, index) => {
        const runtime = planRuntime(service, `/services/${index}`, draft);
        return {
            name: service.name ?? nameOf(service),
            runtime,
            afterToggle: planToggle(service.after_toggle),
            timeoutSeconds: service.timeout_seconds ?? DEFAULTS.service.timeout_seconds,
        };
    });
}
function planRuntime(service, pointer, draft) {
    if ('docker' in service)
        return { kind: 'docker', container: service.docker };
    if ('systemd' in service)
        return { kind: 'systemd', unit: service.systemd };
    if ('http' in service) {
        withoutLogin(service.http, draft); // for its secrets: the login stays where it is
        return { kind: 'http', url: service.http };
    }
    const file = service.compose_file;
    return {
        kind: 'compose',
        service: service.compose,
        file: file === undefined ? undefined : draft.path(`${pointer}/compose_file`, file),
    };
}
function nameOf(service) {
    if ('docker' in service)
        return service.docker;
    if ('compose' in service)
        return service.compose;
    return 'systemd' in service ? service.systemd : new URL(service.http).host;
}
function planToggle(toggle) {
    if (toggle === undefined)
        return { kind: 'nothing' };
    if (toggle === 'restart')
        return { kind: 'restart' };
    return 'signal' in toggle
        ? { kind: 'signal', signal: toggle.signal }
        : { kind: 'command', command: toggle.command };
}

;// CONCATENATED MODULE: ./build/config/plan-source.js


/** Where metrics come from. */
function plan_source_planSource(prometheus, draft) {
    const timeoutSeconds = prometheus.timeout_seconds ?? DEFAULTS.prometheus.timeout_seconds;
    if (prometheus.scrape !== undefined) {
        if (draft.invocation.overrides.prometheusToken !== undefined) {
            draft.warnings.push('the Prometheus token is not used, for exporters are read directly');
        }
        for (const target of prometheus.scrape)
            withoutLogin(target, draft);
        const intervalSeconds = prometheus.scrape_interval_seconds ?? DEFAULTS.prometheus.scrape_interval_seconds;
        return { kind: 'scrape', targets: prometheus.scrape, intervalSeconds, timeoutSeconds };
    }
    const { url, authorization } = login(prometheus, draft);
    const headers = Object.entries(prometheus.headers ?? {});
    const others = headers.filter(([name]) => authorization === undefined || name.toLowerCase() !== 'authorization');
    return {
        kind: 'prometheus',
        url,
        headers: {
            ...Object.fromEntries(others),
            ...(authorization !== undefined && { Authorization: authorization }),
        },
        tls: prometheus.tls && planTls(prometheus.tls, draft),
        timeoutSeconds,
    };
}
/** The server's address without a login in it, and the login as a header: an override's before the config's. */
function login({ url, auth }, draft) {
    const { prometheusUrl, prometheusToken } = draft.invocation.overrides;
    const address = prometheusUrl ?? url ?? DEFAULTS.prometheus.url;
    if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
        // The config's own address has been checked.
        const message = 'the Prometheus address given for this run, in place of prometheus.url, is not a complete one';
        draft.fail('/prometheus/url', message, 'start with http:// or https://');
        return { url: address, authorization: undefined };
    }
    const plain = withoutLogin(address, draft);
    const chosen = prometheusToken === undefined ? auth : { bearer_token: prometheusToken };
    const authorization = chosen === undefined ? plain.authorization : authorizationOf(chosen, draft);
    if (authorization !== undefined && !/^[\x20-\x7e]*$/.test(authorization)) {
        draft.fail('/prometheus/auth', 'the bearer token holds a line break, or characters that no token has', 'check the variable');
    }
    return { url: plain.url, authorization };
}
function planTls(tls, draft) {
    const file = (key) => tls[key] === undefined ? undefined : draft.path(`/prometheus/tls/${key}`, tls[key]);
    const [caFile, certFile, keyFile] = [file('ca_file'), file('cert_file'), file('key_file')];
    return {
        ...(caFile !== undefined && { caFile }),
        ...(certFile !== undefined && { certFile }),
        ...(keyFile !== undefined && { keyFile }),
        ...(tls.server_name !== undefined && { serverName: tls.server_name }),
        insecureSkipVerify: tls.insecure_skip_verify ?? DEFAULTS.prometheus.tls.insecure_skip_verify,
    };
}

;// CONCATENATED MODULE: ./build/config/resolve.js





/** @throws ConfigError with all unset variables, else with all that is wrong once they are filled in */
function resolve_resolveConfig({ path, locate }, config, environment) {
    const { filled, findings, secrets } = fillIn(config, environment, locate);
    if (findings.length > 0)
        throw new ConfigError(problemsIn(path, findings));
    const texts = new Map(textsIn(config));
    // Inside a text that was filled in, places are not those of the file.
    const locateFilled = (pointer, part) => typeof part === 'object' && hasReference(texts.get(pointer) ?? '')
        ? locate(pointer)
        : locate(pointer, part);
    const complete = () => false;
    // What is shown of a value is what the file says, not what a variable held.
    const shape = validateShape(filled, locate, config);
    const metrics = readMetrics(shape.sound, complete);
    const names = Object.keys(config.prometheus?.metrics ?? {});
    const problems = problemsIn(path, [
        ...shape.findings,
        ...checkSource(shape.sound, complete, locate),
        ...checkMetrics(shape.sound, metrics, names, locateFilled),
    ]);
    if (problems.some(({ severity }) => severity === 'error'))
        throw new ConfigError(problems);
    const watched = metrics.map((metric) => metric.watched).filter((metric) => metric !== undefined);
    return { config: filled, watched, warnings: sortProblems(problems), secrets };
}

;// CONCATENATED MODULE: ./build/config/plan.js









/**
 * Decides all that a run will do: an override wins over the config, the config over a variable that stands in for it, and
 * that over the default. `secrets` are the values that must not be shown.
 *
 * @throws ConfigError where variables are missing, or make the config wrong
 */
async function plan_makePlan(loaded, invocation) {
    const draft = new Draft(invocation, loaded.locate);
    const resolved = resolveConfig(loaded, withoutOverridden(loaded.config, invocation.overrides), invocation.env);
    draft.addSecrets(...resolved.secrets);
    const plan = plan_planOf(loaded, resolved, draft);
    if (draft.findings.length > 0)
        throw new ConfigError(problemsIn(loaded.path, draft.findings));
    return { plan, secrets: draft.secrets };
}
function plan_planOf({ path, hash }, { config, watched, warnings }, draft) {
    const { root, invocation } = draft;
    const { overrides, env, watchSeconds, dryRun } = invocation;
    const chosen = (override, pointer, configured) => override === undefined ? draft.path(pointer, configured) : resolve(root, override);
    const { flags = {}, prechecks = {}, report = {}, services = [] } = config;
    const parts = {
        flags: {
            file: chosen(overrides.flagsFile, '/flags/file', flags.file ?? DEFAULTS.flags.file),
            names: config.feature_flags,
            scope: flags.scope ?? DEFAULTS.flags.scope,
        },
        signoffFile: draft.path('/prechecks/signoff_file', prechecks.signoff_file ?? DEFAULTS.prechecks.signoff_file),
        shadowReports: prechecks.shadow_reports && {
            glob: draft.glob('/prechecks/shadow_reports/glob', prechecks.shadow_reports.glob),
            maxMismatches: prechecks.shadow_reports.max_mismatches ?? DEFAULTS.prechecks.shadow_reports.max_mismatches,
        },
        services: planServices(services, draft),
        metrics: planMetrics(config.prometheus ?? {}, watched, draft),
        smoke: planSmoke(config.smoke, draft),
        rollbackScript: config.rollback && planScript('/rollback', { ...DEFAULTS.rollback, ...config.rollback }, draft),
        report: {
            path: chosen(overrides.reportPath, '/report/path', report.path ?? DEFAULTS.report.path),
            keepHistory: report.keep_history ?? DEFAULTS.report.keep_history,
        },
    };
    return {
        name: config.name,
        environment: config.environment ?? DEFAULTS.environment,
        dryRun,
        config: { path, hash },
        root,
        ...parts,
        watchSeconds,
        onInconclusive: overrides.onInconclusive ?? config.on_inconclusive ?? DEFAULTS.on_inconclusive,
        onFormerRun: config.on_former_run ?? DEFAULTS.on_former_run,
        webhookUrl: planWebhook(overrides.webhookUrl ?? (config.alerting?.webhook_url || env.CANARY_WEBHOOK_URL), draft),
        warnings: [...warnings.map((warning) => formatPlaced(warning)), ...draft.warnings],
    };
}
function planMetrics(prometheus, watched, draft) {
    const { require_metric_uptime: required, wait_for_metric_uptime: waits } = {
        ...DEFAULTS.prometheus,
        ...prometheus,
    };
    const source = planSource(prometheus, draft);
    return {
        source,
        watched,
        baselineSeconds: prometheus.baseline_window_seconds ?? DEFAULTS.prometheus.baseline_window_seconds,
        pollSeconds: prometheus.poll_interval_seconds ?? defaultPollSeconds(draft.invocation.watchSeconds),
        // Whoever reads the exporters itself has no history yet: the baseline is measured before the run goes on.
        uptime: source.kind === 'scrape' || (required && waits) ? 'wait' : required ? 'require' : 'ignore',
    };
}
/** The script of the config, which must then be there; else the default one, where it is. */
function planSmoke(smoke, draft) {
    const plan = planScript('/smoke', { ...DEFAULTS.smoke, ...smoke }, draft);
    if (smoke !== undefined || existsSync(plan.path))
        return plan;
    draft.warnings.push(`there is no smoke test: ${DEFAULTS.smoke.script} is not there, and "smoke" names no other`);
    return undefined;
}
function planScript(pointer, script, draft) {
    return {
        path: draft.path(`${pointer}/script`, script.script),
        args: script.args,
        timeoutSeconds: script.timeout_seconds,
    };
}
/** An address that holds a token is a secret as a whole, and so is what follows its host. */
function planWebhook(url, draft) {
    if (!url)
        return undefined;
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
        draft.fail('/alerting/webhook_url', 'the webhook address given for this run is not a complete one', 'start with http:// or https://');
        return undefined;
    }
    const { pathname, search } = new URL(url);
    draft.addSecrets(url, `${pathname}${search}`);
    return url;
}

;// CONCATENATED MODULE: ./build/engine/prepare.js



/** From a config's path to a plan. @throws ConfigError with everything that is wrong; nothing has been touched then */
async function prepare_prepare(config, invocation) {
    const { plan, secrets } = await makePlan(await loadConfig(config), invocation);
    return { plan, secrets, mask: masker(secrets) };
}

;// CONCATENATED MODULE: ./build/github/plan.js



/** Makes the plan of this step, and has the runner mask its secrets too. @throws ConfigError */
async function github_plan_planOf(inputs) {
    const { flagsFile, prometheusUrl, prometheusToken, webhookUrl, onInconclusive, report } = inputs;
    for (const secret of [prometheusToken, webhookUrl])
        if (secret !== undefined)
            setSecret(secret);
    const prepared = await prepare(inputs.config, {
        root: repositoryRoot(process.env, process.cwd()),
        watchSeconds: inputs.watchSeconds,
        dryRun: inputs.dryRun,
        overrides: {
            ...(flagsFile !== undefined && { flagsFile }),
            ...(prometheusUrl !== undefined && { prometheusUrl }),
            ...(prometheusToken !== undefined && { prometheusToken }),
            ...(webhookUrl !== undefined && { webhookUrl }),
            ...(report !== undefined && { reportPath: report }),
            ...(onInconclusive !== undefined && { onInconclusive }),
        },
        env: process.env,
    });
    for (const secret of prepared.secrets)
        setSecret(secret);
    return prepared;
}

;// CONCATENATED MODULE: ./build/github/undo.js







/** `mode: rollback`: turns the config's flags off by hand. */
async function rollbackStep(inputs) {
    const { plan } = await planOf(inputs);
    const { edits, file } = await turnOff(plan);
    for (const { place, former } of edits) {
        info(`${placeText(place)} ${plan.dryRun ? 'would become' : 'is now'} false, was ${former ?? 'not there'}`);
    }
    if (edits.length === 0)
        info(`${plan.flags.names.join(', ')}: off already in ${file}`);
    setOutput('rollback-triggered', !plan.dryRun && edits.length > 0);
    setOutput('rollback-status', plan.dryRun || edits.length === 0 ? 'not-needed' : 'restored');
    if (plan.dryRun)
        return;
    for (const failure of await tellServices(plan.services, plan.root))
        setFailed(failure);
}
/** `mode: recover`: finishes what a killed canary left undone. */
async function recoverStep(inputs) {
    const { plan } = await planOf(inputs);
    const recovery = await recoverAndTell(plan.flags.file, 0);
    if (recovery.status === 'nothing')
        info(`nothing is left to do for ${plan.flags.file}`);
}
/** Recovers a flags file, and tells the log and the outputs. Fails the step where a flag stays on. Waits `patienceMs` for another survivor. */
async function recoverAndTell(flagsFile, patienceMs) {
    const recovery = await recoverPatiently(flagsFile, process.env, patienceMs);
    if (recovery.status === 'busy')
        (0,core/* info */.pq)(recovery.message);
    if (recovery.status !== 'finished')
        return recovery;
    const { complete, sentences } = describeFormerRun(recovery.former);
    for (const sentence of sentences)
        (complete ? core/* warning */.$e : core/* error */.z3)(sentence);
    (0,core/* setOutput */.uH)('rollback-triggered', true);
    (0,core/* setOutput */.uH)('rollback-status', complete ? 'restored' : 'incomplete');
    if (!complete)
        (0,core/* setFailed */.C1)('a flag that a killed canary left on could not be put back');
    return recovery;
}

;// CONCATENATED MODULE: ./build/github/post.js








/** How long the guardian of a killed run may still be at work, services included, in ms. */
const GUARDIAN_MS = 60_000;
/** The post step: when the main step was killed, finishes its rollback and says so. Silent after a run that came to its end. */
async function finishAction() {
    const main = mainStep();
    if (!main)
        return;
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
        await core/* summary */.z.addRaw(`## 🚨 The canary was killed\n\n${sentences.map(markdown_text).join('\n\n')}`, true).write();
    }
    catch (error) {
        (0,core/* setFailed */.C1)(`what the canary left behind could not be told: ${messageOf(error)}`);
    }
}
async function whatSurvivorsDid(flagsFile) {
    const entry = await lastEntry(files_nodeFiles, flagsFile);
    const settled = entry?.settled;
    if (entry && !settled)
        return `the main step was killed; its guardian is still at work on the rollback of ${flagsFile}`;
    return settled?.how === 'restored'
        ? `the main step was killed; its flags have been back since ${settled.at}`
        : 'the main step was killed before it changed a flag, or after its verdict had kept them';
}


/***/ })

};
