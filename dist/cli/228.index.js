export const id = 228;
export const ids = [228];
export const modules = {

/***/ 3228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writePages: () => (/* binding */ writePages)
/* harmony export */ });
/* harmony import */ var _not_written_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2612);
/* harmony import */ var _page_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9878);
/* harmony import */ var _whole_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1303);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2411);




/**
 * Writes a report as an HTML page beside every JSON file that it was written to. Resolves to the path of the one beside
 * `report.path`; readers never see half a page.
 *
 * @throws Error that says which page could not be written and what to do; the others are written all the same
 */
async function writePages(report, { report: path, latest, history }, used = []) {
    const page = (0,_page_js__WEBPACK_IMPORTED_MODULE_3__/* .reportPage */ .S)(report);
    const failures = [];
    const write = async (beside, how) => {
        const to = (0,_page_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pagePath */ .H)(beside);
        await how(to, page, used).catch((error) => failures.push((0,_not_written_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .t)('HTML report', to, error)));
    };
    for (const beside of new Set([path, latest ?? path]))
        await write(beside, _whole_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8);
    if (history !== undefined)
        await write(history, _whole_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf);
    if (failures[0])
        throw failures[0];
    return (0,_page_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pagePath */ .H)(path);
}


/***/ })

};
