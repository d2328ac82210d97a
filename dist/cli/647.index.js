export const id = 647;
export const ids = [647];
export const modules = {

/***/ 7647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ NoReportError),
  readReport: () => (/* binding */ readReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/canary/run.js
var run = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/canary/recovery-commands.js
var recovery_commands = __webpack_require__(4297);
;// CONCATENATED MODULE: ./build/report/older.js

/** The report with all of today's fields: those that it lacks say that nothing is known. */
function upToDate(report) {
    const { evidence, samples, config_path } = report;
    return {
        ...report,
        plan: report.plan ?? null,
        version: report.version ?? null,
        recording: report.recording ?? null,
        commands: report.commands ?? namedCommands(config_path),
        evidence: eachOf(evidence, (known) => ({
            ...known,
            limits: known.limits ?? [],
            no_data: known.no_data ?? null,
        })),
        samples: eachOf(samples, (known) => ({ ...known, evidence: known.evidence ?? [] })),
    };
}
/** As earlier releases printed them: by the program's name. */
function namedCommands(configPath) {
    const command = (name) => `aos-canary ${name} --config ${(0,recovery_commands/* shellQuote */.ZL)(configPath)}`;
    return { run: command('run'), rollback: command('rollback'), recover: command('recover') };
}
function eachOf(values, change) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

;// CONCATENATED MODULE: ./build/report/validator.generated.js
const validate = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["schema_version", "name", "environment", "config_path", "config_hash", "dry_run", "start_time", "end_time", "git_sha", "git_branch", "hostname", "user", "run_url", "success", "verdict", "reason_code", "reason", "errors", "warnings", "rollback_triggered", "rollback_reason", "rollback_status", "still_on", "flags_file", "flags_enabled", "flags", "metrics_source", "metrics_baseline", "metrics_current", "metrics_delta", "evidence", "samples", "smoke_returncode", "smoke_stdout", "smoke_stderr", "smoke", "rollback_script", "checks", "services", "timeline"], "properties": { "schema_version": { "const": 1 }, "name": { "type": "string" }, "environment": { "type": "string" }, "config_path": { "type": "string" }, "config_hash": { "type": "string" }, "commands": { "type": "object", "properties": { "run": { "type": "string" }, "rollback": { "type": "string" }, "recover": { "type": "string" } }, "required": ["run", "rollback", "recover"] }, "dry_run": { "type": "boolean" }, "plan": { "anyOf": [{ "$ref": "#/$defs/plan" }, { "type": "null" }] }, "start_time": { "anyOf": [{ "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, { "type": "null" }] }, "end_time": { "anyOf": [{ "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, { "type": "null" }] }, "git_sha": { "type": ["string", "null"] }, "git_branch": { "type": ["string", "null"] }, "hostname": { "type": "string" }, "user": { "type": "string" }, "run_url": { "type": ["string", "null"] }, "version": { "type": ["string", "null"] }, "success": { "type": "boolean" }, "verdict": { "anyOf": [{ "$ref": "#/$defs/verdict" }, { "type": "null" }] }, "reason_code": { "anyOf": [{ "$ref": "#/$defs/reason_code" }, { "type": "null" }] }, "reason": { "type": ["string", "null"] }, "errors": { "type": "array", "items": { "type": "string" }, "maxItems": 200 }, "warnings": { "type": "array", "items": { "type": "string" }, "maxItems": 200 }, "rollback_triggered": { "type": "boolean" }, "rollback_reason": { "type": ["string", "null"] }, "rollback_status": { "enum": ["not-needed", "restored", "incomplete"] }, "still_on": { "type": "array", "items": { "$ref": "#/$defs/still_on" } }, "flags_file": { "type": "string" }, "flags_enabled": { "type": "array", "items": { "type": "string" }, "uniqueItems": true }, "flags": { "type": "array", "items": { "$ref": "#/$defs/flag" } }, "metrics_source": { "type": ["string", "null"] }, "metrics_baseline": { "type": "object", "additionalProperties": { "type": ["number", "null"] } }, "metrics_current": { "type": "object", "additionalProperties": { "type": ["number", "null"] } }, "metrics_delta": { "type": "object", "additionalProperties": { "type": ["number", "null"] } }, "evidence": { "type": "object", "additionalProperties": { "$ref": "#/$defs/evidence" } }, "samples": { "type": "object", "additionalProperties": { "$ref": "#/$defs/samples" } }, "recording": { "anyOf": [{ "$ref": "#/$defs/recording" }, { "type": "null" }] }, "smoke_returncode": { "type": ["integer", "null"] }, "smoke_stdout": { "type": "string" }, "smoke_stderr": { "type": "string" }, "smoke": { "anyOf": [{ "$ref": "#/$defs/script" }, { "type": "null" }] }, "rollback_script": { "anyOf": [{ "$ref": "#/$defs/script" }, { "type": "null" }] }, "checks": { "type": "array", "items": { "$ref": "#/$defs/check" }, "maxItems": 200 }, "services": { "type": "array", "items": { "$ref": "#/$defs/service" }, "maxItems": 200 }, "timeline": { "type": "array", "items": { "$ref": "#/$defs/timeline_entry" } } }, "$defs": { "recording": { "type": "object", "required": ["encoding", "looks", "samples", "data"], "properties": { "encoding": { "const": "gzip+base64" }, "looks": { "type": "integer", "minimum": 0 }, "samples": { "type": "integer", "minimum": 0 }, "data": { "type": "string" } } }, "plan": { "type": "object", "required": ["flags", "scope", "baseline_seconds", "watch_seconds", "look_seconds", "source", "metrics", "alpha", "on_inconclusive", "smoke", "rollback_script", "services"], "properties": { "flags": { "type": "array", "items": { "type": "string" } }, "scope": { "enum": ["everywhere", "environment"] }, "baseline_seconds": { "type": "number" }, "watch_seconds": { "type": "number" }, "look_seconds": { "type": ["number", "null"] }, "source": { "type": "object", "required": ["kind", "addresses"], "properties": { "kind": { "enum": ["prometheus", "scrape"] }, "addresses": { "type": "array", "items": { "type": "string" } } } }, "metrics": { "type": "array", "items": { "type": "object", "required": ["name", "judge"], "properties": { "name": { "type": "string" }, "judge": { "enum": ["evidence", "literal"] } } } }, "alpha": { "type": "number" }, "on_inconclusive": { "enum": ["warn", "rollback", "fail"] }, "smoke": { "anyOf": [{ "$ref": "#/$defs/planned_script" }, { "type": "null" }] }, "rollback_script": { "anyOf": [{ "$ref": "#/$defs/planned_script" }, { "type": "null" }] }, "services": { "type": "array", "items": { "type": "object", "required": ["name", "after_toggle"], "properties": { "name": { "type": "string" }, "after_toggle": { "type": "string" } } } } } }, "planned_script": { "type": "object", "required": ["script", "args", "timeout_seconds"], "properties": { "script": { "type": "string" }, "args": { "type": "array", "items": { "type": "string" } }, "timeout_seconds": { "type": "number" } } }, "verdict": { "enum": ["passed", "inconclusive", "rolled-back", "rollback-incomplete", "blocked", "planned"] }, "reason_code": { "enum": ["healthy", "dry-run", "metric-breach", "traffic-lost", "restarts", "smoke-failed", "smoke-timeout", "service-restart-failed", "no-data", "partial-data", "underpowered", "metrics-unavailable", "partial-data", "flags-file-missing", "flags-file-invalid", "flags-file-unwritable", "flag-unknown", "signoff-missing", "shadow-mismatches", "service-unhealthy", "smoke-not-runnable", "query-invalid", "metric-uptime", "baseline-breach", "lock-held", "journal-unwritable", "recovery-failed", "former-run", "config-invalid", "flags-file-changed", "heartbeat-lost", "cancelled", "crashed"] }, "still_on": { "type": "object", "required": ["flag", "place", "command"], "properties": { "flag": { "type": "string" }, "place": { "type": "string" }, "command": { "type": "string" } } }, "flag": { "type": "object", "required": ["flag", "place", "before", "now", "to", "state"], "properties": { "flag": { "type": "string" }, "place": { "type": "string" }, "before": { "type": ["string", "null"] }, "now": { "type": ["string", "null"] }, "to": { "type": "string" }, "state": { "enum": ["planned", "on", "restored", "conflict", "not-restored"] } } }, "evidence": { "type": "object", "required": ["status", "code", "note", "unit", "query", "judge", "understood", "thresholds", "delta_pct", "window_seconds", "scrape_seconds", "baseline_seconds", "baseline", "watch_seconds", "watch", "proof", "power"], "properties": { "status": { "enum": ["ok", "breach", "undecided", "watched", "not-measured"] }, "code": { "type": ["string", "null"] }, "note": { "type": "string" }, "no_data": { "enum": [null, "no-metric", "no-label", "no-value", "no-traffic", "range-too-short", "partial", "late", "unreadable"] }, "unit": { "type": "string" }, "query": { "type": "string" }, "judge": { "enum": ["evidence", "literal"] }, "understood": { "type": "string" }, "thresholds": { "type": "array", "items": { "type": "string" } }, "limits": { "type": "array", "items": { "$ref": "#/$defs/limit" } }, "delta_pct": { "type": ["number", "null"] }, "window_seconds": { "type": "number" }, "scrape_seconds": { "type": ["number", "null"] }, "baseline_seconds": { "type": "number" }, "baseline": { "anyOf": [{ "$ref": "#/$defs/baseline" }, { "type": "null" }] }, "watch_seconds": { "type": "number" }, "watch": { "anyOf": [{ "$ref": "#/$defs/watch" }, { "type": "null" }] }, "proof": { "anyOf": [{ "$ref": "#/$defs/proof" }, { "type": "null" }] }, "power": { "anyOf": [{ "$ref": "#/$defs/power" }, { "type": "null" }] } } }, "limit": { "type": "object", "required": ["kind", "limit", "minimum", "value", "words"], "properties": { "kind": { "enum": ["increase", "delta-pct", "delta", "drop-pct", "drop", "ceiling", "floor"] }, "limit": { "type": "number" }, "minimum": { "type": ["number", "null"] }, "value": { "type": ["number", "null"] }, "words": { "type": "string" } } }, "proof": { "type": "object", "required": ["method", "exposure_unit", "baseline", "watch", "p_value", "level", "over_dispersion"], "properties": { "method": { "enum": ["counts", "amounts", "histogram", "scalar"] }, "exposure_unit": { "enum": ["requests", "seconds", "values"] }, "baseline": { "$ref": "#/$defs/tally" }, "watch": { "$ref": "#/$defs/tally" }, "p_value": { "type": ["number", "null"] }, "level": { "type": ["number", "null"] }, "over_dispersion": { "type": ["number", "null"] } } }, "tally": { "type": "object", "required": ["events", "exposure"], "properties": { "events": { "type": "number" }, "exposure": { "type": "number" } } }, "power": { "type": "object", "required": ["smallest_ratio", "seconds_for_threshold", "sees"], "properties": { "smallest_ratio": { "type": ["number", "null"] }, "seconds_for_threshold": { "type": ["number", "null"] }, "sees": { "type": "string" } } }, "baseline": { "type": "object", "required": ["answered", "samples", "raw_samples", "coverage", "longest_gap_seconds"], "properties": { "answered": { "type": "boolean" }, "samples": { "type": "integer", "minimum": 0 }, "raw_samples": { "type": "integer", "minimum": 0 }, "coverage": { "type": "number", "minimum": 0, "maximum": 1 }, "longest_gap_seconds": { "type": "number", "minimum": 0 } } }, "watch": { "type": "object", "required": ["seconds", "looks", "samples", "coverage"], "properties": { "seconds": { "type": "number" }, "looks": { "type": "integer", "minimum": 1 }, "samples": { "type": "integer", "minimum": 0 }, "coverage": { "type": "number", "minimum": 0, "maximum": 1 } } }, "samples": { "type": "object", "required": ["baseline", "watch"], "properties": { "baseline": { "type": "array", "items": { "$ref": "#/$defs/point" } }, "watch": { "type": "array", "items": { "$ref": "#/$defs/point" } }, "evidence": { "type": "array", "items": { "$ref": "#/$defs/evidence_point" } } } }, "evidence_point": { "type": "object", "required": ["time", "p_value", "level"], "properties": { "time": { "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, "p_value": { "type": ["number", "null"] }, "level": { "type": ["number", "null"] } } }, "point": { "type": "object", "required": ["time", "value"], "properties": { "time": { "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, "value": { "type": ["number", "null"] } } }, "script": { "type": "object", "required": ["script", "timeout_seconds", "returncode", "signal", "timed_out", "cancelled", "seconds", "output_bytes", "stdout", "stderr"], "properties": { "script": { "type": "string" }, "timeout_seconds": { "type": "number", "minimum": 0 }, "returncode": { "type": ["integer", "null"] }, "signal": { "type": ["string", "null"] }, "timed_out": { "type": "boolean" }, "cancelled": { "type": "boolean" }, "seconds": { "type": ["number", "null"] }, "output_bytes": { "type": "integer", "minimum": 0 }, "stdout": { "type": "string" }, "stderr": { "type": "string" } } }, "check": { "type": "object", "required": ["name", "status", "message", "fix"], "properties": { "name": { "type": "string" }, "status": { "enum": ["passed", "warning", "failed", "unknown"] }, "message": { "type": "string" }, "fix": { "type": ["string", "null"] } } }, "service": { "type": "object", "required": ["service", "phase", "error"], "properties": { "service": { "type": "string" }, "phase": { "$ref": "#/$defs/phase" }, "error": { "type": ["string", "null"] } } }, "phase": { "enum": ["pre-checks", "baseline", "enable", "smoke", "watch", "rollback"] }, "timeline_entry": { "type": "object", "required": ["time", "type", "message"], "properties": { "time": { "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, "type": { "type": "string" }, "message": { "type": "string" } } } } };
const schema35 = { "enum": ["passed", "inconclusive", "rolled-back", "rollback-incomplete", "blocked", "planned"] };
const schema36 = { "enum": ["healthy", "dry-run", "metric-breach", "traffic-lost", "restarts", "smoke-failed", "smoke-timeout", "service-restart-failed", "no-data", "partial-data", "underpowered", "metrics-unavailable", "partial-data", "flags-file-missing", "flags-file-invalid", "flags-file-unwritable", "flag-unknown", "signoff-missing", "shadow-mismatches", "service-unhealthy", "smoke-not-runnable", "query-invalid", "metric-uptime", "baseline-breach", "lock-held", "journal-unwritable", "recovery-failed", "former-run", "config-invalid", "flags-file-changed", "heartbeat-lost", "cancelled", "crashed"] };
const schema37 = { "type": "object", "required": ["flag", "place", "command"], "properties": { "flag": { "type": "string" }, "place": { "type": "string" }, "command": { "type": "string" } } };
const schema38 = { "type": "object", "required": ["flag", "place", "before", "now", "to", "state"], "properties": { "flag": { "type": "string" }, "place": { "type": "string" }, "before": { "type": ["string", "null"] }, "now": { "type": ["string", "null"] }, "to": { "type": "string" }, "state": { "enum": ["planned", "on", "restored", "conflict", "not-restored"] } } };
const schema51 = { "type": "object", "required": ["encoding", "looks", "samples", "data"], "properties": { "encoding": { "const": "gzip+base64" }, "looks": { "type": "integer", "minimum": 0 }, "samples": { "type": "integer", "minimum": 0 }, "data": { "type": "string" } } };
const schema52 = { "type": "object", "required": ["script", "timeout_seconds", "returncode", "signal", "timed_out", "cancelled", "seconds", "output_bytes", "stdout", "stderr"], "properties": { "script": { "type": "string" }, "timeout_seconds": { "type": "number", "minimum": 0 }, "returncode": { "type": ["integer", "null"] }, "signal": { "type": ["string", "null"] }, "timed_out": { "type": "boolean" }, "cancelled": { "type": "boolean" }, "seconds": { "type": ["number", "null"] }, "output_bytes": { "type": "integer", "minimum": 0 }, "stdout": { "type": "string" }, "stderr": { "type": "string" } } };
const schema54 = { "type": "object", "required": ["name", "status", "message", "fix"], "properties": { "name": { "type": "string" }, "status": { "enum": ["passed", "warning", "failed", "unknown"] }, "message": { "type": "string" }, "fix": { "type": ["string", "null"] } } };
const schema57 = { "type": "object", "required": ["time", "type", "message"], "properties": { "time": { "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, "type": { "type": "string" }, "message": { "type": "string" } } };
const schema32 = { "type": "object", "required": ["flags", "scope", "baseline_seconds", "watch_seconds", "look_seconds", "source", "metrics", "alpha", "on_inconclusive", "smoke", "rollback_script", "services"], "properties": { "flags": { "type": "array", "items": { "type": "string" } }, "scope": { "enum": ["everywhere", "environment"] }, "baseline_seconds": { "type": "number" }, "watch_seconds": { "type": "number" }, "look_seconds": { "type": ["number", "null"] }, "source": { "type": "object", "required": ["kind", "addresses"], "properties": { "kind": { "enum": ["prometheus", "scrape"] }, "addresses": { "type": "array", "items": { "type": "string" } } } }, "metrics": { "type": "array", "items": { "type": "object", "required": ["name", "judge"], "properties": { "name": { "type": "string" }, "judge": { "enum": ["evidence", "literal"] } } } }, "alpha": { "type": "number" }, "on_inconclusive": { "enum": ["warn", "rollback", "fail"] }, "smoke": { "anyOf": [{ "$ref": "#/$defs/planned_script" }, { "type": "null" }] }, "rollback_script": { "anyOf": [{ "$ref": "#/$defs/planned_script" }, { "type": "null" }] }, "services": { "type": "array", "items": { "type": "object", "required": ["name", "after_toggle"], "properties": { "name": { "type": "string" }, "after_toggle": { "type": "string" } } } } } };
const schema33 = { "type": "object", "required": ["script", "args", "timeout_seconds"], "properties": { "script": { "type": "string" }, "args": { "type": "array", "items": { "type": "string" } }, "timeout_seconds": { "type": "number" } } };
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
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.flags === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flags" }, message: "must have required property '" + "flags" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.scope === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scope" }, message: "must have required property '" + "scope" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.baseline_seconds === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "baseline_seconds" }, message: "must have required property '" + "baseline_seconds" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.watch_seconds === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "watch_seconds" }, message: "must have required property '" + "watch_seconds" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.look_seconds === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "look_seconds" }, message: "must have required property '" + "look_seconds" + "'" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.source === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property '" + "source" + "'" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.metrics === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metrics" }, message: "must have required property '" + "metrics" + "'" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.alpha === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "alpha" }, message: "must have required property '" + "alpha" + "'" };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.on_inconclusive === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "on_inconclusive" }, message: "must have required property '" + "on_inconclusive" + "'" };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.smoke === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "smoke" }, message: "must have required property '" + "smoke" + "'" };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        if (data.rollback_script === undefined) {
            const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rollback_script" }, message: "must have required property '" + "rollback_script" + "'" };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (data.services === undefined) {
            const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "services" }, message: "must have required property '" + "services" + "'" };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (data.flags !== undefined) {
            let data0 = data.flags;
            if (Array.isArray(data0)) {
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (typeof data0[i0] !== "string") {
                        const err12 = { instancePath: instancePath + "/flags/" + i0, schemaPath: "#/properties/flags/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err12];
                        }
                        else {
                            vErrors.push(err12);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.scope !== undefined) {
            let data2 = data.scope;
            if (!((data2 === "everywhere") || (data2 === "environment"))) {
                const err14 = { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/enum", keyword: "enum", params: { allowedValues: schema32.properties.scope.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.baseline_seconds !== undefined) {
            let data3 = data.baseline_seconds;
            if (!((typeof data3 == "number") && (isFinite(data3)))) {
                const err15 = { instancePath: instancePath + "/baseline_seconds", schemaPath: "#/properties/baseline_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.watch_seconds !== undefined) {
            let data4 = data.watch_seconds;
            if (!((typeof data4 == "number") && (isFinite(data4)))) {
                const err16 = { instancePath: instancePath + "/watch_seconds", schemaPath: "#/properties/watch_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err16];
                }
                else {
                    vErrors.push(err16);
                }
                errors++;
            }
        }
        if (data.look_seconds !== undefined) {
            let data5 = data.look_seconds;
            if ((!((typeof data5 == "number") && (isFinite(data5)))) && (data5 !== null)) {
                const err17 = { instancePath: instancePath + "/look_seconds", schemaPath: "#/properties/look_seconds/type", keyword: "type", params: { type: schema32.properties.look_seconds.type }, message: "must be number,null" };
                if (vErrors === null) {
                    vErrors = [err17];
                }
                else {
                    vErrors.push(err17);
                }
                errors++;
            }
        }
        if (data.source !== undefined) {
            let data6 = data.source;
            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.kind === undefined) {
                    const err18 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property '" + "kind" + "'" };
                    if (vErrors === null) {
                        vErrors = [err18];
                    }
                    else {
                        vErrors.push(err18);
                    }
                    errors++;
                }
                if (data6.addresses === undefined) {
                    const err19 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/required", keyword: "required", params: { missingProperty: "addresses" }, message: "must have required property '" + "addresses" + "'" };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
                if (data6.kind !== undefined) {
                    let data7 = data6.kind;
                    if (!((data7 === "prometheus") || (data7 === "scrape"))) {
                        const err20 = { instancePath: instancePath + "/source/kind", schemaPath: "#/properties/source/properties/kind/enum", keyword: "enum", params: { allowedValues: schema32.properties.source.properties.kind.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err20];
                        }
                        else {
                            vErrors.push(err20);
                        }
                        errors++;
                    }
                }
                if (data6.addresses !== undefined) {
                    let data8 = data6.addresses;
                    if (Array.isArray(data8)) {
                        const len1 = data8.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                            if (typeof data8[i1] !== "string") {
                                const err21 = { instancePath: instancePath + "/source/addresses/" + i1, schemaPath: "#/properties/source/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err21];
                                }
                                else {
                                    vErrors.push(err21);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err22 = { instancePath: instancePath + "/source/addresses", schemaPath: "#/properties/source/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array" };
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
                const err23 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err23];
                }
                else {
                    vErrors.push(err23);
                }
                errors++;
            }
        }
        if (data.metrics !== undefined) {
            let data10 = data.metrics;
            if (Array.isArray(data10)) {
                const len2 = data10.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data11 = data10[i2];
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.name === undefined) {
                            const err24 = { instancePath: instancePath + "/metrics/" + i2, schemaPath: "#/properties/metrics/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
                            if (vErrors === null) {
                                vErrors = [err24];
                            }
                            else {
                                vErrors.push(err24);
                            }
                            errors++;
                        }
                        if (data11.judge === undefined) {
                            const err25 = { instancePath: instancePath + "/metrics/" + i2, schemaPath: "#/properties/metrics/items/required", keyword: "required", params: { missingProperty: "judge" }, message: "must have required property '" + "judge" + "'" };
                            if (vErrors === null) {
                                vErrors = [err25];
                            }
                            else {
                                vErrors.push(err25);
                            }
                            errors++;
                        }
                        if (data11.name !== undefined) {
                            if (typeof data11.name !== "string") {
                                const err26 = { instancePath: instancePath + "/metrics/" + i2 + "/name", schemaPath: "#/properties/metrics/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err26];
                                }
                                else {
                                    vErrors.push(err26);
                                }
                                errors++;
                            }
                        }
                        if (data11.judge !== undefined) {
                            let data13 = data11.judge;
                            if (!((data13 === "evidence") || (data13 === "literal"))) {
                                const err27 = { instancePath: instancePath + "/metrics/" + i2 + "/judge", schemaPath: "#/properties/metrics/items/properties/judge/enum", keyword: "enum", params: { allowedValues: schema32.properties.metrics.items.properties.judge.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err27];
                                }
                                else {
                                    vErrors.push(err27);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err28 = { instancePath: instancePath + "/metrics/" + i2, schemaPath: "#/properties/metrics/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err28];
                        }
                        else {
                            vErrors.push(err28);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err29 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err29];
                }
                else {
                    vErrors.push(err29);
                }
                errors++;
            }
        }
        if (data.alpha !== undefined) {
            let data14 = data.alpha;
            if (!((typeof data14 == "number") && (isFinite(data14)))) {
                const err30 = { instancePath: instancePath + "/alpha", schemaPath: "#/properties/alpha/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err30];
                }
                else {
                    vErrors.push(err30);
                }
                errors++;
            }
        }
        if (data.on_inconclusive !== undefined) {
            let data15 = data.on_inconclusive;
            if (!(((data15 === "warn") || (data15 === "rollback")) || (data15 === "fail"))) {
                const err31 = { instancePath: instancePath + "/on_inconclusive", schemaPath: "#/properties/on_inconclusive/enum", keyword: "enum", params: { allowedValues: schema32.properties.on_inconclusive.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err31];
                }
                else {
                    vErrors.push(err31);
                }
                errors++;
            }
        }
        if (data.smoke !== undefined) {
            let data16 = data.smoke;
            const _errs30 = errors;
            let valid9 = false;
            const _errs31 = errors;
            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                if (data16.script === undefined) {
                    const err32 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/planned_script/required", keyword: "required", params: { missingProperty: "script" }, message: "must have required property '" + "script" + "'" };
                    if (vErrors === null) {
                        vErrors = [err32];
                    }
                    else {
                        vErrors.push(err32);
                    }
                    errors++;
                }
                if (data16.args === undefined) {
                    const err33 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/planned_script/required", keyword: "required", params: { missingProperty: "args" }, message: "must have required property '" + "args" + "'" };
                    if (vErrors === null) {
                        vErrors = [err33];
                    }
                    else {
                        vErrors.push(err33);
                    }
                    errors++;
                }
                if (data16.timeout_seconds === undefined) {
                    const err34 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/planned_script/required", keyword: "required", params: { missingProperty: "timeout_seconds" }, message: "must have required property '" + "timeout_seconds" + "'" };
                    if (vErrors === null) {
                        vErrors = [err34];
                    }
                    else {
                        vErrors.push(err34);
                    }
                    errors++;
                }
                if (data16.script !== undefined) {
                    if (typeof data16.script !== "string") {
                        const err35 = { instancePath: instancePath + "/smoke/script", schemaPath: "#/$defs/planned_script/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err35];
                        }
                        else {
                            vErrors.push(err35);
                        }
                        errors++;
                    }
                }
                if (data16.args !== undefined) {
                    let data18 = data16.args;
                    if (Array.isArray(data18)) {
                        const len3 = data18.length;
                        for (let i3 = 0; i3 < len3; i3++) {
                            if (typeof data18[i3] !== "string") {
                                const err36 = { instancePath: instancePath + "/smoke/args/" + i3, schemaPath: "#/$defs/planned_script/properties/args/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err36];
                                }
                                else {
                                    vErrors.push(err36);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err37 = { instancePath: instancePath + "/smoke/args", schemaPath: "#/$defs/planned_script/properties/args/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err37];
                        }
                        else {
                            vErrors.push(err37);
                        }
                        errors++;
                    }
                }
                if (data16.timeout_seconds !== undefined) {
                    let data20 = data16.timeout_seconds;
                    if (!((typeof data20 == "number") && (isFinite(data20)))) {
                        const err38 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/$defs/planned_script/properties/timeout_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err38];
                        }
                        else {
                            vErrors.push(err38);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err39 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/planned_script/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err39];
                }
                else {
                    vErrors.push(err39);
                }
                errors++;
            }
            var _valid0 = _errs31 === errors;
            valid9 = valid9 || _valid0;
            if (_valid0) {
                var props0 = {};
                props0.script = true;
                props0.args = true;
                props0.timeout_seconds = true;
            }
            const _errs42 = errors;
            if (data16 !== null) {
                const err40 = { instancePath: instancePath + "/smoke", schemaPath: "#/properties/smoke/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err40];
                }
                else {
                    vErrors.push(err40);
                }
                errors++;
            }
            var _valid0 = _errs42 === errors;
            valid9 = valid9 || _valid0;
            if (!valid9) {
                const err41 = { instancePath: instancePath + "/smoke", schemaPath: "#/properties/smoke/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err41];
                }
                else {
                    vErrors.push(err41);
                }
                errors++;
            }
            else {
                errors = _errs30;
                if (vErrors !== null) {
                    if (_errs30) {
                        vErrors.length = _errs30;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.rollback_script !== undefined) {
            let data21 = data.rollback_script;
            const _errs45 = errors;
            let valid14 = false;
            const _errs46 = errors;
            if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                if (data21.script === undefined) {
                    const err42 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/planned_script/required", keyword: "required", params: { missingProperty: "script" }, message: "must have required property '" + "script" + "'" };
                    if (vErrors === null) {
                        vErrors = [err42];
                    }
                    else {
                        vErrors.push(err42);
                    }
                    errors++;
                }
                if (data21.args === undefined) {
                    const err43 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/planned_script/required", keyword: "required", params: { missingProperty: "args" }, message: "must have required property '" + "args" + "'" };
                    if (vErrors === null) {
                        vErrors = [err43];
                    }
                    else {
                        vErrors.push(err43);
                    }
                    errors++;
                }
                if (data21.timeout_seconds === undefined) {
                    const err44 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/planned_script/required", keyword: "required", params: { missingProperty: "timeout_seconds" }, message: "must have required property '" + "timeout_seconds" + "'" };
                    if (vErrors === null) {
                        vErrors = [err44];
                    }
                    else {
                        vErrors.push(err44);
                    }
                    errors++;
                }
                if (data21.script !== undefined) {
                    if (typeof data21.script !== "string") {
                        const err45 = { instancePath: instancePath + "/rollback_script/script", schemaPath: "#/$defs/planned_script/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err45];
                        }
                        else {
                            vErrors.push(err45);
                        }
                        errors++;
                    }
                }
                if (data21.args !== undefined) {
                    let data23 = data21.args;
                    if (Array.isArray(data23)) {
                        const len4 = data23.length;
                        for (let i4 = 0; i4 < len4; i4++) {
                            if (typeof data23[i4] !== "string") {
                                const err46 = { instancePath: instancePath + "/rollback_script/args/" + i4, schemaPath: "#/$defs/planned_script/properties/args/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err46];
                                }
                                else {
                                    vErrors.push(err46);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err47 = { instancePath: instancePath + "/rollback_script/args", schemaPath: "#/$defs/planned_script/properties/args/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err47];
                        }
                        else {
                            vErrors.push(err47);
                        }
                        errors++;
                    }
                }
                if (data21.timeout_seconds !== undefined) {
                    let data25 = data21.timeout_seconds;
                    if (!((typeof data25 == "number") && (isFinite(data25)))) {
                        const err48 = { instancePath: instancePath + "/rollback_script/timeout_seconds", schemaPath: "#/$defs/planned_script/properties/timeout_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err48];
                        }
                        else {
                            vErrors.push(err48);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err49 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/planned_script/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err49];
                }
                else {
                    vErrors.push(err49);
                }
                errors++;
            }
            var _valid1 = _errs46 === errors;
            valid14 = valid14 || _valid1;
            if (_valid1) {
                var props1 = {};
                props1.script = true;
                props1.args = true;
                props1.timeout_seconds = true;
            }
            const _errs57 = errors;
            if (data21 !== null) {
                const err50 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/properties/rollback_script/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err50];
                }
                else {
                    vErrors.push(err50);
                }
                errors++;
            }
            var _valid1 = _errs57 === errors;
            valid14 = valid14 || _valid1;
            if (!valid14) {
                const err51 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/properties/rollback_script/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err51];
                }
                else {
                    vErrors.push(err51);
                }
                errors++;
            }
            else {
                errors = _errs45;
                if (vErrors !== null) {
                    if (_errs45) {
                        vErrors.length = _errs45;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.services !== undefined) {
            let data26 = data.services;
            if (Array.isArray(data26)) {
                const len5 = data26.length;
                for (let i5 = 0; i5 < len5; i5++) {
                    let data27 = data26[i5];
                    if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                        if (data27.name === undefined) {
                            const err52 = { instancePath: instancePath + "/services/" + i5, schemaPath: "#/properties/services/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
                            if (vErrors === null) {
                                vErrors = [err52];
                            }
                            else {
                                vErrors.push(err52);
                            }
                            errors++;
                        }
                        if (data27.after_toggle === undefined) {
                            const err53 = { instancePath: instancePath + "/services/" + i5, schemaPath: "#/properties/services/items/required", keyword: "required", params: { missingProperty: "after_toggle" }, message: "must have required property '" + "after_toggle" + "'" };
                            if (vErrors === null) {
                                vErrors = [err53];
                            }
                            else {
                                vErrors.push(err53);
                            }
                            errors++;
                        }
                        if (data27.name !== undefined) {
                            if (typeof data27.name !== "string") {
                                const err54 = { instancePath: instancePath + "/services/" + i5 + "/name", schemaPath: "#/properties/services/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err54];
                                }
                                else {
                                    vErrors.push(err54);
                                }
                                errors++;
                            }
                        }
                        if (data27.after_toggle !== undefined) {
                            if (typeof data27.after_toggle !== "string") {
                                const err55 = { instancePath: instancePath + "/services/" + i5 + "/after_toggle", schemaPath: "#/properties/services/items/properties/after_toggle/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err55];
                                }
                                else {
                                    vErrors.push(err55);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err56 = { instancePath: instancePath + "/services/" + i5, schemaPath: "#/properties/services/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err56];
                        }
                        else {
                            vErrors.push(err56);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err57 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err57];
                }
                else {
                    vErrors.push(err57);
                }
                errors++;
            }
        }
    }
    else {
        const err58 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err58];
        }
        else {
            vErrors.push(err58);
        }
        errors++;
    }
    validate21.errors = vErrors;
    return errors === 0;
}
validate21.evaluated = { "props": { "flags": true, "scope": true, "baseline_seconds": true, "watch_seconds": true, "look_seconds": true, "source": true, "metrics": true, "alpha": true, "on_inconclusive": true, "smoke": true, "rollback_script": true, "services": true }, "dynamicProps": false, "dynamicItems": false };
const schema39 = { "type": "object", "required": ["status", "code", "note", "unit", "query", "judge", "understood", "thresholds", "delta_pct", "window_seconds", "scrape_seconds", "baseline_seconds", "baseline", "watch_seconds", "watch", "proof", "power"], "properties": { "status": { "enum": ["ok", "breach", "undecided", "watched", "not-measured"] }, "code": { "type": ["string", "null"] }, "note": { "type": "string" }, "no_data": { "enum": [null, "no-metric", "no-label", "no-value", "no-traffic", "range-too-short", "partial", "late", "unreadable"] }, "unit": { "type": "string" }, "query": { "type": "string" }, "judge": { "enum": ["evidence", "literal"] }, "understood": { "type": "string" }, "thresholds": { "type": "array", "items": { "type": "string" } }, "limits": { "type": "array", "items": { "$ref": "#/$defs/limit" } }, "delta_pct": { "type": ["number", "null"] }, "window_seconds": { "type": "number" }, "scrape_seconds": { "type": ["number", "null"] }, "baseline_seconds": { "type": "number" }, "baseline": { "anyOf": [{ "$ref": "#/$defs/baseline" }, { "type": "null" }] }, "watch_seconds": { "type": "number" }, "watch": { "anyOf": [{ "$ref": "#/$defs/watch" }, { "type": "null" }] }, "proof": { "anyOf": [{ "$ref": "#/$defs/proof" }, { "type": "null" }] }, "power": { "anyOf": [{ "$ref": "#/$defs/power" }, { "type": "null" }] } } };
const schema40 = { "type": "object", "required": ["kind", "limit", "minimum", "value", "words"], "properties": { "kind": { "enum": ["increase", "delta-pct", "delta", "drop-pct", "drop", "ceiling", "floor"] }, "limit": { "type": "number" }, "minimum": { "type": ["number", "null"] }, "value": { "type": ["number", "null"] }, "words": { "type": "string" } } };
const schema41 = { "type": "object", "required": ["answered", "samples", "raw_samples", "coverage", "longest_gap_seconds"], "properties": { "answered": { "type": "boolean" }, "samples": { "type": "integer", "minimum": 0 }, "raw_samples": { "type": "integer", "minimum": 0 }, "coverage": { "type": "number", "minimum": 0, "maximum": 1 }, "longest_gap_seconds": { "type": "number", "minimum": 0 } } };
const schema42 = { "type": "object", "required": ["seconds", "looks", "samples", "coverage"], "properties": { "seconds": { "type": "number" }, "looks": { "type": "integer", "minimum": 1 }, "samples": { "type": "integer", "minimum": 0 }, "coverage": { "type": "number", "minimum": 0, "maximum": 1 } } };
const schema46 = { "type": "object", "required": ["smallest_ratio", "seconds_for_threshold", "sees"], "properties": { "smallest_ratio": { "type": ["number", "null"] }, "seconds_for_threshold": { "type": ["number", "null"] }, "sees": { "type": "string" } } };
const schema43 = { "type": "object", "required": ["method", "exposure_unit", "baseline", "watch", "p_value", "level", "over_dispersion"], "properties": { "method": { "enum": ["counts", "amounts", "histogram", "scalar"] }, "exposure_unit": { "enum": ["requests", "seconds", "values"] }, "baseline": { "$ref": "#/$defs/tally" }, "watch": { "$ref": "#/$defs/tally" }, "p_value": { "type": ["number", "null"] }, "level": { "type": ["number", "null"] }, "over_dispersion": { "type": ["number", "null"] } } };
const schema44 = { "type": "object", "required": ["events", "exposure"], "properties": { "events": { "type": "number" }, "exposure": { "type": "number" } } };
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
        if (data.method === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "method" }, message: "must have required property '" + "method" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.exposure_unit === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exposure_unit" }, message: "must have required property '" + "exposure_unit" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.baseline === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "baseline" }, message: "must have required property '" + "baseline" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.watch === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "watch" }, message: "must have required property '" + "watch" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.p_value === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "p_value" }, message: "must have required property '" + "p_value" + "'" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.level === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property '" + "level" + "'" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.over_dispersion === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "over_dispersion" }, message: "must have required property '" + "over_dispersion" + "'" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.method !== undefined) {
            let data0 = data.method;
            if (!((((data0 === "counts") || (data0 === "amounts")) || (data0 === "histogram")) || (data0 === "scalar"))) {
                const err7 = { instancePath: instancePath + "/method", schemaPath: "#/properties/method/enum", keyword: "enum", params: { allowedValues: schema43.properties.method.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.exposure_unit !== undefined) {
            let data1 = data.exposure_unit;
            if (!(((data1 === "requests") || (data1 === "seconds")) || (data1 === "values"))) {
                const err8 = { instancePath: instancePath + "/exposure_unit", schemaPath: "#/properties/exposure_unit/enum", keyword: "enum", params: { allowedValues: schema43.properties.exposure_unit.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.baseline !== undefined) {
            let data2 = data.baseline;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.events === undefined) {
                    const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/tally/required", keyword: "required", params: { missingProperty: "events" }, message: "must have required property '" + "events" + "'" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
                if (data2.exposure === undefined) {
                    const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/tally/required", keyword: "required", params: { missingProperty: "exposure" }, message: "must have required property '" + "exposure" + "'" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                if (data2.events !== undefined) {
                    let data3 = data2.events;
                    if (!((typeof data3 == "number") && (isFinite(data3)))) {
                        const err11 = { instancePath: instancePath + "/baseline/events", schemaPath: "#/$defs/tally/properties/events/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err11];
                        }
                        else {
                            vErrors.push(err11);
                        }
                        errors++;
                    }
                }
                if (data2.exposure !== undefined) {
                    let data4 = data2.exposure;
                    if (!((typeof data4 == "number") && (isFinite(data4)))) {
                        const err12 = { instancePath: instancePath + "/baseline/exposure", schemaPath: "#/$defs/tally/properties/exposure/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err12];
                        }
                        else {
                            vErrors.push(err12);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/tally/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.watch !== undefined) {
            let data5 = data.watch;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.events === undefined) {
                    const err14 = { instancePath: instancePath + "/watch", schemaPath: "#/$defs/tally/required", keyword: "required", params: { missingProperty: "events" }, message: "must have required property '" + "events" + "'" };
                    if (vErrors === null) {
                        vErrors = [err14];
                    }
                    else {
                        vErrors.push(err14);
                    }
                    errors++;
                }
                if (data5.exposure === undefined) {
                    const err15 = { instancePath: instancePath + "/watch", schemaPath: "#/$defs/tally/required", keyword: "required", params: { missingProperty: "exposure" }, message: "must have required property '" + "exposure" + "'" };
                    if (vErrors === null) {
                        vErrors = [err15];
                    }
                    else {
                        vErrors.push(err15);
                    }
                    errors++;
                }
                if (data5.events !== undefined) {
                    let data6 = data5.events;
                    if (!((typeof data6 == "number") && (isFinite(data6)))) {
                        const err16 = { instancePath: instancePath + "/watch/events", schemaPath: "#/$defs/tally/properties/events/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err16];
                        }
                        else {
                            vErrors.push(err16);
                        }
                        errors++;
                    }
                }
                if (data5.exposure !== undefined) {
                    let data7 = data5.exposure;
                    if (!((typeof data7 == "number") && (isFinite(data7)))) {
                        const err17 = { instancePath: instancePath + "/watch/exposure", schemaPath: "#/$defs/tally/properties/exposure/type", keyword: "type", params: { type: "number" }, message: "must be number" };
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
                const err18 = { instancePath: instancePath + "/watch", schemaPath: "#/$defs/tally/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.p_value !== undefined) {
            let data8 = data.p_value;
            if ((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)) {
                const err19 = { instancePath: instancePath + "/p_value", schemaPath: "#/properties/p_value/type", keyword: "type", params: { type: schema43.properties.p_value.type }, message: "must be number,null" };
                if (vErrors === null) {
                    vErrors = [err19];
                }
                else {
                    vErrors.push(err19);
                }
                errors++;
            }
        }
        if (data.level !== undefined) {
            let data9 = data.level;
            if ((!((typeof data9 == "number") && (isFinite(data9)))) && (data9 !== null)) {
                const err20 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/type", keyword: "type", params: { type: schema43.properties.level.type }, message: "must be number,null" };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
        }
        if (data.over_dispersion !== undefined) {
            let data10 = data.over_dispersion;
            if ((!((typeof data10 == "number") && (isFinite(data10)))) && (data10 !== null)) {
                const err21 = { instancePath: instancePath + "/over_dispersion", schemaPath: "#/properties/over_dispersion/type", keyword: "type", params: { type: schema43.properties.over_dispersion.type }, message: "must be number,null" };
                if (vErrors === null) {
                    vErrors = [err21];
                }
                else {
                    vErrors.push(err21);
                }
                errors++;
            }
        }
    }
    else {
        const err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err22];
        }
        else {
            vErrors.push(err22);
        }
        errors++;
    }
    validate24.errors = vErrors;
    return errors === 0;
}
validate24.evaluated = { "props": { "method": true, "exposure_unit": true, "baseline": true, "watch": true, "p_value": true, "level": true, "over_dispersion": true }, "dynamicProps": false, "dynamicItems": false };
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
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.status === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property '" + "status" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.code === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property '" + "code" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.note === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "note" }, message: "must have required property '" + "note" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.unit === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unit" }, message: "must have required property '" + "unit" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.query === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "query" }, message: "must have required property '" + "query" + "'" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.judge === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "judge" }, message: "must have required property '" + "judge" + "'" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.understood === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "understood" }, message: "must have required property '" + "understood" + "'" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.thresholds === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "thresholds" }, message: "must have required property '" + "thresholds" + "'" };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.delta_pct === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "delta_pct" }, message: "must have required property '" + "delta_pct" + "'" };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.window_seconds === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "window_seconds" }, message: "must have required property '" + "window_seconds" + "'" };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        if (data.scrape_seconds === undefined) {
            const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scrape_seconds" }, message: "must have required property '" + "scrape_seconds" + "'" };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (data.baseline_seconds === undefined) {
            const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "baseline_seconds" }, message: "must have required property '" + "baseline_seconds" + "'" };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (data.baseline === undefined) {
            const err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "baseline" }, message: "must have required property '" + "baseline" + "'" };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
        if (data.watch_seconds === undefined) {
            const err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "watch_seconds" }, message: "must have required property '" + "watch_seconds" + "'" };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
        if (data.watch === undefined) {
            const err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "watch" }, message: "must have required property '" + "watch" + "'" };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
        if (data.proof === undefined) {
            const err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "proof" }, message: "must have required property '" + "proof" + "'" };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
        if (data.power === undefined) {
            const err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "power" }, message: "must have required property '" + "power" + "'" };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
        if (data.status !== undefined) {
            let data0 = data.status;
            if (!(((((data0 === "ok") || (data0 === "breach")) || (data0 === "undecided")) || (data0 === "watched")) || (data0 === "not-measured"))) {
                const err17 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema39.properties.status.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err17];
                }
                else {
                    vErrors.push(err17);
                }
                errors++;
            }
        }
        if (data.code !== undefined) {
            let data1 = data.code;
            if ((typeof data1 !== "string") && (data1 !== null)) {
                const err18 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: schema39.properties.code.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.note !== undefined) {
            if (typeof data.note !== "string") {
                const err19 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err19];
                }
                else {
                    vErrors.push(err19);
                }
                errors++;
            }
        }
        if (data.no_data !== undefined) {
            let data3 = data.no_data;
            if (!(((((((((data3 === null) || (data3 === "no-metric")) || (data3 === "no-label")) || (data3 === "no-value")) || (data3 === "no-traffic")) || (data3 === "range-too-short")) || (data3 === "partial")) || (data3 === "late")) || (data3 === "unreadable"))) {
                const err20 = { instancePath: instancePath + "/no_data", schemaPath: "#/properties/no_data/enum", keyword: "enum", params: { allowedValues: schema39.properties.no_data.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
        }
        if (data.unit !== undefined) {
            if (typeof data.unit !== "string") {
                const err21 = { instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err21];
                }
                else {
                    vErrors.push(err21);
                }
                errors++;
            }
        }
        if (data.query !== undefined) {
            if (typeof data.query !== "string") {
                const err22 = { instancePath: instancePath + "/query", schemaPath: "#/properties/query/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err22];
                }
                else {
                    vErrors.push(err22);
                }
                errors++;
            }
        }
        if (data.judge !== undefined) {
            let data6 = data.judge;
            if (!((data6 === "evidence") || (data6 === "literal"))) {
                const err23 = { instancePath: instancePath + "/judge", schemaPath: "#/properties/judge/enum", keyword: "enum", params: { allowedValues: schema39.properties.judge.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err23];
                }
                else {
                    vErrors.push(err23);
                }
                errors++;
            }
        }
        if (data.understood !== undefined) {
            if (typeof data.understood !== "string") {
                const err24 = { instancePath: instancePath + "/understood", schemaPath: "#/properties/understood/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.thresholds !== undefined) {
            let data8 = data.thresholds;
            if (Array.isArray(data8)) {
                const len0 = data8.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (typeof data8[i0] !== "string") {
                        const err25 = { instancePath: instancePath + "/thresholds/" + i0, schemaPath: "#/properties/thresholds/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err25];
                        }
                        else {
                            vErrors.push(err25);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err26 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err26];
                }
                else {
                    vErrors.push(err26);
                }
                errors++;
            }
        }
        if (data.limits !== undefined) {
            let data10 = data.limits;
            if (Array.isArray(data10)) {
                const len1 = data10.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data11 = data10[i1];
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.kind === undefined) {
                            const err27 = { instancePath: instancePath + "/limits/" + i1, schemaPath: "#/$defs/limit/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property '" + "kind" + "'" };
                            if (vErrors === null) {
                                vErrors = [err27];
                            }
                            else {
                                vErrors.push(err27);
                            }
                            errors++;
                        }
                        if (data11.limit === undefined) {
                            const err28 = { instancePath: instancePath + "/limits/" + i1, schemaPath: "#/$defs/limit/required", keyword: "required", params: { missingProperty: "limit" }, message: "must have required property '" + "limit" + "'" };
                            if (vErrors === null) {
                                vErrors = [err28];
                            }
                            else {
                                vErrors.push(err28);
                            }
                            errors++;
                        }
                        if (data11.minimum === undefined) {
                            const err29 = { instancePath: instancePath + "/limits/" + i1, schemaPath: "#/$defs/limit/required", keyword: "required", params: { missingProperty: "minimum" }, message: "must have required property '" + "minimum" + "'" };
                            if (vErrors === null) {
                                vErrors = [err29];
                            }
                            else {
                                vErrors.push(err29);
                            }
                            errors++;
                        }
                        if (data11.value === undefined) {
                            const err30 = { instancePath: instancePath + "/limits/" + i1, schemaPath: "#/$defs/limit/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property '" + "value" + "'" };
                            if (vErrors === null) {
                                vErrors = [err30];
                            }
                            else {
                                vErrors.push(err30);
                            }
                            errors++;
                        }
                        if (data11.words === undefined) {
                            const err31 = { instancePath: instancePath + "/limits/" + i1, schemaPath: "#/$defs/limit/required", keyword: "required", params: { missingProperty: "words" }, message: "must have required property '" + "words" + "'" };
                            if (vErrors === null) {
                                vErrors = [err31];
                            }
                            else {
                                vErrors.push(err31);
                            }
                            errors++;
                        }
                        if (data11.kind !== undefined) {
                            let data12 = data11.kind;
                            if (!(((((((data12 === "increase") || (data12 === "delta-pct")) || (data12 === "delta")) || (data12 === "drop-pct")) || (data12 === "drop")) || (data12 === "ceiling")) || (data12 === "floor"))) {
                                const err32 = { instancePath: instancePath + "/limits/" + i1 + "/kind", schemaPath: "#/$defs/limit/properties/kind/enum", keyword: "enum", params: { allowedValues: schema40.properties.kind.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err32];
                                }
                                else {
                                    vErrors.push(err32);
                                }
                                errors++;
                            }
                        }
                        if (data11.limit !== undefined) {
                            let data13 = data11.limit;
                            if (!((typeof data13 == "number") && (isFinite(data13)))) {
                                const err33 = { instancePath: instancePath + "/limits/" + i1 + "/limit", schemaPath: "#/$defs/limit/properties/limit/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err33];
                                }
                                else {
                                    vErrors.push(err33);
                                }
                                errors++;
                            }
                        }
                        if (data11.minimum !== undefined) {
                            let data14 = data11.minimum;
                            if ((!((typeof data14 == "number") && (isFinite(data14)))) && (data14 !== null)) {
                                const err34 = { instancePath: instancePath + "/limits/" + i1 + "/minimum", schemaPath: "#/$defs/limit/properties/minimum/type", keyword: "type", params: { type: schema40.properties.minimum.type }, message: "must be number,null" };
                                if (vErrors === null) {
                                    vErrors = [err34];
                                }
                                else {
                                    vErrors.push(err34);
                                }
                                errors++;
                            }
                        }
                        if (data11.value !== undefined) {
                            let data15 = data11.value;
                            if ((!((typeof data15 == "number") && (isFinite(data15)))) && (data15 !== null)) {
                                const err35 = { instancePath: instancePath + "/limits/" + i1 + "/value", schemaPath: "#/$defs/limit/properties/value/type", keyword: "type", params: { type: schema40.properties.value.type }, message: "must be number,null" };
                                if (vErrors === null) {
                                    vErrors = [err35];
                                }
                                else {
                                    vErrors.push(err35);
                                }
                                errors++;
                            }
                        }
                        if (data11.words !== undefined) {
                            if (typeof data11.words !== "string") {
                                const err36 = { instancePath: instancePath + "/limits/" + i1 + "/words", schemaPath: "#/$defs/limit/properties/words/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err36];
                                }
                                else {
                                    vErrors.push(err36);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err37 = { instancePath: instancePath + "/limits/" + i1, schemaPath: "#/$defs/limit/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err37];
                        }
                        else {
                            vErrors.push(err37);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err38 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err38];
                }
                else {
                    vErrors.push(err38);
                }
                errors++;
            }
        }
        if (data.delta_pct !== undefined) {
            let data17 = data.delta_pct;
            if ((!((typeof data17 == "number") && (isFinite(data17)))) && (data17 !== null)) {
                const err39 = { instancePath: instancePath + "/delta_pct", schemaPath: "#/properties/delta_pct/type", keyword: "type", params: { type: schema39.properties.delta_pct.type }, message: "must be number,null" };
                if (vErrors === null) {
                    vErrors = [err39];
                }
                else {
                    vErrors.push(err39);
                }
                errors++;
            }
        }
        if (data.window_seconds !== undefined) {
            let data18 = data.window_seconds;
            if (!((typeof data18 == "number") && (isFinite(data18)))) {
                const err40 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/properties/window_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err40];
                }
                else {
                    vErrors.push(err40);
                }
                errors++;
            }
        }
        if (data.scrape_seconds !== undefined) {
            let data19 = data.scrape_seconds;
            if ((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)) {
                const err41 = { instancePath: instancePath + "/scrape_seconds", schemaPath: "#/properties/scrape_seconds/type", keyword: "type", params: { type: schema39.properties.scrape_seconds.type }, message: "must be number,null" };
                if (vErrors === null) {
                    vErrors = [err41];
                }
                else {
                    vErrors.push(err41);
                }
                errors++;
            }
        }
        if (data.baseline_seconds !== undefined) {
            let data20 = data.baseline_seconds;
            if (!((typeof data20 == "number") && (isFinite(data20)))) {
                const err42 = { instancePath: instancePath + "/baseline_seconds", schemaPath: "#/properties/baseline_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err42];
                }
                else {
                    vErrors.push(err42);
                }
                errors++;
            }
        }
        if (data.baseline !== undefined) {
            let data21 = data.baseline;
            const _errs41 = errors;
            let valid7 = false;
            const _errs42 = errors;
            if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                if (data21.answered === undefined) {
                    const err43 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/baseline/required", keyword: "required", params: { missingProperty: "answered" }, message: "must have required property '" + "answered" + "'" };
                    if (vErrors === null) {
                        vErrors = [err43];
                    }
                    else {
                        vErrors.push(err43);
                    }
                    errors++;
                }
                if (data21.samples === undefined) {
                    const err44 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/baseline/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property '" + "samples" + "'" };
                    if (vErrors === null) {
                        vErrors = [err44];
                    }
                    else {
                        vErrors.push(err44);
                    }
                    errors++;
                }
                if (data21.raw_samples === undefined) {
                    const err45 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/baseline/required", keyword: "required", params: { missingProperty: "raw_samples" }, message: "must have required property '" + "raw_samples" + "'" };
                    if (vErrors === null) {
                        vErrors = [err45];
                    }
                    else {
                        vErrors.push(err45);
                    }
                    errors++;
                }
                if (data21.coverage === undefined) {
                    const err46 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/baseline/required", keyword: "required", params: { missingProperty: "coverage" }, message: "must have required property '" + "coverage" + "'" };
                    if (vErrors === null) {
                        vErrors = [err46];
                    }
                    else {
                        vErrors.push(err46);
                    }
                    errors++;
                }
                if (data21.longest_gap_seconds === undefined) {
                    const err47 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/baseline/required", keyword: "required", params: { missingProperty: "longest_gap_seconds" }, message: "must have required property '" + "longest_gap_seconds" + "'" };
                    if (vErrors === null) {
                        vErrors = [err47];
                    }
                    else {
                        vErrors.push(err47);
                    }
                    errors++;
                }
                if (data21.answered !== undefined) {
                    if (typeof data21.answered !== "boolean") {
                        const err48 = { instancePath: instancePath + "/baseline/answered", schemaPath: "#/$defs/baseline/properties/answered/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err48];
                        }
                        else {
                            vErrors.push(err48);
                        }
                        errors++;
                    }
                }
                if (data21.samples !== undefined) {
                    let data23 = data21.samples;
                    if (!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) {
                        const err49 = { instancePath: instancePath + "/baseline/samples", schemaPath: "#/$defs/baseline/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                    if ((typeof data23 == "number") && (isFinite(data23))) {
                        if (data23 < 0 || isNaN(data23)) {
                            const err50 = { instancePath: instancePath + "/baseline/samples", schemaPath: "#/$defs/baseline/properties/samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err50];
                            }
                            else {
                                vErrors.push(err50);
                            }
                            errors++;
                        }
                    }
                }
                if (data21.raw_samples !== undefined) {
                    let data24 = data21.raw_samples;
                    if (!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) {
                        const err51 = { instancePath: instancePath + "/baseline/raw_samples", schemaPath: "#/$defs/baseline/properties/raw_samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err51];
                        }
                        else {
                            vErrors.push(err51);
                        }
                        errors++;
                    }
                    if ((typeof data24 == "number") && (isFinite(data24))) {
                        if (data24 < 0 || isNaN(data24)) {
                            const err52 = { instancePath: instancePath + "/baseline/raw_samples", schemaPath: "#/$defs/baseline/properties/raw_samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err52];
                            }
                            else {
                                vErrors.push(err52);
                            }
                            errors++;
                        }
                    }
                }
                if (data21.coverage !== undefined) {
                    let data25 = data21.coverage;
                    if ((typeof data25 == "number") && (isFinite(data25))) {
                        if (data25 > 1 || isNaN(data25)) {
                            const err53 = { instancePath: instancePath + "/baseline/coverage", schemaPath: "#/$defs/baseline/properties/coverage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                            if (vErrors === null) {
                                vErrors = [err53];
                            }
                            else {
                                vErrors.push(err53);
                            }
                            errors++;
                        }
                        if (data25 < 0 || isNaN(data25)) {
                            const err54 = { instancePath: instancePath + "/baseline/coverage", schemaPath: "#/$defs/baseline/properties/coverage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err54];
                            }
                            else {
                                vErrors.push(err54);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err55 = { instancePath: instancePath + "/baseline/coverage", schemaPath: "#/$defs/baseline/properties/coverage/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err55];
                        }
                        else {
                            vErrors.push(err55);
                        }
                        errors++;
                    }
                }
                if (data21.longest_gap_seconds !== undefined) {
                    let data26 = data21.longest_gap_seconds;
                    if ((typeof data26 == "number") && (isFinite(data26))) {
                        if (data26 < 0 || isNaN(data26)) {
                            const err56 = { instancePath: instancePath + "/baseline/longest_gap_seconds", schemaPath: "#/$defs/baseline/properties/longest_gap_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err56];
                            }
                            else {
                                vErrors.push(err56);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err57 = { instancePath: instancePath + "/baseline/longest_gap_seconds", schemaPath: "#/$defs/baseline/properties/longest_gap_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err57];
                        }
                        else {
                            vErrors.push(err57);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err58 = { instancePath: instancePath + "/baseline", schemaPath: "#/$defs/baseline/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err58];
                }
                else {
                    vErrors.push(err58);
                }
                errors++;
            }
            var _valid0 = _errs42 === errors;
            valid7 = valid7 || _valid0;
            if (_valid0) {
                var props0 = {};
                props0.answered = true;
                props0.samples = true;
                props0.raw_samples = true;
                props0.coverage = true;
                props0.longest_gap_seconds = true;
            }
            const _errs55 = errors;
            if (data21 !== null) {
                const err59 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err59];
                }
                else {
                    vErrors.push(err59);
                }
                errors++;
            }
            var _valid0 = _errs55 === errors;
            valid7 = valid7 || _valid0;
            if (!valid7) {
                const err60 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err60];
                }
                else {
                    vErrors.push(err60);
                }
                errors++;
            }
            else {
                errors = _errs41;
                if (vErrors !== null) {
                    if (_errs41) {
                        vErrors.length = _errs41;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.watch_seconds !== undefined) {
            let data27 = data.watch_seconds;
            if (!((typeof data27 == "number") && (isFinite(data27)))) {
                const err61 = { instancePath: instancePath + "/watch_seconds", schemaPath: "#/properties/watch_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err61];
                }
                else {
                    vErrors.push(err61);
                }
                errors++;
            }
        }
        if (data.watch !== undefined) {
            let data28 = data.watch;
            const _errs60 = errors;
            let valid10 = false;
            const _errs61 = errors;
            if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                if (data28.seconds === undefined) {
                    const err62 = { instancePath: instancePath + "/watch", schemaPath: "#/$defs/watch/required", keyword: "required", params: { missingProperty: "seconds" }, message: "must have required property '" + "seconds" + "'" };
                    if (vErrors === null) {
                        vErrors = [err62];
                    }
                    else {
                        vErrors.push(err62);
                    }
                    errors++;
                }
                if (data28.looks === undefined) {
                    const err63 = { instancePath: instancePath + "/watch", schemaPath: "#/$defs/watch/required", keyword: "required", params: { missingProperty: "looks" }, message: "must have required property '" + "looks" + "'" };
                    if (vErrors === null) {
                        vErrors = [err63];
                    }
                    else {
                        vErrors.push(err63);
                    }
                    errors++;
                }
                if (data28.samples === undefined) {
                    const err64 = { instancePath: instancePath + "/watch", schemaPath: "#/$defs/watch/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property '" + "samples" + "'" };
                    if (vErrors === null) {
                        vErrors = [err64];
                    }
                    else {
                        vErrors.push(err64);
                    }
                    errors++;
                }
                if (data28.coverage === undefined) {
                    const err65 = { instancePath: instancePath + "/watch", schemaPath: "#/$defs/watch/required", keyword: "required", params: { missingProperty: "coverage" }, message: "must have required property '" + "coverage" + "'" };
                    if (vErrors === null) {
                        vErrors = [err65];
                    }
                    else {
                        vErrors.push(err65);
                    }
                    errors++;
                }
                if (data28.seconds !== undefined) {
                    let data29 = data28.seconds;
                    if (!((typeof data29 == "number") && (isFinite(data29)))) {
                        const err66 = { instancePath: instancePath + "/watch/seconds", schemaPath: "#/$defs/watch/properties/seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err66];
                        }
                        else {
                            vErrors.push(err66);
                        }
                        errors++;
                    }
                }
                if (data28.looks !== undefined) {
                    let data30 = data28.looks;
                    if (!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))) {
                        const err67 = { instancePath: instancePath + "/watch/looks", schemaPath: "#/$defs/watch/properties/looks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err67];
                        }
                        else {
                            vErrors.push(err67);
                        }
                        errors++;
                    }
                    if ((typeof data30 == "number") && (isFinite(data30))) {
                        if (data30 < 1 || isNaN(data30)) {
                            const err68 = { instancePath: instancePath + "/watch/looks", schemaPath: "#/$defs/watch/properties/looks/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err68];
                            }
                            else {
                                vErrors.push(err68);
                            }
                            errors++;
                        }
                    }
                }
                if (data28.samples !== undefined) {
                    let data31 = data28.samples;
                    if (!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))) {
                        const err69 = { instancePath: instancePath + "/watch/samples", schemaPath: "#/$defs/watch/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err69];
                        }
                        else {
                            vErrors.push(err69);
                        }
                        errors++;
                    }
                    if ((typeof data31 == "number") && (isFinite(data31))) {
                        if (data31 < 0 || isNaN(data31)) {
                            const err70 = { instancePath: instancePath + "/watch/samples", schemaPath: "#/$defs/watch/properties/samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err70];
                            }
                            else {
                                vErrors.push(err70);
                            }
                            errors++;
                        }
                    }
                }
                if (data28.coverage !== undefined) {
                    let data32 = data28.coverage;
                    if ((typeof data32 == "number") && (isFinite(data32))) {
                        if (data32 > 1 || isNaN(data32)) {
                            const err71 = { instancePath: instancePath + "/watch/coverage", schemaPath: "#/$defs/watch/properties/coverage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                            if (vErrors === null) {
                                vErrors = [err71];
                            }
                            else {
                                vErrors.push(err71);
                            }
                            errors++;
                        }
                        if (data32 < 0 || isNaN(data32)) {
                            const err72 = { instancePath: instancePath + "/watch/coverage", schemaPath: "#/$defs/watch/properties/coverage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err72];
                            }
                            else {
                                vErrors.push(err72);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err73 = { instancePath: instancePath + "/watch/coverage", schemaPath: "#/$defs/watch/properties/coverage/type", keyword: "type", params: { type: "number" }, message: "must be number" };
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
                const err74 = { instancePath: instancePath + "/watch", schemaPath: "#/$defs/watch/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err74];
                }
                else {
                    vErrors.push(err74);
                }
                errors++;
            }
            var _valid1 = _errs61 === errors;
            valid10 = valid10 || _valid1;
            if (_valid1) {
                var props1 = {};
                props1.seconds = true;
                props1.looks = true;
                props1.samples = true;
                props1.coverage = true;
            }
            const _errs72 = errors;
            if (data28 !== null) {
                const err75 = { instancePath: instancePath + "/watch", schemaPath: "#/properties/watch/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err75];
                }
                else {
                    vErrors.push(err75);
                }
                errors++;
            }
            var _valid1 = _errs72 === errors;
            valid10 = valid10 || _valid1;
            if (!valid10) {
                const err76 = { instancePath: instancePath + "/watch", schemaPath: "#/properties/watch/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err76];
                }
                else {
                    vErrors.push(err76);
                }
                errors++;
            }
            else {
                errors = _errs60;
                if (vErrors !== null) {
                    if (_errs60) {
                        vErrors.length = _errs60;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.proof !== undefined) {
            let data33 = data.proof;
            const _errs75 = errors;
            let valid13 = false;
            const _errs76 = errors;
            if (!(validate24(data33, { instancePath: instancePath + "/proof", parentData: data, parentDataProperty: "proof", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                errors = vErrors.length;
            }
            var _valid2 = _errs76 === errors;
            valid13 = valid13 || _valid2;
            if (_valid2) {
                var props2 = {};
                props2.method = true;
                props2.exposure_unit = true;
                props2.baseline = true;
                props2.watch = true;
                props2.p_value = true;
                props2.level = true;
                props2.over_dispersion = true;
            }
            const _errs77 = errors;
            if (data33 !== null) {
                const err77 = { instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err77];
                }
                else {
                    vErrors.push(err77);
                }
                errors++;
            }
            var _valid2 = _errs77 === errors;
            valid13 = valid13 || _valid2;
            if (!valid13) {
                const err78 = { instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err78];
                }
                else {
                    vErrors.push(err78);
                }
                errors++;
            }
            else {
                errors = _errs75;
                if (vErrors !== null) {
                    if (_errs75) {
                        vErrors.length = _errs75;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.power !== undefined) {
            let data34 = data.power;
            const _errs80 = errors;
            let valid14 = false;
            const _errs81 = errors;
            if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
                if (data34.smallest_ratio === undefined) {
                    const err79 = { instancePath: instancePath + "/power", schemaPath: "#/$defs/power/required", keyword: "required", params: { missingProperty: "smallest_ratio" }, message: "must have required property '" + "smallest_ratio" + "'" };
                    if (vErrors === null) {
                        vErrors = [err79];
                    }
                    else {
                        vErrors.push(err79);
                    }
                    errors++;
                }
                if (data34.seconds_for_threshold === undefined) {
                    const err80 = { instancePath: instancePath + "/power", schemaPath: "#/$defs/power/required", keyword: "required", params: { missingProperty: "seconds_for_threshold" }, message: "must have required property '" + "seconds_for_threshold" + "'" };
                    if (vErrors === null) {
                        vErrors = [err80];
                    }
                    else {
                        vErrors.push(err80);
                    }
                    errors++;
                }
                if (data34.sees === undefined) {
                    const err81 = { instancePath: instancePath + "/power", schemaPath: "#/$defs/power/required", keyword: "required", params: { missingProperty: "sees" }, message: "must have required property '" + "sees" + "'" };
                    if (vErrors === null) {
                        vErrors = [err81];
                    }
                    else {
                        vErrors.push(err81);
                    }
                    errors++;
                }
                if (data34.smallest_ratio !== undefined) {
                    let data35 = data34.smallest_ratio;
                    if ((!((typeof data35 == "number") && (isFinite(data35)))) && (data35 !== null)) {
                        const err82 = { instancePath: instancePath + "/power/smallest_ratio", schemaPath: "#/$defs/power/properties/smallest_ratio/type", keyword: "type", params: { type: schema46.properties.smallest_ratio.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err82];
                        }
                        else {
                            vErrors.push(err82);
                        }
                        errors++;
                    }
                }
                if (data34.seconds_for_threshold !== undefined) {
                    let data36 = data34.seconds_for_threshold;
                    if ((!((typeof data36 == "number") && (isFinite(data36)))) && (data36 !== null)) {
                        const err83 = { instancePath: instancePath + "/power/seconds_for_threshold", schemaPath: "#/$defs/power/properties/seconds_for_threshold/type", keyword: "type", params: { type: schema46.properties.seconds_for_threshold.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err83];
                        }
                        else {
                            vErrors.push(err83);
                        }
                        errors++;
                    }
                }
                if (data34.sees !== undefined) {
                    if (typeof data34.sees !== "string") {
                        const err84 = { instancePath: instancePath + "/power/sees", schemaPath: "#/$defs/power/properties/sees/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err84];
                        }
                        else {
                            vErrors.push(err84);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err85 = { instancePath: instancePath + "/power", schemaPath: "#/$defs/power/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err85];
                }
                else {
                    vErrors.push(err85);
                }
                errors++;
            }
            var _valid3 = _errs81 === errors;
            valid14 = valid14 || _valid3;
            if (_valid3) {
                var props3 = {};
                props3.smallest_ratio = true;
                props3.seconds_for_threshold = true;
                props3.sees = true;
            }
            const _errs90 = errors;
            if (data34 !== null) {
                const err86 = { instancePath: instancePath + "/power", schemaPath: "#/properties/power/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err86];
                }
                else {
                    vErrors.push(err86);
                }
                errors++;
            }
            var _valid3 = _errs90 === errors;
            valid14 = valid14 || _valid3;
            if (!valid14) {
                const err87 = { instancePath: instancePath + "/power", schemaPath: "#/properties/power/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err87];
                }
                else {
                    vErrors.push(err87);
                }
                errors++;
            }
            else {
                errors = _errs80;
                if (vErrors !== null) {
                    if (_errs80) {
                        vErrors.length = _errs80;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
    }
    else {
        const err88 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err88];
        }
        else {
            vErrors.push(err88);
        }
        errors++;
    }
    validate23.errors = vErrors;
    return errors === 0;
}
validate23.evaluated = { "props": { "status": true, "code": true, "note": true, "no_data": true, "unit": true, "query": true, "judge": true, "understood": true, "thresholds": true, "limits": true, "delta_pct": true, "window_seconds": true, "scrape_seconds": true, "baseline_seconds": true, "baseline": true, "watch_seconds": true, "watch": true, "proof": true, "power": true }, "dynamicProps": false, "dynamicItems": false };
const schema47 = { "type": "object", "required": ["baseline", "watch"], "properties": { "baseline": { "type": "array", "items": { "$ref": "#/$defs/point" } }, "watch": { "type": "array", "items": { "$ref": "#/$defs/point" } }, "evidence": { "type": "array", "items": { "$ref": "#/$defs/evidence_point" } } } };
const schema48 = { "type": "object", "required": ["time", "value"], "properties": { "time": { "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, "value": { "type": ["number", "null"] } } };
const schema50 = { "type": "object", "required": ["time", "p_value", "level"], "properties": { "time": { "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, "p_value": { "type": ["number", "null"] }, "level": { "type": ["number", "null"] } } };
const pattern4 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate27.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.baseline === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "baseline" }, message: "must have required property '" + "baseline" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.watch === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "watch" }, message: "must have required property '" + "watch" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.baseline !== undefined) {
            let data0 = data.baseline;
            if (Array.isArray(data0)) {
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data1 = data0[i0];
                    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                        if (data1.time === undefined) {
                            const err2 = { instancePath: instancePath + "/baseline/" + i0, schemaPath: "#/$defs/point/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property '" + "time" + "'" };
                            if (vErrors === null) {
                                vErrors = [err2];
                            }
                            else {
                                vErrors.push(err2);
                            }
                            errors++;
                        }
                        if (data1.value === undefined) {
                            const err3 = { instancePath: instancePath + "/baseline/" + i0, schemaPath: "#/$defs/point/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property '" + "value" + "'" };
                            if (vErrors === null) {
                                vErrors = [err3];
                            }
                            else {
                                vErrors.push(err3);
                            }
                            errors++;
                        }
                        if (data1.time !== undefined) {
                            let data2 = data1.time;
                            if (typeof data2 === "string") {
                                if (!pattern4.test(data2)) {
                                    const err4 = { instancePath: instancePath + "/baseline/" + i0 + "/time", schemaPath: "#/$defs/point/properties/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must match pattern \"" + "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" + "\"" };
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
                                const err5 = { instancePath: instancePath + "/baseline/" + i0 + "/time", schemaPath: "#/$defs/point/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err5];
                                }
                                else {
                                    vErrors.push(err5);
                                }
                                errors++;
                            }
                        }
                        if (data1.value !== undefined) {
                            let data3 = data1.value;
                            if ((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)) {
                                const err6 = { instancePath: instancePath + "/baseline/" + i0 + "/value", schemaPath: "#/$defs/point/properties/value/type", keyword: "type", params: { type: schema48.properties.value.type }, message: "must be number,null" };
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
                        const err7 = { instancePath: instancePath + "/baseline/" + i0, schemaPath: "#/$defs/point/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.watch !== undefined) {
            let data4 = data.watch;
            if (Array.isArray(data4)) {
                const len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data5 = data4[i1];
                    if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                        if (data5.time === undefined) {
                            const err9 = { instancePath: instancePath + "/watch/" + i1, schemaPath: "#/$defs/point/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property '" + "time" + "'" };
                            if (vErrors === null) {
                                vErrors = [err9];
                            }
                            else {
                                vErrors.push(err9);
                            }
                            errors++;
                        }
                        if (data5.value === undefined) {
                            const err10 = { instancePath: instancePath + "/watch/" + i1, schemaPath: "#/$defs/point/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property '" + "value" + "'" };
                            if (vErrors === null) {
                                vErrors = [err10];
                            }
                            else {
                                vErrors.push(err10);
                            }
                            errors++;
                        }
                        if (data5.time !== undefined) {
                            let data6 = data5.time;
                            if (typeof data6 === "string") {
                                if (!pattern4.test(data6)) {
                                    const err11 = { instancePath: instancePath + "/watch/" + i1 + "/time", schemaPath: "#/$defs/point/properties/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must match pattern \"" + "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err11];
                                    }
                                    else {
                                        vErrors.push(err11);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err12 = { instancePath: instancePath + "/watch/" + i1 + "/time", schemaPath: "#/$defs/point/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err12];
                                }
                                else {
                                    vErrors.push(err12);
                                }
                                errors++;
                            }
                        }
                        if (data5.value !== undefined) {
                            let data7 = data5.value;
                            if ((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)) {
                                const err13 = { instancePath: instancePath + "/watch/" + i1 + "/value", schemaPath: "#/$defs/point/properties/value/type", keyword: "type", params: { type: schema48.properties.value.type }, message: "must be number,null" };
                                if (vErrors === null) {
                                    vErrors = [err13];
                                }
                                else {
                                    vErrors.push(err13);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err14 = { instancePath: instancePath + "/watch/" + i1, schemaPath: "#/$defs/point/type", keyword: "type", params: { type: "object" }, message: "must be object" };
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
                const err15 = { instancePath: instancePath + "/watch", schemaPath: "#/properties/watch/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.evidence !== undefined) {
            let data8 = data.evidence;
            if (Array.isArray(data8)) {
                const len2 = data8.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data9 = data8[i2];
                    if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                        if (data9.time === undefined) {
                            const err16 = { instancePath: instancePath + "/evidence/" + i2, schemaPath: "#/$defs/evidence_point/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property '" + "time" + "'" };
                            if (vErrors === null) {
                                vErrors = [err16];
                            }
                            else {
                                vErrors.push(err16);
                            }
                            errors++;
                        }
                        if (data9.p_value === undefined) {
                            const err17 = { instancePath: instancePath + "/evidence/" + i2, schemaPath: "#/$defs/evidence_point/required", keyword: "required", params: { missingProperty: "p_value" }, message: "must have required property '" + "p_value" + "'" };
                            if (vErrors === null) {
                                vErrors = [err17];
                            }
                            else {
                                vErrors.push(err17);
                            }
                            errors++;
                        }
                        if (data9.level === undefined) {
                            const err18 = { instancePath: instancePath + "/evidence/" + i2, schemaPath: "#/$defs/evidence_point/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property '" + "level" + "'" };
                            if (vErrors === null) {
                                vErrors = [err18];
                            }
                            else {
                                vErrors.push(err18);
                            }
                            errors++;
                        }
                        if (data9.time !== undefined) {
                            let data10 = data9.time;
                            if (typeof data10 === "string") {
                                if (!pattern4.test(data10)) {
                                    const err19 = { instancePath: instancePath + "/evidence/" + i2 + "/time", schemaPath: "#/$defs/evidence_point/properties/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must match pattern \"" + "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err19];
                                    }
                                    else {
                                        vErrors.push(err19);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err20 = { instancePath: instancePath + "/evidence/" + i2 + "/time", schemaPath: "#/$defs/evidence_point/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err20];
                                }
                                else {
                                    vErrors.push(err20);
                                }
                                errors++;
                            }
                        }
                        if (data9.p_value !== undefined) {
                            let data11 = data9.p_value;
                            if ((!((typeof data11 == "number") && (isFinite(data11)))) && (data11 !== null)) {
                                const err21 = { instancePath: instancePath + "/evidence/" + i2 + "/p_value", schemaPath: "#/$defs/evidence_point/properties/p_value/type", keyword: "type", params: { type: schema50.properties.p_value.type }, message: "must be number,null" };
                                if (vErrors === null) {
                                    vErrors = [err21];
                                }
                                else {
                                    vErrors.push(err21);
                                }
                                errors++;
                            }
                        }
                        if (data9.level !== undefined) {
                            let data12 = data9.level;
                            if ((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)) {
                                const err22 = { instancePath: instancePath + "/evidence/" + i2 + "/level", schemaPath: "#/$defs/evidence_point/properties/level/type", keyword: "type", params: { type: schema50.properties.level.type }, message: "must be number,null" };
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
                        const err23 = { instancePath: instancePath + "/evidence/" + i2, schemaPath: "#/$defs/evidence_point/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
    }
    else {
        const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err25];
        }
        else {
            vErrors.push(err25);
        }
        errors++;
    }
    validate27.errors = vErrors;
    return errors === 0;
}
validate27.evaluated = { "props": { "baseline": true, "watch": true, "evidence": true }, "dynamicProps": false, "dynamicItems": false };
const schema55 = { "type": "object", "required": ["service", "phase", "error"], "properties": { "service": { "type": "string" }, "phase": { "$ref": "#/$defs/phase" }, "error": { "type": ["string", "null"] } } };
const schema56 = { "enum": ["pre-checks", "baseline", "enable", "smoke", "watch", "rollback"] };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate29.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.service === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "service" }, message: "must have required property '" + "service" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.phase === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phase" }, message: "must have required property '" + "phase" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.error === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error" }, message: "must have required property '" + "error" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.service !== undefined) {
            if (typeof data.service !== "string") {
                const err3 = { instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.phase !== undefined) {
            let data1 = data.phase;
            if (!((((((data1 === "pre-checks") || (data1 === "baseline")) || (data1 === "enable")) || (data1 === "smoke")) || (data1 === "watch")) || (data1 === "rollback"))) {
                const err4 = { instancePath: instancePath + "/phase", schemaPath: "#/$defs/phase/enum", keyword: "enum", params: { allowedValues: schema56.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.error !== undefined) {
            let data2 = data.error;
            if ((typeof data2 !== "string") && (data2 !== null)) {
                const err5 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: schema55.properties.error.type }, message: "must be string,null" };
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
    validate29.errors = vErrors;
    return errors === 0;
}
validate29.evaluated = { "props": { "service": true, "phase": true, "error": true }, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
        if (data.schema_version === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schema_version" }, message: "must have required property '" + "schema_version" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.name === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.environment === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "environment" }, message: "must have required property '" + "environment" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.config_path === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "config_path" }, message: "must have required property '" + "config_path" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.config_hash === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "config_hash" }, message: "must have required property '" + "config_hash" + "'" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.dry_run === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dry_run" }, message: "must have required property '" + "dry_run" + "'" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.start_time === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "start_time" }, message: "must have required property '" + "start_time" + "'" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.end_time === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "end_time" }, message: "must have required property '" + "end_time" + "'" };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.git_sha === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "git_sha" }, message: "must have required property '" + "git_sha" + "'" };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.git_branch === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "git_branch" }, message: "must have required property '" + "git_branch" + "'" };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        if (data.hostname === undefined) {
            const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "hostname" }, message: "must have required property '" + "hostname" + "'" };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (data.user === undefined) {
            const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" }, message: "must have required property '" + "user" + "'" };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (data.run_url === undefined) {
            const err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run_url" }, message: "must have required property '" + "run_url" + "'" };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
        if (data.success === undefined) {
            const err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "success" }, message: "must have required property '" + "success" + "'" };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
        if (data.verdict === undefined) {
            const err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property '" + "verdict" + "'" };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
        if (data.reason_code === undefined) {
            const err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason_code" }, message: "must have required property '" + "reason_code" + "'" };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
        if (data.reason === undefined) {
            const err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
        if (data.errors === undefined) {
            const err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "errors" }, message: "must have required property '" + "errors" + "'" };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
        if (data.warnings === undefined) {
            const err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "warnings" }, message: "must have required property '" + "warnings" + "'" };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
        if (data.rollback_triggered === undefined) {
            const err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rollback_triggered" }, message: "must have required property '" + "rollback_triggered" + "'" };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
        if (data.rollback_reason === undefined) {
            const err20 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rollback_reason" }, message: "must have required property '" + "rollback_reason" + "'" };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
        if (data.rollback_status === undefined) {
            const err21 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rollback_status" }, message: "must have required property '" + "rollback_status" + "'" };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
        if (data.still_on === undefined) {
            const err22 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "still_on" }, message: "must have required property '" + "still_on" + "'" };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
        if (data.flags_file === undefined) {
            const err23 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flags_file" }, message: "must have required property '" + "flags_file" + "'" };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
        if (data.flags_enabled === undefined) {
            const err24 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flags_enabled" }, message: "must have required property '" + "flags_enabled" + "'" };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
        if (data.flags === undefined) {
            const err25 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flags" }, message: "must have required property '" + "flags" + "'" };
            if (vErrors === null) {
                vErrors = [err25];
            }
            else {
                vErrors.push(err25);
            }
            errors++;
        }
        if (data.metrics_source === undefined) {
            const err26 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metrics_source" }, message: "must have required property '" + "metrics_source" + "'" };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
        if (data.metrics_baseline === undefined) {
            const err27 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metrics_baseline" }, message: "must have required property '" + "metrics_baseline" + "'" };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
        if (data.metrics_current === undefined) {
            const err28 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metrics_current" }, message: "must have required property '" + "metrics_current" + "'" };
            if (vErrors === null) {
                vErrors = [err28];
            }
            else {
                vErrors.push(err28);
            }
            errors++;
        }
        if (data.metrics_delta === undefined) {
            const err29 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metrics_delta" }, message: "must have required property '" + "metrics_delta" + "'" };
            if (vErrors === null) {
                vErrors = [err29];
            }
            else {
                vErrors.push(err29);
            }
            errors++;
        }
        if (data.evidence === undefined) {
            const err30 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "evidence" }, message: "must have required property '" + "evidence" + "'" };
            if (vErrors === null) {
                vErrors = [err30];
            }
            else {
                vErrors.push(err30);
            }
            errors++;
        }
        if (data.samples === undefined) {
            const err31 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property '" + "samples" + "'" };
            if (vErrors === null) {
                vErrors = [err31];
            }
            else {
                vErrors.push(err31);
            }
            errors++;
        }
        if (data.smoke_returncode === undefined) {
            const err32 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "smoke_returncode" }, message: "must have required property '" + "smoke_returncode" + "'" };
            if (vErrors === null) {
                vErrors = [err32];
            }
            else {
                vErrors.push(err32);
            }
            errors++;
        }
        if (data.smoke_stdout === undefined) {
            const err33 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "smoke_stdout" }, message: "must have required property '" + "smoke_stdout" + "'" };
            if (vErrors === null) {
                vErrors = [err33];
            }
            else {
                vErrors.push(err33);
            }
            errors++;
        }
        if (data.smoke_stderr === undefined) {
            const err34 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "smoke_stderr" }, message: "must have required property '" + "smoke_stderr" + "'" };
            if (vErrors === null) {
                vErrors = [err34];
            }
            else {
                vErrors.push(err34);
            }
            errors++;
        }
        if (data.smoke === undefined) {
            const err35 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "smoke" }, message: "must have required property '" + "smoke" + "'" };
            if (vErrors === null) {
                vErrors = [err35];
            }
            else {
                vErrors.push(err35);
            }
            errors++;
        }
        if (data.rollback_script === undefined) {
            const err36 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rollback_script" }, message: "must have required property '" + "rollback_script" + "'" };
            if (vErrors === null) {
                vErrors = [err36];
            }
            else {
                vErrors.push(err36);
            }
            errors++;
        }
        if (data.checks === undefined) {
            const err37 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property '" + "checks" + "'" };
            if (vErrors === null) {
                vErrors = [err37];
            }
            else {
                vErrors.push(err37);
            }
            errors++;
        }
        if (data.services === undefined) {
            const err38 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "services" }, message: "must have required property '" + "services" + "'" };
            if (vErrors === null) {
                vErrors = [err38];
            }
            else {
                vErrors.push(err38);
            }
            errors++;
        }
        if (data.timeline === undefined) {
            const err39 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timeline" }, message: "must have required property '" + "timeline" + "'" };
            if (vErrors === null) {
                vErrors = [err39];
            }
            else {
                vErrors.push(err39);
            }
            errors++;
        }
        if (data.schema_version !== undefined) {
            if (1 !== data.schema_version) {
                const err40 = { instancePath: instancePath + "/schema_version", schemaPath: "#/properties/schema_version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
                if (vErrors === null) {
                    vErrors = [err40];
                }
                else {
                    vErrors.push(err40);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            if (typeof data.name !== "string") {
                const err41 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err41];
                }
                else {
                    vErrors.push(err41);
                }
                errors++;
            }
        }
        if (data.environment !== undefined) {
            if (typeof data.environment !== "string") {
                const err42 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err42];
                }
                else {
                    vErrors.push(err42);
                }
                errors++;
            }
        }
        if (data.config_path !== undefined) {
            if (typeof data.config_path !== "string") {
                const err43 = { instancePath: instancePath + "/config_path", schemaPath: "#/properties/config_path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err43];
                }
                else {
                    vErrors.push(err43);
                }
                errors++;
            }
        }
        if (data.config_hash !== undefined) {
            if (typeof data.config_hash !== "string") {
                const err44 = { instancePath: instancePath + "/config_hash", schemaPath: "#/properties/config_hash/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err44];
                }
                else {
                    vErrors.push(err44);
                }
                errors++;
            }
        }
        if (data.commands !== undefined) {
            let data5 = data.commands;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.run === undefined) {
                    const err45 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property '" + "run" + "'" };
                    if (vErrors === null) {
                        vErrors = [err45];
                    }
                    else {
                        vErrors.push(err45);
                    }
                    errors++;
                }
                if (data5.rollback === undefined) {
                    const err46 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/required", keyword: "required", params: { missingProperty: "rollback" }, message: "must have required property '" + "rollback" + "'" };
                    if (vErrors === null) {
                        vErrors = [err46];
                    }
                    else {
                        vErrors.push(err46);
                    }
                    errors++;
                }
                if (data5.recover === undefined) {
                    const err47 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/required", keyword: "required", params: { missingProperty: "recover" }, message: "must have required property '" + "recover" + "'" };
                    if (vErrors === null) {
                        vErrors = [err47];
                    }
                    else {
                        vErrors.push(err47);
                    }
                    errors++;
                }
                if (data5.run !== undefined) {
                    if (typeof data5.run !== "string") {
                        const err48 = { instancePath: instancePath + "/commands/run", schemaPath: "#/properties/commands/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err48];
                        }
                        else {
                            vErrors.push(err48);
                        }
                        errors++;
                    }
                }
                if (data5.rollback !== undefined) {
                    if (typeof data5.rollback !== "string") {
                        const err49 = { instancePath: instancePath + "/commands/rollback", schemaPath: "#/properties/commands/properties/rollback/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                }
                if (data5.recover !== undefined) {
                    if (typeof data5.recover !== "string") {
                        const err50 = { instancePath: instancePath + "/commands/recover", schemaPath: "#/properties/commands/properties/recover/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err50];
                        }
                        else {
                            vErrors.push(err50);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err51 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err51];
                }
                else {
                    vErrors.push(err51);
                }
                errors++;
            }
        }
        if (data.dry_run !== undefined) {
            if (typeof data.dry_run !== "boolean") {
                const err52 = { instancePath: instancePath + "/dry_run", schemaPath: "#/properties/dry_run/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                    vErrors = [err52];
                }
                else {
                    vErrors.push(err52);
                }
                errors++;
            }
        }
        if (data.plan !== undefined) {
            let data10 = data.plan;
            const _errs21 = errors;
            let valid2 = false;
            const _errs22 = errors;
            if (!(validate21(data10, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                errors = vErrors.length;
            }
            var _valid0 = _errs22 === errors;
            valid2 = valid2 || _valid0;
            if (_valid0) {
                var props0 = {};
                props0.flags = true;
                props0.scope = true;
                props0.baseline_seconds = true;
                props0.watch_seconds = true;
                props0.look_seconds = true;
                props0.source = true;
                props0.metrics = true;
                props0.alpha = true;
                props0.on_inconclusive = true;
                props0.smoke = true;
                props0.rollback_script = true;
                props0.services = true;
            }
            const _errs23 = errors;
            if (data10 !== null) {
                const err53 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err53];
                }
                else {
                    vErrors.push(err53);
                }
                errors++;
            }
            var _valid0 = _errs23 === errors;
            valid2 = valid2 || _valid0;
            if (!valid2) {
                const err54 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err54];
                }
                else {
                    vErrors.push(err54);
                }
                errors++;
            }
            else {
                errors = _errs21;
                if (vErrors !== null) {
                    if (_errs21) {
                        vErrors.length = _errs21;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.start_time !== undefined) {
            let data11 = data.start_time;
            const _errs26 = errors;
            let valid3 = false;
            const _errs27 = errors;
            if (typeof data11 === "string") {
                if (!pattern4.test(data11)) {
                    const err55 = { instancePath: instancePath + "/start_time", schemaPath: "#/properties/start_time/anyOf/0/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must match pattern \"" + "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err55];
                    }
                    else {
                        vErrors.push(err55);
                    }
                    errors++;
                }
            }
            else {
                const err56 = { instancePath: instancePath + "/start_time", schemaPath: "#/properties/start_time/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err56];
                }
                else {
                    vErrors.push(err56);
                }
                errors++;
            }
            var _valid1 = _errs27 === errors;
            valid3 = valid3 || _valid1;
            const _errs29 = errors;
            if (data11 !== null) {
                const err57 = { instancePath: instancePath + "/start_time", schemaPath: "#/properties/start_time/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err57];
                }
                else {
                    vErrors.push(err57);
                }
                errors++;
            }
            var _valid1 = _errs29 === errors;
            valid3 = valid3 || _valid1;
            if (!valid3) {
                const err58 = { instancePath: instancePath + "/start_time", schemaPath: "#/properties/start_time/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err58];
                }
                else {
                    vErrors.push(err58);
                }
                errors++;
            }
            else {
                errors = _errs26;
                if (vErrors !== null) {
                    if (_errs26) {
                        vErrors.length = _errs26;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.end_time !== undefined) {
            let data12 = data.end_time;
            const _errs32 = errors;
            let valid4 = false;
            const _errs33 = errors;
            if (typeof data12 === "string") {
                if (!pattern4.test(data12)) {
                    const err59 = { instancePath: instancePath + "/end_time", schemaPath: "#/properties/end_time/anyOf/0/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must match pattern \"" + "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" + "\"" };
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
                const err60 = { instancePath: instancePath + "/end_time", schemaPath: "#/properties/end_time/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err60];
                }
                else {
                    vErrors.push(err60);
                }
                errors++;
            }
            var _valid2 = _errs33 === errors;
            valid4 = valid4 || _valid2;
            const _errs35 = errors;
            if (data12 !== null) {
                const err61 = { instancePath: instancePath + "/end_time", schemaPath: "#/properties/end_time/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err61];
                }
                else {
                    vErrors.push(err61);
                }
                errors++;
            }
            var _valid2 = _errs35 === errors;
            valid4 = valid4 || _valid2;
            if (!valid4) {
                const err62 = { instancePath: instancePath + "/end_time", schemaPath: "#/properties/end_time/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err62];
                }
                else {
                    vErrors.push(err62);
                }
                errors++;
            }
            else {
                errors = _errs32;
                if (vErrors !== null) {
                    if (_errs32) {
                        vErrors.length = _errs32;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.git_sha !== undefined) {
            let data13 = data.git_sha;
            if ((typeof data13 !== "string") && (data13 !== null)) {
                const err63 = { instancePath: instancePath + "/git_sha", schemaPath: "#/properties/git_sha/type", keyword: "type", params: { type: schema31.properties.git_sha.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err63];
                }
                else {
                    vErrors.push(err63);
                }
                errors++;
            }
        }
        if (data.git_branch !== undefined) {
            let data14 = data.git_branch;
            if ((typeof data14 !== "string") && (data14 !== null)) {
                const err64 = { instancePath: instancePath + "/git_branch", schemaPath: "#/properties/git_branch/type", keyword: "type", params: { type: schema31.properties.git_branch.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err64];
                }
                else {
                    vErrors.push(err64);
                }
                errors++;
            }
        }
        if (data.hostname !== undefined) {
            if (typeof data.hostname !== "string") {
                const err65 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err65];
                }
                else {
                    vErrors.push(err65);
                }
                errors++;
            }
        }
        if (data.user !== undefined) {
            if (typeof data.user !== "string") {
                const err66 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err66];
                }
                else {
                    vErrors.push(err66);
                }
                errors++;
            }
        }
        if (data.run_url !== undefined) {
            let data17 = data.run_url;
            if ((typeof data17 !== "string") && (data17 !== null)) {
                const err67 = { instancePath: instancePath + "/run_url", schemaPath: "#/properties/run_url/type", keyword: "type", params: { type: schema31.properties.run_url.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err67];
                }
                else {
                    vErrors.push(err67);
                }
                errors++;
            }
        }
        if (data.version !== undefined) {
            let data18 = data.version;
            if ((typeof data18 !== "string") && (data18 !== null)) {
                const err68 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: schema31.properties.version.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err68];
                }
                else {
                    vErrors.push(err68);
                }
                errors++;
            }
        }
        if (data.success !== undefined) {
            if (typeof data.success !== "boolean") {
                const err69 = { instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                    vErrors = [err69];
                }
                else {
                    vErrors.push(err69);
                }
                errors++;
            }
        }
        if (data.verdict !== undefined) {
            let data20 = data.verdict;
            const _errs52 = errors;
            let valid5 = false;
            const _errs53 = errors;
            if (!((((((data20 === "passed") || (data20 === "inconclusive")) || (data20 === "rolled-back")) || (data20 === "rollback-incomplete")) || (data20 === "blocked")) || (data20 === "planned"))) {
                const err70 = { instancePath: instancePath + "/verdict", schemaPath: "#/$defs/verdict/enum", keyword: "enum", params: { allowedValues: schema35.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err70];
                }
                else {
                    vErrors.push(err70);
                }
                errors++;
            }
            var _valid3 = _errs53 === errors;
            valid5 = valid5 || _valid3;
            const _errs55 = errors;
            if (data20 !== null) {
                const err71 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err71];
                }
                else {
                    vErrors.push(err71);
                }
                errors++;
            }
            var _valid3 = _errs55 === errors;
            valid5 = valid5 || _valid3;
            if (!valid5) {
                const err72 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err72];
                }
                else {
                    vErrors.push(err72);
                }
                errors++;
            }
            else {
                errors = _errs52;
                if (vErrors !== null) {
                    if (_errs52) {
                        vErrors.length = _errs52;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.reason_code !== undefined) {
            let data21 = data.reason_code;
            const _errs58 = errors;
            let valid7 = false;
            const _errs59 = errors;
            if (!(((((((((((((((((((((((((((((((((data21 === "healthy") || (data21 === "dry-run")) || (data21 === "metric-breach")) || (data21 === "traffic-lost")) || (data21 === "restarts")) || (data21 === "smoke-failed")) || (data21 === "smoke-timeout")) || (data21 === "service-restart-failed")) || (data21 === "no-data")) || (data21 === "partial-data")) || (data21 === "underpowered")) || (data21 === "metrics-unavailable")) || (data21 === "partial-data")) || (data21 === "flags-file-missing")) || (data21 === "flags-file-invalid")) || (data21 === "flags-file-unwritable")) || (data21 === "flag-unknown")) || (data21 === "signoff-missing")) || (data21 === "shadow-mismatches")) || (data21 === "service-unhealthy")) || (data21 === "smoke-not-runnable")) || (data21 === "query-invalid")) || (data21 === "metric-uptime")) || (data21 === "baseline-breach")) || (data21 === "lock-held")) || (data21 === "journal-unwritable")) || (data21 === "recovery-failed")) || (data21 === "former-run")) || (data21 === "config-invalid")) || (data21 === "flags-file-changed")) || (data21 === "heartbeat-lost")) || (data21 === "cancelled")) || (data21 === "crashed"))) {
                const err73 = { instancePath: instancePath + "/reason_code", schemaPath: "#/$defs/reason_code/enum", keyword: "enum", params: { allowedValues: schema36.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err73];
                }
                else {
                    vErrors.push(err73);
                }
                errors++;
            }
            var _valid4 = _errs59 === errors;
            valid7 = valid7 || _valid4;
            const _errs61 = errors;
            if (data21 !== null) {
                const err74 = { instancePath: instancePath + "/reason_code", schemaPath: "#/properties/reason_code/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err74];
                }
                else {
                    vErrors.push(err74);
                }
                errors++;
            }
            var _valid4 = _errs61 === errors;
            valid7 = valid7 || _valid4;
            if (!valid7) {
                const err75 = { instancePath: instancePath + "/reason_code", schemaPath: "#/properties/reason_code/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err75];
                }
                else {
                    vErrors.push(err75);
                }
                errors++;
            }
            else {
                errors = _errs58;
                if (vErrors !== null) {
                    if (_errs58) {
                        vErrors.length = _errs58;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.reason !== undefined) {
            let data22 = data.reason;
            if ((typeof data22 !== "string") && (data22 !== null)) {
                const err76 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: schema31.properties.reason.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err76];
                }
                else {
                    vErrors.push(err76);
                }
                errors++;
            }
        }
        if (data.errors !== undefined) {
            let data23 = data.errors;
            if (Array.isArray(data23)) {
                if (data23.length > 200) {
                    const err77 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                    if (vErrors === null) {
                        vErrors = [err77];
                    }
                    else {
                        vErrors.push(err77);
                    }
                    errors++;
                }
                const len0 = data23.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (typeof data23[i0] !== "string") {
                        const err78 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "#/properties/errors/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err78];
                        }
                        else {
                            vErrors.push(err78);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err79 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err79];
                }
                else {
                    vErrors.push(err79);
                }
                errors++;
            }
        }
        if (data.warnings !== undefined) {
            let data25 = data.warnings;
            if (Array.isArray(data25)) {
                if (data25.length > 200) {
                    const err80 = { instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                    if (vErrors === null) {
                        vErrors = [err80];
                    }
                    else {
                        vErrors.push(err80);
                    }
                    errors++;
                }
                const len1 = data25.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    if (typeof data25[i1] !== "string") {
                        const err81 = { instancePath: instancePath + "/warnings/" + i1, schemaPath: "#/properties/warnings/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err81];
                        }
                        else {
                            vErrors.push(err81);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err82 = { instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err82];
                }
                else {
                    vErrors.push(err82);
                }
                errors++;
            }
        }
        if (data.rollback_triggered !== undefined) {
            if (typeof data.rollback_triggered !== "boolean") {
                const err83 = { instancePath: instancePath + "/rollback_triggered", schemaPath: "#/properties/rollback_triggered/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                    vErrors = [err83];
                }
                else {
                    vErrors.push(err83);
                }
                errors++;
            }
        }
        if (data.rollback_reason !== undefined) {
            let data28 = data.rollback_reason;
            if ((typeof data28 !== "string") && (data28 !== null)) {
                const err84 = { instancePath: instancePath + "/rollback_reason", schemaPath: "#/properties/rollback_reason/type", keyword: "type", params: { type: schema31.properties.rollback_reason.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err84];
                }
                else {
                    vErrors.push(err84);
                }
                errors++;
            }
        }
        if (data.rollback_status !== undefined) {
            let data29 = data.rollback_status;
            if (!(((data29 === "not-needed") || (data29 === "restored")) || (data29 === "incomplete"))) {
                const err85 = { instancePath: instancePath + "/rollback_status", schemaPath: "#/properties/rollback_status/enum", keyword: "enum", params: { allowedValues: schema31.properties.rollback_status.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err85];
                }
                else {
                    vErrors.push(err85);
                }
                errors++;
            }
        }
        if (data.still_on !== undefined) {
            let data30 = data.still_on;
            if (Array.isArray(data30)) {
                const len2 = data30.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data31 = data30[i2];
                    if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                        if (data31.flag === undefined) {
                            const err86 = { instancePath: instancePath + "/still_on/" + i2, schemaPath: "#/$defs/still_on/required", keyword: "required", params: { missingProperty: "flag" }, message: "must have required property '" + "flag" + "'" };
                            if (vErrors === null) {
                                vErrors = [err86];
                            }
                            else {
                                vErrors.push(err86);
                            }
                            errors++;
                        }
                        if (data31.place === undefined) {
                            const err87 = { instancePath: instancePath + "/still_on/" + i2, schemaPath: "#/$defs/still_on/required", keyword: "required", params: { missingProperty: "place" }, message: "must have required property '" + "place" + "'" };
                            if (vErrors === null) {
                                vErrors = [err87];
                            }
                            else {
                                vErrors.push(err87);
                            }
                            errors++;
                        }
                        if (data31.command === undefined) {
                            const err88 = { instancePath: instancePath + "/still_on/" + i2, schemaPath: "#/$defs/still_on/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property '" + "command" + "'" };
                            if (vErrors === null) {
                                vErrors = [err88];
                            }
                            else {
                                vErrors.push(err88);
                            }
                            errors++;
                        }
                        if (data31.flag !== undefined) {
                            if (typeof data31.flag !== "string") {
                                const err89 = { instancePath: instancePath + "/still_on/" + i2 + "/flag", schemaPath: "#/$defs/still_on/properties/flag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err89];
                                }
                                else {
                                    vErrors.push(err89);
                                }
                                errors++;
                            }
                        }
                        if (data31.place !== undefined) {
                            if (typeof data31.place !== "string") {
                                const err90 = { instancePath: instancePath + "/still_on/" + i2 + "/place", schemaPath: "#/$defs/still_on/properties/place/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err90];
                                }
                                else {
                                    vErrors.push(err90);
                                }
                                errors++;
                            }
                        }
                        if (data31.command !== undefined) {
                            if (typeof data31.command !== "string") {
                                const err91 = { instancePath: instancePath + "/still_on/" + i2 + "/command", schemaPath: "#/$defs/still_on/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
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
                        const err92 = { instancePath: instancePath + "/still_on/" + i2, schemaPath: "#/$defs/still_on/type", keyword: "type", params: { type: "object" }, message: "must be object" };
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
            else {
                const err93 = { instancePath: instancePath + "/still_on", schemaPath: "#/properties/still_on/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err93];
                }
                else {
                    vErrors.push(err93);
                }
                errors++;
            }
        }
        if (data.flags_file !== undefined) {
            if (typeof data.flags_file !== "string") {
                const err94 = { instancePath: instancePath + "/flags_file", schemaPath: "#/properties/flags_file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err94];
                }
                else {
                    vErrors.push(err94);
                }
                errors++;
            }
        }
        if (data.flags_enabled !== undefined) {
            let data36 = data.flags_enabled;
            if (Array.isArray(data36)) {
                const len3 = data36.length;
                for (let i3 = 0; i3 < len3; i3++) {
                    if (typeof data36[i3] !== "string") {
                        const err95 = { instancePath: instancePath + "/flags_enabled/" + i3, schemaPath: "#/properties/flags_enabled/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err95];
                        }
                        else {
                            vErrors.push(err95);
                        }
                        errors++;
                    }
                }
                let i4 = data36.length;
                let j0;
                if (i4 > 1) {
                    const indices0 = {};
                    for (; i4--;) {
                        let item0 = data36[i4];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            const err96 = { instancePath: instancePath + "/flags_enabled", schemaPath: "#/properties/flags_enabled/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i4 + " are identical)" };
                            if (vErrors === null) {
                                vErrors = [err96];
                            }
                            else {
                                vErrors.push(err96);
                            }
                            errors++;
                            break;
                        }
                        indices0[item0] = i4;
                    }
                }
            }
            else {
                const err97 = { instancePath: instancePath + "/flags_enabled", schemaPath: "#/properties/flags_enabled/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err97];
                }
                else {
                    vErrors.push(err97);
                }
                errors++;
            }
        }
        if (data.flags !== undefined) {
            let data38 = data.flags;
            if (Array.isArray(data38)) {
                const len4 = data38.length;
                for (let i5 = 0; i5 < len4; i5++) {
                    let data39 = data38[i5];
                    if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
                        if (data39.flag === undefined) {
                            const err98 = { instancePath: instancePath + "/flags/" + i5, schemaPath: "#/$defs/flag/required", keyword: "required", params: { missingProperty: "flag" }, message: "must have required property '" + "flag" + "'" };
                            if (vErrors === null) {
                                vErrors = [err98];
                            }
                            else {
                                vErrors.push(err98);
                            }
                            errors++;
                        }
                        if (data39.place === undefined) {
                            const err99 = { instancePath: instancePath + "/flags/" + i5, schemaPath: "#/$defs/flag/required", keyword: "required", params: { missingProperty: "place" }, message: "must have required property '" + "place" + "'" };
                            if (vErrors === null) {
                                vErrors = [err99];
                            }
                            else {
                                vErrors.push(err99);
                            }
                            errors++;
                        }
                        if (data39.before === undefined) {
                            const err100 = { instancePath: instancePath + "/flags/" + i5, schemaPath: "#/$defs/flag/required", keyword: "required", params: { missingProperty: "before" }, message: "must have required property '" + "before" + "'" };
                            if (vErrors === null) {
                                vErrors = [err100];
                            }
                            else {
                                vErrors.push(err100);
                            }
                            errors++;
                        }
                        if (data39.now === undefined) {
                            const err101 = { instancePath: instancePath + "/flags/" + i5, schemaPath: "#/$defs/flag/required", keyword: "required", params: { missingProperty: "now" }, message: "must have required property '" + "now" + "'" };
                            if (vErrors === null) {
                                vErrors = [err101];
                            }
                            else {
                                vErrors.push(err101);
                            }
                            errors++;
                        }
                        if (data39.to === undefined) {
                            const err102 = { instancePath: instancePath + "/flags/" + i5, schemaPath: "#/$defs/flag/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property '" + "to" + "'" };
                            if (vErrors === null) {
                                vErrors = [err102];
                            }
                            else {
                                vErrors.push(err102);
                            }
                            errors++;
                        }
                        if (data39.state === undefined) {
                            const err103 = { instancePath: instancePath + "/flags/" + i5, schemaPath: "#/$defs/flag/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property '" + "state" + "'" };
                            if (vErrors === null) {
                                vErrors = [err103];
                            }
                            else {
                                vErrors.push(err103);
                            }
                            errors++;
                        }
                        if (data39.flag !== undefined) {
                            if (typeof data39.flag !== "string") {
                                const err104 = { instancePath: instancePath + "/flags/" + i5 + "/flag", schemaPath: "#/$defs/flag/properties/flag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err104];
                                }
                                else {
                                    vErrors.push(err104);
                                }
                                errors++;
                            }
                        }
                        if (data39.place !== undefined) {
                            if (typeof data39.place !== "string") {
                                const err105 = { instancePath: instancePath + "/flags/" + i5 + "/place", schemaPath: "#/$defs/flag/properties/place/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err105];
                                }
                                else {
                                    vErrors.push(err105);
                                }
                                errors++;
                            }
                        }
                        if (data39.before !== undefined) {
                            let data42 = data39.before;
                            if ((typeof data42 !== "string") && (data42 !== null)) {
                                const err106 = { instancePath: instancePath + "/flags/" + i5 + "/before", schemaPath: "#/$defs/flag/properties/before/type", keyword: "type", params: { type: schema38.properties.before.type }, message: "must be string,null" };
                                if (vErrors === null) {
                                    vErrors = [err106];
                                }
                                else {
                                    vErrors.push(err106);
                                }
                                errors++;
                            }
                        }
                        if (data39.now !== undefined) {
                            let data43 = data39.now;
                            if ((typeof data43 !== "string") && (data43 !== null)) {
                                const err107 = { instancePath: instancePath + "/flags/" + i5 + "/now", schemaPath: "#/$defs/flag/properties/now/type", keyword: "type", params: { type: schema38.properties.now.type }, message: "must be string,null" };
                                if (vErrors === null) {
                                    vErrors = [err107];
                                }
                                else {
                                    vErrors.push(err107);
                                }
                                errors++;
                            }
                        }
                        if (data39.to !== undefined) {
                            if (typeof data39.to !== "string") {
                                const err108 = { instancePath: instancePath + "/flags/" + i5 + "/to", schemaPath: "#/$defs/flag/properties/to/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err108];
                                }
                                else {
                                    vErrors.push(err108);
                                }
                                errors++;
                            }
                        }
                        if (data39.state !== undefined) {
                            let data45 = data39.state;
                            if (!(((((data45 === "planned") || (data45 === "on")) || (data45 === "restored")) || (data45 === "conflict")) || (data45 === "not-restored"))) {
                                const err109 = { instancePath: instancePath + "/flags/" + i5 + "/state", schemaPath: "#/$defs/flag/properties/state/enum", keyword: "enum", params: { allowedValues: schema38.properties.state.enum }, message: "must be equal to one of the allowed values" };
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
                        const err110 = { instancePath: instancePath + "/flags/" + i5, schemaPath: "#/$defs/flag/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err110];
                        }
                        else {
                            vErrors.push(err110);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err111 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err111];
                }
                else {
                    vErrors.push(err111);
                }
                errors++;
            }
        }
        if (data.metrics_source !== undefined) {
            let data46 = data.metrics_source;
            if ((typeof data46 !== "string") && (data46 !== null)) {
                const err112 = { instancePath: instancePath + "/metrics_source", schemaPath: "#/properties/metrics_source/type", keyword: "type", params: { type: schema31.properties.metrics_source.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err112];
                }
                else {
                    vErrors.push(err112);
                }
                errors++;
            }
        }
        if (data.metrics_baseline !== undefined) {
            let data47 = data.metrics_baseline;
            if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
                for (const key0 in data47) {
                    let data48 = data47[key0];
                    if ((!((typeof data48 == "number") && (isFinite(data48)))) && (data48 !== null)) {
                        const err113 = { instancePath: instancePath + "/metrics_baseline/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics_baseline/additionalProperties/type", keyword: "type", params: { type: schema31.properties.metrics_baseline.additionalProperties.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err113];
                        }
                        else {
                            vErrors.push(err113);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err114 = { instancePath: instancePath + "/metrics_baseline", schemaPath: "#/properties/metrics_baseline/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err114];
                }
                else {
                    vErrors.push(err114);
                }
                errors++;
            }
        }
        if (data.metrics_current !== undefined) {
            let data49 = data.metrics_current;
            if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
                for (const key1 in data49) {
                    let data50 = data49[key1];
                    if ((!((typeof data50 == "number") && (isFinite(data50)))) && (data50 !== null)) {
                        const err115 = { instancePath: instancePath + "/metrics_current/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics_current/additionalProperties/type", keyword: "type", params: { type: schema31.properties.metrics_current.additionalProperties.type }, message: "must be number,null" };
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
                const err116 = { instancePath: instancePath + "/metrics_current", schemaPath: "#/properties/metrics_current/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err116];
                }
                else {
                    vErrors.push(err116);
                }
                errors++;
            }
        }
        if (data.metrics_delta !== undefined) {
            let data51 = data.metrics_delta;
            if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
                for (const key2 in data51) {
                    let data52 = data51[key2];
                    if ((!((typeof data52 == "number") && (isFinite(data52)))) && (data52 !== null)) {
                        const err117 = { instancePath: instancePath + "/metrics_delta/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics_delta/additionalProperties/type", keyword: "type", params: { type: schema31.properties.metrics_delta.additionalProperties.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err117];
                        }
                        else {
                            vErrors.push(err117);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err118 = { instancePath: instancePath + "/metrics_delta", schemaPath: "#/properties/metrics_delta/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err118];
                }
                else {
                    vErrors.push(err118);
                }
                errors++;
            }
        }
        if (data.evidence !== undefined) {
            let data53 = data.evidence;
            if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                for (const key3 in data53) {
                    if (!(validate23(data53[key3], { instancePath: instancePath + "/evidence/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data53, parentDataProperty: key3, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err119 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err119];
                }
                else {
                    vErrors.push(err119);
                }
                errors++;
            }
        }
        if (data.samples !== undefined) {
            let data55 = data.samples;
            if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
                for (const key4 in data55) {
                    if (!(validate27(data55[key4], { instancePath: instancePath + "/samples/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data55, parentDataProperty: key4, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err120 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err120];
                }
                else {
                    vErrors.push(err120);
                }
                errors++;
            }
        }
        if (data.recording !== undefined) {
            let data57 = data.recording;
            const _errs137 = errors;
            let valid29 = false;
            const _errs138 = errors;
            if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
                if (data57.encoding === undefined) {
                    const err121 = { instancePath: instancePath + "/recording", schemaPath: "#/$defs/recording/required", keyword: "required", params: { missingProperty: "encoding" }, message: "must have required property '" + "encoding" + "'" };
                    if (vErrors === null) {
                        vErrors = [err121];
                    }
                    else {
                        vErrors.push(err121);
                    }
                    errors++;
                }
                if (data57.looks === undefined) {
                    const err122 = { instancePath: instancePath + "/recording", schemaPath: "#/$defs/recording/required", keyword: "required", params: { missingProperty: "looks" }, message: "must have required property '" + "looks" + "'" };
                    if (vErrors === null) {
                        vErrors = [err122];
                    }
                    else {
                        vErrors.push(err122);
                    }
                    errors++;
                }
                if (data57.samples === undefined) {
                    const err123 = { instancePath: instancePath + "/recording", schemaPath: "#/$defs/recording/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property '" + "samples" + "'" };
                    if (vErrors === null) {
                        vErrors = [err123];
                    }
                    else {
                        vErrors.push(err123);
                    }
                    errors++;
                }
                if (data57.data === undefined) {
                    const err124 = { instancePath: instancePath + "/recording", schemaPath: "#/$defs/recording/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property '" + "data" + "'" };
                    if (vErrors === null) {
                        vErrors = [err124];
                    }
                    else {
                        vErrors.push(err124);
                    }
                    errors++;
                }
                if (data57.encoding !== undefined) {
                    if ("gzip+base64" !== data57.encoding) {
                        const err125 = { instancePath: instancePath + "/recording/encoding", schemaPath: "#/$defs/recording/properties/encoding/const", keyword: "const", params: { allowedValue: "gzip+base64" }, message: "must be equal to constant" };
                        if (vErrors === null) {
                            vErrors = [err125];
                        }
                        else {
                            vErrors.push(err125);
                        }
                        errors++;
                    }
                }
                if (data57.looks !== undefined) {
                    let data59 = data57.looks;
                    if (!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))) {
                        const err126 = { instancePath: instancePath + "/recording/looks", schemaPath: "#/$defs/recording/properties/looks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err126];
                        }
                        else {
                            vErrors.push(err126);
                        }
                        errors++;
                    }
                    if ((typeof data59 == "number") && (isFinite(data59))) {
                        if (data59 < 0 || isNaN(data59)) {
                            const err127 = { instancePath: instancePath + "/recording/looks", schemaPath: "#/$defs/recording/properties/looks/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
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
                if (data57.samples !== undefined) {
                    let data60 = data57.samples;
                    if (!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))) {
                        const err128 = { instancePath: instancePath + "/recording/samples", schemaPath: "#/$defs/recording/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err128];
                        }
                        else {
                            vErrors.push(err128);
                        }
                        errors++;
                    }
                    if ((typeof data60 == "number") && (isFinite(data60))) {
                        if (data60 < 0 || isNaN(data60)) {
                            const err129 = { instancePath: instancePath + "/recording/samples", schemaPath: "#/$defs/recording/properties/samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err129];
                            }
                            else {
                                vErrors.push(err129);
                            }
                            errors++;
                        }
                    }
                }
                if (data57.data !== undefined) {
                    if (typeof data57.data !== "string") {
                        const err130 = { instancePath: instancePath + "/recording/data", schemaPath: "#/$defs/recording/properties/data/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err130];
                        }
                        else {
                            vErrors.push(err130);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err131 = { instancePath: instancePath + "/recording", schemaPath: "#/$defs/recording/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err131];
                }
                else {
                    vErrors.push(err131);
                }
                errors++;
            }
            var _valid5 = _errs138 === errors;
            valid29 = valid29 || _valid5;
            if (_valid5) {
                var props1 = {};
                props1.encoding = true;
                props1.looks = true;
                props1.samples = true;
                props1.data = true;
            }
            const _errs148 = errors;
            if (data57 !== null) {
                const err132 = { instancePath: instancePath + "/recording", schemaPath: "#/properties/recording/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err132];
                }
                else {
                    vErrors.push(err132);
                }
                errors++;
            }
            var _valid5 = _errs148 === errors;
            valid29 = valid29 || _valid5;
            if (!valid29) {
                const err133 = { instancePath: instancePath + "/recording", schemaPath: "#/properties/recording/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err133];
                }
                else {
                    vErrors.push(err133);
                }
                errors++;
            }
            else {
                errors = _errs137;
                if (vErrors !== null) {
                    if (_errs137) {
                        vErrors.length = _errs137;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.smoke_returncode !== undefined) {
            let data62 = data.smoke_returncode;
            if ((!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))) && (data62 !== null)) {
                const err134 = { instancePath: instancePath + "/smoke_returncode", schemaPath: "#/properties/smoke_returncode/type", keyword: "type", params: { type: schema31.properties.smoke_returncode.type }, message: "must be integer,null" };
                if (vErrors === null) {
                    vErrors = [err134];
                }
                else {
                    vErrors.push(err134);
                }
                errors++;
            }
        }
        if (data.smoke_stdout !== undefined) {
            if (typeof data.smoke_stdout !== "string") {
                const err135 = { instancePath: instancePath + "/smoke_stdout", schemaPath: "#/properties/smoke_stdout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err135];
                }
                else {
                    vErrors.push(err135);
                }
                errors++;
            }
        }
        if (data.smoke_stderr !== undefined) {
            if (typeof data.smoke_stderr !== "string") {
                const err136 = { instancePath: instancePath + "/smoke_stderr", schemaPath: "#/properties/smoke_stderr/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err136];
                }
                else {
                    vErrors.push(err136);
                }
                errors++;
            }
        }
        if (data.smoke !== undefined) {
            let data65 = data.smoke;
            const _errs157 = errors;
            let valid32 = false;
            const _errs158 = errors;
            if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
                if (data65.script === undefined) {
                    const err137 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "script" }, message: "must have required property '" + "script" + "'" };
                    if (vErrors === null) {
                        vErrors = [err137];
                    }
                    else {
                        vErrors.push(err137);
                    }
                    errors++;
                }
                if (data65.timeout_seconds === undefined) {
                    const err138 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "timeout_seconds" }, message: "must have required property '" + "timeout_seconds" + "'" };
                    if (vErrors === null) {
                        vErrors = [err138];
                    }
                    else {
                        vErrors.push(err138);
                    }
                    errors++;
                }
                if (data65.returncode === undefined) {
                    const err139 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "returncode" }, message: "must have required property '" + "returncode" + "'" };
                    if (vErrors === null) {
                        vErrors = [err139];
                    }
                    else {
                        vErrors.push(err139);
                    }
                    errors++;
                }
                if (data65.signal === undefined) {
                    const err140 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "signal" }, message: "must have required property '" + "signal" + "'" };
                    if (vErrors === null) {
                        vErrors = [err140];
                    }
                    else {
                        vErrors.push(err140);
                    }
                    errors++;
                }
                if (data65.timed_out === undefined) {
                    const err141 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "timed_out" }, message: "must have required property '" + "timed_out" + "'" };
                    if (vErrors === null) {
                        vErrors = [err141];
                    }
                    else {
                        vErrors.push(err141);
                    }
                    errors++;
                }
                if (data65.cancelled === undefined) {
                    const err142 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "cancelled" }, message: "must have required property '" + "cancelled" + "'" };
                    if (vErrors === null) {
                        vErrors = [err142];
                    }
                    else {
                        vErrors.push(err142);
                    }
                    errors++;
                }
                if (data65.seconds === undefined) {
                    const err143 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "seconds" }, message: "must have required property '" + "seconds" + "'" };
                    if (vErrors === null) {
                        vErrors = [err143];
                    }
                    else {
                        vErrors.push(err143);
                    }
                    errors++;
                }
                if (data65.output_bytes === undefined) {
                    const err144 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "output_bytes" }, message: "must have required property '" + "output_bytes" + "'" };
                    if (vErrors === null) {
                        vErrors = [err144];
                    }
                    else {
                        vErrors.push(err144);
                    }
                    errors++;
                }
                if (data65.stdout === undefined) {
                    const err145 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "stdout" }, message: "must have required property '" + "stdout" + "'" };
                    if (vErrors === null) {
                        vErrors = [err145];
                    }
                    else {
                        vErrors.push(err145);
                    }
                    errors++;
                }
                if (data65.stderr === undefined) {
                    const err146 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "stderr" }, message: "must have required property '" + "stderr" + "'" };
                    if (vErrors === null) {
                        vErrors = [err146];
                    }
                    else {
                        vErrors.push(err146);
                    }
                    errors++;
                }
                if (data65.script !== undefined) {
                    if (typeof data65.script !== "string") {
                        const err147 = { instancePath: instancePath + "/smoke/script", schemaPath: "#/$defs/script/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err147];
                        }
                        else {
                            vErrors.push(err147);
                        }
                        errors++;
                    }
                }
                if (data65.timeout_seconds !== undefined) {
                    let data67 = data65.timeout_seconds;
                    if ((typeof data67 == "number") && (isFinite(data67))) {
                        if (data67 < 0 || isNaN(data67)) {
                            const err148 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/$defs/script/properties/timeout_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err148];
                            }
                            else {
                                vErrors.push(err148);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err149 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/$defs/script/properties/timeout_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err149];
                        }
                        else {
                            vErrors.push(err149);
                        }
                        errors++;
                    }
                }
                if (data65.returncode !== undefined) {
                    let data68 = data65.returncode;
                    if ((!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))) && (data68 !== null)) {
                        const err150 = { instancePath: instancePath + "/smoke/returncode", schemaPath: "#/$defs/script/properties/returncode/type", keyword: "type", params: { type: schema52.properties.returncode.type }, message: "must be integer,null" };
                        if (vErrors === null) {
                            vErrors = [err150];
                        }
                        else {
                            vErrors.push(err150);
                        }
                        errors++;
                    }
                }
                if (data65.signal !== undefined) {
                    let data69 = data65.signal;
                    if ((typeof data69 !== "string") && (data69 !== null)) {
                        const err151 = { instancePath: instancePath + "/smoke/signal", schemaPath: "#/$defs/script/properties/signal/type", keyword: "type", params: { type: schema52.properties.signal.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err151];
                        }
                        else {
                            vErrors.push(err151);
                        }
                        errors++;
                    }
                }
                if (data65.timed_out !== undefined) {
                    if (typeof data65.timed_out !== "boolean") {
                        const err152 = { instancePath: instancePath + "/smoke/timed_out", schemaPath: "#/$defs/script/properties/timed_out/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err152];
                        }
                        else {
                            vErrors.push(err152);
                        }
                        errors++;
                    }
                }
                if (data65.cancelled !== undefined) {
                    if (typeof data65.cancelled !== "boolean") {
                        const err153 = { instancePath: instancePath + "/smoke/cancelled", schemaPath: "#/$defs/script/properties/cancelled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err153];
                        }
                        else {
                            vErrors.push(err153);
                        }
                        errors++;
                    }
                }
                if (data65.seconds !== undefined) {
                    let data72 = data65.seconds;
                    if ((!((typeof data72 == "number") && (isFinite(data72)))) && (data72 !== null)) {
                        const err154 = { instancePath: instancePath + "/smoke/seconds", schemaPath: "#/$defs/script/properties/seconds/type", keyword: "type", params: { type: schema52.properties.seconds.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err154];
                        }
                        else {
                            vErrors.push(err154);
                        }
                        errors++;
                    }
                }
                if (data65.output_bytes !== undefined) {
                    let data73 = data65.output_bytes;
                    if (!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))) {
                        const err155 = { instancePath: instancePath + "/smoke/output_bytes", schemaPath: "#/$defs/script/properties/output_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err155];
                        }
                        else {
                            vErrors.push(err155);
                        }
                        errors++;
                    }
                    if ((typeof data73 == "number") && (isFinite(data73))) {
                        if (data73 < 0 || isNaN(data73)) {
                            const err156 = { instancePath: instancePath + "/smoke/output_bytes", schemaPath: "#/$defs/script/properties/output_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err156];
                            }
                            else {
                                vErrors.push(err156);
                            }
                            errors++;
                        }
                    }
                }
                if (data65.stdout !== undefined) {
                    if (typeof data65.stdout !== "string") {
                        const err157 = { instancePath: instancePath + "/smoke/stdout", schemaPath: "#/$defs/script/properties/stdout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err157];
                        }
                        else {
                            vErrors.push(err157);
                        }
                        errors++;
                    }
                }
                if (data65.stderr !== undefined) {
                    if (typeof data65.stderr !== "string") {
                        const err158 = { instancePath: instancePath + "/smoke/stderr", schemaPath: "#/$defs/script/properties/stderr/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err158];
                        }
                        else {
                            vErrors.push(err158);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err159 = { instancePath: instancePath + "/smoke", schemaPath: "#/$defs/script/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err159];
                }
                else {
                    vErrors.push(err159);
                }
                errors++;
            }
            var _valid6 = _errs158 === errors;
            valid32 = valid32 || _valid6;
            if (_valid6) {
                var props2 = {};
                props2.script = true;
                props2.timeout_seconds = true;
                props2.returncode = true;
                props2.signal = true;
                props2.timed_out = true;
                props2.cancelled = true;
                props2.seconds = true;
                props2.output_bytes = true;
                props2.stdout = true;
                props2.stderr = true;
            }
            const _errs181 = errors;
            if (data65 !== null) {
                const err160 = { instancePath: instancePath + "/smoke", schemaPath: "#/properties/smoke/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err160];
                }
                else {
                    vErrors.push(err160);
                }
                errors++;
            }
            var _valid6 = _errs181 === errors;
            valid32 = valid32 || _valid6;
            if (!valid32) {
                const err161 = { instancePath: instancePath + "/smoke", schemaPath: "#/properties/smoke/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err161];
                }
                else {
                    vErrors.push(err161);
                }
                errors++;
            }
            else {
                errors = _errs157;
                if (vErrors !== null) {
                    if (_errs157) {
                        vErrors.length = _errs157;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.rollback_script !== undefined) {
            let data76 = data.rollback_script;
            const _errs184 = errors;
            let valid35 = false;
            const _errs185 = errors;
            if (data76 && typeof data76 == "object" && !Array.isArray(data76)) {
                if (data76.script === undefined) {
                    const err162 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "script" }, message: "must have required property '" + "script" + "'" };
                    if (vErrors === null) {
                        vErrors = [err162];
                    }
                    else {
                        vErrors.push(err162);
                    }
                    errors++;
                }
                if (data76.timeout_seconds === undefined) {
                    const err163 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "timeout_seconds" }, message: "must have required property '" + "timeout_seconds" + "'" };
                    if (vErrors === null) {
                        vErrors = [err163];
                    }
                    else {
                        vErrors.push(err163);
                    }
                    errors++;
                }
                if (data76.returncode === undefined) {
                    const err164 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "returncode" }, message: "must have required property '" + "returncode" + "'" };
                    if (vErrors === null) {
                        vErrors = [err164];
                    }
                    else {
                        vErrors.push(err164);
                    }
                    errors++;
                }
                if (data76.signal === undefined) {
                    const err165 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "signal" }, message: "must have required property '" + "signal" + "'" };
                    if (vErrors === null) {
                        vErrors = [err165];
                    }
                    else {
                        vErrors.push(err165);
                    }
                    errors++;
                }
                if (data76.timed_out === undefined) {
                    const err166 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "timed_out" }, message: "must have required property '" + "timed_out" + "'" };
                    if (vErrors === null) {
                        vErrors = [err166];
                    }
                    else {
                        vErrors.push(err166);
                    }
                    errors++;
                }
                if (data76.cancelled === undefined) {
                    const err167 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "cancelled" }, message: "must have required property '" + "cancelled" + "'" };
                    if (vErrors === null) {
                        vErrors = [err167];
                    }
                    else {
                        vErrors.push(err167);
                    }
                    errors++;
                }
                if (data76.seconds === undefined) {
                    const err168 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "seconds" }, message: "must have required property '" + "seconds" + "'" };
                    if (vErrors === null) {
                        vErrors = [err168];
                    }
                    else {
                        vErrors.push(err168);
                    }
                    errors++;
                }
                if (data76.output_bytes === undefined) {
                    const err169 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "output_bytes" }, message: "must have required property '" + "output_bytes" + "'" };
                    if (vErrors === null) {
                        vErrors = [err169];
                    }
                    else {
                        vErrors.push(err169);
                    }
                    errors++;
                }
                if (data76.stdout === undefined) {
                    const err170 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "stdout" }, message: "must have required property '" + "stdout" + "'" };
                    if (vErrors === null) {
                        vErrors = [err170];
                    }
                    else {
                        vErrors.push(err170);
                    }
                    errors++;
                }
                if (data76.stderr === undefined) {
                    const err171 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/required", keyword: "required", params: { missingProperty: "stderr" }, message: "must have required property '" + "stderr" + "'" };
                    if (vErrors === null) {
                        vErrors = [err171];
                    }
                    else {
                        vErrors.push(err171);
                    }
                    errors++;
                }
                if (data76.script !== undefined) {
                    if (typeof data76.script !== "string") {
                        const err172 = { instancePath: instancePath + "/rollback_script/script", schemaPath: "#/$defs/script/properties/script/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err172];
                        }
                        else {
                            vErrors.push(err172);
                        }
                        errors++;
                    }
                }
                if (data76.timeout_seconds !== undefined) {
                    let data78 = data76.timeout_seconds;
                    if ((typeof data78 == "number") && (isFinite(data78))) {
                        if (data78 < 0 || isNaN(data78)) {
                            const err173 = { instancePath: instancePath + "/rollback_script/timeout_seconds", schemaPath: "#/$defs/script/properties/timeout_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err173];
                            }
                            else {
                                vErrors.push(err173);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err174 = { instancePath: instancePath + "/rollback_script/timeout_seconds", schemaPath: "#/$defs/script/properties/timeout_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err174];
                        }
                        else {
                            vErrors.push(err174);
                        }
                        errors++;
                    }
                }
                if (data76.returncode !== undefined) {
                    let data79 = data76.returncode;
                    if ((!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))) && (data79 !== null)) {
                        const err175 = { instancePath: instancePath + "/rollback_script/returncode", schemaPath: "#/$defs/script/properties/returncode/type", keyword: "type", params: { type: schema52.properties.returncode.type }, message: "must be integer,null" };
                        if (vErrors === null) {
                            vErrors = [err175];
                        }
                        else {
                            vErrors.push(err175);
                        }
                        errors++;
                    }
                }
                if (data76.signal !== undefined) {
                    let data80 = data76.signal;
                    if ((typeof data80 !== "string") && (data80 !== null)) {
                        const err176 = { instancePath: instancePath + "/rollback_script/signal", schemaPath: "#/$defs/script/properties/signal/type", keyword: "type", params: { type: schema52.properties.signal.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err176];
                        }
                        else {
                            vErrors.push(err176);
                        }
                        errors++;
                    }
                }
                if (data76.timed_out !== undefined) {
                    if (typeof data76.timed_out !== "boolean") {
                        const err177 = { instancePath: instancePath + "/rollback_script/timed_out", schemaPath: "#/$defs/script/properties/timed_out/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err177];
                        }
                        else {
                            vErrors.push(err177);
                        }
                        errors++;
                    }
                }
                if (data76.cancelled !== undefined) {
                    if (typeof data76.cancelled !== "boolean") {
                        const err178 = { instancePath: instancePath + "/rollback_script/cancelled", schemaPath: "#/$defs/script/properties/cancelled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err178];
                        }
                        else {
                            vErrors.push(err178);
                        }
                        errors++;
                    }
                }
                if (data76.seconds !== undefined) {
                    let data83 = data76.seconds;
                    if ((!((typeof data83 == "number") && (isFinite(data83)))) && (data83 !== null)) {
                        const err179 = { instancePath: instancePath + "/rollback_script/seconds", schemaPath: "#/$defs/script/properties/seconds/type", keyword: "type", params: { type: schema52.properties.seconds.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err179];
                        }
                        else {
                            vErrors.push(err179);
                        }
                        errors++;
                    }
                }
                if (data76.output_bytes !== undefined) {
                    let data84 = data76.output_bytes;
                    if (!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))) {
                        const err180 = { instancePath: instancePath + "/rollback_script/output_bytes", schemaPath: "#/$defs/script/properties/output_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err180];
                        }
                        else {
                            vErrors.push(err180);
                        }
                        errors++;
                    }
                    if ((typeof data84 == "number") && (isFinite(data84))) {
                        if (data84 < 0 || isNaN(data84)) {
                            const err181 = { instancePath: instancePath + "/rollback_script/output_bytes", schemaPath: "#/$defs/script/properties/output_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err181];
                            }
                            else {
                                vErrors.push(err181);
                            }
                            errors++;
                        }
                    }
                }
                if (data76.stdout !== undefined) {
                    if (typeof data76.stdout !== "string") {
                        const err182 = { instancePath: instancePath + "/rollback_script/stdout", schemaPath: "#/$defs/script/properties/stdout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err182];
                        }
                        else {
                            vErrors.push(err182);
                        }
                        errors++;
                    }
                }
                if (data76.stderr !== undefined) {
                    if (typeof data76.stderr !== "string") {
                        const err183 = { instancePath: instancePath + "/rollback_script/stderr", schemaPath: "#/$defs/script/properties/stderr/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err183];
                        }
                        else {
                            vErrors.push(err183);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err184 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/$defs/script/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err184];
                }
                else {
                    vErrors.push(err184);
                }
                errors++;
            }
            var _valid7 = _errs185 === errors;
            valid35 = valid35 || _valid7;
            if (_valid7) {
                var props3 = {};
                props3.script = true;
                props3.timeout_seconds = true;
                props3.returncode = true;
                props3.signal = true;
                props3.timed_out = true;
                props3.cancelled = true;
                props3.seconds = true;
                props3.output_bytes = true;
                props3.stdout = true;
                props3.stderr = true;
            }
            const _errs208 = errors;
            if (data76 !== null) {
                const err185 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/properties/rollback_script/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err185];
                }
                else {
                    vErrors.push(err185);
                }
                errors++;
            }
            var _valid7 = _errs208 === errors;
            valid35 = valid35 || _valid7;
            if (!valid35) {
                const err186 = { instancePath: instancePath + "/rollback_script", schemaPath: "#/properties/rollback_script/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err186];
                }
                else {
                    vErrors.push(err186);
                }
                errors++;
            }
            else {
                errors = _errs184;
                if (vErrors !== null) {
                    if (_errs184) {
                        vErrors.length = _errs184;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.checks !== undefined) {
            let data87 = data.checks;
            if (Array.isArray(data87)) {
                if (data87.length > 200) {
                    const err187 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                    if (vErrors === null) {
                        vErrors = [err187];
                    }
                    else {
                        vErrors.push(err187);
                    }
                    errors++;
                }
                const len5 = data87.length;
                for (let i6 = 0; i6 < len5; i6++) {
                    let data88 = data87[i6];
                    if (data88 && typeof data88 == "object" && !Array.isArray(data88)) {
                        if (data88.name === undefined) {
                            const err188 = { instancePath: instancePath + "/checks/" + i6, schemaPath: "#/$defs/check/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
                            if (vErrors === null) {
                                vErrors = [err188];
                            }
                            else {
                                vErrors.push(err188);
                            }
                            errors++;
                        }
                        if (data88.status === undefined) {
                            const err189 = { instancePath: instancePath + "/checks/" + i6, schemaPath: "#/$defs/check/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property '" + "status" + "'" };
                            if (vErrors === null) {
                                vErrors = [err189];
                            }
                            else {
                                vErrors.push(err189);
                            }
                            errors++;
                        }
                        if (data88.message === undefined) {
                            const err190 = { instancePath: instancePath + "/checks/" + i6, schemaPath: "#/$defs/check/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property '" + "message" + "'" };
                            if (vErrors === null) {
                                vErrors = [err190];
                            }
                            else {
                                vErrors.push(err190);
                            }
                            errors++;
                        }
                        if (data88.fix === undefined) {
                            const err191 = { instancePath: instancePath + "/checks/" + i6, schemaPath: "#/$defs/check/required", keyword: "required", params: { missingProperty: "fix" }, message: "must have required property '" + "fix" + "'" };
                            if (vErrors === null) {
                                vErrors = [err191];
                            }
                            else {
                                vErrors.push(err191);
                            }
                            errors++;
                        }
                        if (data88.name !== undefined) {
                            if (typeof data88.name !== "string") {
                                const err192 = { instancePath: instancePath + "/checks/" + i6 + "/name", schemaPath: "#/$defs/check/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err192];
                                }
                                else {
                                    vErrors.push(err192);
                                }
                                errors++;
                            }
                        }
                        if (data88.status !== undefined) {
                            let data90 = data88.status;
                            if (!((((data90 === "passed") || (data90 === "warning")) || (data90 === "failed")) || (data90 === "unknown"))) {
                                const err193 = { instancePath: instancePath + "/checks/" + i6 + "/status", schemaPath: "#/$defs/check/properties/status/enum", keyword: "enum", params: { allowedValues: schema54.properties.status.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err193];
                                }
                                else {
                                    vErrors.push(err193);
                                }
                                errors++;
                            }
                        }
                        if (data88.message !== undefined) {
                            if (typeof data88.message !== "string") {
                                const err194 = { instancePath: instancePath + "/checks/" + i6 + "/message", schemaPath: "#/$defs/check/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err194];
                                }
                                else {
                                    vErrors.push(err194);
                                }
                                errors++;
                            }
                        }
                        if (data88.fix !== undefined) {
                            let data92 = data88.fix;
                            if ((typeof data92 !== "string") && (data92 !== null)) {
                                const err195 = { instancePath: instancePath + "/checks/" + i6 + "/fix", schemaPath: "#/$defs/check/properties/fix/type", keyword: "type", params: { type: schema54.properties.fix.type }, message: "must be string,null" };
                                if (vErrors === null) {
                                    vErrors = [err195];
                                }
                                else {
                                    vErrors.push(err195);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err196 = { instancePath: instancePath + "/checks/" + i6, schemaPath: "#/$defs/check/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err196];
                        }
                        else {
                            vErrors.push(err196);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err197 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err197];
                }
                else {
                    vErrors.push(err197);
                }
                errors++;
            }
        }
        if (data.services !== undefined) {
            let data93 = data.services;
            if (Array.isArray(data93)) {
                if (data93.length > 200) {
                    const err198 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                    if (vErrors === null) {
                        vErrors = [err198];
                    }
                    else {
                        vErrors.push(err198);
                    }
                    errors++;
                }
                const len6 = data93.length;
                for (let i7 = 0; i7 < len6; i7++) {
                    if (!(validate29(data93[i7], { instancePath: instancePath + "/services/" + i7, parentData: data93, parentDataProperty: i7, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err199 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err199];
                }
                else {
                    vErrors.push(err199);
                }
                errors++;
            }
        }
        if (data.timeline !== undefined) {
            let data95 = data.timeline;
            if (Array.isArray(data95)) {
                const len7 = data95.length;
                for (let i8 = 0; i8 < len7; i8++) {
                    let data96 = data95[i8];
                    if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
                        if (data96.time === undefined) {
                            const err200 = { instancePath: instancePath + "/timeline/" + i8, schemaPath: "#/$defs/timeline_entry/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property '" + "time" + "'" };
                            if (vErrors === null) {
                                vErrors = [err200];
                            }
                            else {
                                vErrors.push(err200);
                            }
                            errors++;
                        }
                        if (data96.type === undefined) {
                            const err201 = { instancePath: instancePath + "/timeline/" + i8, schemaPath: "#/$defs/timeline_entry/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property '" + "type" + "'" };
                            if (vErrors === null) {
                                vErrors = [err201];
                            }
                            else {
                                vErrors.push(err201);
                            }
                            errors++;
                        }
                        if (data96.message === undefined) {
                            const err202 = { instancePath: instancePath + "/timeline/" + i8, schemaPath: "#/$defs/timeline_entry/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property '" + "message" + "'" };
                            if (vErrors === null) {
                                vErrors = [err202];
                            }
                            else {
                                vErrors.push(err202);
                            }
                            errors++;
                        }
                        if (data96.time !== undefined) {
                            let data97 = data96.time;
                            if (typeof data97 === "string") {
                                if (!pattern4.test(data97)) {
                                    const err203 = { instancePath: instancePath + "/timeline/" + i8 + "/time", schemaPath: "#/$defs/timeline_entry/properties/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must match pattern \"" + "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err203];
                                    }
                                    else {
                                        vErrors.push(err203);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err204 = { instancePath: instancePath + "/timeline/" + i8 + "/time", schemaPath: "#/$defs/timeline_entry/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err204];
                                }
                                else {
                                    vErrors.push(err204);
                                }
                                errors++;
                            }
                        }
                        if (data96.type !== undefined) {
                            if (typeof data96.type !== "string") {
                                const err205 = { instancePath: instancePath + "/timeline/" + i8 + "/type", schemaPath: "#/$defs/timeline_entry/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err205];
                                }
                                else {
                                    vErrors.push(err205);
                                }
                                errors++;
                            }
                        }
                        if (data96.message !== undefined) {
                            if (typeof data96.message !== "string") {
                                const err206 = { instancePath: instancePath + "/timeline/" + i8 + "/message", schemaPath: "#/$defs/timeline_entry/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err206];
                                }
                                else {
                                    vErrors.push(err206);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err207 = { instancePath: instancePath + "/timeline/" + i8, schemaPath: "#/$defs/timeline_entry/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err207];
                        }
                        else {
                            vErrors.push(err207);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err208 = { instancePath: instancePath + "/timeline", schemaPath: "#/properties/timeline/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err208];
                }
                else {
                    vErrors.push(err208);
                }
                errors++;
            }
        }
    }
    else {
        const err209 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err209];
        }
        else {
            vErrors.push(err209);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": { "schema_version": true, "name": true, "environment": true, "config_path": true, "config_hash": true, "commands": true, "dry_run": true, "plan": true, "start_time": true, "end_time": true, "git_sha": true, "git_branch": true, "hostname": true, "user": true, "run_url": true, "version": true, "success": true, "verdict": true, "reason_code": true, "reason": true, "errors": true, "warnings": true, "rollback_triggered": true, "rollback_reason": true, "rollback_status": true, "still_on": true, "flags_file": true, "flags_enabled": true, "flags": true, "metrics_source": true, "metrics_baseline": true, "metrics_current": true, "metrics_delta": true, "evidence": true, "samples": true, "recording": true, "smoke_returncode": true, "smoke_stdout": true, "smoke_stderr": true, "smoke": true, "rollback_script": true, "checks": true, "services": true, "timeline": true }, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./build/report/read.js




/** Of what is wrong with a file, more than this helps nobody. */
const MAX_PROBLEMS = 3;
/** What is wrong with a file that should be a report: which one, and why. */
class NoReportError extends Error {
    constructor(message) {
        super(message);
        this.name = 'NoReportError';
    }
}
/** Reads a JSON report that this or an older release wrote. @throws NoReportError */
async function readReport(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new NoReportError(`${path} cannot be read: ${REASONS[error.code ?? ''] ?? (0,run/* messageOf */.bD)(error)}`);
    });
    const value = parsed(path, text);
    if (validate(value))
        return upToDate(value);
    throw new NoReportError(`${path} is no canary report: ${problems(value).join('; ')}`);
}
const REASONS = {
    ENOENT: 'there is no such file, check the path',
    EISDIR: 'it is a folder: name the JSON reports in it',
    EACCES: 'this user may not read it',
};
function parsed(path, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new NoReportError(`${path} is no canary report: it is not valid JSON (${(0,run/* messageOf */.bD)(error)})`);
    }
}
function problems(value) {
    const version = value?.schema_version;
    if (typeof version === 'number' && version > 1)
        return [`it is of schema version ${version}, and this release knows version 1: take a newer one`];
    const all = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'it'} ${message ?? 'is not as its schema says'}`);
    const more = all.length > MAX_PROBLEMS ? [`and ${all.length - MAX_PROBLEMS} more`] : [];
    return [...all.slice(0, MAX_PROBLEMS), ...more];
}


/***/ })

};
