// Generated from schema/canary.schema.json by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ErrorObject } from 'ajv';
import helper0 from 'ajv/dist/runtime/ucs2length.js';
import type { CanaryConfig } from './schema.generated.ts';

export const validate: {
  (data: unknown): data is CanaryConfig;
  errors?: ErrorObject[] | null;
} = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/org/aos-canary/v1/schema/canary.schema.json","type":"object","additionalProperties":false,"required":["name","feature_flags"],"properties":{"$schema":{"type":"string"},"name":{"type":"string","minLength":1},"environment":{"type":"string","minLength":1,"default":"staging"},"feature_flags":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"requires_m4_signoff":{"type":"boolean","default":false},"flags":{"type":"object","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"default":"backend/app/config/feature_flags.json"},"scope":{"type":"string","enum":["everywhere","environment"],"default":"everywhere"},"write":{"type":"string","enum":["rename","in-place"]}}},"smoke":{"type":"object","additionalProperties":false,"properties":{"script":{"type":"string","minLength":1,"default":"scripts/ops/canary_smoke_test.sh"},"args":{"type":"array","items":{"type":"string"},"default":[]},"timeout_seconds":{"type":"number","exclusiveMinimum":0,"maximum":86400,"default":60},"env":{"type":"array","items":{"type":"string","pattern":"^(?!(INPUT|ACTIONS|STATE)_)[A-Za-z_][A-Za-z0-9_]*$"},"uniqueItems":true}}},"prometheus":{"type":"object","additionalProperties":false,"properties":{"url":{"type":"string","pattern":"^(https?://|\\$\\{)","default":"http://127.0.0.1:9090"},"scrape":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(https?://|\\$\\{)"}},"scrape_interval_seconds":{"type":"number","minimum":0.1,"maximum":3600,"default":1},"baseline_window_seconds":{"type":"number","exclusiveMinimum":0,"maximum":86400,"default":300},"poll_interval_seconds":{"type":"number","minimum":0.1,"maximum":3600},"timeout_seconds":{"type":"number","exclusiveMinimum":0,"maximum":300,"default":5},"require_metric_uptime":{"type":"boolean","default":true},"wait_for_metric_uptime":{"type":"boolean","default":false},"auth":{"$ref":"#/$defs/auth"},"headers":{"type":"object","propertyNames":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$"}},"tls":{"type":"object","additionalProperties":false,"dependentRequired":{"cert_file":["key_file"],"key_file":["cert_file"]},"properties":{"ca_file":{"type":"string","minLength":1},"cert_file":{"type":"string","minLength":1},"key_file":{"type":"string","minLength":1},"server_name":{"type":"string","minLength":1},"insecure_skip_verify":{"type":"boolean","default":false}}},"metrics":{"type":"object","maxProperties":100,"propertyNames":{"type":"string","pattern":"^(?!preset$|__proto__$|[0-9]+$)(?!.*_delta_(pct|ms)$)[A-Za-z0-9_][A-Za-z0-9_.:-]*$"},"additionalProperties":{"$ref":"#/$defs/metric"}}}},"thresholds":{"type":["object","null"],"maxProperties":200,"properties":{"preset":{"type":"string","enum":["conservative","moderate","permissive"],"default":"moderate"}},"patternProperties":{"_delta_pct$":{"type":"number","minimum":0},"_delta_ms$":{"type":"number","minimum":0}},"additionalProperties":{"$ref":"#/$defs/limits"}},"judge":{"type":"string","enum":["evidence","literal"],"default":"evidence"},"alpha":{"type":"number","minimum":0.0001,"maximum":0.2,"default":0.01},"services":{"type":"array","items":{"$ref":"#/$defs/service"},"default":[]},"prechecks":{"type":"object","additionalProperties":false,"properties":{"signoff_file":{"type":"string","minLength":1,"default":".m4_signoff"},"shadow_reports":{"type":"object","additionalProperties":false,"required":["glob"],"properties":{"glob":{"type":"string","minLength":1},"max_mismatches":{"type":"integer","minimum":0,"default":0}}}}},"rollback":{"type":"object","additionalProperties":false,"required":["script"],"properties":{"script":{"type":"string","minLength":1},"args":{"type":"array","items":{"type":"string"},"default":[]},"timeout_seconds":{"type":"number","exclusiveMinimum":0,"maximum":86400,"default":120},"env":{"type":"array","items":{"type":"string","pattern":"^(?!(INPUT|ACTIONS|STATE)_)[A-Za-z_][A-Za-z0-9_]*$"},"uniqueItems":true}}},"on_inconclusive":{"type":"string","enum":["warn","rollback","fail"],"default":"warn"},"on_former_run":{"type":"string","enum":["continue","stop"],"default":"continue"},"heartbeat_timeout_seconds":{"type":"number","minimum":2,"maximum":600,"default":15},"alerting":{"type":"object","additionalProperties":false,"properties":{"webhook_url":{"type":["string","null"],"pattern":"^(https?://|\\$\\{|$)"}}},"report":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","minLength":1,"default":"scripts/ops/canary/reports/latest_report.json"},"keep_history":{"type":"boolean","default":false}}}},"$defs":{"auth":{"oneOf":[{"$ref":"#/$defs/bearerAuth"},{"$ref":"#/$defs/basicAuth"}]},"bearerAuth":{"type":"object","additionalProperties":false,"required":["bearer_token"],"properties":{"bearer_token":{"type":"string","minLength":1}}},"basicAuth":{"type":"object","additionalProperties":false,"required":["username","password"],"properties":{"username":{"type":"string","minLength":1},"password":{"type":"string","minLength":1}}},"metric":{"oneOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/promqlMetric"},{"$ref":"#/$defs/counterMetric"},{"$ref":"#/$defs/rateMetric"},{"$ref":"#/$defs/ratioMetric"},{"$ref":"#/$defs/histogramMetric"},{"$ref":"#/$defs/gaugeMetric"}]},"promqlMetric":{"type":"object","additionalProperties":false,"required":["promql"],"properties":{"promql":{"type":"string","minLength":1},"unit":{"$ref":"#/$defs/unit"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}},"counterMetric":{"type":"object","additionalProperties":false,"required":["counter"],"properties":{"counter":{"type":"string","minLength":1},"absent":{"$ref":"#/$defs/absent"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}},"rateMetric":{"type":"object","additionalProperties":false,"required":["rate"],"properties":{"rate":{"type":"string","minLength":1},"window_seconds":{"$ref":"#/$defs/window"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}},"ratioMetric":{"type":"object","additionalProperties":false,"required":["errors","total"],"properties":{"errors":{"type":"string","minLength":1},"total":{"type":"string","minLength":1},"window_seconds":{"$ref":"#/$defs/window"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}},"histogramMetric":{"type":"object","additionalProperties":false,"required":["histogram"],"properties":{"histogram":{"type":"string","minLength":1},"quantile":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1,"default":0.95},"unit":{"$ref":"#/$defs/unit"},"window_seconds":{"$ref":"#/$defs/window"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}},"gaugeMetric":{"type":"object","additionalProperties":false,"required":["gauge"],"properties":{"gauge":{"type":"string","minLength":1},"unit":{"$ref":"#/$defs/unit"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}},"unit":{"type":"string","enum":["ms","s"]},"window":{"type":"number","minimum":1,"maximum":86400,"default":60},"judge":{"type":"string","enum":["evidence","literal"]},"direction":{"type":"string","enum":["up","down","both"],"default":"up"},"absent":{"type":"string","enum":["no-data","zero"]},"confirmation":{"type":["integer","string"],"minimum":1,"maximum":1000,"pattern":"^[1-9][0-9]{0,2} of [1-9][0-9]{0,2}$"},"allowBaselineBreach":{"type":"boolean","default":false},"limits":{"type":"object","additionalProperties":false,"minProperties":1,"dependentRequired":{"minimum":["delta_pct"]},"properties":{"max_increase":{"type":"number","minimum":0},"delta_pct":{"type":"number","minimum":0},"minimum":{"type":"number","minimum":0},"delta_ms":{"type":"number","minimum":0},"delta":{"type":"number","minimum":0},"drop_pct":{"type":"number","minimum":0,"maximum":100},"drop":{"type":"number","minimum":0},"max":{"type":"number"},"min":{"type":"number"}}},"service":{"oneOf":[{"$ref":"#/$defs/dockerService"},{"$ref":"#/$defs/composeService"},{"$ref":"#/$defs/systemdService"},{"$ref":"#/$defs/httpService"}]},"dockerService":{"type":"object","additionalProperties":false,"required":["docker"],"properties":{"name":{"$ref":"#/$defs/serviceName"},"docker":{"type":"string","minLength":1},"after_toggle":{"$ref":"#/$defs/afterToggle"},"timeout_seconds":{"$ref":"#/$defs/serviceTimeout"}}},"composeService":{"type":"object","additionalProperties":false,"required":["compose"],"properties":{"name":{"$ref":"#/$defs/serviceName"},"compose":{"type":"string","minLength":1},"compose_file":{"type":"string","minLength":1},"after_toggle":{"$ref":"#/$defs/afterToggle"},"timeout_seconds":{"$ref":"#/$defs/serviceTimeout"}}},"systemdService":{"type":"object","additionalProperties":false,"required":["systemd"],"properties":{"name":{"$ref":"#/$defs/serviceName"},"systemd":{"type":"string","minLength":1},"after_toggle":{"$ref":"#/$defs/afterToggle"},"timeout_seconds":{"$ref":"#/$defs/serviceTimeout"}}},"httpService":{"type":"object","additionalProperties":false,"required":["http"],"properties":{"name":{"$ref":"#/$defs/serviceName"},"http":{"type":"string","pattern":"^(https?://|\\$\\{)"},"after_toggle":{"$ref":"#/$defs/commandToggle"},"timeout_seconds":{"$ref":"#/$defs/serviceTimeout"}}},"serviceName":{"type":"string","minLength":1},"serviceTimeout":{"type":"number","exclusiveMinimum":0,"maximum":3600,"default":60},"afterToggle":{"oneOf":[{"type":"string","enum":["restart"]},{"$ref":"#/$defs/signalToggle"},{"$ref":"#/$defs/commandToggle"}]},"signalToggle":{"type":"object","additionalProperties":false,"required":["signal"],"properties":{"signal":{"type":"string","enum":["HUP","USR1","USR2","WINCH","INT","QUIT","TERM"]}}},"commandToggle":{"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"array","minItems":1,"items":{"type":"string"}}}}}};
const schema75 = {"type":"object","additionalProperties":false,"minProperties":1,"dependentRequired":{"minimum":["delta_pct"]},"properties":{"max_increase":{"type":"number","minimum":0},"delta_pct":{"type":"number","minimum":0},"minimum":{"type":"number","minimum":0},"delta_ms":{"type":"number","minimum":0},"delta":{"type":"number","minimum":0},"drop_pct":{"type":"number","minimum":0,"maximum":100},"drop":{"type":"number","minimum":0},"max":{"type":"number"},"min":{"type":"number"}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = helper0.default;
const pattern4 = new RegExp("^(?!(INPUT|ACTIONS|STATE)_)[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern5 = new RegExp("^(https?://|\\$\\{)", "u");
const pattern7 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");
const pattern8 = new RegExp("^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$", "u");
const pattern9 = new RegExp("^(?!preset$|__proto__$|[0-9]+$)(?!.*_delta_(pct|ms)$)[A-Za-z0-9_][A-Za-z0-9_.:-]*$", "u");
const pattern15 = new RegExp("_delta_pct$", "u");
const pattern16 = new RegExp("_delta_ms$", "u");
const pattern21 = new RegExp("^(https?://|\\$\\{|$)", "u");
const schema32 = {"oneOf":[{"$ref":"#/$defs/bearerAuth"},{"$ref":"#/$defs/basicAuth"}]};
const schema33 = {"type":"object","additionalProperties":false,"required":["bearer_token"],"properties":{"bearer_token":{"type":"string","minLength":1}}};
const schema34 = {"type":"object","additionalProperties":false,"required":["username","password"],"properties":{"username":{"type":"string","minLength":1},"password":{"type":"string","minLength":1}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bearer_token === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/bearerAuth/required",keyword:"required",params:{missingProperty: "bearer_token"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "bearer_token")){
const err1 = {instancePath,schemaPath:"#/$defs/bearerAuth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.bearer_token !== undefined){
let data0 = data.bearer_token;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/bearer_token",schemaPath:"#/$defs/bearerAuth/properties/bearer_token/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/bearer_token",schemaPath:"#/$defs/bearerAuth/properties/bearer_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
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
const err4 = {instancePath,schemaPath:"#/$defs/bearerAuth/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.username === undefined){
const err5 = {instancePath,schemaPath:"#/$defs/basicAuth/required",keyword:"required",params:{missingProperty: "username"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.password === undefined){
const err6 = {instancePath,schemaPath:"#/$defs/basicAuth/required",keyword:"required",params:{missingProperty: "password"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "username") || (key1 === "password"))){
const err7 = {instancePath,schemaPath:"#/$defs/basicAuth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.username !== undefined){
let data1 = data.username;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/username",schemaPath:"#/$defs/basicAuth/properties/username/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/username",schemaPath:"#/$defs/basicAuth/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.password !== undefined){
let data2 = data.password;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/basicAuth/properties/password/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/basicAuth/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
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
const err12 = {instancePath,schemaPath:"#/$defs/basicAuth/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err13 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
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
validate21.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema35 = {"oneOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/promqlMetric"},{"$ref":"#/$defs/counterMetric"},{"$ref":"#/$defs/rateMetric"},{"$ref":"#/$defs/ratioMetric"},{"$ref":"#/$defs/histogramMetric"},{"$ref":"#/$defs/gaugeMetric"}]};
const schema36 = {"type":"object","additionalProperties":false,"required":["promql"],"properties":{"promql":{"type":"string","minLength":1},"unit":{"$ref":"#/$defs/unit"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}};
const schema37 = {"type":"string","enum":["ms","s"]};
const schema38 = {"type":"string","enum":["evidence","literal"]};
const schema39 = {"type":"string","enum":["up","down","both"],"default":"up"};
const schema40 = {"type":"string","enum":["no-data","zero"]};
const schema41 = {"type":["integer","string"],"minimum":1,"maximum":1000,"pattern":"^[1-9][0-9]{0,2} of [1-9][0-9]{0,2}$"};
const schema42 = {"type":"boolean","default":false};
const pattern10 = new RegExp("^[1-9][0-9]{0,2} of [1-9][0-9]{0,2}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.promql === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "promql"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "promql") || (key0 === "unit")) || (key0 === "judge")) || (key0 === "direction")) || (key0 === "absent")) || (key0 === "for")) || (key0 === "allow_baseline_breach"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.promql !== undefined){
let data0 = data.promql;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/promql",schemaPath:"#/properties/promql/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/promql",schemaPath:"#/properties/promql/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.unit !== undefined){
let data1 = data.unit;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "ms") || (data1 === "s"))){
const err5 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit/enum",keyword:"enum",params:{allowedValues: schema37.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.judge !== undefined){
let data2 = data.judge;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data2 === "evidence") || (data2 === "literal"))){
const err7 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/enum",keyword:"enum",params:{allowedValues: schema38.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.direction !== undefined){
let data3 = data.direction;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data3 === "up") || (data3 === "down")) || (data3 === "both"))){
const err9 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema39.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.absent !== undefined){
let data4 = data.absent;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data4 === "no-data") || (data4 === "zero"))){
const err11 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.for !== undefined){
let data5 = data.for;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err12 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern10.test(data5)){
const err15 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,2} of [1-9][0-9]{0,2}$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.allow_baseline_breach !== undefined){
if(typeof data.allow_baseline_breach !== "boolean"){
const err16 = {instancePath:instancePath+"/allow_baseline_breach",schemaPath:"#/$defs/allowBaselineBreach/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"object","additionalProperties":false,"required":["counter"],"properties":{"counter":{"type":"string","minLength":1},"absent":{"$ref":"#/$defs/absent"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.counter === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counter"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "counter") || (key0 === "absent")) || (key0 === "allow_baseline_breach"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.counter !== undefined){
let data0 = data.counter;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.absent !== undefined){
let data1 = data.absent;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "no-data") || (data1 === "zero"))){
const err5 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.allow_baseline_breach !== undefined){
if(typeof data.allow_baseline_breach !== "boolean"){
const err6 = {instancePath:instancePath+"/allow_baseline_breach",schemaPath:"#/$defs/allowBaselineBreach/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
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
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"type":"object","additionalProperties":false,"required":["rate"],"properties":{"rate":{"type":"string","minLength":1},"window_seconds":{"$ref":"#/$defs/window"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}};
const schema47 = {"type":"number","minimum":1,"maximum":86400,"default":60};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rate === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "rate") || (key0 === "window_seconds")) || (key0 === "judge")) || (key0 === "direction")) || (key0 === "absent")) || (key0 === "for")) || (key0 === "allow_baseline_breach"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.rate !== undefined){
let data0 = data.rate;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.window_seconds !== undefined){
let data1 = data.window_seconds;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 86400 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.judge !== undefined){
let data2 = data.judge;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data2 === "evidence") || (data2 === "literal"))){
const err8 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/enum",keyword:"enum",params:{allowedValues: schema38.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.direction !== undefined){
let data3 = data.direction;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data3 === "up") || (data3 === "down")) || (data3 === "both"))){
const err10 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema39.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.absent !== undefined){
let data4 = data.absent;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data4 === "no-data") || (data4 === "zero"))){
const err12 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.for !== undefined){
let data5 = data.for;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err13 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern10.test(data5)){
const err16 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,2} of [1-9][0-9]{0,2}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.allow_baseline_breach !== undefined){
if(typeof data.allow_baseline_breach !== "boolean"){
const err17 = {instancePath:instancePath+"/allow_baseline_breach",schemaPath:"#/$defs/allowBaselineBreach/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
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
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"type":"object","additionalProperties":false,"required":["errors","total"],"properties":{"errors":{"type":"string","minLength":1},"total":{"type":"string","minLength":1},"window_seconds":{"$ref":"#/$defs/window"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.errors === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.total === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "total"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "errors") || (key0 === "total")) || (key0 === "window_seconds")) || (key0 === "judge")) || (key0 === "direction")) || (key0 === "absent")) || (key0 === "for")) || (key0 === "allow_baseline_breach"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.errors !== undefined){
let data0 = data.errors;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.total !== undefined){
let data1 = data.total;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.window_seconds !== undefined){
let data2 = data.window_seconds;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 86400 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.judge !== undefined){
let data3 = data.judge;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data3 === "evidence") || (data3 === "literal"))){
const err11 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/enum",keyword:"enum",params:{allowedValues: schema38.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.direction !== undefined){
let data4 = data.direction;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data4 === "up") || (data4 === "down")) || (data4 === "both"))){
const err13 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema39.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.absent !== undefined){
let data5 = data.absent;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data5 === "no-data") || (data5 === "zero"))){
const err15 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.for !== undefined){
let data6 = data.for;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (typeof data6 !== "string")){
const err16 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(typeof data6 === "string"){
if(!pattern10.test(data6)){
const err19 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,2} of [1-9][0-9]{0,2}$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.allow_baseline_breach !== undefined){
if(typeof data.allow_baseline_breach !== "boolean"){
const err20 = {instancePath:instancePath+"/allow_baseline_breach",schemaPath:"#/$defs/allowBaselineBreach/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema60 = {"type":"object","additionalProperties":false,"required":["histogram"],"properties":{"histogram":{"type":"string","minLength":1},"quantile":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1,"default":0.95},"unit":{"$ref":"#/$defs/unit"},"window_seconds":{"$ref":"#/$defs/window"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.histogram === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "histogram"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema60.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.histogram !== undefined){
let data0 = data.histogram;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/histogram",schemaPath:"#/properties/histogram/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/histogram",schemaPath:"#/properties/histogram/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.quantile !== undefined){
let data1 = data.quantile;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 <= 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.unit !== undefined){
let data2 = data.unit;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data2 === "ms") || (data2 === "s"))){
const err8 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit/enum",keyword:"enum",params:{allowedValues: schema37.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.window_seconds !== undefined){
let data3 = data.window_seconds;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 86400 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/window_seconds",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.judge !== undefined){
let data4 = data.judge;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((data4 === "evidence") || (data4 === "literal"))){
const err13 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/enum",keyword:"enum",params:{allowedValues: schema38.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.direction !== undefined){
let data5 = data.direction;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data5 === "up") || (data5 === "down")) || (data5 === "both"))){
const err15 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema39.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.absent !== undefined){
let data6 = data.absent;
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data6 === "no-data") || (data6 === "zero"))){
const err17 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.for !== undefined){
let data7 = data.for;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")){
const err18 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern10.test(data7)){
const err21 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,2} of [1-9][0-9]{0,2}$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.allow_baseline_breach !== undefined){
if(typeof data.allow_baseline_breach !== "boolean"){
const err22 = {instancePath:instancePath+"/allow_baseline_breach",schemaPath:"#/$defs/allowBaselineBreach/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
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
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema68 = {"type":"object","additionalProperties":false,"required":["gauge"],"properties":{"gauge":{"type":"string","minLength":1},"unit":{"$ref":"#/$defs/unit"},"judge":{"$ref":"#/$defs/judge"},"direction":{"$ref":"#/$defs/direction"},"absent":{"$ref":"#/$defs/absent"},"for":{"$ref":"#/$defs/confirmation"},"allow_baseline_breach":{"$ref":"#/$defs/allowBaselineBreach"}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.gauge === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gauge"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "gauge") || (key0 === "unit")) || (key0 === "judge")) || (key0 === "direction")) || (key0 === "absent")) || (key0 === "for")) || (key0 === "allow_baseline_breach"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.gauge !== undefined){
let data0 = data.gauge;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/gauge",schemaPath:"#/properties/gauge/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/gauge",schemaPath:"#/properties/gauge/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.unit !== undefined){
let data1 = data.unit;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "ms") || (data1 === "s"))){
const err5 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit/enum",keyword:"enum",params:{allowedValues: schema37.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.judge !== undefined){
let data2 = data.judge;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data2 === "evidence") || (data2 === "literal"))){
const err7 = {instancePath:instancePath+"/judge",schemaPath:"#/$defs/judge/enum",keyword:"enum",params:{allowedValues: schema38.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.direction !== undefined){
let data3 = data.direction;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data3 === "up") || (data3 === "down")) || (data3 === "both"))){
const err9 = {instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema39.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.absent !== undefined){
let data4 = data.absent;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data4 === "no-data") || (data4 === "zero"))){
const err11 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/absent/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.for !== undefined){
let data5 = data.for;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err12 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern10.test(data5)){
const err15 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/confirmation/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,2} of [1-9][0-9]{0,2}$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.allow_baseline_breach !== undefined){
if(typeof data.allow_baseline_breach !== "boolean"){
const err16 = {instancePath:instancePath+"/allow_baseline_breach",schemaPath:"#/$defs/allowBaselineBreach/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(typeof data === "string"){
if(func2(data) < 1){
const err0 = {instancePath,schemaPath:"#/oneOf/0/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
var props0 = true;
}
const _errs4 = errors;
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs5 = errors;
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs6 = errors;
if(!(validate30(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
const _errs7 = errors;
if(!(validate32(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
if(props0 !== true){
props0 = true;
}
}
const _errs8 = errors;
if(!(validate34(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
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
validate23.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema76 = {"oneOf":[{"$ref":"#/$defs/dockerService"},{"$ref":"#/$defs/composeService"},{"$ref":"#/$defs/systemdService"},{"$ref":"#/$defs/httpService"}]};
const schema77 = {"type":"object","additionalProperties":false,"required":["docker"],"properties":{"name":{"$ref":"#/$defs/serviceName"},"docker":{"type":"string","minLength":1},"after_toggle":{"$ref":"#/$defs/afterToggle"},"timeout_seconds":{"$ref":"#/$defs/serviceTimeout"}}};
const schema78 = {"type":"string","minLength":1};
const schema82 = {"type":"number","exclusiveMinimum":0,"maximum":3600,"default":60};
const schema79 = {"oneOf":[{"type":"string","enum":["restart"]},{"$ref":"#/$defs/signalToggle"},{"$ref":"#/$defs/commandToggle"}]};
const schema80 = {"type":"object","additionalProperties":false,"required":["signal"],"properties":{"signal":{"type":"string","enum":["HUP","USR1","USR2","WINCH","INT","QUIT","TERM"]}}};
const schema81 = {"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"array","minItems":1,"items":{"type":"string"}}}};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(data === "restart")){
const err1 = {instancePath,schemaPath:"#/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema79.oneOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.signal === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/signalToggle/required",keyword:"required",params:{missingProperty: "signal"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "signal")){
const err3 = {instancePath,schemaPath:"#/$defs/signalToggle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.signal !== undefined){
let data0 = data.signal;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/signal",schemaPath:"#/$defs/signalToggle/properties/signal/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((((data0 === "HUP") || (data0 === "USR1")) || (data0 === "USR2")) || (data0 === "WINCH")) || (data0 === "INT")) || (data0 === "QUIT")) || (data0 === "TERM"))){
const err5 = {instancePath:instancePath+"/signal",schemaPath:"#/$defs/signalToggle/properties/signal/enum",keyword:"enum",params:{allowedValues: schema80.properties.signal.enum}};
if(vErrors === null){
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
const err6 = {instancePath,schemaPath:"#/$defs/signalToggle/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
var props0 = true;
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err7 = {instancePath,schemaPath:"#/$defs/commandToggle/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data){
if(!(key1 === "command")){
const err8 = {instancePath,schemaPath:"#/$defs/commandToggle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.command !== undefined){
let data1 = data.command;
if(Array.isArray(data1)){
if(data1.length < 1){
const err9 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/commandToggle/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err10 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/$defs/commandToggle/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
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
const err11 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/commandToggle/properties/command/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
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
const err12 = {instancePath,schemaPath:"#/$defs/commandToggle/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
}
}
if(!valid0){
const err13 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate39.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate39.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.docker === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "docker"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "docker")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/serviceName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/serviceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.docker !== undefined){
let data1 = data.docker;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/docker",schemaPath:"#/properties/docker/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/docker",schemaPath:"#/properties/docker/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.after_toggle !== undefined){
if(!(validate39(data.after_toggle, {instancePath:instancePath+"/after_toggle",parentData:data,parentDataProperty:"after_toggle",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.timeout_seconds !== undefined){
let data3 = data.timeout_seconds;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 3600 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3 <= 0 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema83 = {"type":"object","additionalProperties":false,"required":["compose"],"properties":{"name":{"$ref":"#/$defs/serviceName"},"compose":{"type":"string","minLength":1},"compose_file":{"type":"string","minLength":1},"after_toggle":{"$ref":"#/$defs/afterToggle"},"timeout_seconds":{"$ref":"#/$defs/serviceTimeout"}}};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.compose === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "compose"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "compose")) || (key0 === "compose_file")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/serviceName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/serviceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.compose !== undefined){
let data1 = data.compose;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/compose",schemaPath:"#/properties/compose/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/compose",schemaPath:"#/properties/compose/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.compose_file !== undefined){
let data2 = data.compose_file;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err6 = {instancePath:instancePath+"/compose_file",schemaPath:"#/properties/compose_file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/compose_file",schemaPath:"#/properties/compose_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.after_toggle !== undefined){
if(!(validate39(data.after_toggle, {instancePath:instancePath+"/after_toggle",parentData:data,parentDataProperty:"after_toggle",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.timeout_seconds !== undefined){
let data4 = data.timeout_seconds;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 3600 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 <= 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema86 = {"type":"object","additionalProperties":false,"required":["systemd"],"properties":{"name":{"$ref":"#/$defs/serviceName"},"systemd":{"type":"string","minLength":1},"after_toggle":{"$ref":"#/$defs/afterToggle"},"timeout_seconds":{"$ref":"#/$defs/serviceTimeout"}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.systemd === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "systemd"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "systemd")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/serviceName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/serviceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.systemd !== undefined){
let data1 = data.systemd;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/systemd",schemaPath:"#/properties/systemd/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/systemd",schemaPath:"#/properties/systemd/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.after_toggle !== undefined){
if(!(validate39(data.after_toggle, {instancePath:instancePath+"/after_toggle",parentData:data,parentDataProperty:"after_toggle",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.timeout_seconds !== undefined){
let data3 = data.timeout_seconds;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 3600 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3 <= 0 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema89 = {"type":"object","additionalProperties":false,"required":["http"],"properties":{"name":{"$ref":"#/$defs/serviceName"},"http":{"type":"string","pattern":"^(https?://|\\$\\{)"},"after_toggle":{"$ref":"#/$defs/commandToggle"},"timeout_seconds":{"$ref":"#/$defs/serviceTimeout"}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.http === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "http"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "http")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/serviceName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/serviceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.http !== undefined){
let data1 = data.http;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/pattern",keyword:"pattern",params:{pattern: "^(https?://|\\$\\{)"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.after_toggle !== undefined){
let data2 = data.after_toggle;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.command === undefined){
const err6 = {instancePath:instancePath+"/after_toggle",schemaPath:"#/$defs/commandToggle/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "command")){
const err7 = {instancePath:instancePath+"/after_toggle",schemaPath:"#/$defs/commandToggle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.command !== undefined){
let data3 = data2.command;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/after_toggle/command",schemaPath:"#/$defs/commandToggle/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err9 = {instancePath:instancePath+"/after_toggle/command/" + i0,schemaPath:"#/$defs/commandToggle/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
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
const err10 = {instancePath:instancePath+"/after_toggle/command",schemaPath:"#/$defs/commandToggle/properties/command/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
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
const err11 = {instancePath:instancePath+"/after_toggle",schemaPath:"#/$defs/commandToggle/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.timeout_seconds !== undefined){
let data5 = data.timeout_seconds;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 3600 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 <= 0 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/$defs/serviceTimeout/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
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
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate38(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate42(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate45(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs4 = errors;
if(!(validate48(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
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
validate37.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/org/aos-canary/v1/schema/canary.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.feature_flags === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "feature_flags"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err3 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.environment !== undefined){
let data2 = data.environment;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err6 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.feature_flags !== undefined){
let data3 = data.feature_flags;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/feature_flags",schemaPath:"#/properties/feature_flags/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err9 = {instancePath:instancePath+"/feature_flags/" + i0,schemaPath:"#/properties/feature_flags/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/feature_flags/" + i0,schemaPath:"#/properties/feature_flags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
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
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/feature_flags",schemaPath:"#/properties/feature_flags/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
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
const err12 = {instancePath:instancePath+"/feature_flags",schemaPath:"#/properties/feature_flags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.requires_m4_signoff !== undefined){
if(typeof data.requires_m4_signoff !== "boolean"){
const err13 = {instancePath:instancePath+"/requires_m4_signoff",schemaPath:"#/properties/requires_m4_signoff/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.flags !== undefined){
let data6 = data.flags;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(((key1 === "file") || (key1 === "scope")) || (key1 === "write"))){
const err14 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.file !== undefined){
let data7 = data6.file;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err15 = {instancePath:instancePath+"/flags/file",schemaPath:"#/properties/flags/properties/file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/flags/file",schemaPath:"#/properties/flags/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.scope !== undefined){
let data8 = data6.scope;
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/flags/scope",schemaPath:"#/properties/flags/properties/scope/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((data8 === "everywhere") || (data8 === "environment"))){
const err18 = {instancePath:instancePath+"/flags/scope",schemaPath:"#/properties/flags/properties/scope/enum",keyword:"enum",params:{allowedValues: schema31.properties.flags.properties.scope.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.write !== undefined){
let data9 = data6.write;
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/flags/write",schemaPath:"#/properties/flags/properties/write/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((data9 === "rename") || (data9 === "in-place"))){
const err20 = {instancePath:instancePath+"/flags/write",schemaPath:"#/properties/flags/properties/write/enum",keyword:"enum",params:{allowedValues: schema31.properties.flags.properties.write.enum}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.smoke !== undefined){
let data10 = data.smoke;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((((key2 === "script") || (key2 === "args")) || (key2 === "timeout_seconds")) || (key2 === "env"))){
const err22 = {instancePath:instancePath+"/smoke",schemaPath:"#/properties/smoke/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.script !== undefined){
let data11 = data10.script;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err23 = {instancePath:instancePath+"/smoke/script",schemaPath:"#/properties/smoke/properties/script/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/smoke/script",schemaPath:"#/properties/smoke/properties/script/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.args !== undefined){
let data12 = data10.args;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i2=0; i2<len1; i2++){
if(typeof data12[i2] !== "string"){
const err25 = {instancePath:instancePath+"/smoke/args/" + i2,schemaPath:"#/properties/smoke/properties/args/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
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
const err26 = {instancePath:instancePath+"/smoke/args",schemaPath:"#/properties/smoke/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.timeout_seconds !== undefined){
let data14 = data10.timeout_seconds;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 86400 || isNaN(data14)){
const err27 = {instancePath:instancePath+"/smoke/timeout_seconds",schemaPath:"#/properties/smoke/properties/timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data14 <= 0 || isNaN(data14)){
const err28 = {instancePath:instancePath+"/smoke/timeout_seconds",schemaPath:"#/properties/smoke/properties/timeout_seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/smoke/timeout_seconds",schemaPath:"#/properties/smoke/properties/timeout_seconds/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.env !== undefined){
let data15 = data10.env;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i3=0; i3<len2; i3++){
let data16 = data15[i3];
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
const err30 = {instancePath:instancePath+"/smoke/env/" + i3,schemaPath:"#/properties/smoke/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^(?!(INPUT|ACTIONS|STATE)_)[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/smoke/env/" + i3,schemaPath:"#/properties/smoke/properties/env/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
let i4 = data15.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data15[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err32 = {instancePath:instancePath+"/smoke/env",schemaPath:"#/properties/smoke/properties/env/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err33 = {instancePath:instancePath+"/smoke/env",schemaPath:"#/properties/smoke/properties/env/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/smoke",schemaPath:"#/properties/smoke/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data17 = data.prometheus;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!(func1.call(schema31.properties.prometheus.properties, key3))){
const err35 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data17.url !== undefined){
let data18 = data17.url;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err36 = {instancePath:instancePath+"/prometheus/url",schemaPath:"#/properties/prometheus/properties/url/pattern",keyword:"pattern",params:{pattern: "^(https?://|\\$\\{)"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/prometheus/url",schemaPath:"#/properties/prometheus/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data17.scrape !== undefined){
let data19 = data17.scrape;
if(Array.isArray(data19)){
if(data19.length < 1){
const err38 = {instancePath:instancePath+"/prometheus/scrape",schemaPath:"#/properties/prometheus/properties/scrape/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len3 = data19.length;
for(let i5=0; i5<len3; i5++){
let data20 = data19[i5];
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err39 = {instancePath:instancePath+"/prometheus/scrape/" + i5,schemaPath:"#/properties/prometheus/properties/scrape/items/pattern",keyword:"pattern",params:{pattern: "^(https?://|\\$\\{)"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/prometheus/scrape/" + i5,schemaPath:"#/properties/prometheus/properties/scrape/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let i6 = data19.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data19[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err41 = {instancePath:instancePath+"/prometheus/scrape",schemaPath:"#/properties/prometheus/properties/scrape/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
const err42 = {instancePath:instancePath+"/prometheus/scrape",schemaPath:"#/properties/prometheus/properties/scrape/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.scrape_interval_seconds !== undefined){
let data21 = data17.scrape_interval_seconds;
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 3600 || isNaN(data21)){
const err43 = {instancePath:instancePath+"/prometheus/scrape_interval_seconds",schemaPath:"#/properties/prometheus/properties/scrape_interval_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data21 < 0.1 || isNaN(data21)){
const err44 = {instancePath:instancePath+"/prometheus/scrape_interval_seconds",schemaPath:"#/properties/prometheus/properties/scrape_interval_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/prometheus/scrape_interval_seconds",schemaPath:"#/properties/prometheus/properties/scrape_interval_seconds/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data17.baseline_window_seconds !== undefined){
let data22 = data17.baseline_window_seconds;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 86400 || isNaN(data22)){
const err46 = {instancePath:instancePath+"/prometheus/baseline_window_seconds",schemaPath:"#/properties/prometheus/properties/baseline_window_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data22 <= 0 || isNaN(data22)){
const err47 = {instancePath:instancePath+"/prometheus/baseline_window_seconds",schemaPath:"#/properties/prometheus/properties/baseline_window_seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/prometheus/baseline_window_seconds",schemaPath:"#/properties/prometheus/properties/baseline_window_seconds/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.poll_interval_seconds !== undefined){
let data23 = data17.poll_interval_seconds;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 3600 || isNaN(data23)){
const err49 = {instancePath:instancePath+"/prometheus/poll_interval_seconds",schemaPath:"#/properties/prometheus/properties/poll_interval_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data23 < 0.1 || isNaN(data23)){
const err50 = {instancePath:instancePath+"/prometheus/poll_interval_seconds",schemaPath:"#/properties/prometheus/properties/poll_interval_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/prometheus/poll_interval_seconds",schemaPath:"#/properties/prometheus/properties/poll_interval_seconds/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data17.timeout_seconds !== undefined){
let data24 = data17.timeout_seconds;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 300 || isNaN(data24)){
const err52 = {instancePath:instancePath+"/prometheus/timeout_seconds",schemaPath:"#/properties/prometheus/properties/timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data24 <= 0 || isNaN(data24)){
const err53 = {instancePath:instancePath+"/prometheus/timeout_seconds",schemaPath:"#/properties/prometheus/properties/timeout_seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/prometheus/timeout_seconds",schemaPath:"#/properties/prometheus/properties/timeout_seconds/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data17.require_metric_uptime !== undefined){
if(typeof data17.require_metric_uptime !== "boolean"){
const err55 = {instancePath:instancePath+"/prometheus/require_metric_uptime",schemaPath:"#/properties/prometheus/properties/require_metric_uptime/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data17.wait_for_metric_uptime !== undefined){
if(typeof data17.wait_for_metric_uptime !== "boolean"){
const err56 = {instancePath:instancePath+"/prometheus/wait_for_metric_uptime",schemaPath:"#/properties/prometheus/properties/wait_for_metric_uptime/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data17.auth !== undefined){
if(!(validate21(data17.auth, {instancePath:instancePath+"/prometheus/auth",parentData:data17,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data17.headers !== undefined){
let data28 = data17.headers;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key4 in data28){
const _errs62 = errors;
if(typeof key4 === "string"){
if(!pattern7.test(key4)){
const err57 = {instancePath:instancePath+"/prometheus/headers",schemaPath:"#/properties/prometheus/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key4};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/prometheus/headers",schemaPath:"#/properties/prometheus/properties/headers/propertyNames/type",keyword:"type",params:{type: "string"},propertyName:key4};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var valid15 = _errs62 === errors;
if(!valid15){
const err59 = {instancePath:instancePath+"/prometheus/headers",schemaPath:"#/properties/prometheus/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
for(const key5 in data28){
let data29 = data28[key5];
if(typeof data29 === "string"){
if(!pattern8.test(data29)){
const err60 = {instancePath:instancePath+"/prometheus/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prometheus/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/prometheus/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prometheus/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/prometheus/headers",schemaPath:"#/properties/prometheus/properties/headers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data17.tls !== undefined){
let data30 = data17.tls;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key6 in data30){
if(!(((((key6 === "ca_file") || (key6 === "cert_file")) || (key6 === "key_file")) || (key6 === "server_name")) || (key6 === "insecure_skip_verify"))){
const err63 = {instancePath:instancePath+"/prometheus/tls",schemaPath:"#/properties/prometheus/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data30.ca_file !== undefined){
let data31 = data30.ca_file;
if(typeof data31 === "string"){
if(func2(data31) < 1){
const err64 = {instancePath:instancePath+"/prometheus/tls/ca_file",schemaPath:"#/properties/prometheus/properties/tls/properties/ca_file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/prometheus/tls/ca_file",schemaPath:"#/properties/prometheus/properties/tls/properties/ca_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data30.cert_file !== undefined){
let data32 = data30.cert_file;
if(typeof data32 === "string"){
if(func2(data32) < 1){
const err66 = {instancePath:instancePath+"/prometheus/tls/cert_file",schemaPath:"#/properties/prometheus/properties/tls/properties/cert_file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/prometheus/tls/cert_file",schemaPath:"#/properties/prometheus/properties/tls/properties/cert_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data30.key_file !== undefined){
let data33 = data30.key_file;
if(typeof data33 === "string"){
if(func2(data33) < 1){
const err68 = {instancePath:instancePath+"/prometheus/tls/key_file",schemaPath:"#/properties/prometheus/properties/tls/properties/key_file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/prometheus/tls/key_file",schemaPath:"#/properties/prometheus/properties/tls/properties/key_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data30.server_name !== undefined){
let data34 = data30.server_name;
if(typeof data34 === "string"){
if(func2(data34) < 1){
const err70 = {instancePath:instancePath+"/prometheus/tls/server_name",schemaPath:"#/properties/prometheus/properties/tls/properties/server_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/prometheus/tls/server_name",schemaPath:"#/properties/prometheus/properties/tls/properties/server_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data30.insecure_skip_verify !== undefined){
if(typeof data30.insecure_skip_verify !== "boolean"){
const err72 = {instancePath:instancePath+"/prometheus/tls/insecure_skip_verify",schemaPath:"#/properties/prometheus/properties/tls/properties/insecure_skip_verify/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data30.cert_file !== undefined){
if(data30.key_file === undefined){
const err73 = {instancePath:instancePath+"/prometheus/tls",schemaPath:"#/properties/prometheus/properties/tls/dependentRequired",keyword:"dependentRequired",params:{property: "cert_file",
    missingProperty: "key_file",
    depsCount: 1,
    deps: "key_file"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data30.key_file !== undefined){
if(data30.cert_file === undefined){
const err74 = {instancePath:instancePath+"/prometheus/tls",schemaPath:"#/properties/prometheus/properties/tls/dependentRequired",keyword:"dependentRequired",params:{property: "key_file",
    missingProperty: "cert_file",
    depsCount: 1,
    deps: "cert_file"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/prometheus/tls",schemaPath:"#/properties/prometheus/properties/tls/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data17.metrics !== undefined){
let data36 = data17.metrics;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(Object.keys(data36).length > 100){
const err76 = {instancePath:instancePath+"/prometheus/metrics",schemaPath:"#/properties/prometheus/properties/metrics/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key7 in data36){
const _errs82 = errors;
if(typeof key7 === "string"){
if(!pattern9.test(key7)){
const err77 = {instancePath:instancePath+"/prometheus/metrics",schemaPath:"#/properties/prometheus/properties/metrics/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!preset$|__proto__$|[0-9]+$)(?!.*_delta_(pct|ms)$)[A-Za-z0-9_][A-Za-z0-9_.:-]*$"},propertyName:key7};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/prometheus/metrics",schemaPath:"#/properties/prometheus/properties/metrics/propertyNames/type",keyword:"type",params:{type: "string"},propertyName:key7};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
var valid18 = _errs82 === errors;
if(!valid18){
const err79 = {instancePath:instancePath+"/prometheus/metrics",schemaPath:"#/properties/prometheus/properties/metrics/propertyNames",keyword:"propertyNames",params:{propertyName: key7}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
for(const key8 in data36){
if(!(validate23(data36[key8], {instancePath:instancePath+"/prometheus/metrics/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data36,parentDataProperty:key8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err80 = {instancePath:instancePath+"/prometheus/metrics",schemaPath:"#/properties/prometheus/properties/metrics/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.thresholds !== undefined){
let data38 = data.thresholds;
if((!(data38 && typeof data38 == "object" && !Array.isArray(data38))) && (data38 !== null)){
const err82 = {instancePath:instancePath+"/thresholds",schemaPath:"#/properties/thresholds/type",keyword:"type",params:{type: schema31.properties.thresholds.type}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(Object.keys(data38).length > 200){
const err83 = {instancePath:instancePath+"/thresholds",schemaPath:"#/properties/thresholds/maxProperties",keyword:"maxProperties",params:{limit: 200}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key9 in data38){
if(!(((key9 === "preset") || (pattern15.test(key9))) || (pattern16.test(key9)))){
let data39 = data38[key9];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(Object.keys(data39).length < 1){
const err84 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/limits/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key10 in data39){
if(!(func1.call(schema75.properties, key10))){
const err85 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data39.max_increase !== undefined){
let data40 = data39.max_increase;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
const err86 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_increase",schemaPath:"#/$defs/limits/properties/max_increase/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_increase",schemaPath:"#/$defs/limits/properties/max_increase/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data39.delta_pct !== undefined){
let data41 = data39.delta_pct;
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
const err88 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/delta_pct",schemaPath:"#/$defs/limits/properties/delta_pct/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/delta_pct",schemaPath:"#/$defs/limits/properties/delta_pct/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data39.minimum !== undefined){
let data42 = data39.minimum;
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
const err90 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/limits/properties/minimum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/limits/properties/minimum/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data39.delta_ms !== undefined){
let data43 = data39.delta_ms;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err92 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/delta_ms",schemaPath:"#/$defs/limits/properties/delta_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/delta_ms",schemaPath:"#/$defs/limits/properties/delta_ms/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data39.delta !== undefined){
let data44 = data39.delta;
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err94 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/delta",schemaPath:"#/$defs/limits/properties/delta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/delta",schemaPath:"#/$defs/limits/properties/delta/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data39.drop_pct !== undefined){
let data45 = data39.drop_pct;
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 100 || isNaN(data45)){
const err96 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drop_pct",schemaPath:"#/$defs/limits/properties/drop_pct/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err97 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drop_pct",schemaPath:"#/$defs/limits/properties/drop_pct/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drop_pct",schemaPath:"#/$defs/limits/properties/drop_pct/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data39.drop !== undefined){
let data46 = data39.drop;
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err99 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drop",schemaPath:"#/$defs/limits/properties/drop/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drop",schemaPath:"#/$defs/limits/properties/drop/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data39.max !== undefined){
let data47 = data39.max;
if(!((typeof data47 == "number") && (isFinite(data47)))){
const err101 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/$defs/limits/properties/max/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data39.min !== undefined){
let data48 = data39.min;
if(!((typeof data48 == "number") && (isFinite(data48)))){
const err102 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/min",schemaPath:"#/$defs/limits/properties/min/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data39.minimum !== undefined){
if(data39.delta_pct === undefined){
const err103 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/limits/dependentRequired",keyword:"dependentRequired",params:{property: "minimum",
    missingProperty: "delta_pct",
    depsCount: 1,
    deps: "delta_pct"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
if(data38.preset !== undefined){
let data49 = data38.preset;
if(typeof data49 !== "string"){
const err105 = {instancePath:instancePath+"/thresholds/preset",schemaPath:"#/properties/thresholds/properties/preset/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!(((data49 === "conservative") || (data49 === "moderate")) || (data49 === "permissive"))){
const err106 = {instancePath:instancePath+"/thresholds/preset",schemaPath:"#/properties/thresholds/properties/preset/enum",keyword:"enum",params:{allowedValues: schema31.properties.thresholds.properties.preset.enum}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
for(const key11 in data38){
if(pattern15.test(key11)){
let data50 = data38[key11];
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 0 || isNaN(data50)){
const err107 = {instancePath:instancePath+"/thresholds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/thresholds/patternProperties/_delta_pct%24/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/thresholds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/thresholds/patternProperties/_delta_pct%24/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
for(const key12 in data38){
if(pattern16.test(key12)){
let data51 = data38[key12];
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err109 = {instancePath:instancePath+"/thresholds/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/thresholds/patternProperties/_delta_ms%24/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/thresholds/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/thresholds/patternProperties/_delta_ms%24/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
}
}
if(data.judge !== undefined){
let data52 = data.judge;
if(typeof data52 !== "string"){
const err111 = {instancePath:instancePath+"/judge",schemaPath:"#/properties/judge/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!((data52 === "evidence") || (data52 === "literal"))){
const err112 = {instancePath:instancePath+"/judge",schemaPath:"#/properties/judge/enum",keyword:"enum",params:{allowedValues: schema31.properties.judge.enum}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.alpha !== undefined){
let data53 = data.alpha;
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 0.2 || isNaN(data53)){
const err113 = {instancePath:instancePath+"/alpha",schemaPath:"#/properties/alpha/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.2}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data53 < 0.0001 || isNaN(data53)){
const err114 = {instancePath:instancePath+"/alpha",schemaPath:"#/properties/alpha/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.0001}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/alpha",schemaPath:"#/properties/alpha/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.services !== undefined){
let data54 = data.services;
if(Array.isArray(data54)){
const len4 = data54.length;
for(let i7=0; i7<len4; i7++){
if(!(validate37(data54[i7], {instancePath:instancePath+"/services/" + i7,parentData:data54,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err116 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.prechecks !== undefined){
let data56 = data.prechecks;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key13 in data56){
if(!((key13 === "signoff_file") || (key13 === "shadow_reports"))){
const err117 = {instancePath:instancePath+"/prechecks",schemaPath:"#/properties/prechecks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data56.signoff_file !== undefined){
let data57 = data56.signoff_file;
if(typeof data57 === "string"){
if(func2(data57) < 1){
const err118 = {instancePath:instancePath+"/prechecks/signoff_file",schemaPath:"#/properties/prechecks/properties/signoff_file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/prechecks/signoff_file",schemaPath:"#/properties/prechecks/properties/signoff_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data56.shadow_reports !== undefined){
let data58 = data56.shadow_reports;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.glob === undefined){
const err120 = {instancePath:instancePath+"/prechecks/shadow_reports",schemaPath:"#/properties/prechecks/properties/shadow_reports/required",keyword:"required",params:{missingProperty: "glob"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
for(const key14 in data58){
if(!((key14 === "glob") || (key14 === "max_mismatches"))){
const err121 = {instancePath:instancePath+"/prechecks/shadow_reports",schemaPath:"#/properties/prechecks/properties/shadow_reports/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data58.glob !== undefined){
let data59 = data58.glob;
if(typeof data59 === "string"){
if(func2(data59) < 1){
const err122 = {instancePath:instancePath+"/prechecks/shadow_reports/glob",schemaPath:"#/properties/prechecks/properties/shadow_reports/properties/glob/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/prechecks/shadow_reports/glob",schemaPath:"#/properties/prechecks/properties/shadow_reports/properties/glob/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data58.max_mismatches !== undefined){
let data60 = data58.max_mismatches;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
const err124 = {instancePath:instancePath+"/prechecks/shadow_reports/max_mismatches",schemaPath:"#/properties/prechecks/properties/shadow_reports/properties/max_mismatches/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 < 0 || isNaN(data60)){
const err125 = {instancePath:instancePath+"/prechecks/shadow_reports/max_mismatches",schemaPath:"#/properties/prechecks/properties/shadow_reports/properties/max_mismatches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
}
else {
const err126 = {instancePath:instancePath+"/prechecks/shadow_reports",schemaPath:"#/properties/prechecks/properties/shadow_reports/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/prechecks",schemaPath:"#/properties/prechecks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data.rollback !== undefined){
let data61 = data.rollback;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.script === undefined){
const err128 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/required",keyword:"required",params:{missingProperty: "script"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key15 in data61){
if(!((((key15 === "script") || (key15 === "args")) || (key15 === "timeout_seconds")) || (key15 === "env"))){
const err129 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data61.script !== undefined){
let data62 = data61.script;
if(typeof data62 === "string"){
if(func2(data62) < 1){
const err130 = {instancePath:instancePath+"/rollback/script",schemaPath:"#/properties/rollback/properties/script/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/rollback/script",schemaPath:"#/properties/rollback/properties/script/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data61.args !== undefined){
let data63 = data61.args;
if(Array.isArray(data63)){
const len5 = data63.length;
for(let i8=0; i8<len5; i8++){
if(typeof data63[i8] !== "string"){
const err132 = {instancePath:instancePath+"/rollback/args/" + i8,schemaPath:"#/properties/rollback/properties/args/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
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
const err133 = {instancePath:instancePath+"/rollback/args",schemaPath:"#/properties/rollback/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data61.timeout_seconds !== undefined){
let data65 = data61.timeout_seconds;
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 86400 || isNaN(data65)){
const err134 = {instancePath:instancePath+"/rollback/timeout_seconds",schemaPath:"#/properties/rollback/properties/timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data65 <= 0 || isNaN(data65)){
const err135 = {instancePath:instancePath+"/rollback/timeout_seconds",schemaPath:"#/properties/rollback/properties/timeout_seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/rollback/timeout_seconds",schemaPath:"#/properties/rollback/properties/timeout_seconds/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data61.env !== undefined){
let data66 = data61.env;
if(Array.isArray(data66)){
const len6 = data66.length;
for(let i9=0; i9<len6; i9++){
let data67 = data66[i9];
if(typeof data67 === "string"){
if(!pattern4.test(data67)){
const err137 = {instancePath:instancePath+"/rollback/env/" + i9,schemaPath:"#/properties/rollback/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^(?!(INPUT|ACTIONS|STATE)_)[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/rollback/env/" + i9,schemaPath:"#/properties/rollback/properties/env/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
let i10 = data66.length;
let j3;
if(i10 > 1){
const indices3 = {};
for(;i10--;){
let item3 = data66[i10];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err139 = {instancePath:instancePath+"/rollback/env",schemaPath:"#/properties/rollback/properties/env/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j3}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
break;
}
indices3[item3] = i10;
}
}
}
else {
const err140 = {instancePath:instancePath+"/rollback/env",schemaPath:"#/properties/rollback/properties/env/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.on_inconclusive !== undefined){
let data68 = data.on_inconclusive;
if(typeof data68 !== "string"){
const err142 = {instancePath:instancePath+"/on_inconclusive",schemaPath:"#/properties/on_inconclusive/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(!(((data68 === "warn") || (data68 === "rollback")) || (data68 === "fail"))){
const err143 = {instancePath:instancePath+"/on_inconclusive",schemaPath:"#/properties/on_inconclusive/enum",keyword:"enum",params:{allowedValues: schema31.properties.on_inconclusive.enum}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.on_former_run !== undefined){
let data69 = data.on_former_run;
if(typeof data69 !== "string"){
const err144 = {instancePath:instancePath+"/on_former_run",schemaPath:"#/properties/on_former_run/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(!((data69 === "continue") || (data69 === "stop"))){
const err145 = {instancePath:instancePath+"/on_former_run",schemaPath:"#/properties/on_former_run/enum",keyword:"enum",params:{allowedValues: schema31.properties.on_former_run.enum}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data.heartbeat_timeout_seconds !== undefined){
let data70 = data.heartbeat_timeout_seconds;
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 600 || isNaN(data70)){
const err146 = {instancePath:instancePath+"/heartbeat_timeout_seconds",schemaPath:"#/properties/heartbeat_timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data70 < 2 || isNaN(data70)){
const err147 = {instancePath:instancePath+"/heartbeat_timeout_seconds",schemaPath:"#/properties/heartbeat_timeout_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/heartbeat_timeout_seconds",schemaPath:"#/properties/heartbeat_timeout_seconds/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data.alerting !== undefined){
let data71 = data.alerting;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key16 in data71){
if(!(key16 === "webhook_url")){
const err149 = {instancePath:instancePath+"/alerting",schemaPath:"#/properties/alerting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data71.webhook_url !== undefined){
let data72 = data71.webhook_url;
if((typeof data72 !== "string") && (data72 !== null)){
const err150 = {instancePath:instancePath+"/alerting/webhook_url",schemaPath:"#/properties/alerting/properties/webhook_url/type",keyword:"type",params:{type: schema31.properties.alerting.properties.webhook_url.type}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(typeof data72 === "string"){
if(!pattern21.test(data72)){
const err151 = {instancePath:instancePath+"/alerting/webhook_url",schemaPath:"#/properties/alerting/properties/webhook_url/pattern",keyword:"pattern",params:{pattern: "^(https?://|\\$\\{|$)"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
}
else {
const err152 = {instancePath:instancePath+"/alerting",schemaPath:"#/properties/alerting/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data.report !== undefined){
let data73 = data.report;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key17 in data73){
if(!((key17 === "path") || (key17 === "keep_history"))){
const err153 = {instancePath:instancePath+"/report",schemaPath:"#/properties/report/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data73.path !== undefined){
let data74 = data73.path;
if(typeof data74 === "string"){
if(func2(data74) < 1){
const err154 = {instancePath:instancePath+"/report/path",schemaPath:"#/properties/report/properties/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/report/path",schemaPath:"#/properties/report/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data73.keep_history !== undefined){
if(typeof data73.keep_history !== "boolean"){
const err156 = {instancePath:instancePath+"/report/keep_history",schemaPath:"#/properties/report/properties/keep_history/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/report",schemaPath:"#/properties/report/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
