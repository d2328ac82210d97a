import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4807:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./format", "./parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isWS = exports.applyEdit = exports.setProperty = exports.removeProperty = void 0;
    const format_1 = __nccwpck_require__(6612);
    const parser_1 = __nccwpck_require__(5152);
    function removeProperty(text, path, options) {
        return setProperty(text, path, void 0, options);
    }
    exports.removeProperty = removeProperty;
    function setProperty(text, originalPath, value, options) {
        const path = originalPath.slice();
        const errors = [];
        const root = (0, parser_1.parseTree)(text, errors);
        let parent = void 0;
        let lastSegment = void 0;
        while (path.length > 0) {
            lastSegment = path.pop();
            parent = (0, parser_1.findNodeAtLocation)(root, path);
            if (parent === void 0 && value !== void 0) {
                if (typeof lastSegment === 'string') {
                    value = { [lastSegment]: value };
                }
                else {
                    value = [value];
                }
            }
            else {
                break;
            }
        }
        if (!parent) {
            // empty document
            if (value === void 0) { // delete
                throw new Error('Can not delete in empty document');
            }
            return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
        }
        else if (parent.type === 'object' && typeof lastSegment === 'string' && Array.isArray(parent.children)) {
            const existing = (0, parser_1.findNodeAtLocation)(parent, [lastSegment]);
            if (existing !== void 0) {
                if (value === void 0) { // delete
                    if (!existing.parent) {
                        throw new Error('Malformed AST');
                    }
                    const propertyIndex = parent.children.indexOf(existing.parent);
                    let removeBegin;
                    let removeEnd = existing.parent.offset + existing.parent.length;
                    if (propertyIndex > 0) {
                        // remove the comma of the previous node
                        let previous = parent.children[propertyIndex - 1];
                        removeBegin = previous.offset + previous.length;
                    }
                    else {
                        removeBegin = parent.offset + 1;
                        if (parent.children.length > 1) {
                            // remove the comma of the next node
                            let next = parent.children[1];
                            removeEnd = next.offset;
                        }
                    }
                    return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: '' }, options);
                }
                else {
                    // set value of existing property
                    return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
                }
            }
            else {
                if (value === void 0) { // delete
                    return []; // property does not exist, nothing to do
                }
                const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
                const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map(p => p.children[0].value)) : parent.children.length;
                let edit;
                if (index > 0) {
                    let previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                else if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty + ',' };
                }
                return withFormatting(text, edit, options);
            }
        }
        else if (parent.type === 'array' && typeof lastSegment === 'number' && Array.isArray(parent.children)) {
            const insertIndex = lastSegment;
            if (insertIndex === -1) {
                // Insert
                const newProperty = `${JSON.stringify(value)}`;
                let edit;
                if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    const previous = parent.children[parent.children.length - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else if (value === void 0 && parent.children.length >= 0) {
                // Removal
                const removalIndex = lastSegment;
                const toRemove = parent.children[removalIndex];
                let edit;
                if (parent.children.length === 1) {
                    // only item
                    edit = { offset: parent.offset + 1, length: parent.length - 2, content: '' };
                }
                else if (parent.children.length - 1 === removalIndex) {
                    // last item
                    let previous = parent.children[removalIndex - 1];
                    let offset = previous.offset + previous.length;
                    let parentEndOffset = parent.offset + parent.length;
                    edit = { offset, length: parentEndOffset - 2 - offset, content: '' };
                }
                else {
                    edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: '' };
                }
                return withFormatting(text, edit, options);
            }
            else if (value !== void 0) {
                let edit;
                const newProperty = `${JSON.stringify(value)}`;
                if (!options.isArrayInsertion && parent.children.length > lastSegment) {
                    const toModify = parent.children[lastSegment];
                    edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
                }
                else if (parent.children.length === 0 || lastSegment === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + ',' };
                }
                else {
                    const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
                    const previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else {
                throw new Error(`Can not ${value === void 0 ? 'remove' : (options.isArrayInsertion ? 'insert' : 'modify')} Array index ${insertIndex} as length is not sufficient`);
            }
        }
        else {
            throw new Error(`Can not add ${typeof lastSegment !== 'number' ? 'index' : 'property'} to parent of type ${parent.type}`);
        }
    }
    exports.setProperty = setProperty;
    function withFormatting(text, edit, options) {
        if (!options.formattingOptions) {
            return [edit];
        }
        // apply the edit
        let newText = applyEdit(text, edit);
        // format the new text
        let begin = edit.offset;
        let end = edit.offset + edit.content.length;
        if (edit.length === 0 || edit.content.length === 0) { // insert or remove
            while (begin > 0 && !(0, format_1.isEOL)(newText, begin - 1)) {
                begin--;
            }
            while (end < newText.length && !(0, format_1.isEOL)(newText, end)) {
                end++;
            }
        }
        const edits = (0, format_1.format)(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
        // apply the formatting edits and track the begin and end offsets of the changes
        for (let i = edits.length - 1; i >= 0; i--) {
            const edit = edits[i];
            newText = applyEdit(newText, edit);
            begin = Math.min(begin, edit.offset);
            end = Math.max(end, edit.offset + edit.length);
            end += edit.content.length - edit.length;
        }
        // create a single edit with all changes
        const editLength = text.length - (newText.length - end) - begin;
        return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
    }
    function applyEdit(text, edit) {
        return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
    }
    exports.applyEdit = applyEdit;
    function isWS(text, offset) {
        return '\r\n \t'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isWS = isWS;
});


/***/ }),

/***/ 6612:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner", "./string-intern"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isEOL = exports.format = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    const string_intern_1 = __nccwpck_require__(4579);
    function format(documentText, range, options) {
        let initialIndentLevel;
        let formatText;
        let formatTextStart;
        let rangeStart;
        let rangeEnd;
        if (range) {
            rangeStart = range.offset;
            rangeEnd = rangeStart + range.length;
            formatTextStart = rangeStart;
            while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
                formatTextStart--;
            }
            let endOffset = rangeEnd;
            while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
                endOffset++;
            }
            formatText = documentText.substring(formatTextStart, endOffset);
            initialIndentLevel = computeIndentLevel(formatText, options);
        }
        else {
            formatText = documentText;
            initialIndentLevel = 0;
            formatTextStart = 0;
            rangeStart = 0;
            rangeEnd = documentText.length;
        }
        const eol = getEOL(options, documentText);
        const eolFastPathSupported = string_intern_1.supportedEols.includes(eol);
        let numberLineBreaks = 0;
        let indentLevel = 0;
        let indentValue;
        if (options.insertSpaces) {
            indentValue = string_intern_1.cachedSpaces[options.tabSize || 4] ?? repeat(string_intern_1.cachedSpaces[1], options.tabSize || 4);
        }
        else {
            indentValue = '\t';
        }
        const indentType = indentValue === '\t' ? '\t' : ' ';
        let scanner = (0, scanner_1.createScanner)(formatText, false);
        let hasError = false;
        function newLinesAndIndent() {
            if (numberLineBreaks > 1) {
                return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
            if (!eolFastPathSupported || amountOfSpaces > string_intern_1.cachedBreakLinesWithSpaces[indentType][eol].length) {
                return eol + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            if (amountOfSpaces <= 0) {
                return eol;
            }
            return string_intern_1.cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
        }
        function scanNext() {
            let token = scanner.scan();
            numberLineBreaks = 0;
            while (token === 15 /* SyntaxKind.Trivia */ || token === 14 /* SyntaxKind.LineBreakTrivia */) {
                if (token === 14 /* SyntaxKind.LineBreakTrivia */ && options.keepLines) {
                    numberLineBreaks += 1;
                }
                else if (token === 14 /* SyntaxKind.LineBreakTrivia */) {
                    numberLineBreaks = 1;
                }
                token = scanner.scan();
            }
            hasError = token === 16 /* SyntaxKind.Unknown */ || scanner.getTokenError() !== 0 /* ScanError.None */;
            return token;
        }
        const editOperations = [];
        function addEdit(text, startOffset, endOffset) {
            if (!hasError && (!range || (startOffset < rangeEnd && endOffset > rangeStart)) && documentText.substring(startOffset, endOffset) !== text) {
                editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
            }
        }
        let firstToken = scanNext();
        if (options.keepLines && numberLineBreaks > 0) {
            addEdit(repeat(eol, numberLineBreaks), 0, 0);
        }
        if (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
            let initialIndent = (indentValue.length * initialIndentLevel < 20) && options.insertSpaces
                ? string_intern_1.cachedSpaces[indentValue.length * initialIndentLevel]
                : repeat(indentValue, initialIndentLevel);
            addEdit(initialIndent, formatTextStart, firstTokenStart);
        }
        while (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
            let secondToken = scanNext();
            let replaceContent = '';
            let needsLineBreak = false;
            while (numberLineBreaks === 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
                addEdit(string_intern_1.cachedSpaces[1], firstTokenEnd, commentTokenStart);
                firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
                needsLineBreak = secondToken === 12 /* SyntaxKind.LineCommentTrivia */;
                replaceContent = needsLineBreak ? newLinesAndIndent() : '';
                secondToken = scanNext();
            }
            if (secondToken === 2 /* SyntaxKind.CloseBraceToken */) {
                if (firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else if (secondToken === 4 /* SyntaxKind.CloseBracketToken */) {
                if (firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else {
                switch (firstToken) {
                    case 3 /* SyntaxKind.OpenBracketToken */:
                    case 1 /* SyntaxKind.OpenBraceToken */:
                        indentLevel++;
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 5 /* SyntaxKind.CommaToken */:
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                        replaceContent = newLinesAndIndent();
                        break;
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 6 /* SyntaxKind.ColonToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 10 /* SyntaxKind.StringLiteral */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (secondToken === 6 /* SyntaxKind.ColonToken */ && !needsLineBreak) {
                            replaceContent = '';
                        }
                        break;
                    case 7 /* SyntaxKind.NullKeyword */:
                    case 8 /* SyntaxKind.TrueKeyword */:
                    case 9 /* SyntaxKind.FalseKeyword */:
                    case 11 /* SyntaxKind.NumericLiteral */:
                    case 2 /* SyntaxKind.CloseBraceToken */:
                    case 4 /* SyntaxKind.CloseBracketToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            if ((secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */) && !needsLineBreak) {
                                replaceContent = string_intern_1.cachedSpaces[1];
                            }
                            else if (secondToken !== 5 /* SyntaxKind.CommaToken */ && secondToken !== 17 /* SyntaxKind.EOF */) {
                                hasError = true;
                            }
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        hasError = true;
                        break;
                }
                if (numberLineBreaks > 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                    replaceContent = newLinesAndIndent();
                }
            }
            if (secondToken === 17 /* SyntaxKind.EOF */) {
                if (options.keepLines && numberLineBreaks > 0) {
                    replaceContent = newLinesAndIndent();
                }
                else {
                    replaceContent = options.insertFinalNewline ? eol : '';
                }
            }
            const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
            addEdit(replaceContent, firstTokenEnd, secondTokenStart);
            firstToken = secondToken;
        }
        return editOperations;
    }
    exports.format = format;
    function repeat(s, count) {
        let result = '';
        for (let i = 0; i < count; i++) {
            result += s;
        }
        return result;
    }
    function computeIndentLevel(content, options) {
        let i = 0;
        let nChars = 0;
        const tabSize = options.tabSize || 4;
        while (i < content.length) {
            let ch = content.charAt(i);
            if (ch === string_intern_1.cachedSpaces[1]) {
                nChars++;
            }
            else if (ch === '\t') {
                nChars += tabSize;
            }
            else {
                break;
            }
            i++;
        }
        return Math.floor(nChars / tabSize);
    }
    function getEOL(options, text) {
        for (let i = 0; i < text.length; i++) {
            const ch = text.charAt(i);
            if (ch === '\r') {
                if (i + 1 < text.length && text.charAt(i + 1) === '\n') {
                    return '\r\n';
                }
                return '\r';
            }
            else if (ch === '\n') {
                return '\n';
            }
        }
        return (options && options.eol) || '\n';
    }
    function isEOL(text, offset) {
        return '\r\n'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isEOL = isEOL;
});


/***/ }),

/***/ 5152:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.getNodeType = exports.stripComments = exports.visit = exports.findNodeAtOffset = exports.contains = exports.getNodeValue = exports.getNodePath = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    var ParseOptions;
    (function (ParseOptions) {
        ParseOptions.DEFAULT = {
            allowTrailingComma: false
        };
    })(ParseOptions || (ParseOptions = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    function getLocation(text, position) {
        const segments = []; // strings or numbers
        const earlyReturnException = new Object();
        let previousNode = undefined;
        const previousNodeInst = {
            value: {},
            offset: 0,
            length: 0,
            type: 'object',
            parent: undefined
        };
        let isAtPropertyKey = false;
        function setPreviousNode(value, offset, length, type) {
            previousNodeInst.value = value;
            previousNodeInst.offset = offset;
            previousNodeInst.length = length;
            previousNodeInst.type = type;
            previousNodeInst.colonOffset = undefined;
            previousNode = previousNodeInst;
        }
        try {
            visit(text, {
                onObjectBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    isAtPropertyKey = position > offset;
                    segments.push(''); // push a placeholder (will be replaced)
                },
                onObjectProperty: (name, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(name, offset, length, 'property');
                    segments[segments.length - 1] = name;
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onObjectEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onArrayBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.push(0);
                },
                onArrayEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onLiteralValue: (value, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(value, offset, length, getNodeType(value));
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onSeparator: (sep, offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    if (sep === ':' && previousNode && previousNode.type === 'property') {
                        previousNode.colonOffset = offset;
                        isAtPropertyKey = false;
                        previousNode = undefined;
                    }
                    else if (sep === ',') {
                        const last = segments[segments.length - 1];
                        if (typeof last === 'number') {
                            segments[segments.length - 1] = last + 1;
                        }
                        else {
                            isAtPropertyKey = true;
                            segments[segments.length - 1] = '';
                        }
                        previousNode = undefined;
                    }
                }
            });
        }
        catch (e) {
            if (e !== earlyReturnException) {
                throw e;
            }
        }
        return {
            path: segments,
            previousNode,
            isAtPropertyKey,
            matches: (pattern) => {
                let k = 0;
                for (let i = 0; k < pattern.length && i < segments.length; i++) {
                    if (pattern[k] === segments[i] || pattern[k] === '*') {
                        k++;
                    }
                    else if (pattern[k] !== '**') {
                        return false;
                    }
                }
                return k === pattern.length;
            }
        };
    }
    exports.getLocation = getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore always check the errors list to find out if the input was valid.
     */
    function parse(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentProperty = null;
        let currentParent = [];
        const previousParents = [];
        function onValue(value) {
            if (Array.isArray(currentParent)) {
                currentParent.push(value);
            }
            else if (currentProperty !== null) {
                currentParent[currentProperty] = value;
            }
        }
        const visitor = {
            onObjectBegin: () => {
                const object = {};
                onValue(object);
                previousParents.push(currentParent);
                currentParent = object;
                currentProperty = null;
            },
            onObjectProperty: (name) => {
                currentProperty = name;
            },
            onObjectEnd: () => {
                currentParent = previousParents.pop();
            },
            onArrayBegin: () => {
                const array = [];
                onValue(array);
                previousParents.push(currentParent);
                currentParent = array;
                currentProperty = null;
            },
            onArrayEnd: () => {
                currentParent = previousParents.pop();
            },
            onLiteralValue: onValue,
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        return currentParent[0];
    }
    exports.parse = parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentParent = { type: 'array', offset: -1, length: -1, children: [], parent: undefined }; // artificial root
        function ensurePropertyComplete(endOffset) {
            if (currentParent.type === 'property') {
                currentParent.length = endOffset - currentParent.offset;
                currentParent = currentParent.parent;
            }
        }
        function onValue(valueNode) {
            currentParent.children.push(valueNode);
            return valueNode;
        }
        const visitor = {
            onObjectBegin: (offset) => {
                currentParent = onValue({ type: 'object', offset, length: -1, parent: currentParent, children: [] });
            },
            onObjectProperty: (name, offset, length) => {
                currentParent = onValue({ type: 'property', offset, length: -1, parent: currentParent, children: [] });
                currentParent.children.push({ type: 'string', value: name, offset, length, parent: currentParent });
            },
            onObjectEnd: (offset, length) => {
                ensurePropertyComplete(offset + length); // in case of a missing value for a property: make sure property is complete
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onArrayBegin: (offset, length) => {
                currentParent = onValue({ type: 'array', offset, length: -1, parent: currentParent, children: [] });
            },
            onArrayEnd: (offset, length) => {
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onLiteralValue: (value, offset, length) => {
                onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
                ensurePropertyComplete(offset + length);
            },
            onSeparator: (sep, offset, length) => {
                if (currentParent.type === 'property') {
                    if (sep === ':') {
                        currentParent.colonOffset = offset;
                    }
                    else if (sep === ',') {
                        ensurePropertyComplete(offset);
                    }
                }
            },
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        const result = currentParent.children[0];
        if (result) {
            delete result.parent;
        }
        return result;
    }
    exports.parseTree = parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    function findNodeAtLocation(root, path) {
        if (!root) {
            return undefined;
        }
        let node = root;
        for (let segment of path) {
            if (typeof segment === 'string') {
                if (node.type !== 'object' || !Array.isArray(node.children)) {
                    return undefined;
                }
                let found = false;
                for (const propertyNode of node.children) {
                    if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
                        node = propertyNode.children[1];
                        found = true;
                        break;
                    }
                }
                if (!found) {
                    return undefined;
                }
            }
            else {
                const index = segment;
                if (node.type !== 'array' || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
                    return undefined;
                }
                node = node.children[index];
            }
        }
        return node;
    }
    exports.findNodeAtLocation = findNodeAtLocation;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    function getNodePath(node) {
        if (!node.parent || !node.parent.children) {
            return [];
        }
        const path = getNodePath(node.parent);
        if (node.parent.type === 'property') {
            const key = node.parent.children[0].value;
            path.push(key);
        }
        else if (node.parent.type === 'array') {
            const index = node.parent.children.indexOf(node);
            if (index !== -1) {
                path.push(index);
            }
        }
        return path;
    }
    exports.getNodePath = getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    function getNodeValue(node) {
        switch (node.type) {
            case 'array':
                return node.children.map(getNodeValue);
            case 'object':
                const obj = Object.create(null);
                for (let prop of node.children) {
                    const valueNode = prop.children[1];
                    if (valueNode) {
                        obj[prop.children[0].value] = getNodeValue(valueNode);
                    }
                }
                return obj;
            case 'null':
            case 'string':
            case 'number':
            case 'boolean':
                return node.value;
            default:
                return undefined;
        }
    }
    exports.getNodeValue = getNodeValue;
    function contains(node, offset, includeRightBound = false) {
        return (offset >= node.offset && offset < (node.offset + node.length)) || includeRightBound && (offset === (node.offset + node.length));
    }
    exports.contains = contains;
    /**
     * Finds the most inner node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    function findNodeAtOffset(node, offset, includeRightBound = false) {
        if (contains(node, offset, includeRightBound)) {
            const children = node.children;
            if (Array.isArray(children)) {
                for (let i = 0; i < children.length && children[i].offset <= offset; i++) {
                    const item = findNodeAtOffset(children[i], offset, includeRightBound);
                    if (item) {
                        return item;
                    }
                }
            }
            return node;
        }
        return undefined;
    }
    exports.findNodeAtOffset = findNodeAtOffset;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    function visit(text, visitor, options = ParseOptions.DEFAULT) {
        const _scanner = (0, scanner_1.createScanner)(text, false);
        // Important: Only pass copies of this to visitor functions to prevent accidental modification, and
        // to not affect visitor functions which stored a reference to a previous JSONPath
        const _jsonPath = [];
        // Depth of onXXXBegin() callbacks suppressed. onXXXEnd() decrements this if it isn't 0 already.
        // Callbacks are only called when this value is 0.
        let suppressedCallbacks = 0;
        function toNoArgVisit(visitFunction) {
            return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisit(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisitWithPath(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
        }
        function toBeginVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks++;
                    }
                    else {
                        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
                        if (cbReturn === false) {
                            suppressedCallbacks = 1;
                        }
                    }
                }
                : () => true;
        }
        function toEndVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks--;
                    }
                    if (suppressedCallbacks === 0) {
                        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
                    }
                }
                : () => true;
        }
        const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
        const disallowComments = options && options.disallowComments;
        const allowTrailingComma = options && options.allowTrailingComma;
        function scanNext() {
            while (true) {
                const token = _scanner.scan();
                switch (_scanner.getTokenError()) {
                    case 4 /* ScanError.InvalidUnicode */:
                        handleError(14 /* ParseErrorCode.InvalidUnicode */);
                        break;
                    case 5 /* ScanError.InvalidEscapeCharacter */:
                        handleError(15 /* ParseErrorCode.InvalidEscapeCharacter */);
                        break;
                    case 3 /* ScanError.UnexpectedEndOfNumber */:
                        handleError(13 /* ParseErrorCode.UnexpectedEndOfNumber */);
                        break;
                    case 1 /* ScanError.UnexpectedEndOfComment */:
                        if (!disallowComments) {
                            handleError(11 /* ParseErrorCode.UnexpectedEndOfComment */);
                        }
                        break;
                    case 2 /* ScanError.UnexpectedEndOfString */:
                        handleError(12 /* ParseErrorCode.UnexpectedEndOfString */);
                        break;
                    case 6 /* ScanError.InvalidCharacter */:
                        handleError(16 /* ParseErrorCode.InvalidCharacter */);
                        break;
                }
                switch (token) {
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (disallowComments) {
                            handleError(10 /* ParseErrorCode.InvalidCommentToken */);
                        }
                        else {
                            onComment();
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        handleError(1 /* ParseErrorCode.InvalidSymbol */);
                        break;
                    case 15 /* SyntaxKind.Trivia */:
                    case 14 /* SyntaxKind.LineBreakTrivia */:
                        break;
                    default:
                        return token;
                }
            }
        }
        function handleError(error, skipUntilAfter = [], skipUntil = []) {
            onError(error);
            if (skipUntilAfter.length + skipUntil.length > 0) {
                let token = _scanner.getToken();
                while (token !== 17 /* SyntaxKind.EOF */) {
                    if (skipUntilAfter.indexOf(token) !== -1) {
                        scanNext();
                        break;
                    }
                    else if (skipUntil.indexOf(token) !== -1) {
                        break;
                    }
                    token = scanNext();
                }
            }
        }
        function parseString(isValue) {
            const value = _scanner.getTokenValue();
            if (isValue) {
                onLiteralValue(value);
            }
            else {
                onObjectProperty(value);
                // add property name afterwards
                _jsonPath.push(value);
            }
            scanNext();
            return true;
        }
        function parseLiteral() {
            switch (_scanner.getToken()) {
                case 11 /* SyntaxKind.NumericLiteral */:
                    const tokenValue = _scanner.getTokenValue();
                    let value = Number(tokenValue);
                    if (isNaN(value)) {
                        handleError(2 /* ParseErrorCode.InvalidNumberFormat */);
                        value = 0;
                    }
                    onLiteralValue(value);
                    break;
                case 7 /* SyntaxKind.NullKeyword */:
                    onLiteralValue(null);
                    break;
                case 8 /* SyntaxKind.TrueKeyword */:
                    onLiteralValue(true);
                    break;
                case 9 /* SyntaxKind.FalseKeyword */:
                    onLiteralValue(false);
                    break;
                default:
                    return false;
            }
            scanNext();
            return true;
        }
        function parseProperty() {
            if (_scanner.getToken() !== 10 /* SyntaxKind.StringLiteral */) {
                handleError(3 /* ParseErrorCode.PropertyNameExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                return false;
            }
            parseString(false);
            if (_scanner.getToken() === 6 /* SyntaxKind.ColonToken */) {
                onSeparator(':');
                scanNext(); // consume colon
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
            }
            else {
                handleError(5 /* ParseErrorCode.ColonExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            }
            _jsonPath.pop(); // remove processed property name
            return true;
        }
        function parseObject() {
            onObjectBegin();
            scanNext(); // consume open brace
            let needsComma = false;
            while (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 2 /* SyntaxKind.CloseBraceToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (!parseProperty()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onObjectEnd();
            if (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */) {
                handleError(7 /* ParseErrorCode.CloseBraceExpected */, [2 /* SyntaxKind.CloseBraceToken */], []);
            }
            else {
                scanNext(); // consume close brace
            }
            return true;
        }
        function parseArray() {
            onArrayBegin();
            scanNext(); // consume open bracket
            let isFirstElement = true;
            let needsComma = false;
            while (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 4 /* SyntaxKind.CloseBracketToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (isFirstElement) {
                    _jsonPath.push(0);
                    isFirstElement = false;
                }
                else {
                    _jsonPath[_jsonPath.length - 1]++;
                }
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [4 /* SyntaxKind.CloseBracketToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onArrayEnd();
            if (!isFirstElement) {
                _jsonPath.pop(); // remove array index
            }
            if (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */) {
                handleError(8 /* ParseErrorCode.CloseBracketExpected */, [4 /* SyntaxKind.CloseBracketToken */], []);
            }
            else {
                scanNext(); // consume close bracket
            }
            return true;
        }
        function parseValue() {
            switch (_scanner.getToken()) {
                case 3 /* SyntaxKind.OpenBracketToken */:
                    return parseArray();
                case 1 /* SyntaxKind.OpenBraceToken */:
                    return parseObject();
                case 10 /* SyntaxKind.StringLiteral */:
                    return parseString(true);
                default:
                    return parseLiteral();
            }
        }
        scanNext();
        if (_scanner.getToken() === 17 /* SyntaxKind.EOF */) {
            if (options.allowEmptyContent) {
                return true;
            }
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (!parseValue()) {
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (_scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
            handleError(9 /* ParseErrorCode.EndOfFileExpected */, [], []);
        }
        return true;
    }
    exports.visit = visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    function stripComments(text, replaceCh) {
        let _scanner = (0, scanner_1.createScanner)(text), parts = [], kind, offset = 0, pos;
        do {
            pos = _scanner.getPosition();
            kind = _scanner.scan();
            switch (kind) {
                case 12 /* SyntaxKind.LineCommentTrivia */:
                case 13 /* SyntaxKind.BlockCommentTrivia */:
                case 17 /* SyntaxKind.EOF */:
                    if (offset !== pos) {
                        parts.push(text.substring(offset, pos));
                    }
                    if (replaceCh !== undefined) {
                        parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
                    }
                    offset = _scanner.getPosition();
                    break;
            }
        } while (kind !== 17 /* SyntaxKind.EOF */);
        return parts.join('');
    }
    exports.stripComments = stripComments;
    function getNodeType(value) {
        switch (typeof value) {
            case 'boolean': return 'boolean';
            case 'number': return 'number';
            case 'string': return 'string';
            case 'object': {
                if (!value) {
                    return 'null';
                }
                else if (Array.isArray(value)) {
                    return 'array';
                }
                return 'object';
            }
            default: return 'null';
        }
    }
    exports.getNodeType = getNodeType;
});


/***/ }),

/***/ 8525:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.createScanner = void 0;
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    function createScanner(text, ignoreTrivia = false) {
        const len = text.length;
        let pos = 0, value = '', tokenOffset = 0, token = 16 /* SyntaxKind.Unknown */, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0 /* ScanError.None */;
        function scanHexDigits(count, exact) {
            let digits = 0;
            let value = 0;
            while (digits < count || !exact) {
                let ch = text.charCodeAt(pos);
                if (ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */) {
                    value = value * 16 + ch - 48 /* CharacterCodes._0 */;
                }
                else if (ch >= 65 /* CharacterCodes.A */ && ch <= 70 /* CharacterCodes.F */) {
                    value = value * 16 + ch - 65 /* CharacterCodes.A */ + 10;
                }
                else if (ch >= 97 /* CharacterCodes.a */ && ch <= 102 /* CharacterCodes.f */) {
                    value = value * 16 + ch - 97 /* CharacterCodes.a */ + 10;
                }
                else {
                    break;
                }
                pos++;
                digits++;
            }
            if (digits < count) {
                value = -1;
            }
            return value;
        }
        function setPosition(newPosition) {
            pos = newPosition;
            value = '';
            tokenOffset = 0;
            token = 16 /* SyntaxKind.Unknown */;
            scanError = 0 /* ScanError.None */;
        }
        function scanNumber() {
            let start = pos;
            if (text.charCodeAt(pos) === 48 /* CharacterCodes._0 */) {
                pos++;
            }
            else {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                }
            }
            if (pos < text.length && text.charCodeAt(pos) === 46 /* CharacterCodes.dot */) {
                pos++;
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                    return text.substring(start, pos);
                }
            }
            let end = pos;
            if (pos < text.length && (text.charCodeAt(pos) === 69 /* CharacterCodes.E */ || text.charCodeAt(pos) === 101 /* CharacterCodes.e */)) {
                pos++;
                if (pos < text.length && text.charCodeAt(pos) === 43 /* CharacterCodes.plus */ || text.charCodeAt(pos) === 45 /* CharacterCodes.minus */) {
                    pos++;
                }
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                    end = pos;
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                }
            }
            return text.substring(start, end);
        }
        function scanString() {
            let result = '', start = pos;
            while (true) {
                if (pos >= len) {
                    result += text.substring(start, pos);
                    scanError = 2 /* ScanError.UnexpectedEndOfString */;
                    break;
                }
                const ch = text.charCodeAt(pos);
                if (ch === 34 /* CharacterCodes.doubleQuote */) {
                    result += text.substring(start, pos);
                    pos++;
                    break;
                }
                if (ch === 92 /* CharacterCodes.backslash */) {
                    result += text.substring(start, pos);
                    pos++;
                    if (pos >= len) {
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    const ch2 = text.charCodeAt(pos++);
                    switch (ch2) {
                        case 34 /* CharacterCodes.doubleQuote */:
                            result += '\"';
                            break;
                        case 92 /* CharacterCodes.backslash */:
                            result += '\\';
                            break;
                        case 47 /* CharacterCodes.slash */:
                            result += '/';
                            break;
                        case 98 /* CharacterCodes.b */:
                            result += '\b';
                            break;
                        case 102 /* CharacterCodes.f */:
                            result += '\f';
                            break;
                        case 110 /* CharacterCodes.n */:
                            result += '\n';
                            break;
                        case 114 /* CharacterCodes.r */:
                            result += '\r';
                            break;
                        case 116 /* CharacterCodes.t */:
                            result += '\t';
                            break;
                        case 117 /* CharacterCodes.u */:
                            const ch3 = scanHexDigits(4, true);
                            if (ch3 >= 0) {
                                result += String.fromCharCode(ch3);
                            }
                            else {
                                scanError = 4 /* ScanError.InvalidUnicode */;
                            }
                            break;
                        default:
                            scanError = 5 /* ScanError.InvalidEscapeCharacter */;
                    }
                    start = pos;
                    continue;
                }
                if (ch >= 0 && ch <= 0x1f) {
                    if (isLineBreak(ch)) {
                        result += text.substring(start, pos);
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    else {
                        scanError = 6 /* ScanError.InvalidCharacter */;
                        // mark as error but continue with string
                    }
                }
                pos++;
            }
            return result;
        }
        function scanNext() {
            value = '';
            scanError = 0 /* ScanError.None */;
            tokenOffset = pos;
            lineStartOffset = lineNumber;
            prevTokenLineStartOffset = tokenLineStartOffset;
            if (pos >= len) {
                // at the end
                tokenOffset = len;
                return token = 17 /* SyntaxKind.EOF */;
            }
            let code = text.charCodeAt(pos);
            // trivia: whitespace
            if (isWhiteSpace(code)) {
                do {
                    pos++;
                    value += String.fromCharCode(code);
                    code = text.charCodeAt(pos);
                } while (isWhiteSpace(code));
                return token = 15 /* SyntaxKind.Trivia */;
            }
            // trivia: newlines
            if (isLineBreak(code)) {
                pos++;
                value += String.fromCharCode(code);
                if (code === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                    pos++;
                    value += '\n';
                }
                lineNumber++;
                tokenLineStartOffset = pos;
                return token = 14 /* SyntaxKind.LineBreakTrivia */;
            }
            switch (code) {
                // tokens: []{}:,
                case 123 /* CharacterCodes.openBrace */:
                    pos++;
                    return token = 1 /* SyntaxKind.OpenBraceToken */;
                case 125 /* CharacterCodes.closeBrace */:
                    pos++;
                    return token = 2 /* SyntaxKind.CloseBraceToken */;
                case 91 /* CharacterCodes.openBracket */:
                    pos++;
                    return token = 3 /* SyntaxKind.OpenBracketToken */;
                case 93 /* CharacterCodes.closeBracket */:
                    pos++;
                    return token = 4 /* SyntaxKind.CloseBracketToken */;
                case 58 /* CharacterCodes.colon */:
                    pos++;
                    return token = 6 /* SyntaxKind.ColonToken */;
                case 44 /* CharacterCodes.comma */:
                    pos++;
                    return token = 5 /* SyntaxKind.CommaToken */;
                // strings
                case 34 /* CharacterCodes.doubleQuote */:
                    pos++;
                    value = scanString();
                    return token = 10 /* SyntaxKind.StringLiteral */;
                // comments
                case 47 /* CharacterCodes.slash */:
                    const start = pos - 1;
                    // Single-line comment
                    if (text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                        pos += 2;
                        while (pos < len) {
                            if (isLineBreak(text.charCodeAt(pos))) {
                                break;
                            }
                            pos++;
                        }
                        value = text.substring(start, pos);
                        return token = 12 /* SyntaxKind.LineCommentTrivia */;
                    }
                    // Multi-line comment
                    if (text.charCodeAt(pos + 1) === 42 /* CharacterCodes.asterisk */) {
                        pos += 2;
                        const safeLength = len - 1; // For lookahead.
                        let commentClosed = false;
                        while (pos < safeLength) {
                            const ch = text.charCodeAt(pos);
                            if (ch === 42 /* CharacterCodes.asterisk */ && text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                                pos += 2;
                                commentClosed = true;
                                break;
                            }
                            pos++;
                            if (isLineBreak(ch)) {
                                if (ch === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                                    pos++;
                                }
                                lineNumber++;
                                tokenLineStartOffset = pos;
                            }
                        }
                        if (!commentClosed) {
                            pos++;
                            scanError = 1 /* ScanError.UnexpectedEndOfComment */;
                        }
                        value = text.substring(start, pos);
                        return token = 13 /* SyntaxKind.BlockCommentTrivia */;
                    }
                    // just a single slash
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
                // numbers
                case 45 /* CharacterCodes.minus */:
                    value += String.fromCharCode(code);
                    pos++;
                    if (pos === len || !isDigit(text.charCodeAt(pos))) {
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                // found a minus, followed by a number so
                // we fall through to proceed with scanning
                // numbers
                case 48 /* CharacterCodes._0 */:
                case 49 /* CharacterCodes._1 */:
                case 50 /* CharacterCodes._2 */:
                case 51 /* CharacterCodes._3 */:
                case 52 /* CharacterCodes._4 */:
                case 53 /* CharacterCodes._5 */:
                case 54 /* CharacterCodes._6 */:
                case 55 /* CharacterCodes._7 */:
                case 56 /* CharacterCodes._8 */:
                case 57 /* CharacterCodes._9 */:
                    value += scanNumber();
                    return token = 11 /* SyntaxKind.NumericLiteral */;
                // literals and unknown symbols
                default:
                    // is a literal? Read the full word.
                    while (pos < len && isUnknownContentCharacter(code)) {
                        pos++;
                        code = text.charCodeAt(pos);
                    }
                    if (tokenOffset !== pos) {
                        value = text.substring(tokenOffset, pos);
                        // keywords: true, false, null
                        switch (value) {
                            case 'true': return token = 8 /* SyntaxKind.TrueKeyword */;
                            case 'false': return token = 9 /* SyntaxKind.FalseKeyword */;
                            case 'null': return token = 7 /* SyntaxKind.NullKeyword */;
                        }
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                    // some
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
            }
        }
        function isUnknownContentCharacter(code) {
            if (isWhiteSpace(code) || isLineBreak(code)) {
                return false;
            }
            switch (code) {
                case 125 /* CharacterCodes.closeBrace */:
                case 93 /* CharacterCodes.closeBracket */:
                case 123 /* CharacterCodes.openBrace */:
                case 91 /* CharacterCodes.openBracket */:
                case 34 /* CharacterCodes.doubleQuote */:
                case 58 /* CharacterCodes.colon */:
                case 44 /* CharacterCodes.comma */:
                case 47 /* CharacterCodes.slash */:
                    return false;
            }
            return true;
        }
        function scanNextNonTrivia() {
            let result;
            do {
                result = scanNext();
            } while (result >= 12 /* SyntaxKind.LineCommentTrivia */ && result <= 15 /* SyntaxKind.Trivia */);
            return result;
        }
        return {
            setPosition: setPosition,
            getPosition: () => pos,
            scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
            getToken: () => token,
            getTokenValue: () => value,
            getTokenOffset: () => tokenOffset,
            getTokenLength: () => pos - tokenOffset,
            getTokenStartLine: () => lineStartOffset,
            getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
            getTokenError: () => scanError,
        };
    }
    exports.createScanner = createScanner;
    function isWhiteSpace(ch) {
        return ch === 32 /* CharacterCodes.space */ || ch === 9 /* CharacterCodes.tab */;
    }
    function isLineBreak(ch) {
        return ch === 10 /* CharacterCodes.lineFeed */ || ch === 13 /* CharacterCodes.carriageReturn */;
    }
    function isDigit(ch) {
        return ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */;
    }
    var CharacterCodes;
    (function (CharacterCodes) {
        CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
        CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
        CharacterCodes[CharacterCodes["space"] = 32] = "space";
        CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
        CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
        CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
        CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
        CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
        CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
        CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
        CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
        CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
        CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
        CharacterCodes[CharacterCodes["a"] = 97] = "a";
        CharacterCodes[CharacterCodes["b"] = 98] = "b";
        CharacterCodes[CharacterCodes["c"] = 99] = "c";
        CharacterCodes[CharacterCodes["d"] = 100] = "d";
        CharacterCodes[CharacterCodes["e"] = 101] = "e";
        CharacterCodes[CharacterCodes["f"] = 102] = "f";
        CharacterCodes[CharacterCodes["g"] = 103] = "g";
        CharacterCodes[CharacterCodes["h"] = 104] = "h";
        CharacterCodes[CharacterCodes["i"] = 105] = "i";
        CharacterCodes[CharacterCodes["j"] = 106] = "j";
        CharacterCodes[CharacterCodes["k"] = 107] = "k";
        CharacterCodes[CharacterCodes["l"] = 108] = "l";
        CharacterCodes[CharacterCodes["m"] = 109] = "m";
        CharacterCodes[CharacterCodes["n"] = 110] = "n";
        CharacterCodes[CharacterCodes["o"] = 111] = "o";
        CharacterCodes[CharacterCodes["p"] = 112] = "p";
        CharacterCodes[CharacterCodes["q"] = 113] = "q";
        CharacterCodes[CharacterCodes["r"] = 114] = "r";
        CharacterCodes[CharacterCodes["s"] = 115] = "s";
        CharacterCodes[CharacterCodes["t"] = 116] = "t";
        CharacterCodes[CharacterCodes["u"] = 117] = "u";
        CharacterCodes[CharacterCodes["v"] = 118] = "v";
        CharacterCodes[CharacterCodes["w"] = 119] = "w";
        CharacterCodes[CharacterCodes["x"] = 120] = "x";
        CharacterCodes[CharacterCodes["y"] = 121] = "y";
        CharacterCodes[CharacterCodes["z"] = 122] = "z";
        CharacterCodes[CharacterCodes["A"] = 65] = "A";
        CharacterCodes[CharacterCodes["B"] = 66] = "B";
        CharacterCodes[CharacterCodes["C"] = 67] = "C";
        CharacterCodes[CharacterCodes["D"] = 68] = "D";
        CharacterCodes[CharacterCodes["E"] = 69] = "E";
        CharacterCodes[CharacterCodes["F"] = 70] = "F";
        CharacterCodes[CharacterCodes["G"] = 71] = "G";
        CharacterCodes[CharacterCodes["H"] = 72] = "H";
        CharacterCodes[CharacterCodes["I"] = 73] = "I";
        CharacterCodes[CharacterCodes["J"] = 74] = "J";
        CharacterCodes[CharacterCodes["K"] = 75] = "K";
        CharacterCodes[CharacterCodes["L"] = 76] = "L";
        CharacterCodes[CharacterCodes["M"] = 77] = "M";
        CharacterCodes[CharacterCodes["N"] = 78] = "N";
        CharacterCodes[CharacterCodes["O"] = 79] = "O";
        CharacterCodes[CharacterCodes["P"] = 80] = "P";
        CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
        CharacterCodes[CharacterCodes["R"] = 82] = "R";
        CharacterCodes[CharacterCodes["S"] = 83] = "S";
        CharacterCodes[CharacterCodes["T"] = 84] = "T";
        CharacterCodes[CharacterCodes["U"] = 85] = "U";
        CharacterCodes[CharacterCodes["V"] = 86] = "V";
        CharacterCodes[CharacterCodes["W"] = 87] = "W";
        CharacterCodes[CharacterCodes["X"] = 88] = "X";
        CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
        CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
        CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
        CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
        CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
        CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
        CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
        CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
        CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
        CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
        CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
        CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
        CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
        CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
        CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
        CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
        CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
    })(CharacterCodes || (CharacterCodes = {}));
});


/***/ }),

/***/ 4579:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    "use strict";
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.supportedEols = exports.cachedBreakLinesWithSpaces = exports.cachedSpaces = void 0;
    exports.cachedSpaces = new Array(20).fill(0).map((_, index) => {
        return ' '.repeat(index);
    });
    const maxCachedValues = 200;
    exports.cachedBreakLinesWithSpaces = {
        ' ': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + ' '.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + ' '.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + ' '.repeat(index);
            }),
        },
        '\t': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + '\t'.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + '\t'.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + '\t'.repeat(index);
            }),
        }
    };
    exports.supportedEols = ['\n', '\r', '\r\n'];
});


/***/ }),

/***/ 9547:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./impl/format", "./impl/edit", "./impl/scanner", "./impl/parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.applyEdits = exports.modify = exports.format = exports.printParseErrorCode = exports.ParseErrorCode = exports.stripComments = exports.visit = exports.getNodeValue = exports.getNodePath = exports.findNodeAtOffset = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = exports.SyntaxKind = exports.ScanError = exports.createScanner = void 0;
    const formatter = __nccwpck_require__(6612);
    const edit = __nccwpck_require__(4807);
    const scanner = __nccwpck_require__(8525);
    const parser = __nccwpck_require__(5152);
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    exports.createScanner = scanner.createScanner;
    var ScanError;
    (function (ScanError) {
        ScanError[ScanError["None"] = 0] = "None";
        ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
        ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
        ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
        ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
        ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
        ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
    })(ScanError || (exports.ScanError = ScanError = {}));
    var SyntaxKind;
    (function (SyntaxKind) {
        SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
        SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
        SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
        SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
        SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
        SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
        SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
        SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
        SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
        SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
        SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
        SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
        SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
        SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
        SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
        SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
        SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
    })(SyntaxKind || (exports.SyntaxKind = SyntaxKind = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    exports.getLocation = parser.getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore, always check the errors list to find out if the input was valid.
     */
    exports.parse = parser.parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    exports.parseTree = parser.parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    exports.findNodeAtLocation = parser.findNodeAtLocation;
    /**
     * Finds the innermost node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    exports.findNodeAtOffset = parser.findNodeAtOffset;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    exports.getNodePath = parser.getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    exports.getNodeValue = parser.getNodeValue;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    exports.visit = parser.visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    exports.stripComments = parser.stripComments;
    var ParseErrorCode;
    (function (ParseErrorCode) {
        ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
        ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
        ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
        ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
        ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
        ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
        ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
        ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
        ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
        ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
        ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
        ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
        ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
    })(ParseErrorCode || (exports.ParseErrorCode = ParseErrorCode = {}));
    function printParseErrorCode(code) {
        switch (code) {
            case 1 /* ParseErrorCode.InvalidSymbol */: return 'InvalidSymbol';
            case 2 /* ParseErrorCode.InvalidNumberFormat */: return 'InvalidNumberFormat';
            case 3 /* ParseErrorCode.PropertyNameExpected */: return 'PropertyNameExpected';
            case 4 /* ParseErrorCode.ValueExpected */: return 'ValueExpected';
            case 5 /* ParseErrorCode.ColonExpected */: return 'ColonExpected';
            case 6 /* ParseErrorCode.CommaExpected */: return 'CommaExpected';
            case 7 /* ParseErrorCode.CloseBraceExpected */: return 'CloseBraceExpected';
            case 8 /* ParseErrorCode.CloseBracketExpected */: return 'CloseBracketExpected';
            case 9 /* ParseErrorCode.EndOfFileExpected */: return 'EndOfFileExpected';
            case 10 /* ParseErrorCode.InvalidCommentToken */: return 'InvalidCommentToken';
            case 11 /* ParseErrorCode.UnexpectedEndOfComment */: return 'UnexpectedEndOfComment';
            case 12 /* ParseErrorCode.UnexpectedEndOfString */: return 'UnexpectedEndOfString';
            case 13 /* ParseErrorCode.UnexpectedEndOfNumber */: return 'UnexpectedEndOfNumber';
            case 14 /* ParseErrorCode.InvalidUnicode */: return 'InvalidUnicode';
            case 15 /* ParseErrorCode.InvalidEscapeCharacter */: return 'InvalidEscapeCharacter';
            case 16 /* ParseErrorCode.InvalidCharacter */: return 'InvalidCharacter';
        }
        return '<unknown ParseErrorCode>';
    }
    exports.printParseErrorCode = printParseErrorCode;
    /**
     * Computes the edit operations needed to format a JSON document.
     *
     * @param documentText The input text
     * @param range The range to format or `undefined` to format the full content
     * @param options The formatting options
     * @returns The edit operations describing the formatting changes to the original document following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function format(documentText, range, options) {
        return formatter.format(documentText, range, options);
    }
    exports.format = format;
    /**
     * Computes the edit operations needed to modify a value in the JSON document.
     *
     * @param documentText The input text
     * @param path The path of the value to change. The path represents either to the document root, a property or an array item.
     * If the path points to an non-existing property or item, it will be created.
     * @param value The new value for the specified property or item. If the value is undefined,
     * the property or item will be removed.
     * @param options Options
     * @returns The edit operations describing the changes to the original document, following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function modify(text, path, value, options) {
        return edit.setProperty(text, path, value, options);
    }
    exports.modify = modify;
    /**
     * Applies edits to an input string.
     * @param text The input text
     * @param edits Edit operations following the format described in {@linkcode EditResult}.
     * @returns The text with the applied edits.
     * @throws An error if the edit operations are not well-formed as described in {@linkcode EditResult}.
     */
    function applyEdits(text, edits) {
        let sortedEdits = edits.slice(0).sort((a, b) => {
            const diff = a.offset - b.offset;
            if (diff === 0) {
                return a.length - b.length;
            }
            return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
            let e = sortedEdits[i];
            if (e.offset + e.length <= lastModifiedOffset) {
                text = edit.applyEdit(text, e);
            }
            else {
                throw new Error('Overlapping edit');
            }
            lastModifiedOffset = e.offset;
        }
        return text;
    }
    exports.applyEdits = applyEdits;
});


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jb: () => (/* binding */ recoverAfter),
/* harmony export */   PJ: () => (/* binding */ runFor),
/* harmony export */   ZL: () => (/* binding */ shellQuote),
/* harmony export */   yr: () => (/* binding */ putBackCommand)
/* harmony export */ });
/* unused harmony exports recoveryCommands, recoverFlagsFile, forceRecover */
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


/***/ }),

/***/ 2255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ guard)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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
class safety_ports_FencedError extends Error {
    constructor(file) {
        super(`the heartbeat of this run stopped, and another process took over ${file}`);
        this.name = 'FencedError';
    }
}

;// CONCATENATED MODULE: ./build/canary/ports.js





;// CONCATENATED MODULE: ./build/canary/run.js

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
function run_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/safety/files.js
var safety_files = __nccwpck_require__(3820);
// EXTERNAL MODULE: ./build/safety/whole-file.js
var whole_file = __nccwpck_require__(7659);
;// CONCATENATED MODULE: ./build/safety/journal-record.js

const HEAD = '{"sha256":"';
const MIDDLE = '","record":';
/** One line of the journal: JSON that holds the record and its checksum. */
function journal_record_encodeRecord(record) {
    const json = JSON.stringify(record);
    return `${HEAD}${(0,whole_file/* sha256 */.sc)(json)}${MIDDLE}${json}}\n`;
}
/** The record of a line without its end, or undefined where the line is torn or was altered. */
function decodeRecord(line) {
    const start = HEAD.length + 64 + MIDDLE.length;
    if (!line.startsWith(HEAD) || !line.endsWith('}'))
        return undefined;
    const json = line.slice(start, -1);
    if (line.slice(HEAD.length, start) !== `${(0,whole_file/* sha256 */.sc)(json)}${MIDDLE}`)
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
        return (0,safety_files/* errorCode */.CA)(error) !== 'ESRCH';
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
    return (0,whole_file/* readWhole */.oD)(files, path).then((bytes) => bytes.toString('utf8').trim(), () => undefined);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/safety/temporary.js


/** `.aos-canary-<file><random>.tmp`: eight digits tell it from another flags file's in the same folder. */
function prefix(name) {
    return `.aos-canary-${(0,whole_file/* sha256 */.sc)(name).slice(0, 8)}`;
}
function beside(realFile, ending) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), `${prefix((0,external_node_path_.basename)(realFile))}${(0,whole_file/* randomName */.Zm)().slice(0, 16)}${ending}`);
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
            await (0,whole_file/* removeIfThere */.Ks)(files, (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), name));
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
        await (0,whole_file/* removeIfThere */.Ks)(files, path);
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
            if ((0,safety_files/* errorCode */.CA)(error) !== 'ENOENT')
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

// EXTERNAL MODULE: ./build/safety/state-file.js
var state_file = __nccwpck_require__(5489);
// EXTERNAL MODULE: ./build/safety/state-folder.js
var state_folder = __nccwpck_require__(7403);
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
    await (0,state_folder/* makeStateFolder */.En)(files, paths);
    const { id, at, owner, change, context } = entry;
    const begin = { version: 1, type: 'begin', id, at, owner, change, context };
    const settled = { version: 1, type: 'settled', id, at: new Date().toISOString(), how };
    const bytes = Buffer.from(journal_record_encodeRecord(begin) + journal_record_encodeRecord(settled));
    const reserve = (path) => takeStateReserve(files, paths, path);
    await (0,whole_file/* writeWhole */.f8)(files, paths.journal, paths.temporary(), bytes, 0o644, reserve);
    await tidyState(files, paths, change.file).catch(() => { }); // only in the way now
}
/** Removes what a settled change no longer needs: copies of the flags file, and the reserved space. */
async function tidyState(files, paths, flagsFile) {
    await (0,whole_file/* removeIfThere */.Ks)(files, paths.former);
    for (const path of await (0,state_folder/* intentsOf */.H$)(files, paths))
        await (0,whole_file/* removeIfThere */.Ks)(files, path);
    await reserve_dropReserves(files, paths, flagsFile);
}
/** The last change of a flags file, settled or not; undefined where there was none. @throws JournalError */
async function lastEntry(files, flagsFile, stateFolder) {
    return read(files, await (0,state_folder/* locateState */.yC)(files, await (0,state_folder/* realFlagsFile */.uB)(files, flagsFile), stateFolder));
}
/** The change that nobody has settled yet, whoever made it and whether or not it still runs. @throws JournalError */
async function unsettled(files, flagsFile, stateFolder) {
    const entry = await lastEntry(files, flagsFile, stateFolder);
    return entry?.settled ? undefined : entry;
}
async function read(files, paths) {
    const found = await (0,state_file/* readStateFile */.qy)(files, paths.journal).catch((error) => {
        throw error instanceof state_file/* PlantedFileError */.hU ? new JournalError(error.message, error.fix) : error;
    });
    if (!found && !(await journal_exists(files, paths.former)))
        return undefined;
    const text = found ? readJournalText(found.bytes) : { invalid: 'it was removed' };
    if ('invalid' in text) {
        throw new JournalError(`${paths.journal} is damaged: ${text.invalid}`, `see which flags are on, then remove it${(await journal_exists(files, paths.former)) ? `; ${paths.former} is the flags file as it was` : ''}`);
    }
    const trusted = found !== undefined && (await (0,state_file/* isOwnersAlone */.cp)(files, found, paths.folder));
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

;// CONCATENATED MODULE: ./build/safety/secrets.js
const MASK = '***';
/** Shorter ones would blacken ordinary words. */
const MIN_SECRET = 4;
/** Parts of a secret that is looked for in parts (lines, base64 without its edges) must be longer: they are less telling. */
const MIN_PART = 8;
/**
 * Returns a function that replaces every secret of at least four characters, plain or encoded (base64 at any alignment,
 * base64url, URL, JSON), by `***`. Of a secret with several lines, every line is one too.
 */
function masker(secrets) {
    const forms = new Set(secrets.flatMap(whole).flatMap(encodings));
    if (forms.size === 0)
        return (text) => text;
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map(escapeRegExp).join('|'), 'g');
    const withoutParts = partMasker(longestFirst);
    return (text) => withoutParts(text.replace(pattern, MASK));
}
/**
 * Masks what a line break has cut off a secret: its beginning at a line's end, its end at a line's start, and a line that
 * lies within it. Two look-ups for a line, however many secrets there are.
 */
function partMasker(forms) {
    const windows = new Map();
    for (const form of forms) {
        for (let at = 0; at + MIN_PART < form.length; at += 1) {
            const window = form.slice(at, at + MIN_PART);
            const known = windows.get(window);
            if (known)
                known.push({ form, at });
            else
                windows.set(window, [{ form, at }]);
        }
        windows.set(form.slice(-MIN_PART), [
            ...(windows.get(form.slice(-MIN_PART)) ?? []),
            ...(form.length > MIN_PART ? [{ form, at: form.length - MIN_PART }] : []),
        ]);
    }
    const inLine = (line) => {
        if (line.length < MIN_PART)
            return line;
        for (const { form, at } of windows.get(line.slice(0, MIN_PART)) ?? []) {
            const rest = form.slice(at);
            if (rest.startsWith(line))
                return MASK;
            if (line.startsWith(rest))
                return MASK + line.slice(rest.length);
        }
        for (const { form, at } of windows.get(line.slice(-MIN_PART)) ?? []) {
            const start = form.slice(0, at + MIN_PART);
            if (line.endsWith(start))
                return line.slice(0, -start.length) + MASK;
        }
        return line;
    };
    return (text) => (text.includes('\n') ? text.split('\n').map(inLine).join('\n') : inLine(text));
}
/** The secret itself, and what of it may turn up alone: without the line end that a file left on it, and line by line. */
function whole(secret) {
    const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
    const parts = lines.length > 1 ? lines.filter(({ length }) => length >= MIN_PART) : [];
    return [secret, secret.trim(), ...parts].filter(({ length }) => length >= MIN_SECRET);
}
function encodings(secret) {
    const url = urlEncoded(secret, encodeURIComponent);
    const lowerCased = url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    return [
        secret,
        ...base64Forms(Buffer.from(secret, 'utf8')),
        url,
        lowerCased,
        url.replaceAll('%20', '+'),
        urlEncoded(secret, encodeURI),
        JSON.stringify(secret).slice(1, -1),
    ];
}
function urlEncoded(secret, encode) {
    try {
        return encode(secret);
    }
    catch {
        return secret; // half of a surrogate pair has no such form
    }
}
/** As the encoding of the secret alone, and as it stands inside the encoding of a longer text that begins 0, 1 or 2 bytes before it. */
function base64Forms(bytes) {
    const alone = [bytes.toString('base64'), bytes.toString('base64url')].flatMap(wrapped);
    const inside = [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        // The characters at the edges also hold bits of the neighbours.
        const from = Math.ceil((shift * 8) / 6);
        const to = Math.floor(((shift + bytes.length) * 8) / 6);
        return encoded.slice(from, to);
    });
    const telling = inside.filter(({ length }) => length >= MIN_PART);
    return [...alone, ...telling, ...telling.map((part) => part.replaceAll('+', '-').replaceAll('/', '_'))];
}
/** As tools print it: in one line, or in lines of 76 or 64 characters. */
function wrapped(encoded) {
    const lines = [76, 64].flatMap((width) => encoded.length > width ? (encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? []) : []);
    return [encoded, ...lines.filter(({ length }) => length >= MIN_PART)];
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
/** Hosts whose whole path is what lets one post, without saying so in the path. */
const HOOK_HOSTS = /^hooks\.|(^|\.)(webhook\.office\.com|logic\.azure\.com|api\.powerplatform\.com)$/i;
/**
 * A URL as it may be shown: without its user and password, the values of its query, its fragment, and whatever of the
 * path looks like a token (all that comes after `hook`, `hooks`, `webhooks` …).
 */
function redactUrl(url) {
    const parsed = parse(url);
    // Not a URL: what is left is as much as is surely no secret.
    if (!parsed)
        return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1').replace(/[?#].*$/s, '');
    const bare = !/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*\//i.test(url);
    const path = bare && parsed.pathname === '/' ? '' : redactPath(parsed.pathname, HOOK_HOSTS.test(parsed.hostname));
    const names = [...new Set(parsed.searchParams.keys())].map((name) => `${encodeURIComponent(name)}=${MASK}`);
    const query = names.length > 0 ? `?${names.join('&')}` : '';
    return `${parsed.protocol}//${parsed.host}${path}${query}`;
}
function parse(url) {
    try {
        return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? new URL(url) : undefined;
    }
    catch {
        return undefined;
    }
}
function redactPath(path, hookHost) {
    const segments = path.split('/');
    const named = segments.findIndex((segment) => /hook/i.test(segment));
    // On such a host the first segment only names the product (`/services/T…/B…/…`).
    const keep = named >= 0 ? named + 1 : hookHost ? 2 : segments.length;
    const shown = segments.slice(0, keep).map((segment) => (looksLikeToken(segment) ? MASK : segment));
    const hidden = segments.slice(keep).some((segment) => segment !== '');
    return (hidden ? [...shown, MASK] : shown).join('/');
}
function looksLikeToken(segment) {
    return /^[\w-]{24,}$/.test(segment) && /\d/.test(segment) && /[a-z]/i.test(segment);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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
        signalProcess(pid, 'SIGTERM');
    return escaped;
}
/** Kills all that bear a mark, and what they start meanwhile. */
function killMarked(mark) {
    for (let look = 0; look < LOOKS; look += 1) {
        const found = marked(mark);
        if (found.length === 0)
            return;
        for (const pid of found)
            signalProcess(pid, 'SIGKILL');
    }
}
/** False when the process is gone, or another user's. */
function signalProcess(pid, signal) {
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
    const mark = mayLeaveService ? undefined : (0,whole_file/* randomName */.Zm)();
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
    let groupLeft = signalProcess(-group, 'SIGTERM');
    const escaped = mark === undefined ? [] : askEscaped(mark, group);
    for (let waited = 0; waited < graceMs; waited += 20) {
        // Once it is gone its number may be another's.
        groupLeft &&= signalProcess(-group, 0);
        if (!groupLeft && !escaped.some((pid) => signalProcess(pid, 0)))
            break;
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (groupLeft)
        signalProcess(-group, 'SIGKILL');
    if (mark !== undefined)
        killMarked(mark);
}
/** Kills what a run that is gone has left of its children. */
function killGroup({ group, mark }) {
    signalProcess(-group, 'SIGKILL');
    if (mark !== undefined)
        killMarked(mark);
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

;// CONCATENATED MODULE: ./build/engine/guardian-messages.js
/** What a guardian says when it watches. */
const GUARDIAN_READY = 'ready\n';

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

;// CONCATENATED MODULE: ./build/report/empty-report.js
/** The report of a run of which nothing is known yet. */
function emptyReport(provenance) {
    return {
        schema_version: 1,
        name: '',
        environment: '',
        config_path: '',
        config_hash: '',
        commands: { run: '', rollback: '', recover: '' },
        dry_run: false,
        plan: null,
        start_time: null,
        end_time: null,
        ...provenance,
        success: false,
        verdict: null,
        reason_code: null,
        reason: null,
        errors: [],
        warnings: [],
        rollback_triggered: false,
        rollback_reason: null,
        rollback_status: 'not-needed',
        still_on: [],
        flags_file: '',
        flags_enabled: [],
        flags: [],
        metrics_source: null,
        metrics_baseline: {},
        metrics_current: {},
        metrics_delta: {},
        evidence: {},
        samples: {},
        recording: null,
        smoke_returncode: null,
        smoke_stdout: '',
        smoke_stderr: '',
        smoke: null,
        rollback_script: null,
        checks: [],
        services: [],
        timeline: [],
    };
}

// EXTERNAL MODULE: ./build/canary/recovery-commands.js
var recovery_commands = __nccwpck_require__(4297);
;// CONCATENATED MODULE: ./build/report/flag-states.js

/** A place as jq writes it, so that it can be pasted: `.environments.staging.some_flag`. */
function placeText(place) {
    const path = place
        .map((key) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
        .join('');
    return path.startsWith('.') ? path : `.${path}`;
}
/** The places of a change that is about to be made, or was made, beside those known before. */
function withChange(known, change, state) {
    const changed = change.edits.map((edit) => {
        const before = edit.former ?? null;
        const now = state === 'on' ? edit.written : before;
        return { flag: edit.flag, place: placeText(edit.place), before, now, to: edit.written, state };
    });
    const places = new Set(changed.map(({ place }) => place));
    return [...known.filter(({ place }) => !places.has(place)), ...changed];
}
/**
 * What a rollback made of every place; without a restoration, nothing is known to be back, and of a file that cannot be
 * read (`readable`: false) not even what stands there.
 */
function afterRollback(known, restoration, readable) {
    return known.map((flag) => {
        if (!restoration)
            return { ...flag, now: readable ? flag.to : null, state: 'not-restored' };
        const conflict = restoration.conflicts.find(({ place }) => placeText(place) === flag.place);
        if (conflict)
            return { ...flag, now: conflict.found ?? null, state: 'conflict' };
        return { ...flag, now: flag.before, state: 'restored' };
    });
}
/** The places that a failed rollback left on, each with the command that puts it back. */
function stillOn(flags, flagsFile) {
    return flags.filter(isOn).map(({ flag, place, before }) => ({
        flag,
        place,
        command: (0,recovery_commands/* putBackCommand */.yr)(flagsFile, place, before),
    }));
}
function isOn({ state, now, before }) {
    if (now === before)
        return false;
    if (state === 'not-restored')
        return now !== null;
    // What another writer left there is still on unless it says off.
    return state === 'conflict' && now !== null && now !== 'false' && now !== 'null';
}

;// CONCATENATED MODULE: ./build/canary/evidence.js


/**
 * How far back the evidence judge looks for what is normal, in seconds, where the source remembers that long: a
 * service's bursts are rare, and half an hour may hold none.
 */
const HISTORY_SECONDS = 7200;
/** Where that is too much to be read one by one. */
const SHORT_HISTORY_SECONDS = 1800;
/** The history of every metric that is judged by evidence, by its name. Targets that are too `young` are left out. */
async function recordHistories(run, young) {
    const to = run.ports.clock.now();
    const answers = await Promise.all(run.plan.metrics.watched.map(async (metric) => {
        const shape = shapeOf(metric);
        if (!shape)
            return [];
        const answer = await recordHistory(run, metric.query, to, young).catch((error) => messageOf(error));
        return [[metric.name, typeof answer === 'string' ? { unread: answer } : { shape, ...answer }]];
    }));
    for (const message of run.ports.metrics.findings?.() ?? [])
        run.emit({ type: 'warning', message });
    return new Map(answers.flat());
}
/** As far back as the source answers: what is too much, or failed once, is asked for again in a smaller piece. */
async function recordHistory({ plan, ports, cancel }, query, to, young) {
    const { baselineSeconds } = plan.metrics;
    const read = async (seconds) => {
        const from = to - seconds * 1000;
        const baseline = withoutTargets(await ports.metrics.recorded(query, from, to, cancel), young);
        return { baseline, baselineFrom: startOf(baseline, from) };
    };
    const [longest, ...shorter] = [HISTORY_SECONDS, SHORT_HISTORY_SECONDS, 0].map((seconds) => Math.max(seconds, baselineSeconds));
    let answer = read(longest ?? baselineSeconds);
    for (const seconds of shorter)
        answer = answer.catch((error) => {
            if (cancel.aborted)
                throw error;
            return read(seconds);
        });
    return answer;
}
/** What a metric whose history could not be read is judged by: the values of its baseline; undefined where there are too few. */
function historyOfValues({ samples }) {
    const measured = samples.filter(({ value }) => Number.isFinite(value));
    const [first] = measured;
    if (first === undefined)
        return undefined;
    const baseline = { kind: 'scalar', samples: measured };
    return { shape: { kind: 'scalar' }, baseline, baselineFrom: first.at };
}
/** What the evidence judge is asked about one of `judged` metrics, which share the run's alpha. */
function questionOf(metric, { shape, baseline, baselineFrom }, given) {
    const { scrapeSeconds, watchSeconds, judged } = given;
    const alpha = given.alpha / Math.max(1, judged);
    return { metric, shape, baseline, baselineFrom, scrapeSeconds, watchSeconds, alpha };
}
/** A service may be younger than what was asked for. */
function startOf(baseline, from) {
    return Math.max(from, firstSampleAt(baseline) ?? from);
}
/** How a metric can be judged by evidence; undefined where it is judged literally, or only by what evidence adds nothing to. */
function shapeOf({ judge, thresholds, query }) {
    const compares = thresholds.some(({ kind }) => kind !== 'increase');
    if (judge === 'literal' || !compares || query.counter !== undefined)
        return undefined;
    switch (query.counted?.kind) {
        case 'rate':
            return { kind: 'counts', scale: query.counted.scale };
        case 'ratio': {
            const { scale, shows } = query.counted;
            return { kind: 'counts', scale, ...(shows === 'good' && { showsGood: true }) };
        }
        case 'amount':
            return { kind: 'amounts', scale: query.counted.scale, unit: unitWords(query.counted) };
        case 'quantile':
            return { kind: 'histogram', quantile: query.counted.quantile, scale: query.counted.scale };
        default:
            return { kind: 'scalar' };
    }
}
/** The unit of an amount's values: `dollars/s`, `tokens`; empty where values are scaled to another one. */
function unitWords({ unit, total, scale }) {
    if (unit === undefined || scale !== 1)
        return '';
    return total === undefined ? `${unit}/s` : unit;
}

;// CONCATENATED MODULE: ./build/canary/understood.js
/** How a metric's query is understood, on one short line: what of it is counted, or that it is only a value. */
function understoodAs(query) {
    const { counter, counted, language } = query;
    if (counter !== undefined)
        return `the level of the counter ${counter}, by its increase`;
    if (counted)
        return countsWords(counted);
    if (language === 'metricsql')
        return 'a value in MetricsQL, which only the server can check';
    return query.advice === undefined ? 'a value' : 'a value, whose counts are not known';
}
/** The same, and how the query would have to be written to be counted, where it is only a value. */
function understandingOf(query) {
    const words = understoodAs(query);
    return query.advice === undefined ? words : `${words}; to have it counted, ${query.advice}`;
}
function countsWords(counted) {
    switch (counted.kind) {
        case 'counter':
            return `counts: ${counted.series}`;
        case 'rate':
            return `counts: ${sumWords(counted.events)}, per second`;
        case 'ratio': {
            const { events, total, shows } = counted;
            const way = shows === 'good' ? '; shows the share of good ones, a fall is worse' : '';
            return `counts: bad = ${sumWords(events)}, out of ${sumWords(total)}${way}`;
        }
        case 'amount': {
            const per = counted.total ? ` per event of ${sumWords(counted.total)}` : ' per second';
            return `an amount, not events: ${sumWords(counted.amount)}${per}`;
        }
        case 'quantile':
            return `counts: buckets of ${counted.histogram}, for the quantile ${counted.quantile}`;
    }
}
function sumWords(terms) {
    const words = terms.map(({ series, weight }, index) => {
        const size = Math.abs(weight);
        const sign = weight < 0 ? '- ' : index > 0 ? '+ ' : '';
        return `${sign}${size === 1 ? '' : `${Number(size.toPrecision(3))} * `}${series}`;
    });
    return words.join(' ');
}

// EXTERNAL MODULE: ./build/judge/format.js
var format = __nccwpck_require__(3841);
;// CONCATENATED MODULE: ./build/judge/no-data.js

/** The one place that words a kind of missing data. */
function noDataWords(noData) {
    switch (noData.kind) {
        case 'no-metric': {
            const { metric, similar } = noData;
            const names = similar.length > 0 ? ` (it has ${similar.join(', ')})` : '';
            return {
                fact: `the server has no metric ${metric}${names}`,
                fix: 'correct the name, or set absent: zero if the service exports it only after the first event',
            };
        }
        case 'no-label': {
            const { metric, label, labels } = noData;
            const has = labels.length > 0 ? `; its labels are ${labels.join(', ')}` : '';
            return {
                fact: `no series of ${metric} has the label ${label}${has}`,
                fix: 'use one of the labels that the metric has',
            };
        }
        case 'no-value': {
            const { metric, label, value, values } = noData;
            return {
                fact: `no series of ${metric} has ${label}="${value}"; the values are ${values.join(', ')}`,
                fix: `use a value that ${label} has`,
            };
        }
        case 'no-traffic':
            return { fact: 'no traffic to measure', fix: undefined };
        case 'range-too-short': {
            const { range, scrapeSeconds, write } = noData;
            return {
                fact: `the range [${range}] is shorter than two scrapes (${(0,format/* formatNumber */.Z)(scrapeSeconds)} s)`,
                fix: `write [${write}]`,
            };
        }
        case 'partial':
            return {
                fact: `the server answered with part of the data only: ${noData.said}`,
                fix: 'restore the stores behind the metrics server',
            };
        case 'late':
            return {
                fact: `data arrive ${(0,format/* formatNumber */.Z)(noData.bySeconds)} s late`,
                fix: 'watch for longer than the delay',
            };
        case 'unreadable':
            return { fact: noData.said, fix: undefined };
    }
}
/** The same in one sentence. */
function noDataSentence(noData) {
    const { fact, fix } = noDataWords(noData);
    return fix === undefined ? fact : `${fact}: ${fix}`;
}

// EXTERNAL MODULE: ./build/judge/limit.js
var judge_limit = __nccwpck_require__(1591);
;// CONCATENATED MODULE: ./build/report/samples.js
/** Points kept of all metrics together, baseline and watch. */
const MAX_POINTS = 2_000;
/** How many points one metric may keep of its baseline, and as many again of its watch. */
function pointsEach(metricCount) {
    return Math.max(1, Math.floor(MAX_POINTS / (2 * Math.max(1, metricCount))));
}
/** JSON knows no NaN and no Infinity. */
function finite(value) {
    return value !== undefined && Number.isFinite(value) ? value : null;
}
function iso(at) {
    return new Date(at).toISOString();
}
function toPoint(at, value) {
    return { time: iso(at), value: finite(value) };
}
/** At most `max` of the items, evenly spaced, the first and the last among them. */
function thinned(items, max) {
    if (items.length <= max)
        return items;
    if (max === 1)
        return items.slice(-1);
    const kept = [];
    for (let index = 0; index < max; index += 1) {
        const item = items[Math.round((index * (items.length - 1)) / (max - 1))];
        if (item !== undefined)
            kept.push(item);
    }
    return kept;
}
/**
 * Adds a point; above `max`, the one goes whose neighbours lie closest together. So points that arrive one by one stay
 * evenly spread over time, however many there will be.
 */
function added(points, point, max) {
    const all = [...points, point];
    if (all.length <= max)
        return all;
    if (max <= 2)
        return thinned(all, max);
    const times = all.map(({ time }) => Date.parse(time));
    const gap = (index) => (times[index + 1] ?? 0) - (times[index - 1] ?? 0);
    let densest = 1;
    for (let index = 2; index < all.length - 1; index += 1)
        if (gap(index) < gap(densest))
            densest = index;
    return all.toSpliced(densest, 1);
}

// EXTERNAL MODULE: ./build/report/words.js
var words = __nccwpck_require__(4702);
;// CONCATENATED MODULE: ./build/report/limits.js



/** A metric's thresholds as the report has them, before its baseline is known. */
function limitsOf({ thresholds, unit }) {
    return thresholds.map((threshold) => ({
        kind: threshold.kind,
        limit: threshold.limit,
        minimum: threshold.kind === 'delta-pct' ? threshold.minimum : null,
        value: finite((0,judge_limit/* limitValue */.r)(threshold, undefined)),
        words: (0,words/* thresholdWords */.DH)(threshold, unit),
    }));
}
/** The same limits, counted from a baseline. */
function limitsFrom(limits, baseline) {
    return limits.map((limit) => ({
        ...limit,
        value: finite((0,judge_limit/* limitValue */.r)(thresholdOf(limit), baseline ?? undefined)),
    }));
}
function thresholdOf({ kind, limit, minimum }) {
    return kind === 'delta-pct' ? { kind, limit, minimum: minimum ?? 0 } : { kind, limit };
}

;// CONCATENATED MODULE: ./build/report/proof.js

/** The numbers behind a judgement, as the report has them. */
function proofReport({ method, exposureUnit, baseline, watch, ...numbers }) {
    return {
        method,
        exposure_unit: exposureUnit,
        baseline,
        watch,
        p_value: finite(numbers.pValue),
        level: finite(numbers.level),
        over_dispersion: finite(numbers.overDispersion),
    };
}
/** What the watch can see, in the report's form. */
function powerReport(power) {
    return {
        smallest_ratio: finite(power.smallestRatio),
        seconds_for_threshold: finite(power.secondsForThreshold),
        sees: power.sentence,
    };
}

;// CONCATENATED MODULE: ./build/report/evidence.js






/** A metric of which nothing is known yet. */
function unmeasured(metric, baselineSeconds, watchSeconds) {
    const limits = limitsOf(metric);
    return {
        status: 'not-measured',
        code: null,
        note: '',
        no_data: null,
        unit: metric.unit,
        query: metric.query.expression,
        judge: shapeOf(metric) ? 'evidence' : 'literal',
        understood: understoodAs(metric.query),
        thresholds: limits.map(({ words }) => words),
        limits,
        delta_pct: null,
        window_seconds: metric.windowSeconds,
        scrape_seconds: null,
        baseline_seconds: baselineSeconds,
        baseline: null,
        watch_seconds: watchSeconds,
        watch: null,
        proof: null,
        power: null,
    };
}
function withBaseline(evidence, { baseline, foresight }) {
    return {
        ...evidence,
        no_data: baseline.noData?.kind ?? null,
        note: baseline.noData ? noDataSentence(baseline.noData) : evidence.note,
        power: foresight ? powerReport(foresight) : null,
        scrape_seconds: finite(baseline.scrapeSeconds),
        baseline: baselineEvidence(baseline, evidence.baseline_seconds),
    };
}
function withLook(evidence, look, { reading, judgement }) {
    const looks = (evidence.watch?.looks ?? 0) + 1;
    const samples = (evidence.watch?.samples ?? 0) + (reading.state === 'measured' ? 1 : 0);
    const proof = 'proof' in judgement ? judgement.proof : undefined;
    return {
        ...evidence,
        judge: proof ? 'evidence' : evidence.judge,
        proof: proof ? proofReport(proof) : null,
        power: proof?.power ? powerReport(proof.power) : evidence.power,
        status: judgement.status,
        code: 'code' in judgement ? judgement.code : null,
        note: 'message' in judgement ? judgement.message : '',
        no_data: 'noData' in judgement ? (judgement.noData?.kind ?? null) : null,
        delta_pct: finite(judgement.deltaPct),
        watch: { seconds: look.elapsedSeconds, looks, samples, coverage: samples / looks },
    };
}
function baselineEvidence(baseline, seconds) {
    const measured = baseline.samples.filter(({ value }) => Number.isFinite(value)).length;
    return {
        answered: baseline.answered,
        samples: measured,
        raw_samples: baseline.rawSamples,
        coverage: coverage(baseline, measured, seconds),
        longest_gap_seconds: baseline.longestGapSeconds,
    };
}
/** Values against the points that the window could have had, at the distance that most of them are from each other. */
function coverage({ samples }, measured, seconds) {
    const distances = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? at));
    const usual = distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
    const possible = usual > 0 ? Math.max(1, Math.floor((seconds * 1000) / usual)) : samples.length;
    return possible === 0 ? 0 : Math.min(1, measured / possible);
}

// EXTERNAL MODULE: ./build/report/plan-words.js
var plan_words = __nccwpck_require__(1152);
;// CONCATENATED MODULE: ./build/report/plan-report.js



/** What a run is to do, as its report has it: no headers, no credentials. */
function planReport(plan) {
    const { flags, metrics, services } = plan;
    return {
        flags: flags.names,
        scope: flags.scope,
        baseline_seconds: metrics.baselineSeconds,
        watch_seconds: plan.watchSeconds,
        look_seconds: metrics.followsScrapes ? null : metrics.pollSeconds,
        source: { kind: metrics.source.kind, addresses: addressesOf(metrics) },
        metrics: metrics.watched.map((metric) => ({
            name: metric.name,
            judge: shapeOf(metric) ? 'evidence' : 'literal',
        })),
        alpha: metrics.alpha,
        on_inconclusive: plan.onInconclusive,
        smoke: script(plan.smoke),
        rollback_script: script(plan.rollbackScript),
        services: services.map((service) => ({ name: service.name, after_toggle: (0,plan_words/* toggleWords */.CR)(service) })),
    };
}
/** Where the metrics come from, without credentials. */
function addressesOf({ source }) {
    return (source.kind === 'prometheus' ? [source.url] : source.targets).map(redactUrl);
}
function script(planned) {
    if (!planned)
        return null;
    return { script: planned.path, args: planned.args, timeout_seconds: planned.timeoutSeconds };
}

;// CONCATENATED MODULE: ./build/report/fold-metrics.js




/** All that a report says of metrics before one was measured. */
function metricsOfPlan(plan, watchSeconds) {
    const { watched } = plan;
    const each = (value) => Object.fromEntries(watched.map(({ name }) => [name, value]));
    return {
        metrics_source: watched.length === 0 ? null : addressesOf(plan).join(', '),
        metrics_baseline: each(null),
        metrics_current: each(null),
        metrics_delta: each(null),
        evidence: Object.fromEntries(watched.map((metric) => [metric.name, unmeasured(metric, plan.baselineSeconds, watchSeconds)])),
        samples: each({ baseline: [], watch: [], evidence: [] }),
    };
}
function foldBaseline(report, event) {
    const { metric, baseline } = event;
    const evidence = report.evidence[metric];
    const samples = report.samples[metric];
    if (!evidence || !samples)
        return report;
    const points = thinned(baseline.samples, budget(report)).map(({ at, value }) => toPoint(at, value));
    const folded = {
        ...report,
        evidence: { ...report.evidence, [metric]: withBaseline(evidence, event) },
        samples: { ...report.samples, [metric]: { ...samples, baseline: points } },
    };
    // A value of a query that can match nothing is made up.
    return comparedWith(folded, metric, baseline.noData ? undefined : baseline.mean);
}
function foldLook(report, look) {
    return look.metrics.reduce((soFar, metricLook) => foldMetric(soFar, look, metricLook), report);
}
function foldMetric(report, look, metricLook) {
    const { metric, reading, judgement } = metricLook;
    const evidence = report.evidence[metric];
    const samples = report.samples[metric];
    if (!evidence || !samples)
        return report;
    const value = reading.state === 'measured' ? reading.value : undefined;
    const watch = added(samples.watch, toPoint(reading.at, value), budget(report));
    const point = evidencePoint(metricLook);
    const points = point ? added(samples.evidence, point, budget(report)) : samples.evidence;
    const looked = {
        ...report,
        evidence: { ...report.evidence, [metric]: withLook(evidence, look, metricLook) },
        samples: { ...report.samples, [metric]: { ...samples, watch, evidence: points } },
    };
    // A source that did not answer says nothing new: what was known last stands.
    if (reading.state === 'unavailable')
        return looked;
    const { baseline, current, delta } = judgement;
    return {
        ...(baseline === undefined ? looked : comparedWith(looked, metric, baseline)),
        metrics_current: { ...looked.metrics_current, [metric]: finite(current) },
        metrics_delta: { ...looked.metrics_delta, [metric]: finite(delta) },
    };
}
/** The report with what a metric is compared with, and the limits that are counted from it. */
function comparedWith(report, metric, mean) {
    const evidence = report.evidence[metric];
    if (!evidence)
        return report;
    const baseline = finite(mean);
    const limits = limitsFrom(evidence.limits, baseline);
    return {
        ...report,
        metrics_baseline: { ...report.metrics_baseline, [metric]: baseline },
        evidence: { ...report.evidence, [metric]: { ...evidence, limits } },
    };
}
function evidencePoint({ reading, judgement }) {
    if (!('proof' in judgement))
        return undefined;
    const { pValue, level } = judgement.proof;
    return { time: iso(reading.at), p_value: finite(pValue), level: finite(level) };
}
function budget(report) {
    return pointsEach(Object.keys(report.evidence).length);
}

// EXTERNAL MODULE: ./build/safety/inert.js
var inert = __nccwpck_require__(207);
;// CONCATENATED MODULE: ./build/report/script-report.js

/** Kept of each stream, in characters: its end. */
const MAX_TAIL = 16_384;
function startedScript(script, timeoutSeconds) {
    return {
        script,
        timeout_seconds: timeoutSeconds,
        returncode: null,
        signal: null,
        timed_out: false,
        cancelled: false,
        seconds: null,
        output_bytes: 0,
        stdout: '',
        stderr: '',
    };
}
function finishedScript(started, result) {
    return {
        ...(started ?? startedScript('', 0)),
        returncode: result.code,
        signal: result.signal,
        timed_out: result.timedOut,
        cancelled: result.cancelled,
        seconds: result.seconds,
        output_bytes: result.outputBytes,
        stdout: tail(result.stdout),
        stderr: tail(result.stderr),
    };
}
/** Harmless line by line: whoever prints a report in a workflow prints this too. */
function tail(output) {
    return (0,inert/* inertLines */.wi)(output)
        .join('\n')
        .slice(-MAX_TAIL)
        .replace(/^[\udc00-\udfff]/, '');
}

;// CONCATENATED MODULE: ./build/report/describe.js


/** One sentence on an event, for a timeline. Lines of script output have none: there may be millions. */
function describe(event) {
    switch (event.type) {
        case 'run-started':
            return `${event.plan.name} in ${event.plan.environment}${event.plan.dryRun ? ' (dry run)' : ''}`;
        case 'phase-started':
            return event.phase;
        case 'check':
            return `${event.name}: ${event.status}: ${event.message}${event.fix === undefined ? '' : ` (${event.fix})`}`;
        case 'flags-inspected': {
            const flags = event.inspection.flags.map(({ name, on }) => `${name} is ${on ? 'on' : 'off'}`);
            return `${event.inspection.file}: ${flags.join(', ')}`;
        }
        case 'waiting':
            return `${event.what}: ${(0,words/* durationWords */.Sh)(event.elapsedSeconds)} of ${(0,words/* durationWords */.Sh)(event.totalSeconds)}`;
        case 'baseline':
            return `${event.metric}: ${baselineWords(event.baseline)}`;
        case 'flags-planned':
            return `to be set: ${changeWords(event.change)}`;
        case 'flags-enabled':
            return `set: ${changeWords(event.change)}`;
        case 'service-toggled':
            return event.error ?? `${event.service} reads the flags anew`;
        case 'script-started':
            return `${scriptName(event.script)} ${event.path}, at most ${event.timeoutSeconds} s`;
        case 'script-output':
        case 'analysis-started':
        case 'analysis-look':
            return undefined;
        case 'script-finished':
            return `${scriptName(event.script)} ${endWords(event.result)}`;
        case 'look':
            return `${(0,words/* durationWords */.Sh)(event.elapsedSeconds)} of ${(0,words/* durationWords */.Sh)(event.watchSeconds)}: ${event.metrics.map(lookWords).join(', ')}`;
        case 'rollback-started':
            return event.outcome.reason;
        case 'rollback-attempt-failed': {
            const next = event.retryInSeconds === undefined ? 'given up' : `again in ${event.retryInSeconds} s`;
            return `attempt ${event.attempt} failed: ${event.error}; ${next}`;
        }
        case 'rollback-finished':
            return restorationWords(event.restoration, event.error);
        case 'warning':
            return event.message;
        case 'verdict':
            return outcomeWords(event.outcome);
    }
}
function scriptName(script) {
    return script === 'smoke' ? 'smoke test' : 'rollback script';
}
/** How a script ended: `passed in 3.2 s`, `timed out after 60 s`, … */
function endWords(result) {
    const seconds = `${result.seconds.toFixed(1)} s`;
    const wrote = `, ${(0,words/* bytesWords */.Bc)(result.outputBytes)} of output`;
    if (result.timedOut)
        return `timed out after ${seconds}${wrote}`;
    if (result.cancelled)
        return `cancelled after ${seconds}${wrote}`;
    if (result.code === 0)
        return `passed in ${seconds}${wrote}`;
    const how = result.signal === null ? `exit code ${result.code}` : result.signal;
    return `failed with ${how} after ${seconds}${wrote}`;
}
/** A place and what becomes of it: `.flags.x.enabled false → true`. */
function editWords({ place, former, written }) {
    return `${placeText(place)} ${former ?? 'no entry'} → ${written}`;
}
function changeWords({ edits }) {
    return edits.length === 0 ? 'nothing, all is set already' : edits.map(editWords).join(', ');
}
function baselineWords(baseline) {
    if (!baseline.answered)
        return 'no answer';
    if (baseline.mean === undefined)
        return `no value, ${baseline.rawSamples} raw samples`;
    return `${(0,words/* valueWords */.pz)(baseline.mean, '')} over ${baseline.samples.length} samples`;
}
function lookWords({ metric, judgement }) {
    const values = `${(0,words/* valueWords */.pz)(judgement.baseline, '')} → ${(0,words/* valueWords */.pz)(judgement.current, '')}`;
    return `${metric} ${values === `${words/* NOTHING */.K$} → ${words/* NOTHING */.K$}` ? '' : `${values} `}${judgement.status}`;
}
function restorationWords(restoration, error) {
    if (!restoration)
        return `the flags could not be put back: ${error ?? 'no reason is known'}`;
    const conflicts = restoration.conflicts.map(({ place, found }) => `${placeText(place)} was changed by another writer to ${found ?? 'no entry'}`);
    const identical = restoration.byteIdentical ? ', the file is byte for byte as before' : '';
    return [`${restoration.restored.length} places restored${identical}`, ...conflicts].join('; ');
}
function outcomeWords({ verdict, reasonCode, reason }) {
    return `${verdict} (${reasonCode}): ${reason}`;
}

;// CONCATENATED MODULE: ./build/report/timeline.js



/** Kept of every type of event: what comes more often is thinned. */
const MAX_OF_A_TYPE = 200;
const MAX_MESSAGE = 2_000;
/** The timeline with one more event. Waiting is told once, as far as it got; script output is not told. */
function withEvent(timeline, event) {
    const message = describe(event);
    if (message === undefined)
        return timeline;
    const entry = { time: iso(event.at), type: event.type, message: (0,words/* shorten */.ml)(message, MAX_MESSAGE) };
    const last = timeline.at(-1);
    if (event.type === 'waiting' && last?.type === 'waiting' && subject(last) === event.what) {
        return [...timeline.slice(0, -1), entry];
    }
    return bounded([...timeline, entry], event.type);
}
/** Drops every other entry of a type that has come too often, and keeps its first and its newest. */
function bounded(timeline, type) {
    const count = timeline.filter((entry) => entry.type === type).length;
    if (count <= MAX_OF_A_TYPE)
        return timeline;
    let seen = 0;
    return timeline.filter((entry) => {
        if (entry.type !== type)
            return true;
        seen += 1;
        return seen % 2 === 1 || seen === count;
    });
}
function subject({ message }) {
    return message.slice(0, message.lastIndexOf(': '));
}

;// CONCATENATED MODULE: ./build/report/fold.js







/** Kept of errors, warnings, checks and services each; more of the same are no news. */
const MAX_ITEMS = 200;
/** The report with one more event. Pure. A line of script output changes nothing, for there may be millions. */
function fold(report, event) {
    if (event.type === 'script-output')
        return report;
    const timeline = withEvent(report.timeline, event);
    return apply({ ...report, end_time: iso(event.at), timeline }, event);
}
function apply(report, event) {
    switch (event.type) {
        case 'run-started':
            return { ...report, start_time: iso(event.at), ...ofPlan(event.plan) };
        case 'check': {
            const { name, status, message, fix = null } = event;
            const checks = fold_bounded([...report.checks, { name, status, message, fix }]);
            return withError({ ...report, checks }, status === 'failed' ? `${name}: ${message}` : undefined);
        }
        case 'baseline':
            return foldBaseline(report, event);
        case 'flags-planned':
        case 'flags-enabled':
            return foldChange(report, event);
        case 'service-toggled': {
            const { service, phase, error } = event;
            const services = fold_bounded([...report.services, { service, phase, error: error ?? null }]);
            return withError({ ...report, services }, error);
        }
        case 'script-started':
        case 'script-finished':
            return foldScript(report, event);
        case 'look':
            return foldLook(report, event);
        case 'rollback-started': {
            const { reason } = event.outcome;
            // Nothing is back before it was read back.
            return { ...report, rollback_triggered: true, rollback_reason: reason, rollback_status: 'incomplete' };
        }
        case 'rollback-attempt-failed':
            return withError(report, `rollback attempt ${event.attempt}: ${event.error}`);
        case 'rollback-finished': {
            const flags = afterRollback(report.flags, event.restoration, event.repair === undefined);
            const complete = event.restoration?.conflicts.length === 0;
            const rollback_status = complete ? 'restored' : 'incomplete';
            return {
                ...report,
                flags,
                rollback_status,
                still_on: stillOn(flags, report.flags_file),
                commands: { ...report.commands, recover: (0,recovery_commands/* recoverAfter */.Jb)(event.repair, report.commands.recover) },
            };
        }
        case 'warning':
            return { ...report, warnings: fold_bounded([...report.warnings, event.message]) };
        case 'verdict':
            return foldVerdict(report, event.outcome);
        case 'phase-started':
        case 'flags-inspected':
        case 'waiting':
        case 'analysis-started':
        case 'analysis-look':
        case 'script-output':
            return report;
    }
}
function ofPlan(plan) {
    return {
        name: plan.name,
        environment: plan.environment,
        config_path: plan.config.path,
        config_hash: plan.config.hash,
        commands: plan.commands,
        dry_run: plan.dryRun,
        plan: planReport(plan),
        flags_file: plan.flags.file,
        ...metricsOfPlan(plan.metrics, plan.watchSeconds),
    };
}
function foldChange(report, { type, change }) {
    const flags = withChange(report.flags, change, type === 'flags-enabled' ? 'on' : 'planned');
    const enabled = type === 'flags-enabled' ? change.edits.map(({ flag }) => flag) : [];
    const flags_enabled = [...new Set([...report.flags_enabled, ...enabled])];
    return { ...report, flags_file: change.file, flags, flags_enabled };
}
function foldScript(report, event) {
    const known = event.script === 'smoke' ? report.smoke : report.rollback_script;
    const script = event.type === 'script-started'
        ? startedScript(event.path, event.timeoutSeconds)
        : finishedScript(known, event.result);
    if (event.script === 'rollback')
        return { ...report, rollback_script: script };
    const { returncode, stdout, stderr } = script;
    return {
        ...report,
        smoke: script,
        smoke_returncode: returncode,
        smoke_stdout: stdout,
        smoke_stderr: stderr,
    };
}
function foldVerdict(report, outcome) {
    const { verdict, reasonCode, reason } = outcome;
    const crashed = reasonCode === 'crashed' ? reason : undefined;
    return withError({
        ...report,
        success: verdict === 'passed' || verdict === 'planned',
        verdict,
        reason_code: reasonCode,
        reason,
    }, crashed);
}
function withError(report, error) {
    return error === undefined ? report : { ...report, errors: fold_bounded([...report.errors, error]) };
}
function fold_bounded(items) {
    return items.length <= MAX_ITEMS ? items : items.slice(0, MAX_ITEMS);
}

;// CONCATENATED MODULE: ./build/report/published.js

/** Fields with closed sets of values, and times: a secret that happens to be `passed` must not blank the verdict. */
const CLOSED = new Set([
    ...[
        'verdict',
        'reason_code',
        'rollback_status',
        'status',
        'state',
        'code',
        'phase',
        'type',
        'signal',
        'unit',
        'kind',
        'scope',
        'judge',
        'on_inconclusive',
    ],
    ...['time', 'start_time', 'end_time'],
]);
/**
 * A report as it may leave the machine: every text masked and, line by line, harmless in the log of a workflow that
 * prints it. To be applied once, before the report is written, summed up or sent.
 */
function published(report, mask) {
    return cleaned(report, (text) => (0,inert/* inertLines */.wi)(mask(text)).map(mask).join('\n'));
}
function cleaned(value, clean) {
    if (typeof value === 'string')
        return clean(value);
    if (Array.isArray(value))
        return value.map((item) => cleaned(item, clean));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keeps(key, item) ? item : cleaned(item, clean)]));
}
function keeps(key, item) {
    return CLOSED.has(key) && (typeof item === 'string' || item === null);
}

;// CONCATENATED MODULE: ./build/report/collect.js



/** A sink that gathers the report of a run; `report()` gives it as far as it got, fit to be published. */
function reportCollector(provenance, mask) {
    let report = emptyReport(provenance);
    return {
        sink: (event) => {
            report = fold(report, event);
        },
        report: () => published(report, mask),
    };
}

;// CONCATENATED MODULE: ./build/system/version.js
/** The version that people see; a test holds it against package.json. */
const version = '1.0.0';

;// CONCATENATED MODULE: ./build/report/git.js


/** Symbolic refs may point at symbolic refs, and a broken one at itself. */
const MAX_REF_DEPTH = 5;
/** What is checked out in the working tree that holds `folder`, read from git's own files; undefined where there is none. */
async function gitHead(folder) {
    const gitDir = await findGitDir((0,external_node_path_.resolve)(folder));
    if (gitDir === undefined)
        return undefined;
    const head = await line((0,external_node_path_.join)(gitDir, 'HEAD'));
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
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        const entry = (0,external_node_path_.join)(folder, '.git');
        const found = await (0,promises_.stat)(entry).catch(() => undefined);
        if (found?.isDirectory())
            return entry;
        if (found?.isFile()) {
            // A worktree or a submodule: the file names the real folder.
            const target = /^gitdir: (.+)$/.exec((await line(entry)) ?? '')?.[1];
            return target === undefined ? undefined : (0,external_node_path_.resolve)(folder, target);
        }
        if (folder === (0,external_node_path_.dirname)(folder))
            return undefined;
    }
}
async function resolveRef(gitDir, ref) {
    const common = await line((0,external_node_path_.join)(gitDir, 'commondir'));
    const folders = common === undefined ? [gitDir] : [gitDir, (0,external_node_path_.resolve)(gitDir, common)];
    let name = ref;
    for (let depth = 0; depth < MAX_REF_DEPTH; depth += 1) {
        if (!/^refs\/[^\0]+$/.test(name) || name.split('/').includes('..'))
            return undefined;
        const loose = await firstLine(folders.map((folder) => (0,external_node_path_.join)(folder, name)));
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
        const packed = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'packed-refs'), 'utf8').catch(() => '');
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
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
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
        hostname: (0,external_node_os_namespaceObject.hostname)(),
        user: userName(env),
        run_url: runUrl(env),
        version: version,
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
        return (0,external_node_os_namespaceObject.userInfo)().username;
    }
    catch {
        // A container may run under an id that has no name.
        return given(env.USER) ?? given(env.LOGNAME) ?? given(env.USERNAME) ?? 'unknown';
    }
}
function given(value) {
    return value === undefined || value === '' ? null : value;
}

// EXTERNAL MODULE: ./build/system/owner.js
var owner = __nccwpck_require__(9839);
// EXTERNAL MODULE: ./build/report/whole-file.js
var report_whole_file = __nccwpck_require__(1303);
// EXTERNAL MODULE: ./build/system/make-folders.js
var make_folders = __nccwpck_require__(5056);
;// CONCATENATED MODULE: ./build/alerts/incident.js



/**
 * Leaves an alert that reached nobody as a dated file beside the report, never over another. Resolves to its path.
 * `now` is in ms; `error` says why it was not sent.
 *
 * @throws Error where it cannot be written
 */
async function writeIncident(report, alert, now) {
    const folder = (0,external_node_path_.dirname)(alert.reportPath);
    const incident = {
        schema_version: 1,
        time: new Date(now).toISOString(),
        name: report.name,
        environment: report.environment,
        verdict: report.verdict,
        reason_code: report.reason_code,
        reason: report.reason,
        rollback_status: report.rollback_status,
        still_on: report.still_on,
        run_url: report.run_url,
        report_path: alert.reportPath,
        alert_error: alert.error,
        message: alert.message.text,
    };
    await (0,report_whole_file/* inTime */.RN)(folder, (0,make_folders/* makeFoldersAside */.u)(folder));
    const path = (0,external_node_path_.join)(folder, `incident_${(0,report_whole_file/* timestamp */.vE)(now)}_${(0,report_whole_file/* fileNamePart */.BQ)(report.name)}.json`);
    return (0,report_whole_file/* writeNew */.qf)(path, `${JSON.stringify(incident, undefined, 2)}\n`);
}

;// CONCATENATED MODULE: ./build/alerts/message.js

/** The shortest limit of those who receive it: Discord's. */
const MAX_CHARACTERS = 2_000;
const MAX_PLACES = 10;
/** Whether a run that ended so is alerted: a rollback, and flags that are on without proof that they are good. */
function needsAlert({ verdict }) {
    return verdict === 'rolled-back' || verdict === 'rollback-incomplete' || verdict === 'inconclusive';
}
/** The alert for a report that is fit to be published. `reportPath` where one was written. */
function alertMessage(report, reportPath) {
    const title = plain(titleOf(report));
    const text = within(title, linesOf(report, reportPath).map(plain));
    return {
        '@type': 'MessageCard',
        '@context': 'https://schema.org/extensions',
        themeColor: report.verdict === 'inconclusive' ? 'F9A825' : 'D32F2F',
        summary: (0,words/* shorten */.ml)(title, 200),
        text,
        content: text,
        message: text,
        allowed_mentions: { parse: [] },
    };
}
function titleOf({ verdict, name, environment }) {
    const what = verdict === 'rollback-incomplete'
        ? '🚨 Canary failed and the ROLLBACK IS INCOMPLETE'
        : verdict === 'inconclusive'
            ? '⚠️ Canary inconclusive, the flags are on without proof that they are good'
            : '❌ Canary failed, flags rolled back';
    return (0,words/* shorten */.ml)(`${what}: ${name} in ${environment}`, 300);
}
/** The most important ones first: what does not fit is left off at the end. */
function linesOf(report, reportPath) {
    const stillOn = report.still_on.slice(0, MAX_PLACES);
    return [
        `Reason: ${report.reason ?? 'unknown'}`,
        ...stillOn.map(({ flag, place }) => `STILL ON: ${flag} (${place} in ${report.flags_file})`),
        ...(report.verdict === 'rollback-incomplete' ? [`Finish the rollback: ${report.commands.recover}`] : []),
        ...(report.verdict === 'inconclusive' ? [`Turn them off: ${report.commands.rollback}`] : []),
        `Environment: ${report.environment}`,
        `Flags: ${report.flags_enabled.join(', ') || 'none'}`,
        ...(report.run_url === null ? [`Host: ${report.hostname}`] : [`Run: ${report.run_url}`]),
        ...(reportPath === undefined ? [] : [`Report: ${reportPath}`]),
        ...metricLines(report),
    ];
}
function metricLines(report) {
    return Object.entries(report.evidence).flatMap(([metric, { status, unit, delta_pct }]) => {
        if (status === 'not-measured')
            return [];
        const [baseline, current] = [report.metrics_baseline[metric], report.metrics_current[metric]];
        const delta = (0,words/* deltaWords */.YG)(report.metrics_delta[metric], delta_pct, unit);
        const mark = status === 'breach' ? '✗' : status === 'ok' ? '✓' : '·';
        return [`${mark} ${metric}: ${(0,words/* valueWords */.pz)(baseline, unit)} → ${(0,words/* valueWords */.pz)(current, unit)}, ${delta}`];
    });
}
/** A list, since Teams joins plain lines to one. */
function within(title, lines) {
    let text = `${title}\n`;
    for (const [index, line] of lines.entries()) {
        const next = `${text}\n- ${(0,words/* shorten */.ml)(line, 600)}`;
        const last = index === lines.length - 1;
        // The line that says how many were left off must fit too.
        if (next.length > MAX_CHARACTERS - (last ? 0 : 40))
            return `${text}\n- … and ${lines.length - index} more`;
        text = next;
    }
    return text;
}
/** One line that calls nobody and links nowhere: Slack reads `<!channel>`, all of them `@name`, most of them `[text](url)`. */
function plain(line) {
    return line
        .replace(/\s+/g, ' ')
        .replaceAll('<', '‹')
        .replaceAll('](', '] (')
        .replace(/@(?=\w)/g, '@\u200b');
}

;// CONCATENATED MODULE: ./build/alerts/webhook.js

/** The pause before the second attempt, in ms; it doubles with every further one. */
const FIRST_PAUSE_MS = 1_000;
/** Sends an alert, trying again after 1 s, 2 s … where that may help. Never throws, and names no secret of the URL. */
async function sendAlert(url, message, { post, clock, attempts = 3, timeoutMs = 10_000 }) {
    const to = redactUrl(url);
    for (let attempt = 1;; attempt += 1) {
        const { status, problem } = await tryOnce();
        if (status !== undefined && status >= 200 && status < 300)
            return { sent: true };
        const final = attempt >= attempts || (status !== undefined && !mayPass(status));
        if (final) {
            const tries = attempt === 1 ? 'once' : `${attempt} times`;
            return { sent: false, error: `the alert to ${to} failed (tried ${tries}): ${problem}` };
        }
        await clock.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
    async function tryOnce() {
        try {
            const status = await post(url, message, timeoutMs);
            return { status, problem: `it answered ${status}` };
        }
        catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            return { status: undefined, problem: text.replaceAll(url, to) };
        }
    }
}
/** Whether the same request may get another answer later: too busy or broken, rather than refused. */
function mayPass(status) {
    return status >= 500 || status === 408 || status === 429;
}

;// CONCATENATED MODULE: ./node_modules/proxy-from-env/index.js


var DEFAULT_PORTS = {
  ftp: 21,
  gopher: 70,
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
};

function parseUrl(urlString) {
  try {
    return new URL(urlString);
  } catch {
    return null;
  }
}

/**
 * @param {string|object|URL} url - The URL as a string or URL instance, or a
 *   compatible object (such as the result from legacy url.parse).
 * @return {string} The URL of the proxy that should handle the request to the
 *  given URL. If no proxy is set, this will be an empty string.
 */
function getProxyForUrl(url) {
  var parsedUrl = (typeof url === 'string' ? parseUrl(url) : url) || {};
  var proto = parsedUrl.protocol;
  var hostname = parsedUrl.host;
  var port = parsedUrl.port;
  if (typeof hostname !== 'string' || !hostname || typeof proto !== 'string') {
    return '';  // Don't proxy URLs without a valid scheme or host.
  }

  proto = proto.split(':', 1)[0];
  // Stripping ports in this way instead of using parsedUrl.hostname to make
  // sure that the brackets around IPv6 addresses are kept.
  hostname = hostname.replace(/:\d*$/, '');
  port = parseInt(port) || DEFAULT_PORTS[proto] || 0;
  if (!shouldProxy(hostname, port)) {
    return '';  // Don't proxy URLs that match NO_PROXY.
  }

  var proxy = getEnv(proto + '_proxy') || getEnv('all_proxy');
  if (proxy && proxy.indexOf('://') === -1) {
    // Missing scheme in proxy, default to the requested URL's scheme.
    proxy = proto + '://' + proxy;
  }
  return proxy;
}

/**
 * Determines whether a given URL should be proxied.
 *
 * @param {string} hostname - The host name of the URL.
 * @param {number} port - The effective port of the URL.
 * @returns {boolean} Whether the given URL should be proxied.
 * @private
 */
function shouldProxy(hostname, port) {
  var NO_PROXY = getEnv('no_proxy').toLowerCase();
  if (!NO_PROXY) {
    return true;  // Always proxy if NO_PROXY is not set.
  }
  if (NO_PROXY === '*') {
    return false;  // Never proxy if wildcard is set.
  }

  return NO_PROXY.split(/[,\s]/).every(function(proxy) {
    if (!proxy) {
      return true;  // Skip zero-length hosts.
    }
    var parsedProxy = proxy.match(/^(.+):(\d+)$/);
    var parsedProxyHostname = parsedProxy ? parsedProxy[1] : proxy;
    var parsedProxyPort = parsedProxy ? parseInt(parsedProxy[2]) : 0;
    if (parsedProxyPort && parsedProxyPort !== port) {
      return true;  // Skip if ports don't match.
    }

    if (!/^[.*]/.test(parsedProxyHostname)) {
      // No wildcards, so stop proxying if there is an exact match.
      return hostname !== parsedProxyHostname;
    }

    if (parsedProxyHostname.charAt(0) === '*') {
      // Remove leading wildcard.
      parsedProxyHostname = parsedProxyHostname.slice(1);
    }
    // Stop proxying if the hostname ends with the no_proxy host.
    return !hostname.endsWith(parsedProxyHostname);
  });
}

/**
 * Get the value for an environment variable.
 *
 * @param {string} key - The name of the environment variable.
 * @return {string} The value of the environment variable.
 * @private
 */
function getEnv(key) {
  return process.env[key.toLowerCase()] || process.env[key.toUpperCase()] || '';
}

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
    const proxy = getProxyForUrl(url.href);
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
            const http = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));
            const agent = proxy
                ? new (await Promise.all(/* import() */[__nccwpck_require__.e(171), __nccwpck_require__.e(970)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1970, 19))).HttpProxyAgent(proxy, KEPT)
                : new http.Agent(KEPT);
            return { send: http.request, agent, tls: {}, proxy: proxy?.host };
        }
        const https = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19));
        const agent = proxy
            ? new (await Promise.all(/* import() */[__nccwpck_require__.e(171), __nccwpck_require__.e(669)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3669, 19))).HttpsProxyAgent(proxy, KEPT)
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
        const answer = await attempt(asked, asked.repeatable && stale < MAX_IDLE_CONNECTIONS);
        if (answer !== 'stale')
            return answer;
    }
}
/** Answers `stale` where a kept connection turned out to be closed by the server, and `mayBeStale`. */
function attempt(asked, mayBeStale) {
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

// EXTERNAL MODULE: ./build/report/not-written.js
var not_written = __nccwpck_require__(2612);
// EXTERNAL MODULE: ./build/report/page-path.js
var page_path = __nccwpck_require__(9878);
;// CONCATENATED MODULE: ./build/report/files.js





/** The last run's report, beside whatever name the config gives it. */
const LATEST = 'latest_report.json';
/**
 * Writes a report to its path, as `latest_report.json` beside it and, where wanted, as a dated copy that nothing ever
 * overwrites; that of a dry run to its path alone. Readers never see half a file.
 *
 * @throws Error that says which file could not be written and what to do; the others are written all the same
 */
async function writeReport(report, plan, { now }) {
    const folder = (0,external_node_path_.dirname)(plan.path);
    const latest = report.dry_run ? undefined : (0,external_node_path_.join)(folder, LATEST);
    const text = `${JSON.stringify(report, undefined, 2)}\n`;
    const failures = [];
    const attempt = async (path, write) => {
        try {
            return await write();
        }
        catch (error) {
            failures.push((0,not_written/* explained */.t)('report', path, error));
            return undefined;
        }
    };
    const { used = [] } = plan;
    await attempt(folder, () => (0,report_whole_file/* inTime */.RN)(folder, (0,make_folders/* makeFoldersAside */.u)(folder)));
    if (failures[0])
        throw failures[0];
    const written = [plan.path, ...(latest === undefined ? [] : [latest])].flatMap((path) => [
        path,
        (0,page_path/* pagePath */.H)(path),
    ]);
    const names = [...written.map((path) => (0,external_node_path_.basename)(path)), datedStem(plan.path)];
    await (0,report_whole_file/* inTime */.RN)(folder, (0,report_whole_file/* sweepAbandoned */.Lj)(folder, names, now())).catch(() => { }); // only tidiness
    await attempt(plan.path, () => (0,report_whole_file/* writeWhole */.f8)(plan.path, text, used));
    if (latest !== undefined && latest !== plan.path)
        await attempt(latest, () => (0,report_whole_file/* writeWhole */.f8)(latest, text, used));
    const dated = (0,external_node_path_.join)(folder, datedName(plan.path, now()));
    const history = plan.keepHistory && !report.dry_run ? await attempt(dated, () => (0,report_whole_file/* writeNew */.qf)(dated, text, used)) : undefined;
    if (failures[0])
        throw failures[0];
    return { report: plan.path, latest, history };
}
function datedName(path, at) {
    return `${datedStem(path)}${(0,report_whole_file/* timestamp */.vE)(at)}${endingOf(path)}`;
}
function datedStem(path) {
    const name = (0,external_node_path_.basename)(path, endingOf(path));
    return `${name === (0,external_node_path_.basename)(LATEST, '.json') ? 'report' : name}_`;
}
function endingOf(path) {
    return (0,external_node_path_.extname)(path) || '.json';
}

;// CONCATENATED MODULE: ./build/engine/aftermath.js







/** Writes the report, then its page, and sends the alert; each can fail without the others. */
async function publish(to, report, note) {
    // Looking at what would happen leaves nothing behind that was not asked for.
    const paths = report.dry_run && !to.report.requested ? undefined : await saveReport(to.report, report, note);
    const page = paths && (await savePages(to.report, report, paths, note));
    if (to.webhookUrl !== undefined && needsAlert(report))
        await aftermath_alert(to.webhookUrl, to.report, report, paths?.report, note);
    return { report: paths?.report, page };
}
async function saveReport(plan, report, note) {
    try {
        const paths = await writeReport(report, plan, systemClock);
        note('info', `Report written to ${paths.report}`);
        return paths;
    }
    catch (error) {
        note('warn', run_messageOf(error));
        return undefined;
    }
}
/** The page's code holds a script and a style, so it is loaded only now. */
async function savePages({ used }, report, paths, note) {
    try {
        const { writePages } = await __nccwpck_require__.e(/* import() */ 905).then(__nccwpck_require__.bind(__nccwpck_require__, 4905));
        const page = await writePages(report, paths, used);
        note('info', `HTML report: ${page}`);
        return page;
    }
    catch (error) {
        note('warn', run_messageOf(error));
        return undefined;
    }
}
/** Where no webhook takes the message, a file beside the report keeps it. */
async function aftermath_alert(webhookUrl, plan, report, reportPath, note) {
    const message = alertMessage(report, reportPath);
    const http = httpClient();
    const sent = await sendAlert(webhookUrl, message, {
        post: async (url, json, timeoutMs) => {
            const headers = { 'content-type': 'application/json' };
            return (await http.request({ url, method: 'POST', headers, body: JSON.stringify(json), timeoutMs }))
                .status;
        },
        clock: systemClock,
    });
    http.close();
    if (sent.sent) {
        note('info', 'Alert sent');
        return;
    }
    note('warn', sent.error);
    try {
        const incident = { message, error: sent.error, reportPath: plan.path };
        note('warn', `Incident recorded in ${await writeIncident(report, incident, systemClock.now())}`);
    }
    catch (error) {
        note('warn', `The incident could not be recorded either: ${run_messageOf(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/config/placeholder.js
/** Words that people write where a secret would be. Long enough that random characters hardly ever hold one. */
const WORDS = /example|your|change[-_]?me|placeholder|replace|redacted|dummy|sample|insert|removed|notreal|[-_ ]here|secret|token|webhook|passw|xxxx|\*\*\*/i;
/** Short words of the same kind: only where nothing else is written. */
const WHOLE = /^(pass|pwd|pw|foo|bar|baz|test|fake|todo|tbd|none|null|key|hash|sig|signature|x+|\*+|_+|-+)$/i;
/** A word as such: no token has so few letters, all small or all large. */
const WORD = /^([a-z]{1,12}|[A-Z]{1,12}|[A-Z][a-z]{1,14})$/;
/** The payload of the token that jwt.io and half of all documentation show. */
const KNOWN = /^eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l/;
/** From how many characters on a row of equal or consecutive ones is on purpose. */
const ROW = 3;
/** The share of a text that rows make up where it was typed to fill a place. */
const FILLED = 0.8;
/**
 * Whether what is `written` stands in the place of a secret: `XXXX`, `<token>`, `YOUR_TOKEN`, `T00000000`, `abc123`, or one that is cut
 * off (`after` is what follows it). A plain word is one too, but where people choose what they write: in a login.
 */
function placeholder_isPlaceholder(written, after, isLogin) {
    const text = written.replace('IncomingWebhook', ''); // a part of every Teams address
    if (/^(\.{3}|…|\*|<)/.test(after) || text.endsWith('...') || KNOWN.test(text))
        return true;
    if (/^(<.*>|\{.*\}|\[.*\]|%\w+%|\$\w+)$/.test(text) || WORDS.test(text))
        return true;
    // Each part by itself: of `a@b/IncomingWebhook/c` any one may be the secret.
    const parts = text.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
    const letters = parts.filter((part) => /[A-Za-z]/.test(part));
    return (letters.length > 0 ? letters : parts).every((part) => isFiller(part) || (!isLogin && WORD.test(part)));
}
/** Whether a text cannot be in use as a password: `xxx`, `***`, `<password>`, `YOUR_PASSWORD`. */
function placeholder_isBlank(text) {
    return /^([xX]+|\*+|\.+|<.*>|\{.*\}|\[.*\])$|your|example|placeholder|redacted/i.test(text);
}
/** Whether a text mixes letters and digits, or cases, as no word does. */
function placeholder_looksRandom(text) {
    return text
        .split(/[^A-Za-z0-9]+/)
        .some((part) => part.length >= 10 && /[A-Za-z]/.test(part) && /\d|[a-z][A-Z].*[a-z][A-Z]/.test(part));
}
function isFiller(part) {
    const [letters, digits] = [part.toLowerCase().replace(/\d/g, ''), part.replace(/\D/g, '')];
    // Letters and digits in turn: a1b2c3.
    if (isRow(letters) && isRow(digits))
        return true;
    return WHOLE.test(part) || inRows(part.toLowerCase()) / part.length >= FILLED;
}
/** Whether a text is nothing but one row; 0 follows 9. */
function isRow(text) {
    return [0, 1].some((step) => rowEnd(text.replace(/90/g, '9:'), 0, step) >= text.length);
}
/** How many characters stand in rows of equal or consecutive ones: all of `aaaa`, `abcd`, `1234`. */
function inRows(text) {
    let total = 0;
    for (let start = 0; start < text.length;) {
        const end = Math.max(rowEnd(text, start, 0), rowEnd(text, start, 1), rowEnd(text, start, -1));
        if (end - start >= ROW)
            total += end - start;
        start = Math.max(end - start >= ROW ? end : start + 1, start + 1);
    }
    return total;
}
/** Where the row that begins at `start` ends, in which each character is `step` after the one before it. */
function rowEnd(text, start, step) {
    let end = start + 1;
    while (end < text.length && text.charCodeAt(end) - text.charCodeAt(end - 1) === step)
        end += 1;
    return end;
}

;// CONCATENATED MODULE: ./build/config/secret-shapes.js

/** What could be slow to match is bounded: the text may be a stranger's. */
const SHAPES = [
    {
        what: 'a GitHub token',
        pattern: /(?<![A-Za-z0-9])(?:gh[pousr]|github_pat)_(?<secret>\w{20,})/g,
    },
    { what: 'a GitLab token', pattern: /(?<![A-Za-z0-9])glpat-(?<secret>[\w-]{20,})/g },
    { what: 'a Slack token', pattern: /(?<![A-Za-z0-9])xox[abeprs]-(?<secret>[A-Za-z0-9-]{10,})/g },
    { what: 'an AWS access key', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)(?<secret>[0-9A-Z]{16})(?![0-9A-Z])/g },
    {
        what: 'a JSON web token',
        pattern: /(?<![A-Za-z0-9])eyJ[\w-]{8,2000}\.(?<secret>eyJ[\w-]{8,2000}\.[\w-]{8,2000})/g,
    },
    { what: 'a Grafana token', pattern: /(?<![A-Za-z0-9])gl(?:sa|c)_(?<secret>[\w-]{20,})/g },
    { what: 'a Vault token', pattern: /(?<![A-Za-z0-9])hv[sb]\.(?<secret>[\w-]{20,})/g },
    { what: 'an npm token', pattern: /(?<![A-Za-z0-9])npm_(?<secret>[A-Za-z0-9]{30,})/g },
    {
        what: 'a secret key',
        pattern: /(?<![A-Za-z0-9])sk[-_](?:live|test|ant|proj)[-_](?<secret>[\w-]{16,})/g,
    },
    { what: 'a PyPI token', pattern: /(?<![A-Za-z0-9])pypi-(?<secret>[\w-]{30,})/g },
    { what: 'a Google API key', pattern: /(?<![A-Za-z0-9])AIza(?<secret>[\w-]{35})(?![\w-])/g },
    { what: 'a Stripe key', pattern: /(?<![A-Za-z0-9])(?:rk_(?:live|test)|whsec)_(?<secret>[\w-]{16,})/g },
    { what: 'a SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.(?<secret>[\w-]{16,64}\.[\w-]{16,64})/g },
    { what: 'a Docker Hub token', pattern: /(?<![A-Za-z0-9])dckr_pat_(?<secret>[\w-]{20,})/g },
    { what: 'a Hugging Face token', pattern: /(?<![A-Za-z0-9])hf_(?<secret>[A-Za-z0-9]{30,})/g },
    {
        what: 'a private key',
        pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:\\[nr]|[\s#|>"']){0,80}(?<secret>[A-Za-z0-9+/=]{16,2000})/g,
    },
    {
        what: 'the address of a Slack webhook',
        pattern: /(?<![A-Za-z0-9])hooks\.slack(?:-gov)?\.com\/(?:services\/\w{1,40}\/\w{1,40}|(?:workflows|triggers)(?:\/\w{1,40}){1,3})\/(?<secret>\w+)/g,
    },
    {
        what: 'the address of a Discord webhook',
        pattern: /(?<![A-Za-z0-9])discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d+\/(?<secret>[\w-]+)/g,
    },
    {
        what: 'the address of a Teams webhook',
        pattern: /(?<![A-Za-z0-9])(?:webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook)\/(?<secret>[\w@/-]+)/g,
    },
    {
        what: 'the address of a workflow, signed',
        pattern: /\.(?:logic\.azure|powerplatform|powerautomate)\.com\S{0,300}[?&]sig=(?<secret>[\w%-]+)/g,
    },
    {
        what: 'a password in an address',
        pattern: /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"']{0,200}:(?<secret>[^\s/?#@"']{1,200})@/gi,
        isLogin: true,
    },
    {
        what: 'a bearer token',
        pattern: /(?<![A-Za-z0-9])bearer\s{1,4}(?<secret>[\w.~+/-]{20,2000}={0,2})/gi,
        ambiguous: true,
    },
];
/**
 * All secrets that a text holds by their looks. What stands in the place of one (`XXXX`, `<token>`) is not a secret. The
 * weakest passwords are placeholders in a comment, and passwords in a value that is `used`.
 */
function secretsIn(text, used) {
    return SHAPES.flatMap(({ isLogin = false, ...shape }) => matchesOf(shape, text)
        .filter(({ written, after }) => !isPlaceholder(written, after, isLogin) || (used && isLogin && !isBlank(written)))
        .map(({ offset }) => ({ what: shape.what, offset })));
}
/** Whether a text has a placeholder where a secret would be. */
function holdsPlaceholder(text) {
    return (SHAPES.some((shape) => matchesOf(shape, text).some(({ written, after }) => isPlaceholder(written, after, shape.isLogin === true))) || /<[\w .-]+>|\bYOUR[_-]|\/\.{3}|…/i.test(text));
}
/** Whether a text may hold a secret. Placeholders count too: what is shown must be safe, not exact. */
function holdsSecret(text) {
    return SHAPES.some((shape) => matchesOf(shape, text).length > 0);
}
/** How tokens begin, whose encoding in base64 is looked for too. */
const TOKEN_STARTS = [
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'xoxb-', 'xoxp-', 'sk_live_'],
    ...['npm_', 'pypi-', 'AKIA', 'AIza', 'eyJhbGciOi', '-----BEGIN'],
];
/** What is a secret in the output of a program, and would be an ordinary text in a config. */
const OUTPUT_SHAPES = [
    {
        pattern: /(?<shown>authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|token|apikey)\s{1,4})?)(?!bearer\b|basic\b|token\b|apikey\b)[^\s"',;]{6,2000}/gi,
    },
    { pattern: /(?<shown>\b(?:bearer|basic)(?:\s{1,4}|%20))[\w.~+/-]{16,2000}={0,2}/gi },
    {
        // A variable with the name of a secret, as `env` prints it.
        pattern: /(?<shown>(?<![A-Za-z0-9_])[A-Z0-9_]{0,60}(?:TOKEN|SECRET|PASSW(?:OR)?D|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIAL)[A-Z0-9_]{0,60}=["']?)[^\s"']{6,2000}/g,
    },
    { pattern: /%3A%2F%2F[^\s%]{0,200}%3A[^\s&]{1,200}?%40/gi },
    {
        pattern: new RegExp(`(?:${TOKEN_STARTS.flatMap(base64Within).join('|')})[A-Za-z0-9+/_-]{12,}={0,2}`, 'g'),
    },
];
/** How a text reads within the base64 of a longer one, at each of the three alignments. */
function base64Within(text) {
    return [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
        const [from, to] = [Math.ceil((shift * 8) / 6), Math.floor(((shift + text.length) * 8) / 6)];
        return encoded.slice(from, to).replace(/[+/]/g, (character) => `\\${character}`);
    });
}
/** Whether a line may hold any of them: most lines do not, and are looked at once. */
const ANY = new RegExp([...SHAPES, ...OUTPUT_SHAPES]
    .map(({ pattern }) => pattern.source.replaceAll(/\(\?<(?:secret|shown)>/g, '(?:'))
    .join('|'), 'i');
/** What may stay of a match: the name of the header or variable. */
function shownPart(found) {
    const groups = found.at(-1);
    return typeof groups === 'object' ? (groups?.shown ?? '') : '';
}
/** A line of a program's output with `***` in place of every secret that it holds by its looks. */
function outputWithoutSecrets(line) {
    if (!ANY.test(line))
        return line;
    return OUTPUT_SHAPES.reduce((rest, { pattern }) => rest.replace(pattern, (_, ...found) => `${shownPart(found)}***`), withoutSecrets(line));
}
/** The text with `***` in place of every secret that it holds by its looks. */
function withoutSecrets(text) {
    return SHAPES.reduce((rest, { pattern, ambiguous }) => rest.replace(pattern, (match) => (ambiguous && !placeholder_looksRandom(match) ? match : '***')), text);
}
function matchesOf({ pattern, ambiguous }, text) {
    return [...text.matchAll(pattern)]
        .map(({ index, 0: match, groups }) => ({
        offset: index,
        written: groups?.secret ?? match,
        after: text.slice(index + match.length, index + match.length + 3),
    }))
        .filter(({ written }) => !ambiguous || looksRandom(written));
}

;// CONCATENATED MODULE: ./build/engine/mask.js


/** Returns a function that puts `***` in place of these secrets, in any of their forms, and of what looks like one. */
function maskOf(secrets) {
    const known = masker(secrets);
    return (text) => outputWithoutSecrets(known(text));
}

;// CONCATENATED MODULE: ./build/engine/guardian-report.js













/** Gives the report and the alert that the killed run could not give, and leaves a log for whoever looks into it. */
function tellRecovery(ward, former) {
    const { complete, sentences } = describeFormerRun(former);
    const { change, restoration, error, stalled } = former;
    const reasonCode = stalled ? 'heartbeat-lost' : 'crashed';
    const what = stalled
        ? 'the canary stopped responding; its guardian restored the flags'
        : 'the canary was killed; its guardian put the flags back';
    const outcome = complete
        ? { verdict: 'rolled-back', reasonCode, reason: what }
        : { verdict: 'rollback-incomplete', reasonCode, reason: sentences.join('; ') };
    return tell(ward, sentences, [
        { type: 'flags-enabled', change },
        { type: 'rollback-started', outcome },
        { type: 'rollback-finished', restoration, ...(error !== undefined && { error }) },
        { type: 'verdict', outcome },
    ]);
}
/** Reports that the flags could not be restored yet. The guardian goes on trying. */
function tellFailure(ward, error) {
    const reason = `the canary was killed, and its guardian could not put the flags back yet: ${error}`;
    const outcome = { verdict: 'rollback-incomplete', reasonCode: 'crashed', reason };
    return tell(ward, [reason], [
        { type: 'rollback-started', outcome },
        { type: 'rollback-finished', restoration: undefined, error },
        { type: 'verdict', outcome },
    ]);
}
async function tell(ward, sentences, events) {
    const { name, environment, config, commands, root } = ward;
    const mask = maskOf(ward.secrets);
    const log = await (0,state_folder/* locateState */.yC)(safety_files/* nodeFiles */.kT, ward.flagsFile).then(({ folder }) => (0,external_node_path_.join)(folder, 'guardian.log'), () => undefined);
    const note = (_, message) => {
        const line = `${new Date(systemClock.now()).toISOString()} ${mask(message)}\n`;
        if (log === undefined)
            return;
        // A full disk: the flags are what counts.
        appendTo(log, line).then(() => (0,owner/* giveToFolderOwner */.i)(log), () => { });
    };
    for (const sentence of sentences)
        note('warn', sentence);
    try {
        const collector = reportCollector(await readProvenance(root, process.env), mask);
        for (const event of events)
            collector.sink({ at: systemClock.now(), ...event });
        const who = { name, environment, config_path: config.path, config_hash: config.hash, commands };
        await publish(ward, { ...collector.report(), ...who }, note);
    }
    catch (error) {
        note('warn', run_messageOf(error));
    }
}
/** Appends to a log, and to nothing that another user has put in its place. */
async function appendTo(path, text) {
    const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_.constants;
    const file = await (0,promises_.open)(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK, 0o644);
    try {
        const found = await file.stat();
        if (found.isFile() && found.nlink === 1)
            await file.appendFile(text);
    }
    finally {
        await file.close();
    }
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

;// CONCATENATED MODULE: ./build/flags/errors.js


/** The file is there and cannot be used as it is. `line` counts from 1. */
function invalid(file, line, what) {
    const where = line === undefined ? file : `${file}:${line}`;
    return new FlagsFileError('flags-file-invalid', `${where}: ${what}`, 'fix the flags file');
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
    return new FlagsFileError('flags-file-unwritable', `${file} cannot be read: ${(0,safety_files/* messageOf */.bD)(error)}`, 'run the canary as a user who may read and replace it');
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
    const code = (0,safety_files/* errorCode */.CA)(error);
    if (error instanceof FlagsFileError || code === undefined)
        return error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return missing(file);
    const reason = reasons[code];
    const detail = (0,safety_files/* messageOf */.bD)(error);
    return unwritable(file, reason === undefined ? detail : `${reason} (${detail})`, 'put that right and try again');
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __nccwpck_require__(9547);
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
            await (0,whole_file/* removeIfThere */.Ks)(files, staged).catch(() => { });
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
    return sameAttributes && (0,safety_files/* sameFile */.Vi)(first, second) && bytes.equals(expected) ? second : undefined;
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
        if ((0,safety_files/* errorCode */.CA)(error) !== 'ENOENT' || (await isThere(files, staged)))
            throw error;
        await files.stat(file);
        return false;
    }
}
async function isThere(files, path) {
    return files.stat(path).then(() => true, () => false);
}
/** The new content under a temporary name, synced; on a full disk in reserved space. */
async function stage(files, { file, next, useReserve = false }, like) {
    const temporary = temporaryBeside(file);
    try {
        try {
            // Made for its owner alone: the content is never readable for more people than the file's mode allows.
            await fill(await files.open(temporary, 'new', 0o600), next, file, like);
        }
        catch (error) {
            if (!useReserve || !(0,whole_file/* isDiskFull */.b$)(error))
                throw error;
            await (0,whole_file/* removeIfThere */.Ks)(files, temporary);
            if (!(await takeFlagsReserve(files, file, temporary).catch(() => false)))
                throw error;
            await fill(await files.open(temporary, 'update'), next, file, like);
        }
        return temporary;
    }
    catch (error) {
        await (0,whole_file/* removeIfThere */.Ks)(files, temporary).catch(() => { });
        throw error;
    }
}
async function fill(target, bytes, file, like) {
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
        throw unwritable(file, `its ACL, security label or extended attributes cannot be kept: ${(0,safety_files/* messageOf */.bD)(error)}`, 'set flags.write: in-place');
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
            if (!(error instanceof FlagsFileError))
                throw error;
            if (performance.now() >= deadline)
                throw new Error(`another writer left ${file} half written: ${error.message}`);
        }
        before = bytes;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(PAUSE_MS);
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
        const bytes = await (0,whole_file/* readWhole */.oD)(files, file);
        return { file, bytes, text: decodeText(bytes, file) };
    }
    catch (error) {
        throw ['EACCES', 'EPERM', 'EIO'].includes((0,safety_files/* errorCode */.CA)(error) ?? '')
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
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(reading_PAUSE_MS);
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
    const hash = (0,whole_file/* sha256 */.sc)(text);
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
    await (0,whole_file/* writeWhole */.f8)(files, path, paths.temporary(), encode(transition), 0o600, reserve);
    return path;
}
/**
 * Restores the former content of a flags file that an interrupted write in place left torn, exactly. A file that holds
 * one of both contents whole is left alone, and so is one that another writer has written since.
 */
async function repairTorn(files, file, stateFolder) {
    const paths = await (0,state_folder/* locateState */.yC)(files, file, stateFolder);
    for (const intent of await (0,state_folder/* intentsOf */.H$)(files, paths)) {
        const note = await (0,whole_file/* readIfThere */.qC)(files, intent);
        if (!note)
            continue; // its writer has finished
        const transition = decode(note);
        if (transition && !(await repairFrom(files, file, transition)))
            continue;
        await (0,whole_file/* removeIfThere */.Ks)(files, intent);
    }
}
/** False where the file is broken otherwise: the note may be its last copy, and is kept. */
async function repairFrom(files, file, transition) {
    const now = await (0,whole_file/* readIfThere */.qC)(files, file);
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
        if (error instanceof FlagsFileError)
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
    const paths = await (0,state_folder/* locateState */.yC)(files, file, stateFolder);
    await (0,state_folder/* makeStateFolder */.En)(files, paths);
    const intent = await noteIntent(files, paths, file, { from: expected, to: next });
    const target = await files.open(file, 'update');
    try {
        const written = await write(files, target, replacement, { paths, stateFolder });
        await (0,whole_file/* removeIfThere */.Ks)(files, intent);
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
    const isFinished = useReserve && (0,whole_file/* isDiskFull */.b$)(error) && (await freeReserve(files, file, paths));
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
        await (0,whole_file/* removeIfThere */.Ks)(files, path);
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
        if (error instanceof safety_ports_FencedError) {
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
    return last !== undefined && last.settled?.how !== 'restored' && last.change.after === (0,whole_file/* sha256 */.sc)(content);
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
                    return { restored, conflicts, byteIdentical: (0,whole_file/* sha256 */.sc)(bytes) === change.before };
                await (0,external_node_timers_promises_namespaceObject.setTimeout)(settleMs);
                await hold(await saveLateWrite(files, written, file, patienceMs, rework));
                continue;
            }
            // A large file on a slow machine takes long by itself: nobody else is to blame for that.
            if (turns >= LEAST_TURNS && performance.now() >= deadline)
                throw changed(file);
            const next = Buffer.from(text);
            const old = await writeFlagsFile(files, { file, expected: bytes, next, useReserve: true }, writing);
            if (!old) {
                await (0,external_node_timers_promises_namespaceObject.setTimeout)(Math.random() * 5); // out of step with whoever was faster
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
        return { restored, conflicts, byteIdentical: (0,whole_file/* sha256 */.sc)(bytes) === change.before };
    });
}

;// CONCATENATED MODULE: ./build/flags/apply.js







/** Turns of a replacement that fails without the content having changed, as where somebody changes the mode. */
const TURNS = 20;
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
    for (let turn = 0; turn < TURNS; turn += 1) {
        const { file, bytes, text } = await readFlags(files, change.path);
        if (file !== change.file || (0,whole_file/* sha256 */.sc)(bytes) !== change.before)
            throw changed(change.path);
        const next = Buffer.from(applySplices(text, change.splices));
        if ((0,whole_file/* sha256 */.sc)(next) !== change.after)
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

;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

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
        const distance = leven(candidate, name, { maxDistance: bound });
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
    const { lineEnd, step } = layout_linesOf(document);
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
function layout_linesOf(document) {
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
        before: (0,whole_file/* sha256 */.sc)(document.text),
        after: (0,whole_file/* sha256 */.sc)(text),
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
    const text = await (0,whole_file/* readWhole */.oD)(files, '/proc/self/mountinfo').then((bytes) => bytes.toString('utf8'), () => '');
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
            : [{ point: mounts_plain(point), device, root: mounts_plain(root), type }];
    });
}
/** Spaces, tabs and the like are written in octal: `\040`. */
function mounts_plain(field) {
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
    return (0,whole_file/* readWhole */.oD)(files, path).then((bytes) => bytes.toString('utf8'), () => '');
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
        return { restored: [], conflicts: [...conflicts, ...restored.map(detached_stillOn)], byteIdentical: false };
    const now = (0,whole_file/* sha256 */.sc)(await readDirectly(files, path));
    return { restored, conflicts, byteIdentical: now === change.before, movedTo: path };
}
const detached_stillOn = (edit) => ({ ...edit, found: edit.written });
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
    const { lock } = await (0,state_folder/* locateState */.yC)(files, file, stateFolder);
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
        if (error instanceof FlagsFileError && error.code === 'flags-file-missing')
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

// EXTERNAL MODULE: ./build/safety/attributes.js + 1 modules
var attributes = __nccwpck_require__(1761);
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
    if (write === 'rename' && process.platform === 'linux' && !(await (0,attributes/* canCopyAttributes */.L)())) {
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
        const why = (0,safety_files/* errorCode */.CA)(error) === 'EPERM' ? 'it is immutable or append-only' : `this user may not write it`;
        throw unwritable(file, `${why} (${(0,safety_files/* messageOf */.bD)(error)})`, (0,safety_files/* errorCode */.CA)(error) === 'EPERM'
            ? `see lsattr ${file}, and chattr -i -a ${file}`
            : 'run the canary as a user who may write it');
    }
}
async function requireWritableFolder(files, file, folder) {
    try {
        await files.mayWrite(folder);
    }
    catch (error) {
        const why = (0,safety_files/* errorCode */.CA)(error) === 'EROFS' ? 'its file system is read-only' : `the folder ${folder} is not writable`;
        throw unwritable(file, why, `let this user write in ${folder}: flags files are replaced, not overwritten`);
    }
}
/** A mode that forbids writing (EACCES) does not matter, since the file is replaced. */
async function requireMutable(files, file) {
    try {
        await (await files.open(file, 'update')).close();
    }
    catch (error) {
        if ((0,safety_files/* errorCode */.CA)(error) === 'EPERM') {
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
    if (!(error instanceof FlagsFileError))
        return error;
    if (!['flags-file-missing', 'flags-file-invalid'].includes(error.code))
        return error;
    const paths = await (0,state_folder/* locateState */.yC)(files, file, stateFolder).catch(() => undefined);
    if (!paths)
        return error;
    const copy = paths.former;
    const isThere = await files.stat(copy).then(() => true, () => false);
    if (!isThere)
        return error;
    const isFolder = await files.stat(file).then(({ kind }) => kind === 'folder', () => false);
    const cleared = isFolder ? `rmdir ${(0,recovery_commands/* shellQuote */.ZL)(file)} && ` : '';
    return new FlagsFileError(error.code, `${error.message}; a copy from before the change is ${copy}`, 'copy it back', `${cleared}cat ${(0,recovery_commands/* shellQuote */.ZL)(copy)} > ${(0,recovery_commands/* shellQuote */.ZL)(file)}`);
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
        await (0,whole_file/* removeIfThere */.Ks)(files, path);
}
/** @throws Error where the file is there and is no lock of this program */
async function readLockFile(files, path) {
    const found = await (0,state_file/* readStateFile */.qy)(files, path);
    if (!found)
        return undefined;
    const record = lock_file_parse(found.bytes.toString('utf8'));
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
        if (['EEXIST', 'ENOENT'].includes((0,safety_files/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw error;
    }
    finally {
        await (0,whole_file/* removeIfThere */.Ks)(at.files, temporary).catch(() => { }); // else swept later
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
        await (0,whole_file/* removeIfThere */.Ks)(at.files, temporary).catch(() => { });
        if ((0,safety_files/* errorCode */.CA)(error) === 'ENOENT')
            return undefined; // swept, as above
        throw error;
    }
}
/** Puts a holder's record back where its file was removed; nothing happens where another one was faster. */
async function lock_file_putBack(at, path, token) {
    await takeFree(at, path, token);
}
async function writeRecord({ files, me, temporary, heartbeatMs, reserve }, token = (0,whole_file/* randomName */.Zm)()) {
    const record = {
        version: 1,
        token,
        owner: me,
        ...(heartbeatMs !== undefined && { heartbeatMs }),
    };
    const path = temporary();
    await (0,whole_file/* writeNew */.qf)(files, path, Buffer.from(`${JSON.stringify(record)}\n`), 0o644, reserve);
    return { temporary: path, token };
}
async function hasTwoNames(files, path) {
    return files.stat(path).then(({ links }) => links === 2, () => false);
}

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
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(Math.min(POLL_MS, timeoutMs / 10));
        const now = performance.now();
        if (now - before > STALL_MS)
            since = now;
        before = now;
        const next = await stamp(files, path);
        if (!next || !(0,safety_files/* sameFile */.Vi)(seen, next))
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
            const real = await (0,state_folder/* realFlagsFile */.uB)(files, flagsFile);
            const paths = await (0,state_folder/* locateState */.yC)(files, real, stateFolder);
            await (0,state_folder/* makeStateFolder */.En)(files, paths);
            await (0,state_folder/* noteState */.a$)(files, real, stateFolder).catch(() => { }); // only for a survivor after a boot
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
                    await (0,state_folder/* makeStateFolder */.En)(files, paths);
                    await lock_file_putBack(at, paths.lock, token);
                };
                await tenure?.begin({ flagsFile: real, path: paths.lock, isOwn, putBack });
            }
            catch (error) {
                await releaseLockFile(files, paths.lock, token).catch(() => { });
                throw new state_folder/* StateFolderError */.mU((0,safety_files/* messageOf */.bD)(error), `check the files in ${paths.folder}`);
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
            if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes((0,safety_files/* errorCode */.CA)(error) ?? '')) {
                throw new state_folder/* StateFolderError */.mU(`no lock can be made in ${paths.folder}, its file system refuses hard links: ${(0,safety_files/* messageOf */.bD)(error)}`, 'choose a state folder on a local disk');
            }
            throw new state_folder/* StateFolderError */.mU((0,safety_files/* messageOf */.bD)(error), `look at ${paths.folder}`);
        }
    }
}
function heldBy({ record, life }, flagsFile) {
    const hint = life === 'unknown'
        ? record.heartbeatMs === undefined
            ? 'it is on another machine or in another container, and its lock has no heartbeat'
            : 'it is on another machine or in another container, and its heartbeat goes on'
        : undefined;
    return new LockHeldError(flagsFile, record.owner, seenAlive(record, life) ? 'alive' : 'unknown', hint);
}
/** A holder elsewhere is known to be alive by its heartbeat. */
const seenAlive = ({ heartbeatMs }, life) => life === 'alive' || heartbeatMs !== undefined;
/**
 * Removes what former holders left half made, and claims of dead owners. Where the former holder may be alive this is
 * what fences it off: a write that it had prepared can no longer be renamed into place. There it must succeed.
 */
async function fenceOff(at, paths, flagsFile, forced) {
    const tidy = async () => {
        await (0,state_folder/* sweepTemporary */.ir)(at.files, paths);
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
            await (0,whole_file/* removeIfThere */.Ks)(at.files, claim);
    }
}
function isClaim(name, lockName) {
    return name.startsWith(`${lockName}.`) && /^[0-9a-f]{32}$/.test(name.slice(lockName.length + 1));
}
/** Who holds the lock of a flags file, or held it and died; undefined where it is free. Changes nothing. */
async function lockHolder(files, me, flagsFile, stateFolder) {
    const paths = await (0,state_folder/* locateState */.yC)(files, await (0,state_folder/* realFlagsFile */.uB)(files, flagsFile), stateFolder);
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
        if (!(error instanceof LockHeldError))
            throw error;
        const { owner, life, message } = error;
        return { status: 'busy', owner, life, message };
    }
    try {
        return await recoverLocked(tools, await (0,state_folder/* realFlagsFile */.uB)(files, flagsFile));
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
        const file = await (0,state_folder/* realFlagsFile */.uB)(files, flagsFile);
        const paths = await (0,state_folder/* locateState */.yC)(files, file, stateFolder);
        return (await hasReserves(files, paths, file)) || (await (0,state_folder/* intentsOf */.H$)(files, paths)).length > 0;
    }
    catch (error) {
        if ((0,safety_files/* errorCode */.CA)(error) === 'ENOENT')
            return false; // not even a folder
        throw error;
    }
}
async function recoverLocked(tools, file) {
    const { files, flags, stateFolder } = tools;
    await sweepBeside(files, file).catch(() => { }); // only tidiness
    const paths = await (0,state_folder/* locateState */.yC)(files, file, stateFolder);
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
        const error = failure instanceof Error ? failure : new Error((0,safety_files/* messageOf */.bD)(failure));
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
        lost.abort(new safety_ports_FencedError(flagsFile));
        throw lost.signal.reason;
    };
    /** By device and inode: the record is held open, so no other file can have the same. */
    const isSame = async (path) => {
        try {
            const [one, other] = await Promise.all([files.stat(path), file?.stat()]);
            return one.dev === other?.dev && one.ino === other.ino;
        }
        catch (error) {
            if ((0,safety_files/* errorCode */.CA)(error) === 'ENOENT')
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
        holds: () => check().then(() => true, (error) => !(error instanceof safety_ports_FencedError)),
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
                if (failure instanceof safety_ports_FencedError)
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
        return { message: `${path} is not executable`, fix: `run: chmod +x ${(0,recovery_commands/* shellQuote */.ZL)(path)}` };
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
        const target = `"$(findmnt -no TARGET -T ${(0,recovery_commands/* shellQuote */.ZL)(path)})"`;
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
        return { message, fix: `run: sed -i '1s/^\\xEF\\xBB\\xBF//' ${(0,recovery_commands/* shellQuote */.ZL)(path)}` };
    }
    if (/^MZ|^\xcf\xfa\xed\xfe|^\xce\xfa\xed\xfe|^\xca\xfe\xba\xbe/.test(text))
        return { message: `${path} is a program for another operating system`, fix: 'build it for this one' };
    if (head.includes(0))
        return { message: `${path} is neither a program nor a script`, fix: 'name another file' };
    if (/^[^\n]*\r\n/.test(text)) {
        const message = `${path} has Windows line ends (CRLF): its first line ends in a carriage return`;
        return { message, fix: `run: sed -i 's/\\r$//' ${(0,recovery_commands/* shellQuote */.ZL)(path)}` };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/scripts/tail.js
/** Keeps the end of a text that may be of any length. */
function tail_tail(maxCharacters) {
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
            const kept = { stdout: tail_tail(KEPT_CHARACTERS), stderr: tail_tail(KEPT_CHARACTERS) };
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
                const seen = (0,inert/* visible */.RK)(line);
                const shown = withoutKeys[stream](seen === line ? line : (0,inert/* visible */.RK)(mask(line)));
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

;// CONCATENATED MODULE: ./build/engine/process.js


/** This process, as locks and journals name it. */
function thisProcess(env) {
    return { pid: process.pid, host: (0,external_node_os_namespaceObject.hostname)(), runUrl: runUrl(env) ?? undefined };
}

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
    const stdout = tail_tail(65_536);
    const quoted = tail_tail(QUOTED_CHARACTERS);
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
        failures.push(`${service.name} could not be told of the flags: ${run_messageOf(error)}`);
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
    const me = thisProcess(env);
    const tenure = held ?? createTenure(safety_files/* nodeFiles */.kT);
    tenure.within(RECOVERY_MS);
    const files = fencedFiles(safety_files/* nodeFiles */.kT, tenure);
    const own = lock(safety_files/* nodeFiles */.kT, me, undefined, { tenure, ...(presumedDead && { presumedDead }) });
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
            const stalled = (await lifeOf(safety_files/* nodeFiles */.kT, owner, await process_identity_identify(safety_files/* nodeFiles */.kT, me))) === 'alive';
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
    const me = thisProcess(request.env);
    const until = performance.now() + patienceMs;
    for (;;) {
        const recovery = await recoverFormerRun(request);
        if (recovery.status === 'finished' || performance.now() >= until)
            return recovery;
        // A run that is not quite gone yet may have nothing open, and leave its lock all the same.
        const held = recovery.status === 'busy' || (await lockHolder(safety_files/* nodeFiles */.kT, me, request.flagsFile))?.life === 'alive';
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

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: ./build/engine/ward-watch.js

/** How often the guardian looks at its stopwatch, in ms. */
const TICK_MS = 200;
/** A pause of the guardian itself, in ms, after which it gives the run a whole new timeout. */
const ward_watch_STALL_MS = 1_000;
/**
 * Watches a run by the lines that it sends. The stopwatch counts only while the guardian's own loop runs: a suspended
 * machine or a paused container stops both.
 */
async function watchWard(input, onWard) {
    const groups = new Map();
    let ward;
    let open;
    let heardAt = performance.now();
    let tickAt = heardAt;
    let finish = (_end) => { };
    const finished = new Promise((resolve) => {
        finish = resolve;
    });
    const take = (message) => {
        heardAt = performance.now();
        switch (message.type) {
            case 'ward':
                ward = message.ward;
                onWard();
                break;
            case 'begun':
                open = message.change;
                break;
            case 'settled':
                open = undefined;
                break;
            case 'group-started':
                groups.set(message.group, message);
                break;
            case 'group-ended':
                groups.delete(message.group);
                break;
            case 'dismissed':
                finish('dismissed');
                break;
            case 'heartbeat':
                break;
        }
    };
    const lines = (0,external_node_readline_namespaceObject.createInterface)({ input });
    lines.on('line', (line) => take(JSON.parse(line)));
    lines.on('close', () => finish('ended'));
    const timer = setInterval(() => {
        const now = performance.now();
        if (now - tickAt > ward_watch_STALL_MS)
            heardAt = now;
        tickAt = now;
        if (ward && now - heardAt > ward.heartbeatTimeoutSeconds * 1000)
            finish('silent');
    }, TICK_MS);
    try {
        const end = await finished;
        return { end, watched: { ward, groups, open } };
    }
    finally {
        clearInterval(timer);
        lines.close();
    }
}

;// CONCATENATED MODULE: ./build/engine/guardian.js
















/** How long a run may take to be gone once its pipe has closed, in ms: a dying process can still be inside a system call. */
const DYING_MS = 10_000;
/** Pauses between the attempts to restore the flags, in ms; the last one goes on. */
const RETRY_PAUSES_MS = [300, 1_000, 3_000, 10_000, 30_000];
/** The attempt after which a failure is reported. */
const REPORTED_ATTEMPT = 4;
/** Where the folder of the flags file is gone for so long, there is no flag left to restore, in ms. */
const FOLDER_GONE_MS = 60_000;
/**
 * The guardian's whole life: waits until the run that feeds `input` has ended or makes no progress any more, and finishes
 * its rollback where it left one unfinished. Ends without a trace where all is settled.
 */
async function guard(input, say) {
    const { end, watched } = await watchWard(input, () => say(GUARDIAN_READY));
    const { ward, groups } = watched;
    if (end === 'dismissed' || !ward)
        return;
    const owner = await process_identity_identify(safety_files/* nodeFiles */.kT, { pid: ward.pid, host: (0,external_node_os_namespaceObject.hostname)(), runUrl: undefined });
    // A smoke test that was under way must not outlive its run.
    for (const group of groups.values())
        killGroup(group);
    const isRun = sameProcess(owner);
    await finishFor(ward, isRun, requestFor(watched, ward, owner, end === 'silent' ? isRun : undefined));
}
function sameProcess(run) {
    return ({ pid, startTime, bootId, pidNamespace }) => pid === run.pid &&
        (run.startTime === undefined || startTime === run.startTime) &&
        bootId === run.bootId &&
        pidNamespace === run.pidNamespace;
}
/** `silent`: the run is alive, and its lock counts as a dead one's. */
function requestFor({ open }, ward, run, silent) {
    const remembered = open && {
        id: (0,whole_file/* randomName */.Zm)(),
        at: run.since,
        owner: run,
        change: open,
        // As in the journal, where it is written again: without secrets. `config` has the rest.
        context: journalContext(ward, masker(ward.secrets)),
        settled: undefined,
        trusted: true,
    };
    return {
        flagsFile: ward.flagsFile,
        env: process.env,
        config: ward,
        remembered,
        ...(silent && { presumedDead: silent }),
    };
}
/** Tries until the flags are restored, by this process or another one: there may be no other left. */
async function finishFor(ward, isRun, request) {
    let goneSince;
    for (let attempt = 1;; attempt += 1) {
        const failure = await finishOnce(ward, isRun, request);
        if (failure === undefined)
            return;
        if (attempt === REPORTED_ATTEMPT)
            await tellFailure(ward, failure);
        goneSince = (await isFolderGone(ward.flagsFile)) ? (goneSince ?? performance.now()) : undefined;
        if (goneSince !== undefined && performance.now() - goneSince > FOLDER_GONE_MS)
            return;
        await systemClock.sleep(RETRY_PAUSES_MS[attempt - 1] ?? RETRY_PAUSES_MS.at(-1));
    }
}
/** One attempt; what kept it from restoring the flags, or undefined where nothing is left to do. */
async function finishOnce(ward, isRun, request) {
    try {
        const recovery = await recoverPatiently(request, DYING_MS);
        if (recovery.status === 'nothing')
            return undefined;
        if (recovery.status === 'busy') {
            // Another run that holds the lock has restored the flags before it began.
            const last = await lastEntry(safety_files/* nodeFiles */.kT, ward.flagsFile);
            return last && (last.settled || !isRun(last.owner)) ? undefined : recovery.message;
        }
        const { former } = recovery;
        if (!former.restoration)
            return former.error ?? 'the flags could not be restored';
        await tellRecovery(ward, former);
        return undefined;
    }
    catch (error) {
        return run_messageOf(error);
    }
}
async function isFolderGone(flagsFile) {
    return (0,promises_.stat)((0,external_node_path_.dirname)(flagsFile)).then(() => false, (error) => (0,safety_files/* errorCode */.CA)(error) === 'ENOENT');
}


/***/ }),

/***/ 8961:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _engine_guardian_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2255);

// What ends a run is sent to everything around it too. The guardian ends when its run has.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => { });
await (0,_engine_guardian_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .a)(process.stdin, (text) => process.stdout.write(text));
// A run that stopped responding still holds the other end of the pipe.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ formatNumber)
/* harmony export */ });
/* unused harmony export formatValue */
/** A number for people: integers whole, others with three significant digits, never in exponent form below 10^15. */
function formatNumber(value) {
    const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
    return String(Number(value.toFixed(Math.min(digits, 20))));
}
/** A value with its unit: `812 ms`, `0.02`, `1.2 dollars/s`. */
function formatValue(value, unit) {
    return unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}


/***/ }),

/***/ 1591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isLowerLimit),
/* harmony export */   r: () => (/* binding */ limitValue)
/* harmony export */ });
/** Whether a threshold is breached below its value, not above it. */
function isLowerLimit(kind) {
    return kind === 'floor' || kind === 'drop' || kind === 'drop-pct';
}
/**
 * The value beyond which a threshold takes a metric for broken: above it, or below it for a floor and a drop. In the metric's unit;
 * undefined where the threshold is counted from a baseline (`before`) that is not known.
 */
function limitValue(threshold, before) {
    switch (threshold.kind) {
        case 'ceiling':
        case 'floor':
            return threshold.limit;
        case 'increase':
        case 'delta':
            return before === undefined ? undefined : before + threshold.limit;
        case 'drop':
            return before === undefined ? undefined : before - threshold.limit;
        case 'drop-pct':
            return before === undefined ? undefined : before - Math.abs(before) * (threshold.limit / 100);
        case 'delta-pct':
            if (before === undefined)
                return undefined;
            return Math.max(threshold.minimum, before + Math.abs(before) * (threshold.limit / 100));
    }
}


/***/ }),

/***/ 1531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkDestination),
/* harmony export */   l: () => (/* binding */ DestinationError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _safety_state_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7403);




/** How much of a file is read to see whether it is a report, in bytes. */
const HEAD_BYTES = 64 * 1024;
/** Keys of reports, of incidents, and of results of a backtest, of this and of earlier releases. */
const REPORT_KEYS = /"(rollback_triggered|rollback_reason|rollback_status|smoke_returncode|metrics_baseline|alert_error|not_overlapping)"\s*:/;
/** How pages begin: those of reports, and of backtests. */
const PAGE = /^<!doctype html>\s*<html lang="en">\s*(<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"[^>]*>[\s\S]{0,400}<meta name="referrer" content="no-referrer">|[\s\S]{0,200}<title>Backtest of )/;
/** A place that a report may not be written to: the fact, then the fix. */
class DestinationError extends Error {
    fix;
    constructor(message, fix) {
        super(message);
        this.name = 'DestinationError';
        this.fix = fix;
    }
}
/**
 * Checks that a report, or a page, may be written to a path: nothing is there, or a report. No link is followed, and none is
 * replaced; links in the folders above are.
 *
 * @param used files of the run itself, which may not become reports either where they do not exist
 * @throws DestinationError
 */
async function checkDestination(path, used = []) {
    const real = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
    const { AOS_CANARY_STATE_FOLDER: chosen } = process.env;
    const inState = real.split('/').includes(_safety_state_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .STATE_FOLDER */ .P2) || (chosen && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(real) === (await realOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(chosen))));
    if (inState)
        throw new DestinationError('this is the folder of locks and journals', 'name another folder');
    for (const file of used)
        if (real === (await realOf(file)))
            throw new DestinationError(`the run itself uses this file`, 'name another file');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(absent);
    if (found === undefined)
        return;
    if (found.isDirectory())
        throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    const kind = kindOf(found);
    if (kind !== undefined)
        throw new DestinationError(`this is ${kind}`, 'name a regular file');
    for (const file of used) {
        const other = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(absent);
        if (other && other.dev === found.dev && other.ino === found.ino)
            throw new DestinationError('the run itself uses this file', 'name another file');
    }
    if (!(await isReport(path)))
        throw new DestinationError('the file there is not a report', 'remove it, or name another file');
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}
/** Where a path leads, as far as it exists. */
async function realOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(async () => {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
    });
}
function kindOf(found) {
    if (found.isFile())
        return undefined;
    if (found.isSymbolicLink())
        return 'a symbolic link';
    if (found.isFIFO())
        return 'a named pipe';
    if (found.isSocket())
        return 'a socket';
    return 'a device';
}
/** Empty files are taken too: they hold a name for one. */
async function isReport(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        const head = buffer.toString('utf8', 0, bytesRead).trimStart();
        if (head === '')
            return true;
        if (head.startsWith('{'))
            return REPORT_KEYS.test(head);
        return PAGE.test(head);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 2612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1531);

const FIXES = {
    EACCES: 'make its folder writable for this user',
    EPERM: 'make its folder writable for this user',
    EROFS: 'the file system is read-only: choose a folder on another',
    ENOSPC: 'the disk is full: free some space',
    EDQUOT: 'the quota is used up: free some space',
    EISDIR: 'this is a folder: name a file in it',
    ENOTDIR: 'a part of the path is a file: choose another folder',
    ETIMEDOUT: 'the file system does not answer: choose a folder on another',
    EEXIST: 'a part of the path is a file: choose another folder',
};
/** An error that says which file (`what`) could not be written where, and what to do: at the least, `elsewhere`. */
function explained(what, path, error, elsewhere = 'set report.path (--report) to a place that can be written') {
    if (error instanceof _destination_js__WEBPACK_IMPORTED_MODULE_0__/* .DestinationError */ .l) {
        const { message, fix } = error;
        return new Error(`the ${what} could not be written to ${path} (${message}): ${fix}, or ${elsewhere}`, {
            cause: error,
        });
    }
    const { code = '', message = String(error) } = error;
    const fix = FIXES[code];
    return new Error(`the ${what} could not be written to ${path} (${code || message}): ${fix ? `${fix}, or ` : ''}${elsewhere}`, { cause: error });
}


/***/ }),

/***/ 9878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ pagePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** Where the HTML page of a JSON report goes: beside it, with the same stem. */
function pagePath(reportPath) {
    const ending = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(reportPath);
    // A report that is called so itself keeps its name.
    const stem = ending === '.html' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(reportPath) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(reportPath, ending);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(reportPath), `${stem}.html`);
}


/***/ }),

/***/ 1152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ watchWords),
/* harmony export */   CR: () => (/* binding */ toggleWords),
/* harmony export */   PQ: () => (/* binding */ POLICIES)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4702);

/** What becomes of the flags where the evidence does not reach. */
const POLICIES = {
    warn: 'the flags stay on, with a warning',
    rollback: 'the flags go back',
    fail: 'the flags stay on, and the run fails',
};
/** How a service is made to read its flags anew. */
function toggleWords({ afterToggle, runtime }) {
    switch (afterToggle.kind) {
        case 'nothing':
            return 'checked only, reads the flags by itself';
        case 'restart':
            return `restart (${runtime.kind})`;
        case 'signal':
            return `signal ${afterToggle.signal} (${runtime.kind})`;
        case 'command':
            return afterToggle.command.join(' ');
    }
}
/** How long the watch is, how often it looks (`lookSeconds`; null at every scrape), and what it compares with. */
function watchWords(watchSeconds, lookSeconds, baselineSeconds) {
    const often = lookSeconds === null ? 'at every scrape' : `every ${lookSeconds} s`;
    const how = watchSeconds === 0 ? 'one look' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(watchSeconds)}, a look ${often}`;
    return `${how}, against a baseline of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(baselineSeconds)}`;
}


/***/ }),

/***/ 1303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ fileNamePart),
/* harmony export */   Lj: () => (/* binding */ sweepAbandoned),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   vE: () => (/* binding */ timestamp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _safety_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3820);
/* harmony import */ var _safety_whole_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7659);
/* harmony import */ var _system_owner_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9839);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1531);






/** How long one write may take, in ms: a disk that hangs must not hold up what comes after it. */
const WRITE_MS = 15_000;
/**
 * Writes a report or a page so that readers see all of it or what was there before; over nothing but another one, and over
 * none of the `used` files.
 *
 * @throws DestinationError, or Error of the file system; after 15 s at the latest (ETIMEDOUT)
 */
async function writeWhole(path, text, used = []) {
    await inTime(path, write(path, text, used));
}
/** What a disk does, or an error once that takes too long. */
async function inTime(path, work) {
    let timer;
    const late = new Promise((_, reject) => {
        const error = new Error(`${path}: the file system did not answer within ${WRITE_MS / 1000} s`);
        timer = setTimeout(() => reject(Object.assign(error, { code: 'ETIMEDOUT' })), WRITE_MS);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
async function write(path, text, used) {
    await (0,_destination_js__WEBPACK_IMPORTED_MODULE_5__/* .checkDestination */ .b)(path, used);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}.${(0,_safety_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .randomName */ .Zm)()}.tmp`);
    await (0,_safety_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(_safety_files_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFiles */ .kT, path, temporary, Buffer.from(text), 0o666 & ~process.umask());
}
/** What is older than this is not being written any more, in ms. */
const ABANDONED_MS = 600_000;
/** Removes what killed runs left half written in a folder, of files whose names begin with one of these. */
async function sweepAbandoned(folder, names, now) {
    for (const found of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        const isOurs = names.some((name) => found.startsWith(`.${name}`)) && /\.[0-9a-f]{32}\.tmp$/.test(found);
        if (!isOurs)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, found);
        if (now - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtimeMs > ABANDONED_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    }
}
/** Writes a new file and never over another: where the name is taken, `-2`, `-3` … goes before its ending. Resolves to its path. */
async function writeNew(path, text, used = []) {
    const ending = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path);
    const stem = path.slice(0, path.length - ending.length);
    for (let number = 1;; number += 1) {
        const candidate = number === 1 ? path : `${stem}-${number}${ending}`;
        try {
            // The empty file holds the name until the whole one takes its place.
            await inTime(candidate, claim(candidate));
            (0,_system_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .giveToFolderOwner */ .i)(candidate);
        }
        catch (error) {
            if (error.code === 'EEXIST' && number < 10_000)
                continue;
            throw error;
        }
        try {
            await writeWhole(candidate, text, used);
            return candidate;
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(candidate, { force: true }).catch(() => { });
            throw error;
        }
    }
}
async function claim(path) {
    await (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx')).close();
}
/** A moment (ms) as it stands in file names: `20261123T150000Z`. */
function timestamp(at) {
    return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}
/** A name that is safe as part of a file name on every system. */
function fileNamePart(name) {
    const safe = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
    return safe.slice(0, 60) || 'canary';
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ bytesWords),
/* harmony export */   DH: () => (/* binding */ thresholdWords),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   Sh: () => (/* binding */ durationWords),
/* harmony export */   YG: () => (/* binding */ deltaWords),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   pz: () => (/* binding */ valueWords),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* unused harmony exports guardWords, barWords */
/* harmony import */ var _judge_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3841);

/** Stands for a value that is not there. */
const NOTHING = '–';
/** A value with its unit, or a dash where there is none. */
function valueWords(value, unit) {
    if (value === null || value === undefined || Number.isNaN(value))
        return NOTHING;
    return unit === '' ? number(value) : `${number(value)} ${unit}`;
}
/** A difference with its sign, and in percent where that is known: `+180 ms (+42 %)`. */
function deltaWords(delta, deltaPct, unit) {
    if (delta === null || delta === undefined || Number.isNaN(delta))
        return NOTHING;
    const percent = delta === 0 || deltaPct === null || deltaPct === undefined ? '' : ` (${signed(deltaPct)} %)`;
    return `${signed(delta)}${unit === '' ? '' : ` ${unit}`}${percent}`;
}
/** As the judge writes them, and an infinite one with its sign. */
function number(value) {
    return Number.isFinite(value) ? (0,_judge_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .Z)(value) : value < 0 ? '-∞' : '∞';
}
function signed(value) {
    return value > 0 ? `+${number(value)}` : number(value);
}
/** A threshold in words. A plus sign says that it is counted from the baseline. */
function thresholdWords(threshold, unit) {
    const limit = valueWords(threshold.limit, unit);
    switch (threshold.kind) {
        case 'increase':
            return threshold.limit === 0 ? 'may not rise' : `may rise by ${limit}`;
        case 'delta-pct': {
            const ignored = threshold.minimum > 0 ? `, ignored up to ${valueWords(threshold.minimum, unit)}` : '';
            return `at most +${number(threshold.limit)} %${ignored}`;
        }
        case 'delta':
            return `at most +${limit}`;
        case 'drop-pct':
            return `at most -${number(threshold.limit)} %`;
        case 'drop':
            return `at most -${limit}`;
        case 'ceiling':
            return `at most ${limit}`;
        case 'floor':
            return `at least ${limit}`;
    }
}
/** A metric's thresholds in words, and where it is judged literally, how. */
function guardWords({ thresholds, unit, judge, confirmation }) {
    if (thresholds.length === 0)
        return 'shown, not guarded';
    const words = thresholds.map((threshold) => thresholdWords(threshold, unit)).join('; ');
    if (confirmation)
        return `${words}, in ${confirmation.breaches} of ${confirmation.of} evaluations`;
    // The increase of a counter is read literally always.
    const isChosen = judge === 'literal' && thresholds.some(({ kind }) => kind !== 'increase');
    return isChosen ? `${words}, judged literally` : words;
}
/** Seconds as minutes and seconds: `4:30`, and with hours where there are some. */
function durationWords(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    const pad = (value) => String(value).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return `${minutes}:${pad(whole % 60)}`;
    return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}
/** How much of something is done, as a bar: `███████░░░░░░░░░░░░░`. */
function barWords(share) {
    const full = Math.round(Math.min(1, Math.max(0, share)) * BAR);
    return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
}
const BAR = 20;
/** Bytes in decimal units, as disks and networks count them. */
function bytesWords(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${number(Number((bytes / 1000 ** power).toPrecision(3)))} ${units[power]}`;
}
/** A count with its thousands told apart: `12,345`. */
function countWords(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** The first part of a text that may be of any length. */
function shorten(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    return `${text.slice(0, maxCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 1761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ canCopyAttributes),
  t: () => (/* binding */ copyAttributes)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
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
    const [code] = (await (0,external_node_events_namespaceObject.once)(tool, 'close'));
    if (code !== 0)
        throw new Error(said.trim().split('\n')[0] || `cp ended with ${code}`);
    return true;
}
const toolEnvironment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' });


/***/ }),

/***/ 3820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   Vi: () => (/* binding */ sameFile),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   kT: () => (/* binding */ nodeFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var _system_make_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5056);
/* harmony import */ var _system_owner_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9839);
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1761);





/** Whether nothing has been written to a file, and no attribute of it changed, between two looks. */
function sameFile(one, other) {
    return (one.dev === other.dev &&
        one.ino === other.ino &&
        one.size === other.size &&
        one.mtimeNs === other.mtimeNs &&
        one.ctimeNs === other.ctimeNs);
}
const openFlags = {
    read: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY,
    state: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0),
    new: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL,
    // Absent on Windows, where the state folder's files are never links.
    update: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0),
};
/** The real disk. */
const nodeFiles = {
    stat: async (path) => statOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true })),
    realpath: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path),
    readLink: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path),
    mayWrite: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK),
    list: (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder),
    makeFolder: async (path) => (0,_system_make_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolders */ .w)(path, 0o755),
    open: async (path, how, mode = 0o600) => {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, openFlags[how], mode);
        if (how === 'new')
            (0,_system_owner_js__WEBPACK_IMPORTED_MODULE_3__/* .giveToFolderOwner */ .i)(path);
        return openFile(handle);
    },
    link: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link,
    rename: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename,
    renameOver: async (from, to, seen) => {
        if (!sameFile(statOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(to, { bigint: true })), seen))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
        return true;
    },
    remove: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink,
    confirm: async () => { },
    syncFolder: async (path) => {
        // Windows can neither open nor sync a folder; some network file systems answer EINVAL and have no such thing.
        if (process.platform === 'win32')
            return;
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
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
        takeAttributes: (from) => (0,_attributes_js__WEBPACK_IMPORTED_MODULE_4__/* .copyAttributes */ .t)(from, handle.fd),
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
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, now, size, now.length - size, size);
    if (!now.subarray(0, size).equals(expected))
        return false;
    for (let done = 0; done < bytes.length;)
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, done, bytes.length - done, position + done);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).size !== length)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, length);
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


/***/ }),

/***/ 207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   wi: () => (/* binding */ inertLines)
/* harmony export */ });
/* unused harmony export inert */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

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
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.slice(0, READ_CHARACTERS))
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


/***/ }),

/***/ 5489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cp: () => (/* binding */ isOwnersAlone),
/* harmony export */   hU: () => (/* binding */ PlantedFileError),
/* harmony export */   qy: () => (/* binding */ readStateFile)
/* harmony export */ });
/* unused harmony exports othersMayReplace, isLink */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3820);


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
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === 'ENOENT')
            return undefined;
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === 'ELOOP')
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
    if (await isLink(files, folder))
        return false;
    const found = await files.stat(folder);
    const isOurs = ({ uid, mode }) => (uid === me || uid === 0) && (mode & 0o022) === 0;
    // A second name would be one that another user gave to a file of ours.
    return isOurs(stat) && stat.links === 1 && isOurs(found) && !(await othersMayReplace(files, folder));
}
/** Whether users without any right to a folder may put another one in its place, or a file of their own into it. */
async function othersMayReplace(files, folder) {
    if (process.geteuid === undefined)
        return false;
    for (let at = await files.realpath(folder);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at)) {
        // Under a sticky one, such as /tmp, each may replace only what is theirs.
        const { mode } = await files.stat(at);
        if ((mode & 0o002) !== 0 && (mode & 0o1000) === 0)
            return true;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at))
            return false;
    }
}
async function isLink(files, path) {
    return files.readLink(path).then(() => true, () => false);
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ makeStateFolder),
/* harmony export */   H$: () => (/* binding */ intentsOf),
/* harmony export */   P2: () => (/* binding */ STATE_FOLDER),
/* harmony export */   a$: () => (/* binding */ noteState),
/* harmony export */   ir: () => (/* binding */ sweepTemporary),
/* harmony export */   mU: () => (/* binding */ StateFolderError),
/* harmony export */   uB: () => (/* binding */ realFlagsFile),
/* harmony export */   yC: () => (/* binding */ locateState)
/* harmony export */ });
/* unused harmony exports checkStateFolder, unusable */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3820);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5489);
/* harmony import */ var _whole_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7659);




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
async function locateState(files, realFile, stateFolder = chosenFolder()) {
    if (stateFolder === undefined)
        return statePaths(realFile, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(realFile), STATE_FOLDER));
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(realFile);
    const at = (key) => statePaths(realFile, stateFolder, `${own}-${digest(key)}`);
    const { dev, ino } = await files.stat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(realFile));
    const place = at(`${dev}:${ino}`);
    // A device may have another number after a boot. Then the path finds what was left before it.
    const earlier = at(`former ${realFile}`);
    const former = await (0,_state_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readStateFile */ .qy)(files, pointer(earlier)).catch(() => undefined);
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
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(realFile);
    const { dev, ino } = await files.stat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(realFile));
    const paths = statePaths(realFile, stateFolder, `${own}-${digest(`former ${realFile}`)}`);
    const key = Buffer.from(`${digest(`${dev}:${ino}`)}\n`);
    if ((await (0,_state_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readStateFile */ .qy)(files, pointer(paths)))?.bytes.equals(key))
        return;
    await (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(files, pointer(paths), paths.temporary(), key, 0o644);
}
const pointer = ({ lock }) => lock.replace(/\.lock$/, '.place');
const digest = (text) => (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(text).slice(0, 16);
async function isThere(files, path) {
    return files.stat(path).then(() => true, () => false);
}
function statePaths(realFile, folder, name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(realFile)) {
    const made = (kind) => () => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, `${name}.${(0,_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .randomName */ .Zm)()}.${kind}`);
    const isMade = (kind) => (other) => other.startsWith(`${name}.`) &&
        other.endsWith(`.${kind}`) &&
        /^[0-9a-f]{32}$/.test(other.slice(name.length + 1, -kind.length - 1));
    return {
        folder,
        lock: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, `${name}.lock`),
        journal: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, `${name}.journal.jsonl`),
        former: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, `${name}.former`),
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
    return chosen ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(chosen) : undefined;
}
/** A flags file's real path, also where the file itself is gone: then that to which its links still point. */
async function realFlagsFile(files, file) {
    try {
        return await files.realpath(file);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) !== 'ENOENT')
            throw error;
    }
    const target = await files.readLink(file).catch(() => undefined);
    // Links that lead back to themselves do not come here: the kernel gives up on them (ELOOP).
    if (target !== undefined)
        return realFlagsFile(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), target));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await files.realpath((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file)), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
}
/** Makes the state folder, kept out of git. @throws StateFolderError */
async function makeStateFolder(files, paths) {
    try {
        const made = await files.makeFolder(paths.folder);
        // A folder that the user chose may hold other things, which are not ours to hide from git.
        if (made || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(paths.folder) === STATE_FOLDER)
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
async function checkStateFolder(files, { folder }) {
    if (basename(folder) === STATE_FOLDER && (await isLink(files, folder)))
        throw new StateFolderError(`the state folder ${folder} is a symbolic link`, 'remove the link');
    if (await othersMayReplace(files, folder)) {
        throw new StateFolderError(`the state folder ${folder} may be written by every user, or a folder above it`, 'take that right away (chmod o-w), or choose another with AOS_CANARY_STATE_FOLDER');
    }
}
async function ignoreInGit(files, paths) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(paths.folder, '.gitignore');
    try {
        if ((await files.stat(path)).size > 0n)
            return;
        await (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .removeIfThere */ .Ks)(files, path); // left empty by a crash
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) !== 'ENOENT')
            throw error;
    }
    await (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeNew */ .qf)(files, path, Buffer.from('*\n'), 0o644).catch((error) => {
        // Another canary's, made at the same moment; and an undo on a full disk goes on without it.
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) !== 'EEXIST' && !(0,_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isDiskFull */ .b$)(error))
            throw error;
    });
}
/** Says why the state folder cannot be used. */
function unusable(paths, error) {
    return new StateFolderError(`the state folder ${paths.folder} cannot be used: ${(0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, 'make it writable for this user, or choose another state folder on a local disk');
}
/** The intentions to write the flags file in place that were not finished, or are about to be. */
async function intentsOf(files, paths) {
    const names = await files.list(paths.folder).catch((error) => {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === 'ENOENT')
            return [];
        throw error;
    });
    return names.filter((name) => paths.isIntent(name)).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(paths.folder, name));
}
/** Removes what crashed runs left half made. Only for the holder of the lock. */
async function sweepTemporary(files, paths) {
    for (const name of await files.list(paths.folder)) {
        if (paths.isTemporary(name))
            await (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .removeIfThere */ .Ks)(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(paths.folder, name));
    }
}


/***/ }),

/***/ 7659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ removeIfThere),
/* harmony export */   Zm: () => (/* binding */ randomName),
/* harmony export */   b$: () => (/* binding */ isDiskFull),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3820);



/** A whole file's bytes. */
async function readWhole(files, path) {
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
        return await readWhole(files, path);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/**
 * Writes and syncs a file that must not exist yet; leaves nothing behind where it fails. On a full disk it uses reserved
 * space, where `reserve` has some.
 */
async function writeNew(files, path, bytes, mode, reserve = async () => false) {
    try {
        try {
            await fill(await files.open(path, 'new', mode), bytes, mode);
        }
        catch (error) {
            if (!isDiskFull(error))
                throw error;
            await removeIfThere(files, path).catch(() => { });
            if (!(await reserve(path)))
                throw error;
            await fill(await files.open(path, 'update'), bytes, mode);
        }
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== 'EEXIST')
            await removeIfThere(files, path).catch(() => { });
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
    return ['ENOSPC', 'EDQUOT'].includes((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) ?? '');
}
/** Writes a file durably, in one step for whoever reads it. `temporary` is a free name in the same folder. */
async function writeWhole(files, path, temporary, bytes, mode, reserve) {
    await writeNew(files, temporary, bytes, mode, reserve);
    try {
        await files.rename(temporary, path);
    }
    catch (error) {
        await removeIfThere(files, temporary).catch(() => { });
        throw error;
    }
    await files.syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** Removes a file; nothing happens where there is none. */
async function removeIfThere(files, path) {
    try {
        await files.remove(path);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== 'ENOENT')
            throw error;
    }
}
/** 32 hexadecimal digits that never come again. */
function randomName() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
}
/** SHA-256 in hexadecimal digits. */
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 5056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ makeFoldersAside),
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9839);




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
    for (let at = path; !isFolder(at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
        missing.unshift(at);
    for (const folder of missing) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, mode);
            (0,_owner_js__WEBPACK_IMPORTED_MODULE_3__/* .giveToFolderOwner */ .i)(folder);
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
    for (let at = path; !(await isFolderAside(at)); at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
        missing.unshift(at);
    for (const folder of missing) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, mode);
            (0,_owner_js__WEBPACK_IMPORTED_MODULE_3__/* .giveToFolderOwner */ .i)(folder);
        }
        catch (error) {
            if (error.code !== 'EEXIST' || !(await isFolderAside(folder)))
                throw error;
        }
    }
}
async function isFolderAside(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((found) => found.isDirectory(), (error) => {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    });
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ }),

/***/ 9839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ giveToFolderOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/**
 * Gives what root has just made to the owner of the folder that it is made in: the user whose workspace it is must be able
 * to remove it. Does nothing for other users, nor where the file system keeps no owners.
 *
 * @param path absolute
 */
function giveToFolderOwner(path) {
    if (process.geteuid?.() !== 0)
        return;
    try {
        const { uid, gid } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        if (uid !== 0 || gid !== 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lchownSync)(path, uid, gid);
    }
    catch {
        // What was made serves its purpose all the same.
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8961);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
