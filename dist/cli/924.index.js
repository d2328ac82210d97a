export const id = 924;
export const ids = [924];
export const modules = {

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportRuns: () => (/* binding */ reportRuns)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _canary_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1704);
/* harmony import */ var _report_not_written_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2612);
/* harmony import */ var _report_page_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9878);
/* harmony import */ var _report_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7647);
/* harmony import */ var _report_runs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5121);
/* harmony import */ var _report_runs_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2429);
/* harmony import */ var _report_whole_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1303);
/* harmony import */ var _safety_inert_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(207);
/* harmony import */ var _system_make_folders_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5056);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3938);











/** What a file that is no report exits with. */
const INVALID = 2;
/** Where a page over several runs goes. */
const PAGE_OF_RUNS = 'runs.html';
/** Reads reports, tells of their runs, and writes a page: of the one run, or over them all. Resolves to the exit code. */
async function reportRuns(files, { output }) {
    const { runs, problems } = await readAll(files);
    if (problems.length > 0) {
        for (const problem of problems)
            process.stderr.write(`${(0,_safety_inert_js__WEBPACK_IMPORTED_MODULE_7__/* .inert */ .tJ)(problem)}\n`);
        return INVALID;
    }
    const screen = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .terminal */ .F)();
    for (const line of (0,_report_runs_text_js__WEBPACK_IMPORTED_MODULE_5__/* .runsText */ .W)(runs))
        screen.say('INFO', line);
    const [first, ...others] = runs;
    const beside = first && others.length === 0 ? (0,_report_page_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pagePath */ .H)(first.path) : PAGE_OF_RUNS;
    return save((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(output ?? beside), await pageOf(runs), screen);
}
async function readAll(files) {
    const read = [];
    const problems = [];
    for (const path of files) {
        try {
            read.push({ path, report: await (0,_report_read_js__WEBPACK_IMPORTED_MODULE_4__.readReport)(path) });
        }
        catch (error) {
            problems.push((0,_canary_run_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
        }
    }
    return { runs: (0,_report_runs_js__WEBPACK_IMPORTED_MODULE_10__/* .distinctRuns */ .V)(read), problems };
}
async function pageOf(runs) {
    const [first, ...others] = runs;
    const { reportPage, runsPage } = await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(294)]).then(__webpack_require__.bind(__webpack_require__, 294));
    return first && others.length === 0 ? reportPage(first.report) : runsPage(runs);
}
async function save(path, page, screen) {
    try {
        (0,_system_make_folders_js__WEBPACK_IMPORTED_MODULE_8__/* .makeFolders */ .w)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
        await (0,_report_whole_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f8)(path, page);
    }
    catch (error) {
        screen.say('ERROR', (0,_report_not_written_js__WEBPACK_IMPORTED_MODULE_2__/* .explained */ .t)('page', path, error, 'name another place with --output').message);
        return 1;
    }
    screen.say('INFO', `HTML report: ${path}`);
    return 0;
}


/***/ }),

/***/ 2429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ momentOf),
/* harmony export */   W: () => (/* binding */ runsText)
/* harmony export */ });
/* harmony import */ var _console_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7774);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5121);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);



const MAX_NAME = 60;
const MAX_WHY = 80;
/** The runs as a table for a terminal: a line for its head, and one for each. */
function runsText(runs) {
    const rows = runs.map(({ report }) => [
        momentOf(report),
        oneLine(`${report.name} in ${report.environment}`, MAX_NAME),
        oneLine(report.plan?.flags.join(', ') || report.flags_enabled.join(', ') || _words_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K$, MAX_NAME),
        report.verdict === null ? '✗ no verdict' : `${MARKS[report.verdict]} ${report.verdict}`,
        report.git_sha?.slice(0, 7) ?? _words_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K$,
        oneLine(report.reason ?? _words_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K$, MAX_WHY),
    ]);
    return (0,_console_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .aligned */ .b6)([['when (UTC)', 'canary', 'flags', 'verdict', 'commit', 'why'], ...rows]);
}
/** When a run began: `2026-11-23 15:00`, in UTC. */
function momentOf(report) {
    const at = (0,_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .beganAt */ .x)(report);
    return at === 0 ? 'unknown' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
const MARKS = {
    passed: '✓',
    planned: '·',
    inconclusive: '!',
    blocked: '✗',
    'rolled-back': '✗',
    'rollback-incomplete': '✗',
};
function oneLine(text, max) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(text.replace(/\s+/g, ' '), max);
}


/***/ }),

/***/ 5121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ distinctRuns),
/* harmony export */   x: () => (/* binding */ beganAt)
/* harmony export */ });
/** The runs by their start, the newest first; copies of one report (the latest, the dated) are one run, by the first of its files. */
function distinctRuns(read) {
    const known = new Map();
    for (const run of read) {
        const same = JSON.stringify(run.report);
        if (!known.has(same))
            known.set(same, run);
    }
    return [...known.values()].sort((a, b) => beganAt(b.report) - beganAt(a.report));
}
/** When a run began, in ms since the epoch; one of which nobody knows is the oldest. */
function beganAt({ start_time, end_time }) {
    const time = start_time ?? end_time;
    return time === null ? 0 : Date.parse(time);
}


/***/ })

};
