export const id = 411;
export const ids = [411];
export const modules = {

/***/ 9354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ momentsOf)
/* harmony export */ });
/** Finds the moments of a run in its timeline. */
function momentsOf({ timeline, start_time, end_time, rollback_status }) {
    const at = (type) => time(timeline.find((entry) => entry.type === type));
    return {
        began: start_time === null ? time(timeline[0]) : Date.parse(start_time),
        flagsOn: at('flags-enabled'),
        rollback: at('rollback-started'),
        flagsBack: rollback_status === 'restored' ? at('rollback-finished') : undefined,
        ended: end_time === null ? undefined : Date.parse(end_time),
    };
}
function time(entry) {
    return entry && Date.parse(entry.time);
}


/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ badge)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7550);

/** A mark and a word in a tone: `✗ breach`. */
function badge(tone, mark, words) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<span class="badge ${tone}"><span aria-hidden="true">${mark}</span> ${words}</span>`;
}


/***/ }),

/***/ 2879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ chartWords),
/* harmony export */   Wd: () => (/* binding */ chanceWords),
/* harmony export */   ud: () => (/* binding */ momentWords)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(122);


/** What a chart shows, in a few sentences: for whoever does not see it, and for whoever has no time to. */
function chartWords(chart) {
    return [before(chart), after(chart), ...limits(chart), ...gaps(chart)].join(' ');
}
/** A moment of a chart as it is counted: `-1:30`, `0:00`, `+0:10`. */
function momentWords(seconds) {
    const sign = seconds < -0.5 ? '-' : seconds >= 0.5 ? '+' : '';
    return `${sign}${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(Math.abs(seconds))}`;
}
/** A chance: `0.012`, and where it is small `3.1e-9`. */
function chanceWords(chance) {
    const isSmall = chance > 0 && chance < 0.001;
    return isSmall ? chance.toExponential(1).replace('.0e', 'e') : String(Number(chance.toPrecision(2)));
}
/** The values of a line, without its gaps. */
function measured({ moments, values }) {
    return moments.flatMap((at, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : [{ at, value }];
    });
}
function before({ before: line, sinceFlags, mean, band, unit }) {
    const when = sinceFlags ? 'Before the flags went on' : 'In the baseline';
    if (measured(line).length === 0)
        return `${when}, nothing was measured.`;
    const told = [
        ...(mean === null ? [] : [`it was ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(mean, unit)}`]),
        ...(band ? [`eight of ten values ${rangeWords(band[0], band[1], unit)}`] : []),
    ];
    return `${when}, ${told.join(', ') || 'it was measured'}.`;
}
function after({ after: line, sinceFlags, unit, current }) {
    if (!sinceFlags)
        return 'The flags never went on.';
    const values = measured(line);
    const last = values.at(-1);
    if (!last)
        return 'Since then, nothing was measured.';
    const every = values.map(({ value }) => value);
    const [least, most] = [Math.min(...every), Math.max(...every)];
    const range = least === most ? '' : `${rangeWords(least, most, unit)}, and `;
    const [now, counted] = [(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(last.value, unit), (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(current, unit)];
    const all = current === null || counted === now ? '' : `; counted over all that time, it is ${counted}`;
    return `Since then, it was ${range}${now} at the last look${all}.`;
}
function rangeWords(low, high, unit) {
    const [from, to] = [(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(low, unit), (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(high, unit)];
    return from === to ? `at ${from}` : `between ${from} and ${to}`;
}
function limits({ after: line, limits: all, unit, sinceFlags, current }) {
    return all.map(({ value, words, isFloor }) => {
        const limit = `Its limit is ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(value, unit)} (${words})`;
        if (!sinceFlags)
            return `${limit}.`;
        const isBeyond = (shown) => (isFloor ? shown < value : shown > value);
        const crossed = measured(line).find((point) => isBeyond(point.value));
        if (crossed)
            return `${limit}, which it first crossed ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .spanWords */ .Wd)(crossed.at)} after the flags went on.`;
        // What was counted holds every event; the values shown are those of a few moments.
        const counted = current !== null && isBeyond(current);
        return `${limit}, which ${counted ? 'no value here crossed, but what was counted did' : 'it never crossed'}.`;
    });
}
/** Stretches without a value that lie between values. */
function gaps({ before: first, after: second }) {
    const count = [first, second].reduce((sum, line) => sum + gapsOf(line), 0);
    if (count === 0)
        return [];
    return [count === 1 ? 'There is one gap without a value.' : `There are ${count} gaps without a value.`];
}
function gapsOf({ values }) {
    const isThere = values.map((value) => value !== null);
    const last = isThere.lastIndexOf(true);
    return isThere.filter((there, index) => !there && index < last && isThere[index - 1]).length;
}


/***/ }),

/***/ 7824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ documentOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/report/page/assets.generated.js
// Generated from src/report/page/browser by `npm run generate`. Do not edit.
/** Draws the charts of a page. */
const SCRIPT = "/*! uPlot\nThe MIT License (MIT)\n\nCopyright (c) 2022 Leon Sorokin\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files (the \"Software\"), to deal\nin the Software without restriction, including without limitation the rights\nto use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is\nfurnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in\nall copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR\nIMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,\nFITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE\nAUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER\nLIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,\nOUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN\nTHE SOFTWARE.\n*/\n\"use strict\";(()=>{function fr(e){let t=Math.max(0,2-Math.floor(Math.log10(Math.abs(e))));return String(Number(e.toFixed(Math.min(t,20))))}var Ls=\"–\";function kt(e,t){return e==null||Number.isNaN(e)?Ls:t===\"\"?cr(e):`${cr(e)} ${t}`}function cr(e){return Number.isFinite(e)?fr(e):e<0?\"-∞\":\"∞\"}function pr(e){let t=Math.max(0,Math.round(e)),o=r=>String(r).padStart(2,\"0\"),l=Math.floor(t/60);return l<60?`${l}:${o(t%60)}`:`${Math.floor(l/60)}:${o(l%60)}:${o(t%60)}`}function an(e){if(e>0&&e<.05)return\"under 0.1 s\";if(e<9.95)return`${Number(e.toFixed(1))} s`;let t=Math.round(e);if(t<120)return`${t} s`;if(t<7200)return mr(Math.floor(t/60),\"min\",t%60,\"s\");let o=Math.round(t/60);return mr(Math.floor(o/60),\"h\",o%60,\"min\")}function mr(e,t,o,l){return o===0?`${e} ${t}`:`${e} ${t} ${o} ${l}`}function hr(e){return`${e<-.5?\"-\":e>=.5?\"+\":\"\"}${pr(Math.abs(e))}`}function Vl(e){return e>0&&e<.001?e.toExponential(1).replace(\".0e\",\"e\"):String(Number(e.toPrecision(2)))}var Cs=\"uplot\",$s=\"u-hz\",Rs=\"u-vt\",Os=\"u-title\",Ns=\"u-wrap\",Ws=\"u-under\",zs=\"u-over\",Fs=\"u-axis\",Xt=\"u-off\",Hs=\"u-select\",Vs=\"u-cursor-x\",Is=\"u-cursor-y\",Gs=\"u-cursor-pt\",Bs=\"u-legend\",Ys=\"u-live\",Us=\"u-inline\",Ks=\"u-series\",js=\"u-marker\",dr=\"u-label\",qs=\"u-value\",Gl=\"width\",Bl=\"height\";var gr=\"bottom\",vl=\"left\",lo=\"right\",bo=\"#000\",wr=bo+\"0\",no=\"mousemove\",yr=\"mousedown\",oo=\"mouseup\",Sr=\"mouseenter\",br=\"mouseleave\",xr=\"dblclick\",Js=\"resize\",Zs=\"scroll\",vr=\"change\",mn=\"dppxchange\",xo=\"--\",Al=typeof window<\"u\",uo=Al?document:null,Tl=Al?window:null,Qs=Al?navigator:null,ie,un;function fo(){let e=devicePixelRatio;ie!=e&&(ie=e,un&&po(vr,un,fo),un=matchMedia(`(min-resolution: ${ie-.001}dppx) and (max-resolution: ${ie+.001}dppx)`),el(vr,un,fo),Tl.dispatchEvent(new CustomEvent(mn)))}function et(e,t){if(t!=null){let o=e.classList;!o.contains(t)&&o.add(t)}}function co(e,t){let o=e.classList;o.contains(t)&&o.remove(t)}function we(e,t,o){e.style[t]=o+\"px\"}function gt(e,t,o,l){let r=uo.createElement(e);return t!=null&&et(r,t),o?.insertBefore(r,l),r}function ut(e,t){return gt(\"div\",e,t)}var Mr=new WeakMap;function Pt(e,t,o,l,r){let a=\"translate(\"+t+\"px,\"+o+\"px)\",f=Mr.get(e);a!=f&&(e.style.transform=a,Mr.set(e,a),t<0||o<0||t>l||o>r?et(e,Xt):co(e,Xt))}var Tr=new WeakMap;function _r(e,t,o){let l=t+o,r=Tr.get(e);l!=r&&(Tr.set(e,l),e.style.background=t,e.style.borderColor=o)}var kr=new WeakMap;function Pr(e,t,o,l){let r=t+\"\"+o,a=kr.get(e);r!=a&&(kr.set(e,r),e.style.height=o+\"px\",e.style.width=t+\"px\",e.style.marginLeft=l?-t/2+\"px\":0,e.style.marginTop=l?-o/2+\"px\":0)}var vo={passive:!0},Xs={...vo,capture:!0};function el(e,t,o,l){t.addEventListener(e,o,l?Xs:vo)}function po(e,t,o,l){t.removeEventListener(e,o,vo)}Al&&fo();function wt(e,t,o,l){let r;o=o||0,l=l||t.length-1;let a=l<=2147483647;for(;l-o>1;)r=a?o+l>>1:tt((o+l)/2),t[r]<e?o=r:l=r;return e-t[o]<=t[l]-e?o:l}function ti(e){return(o,l,r)=>{let a=-1,f=-1;for(let p=l;p<=r;p++)if(e(o[p])){a=p;break}for(let p=r;p>=l;p--)if(e(o[p])){f=p;break}return[a,f]}}var li=e=>e!=null,ni=e=>e!=null&&e>0,gn=ti(li),ea=ti(ni);function ta(e,t,o,l=0,r=!1){let a=r?ea:gn,f=r?ni:li;[t,o]=a(e,t,o);let p=e[t],m=e[t];if(t>-1)if(l==1)p=e[t],m=e[o];else if(l==-1)p=e[o],m=e[t];else for(let h=t;h<=o;h++){let S=e[h];f(S)&&(S<p?p=S:S>m&&(m=S))}return[p??ce,m??-ce]}function wn(e,t,o,l){let r=Dr(e),a=Dr(t);e==t&&(r==-1?(e*=o,t/=o):(e/=o,t*=o));let f=o==10?Lt:oi,p=r==1?tt:ft,m=a==1?ft:tt,h=p(f(De(e))),S=m(f(De(t))),g=_l(o,h),w=_l(o,S);return o==10&&(h<0&&(g=pe(g,-h)),S<0&&(w=pe(w,-S))),l||o==2?(e=g*r,t=w*a):(e=ai(e,g),t=yn(t,w)),[e,t]}function Mo(e,t,o,l){let r=wn(e,t,o,l);return e==0&&(r[0]=0),t==0&&(r[1]=0),r}var To=.1,Er={mode:3,pad:To},Ul={pad:0,soft:null,mode:0},la={min:Ul,max:Ul};function hn(e,t,o,l){return Sn(o)?Ar(e,t,o):(Ul.pad=o,Ul.soft=l?0:null,Ul.mode=l?3:0,Ar(e,t,la))}function oe(e,t){return e??t}function na(e,t,o){for(t=oe(t,0),o=oe(o,e.length-1);t<=o;){if(e[t]!=null)return!0;t++}return!1}function Ar(e,t,o){let l=o.min,r=o.max,a=oe(l.pad,0),f=oe(r.pad,0),p=oe(l.hard,-ce),m=oe(r.hard,ce),h=oe(l.soft,ce),S=oe(r.soft,-ce),g=oe(l.mode,0),w=oe(r.mode,0),A=t-e,D=Lt(A),O=Ye(De(e),De(t)),F=Lt(O),V=De(F-D);(A<1e-24||V>10)&&(A=0,(e==0||t==0)&&(A=1e-24,g==2&&h!=ce&&(a=0),w==2&&S!=-ce&&(f=0)));let v=A||O||1e3,z=Lt(v),M=_l(10,tt(z)),j=v*(A==0?e==0?.1:1:a),L=pe(ai(e-j,M/10),24),q=e>=h&&(g==1||g==3&&L<=h||g==2&&L>=h)?h:ce,Y=Ye(p,L<q&&e>=q?q:yt(q,L)),Q=v*(A==0?t==0?.1:1:f),B=pe(yn(t+Q,M/10),24),T=t<=S&&(w==1||w==3&&B>=S||w==2&&B<=S)?S:-ce,K=yt(m,B>T&&t<=T?T:Ye(T,B));return Y==K&&Y==0&&(K=100),[Y,K]}var oa=new Intl.NumberFormat(Al?Qs.language:\"en-US\"),_o=e=>oa.format(e),lt=Math,pn=lt.PI,De=lt.abs,tt=lt.floor,Ae=lt.round,ft=lt.ceil,yt=lt.min,Ye=lt.max,_l=lt.pow,Dr=lt.sign,Lt=lt.log10,oi=lt.log2,ra=(e,t=1)=>lt.sinh(e)*t,ro=(e,t=1)=>lt.asinh(e/t),ce=1/0;function Lr(e){return(Lt((e^e>>31)-(e>>31))|0)+1}function mo(e,t,o){return yt(Ye(e,t),o)}function ri(e){return typeof e==\"function\"}function X(e){return ri(e)?e:()=>e}var ia=()=>{},ii=e=>e,si=(e,t)=>t,sa=e=>null,Cr=e=>!0,$r=(e,t)=>e==t,aa=/\\.\\d*?(?=9{6,}|0{6,})/gm,tl=e=>{if(fi(e)||Ht.has(e))return e;let t=`${e}`,o=t.match(aa);if(o==null)return e;let l=o[0].length-1;if(t.indexOf(\"e-\")!=-1){let[r,a]=t.split(\"e\");return+`${tl(r)}e${a}`}return pe(e,l)};function Zt(e,t){return tl(pe(tl(e/t))*t)}function yn(e,t){return tl(ft(tl(e/t))*t)}function ai(e,t){return tl(tt(tl(e/t))*t)}function pe(e,t=0){if(fi(e))return e;let o=10**t,l=e*o*(1+Number.EPSILON);return Ae(l)/o}var Ht=new Map;function ui(e){return((\"\"+e).split(\".\")[1]||\"\").length}function jl(e,t,o,l){let r=[],a=l.map(ui);for(let f=t;f<o;f++){let p=De(f),m=pe(_l(e,f),p);for(let h=0;h<l.length;h++){let S=e==10?+`${l[h]}e${f}`:l[h]*m,g=(f>=0?0:p)+(f>=a[h]?0:a[h]),w=e==10?S:pe(S,g);r.push(w),Ht.set(w,g)}}return r}var Kl={},ko=[],kl=[null,null],Ft=Array.isArray,fi=Number.isInteger,ua=e=>e===void 0;function Rr(e){return typeof e==\"string\"}function Sn(e){let t=!1;if(e!=null){let o=e.constructor;t=o==null||o==Object}return t}function fa(e){return e!=null&&typeof e==\"object\"}var ca=Object.getPrototypeOf(Uint8Array),ci=\"__proto__\";function Pl(e,t=Sn){let o;if(Ft(e)){let l=e.find(r=>r!=null);if(Ft(l)||t(l)){o=Array(e.length);for(let r=0;r<e.length;r++)o[r]=Pl(e[r],t)}else o=e.slice()}else if(e instanceof ca)o=e.slice();else if(t(e)){o={};for(let l in e)l!=ci&&(o[l]=Pl(e[l],t))}else o=e;return o}function ke(e){let t=arguments;for(let o=1;o<t.length;o++){let l=t[o];for(let r in l)r!=ci&&(Sn(e[r])?ke(e[r],Pl(l[r])):e[r]=Pl(l[r]))}return e}var pa=0,ma=1,ha=2;function da(e,t,o){for(let l=0,r,a=-1;l<t.length;l++){let f=t[l];if(f>a){for(r=f-1;r>=0&&e[r]==null;)e[r--]=null;for(r=f+1;r<o&&e[r]==null;)e[a=r++]=null}}}function ga(e,t){if(Sa(e)){let f=e[0].slice();for(let p=1;p<e.length;p++)f.push(...e[p].slice(1));return ba(f[0])||(f=ya(f)),f}let o=new Set;for(let f=0;f<e.length;f++){let m=e[f][0],h=m.length;for(let S=0;S<h;S++)o.add(m[S])}let l=[Array.from(o).sort((f,p)=>f-p)],r=l[0].length,a=new Map;for(let f=0;f<r;f++)a.set(l[0][f],f);for(let f=0;f<e.length;f++){let p=e[f],m=p[0];for(let h=1;h<p.length;h++){let S=p[h],g=Array(r).fill(void 0),w=t?t[f][h]:ma,A=[];for(let D=0;D<S.length;D++){let O=S[D],F=a.get(m[D]);O===null?w!=pa&&(g[F]=O,w==ha&&A.push(F)):g[F]=O}da(g,A,r),l.push(g)}}return l}var wa=typeof queueMicrotask>\"u\"?e=>Promise.resolve().then(e):queueMicrotask;function ya(e){let t=e[0],o=t.length,l=Array(o);for(let a=0;a<l.length;a++)l[a]=a;l.sort((a,f)=>t[a]-t[f]);let r=[];for(let a=0;a<e.length;a++){let f=e[a],p=Array(o);for(let m=0;m<o;m++)p[m]=f[l[m]];r.push(p)}return r}function Sa(e){let t=e[0][0],o=t.length;for(let l=1;l<e.length;l++){let r=e[l][0];if(r.length!=o)return!1;if(r!=t){for(let a=0;a<o;a++)if(r[a]!=t[a])return!1}}return!0}function ba(e,t=100){let o=e.length;if(o<=1)return!0;let l=0,r=o-1;for(;l<=r&&e[l]==null;)l++;for(;r>=l&&e[r]==null;)r--;if(r<=l)return!0;let a=Ye(1,tt((r-l+1)/t));for(let f=e[l],p=l+a;p<=r;p+=a){let m=e[p];if(m!=null){if(m<=f)return!1;f=m}}return!0}var pi=[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"],mi=[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"];function hi(e){return e.slice(0,3)}var xa=mi.map(hi),va=pi.map(hi),Ma={MMMM:pi,MMM:va,WWWW:mi,WWW:xa};function Il(e){return(e<10?\"0\":\"\")+e}function Ta(e){return(e<10?\"00\":e<100?\"0\":\"\")+e}var _a={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+\"\").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Il(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Il(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Il(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?\"PM\":\"AM\",aa:e=>e.getHours()>=12?\"pm\":\"am\",a:e=>e.getHours()>=12?\"p\":\"a\",mm:e=>Il(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Il(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Ta(e.getMilliseconds())};function Po(e,t){t=t||Ma;let o=[],l=/\\{([a-z]+)\\}|[^{]+/gi,r;for(;r=l.exec(e);)o.push(r[0][0]==\"{\"?_a[r[1]]:r[0]);return a=>{let f=\"\";for(let p=0;p<o.length;p++)f+=typeof o[p]==\"string\"?o[p]:o[p](a,t);return f}}var ka=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Pa(e,t){let o;return t==\"UTC\"||t==\"Etc/UTC\"?o=new Date(+e+e.getTimezoneOffset()*6e4):t==ka?o=e:(o=new Date(e.toLocaleString(\"en-US\",{timeZone:t})),o.setMilliseconds(e.getMilliseconds())),o}var di=e=>e%1==0,dn=[1,2,2.5,5],Ea=jl(10,-32,0,dn),gi=jl(10,0,32,dn),Aa=gi.filter(di),Qt=Ea.concat(gi),Eo=`\n`,wi=\"{YYYY}\",Or=Eo+wi,yi=\"{M}/{D}\",Yl=Eo+yi,fn=Yl+\"/{YY}\",Si=\"{aa}\",Da=\"{h}:{mm}\",Ml=Da+Si,Nr=Eo+Ml,Wr=\":{ss}\",ae=null;function bi(e){let t=e*1e3,o=t*60,l=o*60,r=l*24,a=r*30,f=r*365,m=(e==1?jl(10,0,3,dn).filter(di):jl(10,-3,0,dn)).concat([t,t*5,t*10,t*15,t*30,o,o*5,o*10,o*15,o*30,l,l*2,l*3,l*4,l*6,l*8,l*12,r,r*2,r*3,r*4,r*5,r*6,r*7,r*8,r*9,r*10,r*15,a,a*2,a*3,a*4,a*6,f,f*2,f*5,f*10,f*25,f*50,f*100]),h=[[f,wi,ae,ae,ae,ae,ae,ae,1],[r*28,\"{MMM}\",Or,ae,ae,ae,ae,ae,1],[r,yi,Or,ae,ae,ae,ae,ae,1],[l,\"{h}\"+Si,fn,ae,Yl,ae,ae,ae,1],[o,Ml,fn,ae,Yl,ae,ae,ae,1],[t,Wr,fn+\" \"+Ml,ae,Yl+\" \"+Ml,ae,Nr,ae,1],[e,Wr+\".{fff}\",fn+\" \"+Ml,ae,Yl+\" \"+Ml,ae,Nr,ae,1]];function S(g){return(w,A,D,O,F,V)=>{let v=[],z=F>=f,M=F>=a&&F<f,j=g(D),L=pe(j*e,3),q=io(j.getFullYear(),z?0:j.getMonth(),M||z?1:j.getDate()),Y=pe(q*e,3);if(M||z){let Q=M?F/a:0,B=z?F/f:0,T=L==Y?L:pe(io(q.getFullYear()+B,q.getMonth()+Q,1)*e,3),K=new Date(Ae(T/e)),C=K.getFullYear(),I=K.getMonth();for(let W=0;T<=O;W++){let te=io(C+B*W,I+Q*W,1),N=te-g(pe(te*e,3));T=pe((+te+N)*e,3),T<=O&&v.push(T)}}else{let Q=F>=r?r:F,B=tt(D)-tt(L),T=Y+B+yn(L-Y,Q);v.push(T);let K=g(T),C=K.getHours()+K.getMinutes()/o+K.getSeconds()/l,I=F/l,W=w.axes[A]._space,te=V/W;for(;T=pe(T+F,e==1?0:3),!(T>O);)if(I>1){let N=tt(pe(C+I,6))%24,le=g(T).getHours()-N;le>1&&(le=-1),T-=le*l,C=(C+I)%24;let ue=v[v.length-1];pe((T-ue)/F,3)*te>=.7&&v.push(T)}else v.push(T)}return v}}return[m,h,S]}var[La,Ca,$a]=bi(1),[Ra,Oa,Na]=bi(.001);jl(2,-53,53,[1]);function zr(e,t){return e.map(o=>o.map((l,r)=>r==0||r==8||l==null?l:t(r==1||o[8]==0?l:o[1]+l)))}function Fr(e,t){return(o,l,r,a,f)=>{let p=t.find(D=>f>=D[0])||t[t.length-1],m,h,S,g,w,A;return l.map(D=>{let O=e(D),F=O.getFullYear(),V=O.getMonth(),v=O.getDate(),z=O.getHours(),M=O.getMinutes(),j=O.getSeconds(),L=F!=m&&p[2]||V!=h&&p[3]||v!=S&&p[4]||z!=g&&p[5]||M!=w&&p[6]||j!=A&&p[7]||p[1];return m=F,h=V,S=v,g=z,w=M,A=j,L(O)})}}function Wa(e,t){let o=Po(t);return(l,r,a,f,p)=>r.map(m=>o(e(m)))}function io(e,t,o){return new Date(e,t,o)}function Hr(e,t){return t(e)}var za=\"{YYYY}-{MM}-{DD} {h}:{mm}{aa}\";function Vr(e,t){return(o,l,r,a)=>a==null?xo:t(e(l))}function Fa(e,t){let o=e.series[t];return o.width?o.stroke(e,t):o.points.width?o.points.stroke(e,t):null}function Ha(e,t){return e.series[t].fill(e,t)}var Va={show:!0,live:!0,isolate:!1,mount:ia,markers:{show:!0,width:2,stroke:Fa,fill:Ha,dash:\"solid\"},idx:null,idxs:null,values:[]};function Ia(e,t){let o=e.cursor.points,l=ut(),r=o.size(e,t);we(l,Gl,r),we(l,Bl,r);let a=r/-2;we(l,\"marginLeft\",a),we(l,\"marginTop\",a);let f=o.width(e,t,r);return f&&we(l,\"borderWidth\",f),l}function Ga(e,t){let o=e.series[t].points;return o._fill||o._stroke}function Ba(e,t){let o=e.series[t].points;return o._stroke||o._fill}function Ya(e,t){return e.series[t].points.size}var so=[0,0];function Ua(e,t,o){return so[0]=t,so[1]=o,so}function cn(e,t,o,l=!0){return r=>{r.button==0&&(!l||r.target==t)&&o(r)}}function ao(e,t,o,l=!0){return r=>{(!l||r.target==t)&&o(r)}}var Ka={show:!0,x:!0,y:!0,lock:!1,move:Ua,points:{one:!1,show:Ia,size:Ya,width:0,stroke:Ba,fill:Ga},bind:{mousedown:cn,mouseup:cn,click:cn,dblclick:cn,mousemove:ao,mouseleave:ao,mouseenter:ao},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,o,l,r)=>l-r,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},xi={show:!0,stroke:\"rgba(0,0,0,0.07)\",width:2},Ao=ke({},xi,{filter:si}),vi=ke({},Ao,{size:10}),Mi=ke({},xi,{show:!1}),Do='12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"',Ti=\"bold \"+Do,_i=1.5,Ir={show:!0,scale:\"x\",stroke:bo,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ti,side:2,grid:Ao,ticks:vi,border:Mi,font:Do,lineGap:_i,rotate:0},ja=\"Value\",qa=\"Time\",Gr={show:!0,scale:\"x\",auto:!1,sorted:1,min:ce,max:-ce,idxs:[]};function Ja(e,t,o,l,r){return t.map(a=>a==null?\"\":_o(a))}function Za(e,t,o,l,r,a,f){let p=[],m=Ht.get(r)||0;o=f?o:pe(yn(o,r),m);for(let h=o;h<=l;h=pe(h+r,m))p.push(Object.is(h,-0)?0:h);return p}function ho(e,t,o,l,r,a,f){let p=[],m=e.scales[e.axes[t].scale].log,h=m==10?Lt:oi,S=tt(h(o));r=_l(m,S),m==10&&(r=Qt[wt(r,Qt)]);let g=o,w=r*m;m==10&&(w=Qt[wt(w,Qt)]);do p.push(g),g=g+r,m==10&&!Ht.has(g)&&(g=pe(g,Ht.get(r))),g>=w&&(r=g,w=r*m,m==10&&(w=Qt[wt(w,Qt)]));while(g<=l);return p}function Qa(e,t,o,l,r,a,f){let m=e.scales[e.axes[t].scale].asinh,h=l>m?ho(e,t,Ye(m,o),l,r):[m],S=l>=0&&o<=0?[0]:[];return(o<-m?ho(e,t,Ye(m,-l),-o,r):[m]).reverse().map(w=>-w).concat(S,h)}var ki=/./,Xa=/[12357]/,eu=/[125]/,Br=/1/,go=(e,t,o,l)=>e.map((r,a)=>t==4&&r==0||a%l==0&&o.test(r.toExponential()[r<0?1:0])?r:null);function tu(e,t,o,l,r){let a=e.axes[o],f=a.scale,p=e.scales[f],m=e.valToPos,h=a._space,S=m(10,f),g=m(9,f)-S>=h?ki:m(7,f)-S>=h?Xa:m(5,f)-S>=h?eu:Br;if(g==Br){let w=De(m(1,f)-S);if(w<h)return go(t.slice().reverse(),p.distr,g,ft(h/w)).reverse()}return go(t,p.distr,g,1)}function lu(e,t,o,l,r){let a=e.axes[o],f=a.scale,p=a._space,m=e.valToPos,h=De(m(1,f)-m(2,f));return h<p?go(t.slice().reverse(),3,ki,ft(p/h)).reverse():t}function nu(e,t,o,l){return l==null?xo:t==null?\"\":_o(t)}var Yr={show:!0,scale:\"y\",stroke:bo,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ti,side:3,grid:Ao,ticks:vi,border:Mi,font:Do,lineGap:_i,rotate:0};function ou(e,t){let o=3+(e||1)*2;return pe(o*t,3)}function ru(e,t){let{scale:o,idxs:l}=e.series[0],r=e._data[0],a=e.valToPos(r[l[0]],o,!0),f=e.valToPos(r[l[1]],o,!0),p=De(f-a),m=e.series[t],h=p/(m.points.space*ie);return l[1]-l[0]<=h}var Ur={scale:null,auto:!0,sorted:0,min:ce,max:-ce},Pi=(e,t,o,l,r)=>r,Kr={show:!0,auto:!0,sorted:0,gaps:Pi,alpha:1,facets:[ke({},Ur,{scale:\"x\"}),ke({},Ur,{scale:\"y\"})]},jr={scale:\"y\",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Pi,alpha:1,points:{show:ru,filter:null},values:null,min:ce,max:-ce,idxs:[],path:null,clip:null};function iu(e,t,o,l,r){return o/10}var Ei={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},su=ke({},Ei,{time:!1,ori:1}),qr={};function Ai(e,t){let o=qr[e];return o||(o={key:e,plots:[],sub(l){o.plots.push(l)},unsub(l){o.plots=o.plots.filter(r=>r!=l)},pub(l,r,a,f,p,m,h){for(let S=0;S<o.plots.length;S++)o.plots[S]!=r&&o.plots[S].pub(l,r,a,f,p,m,h)}},e!=null&&(qr[e]=o)),o}var El=1,wo=2;function ll(e,t,o){let l=e.mode,r=e.series[t],a=l==2?e._data[t]:e._data,f=e.scales,p=e.bbox,m=a[0],h=l==2?a[1]:a[t],S=l==2?f[r.facets[0].scale]:f[e.series[0].scale],g=l==2?f[r.facets[1].scale]:f[r.scale],w=p.left,A=p.top,D=p.width,O=p.height,F=e.valToPosH,V=e.valToPosV;return S.ori==0?o(r,m,h,S,g,F,V,w,A,D,O,xn,Dl,Mn,Li,$i):o(r,m,h,S,g,V,F,A,w,O,D,vn,Ll,$o,Ci,Ri)}function Lo(e,t){let o=0,l=0,r=oe(e.bands,ko);for(let a=0;a<r.length;a++){let f=r[a];f.series[0]==t?o=f.dir:f.series[1]==t&&(f.dir==1?l|=1:l|=2)}return[o,l==1?-1:l==2?1:l==3?2:0]}function au(e,t,o,l,r){let a=e.mode,f=e.series[t],p=a==2?f.facets[1].scale:f.scale,m=e.scales[p];return r==-1?m.min:r==1?m.max:m.distr==3?m.dir==1?m.min:m.max:0}function Ct(e,t,o,l,r,a){return ll(e,t,(f,p,m,h,S,g,w,A,D,O,F)=>{let V=f.pxRound,v=h.dir*(h.ori==0?1:-1),z=h.ori==0?Dl:Ll,M,j;v==1?(M=o,j=l):(M=l,j=o);let L=V(g(p[M],h,O,A)),q=V(w(m[M],S,F,D)),Y=V(g(p[j],h,O,A)),Q=V(w(a==1?S.max:S.min,S,F,D)),B=new Path2D(r);return z(B,Y,Q),z(B,L,Q),z(B,L,q),B})}function bn(e,t,o,l,r,a){let f=null;if(e.length>0){f=new Path2D;let p=t==0?Mn:$o,m=o;for(let g=0;g<e.length;g++){let w=e[g];if(w[1]>w[0]){let A=w[0]-m;A>0&&p(f,m,l,A,l+a),m=w[1]}}let h=o+r-m,S=10;h>0&&p(f,m,l-S/2,h,l+a+S)}return f}function uu(e,t,o){let l=e[e.length-1];l&&l[0]==t?l[1]=o:e.push([t,o])}function Co(e,t,o,l,r,a,f){let p=[],m=e.length;for(let h=r==1?o:l;h>=o&&h<=l;h+=r)if(t[h]===null){let g=h,w=h;if(r==1)for(;++h<=l&&t[h]===null;)w=h;else for(;--h>=o&&t[h]===null;)w=h;let A=a(e[g]),D=w==g?A:a(e[w]),O=g-r;A=f<=0&&O>=0&&O<m?a(e[O]):A;let V=w+r;D=f>=0&&V>=0&&V<m?a(e[V]):D,D>=A&&p.push([A,D])}return p}function Jr(e){return e==0?ii:e==1?Ae:t=>Zt(t,e)}function Di(e){let t=e==0?xn:vn,o=e==0?(r,a,f,p,m,h)=>{r.arcTo(a,f,p,m,h)}:(r,a,f,p,m,h)=>{r.arcTo(f,a,m,p,h)},l=e==0?(r,a,f,p,m)=>{r.rect(a,f,p,m)}:(r,a,f,p,m)=>{r.rect(f,a,m,p)};return(r,a,f,p,m,h=0,S=0)=>{h==0&&S==0?l(r,a,f,p,m):(h=yt(h,p/2,m/2),S=yt(S,p/2,m/2),t(r,a+h,f),o(r,a+p,f,a+p,f+m,h),o(r,a+p,f+m,a,f+m,S),o(r,a,f+m,a,f,S),o(r,a,f,a+p,f,h),r.closePath())}}var xn=(e,t,o)=>{e.moveTo(t,o)},vn=(e,t,o)=>{e.moveTo(o,t)},Dl=(e,t,o)=>{e.lineTo(t,o)},Ll=(e,t,o)=>{e.lineTo(o,t)},Mn=Di(0),$o=Di(1),Li=(e,t,o,l,r,a)=>{e.arc(t,o,l,r,a)},Ci=(e,t,o,l,r,a)=>{e.arc(o,t,l,r,a)},$i=(e,t,o,l,r,a,f)=>{e.bezierCurveTo(t,o,l,r,a,f)},Ri=(e,t,o,l,r,a,f)=>{e.bezierCurveTo(o,t,r,l,f,a)};function Oi(e){return(t,o,l,r,a)=>ll(t,o,(f,p,m,h,S,g,w,A,D,O,F)=>{let{pxRound:V,points:v}=f,z,M;h.ori==0?(z=xn,M=Li):(z=vn,M=Ci);let j=pe(v.width*ie,3),L=(v.size-v.width)/2*ie,q=pe(L*2,3),Y=new Path2D,Q=new Path2D,{left:B,top:T,width:K,height:C}=t.bbox;Mn(Q,B-q,T-q,K+q*2,C+q*2);let I=W=>{if(m[W]!=null){let te=V(g(p[W],h,O,A)),N=V(w(m[W],S,F,D));z(Y,te+L,N),M(Y,te,N,L,0,pn*2)}};if(a)a.forEach(I);else for(let W=l;W<=r;W++)I(W);return{stroke:j>0?Y:null,fill:Y,clip:Q,flags:El|wo}})}function Ni(e){return(t,o,l,r,a,f)=>{l!=r&&(a!=l&&f!=l&&e(t,o,l),a!=r&&f!=r&&e(t,o,r),e(t,o,f))}}var fu=Ni(Dl),cu=Ni(Ll);function Wi(e){let t=oe(e?.alignGaps,0);return(o,l,r,a)=>ll(o,l,(f,p,m,h,S,g,w,A,D,O,F)=>{[r,a]=gn(m,r,a);let V=f.pxRound,v=C=>V(g(C,h,O,A)),z=C=>V(w(C,S,F,D)),M,j;h.ori==0?(M=Dl,j=fu):(M=Ll,j=cu);let L=h.dir*(h.ori==0?1:-1),q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:El},Y=q.stroke,Q=!1;if(a-r>=O*4){let C=$=>o.posToVal($,h.key,!0),I=null,W=null,te,N,Ue,ye=v(p[L==1?r:a]),le=v(p[r]),ue=v(p[a]),J=C(L==1?le+1:ue-1);for(let $=L==1?r:a;$>=r&&$<=a;$+=L){let Pe=p[$],Se=(L==1?Pe<J:Pe>J)?ye:v(Pe),se=m[$];Se==ye?se!=null?(N=se,I==null?(M(Y,Se,z(N)),te=I=W=N):N<I?I=N:N>W&&(W=N)):se===null&&(Q=!0):(I!=null&&j(Y,ye,z(I),z(W),z(te),z(N)),se!=null?(N=se,M(Y,Se,z(N)),I=W=te=N):(I=W=null,se===null&&(Q=!0)),ye=Se,J=C(ye+L))}I!=null&&I!=W&&Ue!=ye&&j(Y,ye,z(I),z(W),z(te),z(N))}else for(let C=L==1?r:a;C>=r&&C<=a;C+=L){let I=m[C];I===null?Q=!0:I!=null&&M(Y,v(p[C]),z(I))}let[T,K]=Lo(o,l);if(f.fill!=null||T!=0){let C=q.fill=new Path2D(Y),I=f.fillTo(o,l,f.min,f.max,T),W=z(I),te=v(p[r]),N=v(p[a]);L==-1&&([N,te]=[te,N]),M(C,N,W),M(C,te,W)}if(!f.spanGaps){let C=[];Q&&C.push(...Co(p,m,r,a,L,v,t)),q.gaps=C=f.gaps(o,l,r,a,C),q.clip=bn(C,h.ori,A,D,O,F)}return K!=0&&(q.band=K==2?[Ct(o,l,r,a,Y,-1),Ct(o,l,r,a,Y,1)]:Ct(o,l,r,a,Y,K)),q})}function pu(e){let t=oe(e.align,1),o=oe(e.ascDesc,!1),l=oe(e.alignGaps,0),r=oe(e.extend,!1);return(a,f,p,m)=>ll(a,f,(h,S,g,w,A,D,O,F,V,v,z)=>{[p,m]=gn(g,p,m);let M=h.pxRound,{left:j,width:L}=a.bbox,q=le=>M(D(le,w,v,F)),Y=le=>M(O(le,A,z,V)),Q=w.ori==0?Dl:Ll,B={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:El},T=B.stroke,K=w.dir*(w.ori==0?1:-1),C=Y(g[K==1?p:m]),I=q(S[K==1?p:m]),W=I,te=I;r&&t==-1&&(te=j,Q(T,te,C)),Q(T,I,C);for(let le=K==1?p:m;le>=p&&le<=m;le+=K){let ue=g[le];if(ue==null)continue;let J=q(S[le]),$=Y(ue);t==1?Q(T,J,C):Q(T,W,$),Q(T,J,$),C=$,W=J}let N=W;r&&t==1&&(N=j+L,Q(T,N,C));let[Ue,ye]=Lo(a,f);if(h.fill!=null||Ue!=0){let le=B.fill=new Path2D(T),ue=h.fillTo(a,f,h.min,h.max,Ue),J=Y(ue);Q(le,N,J),Q(le,te,J)}if(!h.spanGaps){let le=[];le.push(...Co(S,g,p,m,K,q,l));let ue=h.width*ie/2,J=o||t==1?ue:-ue,$=o||t==-1?-ue:ue;le.forEach(Pe=>{Pe[0]+=J,Pe[1]+=$}),B.gaps=le=h.gaps(a,f,p,m,le),B.clip=bn(le,w.ori,F,V,v,z)}return ye!=0&&(B.band=ye==2?[Ct(a,f,p,m,T,-1),Ct(a,f,p,m,T,1)]:Ct(a,f,p,m,T,ye)),B})}function Zr(e,t,o,l,r,a,f=ce){if(e.length>1){let p=null;for(let m=0,h=1/0;m<e.length;m++)if(t[m]!==void 0){if(p!=null){let S=De(e[m]-e[p]);S<h&&(h=S,f=De(o(e[m],l,r,a)-o(e[p],l,r,a)))}p=m}}return f}function mu(e){e=e||Kl;let t=oe(e.size,[.6,ce,1]),o=e.align||0,l=e.gap||0,r=e.radius;r=r==null?[0,0]:typeof r==\"number\"?[r,0]:r;let a=X(r),f=1-t[0],p=oe(t[1],ce),m=oe(t[2],1),h=oe(e.disp,Kl),S=oe(e.each,A=>{}),{fill:g,stroke:w}=h;return(A,D,O,F)=>ll(A,D,(V,v,z,M,j,L,q,Y,Q,B,T)=>{let K=V.pxRound,C=o,I=l*ie,W=p*ie,te=m*ie,N,Ue;M.ori==0?[N,Ue]=a(A,D):[Ue,N]=a(A,D);let ye=M.dir*(M.ori==0?1:-1),le=M.ori==0?Mn:$o,ue=M.ori==0?S:(P,me,Ee,il,Gt,bt,Bt)=>{S(P,me,Ee,Gt,il,Bt,bt)},J=oe(A.bands,ko).find(P=>P.series[0]==D),$=J!=null?J.dir:0,Pe=V.fillTo(A,D,V.min,V.max,$),He=K(q(Pe,j,T,Q)),Se,se,ct,qe=B,xe=K(V.width*ie),St=!1,Et=null,nt=null,$t=null,nl=null;g!=null&&(xe==0||w!=null)&&(St=!0,Et=g.values(A,D,O,F),nt=new Map,new Set(Et).forEach(P=>{P!=null&&nt.set(P,new Path2D)}),xe>0&&($t=w.values(A,D,O,F),nl=new Map,new Set($t).forEach(P=>{P!=null&&nl.set(P,new Path2D)})));let{x0:ol,size:$l}=h;if(ol!=null&&$l!=null){C=1,v=ol.values(A,D,O,F),ol.unit==2&&(v=v.map(Ee=>A.posToVal(Y+Ee*B,M.key,!0)));let P=$l.values(A,D,O,F);$l.unit==2?se=P[0]*B:se=L(P[0],M,B,Y)-L(0,M,B,Y),qe=Zr(v,z,L,M,B,Y,qe),ct=qe-se+I}else qe=Zr(v,z,L,M,B,Y,qe),ct=qe*f+I,se=qe-ct;ct<1&&(ct=0),xe>=se/2&&(xe=0),ct<5&&(K=ii);let Zl=ct>0,Vt=qe-ct-(Zl?xe:0);se=K(mo(Vt,te,W)),Se=(C==0?se/2:C==ye?0:se)-C*ye*((C==0?I/2:0)+(Zl?xe/2:0));let Ve={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},rl=St?null:new Path2D,At=null;if(J!=null)At=A.data[J.series[1]];else{let{y0:P,y1:me}=h;P!=null&&me!=null&&(z=me.values(A,D,O,F),At=P.values(A,D,O,F))}let It=N*se,U=Ue*se;for(let P=ye==1?O:F;P>=O&&P<=F;P+=ye){let me=z[P];if(me==null)continue;if(At!=null){let Ke=At[P]??0;if(me-Ke==0)continue;He=q(Ke,j,T,Q)}let Ee=M.distr!=2||h!=null?v[P]:P,il=L(Ee,M,B,Y),Gt=q(oe(me,Pe),j,T,Q),bt=K(il-Se),Bt=K(Ye(Gt,He)),Je=K(yt(Gt,He)),ot=Bt-Je;if(me!=null){let Ke=me<0?U:It,pt=me<0?It:U;St?(xe>0&&$t[P]!=null&&le(nl.get($t[P]),bt,Je+tt(xe/2),se,Ye(0,ot-xe),Ke,pt),Et[P]!=null&&le(nt.get(Et[P]),bt,Je+tt(xe/2),se,Ye(0,ot-xe),Ke,pt)):le(rl,bt,Je+tt(xe/2),se,Ye(0,ot-xe),Ke,pt),ue(A,D,P,bt-xe/2,Je,se+xe,ot)}}return xe>0?Ve.stroke=St?nl:rl:St||(Ve._fill=V.width==0?V._fill:V._stroke??V._fill,Ve.width=0),Ve.fill=St?nt:rl,Ve})}function hu(e,t){let o=oe(t?.alignGaps,0);return(l,r,a,f)=>ll(l,r,(p,m,h,S,g,w,A,D,O,F,V)=>{[a,f]=gn(h,a,f);let v=p.pxRound,z=N=>v(w(N,S,F,D)),M=N=>v(A(N,g,V,O)),j,L,q;S.ori==0?(j=xn,q=Dl,L=$i):(j=vn,q=Ll,L=Ri);let Y=S.dir*(S.ori==0?1:-1),Q=z(m[Y==1?a:f]),B=Q,T=[],K=[];for(let N=Y==1?a:f;N>=a&&N<=f;N+=Y)if(h[N]!=null){let ye=m[N],le=z(ye);T.push(B=le),K.push(M(h[N]))}let C={stroke:e(T,K,j,q,L,v),fill:null,clip:null,band:null,gaps:null,flags:El},I=C.stroke,[W,te]=Lo(l,r);if(p.fill!=null||W!=0){let N=C.fill=new Path2D(I),Ue=p.fillTo(l,r,p.min,p.max,W),ye=M(Ue);q(N,B,ye),q(N,Q,ye)}if(!p.spanGaps){let N=[];N.push(...Co(m,h,a,f,Y,z,o)),C.gaps=N=p.gaps(l,r,a,f,N),C.clip=bn(N,S.ori,D,O,F,V)}return te!=0&&(C.band=te==2?[Ct(l,r,a,f,I,-1),Ct(l,r,a,f,I,1)]:Ct(l,r,a,f,I,te)),C})}function du(e){return hu(gu,e)}function gu(e,t,o,l,r,a){let f=e.length;if(f<2)return null;let p=new Path2D;if(o(p,e[0],t[0]),f==2)l(p,e[1],t[1]);else{let m=Array(f),h=Array(f-1),S=Array(f-1),g=Array(f-1);for(let w=0;w<f-1;w++)S[w]=t[w+1]-t[w],g[w]=e[w+1]-e[w],h[w]=S[w]/g[w];m[0]=h[0];for(let w=1;w<f-1;w++)h[w]===0||h[w-1]===0||h[w-1]>0!=h[w]>0?m[w]=0:(m[w]=3*(g[w-1]+g[w])/((2*g[w]+g[w-1])/h[w-1]+(g[w]+2*g[w-1])/h[w]),isFinite(m[w])||(m[w]=0));m[f-1]=h[f-2];for(let w=0;w<f-1;w++)r(p,e[w]+g[w]/3,t[w]+m[w]*g[w]/3,e[w+1]-g[w]/3,t[w+1]-m[w+1]*g[w]/3,e[w+1],t[w+1])}return p}var yo=new Set;function Qr(){for(let e of yo)e.syncRect(!0)}Al&&(el(Js,Tl,Qr),el(Zs,Tl,Qr,!0),el(mn,Tl,()=>{ee.pxRatio=ie}));var wu=Wi(),yu=Oi();function Xr(e,t,o,l){return(l?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((a,f)=>So(a,f,t,o))}function Su(e,t){return e.map((o,l)=>l==0?{}:ke({},t,o))}function So(e,t,o,l){return ke({},t==0?o:l,e)}function zi(e,t,o){return t==null?kl:[t,o]}var bu=zi;function xu(e,t,o){return t==null?kl:hn(t,o,To,!0)}function Fi(e,t,o,l){return t==null?kl:wn(t,o,e.scales[l].log,!1)}var vu=Fi;function Hi(e,t,o,l){return t==null?kl:Mo(t,o,e.scales[l].log,!1)}var Mu=Hi;function Tu(e,t,o,l,r){let a=Ye(Lr(e),Lr(t)),f=t-e,p=wt(r/l*f,o);do{let m=o[p],h=l*m/f;if(h>=r&&a+(m<5?Ht.get(m):0)<=17)return[m,h]}while(++p<o.length);return[0,0]}function ei(e){let t,o;return e=e.replace(/(\\d+)px/,(l,r)=>(t=Ae((o=+r)*ie))+\"px\"),[e,t,o]}function _u(e){e.show&&[e.font,e.labelFont].forEach(t=>{let o=pe(t[2]*ie,1);t[0]=t[0].replace(/[0-9.]+px/,o+\"px\"),t[1]=o})}function ee(e,t,o){let l={mode:oe(e.mode,1)},r=l.mode;function a(n,i,s,u){let c=i.valToPct(n);return u+s*(i.dir==-1?1-c:c)}function f(n,i,s,u){let c=i.valToPct(n);return u+s*(i.dir==-1?c:1-c)}function p(n,i,s,u){return i.ori==0?a(n,i,s,u):f(n,i,s,u)}l.valToPosH=a,l.valToPosV=f;let m=!1;l.status=0;let h=l.root=ut(Cs);if(e.id!=null&&(h.id=e.id),et(h,e.class),e.title){let n=ut(Os,h);n.textContent=e.title}let S=gt(\"canvas\"),g=l.ctx=S.getContext(\"2d\"),w=ut(Ns,h);el(\"click\",w,n=>{n.target===D&&(he!=wl||be!=yl)&&ze.click(l,n)},!0);let A=l.under=ut(Ws,w);w.appendChild(S);let D=l.over=ut(zs,w);e=Pl(e);let O=+oe(e.pxAlign,1),F=Jr(O);(e.plugins||[]).forEach(n=>{n.opts&&(e=n.opts(l,e)||e)});let V=e.ms||.001,v=l.series=r==1?Xr(e.series||[],Gr,jr,!1):Su(e.series||[null],Kr),z=l.axes=Xr(e.axes||[],Ir,Yr,!0),M=l.scales={},j=l.bands=e.bands||[];j.forEach(n=>{n.fill=X(n.fill||null),n.dir=oe(n.dir,-1)});let L=r==2?v[1].facets[0].scale:v[0].scale,q={axes:gs,series:cs},Y=(e.drawOrder||[\"axes\",\"series\"]).map(n=>q[n]);function Q(n){let i=n.distr==3?s=>Lt(s>0?s:n.clamp(l,s,n.min,n.max,n.key)):n.distr==4?s=>ro(s,n.asinh):n.distr==100?s=>n.fwd(s):s=>s;return s=>{let u=i(s),{_min:c,_max:d}=n,y=d-c;return(u-c)/y}}function B(n){let i=M[n];if(i==null){let s=(e.scales||Kl)[n]||Kl;if(s.from!=null){B(s.from);let u=ke({},M[s.from],s,{key:n});u.valToPct=Q(u),M[n]=u}else{i=M[n]=ke({},n==L?Ei:su,s),i.key=n;let u=i.time,c=i.range,d=Ft(c);if((n!=L||r==2&&!u)&&(d&&(c[0]==null||c[1]==null)&&(c={min:c[0]==null?Er:{mode:1,hard:c[0],soft:c[0]},max:c[1]==null?Er:{mode:1,hard:c[1],soft:c[1]}},d=!1),!d&&Sn(c))){let y=c;c=(b,x,_)=>x==null?kl:hn(x,_,y)}i.range=X(c||(u?bu:n==L?i.distr==3?vu:i.distr==4?Mu:zi:i.distr==3?Fi:i.distr==4?Hi:xu)),i.auto=X(d?!1:i.auto),i.clamp=X(i.clamp||iu),i._min=i._max=null,i.valToPct=Q(i)}}}B(\"x\"),B(\"y\"),r==1&&v.forEach(n=>{B(n.scale)}),z.forEach(n=>{B(n.scale)});for(let n in e.scales)B(n);let T=M[L],K=T.distr,C,I;T.ori==0?(et(h,$s),C=a,I=f):(et(h,Rs),C=f,I=a);let W={};for(let n in M){let i=M[n];(i.min!=null||i.max!=null)&&(W[n]={min:i.min,max:i.max},i.min=i.max=null)}let te=e.tzDate||(n=>new Date(Ae(n/V))),N=e.fmtDate||Po,Ue=V==1?$a(te):Na(te),ye=Fr(te,zr(V==1?Ca:Oa,N)),le=Vr(te,Hr(za,N)),ue=[],J=l.legend=ke({},Va,e.legend),$=l.cursor=ke({},Ka,{drag:{y:r==2}},e.cursor),Pe=J.show,He=$.show,Se=J.markers;J.idxs=ue,Se.width=X(Se.width),Se.dash=X(Se.dash),Se.stroke=X(Se.stroke),Se.fill=X(Se.fill);let se,ct,qe,xe=[],St=[],Et,nt=!1,$t={};if(J.live){let n=v[1]?v[1].values:null;nt=n!=null,Et=nt?n(l,1,0):{_:0};for(let i in Et)$t[i]=xo}if(Pe)if(se=gt(\"table\",Bs,h),qe=gt(\"tbody\",null,se),J.mount(l,se),nt){ct=gt(\"thead\",null,se,qe);let n=gt(\"tr\",null,ct);gt(\"th\",null,n);for(var nl in Et)gt(\"th\",dr,n).textContent=nl}else et(se,Us),J.live&&et(se,Ys);let ol={show:!0},$l={show:!1};function Zl(n,i){if(i==0&&(nt||!J.live||r==2))return kl;let s=[],u=gt(\"tr\",Ks,qe,qe.childNodes[i]);et(u,n.class),n.show||et(u,Xt);let c=gt(\"th\",null,u);if(Se.show){let b=ut(js,c);if(i>0){let x=Se.width(l,i);x&&(b.style.border=x+\"px \"+Se.dash(l,i)+\" \"+Se.stroke(l,i)),b.style.background=Se.fill(l,i)}}let d=ut(dr,c);n.label instanceof HTMLElement?d.appendChild(n.label):d.textContent=n.label,i>0&&(Se.show||(d.style.color=n.width>0?Se.stroke(l,i):Se.fill(l,i)),Ve(\"click\",c,b=>{if($._lock)return;Ut(b);let x=v.indexOf(n);if((b.ctrlKey||b.metaKey)!=J.isolate){let _=v.some((k,E)=>E>0&&E!=x&&k.show);v.forEach((k,E)=>{E>0&&vt(E,_?E==x?ol:$l:ol,!0,_e.setSeries)})}else vt(x,{show:!n.show},!0,_e.setSeries)},!1),al&&Ve(Sr,c,b=>{$._lock||(Ut(b),vt(v.indexOf(n),bl,!0,_e.setSeries))},!1));for(var y in Et){let b=gt(\"td\",qs,u);b.textContent=\"--\",s.push(b)}return[u,s]}let Vt=new Map;function Ve(n,i,s,u=!0){let c=Vt.get(i)||{},d=$.bind[n](l,i,s,u);d&&(el(n,i,c[n]=d),Vt.set(i,c))}function rl(n,i,s){let u=Vt.get(i)||{};for(let c in u)(n==null||c==n)&&(po(c,i,u[c]),delete u[c]);n==null&&Vt.delete(i)}let At=0,It=0,U=0,P=0,me=0,Ee=0,il=me,Gt=Ee,bt=U,Bt=P,Je=0,ot=0,Ke=0,pt=0;l.bbox={};let $n=!1,Ql=!1,sl=!1,Yt=!1,Xl=!1,rt=!1;function Rn(n,i,s){(s||n!=l.width||i!=l.height)&&Ro(n,i),ml(!1),sl=!0,Ql=!0,hl()}function Ro(n,i){l.width=At=U=n,l.height=It=P=i,me=Ee=0,os(),rs();let s=l.bbox;Je=s.left=Zt(me*ie,.5),ot=s.top=Zt(Ee*ie,.5),Ke=s.width=Zt(U*ie,.5),pt=s.height=Zt(P*ie,.5)}let ts=3;function ls(){let n=!1,i=0;for(;!n;){i++;let s=hs(i),u=ds(i);n=i==ts||s&&u,n||(Ro(l.width,l.height),Ql=!0)}}function ns({width:n,height:i}){Rn(n,i)}l.setSize=ns;function os(){let n=!1,i=!1,s=!1,u=!1;z.forEach((c,d)=>{if(c.show&&c._show){let{side:y,_size:b}=c,x=y%2,_=c.label!=null?c.labelSize:0,k=b+_;k>0&&(x?(U-=k,y==3?(me+=k,u=!0):s=!0):(P-=k,y==0?(Ee+=k,n=!0):i=!0))}}),Kt[0]=n,Kt[1]=s,Kt[2]=i,Kt[3]=u,U-=Rt[1]+Rt[3],me+=Rt[3],P-=Rt[2]+Rt[0],Ee+=Rt[0]}function rs(){let n=me+U,i=Ee+P,s=me,u=Ee;function c(d,y){switch(d){case 1:return n+=y,n-y;case 2:return i+=y,i-y;case 3:return s-=y,s+y;case 0:return u-=y,u+y}}z.forEach((d,y)=>{if(d.show&&d._show){let b=d.side;d._pos=c(b,d._size),d.label!=null&&(d._lpos=c(b,d.labelSize))}})}if($.dataIdx==null){let n=$.hover,i=n.skip=new Set(n.skip??[]);i.add(void 0);let s=n.prox=X(n.prox),u=n.bias??=0;$.dataIdx=(c,d,y,b)=>{if(d==0)return y;let x=y,_=s(c,d,y,b)??ce,k=_>=0&&_<ce,E=T.ori==0?U:P,G=$.left,re=t[0],ne=t[d];if(i.has(ne[y])){x=null;let Z=null,H=null,R;if(u==0||u==-1)for(R=y;Z==null&&R-- >0;)i.has(ne[R])||(Z=R);if(u==0||u==1)for(R=y;H==null&&R++<ne.length;)i.has(ne[R])||(H=R);if(Z!=null||H!=null)if(k){let ge=Z==null?-1/0:C(re[Z],T,E,0),Me=H==null?1/0:C(re[H],T,E,0),Ne=G-ge,fe=Me-G;Ne<=fe?Ne<=_&&(x=Z):fe<=_&&(x=H)}else x=H==null?Z:Z==null?H:y-Z<=H-y?Z:H}else k&&De(G-C(re[y],T,E,0))>_&&(x=null);return x}}let Ut=n=>{$.event=n};$.idxs=ue,$._lock=!1;let Fe=$.points;Fe.show=X(Fe.show),Fe.size=X(Fe.size),Fe.stroke=X(Fe.stroke),Fe.width=X(Fe.width),Fe.fill=X(Fe.fill);let xt=l.focus=ke({},e.focus||{alpha:.3},$.focus),al=xt.prox>=0,ul=al&&Fe.one,it=[],fl=[],cl=[];function Oo(n,i){let s=Fe.show(l,i);if(s instanceof HTMLElement)return et(s,Gs),et(s,n.class),Pt(s,-10,-10,U,P),D.insertBefore(s,it[i]),s}function No(n,i){if(r==1||i>0){let s=r==1&&M[n.scale].time,u=n.value;n.value=s?Rr(u)?Vr(te,Hr(u,N)):u||le:u||nu,n.label=n.label||(s?qa:ja)}if(ul||i>0){n.width=n.width==null?1:n.width,n.paths=n.paths||wu||sa,n.fillTo=X(n.fillTo||au),n.pxAlign=+oe(n.pxAlign,O),n.pxRound=Jr(n.pxAlign),n.stroke=X(n.stroke||null),n.fill=X(n.fill||null),n._stroke=n._fill=n._paths=n._focus=null;let s=ou(Ye(1,n.width),1),u=n.points=ke({},{size:s,width:Ye(1,s*.2),stroke:n.stroke,space:s*2,paths:yu,_stroke:null,_fill:null},n.points);u.show=X(u.show),u.filter=X(u.filter),u.fill=X(u.fill),u.stroke=X(u.stroke),u.paths=X(u.paths),u.pxAlign=n.pxAlign}if(Pe){let s=Zl(n,i);xe.splice(i,0,s[0]),St.splice(i,0,s[1]),J.values.push(null)}if(He){ue.splice(i,0,null);let s=null;ul?i==0&&(s=Oo(n,i)):i>0&&(s=Oo(n,i)),it.splice(i,0,s),fl.splice(i,0,0),cl.splice(i,0,0)}Oe(\"addSeries\",i)}function is(n,i){i=i??v.length,n=r==1?So(n,i,Gr,jr):So(n,i,{},Kr),v.splice(i,0,n),No(v[i],i)}l.addSeries=is;function ss(n){if(v.splice(n,1),Pe){J.values.splice(n,1),St.splice(n,1);let i=xe.splice(n,1)[0];rl(null,i.firstChild),i.remove()}He&&(ue.splice(n,1),it.splice(n,1)[0].remove(),fl.splice(n,1),cl.splice(n,1)),Oe(\"delSeries\",n)}l.delSeries=ss;let Kt=[!1,!1,!1,!1];function as(n,i){if(n._show=n.show,n.show){let s=n.side%2,u=M[n.scale];u==null&&(n.scale=s?v[1].scale:L,u=M[n.scale]);let c=u.time;n.size=X(n.size),n.space=X(n.space),n.rotate=X(n.rotate),Ft(n.incrs)&&n.incrs.forEach(y=>{!Ht.has(y)&&Ht.set(y,ui(y))}),n.incrs=X(n.incrs||(u.distr==2?Aa:c?V==1?La:Ra:Qt)),n.splits=X(n.splits||(c&&u.distr==1?Ue:u.distr==3?ho:u.distr==4?Qa:Za)),n.stroke=X(n.stroke),n.grid.stroke=X(n.grid.stroke),n.ticks.stroke=X(n.ticks.stroke),n.border.stroke=X(n.border.stroke);let d=n.values;n.values=Ft(d)&&!Ft(d[0])?X(d):c?Ft(d)?Fr(te,zr(d,N)):Rr(d)?Wa(te,d):d||ye:d||Ja,n.filter=X(n.filter||(u.distr>=3&&u.log==10?tu:u.distr==3&&u.log==2?lu:si)),n.font=ei(n.font),n.labelFont=ei(n.labelFont),n._size=n.size(l,null,i,0),n._space=n._rotate=n._incrs=n._found=n._splits=n._values=null,n._size>0&&(Kt[i]=!0,n._el=ut(Fs,w))}}function Rl(n,i,s,u){let[c,d,y,b]=s,x=i%2,_=0;return x==0&&(b||d)&&(_=i==0&&!c||i==2&&!y?Ae(Ir.size/3):0),x==1&&(c||y)&&(_=i==1&&!d||i==3&&!b?Ae(Yr.size/2):0),_}let Wo=l.padding=(e.padding||[Rl,Rl,Rl,Rl]).map(n=>X(oe(n,Rl))),Rt=l._padding=Wo.map((n,i)=>n(l,i,Kt,0)),We,Le=null,Ce=null,en=r==1?v[0].idxs:null,mt=null,Ol=!1;function zo(n,i){if(t=n??[],l.data=l._data=t,r==2){We=0;for(let s=1;s<v.length;s++)We+=t[s][0].length}else{t.length==0&&(l.data=l._data=t=[[]]),mt=t[0],We=mt.length;let s=t;if(K==2){s=t.slice();let u=s[0]=Array(We);for(let c=0;c<We;c++)u[c]=c}l._data=t=s}if(ml(!0),Oe(\"setData\"),K==2&&(sl=!0),i!==!1){let s=T;s.auto(l,Ol)?On():Nt(L,s.min,s.max),Yt=Yt||$.left>=0,rt=!0,hl()}}l.setData=zo;function On(){Ol=!0;let n,i;r==1&&(We>0?(Le=en[0]=0,Ce=en[1]=We-1,n=t[0][Le],i=t[0][Ce],K==2?(n=Le,i=Ce):n==i&&(K==3?[n,i]=wn(n,n,T.log,!1):K==4?[n,i]=Mo(n,n,T.log,!1):T.time?i=n+Ae(86400/V):[n,i]=hn(n,i,To,!0))):(Le=en[0]=n=null,Ce=en[1]=i=null)),Nt(L,n,i)}let tn,pl,Nn,Wn,zn,Fn,Hn,Vn,In,je;function Fo(n,i,s,u,c,d){n??=wr,s??=ko,u??=\"butt\",c??=wr,d??=\"round\",n!=tn&&(g.strokeStyle=tn=n),c!=pl&&(g.fillStyle=pl=c),i!=Nn&&(g.lineWidth=Nn=i),d!=zn&&(g.lineJoin=zn=d),u!=Fn&&(g.lineCap=Fn=u),s!=Wn&&g.setLineDash(Wn=s)}function Ho(n,i,s,u){i!=pl&&(g.fillStyle=pl=i),n!=Hn&&(g.font=Hn=n),s!=Vn&&(g.textAlign=Vn=s),u!=In&&(g.textBaseline=In=u)}function Gn(n,i,s,u,c=0){if(u.length>0&&n.auto(l,Ol)&&(i==null||i.min==null)){let d=oe(Le,0),y=oe(Ce,u.length-1),b=s.min==null?ta(u,d,y,c,n.distr==3):[s.min,s.max];n.min=yt(n.min,s.min=b[0]),n.max=Ye(n.max,s.max=b[1])}}let Vo={min:null,max:null};function us(){for(let u in M){let c=M[u];W[u]==null&&(c.min==null||W[L]!=null&&c.auto(l,Ol))&&(W[u]=Vo)}for(let u in M){let c=M[u];W[u]==null&&c.from!=null&&W[c.from]!=null&&(W[u]=Vo)}W[L]!=null&&ml(!0);let n={};for(let u in W){let c=W[u];if(c!=null){let d=n[u]=Pl(M[u],fa);if(c.min!=null)ke(d,c);else if(u!=L||r==2)if(We==0&&d.from==null){let y=d.range(l,null,null,u);d.min=y[0],d.max=y[1]}else d.min=ce,d.max=-ce}}if(We>0){v.forEach((u,c)=>{if(r==1){let d=u.scale,y=W[d];if(y==null)return;let b=n[d];if(c==0){let x=b.range(l,b.min,b.max,d);b.min=x[0],b.max=x[1],Le=wt(b.min,t[0]),Ce=wt(b.max,t[0]),Ce-Le>1&&(t[0][Le]<b.min&&Le++,t[0][Ce]>b.max&&Ce--),u.min=mt[Le],u.max=mt[Ce]}else u.show&&u.auto&&Gn(b,y,u,t[c],u.sorted);u.idxs[0]=Le,u.idxs[1]=Ce}else if(c>0&&u.show&&u.auto){let[d,y]=u.facets,b=d.scale,x=y.scale,[_,k]=t[c],E=n[b],G=n[x];E!=null&&Gn(E,W[b],d,_,d.sorted),G!=null&&Gn(G,W[x],y,k,y.sorted),u.min=y.min,u.max=y.max}});for(let u in n){let c=n[u],d=W[u];if(c.from==null&&(d==null||d.min==null)){let y=c.range(l,c.min==ce?null:c.min,c.max==-ce?null:c.max,u);c.min=y[0],c.max=y[1]}}}for(let u in n){let c=n[u];if(c.from!=null){let d=n[c.from];if(d.min==null)c.min=c.max=null;else{let y=c.range(l,d.min,d.max,u);c.min=y[0],c.max=y[1]}}}let i={},s=!1;for(let u in n){let c=n[u],d=M[u];if(d.min!=c.min||d.max!=c.max){d.min=c.min,d.max=c.max;let y=d.distr;d._min=y==3?Lt(d.min):y==4?ro(d.min,d.asinh):y==100?d.fwd(d.min):d.min,d._max=y==3?Lt(d.max):y==4?ro(d.max,d.asinh):y==100?d.fwd(d.max):d.max,i[u]=s=!0}}if(s){v.forEach((u,c)=>{r==2?c>0&&i.y&&(u._paths=null):i[u.scale]&&(u._paths=null)});for(let u in i)sl=!0,Oe(\"setScale\",u);He&&$.left>=0&&(Yt=rt=!0)}for(let u in W)W[u]=null}function fs(n){let i=mo(Le-1,0,We-1),s=mo(Ce+1,0,We-1);for(;n[i]==null&&i>0;)i--;for(;n[s]==null&&s<We-1;)s++;return[i,s]}function cs(){if(We>0){let n=v.some(i=>i._focus)&&je!=xt.alpha;n&&(g.globalAlpha=je=xt.alpha),v.forEach((i,s)=>{if(s>0&&i.show&&(Io(s,!1),Io(s,!0),i._paths==null)){let u=je;je!=i.alpha&&(g.globalAlpha=je=i.alpha);let c=r==2?[0,t[s][0].length-1]:fs(t[s]);i._paths=i.paths(l,s,c[0],c[1]),je!=u&&(g.globalAlpha=je=u)}}),v.forEach((i,s)=>{if(s>0&&i.show){let u=je;je!=i.alpha&&(g.globalAlpha=je=i.alpha),i._paths!=null&&Go(s,!1);{let c=i._paths!=null?i._paths.gaps:null,d=i.points.show(l,s,Le,Ce,c),y=i.points.filter(l,s,d,c);(d||y)&&(i.points._paths=i.points.paths(l,s,Le,Ce,y),Go(s,!0))}je!=u&&(g.globalAlpha=je=u),Oe(\"drawSeries\",s)}}),n&&(g.globalAlpha=je=1)}}function Io(n,i){let s=i?v[n].points:v[n];s._stroke=s.stroke(l,n),s._fill=s.fill(l,n)}function Go(n,i){let s=i?v[n].points:v[n],{stroke:u,fill:c,clip:d,flags:y,_stroke:b=s._stroke,_fill:x=s._fill,_width:_=s.width}=s._paths;_=pe(_*ie,3);let k=null,E=_%2/2;i&&x==null&&(x=_>0?\"#fff\":b);let G=s.pxAlign==1&&E>0;if(G&&g.translate(E,E),!i){let re=Je-_/2,ne=ot-_/2,Z=Ke+_,H=pt+_;k=new Path2D,k.rect(re,ne,Z,H)}i?Bn(b,_,s.dash,s.cap,x,u,c,y,d):ps(n,b,_,s.dash,s.cap,x,u,c,y,k,d),G&&g.translate(-E,-E)}function ps(n,i,s,u,c,d,y,b,x,_,k){let E=!1;x!=0&&j.forEach((G,re)=>{if(G.series[0]==n){let ne=v[G.series[1]],Z=t[G.series[1]],H=(ne._paths||Kl).band;Ft(H)&&(H=G.dir==1?H[0]:H[1]);let R,ge=null;ne.show&&H&&na(Z,Le,Ce)?(ge=G.fill(l,re)||d,R=ne._paths.clip):H=null,Bn(i,s,u,c,ge,y,b,x,_,k,R,H),E=!0}}),E||Bn(i,s,u,c,d,y,b,x,_,k)}let Bo=El|wo;function Bn(n,i,s,u,c,d,y,b,x,_,k,E){Fo(n,i,s,u,c),(x||_||E)&&(g.save(),x&&g.clip(x),_&&g.clip(_)),E?(b&Bo)==Bo?(g.clip(E),k&&g.clip(k),nn(c,y),ln(n,d,i)):b&wo?(nn(c,y),g.clip(E),ln(n,d,i)):b&El&&(g.save(),g.clip(E),k&&g.clip(k),nn(c,y),g.restore(),ln(n,d,i)):(nn(c,y),ln(n,d,i)),(x||_||E)&&g.restore()}function ln(n,i,s){s>0&&(i instanceof Map?i.forEach((u,c)=>{g.strokeStyle=tn=c,g.stroke(u)}):i!=null&&n&&g.stroke(i))}function nn(n,i){i instanceof Map?i.forEach((s,u)=>{g.fillStyle=pl=u,g.fill(s)}):i!=null&&n&&g.fill(i)}function ms(n,i,s,u){let c=z[n],d;if(u<=0)d=[0,0];else{let y=c._space=c.space(l,n,i,s,u),b=c._incrs=c.incrs(l,n,i,s,u,y);d=Tu(i,s,b,u,y)}return c._found=d}function Yn(n,i,s,u,c,d,y,b,x,_){let k=y%2/2;O==1&&g.translate(k,k),Fo(b,y,x,_,b),g.beginPath();let E,G,re,ne,Z=c+(u==0||u==3?-d:d);s==0?(G=c,ne=Z):(E=c,re=Z);for(let H=0;H<n.length;H++)i[H]!=null&&(s==0?E=re=n[H]:G=ne=n[H],g.moveTo(E,G),g.lineTo(re,ne));g.stroke(),O==1&&g.translate(-k,-k)}function hs(n){let i=!0;return z.forEach((s,u)=>{if(!s.show)return;let c=M[s.scale];if(c.min==null){s._show&&(i=!1,s._show=!1,ml(!1));return}else s._show||(i=!1,s._show=!0,ml(!1));let d=s.side,y=d%2,{min:b,max:x}=c,[_,k]=ms(u,b,x,y==0?U:P);if(k==0)return;let E=c.distr==2,G=s._splits=s.splits(l,u,b,x,_,k,E),re=c.distr==2?G.map(R=>mt[R]):G,ne=c.distr==2?mt[G[1]]-mt[G[0]]:_,Z=s._values=s.values(l,s.filter(l,re,u,k,ne),u,k,ne);s._rotate=d==2?s.rotate(l,Z,u,k):0;let H=s._size;s._size=ft(s.size(l,Z,u,n)),H!=null&&s._size!=H&&(i=!1)}),i}function ds(n){let i=!0;return Wo.forEach((s,u)=>{let c=s(l,u,Kt,n);c!=Rt[u]&&(i=!1),Rt[u]=c}),i}function gs(){for(let n=0;n<z.length;n++){let i=z[n];if(!i.show||!i._show)continue;let s=i.side,u=s%2,c,d,y=i.stroke(l,n),b=s==0||s==3?-1:1,[x,_]=i._found;if(i.label!=null){let Ge=i.labelGap*b,Xe=Ae((i._lpos+Ge)*ie);Ho(i.labelFont[0],y,\"center\",s==2?\"top\":gr),g.save(),u==1?(c=d=0,g.translate(Xe,Ae(ot+pt/2)),g.rotate((s==3?-pn:pn)/2)):(c=Ae(Je+Ke/2),d=Xe);let Jt=ri(i.label)?i.label(l,n,x,_):i.label;g.fillText(Jt,c,d),g.restore()}if(_==0)continue;let k=M[i.scale],E=u==0?Ke:pt,G=u==0?Je:ot,re=i._splits,ne=k.distr==2?re.map(Ge=>mt[Ge]):re,Z=k.distr==2?mt[re[1]]-mt[re[0]]:x,H=i.ticks,R=i.border,ge=H.show?H.size:0,Me=Ae(ge*ie),Ne=Ae((i.alignTo==2?i._size-ge-i.gap:i.gap)*ie),fe=i._rotate*-pn/180,Te=F(i._pos*ie),Ze=(Me+Ne)*b,Ie=Te+Ze;d=u==0?Ie:0,c=u==1?Ie:0;let st=i.font[0],ht=i.align==1?vl:i.align==2?lo:fe>0?vl:fe<0?lo:u==0?\"center\":s==3?lo:vl,Tt=fe||u==1?\"middle\":s==2?\"top\":gr;Ho(st,y,ht,Tt);let Qe=i.font[1]*i.lineGap,at=re.map(Ge=>F(p(Ge,k,E,G))),dt=i._values;for(let Ge=0;Ge<dt.length;Ge++){let Xe=dt[Ge];if(Xe!=null){u==0?c=at[Ge]:d=at[Ge],Xe=\"\"+Xe;let Jt=Xe.indexOf(`\n`)==-1?[Xe]:Xe.split(/\\n/gm);for(let Be=0;Be<Jt.length;Be++){let ur=Jt[Be];fe?(g.save(),g.translate(c,d+Be*Qe),g.rotate(fe),g.fillText(ur,0,0),g.restore()):g.fillText(ur,c,d+Be*Qe)}}}H.show&&Yn(at,H.filter(l,ne,n,_,Z),u,s,Te,Me,pe(H.width*ie,3),H.stroke(l,n),H.dash,H.cap);let _t=i.grid;_t.show&&Yn(at,_t.filter(l,ne,n,_,Z),u,u==0?2:1,u==0?ot:Je,u==0?pt:Ke,pe(_t.width*ie,3),_t.stroke(l,n),_t.dash,_t.cap),R.show&&Yn([Te],[1],u==0?1:0,u==0?1:2,u==1?ot:Je,u==1?pt:Ke,pe(R.width*ie,3),R.stroke(l,n),R.dash,R.cap)}Oe(\"drawAxes\")}function ml(n){v.forEach((i,s)=>{s>0&&(i._paths=null,n&&(r==1?(i.min=null,i.max=null):i.facets.forEach(u=>{u.min=null,u.max=null})))})}let on=!1,Un=!1,Nl=[];function ws(){Un=!1;for(let n=0;n<Nl.length;n++)Oe(...Nl[n]);Nl.length=0}function hl(){on||(wa(Yo),on=!0)}function ys(n,i=!1){on=!0,Un=i,n(l),Yo(),i&&Nl.length>0&&queueMicrotask(ws)}l.batch=ys;function Yo(){if($n&&(us(),$n=!1),sl&&(ls(),sl=!1),Ql){if(we(A,vl,me),we(A,\"top\",Ee),we(A,Gl,U),we(A,Bl,P),we(D,vl,me),we(D,\"top\",Ee),we(D,Gl,U),we(D,Bl,P),we(w,Gl,At),we(w,Bl,It),S.width=Ae(At*ie),S.height=Ae(It*ie),z.forEach(({_el:n,_show:i,_size:s,_pos:u,side:c})=>{if(n!=null)if(i){let d=c===3||c===0?s:0,y=c%2==1;we(n,y?\"left\":\"top\",u-d),we(n,y?\"width\":\"height\",s),we(n,y?\"top\":\"left\",y?Ee:me),we(n,y?\"height\":\"width\",y?P:U),co(n,Xt)}else et(n,Xt)}),tn=pl=Nn=zn=Fn=Hn=Vn=In=Wn=null,je=1,Fl(!0),me!=il||Ee!=Gt||U!=bt||P!=Bt){ml(!1);let n=U/bt,i=P/Bt;if(He&&!Yt&&$.left>=0){$.left*=n,$.top*=i,dl&&Pt(dl,Ae($.left),0,U,P),gl&&Pt(gl,0,Ae($.top),U,P);for(let s=0;s<it.length;s++){let u=it[s];u!=null&&(fl[s]*=n,cl[s]*=i,Pt(u,ft(fl[s]),ft(cl[s]),U,P))}}if(de.show&&!Xl&&de.left>=0&&de.width>0){de.left*=n,de.width*=n,de.top*=i,de.height*=i;for(let s in Qn)we(Sl,s,de[s])}il=me,Gt=Ee,bt=U,Bt=P}Oe(\"setSize\"),Ql=!1}At>0&&It>0&&(g.clearRect(0,0,S.width,S.height),Oe(\"drawClear\"),Y.forEach(n=>n()),Oe(\"draw\")),de.show&&Xl&&(rn(de),Xl=!1),He&&Yt&&(qt(null,!0,!1),Yt=!1),J.show&&J.live&&rt&&(Jn(),rt=!1),m||(m=!0,l.status=1,Oe(\"ready\")),Ol=!1,on=!1}l.redraw=(n,i)=>{sl=i||!1,n!==!1?Nt(L,T.min,T.max):hl()};function Kn(n,i){let s=M[n];if(s.from==null){if(We==0){let u=s.range(l,i.min,i.max,n);i.min=u[0],i.max=u[1]}if(i.min>i.max){let u=i.min;i.min=i.max,i.max=u}if(We>1&&i.min!=null&&i.max!=null&&i.max-i.min<1e-16)return;n==L&&s.distr==2&&We>0&&(i.min=wt(i.min,t[0]),i.max=wt(i.max,t[0]),i.min==i.max&&i.max++),W[n]=i,$n=!0,hl()}}l.setScale=Kn;let jn,qn,dl,gl,Uo,Ko,wl,yl,jo,qo,he,be,Ot=!1,ze=$.drag,$e=ze.x,Re=ze.y;He&&($.x&&(jn=ut(Vs,D)),$.y&&(qn=ut(Is,D)),T.ori==0?(dl=jn,gl=qn):(dl=qn,gl=jn),he=$.left,be=$.top);let de=l.select=ke({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Sl=de.show?ut(Hs,de.over?D:A):null;function rn(n,i){if(de.show){for(let s in n)de[s]=n[s],s in Qn&&we(Sl,s,n[s]);i!==!1&&Oe(\"setSelect\")}}l.setSelect=rn;function Ss(n){if(v[n].show)Pe&&co(xe[n],Xt);else if(Pe&&et(xe[n],Xt),He){let s=ul?it[0]:it[n];s!=null&&Pt(s,-10,-10,U,P)}}function Nt(n,i,s){Kn(n,{min:i,max:s})}function vt(n,i,s,u){i.focus!=null&&Ts(n),i.show!=null&&v.forEach((c,d)=>{d>0&&(n==d||n==null)&&(c.show=i.show,Ss(d),r==2?(Nt(c.facets[0].scale,null,null),Nt(c.facets[1].scale,null,null)):Nt(c.scale,null,null),hl())}),s!==!1&&Oe(\"setSeries\",n,i),u&&Hl(\"setSeries\",l,n,i)}l.setSeries=vt;function bs(n,i){ke(j[n],i)}function xs(n,i){n.fill=X(n.fill||null),n.dir=oe(n.dir,-1),i=i??j.length,j.splice(i,0,n)}function vs(n){n==null?j.length=0:j.splice(n,1)}l.addBand=xs,l.setBand=bs,l.delBand=vs;function Ms(n,i){v[n].alpha=i,He&&it[n]!=null&&(it[n].style.opacity=i),Pe&&xe[n]&&(xe[n].style.opacity=i)}let Dt,Wt,jt,bl={focus:!0};function Ts(n){if(n!=jt){let i=n==null,s=xt.alpha!=1;v.forEach((u,c)=>{if(r==1||c>0){let d=i||c==0||c==n;u._focus=i?null:d,s&&Ms(c,d?1:xt.alpha)}}),jt=n,s&&hl()}}Pe&&al&&Ve(br,se,n=>{$._lock||(Ut(n),jt!=null&&vt(null,bl,!0,_e.setSeries))});function Mt(n,i,s){let u=M[i];s&&(n=n/ie-(u.ori==1?Ee:me));let c=U;u.ori==1&&(c=P,n=c-n),u.dir==-1&&(n=c-n);let d=u._min,y=u._max,b=n/c,x=d+(y-d)*b,_=u.distr;return _==3?_l(10,x):_==4?ra(x,u.asinh):_==100?u.bwd(x):x}function _s(n,i){let s=Mt(n,L,i);return wt(s,t[0],Le,Ce)}l.valToIdx=n=>wt(n,t[0]),l.posToIdx=_s,l.posToVal=Mt,l.valToPos=(n,i,s)=>M[i].ori==0?a(n,M[i],s?Ke:U,s?Je:0):f(n,M[i],s?pt:P,s?ot:0),l.setCursor=(n,i,s)=>{he=n.left,be=n.top,qt(null,i,s)};function Jo(n,i){we(Sl,vl,de.left=n),we(Sl,Gl,de.width=i)}function Zo(n,i){we(Sl,\"top\",de.top=n),we(Sl,Bl,de.height=i)}let Wl=T.ori==0?Jo:Zo,zl=T.ori==1?Jo:Zo;function ks(){if(Pe&&J.live)for(let n=r==2?1:0;n<v.length;n++){if(n==0&&nt)continue;let i=J.values[n],s=0;for(let u in i)St[n][s++].firstChild.nodeValue=i[u]}}function Jn(n,i){if(n!=null&&(n.idxs?n.idxs.forEach((s,u)=>{ue[u]=s}):ua(n.idx)||ue.fill(n.idx),J.idx=ue[0]),Pe&&J.live){for(let s=0;s<v.length;s++)(s>0||r==1&&!nt)&&Ps(s,ue[s]);ks()}rt=!1,i!==!1&&Oe(\"setLegend\")}l.setLegend=Jn;function Ps(n,i){let s=v[n],u=n==0&&K==2?mt:t[n],c;nt?c=s.values(l,n,i)??$t:(c=s.value(l,i==null?null:u[i],n,i),c=c==null?$t:{_:c}),J.values[n]=c}function qt(n,i,s){jo=he,qo=be,[he,be]=$.move(l,he,be),$.left=he,$.top=be,He&&(dl&&Pt(dl,Ae(he),0,U,P),gl&&Pt(gl,0,Ae(be),U,P));let u,c=Le>Ce;Dt=ce,Wt=null;let d=T.ori==0?U:P,y=T.ori==1?U:P;if(he<0||We==0||c){u=$.idx=null;for(let b=0;b<v.length;b++){let x=it[b];x!=null&&Pt(x,-10,-10,U,P)}al&&vt(null,bl,!0,n==null&&_e.setSeries),J.live&&(ue.fill(u),rt=!0)}else{let b,x,_;r==1&&(b=T.ori==0?he:be,x=Mt(b,L),u=$.idx=wt(x,t[0],Le,Ce),_=C(t[0][u],T,d,0));let k=-10,E=-10,G=0,re=0,ne=!0,Z=\"\",H=\"\";for(let R=r==2?1:0;R<v.length;R++){let ge=v[R],Me=ue[R],Ne=Me==null?null:r==1?t[R][Me]:t[R][1][Me],fe=$.dataIdx(l,R,u,x),Te=fe==null?null:r==1?t[R][fe]:t[R][1][fe];if(rt=rt||Te!=Ne||fe!=Me,ue[R]=fe,R>0&&ge.show){let Ze=fe==null?-10:fe==u?_:C(r==1?t[0][fe]:t[R][0][fe],T,d,0),Ie=Te==null?-10:I(Te,r==1?M[ge.scale]:M[ge.facets[1].scale],y,0);if(al&&Te!=null){let st=T.ori==1?he:be,ht=De(xt.dist(l,R,fe,Ie,st));if(ht<Dt){let Tt=xt.bias;if(Tt!=0){let Qe=Mt(st,ge.scale),at=Te>=0?1:-1,dt=Qe>=0?1:-1;dt==at&&(dt==1?Tt==1?Te>=Qe:Te<=Qe:Tt==1?Te<=Qe:Te>=Qe)&&(Dt=ht,Wt=R)}else Dt=ht,Wt=R}}if(rt||ul){let st,ht;T.ori==0?(st=Ze,ht=Ie):(st=Ie,ht=Ze);let Tt,Qe,at,dt,_t,Ge,Xe=!0,Jt=Fe.bbox;if(Jt!=null){Xe=!1;let Be=Jt(l,R);at=Be.left,dt=Be.top,Tt=Be.width,Qe=Be.height}else at=st,dt=ht,Tt=Qe=Fe.size(l,R);if(Ge=Fe.fill(l,R),_t=Fe.stroke(l,R),ul)R==Wt&&Dt<=xt.prox&&(k=at,E=dt,G=Tt,re=Qe,ne=Xe,Z=Ge,H=_t);else{let Be=it[R];Be!=null&&(fl[R]=at,cl[R]=dt,Pr(Be,Tt,Qe,Xe),_r(Be,Ge,_t),Pt(Be,ft(at),ft(dt),U,P))}}}}if(ul){let R=xt.prox,ge=jt==null?Dt<=R:Dt>R||Wt!=jt;if(rt||ge){let Me=it[0];Me!=null&&(fl[0]=k,cl[0]=E,Pr(Me,G,re,ne),_r(Me,Z,H),Pt(Me,ft(k),ft(E),U,P))}}}if(de.show&&Ot)if(n!=null){let[b,x]=_e.scales,[_,k]=_e.match,[E,G]=n.cursor.sync.scales,re=n.cursor.drag;if($e=re._x,Re=re._y,$e||Re){let{left:ne,top:Z,width:H,height:R}=n.select,ge=n.scales[E].ori,Me=n.posToVal,Ne,fe,Te,Ze,Ie,st=b!=null&&_(b,E),ht=x!=null&&k(x,G);st&&$e?(ge==0?(Ne=ne,fe=H):(Ne=Z,fe=R),Te=M[b],Ze=C(Me(Ne,E),Te,d,0),Ie=C(Me(Ne+fe,E),Te,d,0),Wl(yt(Ze,Ie),De(Ie-Ze))):Wl(0,d),ht&&Re?(ge==1?(Ne=ne,fe=H):(Ne=Z,fe=R),Te=M[x],Ze=I(Me(Ne,G),Te,y,0),Ie=I(Me(Ne+fe,G),Te,y,0),zl(yt(Ze,Ie),De(Ie-Ze))):zl(0,y)}else Xn()}else{let b=De(jo-Uo),x=De(qo-Ko);if(T.ori==1){let G=b;b=x,x=G}$e=ze.x&&b>=ze.dist,Re=ze.y&&x>=ze.dist;let _=ze.uni;_!=null?$e&&Re&&($e=b>=_,Re=x>=_,!$e&&!Re&&(x>b?Re=!0:$e=!0)):ze.x&&ze.y&&($e||Re)&&($e=Re=!0);let k,E;$e&&(T.ori==0?(k=wl,E=he):(k=yl,E=be),Wl(yt(k,E),De(E-k)),Re||zl(0,y)),Re&&(T.ori==1?(k=wl,E=he):(k=yl,E=be),zl(yt(k,E),De(E-k)),$e||Wl(0,d)),!$e&&!Re&&(Wl(0,0),zl(0,0))}if(ze._x=$e,ze._y=Re,n==null){if(s){if(ar!=null){let[b,x]=_e.scales;_e.values[0]=b!=null?Mt(T.ori==0?he:be,b):null,_e.values[1]=x!=null?Mt(T.ori==1?he:be,x):null}Hl(no,l,he,be,U,P,u)}if(al){let b=s&&_e.setSeries,x=xt.prox;jt==null?Dt<=x&&vt(Wt,bl,!0,b):Dt>x?vt(null,bl,!0,b):Wt!=jt&&vt(Wt,bl,!0,b)}}rt&&(J.idx=u,Jn()),i!==!1&&Oe(\"setCursor\")}let zt=null;Object.defineProperty(l,\"rect\",{get(){return zt==null&&Fl(!1),zt}});function Fl(n=!1){n?zt=null:(zt=D.getBoundingClientRect(),Oe(\"syncRect\",zt))}function Qo(n,i,s,u,c,d,y){$._lock||Ot&&n!=null&&n.movementX==0&&n.movementY==0||(Zn(n,i,s,u,c,d,y,!1,n!=null),n!=null?qt(null,!0,!0):qt(i,!0,!1))}function Zn(n,i,s,u,c,d,y,b,x){if(zt==null&&Fl(!1),Ut(n),n!=null)s=n.clientX-zt.left,u=n.clientY-zt.top;else{if(s<0||u<0){he=-10,be=-10;return}let[_,k]=_e.scales,E=i.cursor.sync,[G,re]=E.values,[ne,Z]=E.scales,[H,R]=_e.match,ge=i.axes[0].side%2==1,Me=T.ori==0?U:P,Ne=T.ori==1?U:P,fe=ge?d:c,Te=ge?c:d,Ze=ge?u:s,Ie=ge?s:u;if(ne!=null?s=H(_,ne)?p(G,M[_],Me,0):-10:s=Me*(Ze/fe),Z!=null?u=R(k,Z)?p(re,M[k],Ne,0):-10:u=Ne*(Ie/Te),T.ori==1){let st=s;s=u,u=st}}x&&(i==null||i.cursor.event.type==no)&&((s<=1||s>=U-1)&&(s=Zt(s,U)),(u<=1||u>=P-1)&&(u=Zt(u,P))),b?(Uo=s,Ko=u,[wl,yl]=$.move(l,s,u)):(he=s,be=u)}let Qn={width:0,height:0,left:0,top:0};function Xn(){rn(Qn,!1)}let Xo,er,tr,lr;function nr(n,i,s,u,c,d,y){Ot=!0,$e=Re=ze._x=ze._y=!1,Zn(n,i,s,u,c,d,y,!0,!1),n!=null&&(Ve(oo,uo,or,!1),Hl(yr,l,wl,yl,U,P,null));let{left:b,top:x,width:_,height:k}=de;Xo=b,er=x,tr=_,lr=k}function or(n,i,s,u,c,d,y){Ot=ze._x=ze._y=!1,Zn(n,i,s,u,c,d,y,!1,!0);let{left:b,top:x,width:_,height:k}=de,E=_>0||k>0,G=Xo!=b||er!=x||tr!=_||lr!=k;if(E&&G&&rn(de),ze.setScale&&E&&G){let re=b,ne=_,Z=x,H=k;if(T.ori==1&&(re=x,ne=k,Z=b,H=_),$e&&Nt(L,Mt(re,L),Mt(re+ne,L)),Re)for(let R in M){let ge=M[R];R!=L&&ge.from==null&&ge.min!=ce&&Nt(R,Mt(Z+H,R),Mt(Z,R))}Xn()}else $.lock&&($._lock=!$._lock,qt(i,!0,n!=null));n!=null&&(rl(oo,uo),Hl(oo,l,he,be,U,P,null))}function Es(n,i,s,u,c,d,y){if($._lock)return;Ut(n);let b=Ot;if(Ot){let x=!0,_=!0,k=10,E,G;T.ori==0?(E=$e,G=Re):(E=Re,G=$e),E&&G&&(x=he<=k||he>=U-k,_=be<=k||be>=P-k),E&&x&&(he=he<wl?0:U),G&&_&&(be=be<yl?0:P),qt(null,!0,!0),Ot=!1}he=-10,be=-10,ue.fill(null),qt(null,!0,!0),b&&(Ot=b)}function rr(n,i,s,u,c,d,y){$._lock||(Ut(n),On(),Xn(),n!=null&&Hl(xr,l,he,be,U,P,null))}function ir(){z.forEach(_u),Rn(l.width,l.height,!0)}el(mn,Tl,ir);let xl={};xl.mousedown=nr,xl.mousemove=Qo,xl.mouseup=or,xl.dblclick=rr,xl.setSeries=(n,i,s,u)=>{let c=_e.match[2];s=c(l,i,s),s!=-1&&vt(s,u,!0,!1)},He&&(Ve(yr,D,nr),Ve(no,D,Qo),Ve(Sr,D,n=>{Ut(n),Fl(!1)}),Ve(br,D,Es),Ve(xr,D,rr),yo.add(l),l.syncRect=Fl);let sn=l.hooks=e.hooks||{};function Oe(n,i,s){Un?Nl.push([n,i,s]):n in sn&&sn[n].forEach(u=>{u.call(null,l,i,s)})}(e.plugins||[]).forEach(n=>{for(let i in n.hooks)sn[i]=(sn[i]||[]).concat(n.hooks[i])});let sr=(n,i,s)=>s,_e=ke({key:null,setSeries:!1,filters:{pub:Cr,sub:Cr},scales:[L,v[1]?v[1].scale:null],match:[$r,$r,sr],values:[null,null]},$.sync);_e.match.length==2&&_e.match.push(sr),$.sync=_e;let ar=_e.key,eo=Ai(ar);function Hl(n,i,s,u,c,d,y){_e.filters.pub(n,i,s,u,c,d,y)&&eo.pub(n,i,s,u,c,d,y)}eo.sub(l);function As(n,i,s,u,c,d,y){_e.filters.sub(n,i,s,u,c,d,y)&&xl[n](null,i,s,u,c,d,y)}l.pub=As;function Ds(){eo.unsub(l),yo.delete(l),Vt.clear(),po(mn,Tl,ir),h.remove(),se?.remove(),Oe(\"destroy\")}l.destroy=Ds;function to(){Oe(\"init\",e,t),zo(t||e.data,!1),W[L]?Kn(L,W[L]):On(),Xl=de.show&&(de.width>0||de.height>0),Yt=rt=!0,Rn(e.width,e.height)}return v.forEach(No),z.forEach(as),o?o instanceof HTMLElement?(o.appendChild(h),to()):o(l,to):to(),l}ee.assign=ke;ee.fmtNum=_o;ee.rangeNum=hn;ee.rangeLog=wn;ee.rangeAsinh=Mo;ee.orient=ll;ee.pxRatio=ie;ee.join=ga;ee.fmtDate=Po,ee.tzDate=Pa;ee.sync=Ai;{ee.addGap=uu,ee.clipGaps=bn;let e=ee.paths={points:Oi};e.linear=Wi,e.stepped=pu,e.bars=mu,e.spline=du}var Tn={ok:\"good\",breach:\"bad\",undecided:\"unsure\",watched:\"plain\",\"not-measured\":\"plain\"};function ve(e){return getComputedStyle(document.documentElement).getPropertyValue(`--${e}`)}function _n(e,t,o){if(o)return null;let l=e.data[t]??[],r=a=>l[a]!==null&&l[a]!==void 0;return Array.from(l,(a,f)=>f).filter(a=>r(a)&&!r(a-1)&&!r(a+1))}function Ii(e){let t=e.flatMap(({before:a,after:f,marks:p})=>[...a.moments,...f.moments,...p.map(({at:m})=>m)]),[o,l]=[Math.min(...t),Math.max(...t)],r=Math.max(1,l-o)*.02;return[o-r,l+r]}var ku=[1,2,5,10,15,30,60,120,300,600,900,1800,3600,7200,14400,28800,86400],Pu=62,ql=\"11px system-ui, sans-serif\",Vi={stroke:()=>ve(\"grid\"),width:1},kn={stroke:()=>ve(\"ink\"),grid:Vi,ticks:{...Vi,size:4},font:ql,gap:4};function Pn(e){return{...kn,incrs:ku,space:64,size:e?28:8,values:(t,o)=>o.map(l=>e?hr(l):\"\")}}function Cl(e,t){return{...kn,size:Pu,space:t,values:(o,l)=>l.map(r=>r===null?\"\":e(r))}}function Bi({band:e,mean:t,limits:o,status:l}){return{hooks:{drawClear:r=>{let a=Eu(r);e&&a(e[0],e[1],\"usual\",.22);for(let{value:f,isFloor:p}of l===\"breach\"?o:[]){let m=p?r.scales.y?.min:r.scales.y?.max;m!==void 0&&(p?f>m:f<m)&&a(f,m,\"limit\",.09)}},drawAxes:r=>{t!==null&&Gi(r,t,ve(\"usual\"),[2,3]);for(let{value:a}of o)Gi(r,a,ve(\"limit\"),[8,4])},draw:r=>{let{ctx:a,bbox:f,scales:p}=r,m=p.y?.max??0;if(o.filter(({value:g})=>g>m).length===0)return;a.save(),a.font=Jl(ql),a.fillStyle=ve(\"limit\"),a.textAlign=\"right\",a.textBaseline=\"top\";let S=4*ee.pxRatio;a.fillText(\"↑ the limit is far above\",f.left+f.width-S,f.top+S),a.restore()}}}}function Eu(e){let{ctx:t,bbox:o}=e;return(l,r,a,f)=>{let[p,m]=[e.valToPos(r,\"y\",!0),e.valToPos(l,\"y\",!0)];t.save(),t.globalAlpha=f,t.fillStyle=ve(a);let h=Math.max(Math.abs(m-p),ee.pxRatio);t.fillRect(o.left,Math.min(p,m),o.width,h),t.restore()}}function Gi(e,t,o,l){let{ctx:r,bbox:a}=e,f=Math.round(e.valToPos(t,\"y\",!0));f<a.top||f>a.top+a.height||(r.save(),r.strokeStyle=o,r.lineWidth=2*Math.ceil(ee.pxRatio/2),r.setLineDash(l.map(p=>p*ee.pxRatio)),r.beginPath(),r.moveTo(a.left,f),r.lineTo(a.left+a.width,f),r.stroke(),r.restore())}function Jl(e){return e.replace(/\\d+/,t=>String(Number(t)*ee.pxRatio))}var Yi=3,Au=14;function En(e,t=!0){return{hooks:{draw:o=>{let{ctx:l,bbox:r}=o;l.save(),l.font=Jl(ql),l.setLineDash([]);let a=Array.from({length:Yi},()=>Number.NEGATIVE_INFINITY);for(let{at:f,words:p,tone:m}of e){let h=o.valToPos(f,\"x\",!0);l.strokeStyle=l.fillStyle=ve(m===\"plain\"?\"ink\":m),l.lineWidth=ee.pxRatio,l.beginPath(),l.moveTo(h,r.top),l.lineTo(h,r.top+r.height),l.stroke(),t&&Du(l,r,h,p,a)}l.restore()}}}}function Du(e,t,o,l,r){let{width:a}=e.measureText(l),f=Math.max(t.left,Math.min(o-a/2,t.left+t.width-a)),p=r.findIndex(h=>h<f-6*ee.pxRatio),m=p<0?Yi-1:p;r[m]=f+a,e.textAlign=\"left\",e.textBaseline=\"bottom\",e.fillText(l,f,t.top-(3+m*Au)*ee.pxRatio)}var Lu=130,Cu=1e-12;function Ki(e,{moments:t,chances:o,levels:l},{marks:r,status:a},f){let[p,m]=[o.map(Ui),l.map(Ui)],h=Math.min(.001,...[...p,...m].filter(w=>w!==null)),S=10**Math.floor(Math.log10(h)),g=()=>ve(Tn[a]);return new ee({width:e.clientWidth,height:Lu,padding:[8,12,0,0],legend:{show:!1},cursor:{y:!1,drag:{x:!1,y:!1},sync:{key:\"moments\",scales:[\"x\",null]}},scales:{x:{time:!1,range:()=>[...f]},y:{distr:3,range:()=>[S,1]}},axes:[Pn(!0),{...Cl(Vl,18),splits:()=>$u(S),filter:(w,A)=>A}],series:[{},{stroke:g,width:2,points:{size:5,fill:g}},{stroke:()=>ve(\"level\"),width:2,dash:[8,4],...Ru(),points:{size:5,show:!1,filter:_n}}],plugins:[En(r,!1)]},[[...t],p,m],e)}function Ui(e){return e===null?null:Math.max(e,Cu)}function $u(e){let t=Math.round(Math.log10(e)),o=Math.ceil(-t/4);return Array.from({length:Math.floor(-t/o)+1},(l,r)=>10**(-r*o)).reverse()}function Ru(){let e=ee.paths.stepped?.({align:1});return e?{paths:e}:{}}function An(e,t,o){let l=r=>{for(let a of t)a.setSize({width:r,height:a.height})};return new ResizeObserver(()=>l(e.clientWidth)).observe(e),{get width(){return e.clientWidth},paperWidth:o,resize:l,redraw:()=>{for(let r of t)r.redraw()}}}function Dn(e){let t=document.querySelector(`${e} .drawing`),o=t?.querySelector(\".plot\"),l=t?.querySelector(\".readout\");if(!(!t||!o||!l))return t.hidden=!1,{box:t,plot:o,readout:l,strip:t.querySelector(\".strip\")}}var Ou={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-10,PageUp:10,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY};function Ln({plot:e,readout:t},o,l,r){let[a]=o.data,f=a.length-1,p=f,m=S=>{p=S,t.textContent=r(S),e.setAttribute(\"aria-valuenow\",String(a[S]??0)),e.setAttribute(\"aria-valuetext\",r(S))},h={tabindex:\"0\",role:\"slider\",\"aria-label\":l,\"aria-orientation\":\"horizontal\",\"aria-valuemin\":String(a[0]??0),\"aria-valuemax\":String(a[f]??0)};for(let[S,g]of Object.entries(h))e.setAttribute(S,g);m(f),o.hooks.setCursor=[()=>m(o.cursor.idx??f)],e.addEventListener(\"keydown\",S=>{let g=Ou[S.key];if(g===void 0||S.altKey||S.ctrlKey||S.metaKey)return;S.preventDefault();let w=Math.max(0,Math.min(f,p+g));o.setCursor({left:o.valToPos(a[w]??0,\"x\"),top:0}),m(w)})}function Cn(e,t){let o=[0,...e].filter(m=>m!==null),l=Math.max(...o.map(Math.abs)),r=t.filter(m=>m!==null).filter(m=>Math.abs(m)<=5*l),[a,f]=[Math.min(...o,...r),Math.max(...o,...r)];if(a===f)return[0,1];let p=(f-a)*.08;return[a<0?a-p:0,f>0?f+p:0]}var Nu=250,Wu=80;function qi(e,t,o){let{before:l,after:r,evidence:a,unit:f,band:p,mean:m,limits:h}=t,S=Cn([...l.values,...r.values,...p??[],m],h.map(({value:w})=>w)),g=w=>({stroke:()=>ve(w),width:2,points:{size:5,show:(A,D,O,F)=>F-O<=Wu,filter:_n,fill:()=>ve(w)}});return new ee({width:e.clientWidth,height:Nu,padding:[46,12,0,0],legend:{show:!1},cursor:{y:!1,drag:{x:!1,y:!1},sync:{key:\"moments\",scales:[\"x\",null]},points:{size:9}},scales:{x:{time:!1,range:()=>[...o]},y:{range:()=>S}},axes:[Pn(a===null),Cl(w=>kt(w,f),36)],series:[{},g(\"before\"),g(Tn[t.status])],plugins:[Bi(t),En(t.marks)]},ee.join([ji(l),ji(r)]),e)}function ji({moments:e,values:t}){return[[...e],[...t]]}var zu=640;function Ji(e){let t=Ii(e);return e.flatMap((o,l)=>Fu(o,l,t)??[])}function Fu(e,t,o){let l=Dn(`[data-chart=\"${t}\"]`);if(!l)return;let r=qi(l.plot,e,o);Ln(l,r,`${e.metric} over time`,p=>Hu(e,r,p));let{strip:a}=l,f=a&&e.evidence?[r,Ki(a,e.evidence,e,o)]:[r];return An(l.box,f,zu)}function Hu({unit:e,sinceFlags:t,evidence:o},{data:l},r){let[a,f,p]=l,m=a[r]??0,h=f?.[r]??p?.[r],S=h==null?\"no value\":kt(h,e);return`${Vu(m,t)}: ${S}${Iu(o,m)}`}function Vu(e,t){return t?`${an(Math.abs(e))} ${e<0?\"before\":\"after\"} the flags went on`:`${an(e)} into the baseline`}function Iu(e,t){let o=e?.moments.indexOf(t)??-1,[l,r]=[e?.chances[o]??null,e?.levels[o]??null];return l===null?\"\":`, chance ${Vl(l)}${r===null?\"\":`, level ${Vl(r)}`}`}var Gu=190,Bu=310,Yu=\"14px system-ui, sans-serif\";function Zi(e){return e.flatMap((t,o)=>{let l=Dn(`[data-multiple=\"${o}\"]`);if(!l)return[];let r=Uu(l.plot,t);return Ln(l,r,`${t.metric} over the runs`,a=>Zu(t,a)),[An(l.box,[r],Bu)]})}function Uu(e,{runs:t,unit:o}){let l=f=>t.map(p=>p[f]),[r,a]=[l(\"before\"),l(\"now\")];return new ee({width:e.clientWidth,height:Gu,padding:[16,12,0,0],legend:{show:!1},cursor:{y:!1,drag:{x:!1,y:!1},points:{size:9}},scales:{x:{time:!1,range:()=>[-.5,t.length-.5]},y:{range:()=>Cn([...r,...a],l(\"limit\"))}},axes:[Ku(t),Cl(f=>kt(f,o),36)],series:[{},{stroke:()=>ve(\"before\"),width:2,points:{show:!0,size:5,fill:()=>ve(\"before\")}},{stroke:()=>ve(\"plain\"),width:1,points:{show:!1}}],plugins:[ju(t)]},[t.map((f,p)=>p),r,a],e)}function Ku(e){return{...kn,incrs:[1,2,5,10,20,50,100],space:52,size:28,values:(t,o)=>o.map(l=>e[l]?.day??\"\")}}function ju(e){return{hooks:{draw:t=>{let{ctx:o,bbox:l}=t;o.save(),o.font=Jl(`bold ${Yu}`),o.textAlign=\"center\",o.textBaseline=\"middle\",o.strokeStyle=ve(\"limit\"),o.lineWidth=2*ee.pxRatio;for(let[r,{now:a,limit:f,mark:p,tone:m}]of e.entries()){let h=t.valToPos(r,\"x\",!0);f!==null&&qu(o,h,t.valToPos(f,\"y\",!0),l.width/e.length),a!==null&&Ju(o,h,t.valToPos(a,\"y\",!0),p,m)}o.restore()}}}}function qu(e,t,o,l){let r=Math.min(14*ee.pxRatio,l*.35);e.beginPath(),e.moveTo(t-r,o),e.lineTo(t+r,o),e.stroke()}function Ju(e,t,o,l,r){e.fillStyle=ve(\"paper\"),e.beginPath(),e.arc(t,o,7*ee.pxRatio,0,2*Math.PI),e.fill(),e.fillStyle=ve(r),e.fillText(l,t,o)}function Zu({runs:e,unit:t},o){let l=e[o];if(!l)return\"\";let r=l.limit===null?\"\":`, limit ${kt(l.limit,t)}`;return`${l.day}: ${kt(l.before,t)} → ${kt(l.now,t)}${r}, ${l.mark} ${l.verdict}`}function Qi(){let e=()=>{let t=document.getElementById(location.hash.slice(1)),o=t?.closest(\"details\");!o||o.open||(o.open=!0,t?.scrollIntoView())};addEventListener(\"hashchange\",e),e()}function Xi(e){let t=()=>{};addEventListener(\"beforeprint\",()=>{let o=[...document.querySelectorAll(\"details:not([open])\")].filter(r=>r instanceof HTMLDetailsElement),l=e.map(({width:r})=>r);document.documentElement.classList.add(\"paper\");for(let r of o)r.open=!0;for(let r of e)r.resize(r.paperWidth);t=()=>{document.documentElement.classList.remove(\"paper\");for(let r of o)r.open=!1;for(let[r,a]of e.entries())a.resize(l[r]??a.paperWidth)}}),addEventListener(\"afterprint\",()=>t())}var{charts:Qu=[],multiples:Xu=[]}=JSON.parse(document.getElementById(\"drawn\")?.textContent??\"{}\"),es=[...Ji(Qu),...Zi(Xu)];matchMedia(\"(prefers-color-scheme: dark)\").addEventListener(\"change\",()=>{for(let e of es)e.redraw()});Xi(es);Qi();})();";
const STYLE = ".uplot,.uplot *,.uplot *:before,.uplot *:after{box-sizing:border-box}.uplot{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,\"Apple Color Emoji\",\"Segoe UI Emoji\",Segoe UI Symbol,\"Noto Color Emoji\";line-height:1.5;width:min-content}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{position:relative;-webkit-user-select:none;user-select:none}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{display:block;position:relative;width:100%;height:100%}.u-axis{position:absolute}.u-legend{font-size:14px;margin:auto;text-align:center}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:\":\";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{background:#00000012;position:absolute;pointer-events:none}.u-cursor-x,.u-cursor-y{position:absolute;left:0;top:0;pointer-events:none;will-change:transform}.u-hz .u-cursor-x,.u-vt .u-cursor-y{height:100%;border-right:1px dashed #607D8B}.u-hz .u-cursor-y,.u-vt .u-cursor-x{width:100%;border-bottom:1px dashed #607D8B}.u-cursor-pt{position:absolute;top:0;left:0;border-radius:50%;border:0 solid;pointer-events:none;will-change:transform;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}:root{--paper: #ffffff;--panel: #f5f7f9;--ink: #1b1f24;--muted: #535c66;--edge: #d5dbe1;--grid: #e3e7eb;--bad: #b3261e;--unsure: #875200;--good: #1a6e33;--plain: #47525e;--before: #3b5b8c;--usual: #6b7682;--limit: #b3261e;--level: #6b7682;--bad-tint: #fdecea;--unsure-tint: #fdf3df;--good-tint: #e8f5ec;--plain-tint: #eef1f4;color-scheme:light}@media screen and (prefers-color-scheme:dark){:root:not(.paper){--paper: #10151a;--panel: #192028;--ink: #e8edf2;--muted: #a7b2bd;--edge: #35404b;--grid: #28313a;--bad: #ff8a80;--unsure: #f0b849;--good: #5fd38a;--plain: #b6c1cc;--before: #8fb4f0;--usual: #93a0ad;--limit: #ff8a80;--level: #93a0ad;--bad-tint: #3a1c1b;--unsure-tint: #352a12;--good-tint: #14301f;--plain-tint: #222b34;color-scheme:dark}}*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif;overflow-wrap:anywhere}main,footer{max-width:68rem;margin:0 auto;padding:0 1.25rem}main{padding-top:1.25rem}footer{margin-top:2.5rem;padding-bottom:2rem;color:var(--muted);font-size:.875rem}h1,h2,h3{line-height:1.2;margin:0}h2{margin:2.5rem 0 .75rem;font-size:1.3rem}h3{font-size:1rem}p{margin:.5rem 0}a{color:var(--before)}code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em;unicode-bidi:isolate}pre{margin:.5rem 0;padding:.75rem;max-height:24rem;overflow:auto;background:var(--panel);border:1px solid var(--edge);border-radius:.4rem;overflow-wrap:normal}:focus-visible{outline:3px solid var(--before);outline-offset:2px}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.good{color:var(--good)}.bad{color:var(--bad)}.unsure{color:var(--unsure)}.plain{color:var(--plain)}.verdict{padding:1.25rem 1.5rem 1.5rem;border:1px solid var(--edge);border-left:.6rem solid currentColor;border-radius:.5rem}.verdict.good{background:var(--good-tint)}.verdict.bad{background:var(--bad-tint)}.verdict.unsure{background:var(--unsure-tint)}.verdict.plain{background:var(--plain-tint)}.verdict .run{margin:0 0 .25rem;color:var(--ink)}.verdict h1{font-size:clamp(1.6rem,1.1rem + 2.4vw,2.6rem)}.facts{display:grid;gap:1.1rem 2rem;margin:1.25rem 0 0;color:var(--ink)}.facts dt{font-size:.95rem;font-weight:600;color:var(--muted)}.facts dd{margin:0}.facts .big{font-size:1.35rem;line-height:1.3}.steps,.notices{margin-top:1.5rem}.steps h2,.notices h2{margin-top:0}.command{background:var(--plain-tint);white-space:pre-wrap;overflow-wrap:anywhere}.scroll{position:relative;overflow-x:auto;border:1px solid var(--edge);border-radius:.4rem}table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.925rem;overflow-wrap:normal}th,td{padding:.45rem .7rem;text-align:left;vertical-align:top;border-top:1px solid var(--edge)}tbody th{font-weight:600}thead th{border-top:0;background:var(--panel);white-space:nowrap}.number,.columns td,.columns th{white-space:nowrap}.prose{min-width:12rem}.rule{color:var(--muted)}.badge{font-weight:600;white-space:nowrap}.pairs{margin:0}.pairs>div{display:grid;grid-template-columns:14rem 1fr;gap:0 1rem;padding:.35rem 0;border-top:1px solid var(--edge)}.pairs dt{color:var(--muted)}.pairs dd{margin:0;min-width:0}@media(min-width:40rem){.facts{grid-template-columns:1fr 1fr}}@media(max-width:40rem){.pairs>div{grid-template-columns:1fr}.verdict{padding:1rem;border-left-width:.4rem}}.chart{margin:0 0 2rem;padding-top:.75rem;border-top:1px solid var(--edge)}.chart h3{font-size:1.1rem}.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:.75rem 0 0;padding:0;list-style:none;font-size:.85rem;color:var(--muted)}.key{display:inline-block;width:1.4rem;height:0;margin-right:.4rem;vertical-align:middle;border-top:3px solid currentColor}.key.before{color:var(--before)}.key.band{height:.8rem;border:0;background:var(--usual);opacity:.3}.key.mean{color:var(--usual);border-top-style:dotted}.key.limit{color:var(--limit);border-top:2px dashed}.key.level{color:var(--level);border-top:2px dashed}.plot,.strip{min-width:0;overflow:hidden}.readout{min-height:1.5em;margin:.25rem 0 .5rem;font-variant-numeric:tabular-nums}.u-vt .u-cursor-x{border-right:1px dashed var(--muted)}details{margin:.25rem 0}summary{padding:.15rem 0;color:var(--muted);cursor:pointer}.columns{max-height:24rem;overflow:auto}.columns table{font-size:.85rem}.columns th,.columns td{padding:.1rem .7rem}.counts{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin:.75rem 0 0;font-size:1.2rem}.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:0 2rem}.multiples>*{min-width:0}.multiples .key.limit{border-top-style:solid}.whose{font-weight:400;color:var(--muted)}.run summary{padding:.4rem 0;border-top:1px solid var(--edge);color:var(--ink)}.essentials{padding:0 0 1.5rem 1.2rem;scroll-margin-top:3rem}.essentials .facts{margin:.5rem 0 1rem}.essentials .facts .big{font-size:1.15rem}.essentials h3{margin-top:1.25rem}.phases{margin:0;padding:0;list-style:none}.phases li{padding:.5rem 0;border-top:1px solid var(--edge)}.phases p{margin:0}.phases p span{color:var(--muted)}.bar{display:block;width:100%;height:.5rem;margin:.3rem 0;background:var(--panel);fill:var(--before)}@media print{body{font-size:11pt}main,footer{max-width:none;padding:0}.verdict,.bar,.key{-webkit-print-color-adjust:exact;print-color-adjust:exact}.scroll,pre{max-height:none;overflow:visible}pre{white-space:pre-wrap;overflow-wrap:anywhere}table{font-size:8pt;overflow-wrap:break-word}table code{overflow-wrap:anywhere}.prose{min-width:0}.number{white-space:normal}th,td{padding:.2rem .35rem}tbody th{min-width:7rem}.columns{columns:15rem;border:0}.columns th,.columns td{min-width:0;padding:.05rem .3rem}.columns table{font-size:7pt}.readout{display:none}.drawing,tr,.facts>div{break-inside:avoid}h2,h3,summary{break-after:avoid}}";

// EXTERNAL MODULE: ./build/report/page/html.js
var html = __webpack_require__(7550);
;// CONCATENATED MODULE: ./build/report/page/document.js



/** No page asks anybody for anything: it runs the one script and has the one style that it was written with. */
const POLICY = [
    "default-src 'none'",
    `script-src '${hashOf(SCRIPT)}'`,
    `style-src '${hashOf(STYLE)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** A whole page: one file, readable without its script, in light and dark, on a phone and on paper. */
function documentOf({ title, icon, main, footer, drawn }) {
    return (0,html/* html */.qy) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${pictureOf(icon)}">
<style>${new html/* Html */.Ed(STYLE)}</style>
</head>
<body>
<main>
${main}</main>
<footer>${footer}</footer>
<script type="application/json" id="drawn">${(0,html/* embeddedJson */.Dx)(drawn)}</script>
<script>${new html/* Html */.Ed(SCRIPT)}</script>
</body>
</html>
`.markup;
}
const COLOURS = { bad: '#c62828', unsure: '#b26a00', good: '#1a7f37', plain: '#57606a' };
function pictureOf({ mark, tone }) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${COLOURS[tone]}"/><text x="8" y="12.5" font-size="12" text-anchor="middle" fill="#fff">${mark}</text></svg>`;
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
function hashOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}


/***/ }),

/***/ 6348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ flagNames),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _moments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9354);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4702);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7550);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(122);




const MAX_NAMES = 6;
const MAX_TEXT = 500;
/** What was tried, what came of it, when, and where that leaves the flags. */
function factsOf(report) {
    const moments = (0,_moments_js__WEBPACK_IMPORTED_MODULE_1__/* .momentsOf */ .Z)(report);
    return [tried(report), found(report), when(report, moments), flagsNow(report, moments)];
}
function tried(report) {
    const { environment, flags_file, verdict, flags_enabled } = report;
    const names = flagNames(report);
    const untouched = verdict === 'blocked' || verdict === 'planned' || flags_enabled.length === 0;
    return {
        label: verdict === 'planned' ? 'What would be tried' : untouched ? 'What was to be tried' : 'What was tried',
        big: [
            (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Turn on ${names.length === 0 ? [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `no flag`] : listed(names)} in <b>${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(environment, MAX_TEXT)}</b>`,
        ],
        small: flags_file === '' ? [] : [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `in <code>${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(flags_file, MAX_TEXT)}</code>`],
    };
}
/** The flags that a run is about, however far it came. */
function flagNames({ flags_enabled, plan, flags }) {
    if (plan && plan.flags.length > 0)
        return plan.flags;
    return flags_enabled.length > 0 ? flags_enabled : [...new Set(flags.map(({ flag }) => flag))];
}
function listed(names) {
    const shown = names.slice(0, MAX_NAMES).map((name) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<code>${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(name, MAX_TEXT)}</code>`);
    const more = names.length > MAX_NAMES ? [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${names.length - MAX_NAMES} more`] : [];
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .joined */ .oR)([...shown, ...more], (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `, `);
}
function found(report) {
    const reason = (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(report.reason ?? 'The run ended before it came to a verdict.', MAX_TEXT)}`;
    switch (report.verdict) {
        case 'passed':
            return { label: 'What was seen', big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Nothing broke`], small: [reason] };
        case 'inconclusive':
            return { label: 'What was seen', big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `No breach, and no proof of health`], small: [reason] };
        case 'planned':
            return { label: 'What was found', big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Nothing stands in the way`], small: [reason] };
        case 'blocked':
            return { label: 'What blocked it', big: [reason], small: [] };
        case 'rolled-back':
        case 'rollback-incomplete':
        case null:
            return { label: 'What broke', ...broke(report, reason) };
    }
}
function broke(report, reason) {
    const { reason_code, smoke } = report;
    const breached = Object.entries(report.evidence).filter(([, { status }]) => status === 'breach');
    if (breached.length > 0 && (reason_code === 'metric-breach' || reason_code === 'traffic-lost')) {
        return {
            big: breached.slice(0, MAX_NAMES).map(([metric]) => movement(report, metric)),
            small: [
                ...breached.slice(0, MAX_NAMES).flatMap(([, { limits, unit }]) => limitsTold(limits, unit)),
                reason,
            ],
        };
    }
    if (smoke && (reason_code === 'smoke-failed' || reason_code === 'smoke-timeout')) {
        const said = lastLine(smoke.stderr) ?? lastLine(smoke.stdout);
        return {
            big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `The smoke test`],
            small: [
                reason,
                ...(said === undefined ? [] : [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `It said last: <code>${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(said, MAX_TEXT)}</code>`]),
            ],
        };
    }
    return { big: [reason], small: [] };
}
/** A metric, from its value before to the one it was rolled back for. */
function movement({ metrics_baseline, metrics_current, evidence }, metric) {
    const unit = evidence[metric]?.unit ?? '';
    const [before, now] = [metrics_baseline[metric], metrics_current[metric]].map((value) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .valueWords */ .pz)(value, unit));
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<code>${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(metric, MAX_TEXT)}</code> ${before ?? ''} → ${now ?? ''}`;
}
function limitsTold(limits, unit) {
    return limits.map(({ value, words }) => value === null ? (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Limit: ${words}.` : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Limit: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .valueWords */ .pz)(value, unit)} (${words}).`);
}
function lastLine(text) {
    return text.split('\n').findLast((line) => line.trim() !== '');
}
function when({ verdict }, { began, flagsOn, rollback, ended }) {
    const label = 'When';
    const told = (at) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .clockWords */ .mV)(at)}, ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .dayWords */ .Yw)(at)}`;
    if (flagsOn === undefined) {
        const at = ended ?? began;
        const small = at === undefined ? [] : [told(at)];
        return { label, big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Before any flag was changed`], small };
    }
    if (rollback !== undefined) {
        const after = (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .spanWords */ .Wd)((rollback - flagsOn) / 1000);
        return { label, big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${after} after the flags went on`], small: [told(rollback)] };
    }
    const watched = (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .spanWords */ .Wd)(((ended ?? flagsOn) - flagsOn) / 1000);
    const how = verdict === null ? 'Known for' : 'Watched for';
    return {
        label,
        big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${how} ${watched} after the flags went on`],
        small: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `They went on ${told(flagsOn)}`],
    };
}
function flagsNow(report, { flagsOn, rollback, flagsBack }) {
    const { verdict, still_on, rollback_status } = report;
    if (verdict === 'rollback-incomplete' || (verdict === null && rollback_status === 'incomplete')) {
        const names = [...new Set(still_on.map(({ flag }) => flag))];
        const big = names.length === 0 ? (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Not every flag is back` : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${listed(names)} <b>still on</b>`;
        return { label: 'Not undone', big: [big], small: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `What to do now stands below.`] };
    }
    if (rollback_status === 'restored') {
        const took = rollback === undefined || flagsBack === undefined
            ? []
            : [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .spanWords */ .Wd)((flagsBack - rollback) / 1000)} later, proven by reading the file again.`];
        const on = flagsOn === undefined || flagsBack === undefined
            ? []
            : [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `They were on for ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .spanWords */ .Wd)((flagsBack - flagsOn) / 1000)}.`];
        return { label: 'Undone', big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Every flag is back as it was`], small: [...took, ...on] };
    }
    const label = 'The flags now';
    if (flagsOn === undefined)
        return { label, big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `As they were: nothing was changed`], small: [] };
    if (verdict === 'passed')
        return { label, big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `They stay on`], small: [] };
    return { label, big: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `They are on`], small: [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `Nothing proves them good: see below what to do.`] };
}


/***/ }),

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ embeddedJson),
/* harmony export */   Ed: () => (/* binding */ Html),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* harmony import */ var _safety_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(207);

/** Markup that is fit to stand in a page: written here, or foreign text made harmless. A class, so that no data read from a file can pass for it. */
class Html {
    markup;
    constructor(markup) {
        this.markup = markup;
    }
}
/** A template of markup. Whatever is filled in stands for nothing but itself, between tags and in double quotes alike. */
function html(template, ...parts) {
    const markup = template.map((text, index) => text + (index < parts.length ? filledIn(parts[index]) : ''));
    return new Html(markup.join(''));
}
/** Nothing, where a part of a page is left out. */
const EMPTY = new Html('');
function filledIn(part) {
    if (part === undefined)
        return '';
    if (part instanceof Html)
        return part.markup;
    return typeof part === 'object' ? part.map(({ markup }) => markup).join('') : escaped(String(part));
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Foreign text without what cannot be seen in it (controls, marks that reorder it); its lines stay lines. */
function escaped(text) {
    const lines = text.split(/\r\n|\r|\n/).map(_safety_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK);
    return lines.join('\n').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
/** JSON for a `<script type="application/json">`: nothing in it can end the element, or is a line end to any parser. */
function embeddedJson(value) {
    const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return new Html(json);
}
/** A link to a page of the web; any other address is shown, and leads nowhere. */
function link(address, words) {
    const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
    return isWeb ? html `<a href="${address}" rel="noreferrer">${words}</a>` : html `${words}`;
}
/** A list of pieces with something between them. */
function joined(pieces, between) {
    return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}


/***/ }),

/***/ 8617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ metricsPart),
  s: () => (/* binding */ metricsTable)
});

// EXTERNAL MODULE: ./build/judge/format.js
var format = __webpack_require__(3841);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/evidence-words.js


/** What stands behind a metric's result, short: how much was counted, or measured, before the flag went on and after. */
function evidenceWords({ baseline, watch, proof, status, note }) {
    const why = status === 'undecided' && note !== '' ? `: ${note}` : '';
    if (proof && proof.method !== 'scalar')
        return `${countsWords(proof)}${why}`;
    const before = baseline === null ? undefined : baseline.answered ? samplesWords(baseline) : 'no answer before';
    const after = watch === null ? undefined : `${watch.samples} of ${counted(watch.looks, 'look')}`;
    const measured = [before, after].filter((part) => part !== undefined).join(', then ') || report_words/* NOTHING */.K$;
    return `${measured}${why}`;
}
function countsWords({ method, exposure_unit, baseline, watch }) {
    if (method === 'amounts') {
        const over = ({ events, exposure }) => `${(0,format/* formatNumber */.Z)(events)} in ${(0,report_words/* countWords */.rj)(Math.round(exposure))} ${exposure_unit === 'seconds' ? 's' : 'events'}`;
        return `${over(baseline)}, then ${over(watch)}`;
    }
    const count = (value) => (0,report_words/* countWords */.rj)(Math.round(value));
    return exposure_unit === 'seconds'
        ? `${count(baseline.events)} in ${count(baseline.exposure)} s, then ${count(watch.events)} in ${count(watch.exposure)} s`
        : `${count(baseline.events)} of ${count(baseline.exposure)} ${exposure_unit}, then ${count(watch.events)} of ${count(watch.exposure)}`;
}
function samplesWords({ samples, coverage }) {
    const gaps = coverage < 0.995 ? ` (${Math.round(coverage * 100)} % of the time)` : '';
    return `${counted(samples, 'sample')}${gaps}`;
}
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

// EXTERNAL MODULE: ./build/report/metrics-table.js
var metrics_table = __webpack_require__(8367);
// EXTERNAL MODULE: ./build/report/page/badge.js
var badge = __webpack_require__(9200);
// EXTERNAL MODULE: ./build/report/page/html.js
var html = __webpack_require__(7550);
// EXTERNAL MODULE: ./build/report/page/table.js
var table = __webpack_require__(5947);
// EXTERNAL MODULE: ./build/report/page/tones.js
var tones = __webpack_require__(3114);
;// CONCATENATED MODULE: ./build/report/page/metrics.js







const MAX_ROWS = 200;
const MAX_TEXT = 500;
/** Every metric in a row: before, now, its limit, what came of it, and what stands behind that. */
function metricsPart(report) {
    return Object.keys(report.evidence).length === 0
        ? html/* EMPTY */.wg
        : (0,table/* section */.uW)('metrics', 'Metrics', metricsTable(report, 'Metrics'));
}
/** The same as a table under a caption of its own. */
function metricsTable(report, caption) {
    const rows = (0,metrics_table/* rowsOfReport */.t)(report);
    const cells = rows
        .slice(0, MAX_ROWS)
        .map(({ metric, baseline, now, delta, status, result, mark }) => [
        (0,html/* html */.qy) `<code>${(0,report_words/* shorten */.ml)(metric, MAX_TEXT)}</code>`,
        (0,badge/* badge */.q)(tones/* TONES */.S[status], mark, result),
        ...[baseline, now, delta].map(table/* numeral */.Dx),
        limitsOf(report, metric),
        (0,table/* prose */.CS)(evidenceOf(report, metric)),
    ]);
    const head = ['Metric', 'Result', 'Before', 'Now', 'Change', 'Limit', 'Evidence'];
    const more = rows.length > MAX_ROWS ? (0,html/* html */.qy) `<p>… and ${rows.length - MAX_ROWS} more in the JSON report.</p>` : html/* EMPTY */.wg;
    return (0,html/* html */.qy) `${(0,table/* table */.tp)(caption, head, cells)}${more}`;
}
/** Each limit as a value, with the rule that it comes from. */
function limitsOf({ evidence }, metric) {
    const { limits = [], thresholds = [], unit = '' } = evidence[metric] ?? {};
    if (thresholds.length === 0)
        return (0,html/* html */.qy) `not guarded`;
    // A report that is older than limits in numbers has their words alone.
    if (limits.length === 0)
        return (0,html/* html */.qy) `${(0,report_words/* shorten */.ml)(thresholds.join('; '), MAX_TEXT)}`;
    return (0,html/* html */.qy) `${limits.map(({ value, words }) => {
        const rule = (0,html/* html */.qy) `<div class="number rule">${(0,report_words/* shorten */.ml)(words, MAX_TEXT)}</div>`;
        return value === null ? rule : (0,html/* html */.qy) `<div class="number">${(0,report_words/* valueWords */.pz)(value, unit)}</div>${rule}`;
    })}`;
}
function evidenceOf({ evidence }, metric) {
    const known = evidence[metric];
    return known === undefined ? report_words/* NOTHING */.K$ : (0,report_words/* shorten */.ml)(evidenceWords(known), MAX_TEXT);
}


/***/ }),

/***/ 2411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportPage)
});

// EXTERNAL MODULE: ./build/report/metrics-table.js
var metrics_table = __webpack_require__(8367);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(4702);
// EXTERNAL MODULE: ./build/report/page/badge.js
var badge = __webpack_require__(9200);
// EXTERNAL MODULE: ./build/judge/limit.js
var limit = __webpack_require__(1591);
// EXTERNAL MODULE: ./build/report/moments.js
var report_moments = __webpack_require__(9354);
// EXTERNAL MODULE: ./build/report/page/series.js
var series = __webpack_require__(7438);
;// CONCATENATED MODULE: ./build/report/page/chart-of.js



/** Larger ones are no measurements, and leave nothing to be seen of the others. */
const MAX_VALUE = 1e15;
/** Where fewer values than these were measured before, their percentiles say nothing. */
const FEWEST_OF_BAND = 5;
const DIGITS_OF_CHANCE = 3;
/** What is to be drawn of a metric; undefined where nothing was measured. */
function chartOf(report, metric) {
    const evidence = report.evidence[metric];
    const samples = report.samples[metric];
    if (!evidence || !samples)
        return undefined;
    const { baseline, watch } = withoutGiants(samples);
    const first = [...baseline, ...watch].find(({ value }) => value !== null);
    if (!first)
        return undefined;
    const moments = (0,report_moments/* momentsOf */.Z)(report);
    const zero = moments.flagsOn ?? Date.parse(first.time);
    return {
        metric,
        unit: evidence.unit,
        status: evidence.status,
        sinceFlags: moments.flagsOn !== undefined,
        before: (0,series/* lineOf */.cA)(baseline, zero),
        after: (0,series/* lineOf */.cA)(watch, zero),
        band: bandOf(baseline.flatMap(({ value }) => value ?? [])),
        mean: shortened(report.metrics_baseline[metric]),
        current: shortened(report.metrics_current[metric]),
        limits: evidence.limits.flatMap(({ value, words, kind }) => value === null ? [] : [{ value: (0,series/* short */.h0)(value), words, isFloor: (0,limit/* isLowerLimit */.F)(kind) }]),
        marks: marksOf(report, moments, zero),
        evidence: evidenceOf(samples.evidence, zero),
    };
}
function shortened(value) {
    return value === null || value === undefined ? null : (0,series/* short */.h0)(value);
}
function withoutGiants({ baseline, watch }) {
    const kept = (points) => points.map(({ time, value }) => ({
        time,
        value: value !== null && Math.abs(value) > MAX_VALUE ? null : value,
    }));
    return { baseline: kept(baseline), watch: kept(watch) };
}
function bandOf(values) {
    if (values.length < FEWEST_OF_BAND)
        return null;
    const sorted = values.toSorted((a, b) => a - b);
    return [(0,series/* short */.h0)((0,series/* quantile */.YV)(sorted, 0.1)), (0,series/* short */.h0)((0,series/* quantile */.YV)(sorted, 0.9))];
}
/** Reason codes of a regression that the watch saw. */
const BREACHES = ['metric-breach', 'traffic-lost', 'restarts'];
function marksOf({ reason_code }, { flagsOn, rollback, flagsBack }, zero) {
    const isBreach = reason_code !== null && BREACHES.includes(reason_code);
    const mark = (at, words, tone) => at === undefined ? [] : [{ at: (0,series/* seconds */.YA)(at - zero), words, tone }];
    return [
        ...mark(flagsOn, 'flags on', 'plain'),
        ...mark(rollback, isBreach ? 'breach' : 'rollback', 'bad'),
        ...mark(flagsBack, 'flags back', 'good'),
    ];
}
function evidenceOf(points, zero) {
    if (!points.some(({ p_value }) => p_value !== null))
        return null;
    const of = (key) => (0,series/* lineOf */.cA)(points.map(({ time, ...numbers }) => ({ time, value: numbers[key] })), zero, DIGITS_OF_CHANCE);
    const { moments, values } = of('p_value');
    return { moments, chances: values, levels: of('level').values };
}

// EXTERNAL MODULE: ./build/report/page/chart-words.js
var chart_words = __webpack_require__(2879);
// EXTERNAL MODULE: ./build/report/page/html.js
var html = __webpack_require__(7550);
// EXTERNAL MODULE: ./build/report/page/table.js
var table = __webpack_require__(5947);
// EXTERNAL MODULE: ./build/report/page/tones.js
var tones = __webpack_require__(3114);
;// CONCATENATED MODULE: ./build/report/page/charts.js








/** More charts than these make a page slow, and are looked at by nobody. */
const MAX_CHARTS = 16;
const MAX_TEXT = 500;
/** The charts of a run, what broke first, then what is guarded. */
function chartsOf(report) {
    return Object.entries(report.evidence)
        .sort(([, a], [, b]) => RANKS[a.status] - RANKS[b.status])
        .flatMap(([metric]) => chartOf(report, metric) ?? [])
        .slice(0, MAX_CHARTS);
}
const RANKS = { breach: 0, undecided: 1, ok: 1, watched: 2, 'not-measured': 2 };
/** A chart per metric, which the page's script draws, with all that it shows in words and in a table. */
function chartsPart(report, charts) {
    if (charts.length === 0)
        return html/* EMPTY */.wg;
    const left = Object.keys(report.evidence).length - charts.length;
    const more = left > 0 ? (0,html/* html */.qy) `<p>Of ${left} more ${left === 1 ? 'metric' : 'metrics'} there is no chart.</p>` : html/* EMPTY */.wg;
    return (0,table/* section */.uW)('charts', 'Over time', (0,html/* html */.qy) `${charts.map((chart, index) => figure(report, chart, index))}${more}`);
}
function figure(report, chart, index) {
    const { metric, status } = chart;
    const row = (0,metrics_table/* rowsOfReport */.t)(report).find((known) => known.metric === metric);
    return (0,html/* html */.qy) `<figure class="chart" data-chart="${index}" aria-labelledby="chart-${index}">
<figcaption><h3 id="chart-${index}"><code>${(0,report_words/* shorten */.ml)(metric, MAX_TEXT)}</code> ${(0,badge/* badge */.q)(tones/* TONES */.S[status], row?.mark ?? '·', row?.result ?? status)}</h3>
<p>${(0,chart_words/* chartWords */.ML)(chart)}</p></figcaption>
<div class="drawing" hidden>${legend(chart)}<div class="plot"></div>${chart.evidence ? strip(chart) : html/* EMPTY */.wg}<p class="readout" aria-hidden="true"></p></div>
<details class="data"><summary>The values as a table</summary>${dataTable(chart)}</details>
<details><summary>What is asked, and what it was taken for</summary>${query(report, metric)}</details>
</figure>
`;
}
function legend({ status, band, mean, limits, sinceFlags, unit }) {
    return (0,html/* html */.qy) `<ul class="legend" aria-hidden="true">${key('before', sinceFlags ? 'before the flags' : 'measured')}${sinceFlags ? key(tones/* TONES */.S[status], 'with the flags on') : html/* EMPTY */.wg}${band ? key('band', 'usual before: 10th to 90th percentile') : html/* EMPTY */.wg}${mean === null ? html/* EMPTY */.wg : key('mean', 'baseline')}${limits.map(({ value, words }) => key('limit', `limit ${(0,report_words/* valueWords */.pz)(value, unit)} (${words})`))}</ul>`;
}
function strip({ status }) {
    return (0,html/* html */.qy) `<ul class="legend" aria-hidden="true">${key(tones/* TONES */.S[status], 'chance of such an excess without a change')}${key('level', 'level that it has to get below for a breach')}</ul><div class="strip"></div>`;
}
function key(kind, words) {
    return (0,html/* html */.qy) `<li><span class="key ${kind}"></span>${words}</li>`;
}
function query({ evidence }, metric) {
    const known = evidence[metric];
    if (!known)
        return html/* EMPTY */.wg;
    return (0,html/* html */.qy) `<pre tabindex="0" role="group" aria-label="Query of ${(0,report_words/* shorten */.ml)(metric, MAX_TEXT)}"><code>${known.query}</code></pre>
<p>Understood as ${known.understood}; judged ${known.judge === 'evidence' ? 'by evidence' : 'literally'}.</p>`;
}
/** End tags that HTML lets be left out are: there may be two thousand rows. */
function dataTable(chart) {
    const head = ['Since the flags', 'Value', ...(chart.evidence ? ['Chance', 'Level'] : [])];
    const rows = rowsOf(chart).map((cells) => (0,html/* html */.qy) `<tr><th scope="row">${cells[0] ?? ''}${cells.slice(1).map((cell) => (0,html/* html */.qy) `<td>${cell}`)}
`);
    const caption = `Values of ${(0,report_words/* shorten */.ml)(chart.metric, MAX_TEXT)}`;
    return (0,html/* html */.qy) `<div class="scroll columns" tabindex="0" role="group" aria-label="${caption}"><table><caption class="unseen">${caption}</caption><thead><tr>${head.map((words) => (0,html/* html */.qy) `<th scope="col">${words}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
function rowsOf({ before, after, evidence, unit }) {
    const indices = new Map(evidence?.moments.map((at, index) => [at, index]));
    return [before, after].flatMap(({ moments, values }) => moments.map((at, index) => {
        const value = values[index] ?? null;
        const shown = value === null ? 'no value' : (0,report_words/* valueWords */.pz)(value, unit);
        if (!evidence)
            return [(0,chart_words/* momentWords */.ud)(at), shown];
        const found = indices.get(at) ?? -1;
        const numbers = [evidence.chances[found] ?? null, evidence.levels[found] ?? null];
        return [
            (0,chart_words/* momentWords */.ud)(at),
            shown,
            ...numbers.map((chance) => (chance === null ? '' : (0,chart_words/* chanceWords */.Wd)(chance))),
        ];
    }));
}

// EXTERNAL MODULE: ./build/report/page/document.js + 1 modules
var page_document = __webpack_require__(7824);
;// CONCATENATED MODULE: ./build/report/page/flags.js




const MAX_ROWS = 200;
const flags_MAX_TEXT = 500;
const STATES = {
    planned: ['plain', '·', 'planned'],
    on: ['plain', '·', 'on'],
    restored: ['good', '✓', 'as before'],
    conflict: ['unsure', '!', 'changed by another writer'],
    'not-restored': ['bad', '✗', 'could not be put back'],
};
/** Every place of the flags file that the run was to change, and what became of it. */
function flagsPart({ flags, flags_file }) {
    if (flags.length === 0)
        return html/* EMPTY */.wg;
    const rows = flags
        .slice(0, MAX_ROWS)
        .map(({ flag, place, before, now, to, state }) => [
        (0,html/* html */.qy) `<code>${(0,report_words/* shorten */.ml)(flag, flags_MAX_TEXT)}</code>`,
        (0,html/* html */.qy) `<code>${(0,report_words/* shorten */.ml)(place, flags_MAX_TEXT)}</code>`,
        entry(before),
        entry(to),
        entry(now),
        (0,badge/* badge */.q)(...STATES[state]),
    ]);
    const more = flags.length > MAX_ROWS ? (0,html/* html */.qy) `<p>… and ${flags.length - MAX_ROWS} more in the JSON report.</p>` : html/* EMPTY */.wg;
    const head = ['Flag', 'Place', 'Before', 'Set to', 'Now', 'State'];
    return (0,table/* section */.uW)('flags', 'Flags', (0,html/* html */.qy) `<p>In <code>${flags_file}</code></p>${(0,table/* table */.tp)('Flags', head, rows)}${more}`);
}
function entry(json) {
    return json === null ? (0,html/* html */.qy) `no entry` : (0,html/* html */.qy) `<code>${(0,report_words/* shorten */.ml)(json, flags_MAX_TEXT)}</code>`;
}

// EXTERNAL MODULE: ./build/report/page/metrics.js + 1 modules
var metrics = __webpack_require__(8617);
// EXTERNAL MODULE: ./build/report/plan-words.js
var plan_words = __webpack_require__(1152);
;// CONCATENATED MODULE: ./build/report/page/plan.js




const MAX_NAMES = 50;
const plan_MAX_TEXT = 500;
/** What the run was to do, decided before it started. */
function planPart({ plan, flags_file }) {
    if (!plan)
        return html/* EMPTY */.wg;
    const rows = [
        ['Flags', (0,html/* html */.qy) `${codes(plan.flags)} in <code>${flags_file}</code>, ${SCOPES[plan.scope]}`],
        ['Watch', (0,html/* html */.qy) `${(0,plan_words/* watchWords */.B8)(plan.watch_seconds, plan.look_seconds, plan.baseline_seconds)}`],
        ['Metrics from', (0,html/* html */.qy) `${codes(plan.source.addresses)} (${SOURCES[plan.source.kind]})`],
        ['Judged by evidence', judged(plan, 'evidence')],
        ['Judged literally', judged(plan, 'literal')],
        [
            'Chance of a false rollback',
            (0,html/* html */.qy) `at most ${plan.alpha * 100} % over the run, of what is judged by evidence`,
        ],
        ['Where the evidence does not reach', (0,html/* html */.qy) `${plan_words/* POLICIES */.PQ[plan.on_inconclusive]}`],
        ['Smoke test', script(plan.smoke) ?? (0,html/* html */.qy) `none`],
        ['Rollback script', script(plan.rollback_script)],
        ['Services', services(plan)],
    ];
    return (0,table/* section */.uW)('plan', 'The plan', (0,table/* pairs */.AS)(rows));
}
const SCOPES = {
    everywhere: "in the environment's entry and the global switch",
    environment: "in the environment's entry alone",
};
const SOURCES = { prometheus: 'Prometheus', scrape: 'scraped' };
function judged({ metrics }, judge) {
    const names = metrics.filter((metric) => metric.judge === judge).map(({ name }) => name);
    return names.length === 0 ? undefined : (0,html/* html */.qy) `${codes(names)}`;
}
function script(planned) {
    if (!planned)
        return undefined;
    const words = [planned.script, ...planned.args].join(' ');
    return (0,html/* html */.qy) `<code>${(0,report_words/* shorten */.ml)(words, plan_MAX_TEXT)}</code>, at most ${planned.timeout_seconds} s`;
}
function services({ services: all }) {
    if (all.length === 0)
        return undefined;
    const told = all
        .slice(0, MAX_NAMES)
        .map(({ name, after_toggle }) => (0,html/* html */.qy) `<code>${(0,report_words/* shorten */.ml)(name, plan_MAX_TEXT)}</code>: ${(0,report_words/* shorten */.ml)(after_toggle, plan_MAX_TEXT)}`);
    return (0,html/* html */.qy) `${(0,html/* joined */.oR)(told, (0,html/* html */.qy) `; `)}`;
}
function codes(names) {
    const shown = names.slice(0, MAX_NAMES).map((name) => (0,html/* html */.qy) `<code>${(0,report_words/* shorten */.ml)(name, plan_MAX_TEXT)}</code>`);
    return (0,html/* joined */.oR)(shown, (0,html/* html */.qy) `, `);
}

// EXTERNAL MODULE: ./build/report/page/provenance.js
var provenance = __webpack_require__(6712);
// EXTERNAL MODULE: ./build/report/page/time.js
var time = __webpack_require__(122);
;// CONCATENATED MODULE: ./build/report/page/scripts.js





/** What the smoke test and the rollback script did and said. */
function scriptsPart({ smoke, rollback_script }) {
    return (0,html/* html */.qy) `${smoke ? scripts_script('smoke', 'Smoke test', smoke) : html/* EMPTY */.wg}${rollback_script ? scripts_script('rollback-script', 'Rollback script', rollback_script) : html/* EMPTY */.wg}`;
}
function scripts_script(id, heading, ran) {
    const ended = ran.returncode === 0 ? (0,badge/* badge */.q)('good', '✓', 'passed') : (0,badge/* badge */.q)('bad', '✗', howItEnded(ran));
    const took = ran.seconds === null ? html/* EMPTY */.wg : (0,html/* html */.qy) ` in ${(0,time/* spanWords */.Wd)(ran.seconds)}`;
    return (0,table/* section */.uW)(id, heading, (0,html/* html */.qy) `<p>${ended}${took}: <code>${ran.script}</code>, at most ${ran.timeout_seconds} s, ${(0,report_words/* bytesWords */.Bc)(ran.output_bytes)} of output</p>
${stream('stdout', heading, ran.stdout)}${stream('stderr', heading, ran.stderr)}`);
}
function howItEnded({ timed_out, cancelled, returncode, signal, seconds }) {
    if (timed_out)
        return 'timed out';
    if (cancelled)
        return 'cancelled';
    if (seconds === null)
        return 'not finished';
    return returncode === null ? `ended by ${signal ?? 'a signal'}` : `exit code ${returncode}`;
}
function stream(name, of, text) {
    if (text === '')
        return html/* EMPTY */.wg;
    return (0,html/* html */.qy) `<h3>The end of its ${name}</h3>
<pre tabindex="0" role="group" aria-label="${of}, ${name}">
${text}</pre>`;
}

;// CONCATENATED MODULE: ./build/report/page/timeline.js





/** Of the events of one phase, this many are shown from its begin, and as many up to its end. */
const SHOWN_EVENTS = 15;
const timeline_MAX_TEXT = 300;
/** The phases of the run, each with its time and length as a bar over the whole run, and its events folded away. */
function timelinePart(report) {
    const phases = phasesOf(report);
    const [first, last] = [phases[0], phases.at(-1)];
    if (!first || !last)
        return html/* EMPTY */.wg;
    const moments = (0,report_moments/* momentsOf */.Z)(report);
    const items = phases.map((phase) => shown(phase, moments, first.from, Math.max(1, last.to - first.from)));
    return (0,table/* section */.uW)('timeline', 'Timeline', (0,html/* html */.qy) `<ol class="phases">${items}</ol>`);
}
function phasesOf({ timeline }) {
    const begins = timeline.flatMap(({ type }, index) => (type === 'phase-started' ? [index] : []));
    // Where only a survivor tells of the run, there are events and no phases.
    const cuts = begins.length === 0 ? [0] : begins;
    return cuts.flatMap((begin, index) => {
        const entries = timeline.slice(begin, cuts[index + 1]);
        const [head, end] = [entries[0], timeline[cuts[index + 1] ?? -1] ?? timeline.at(-1)];
        if (!head || !end)
            return [];
        const name = begins.length === 0 ? 'events' : head.message;
        const told = begins.length === 0 ? entries : entries.slice(1);
        return [{ name, from: Date.parse(head.time), to: Date.parse(end.time), entries: told }];
    });
}
function shown({ name, from, to, entries }, { flagsOn }, start, whole) {
    const share = (ms) => Number(((ms / whole) * 100).toFixed(2));
    // Flags go on for a moment only, which must be seen too.
    const width = Math.max(0.6, share(to - from));
    const x = Math.min(share(from - start), 100 - width);
    return (0,html/* html */.qy) `<li><p><strong>${name}</strong> <span>${(0,time/* spanWords */.Wd)((to - from) / 1000)}, from ${(0,time/* clockWords */.mV)(from)}${relative(from, flagsOn)}</span></p>
<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect x="${x}" width="${width}" height="1"/></svg>
${events(name, entries)}</li>
`;
}
function relative(at, flagsOn) {
    if (flagsOn === undefined || at === flagsOn)
        return '';
    const seconds = Math.abs(at - flagsOn) / 1000;
    return `, ${(0,time/* spanWords */.Wd)(seconds)} ${at < flagsOn ? 'before' : 'after'} the flags went on`;
}
function events(phase, entries) {
    if (entries.length === 0)
        return html/* EMPTY */.wg;
    const left = entries.length - 2 * SHOWN_EVENTS;
    const rows = left > 0
        ? [
            ...entries.slice(0, SHOWN_EVENTS).map(row),
            [(0,html/* html */.qy) `…`, (0,html/* html */.qy) ``, (0,html/* html */.qy) `${left} more events in the JSON report`],
            ...entries.slice(-SHOWN_EVENTS).map(row),
        ]
        : entries.map(row);
    const count = `${entries.length} ${entries.length === 1 ? 'event' : 'events'}`;
    return (0,html/* html */.qy) `<details><summary>${count}</summary>${(0,table/* table */.tp)(`Events of the phase ${phase}`, ['Time', 'Event', 'What'], rows)}</details>`;
}
function row({ time, type, message }) {
    return [(0,html/* html */.qy) `${time.slice(11, 23)}`, (0,html/* html */.qy) `<code>${type}</code>`, (0,table/* prose */.CS)((0,report_words/* shorten */.ml)(message, timeline_MAX_TEXT))];
}

// EXTERNAL MODULE: ./build/report/page/verdict.js + 2 modules
var verdict = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/report/page/verdict-words.js
var verdict_words = __webpack_require__(9854);
;// CONCATENATED MODULE: ./build/report/page/page.js











/** A report, fit to be published, as one HTML page: what happened first, and then everything that stands behind it. */
function reportPage(report) {
    const shown = (0,verdict_words/* shownVerdict */.h)(report.verdict);
    const charts = chartsOf(report);
    return (0,page_document/* documentOf */.l)({
        title: `${shown.mark} ${shown.title}: ${report.name} in ${report.environment}`,
        icon: shown,
        main: (0,html/* html */.qy) `${(0,verdict/* verdictPart */.f)(report)}
${(0,metrics/* metricsPart */.H)(report)}
${chartsPart(report, charts)}
${timelinePart(report)}
${scriptsPart(report)}
${flagsPart(report)}
${planPart(report)}
${(0,provenance/* provenancePart */.r)(report)}`,
        footer: footer(report),
        drawn: { charts },
    });
}
function footer({ version }) {
    return (0,html/* html */.qy) `<p>Made by AOS Canary${version === null ? '' : ` ${version}`} from the JSON report beside this page. Times are UTC.</p>`;
}


/***/ }),

/***/ 6712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ provenancePairs),
/* harmony export */   r: () => (/* binding */ provenancePart)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7550);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5947);


/** Where, by whom and by what the run was made. */
function provenancePart(report) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)('provenance', 'Where it comes from', provenancePairs(report));
}
function provenancePairs(report) {
    const { git_sha, git_branch, run_url, hostname, user, version, config_path, config_hash } = report;
    const known = (value) => value === null ? undefined : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<code>${value}</code>`;
    const rows = [
        ['Config', (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<code>${config_path}</code>`],
        ['Config hash', known(config_hash)],
        ['Commit', known(git_sha)],
        ['Branch', known(git_branch)],
        ['Workflow run', run_url === null ? undefined : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(run_url, run_url)],
        ['Host', known(hostname)],
        ['User', known(user)],
        ['AOS Canary', version === null ? undefined : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${version}`],
        ['Began', known(report.start_time)],
        ['Ended', known(report.end_time)],
    ];
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .pairs */ .AS)(rows);
}


/***/ }),

/***/ 7438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   h0: () => (/* binding */ short)
/* harmony export */ });
/** Points further apart than this many of their usual distances have a gap between them. */
const GAP = 2.5;
const DIGITS = 6;
/** The points as a line over seconds since `zero` (ms since the epoch), with a null in every stretch where none was measured. */
function lineOf(points, zero, digits = DIGITS) {
    const moments = [];
    const values = [];
    const longest = GAP * usualDistance(points);
    let previous = Number.POSITIVE_INFINITY;
    for (const { time, value } of points) {
        const at = Date.parse(time);
        if (at - previous > longest) {
            moments.push(seconds((previous + at) / 2 - zero));
            values.push(null);
        }
        moments.push(seconds(at - zero));
        values.push(value === null ? null : short(value, digits));
        previous = at;
    }
    return { moments, values };
}
/** A quantile (0 to 1) of numbers, in ascending order, between its neighbours where it falls between two. */
function quantile(sorted, share) {
    const at = share * (sorted.length - 1);
    const low = sorted[Math.floor(at)] ?? Number.NaN;
    const high = sorted[Math.ceil(at)] ?? Number.NaN;
    return low + (high - low) * (at - Math.floor(at));
}
/** A number with as many digits as a chart can show. */
function short(value, digits = DIGITS) {
    return Number(value.toPrecision(digits));
}
function usualDistance(points) {
    const times = points.map(({ time }) => Date.parse(time));
    const distances = times.slice(1).map((at, index) => at - (times[index] ?? at));
    return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}
/** Milliseconds as seconds, to a hundredth. */
function seconds(ms) {
    return Math.round(ms / 10) / 100;
}


/***/ }),

/***/ 5947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Dx: () => (/* binding */ numeral),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uW: () => (/* binding */ section)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7550);

/** A table whose first column names its rows. Where it is too wide for the screen, it scrolls in its own box. */
function table(caption, head, rows) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption class="unseen">${caption}</caption>
<thead><tr>${head.map((words) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<th scope="col">${words}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`;
}
function row([first = _html_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg, ...others]) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<tr><th scope="row">${first}</th>${others.map((cell) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<td>${cell}</td>`)}</tr>
`;
}
/** A cell that is never broken over lines. */
function numeral(words) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<span class="number">${words}</span>`;
}
/** A cell of words, which is given some width. */
function prose(words) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<div class="prose">${words}</div>`;
}
/** Names with their values, one under another. Values that are not there leave out their name. */
function pairs(all) {
    const known = all.flatMap(([name, value]) => value ? [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<div><dt>${name}</dt><dd>${value}</dd></div>`] : []);
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<dl class="pairs">${known}</dl>`;
}
/** A part of the page under a heading of its own. */
function section(id, heading, body) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${body}</section>
`;
}


/***/ }),

/***/ 122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wd: () => (/* binding */ spanWords),
/* harmony export */   Yw: () => (/* binding */ dayWords),
/* harmony export */   mV: () => (/* binding */ clockWords)
/* harmony export */ });
/** A length of time in plain words: `0.3 s`, `75 s`, `4 min 30 s`, `2 h 5 min`. */
function spanWords(seconds) {
    if (seconds > 0 && seconds < 0.05)
        return 'under 0.1 s';
    if (seconds < 9.95)
        return `${Number(seconds.toFixed(1))} s`;
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    if (whole < 7200)
        return parts(Math.floor(whole / 60), 'min', whole % 60, 's');
    const minutes = Math.round(whole / 60);
    return parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
/** A moment (ms since the epoch) as a clock shows it: `15:01:20 UTC`. */
function clockWords(at) {
    return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}
/** The day of a moment: `23 November 2026`. */
function dayWords(at) {
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
function parts(most, unit, rest, smaller) {
    return rest === 0 ? `${most} ${unit}` : `${most} ${unit} ${rest} ${smaller}`;
}


/***/ }),

/***/ 3114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ TONES)
/* harmony export */ });
/** The tone of a metric's status, as on the console. */
const TONES = {
    ok: 'good',
    breach: 'bad',
    undecided: 'unsure',
    watched: 'plain',
    'not-measured': 'plain',
};


/***/ }),

/***/ 9854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ shownVerdict)
/* harmony export */ });
const VERDICTS = {
    passed: { title: 'Passed', word: 'passed', mark: '✓', tone: 'good' },
    inconclusive: { title: 'Inconclusive', word: 'inconclusive', mark: '!', tone: 'unsure' },
    'rolled-back': { title: 'Failed, and rolled back', word: 'rolled back', mark: '✗', tone: 'bad' },
    'rollback-incomplete': {
        title: 'Failed, and the rollback is incomplete',
        word: 'rollback incomplete',
        mark: '✗',
        tone: 'bad',
    },
    blocked: { title: 'Blocked, nothing was changed', word: 'blocked', mark: '✗', tone: 'bad' },
    planned: { title: 'Dry run, nothing was changed', word: 'dry run', mark: '·', tone: 'plain' },
};
/** How the end of a run is shown; one without a verdict too. */
function shownVerdict(verdict) {
    return verdict === null
        ? { title: 'Ended without a verdict', word: 'no verdict', mark: '✗', tone: 'bad' }
        : VERDICTS[verdict];
}


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ factsList),
  f: () => (/* binding */ verdictPart)
});

// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(4702);
// EXTERNAL MODULE: ./build/report/page/facts.js
var facts = __webpack_require__(6348);
// EXTERNAL MODULE: ./build/report/page/html.js
var html = __webpack_require__(7550);
// EXTERNAL MODULE: ./build/canary/recovery-commands.js
var recovery_commands = __webpack_require__(4297);
;// CONCATENATED MODULE: ./build/report/next-steps.js


const MAX_ITEMS = 50;
/** What a person does now, with the exact commands; empty where nothing is to be done. */
function nextSteps(report) {
    switch (report.verdict) {
        case 'rollback-incomplete':
        case null:
            return report.rollback_triggered || report.flags_enabled.length > 0 ? finishRollback(report) : [];
        case 'rolled-back':
            return [
                { say: ['Every flag is back at its former value.', ...look(report)] },
                {
                    say: ['Fix the cause, then start the canary again:'],
                    command: report.commands.run,
                },
            ];
        case 'inconclusive':
            return report.rollback_triggered ? [] : unproven(report);
        case 'blocked':
            return fixes(report);
        case 'passed':
        case 'planned':
            return [];
    }
}
/** Where the cause is to be looked for. */
function look({ reason_code, evidence, smoke }) {
    if (reason_code === 'smoke-failed' || reason_code === 'smoke-timeout') {
        return smoke ? [' Run the smoke test by itself: ', { code: (0,recovery_commands/* shellQuote */.ZL)(smoke.script) }] : [];
    }
    const breached = Object.entries(evidence).filter(([, { status }]) => status === 'breach');
    const places = breached
        .slice(0, MAX_ITEMS)
        .flatMap(([name, { query }], index) => [
        index === 0 ? ' Look at ' : ', ',
        { code: (0,report_words/* shorten */.ml)(name, 100) },
        ' (',
        { code: (0,report_words/* shorten */.ml)(query, 500) },
        ')',
    ]);
    return places.length === 0 ? [] : [...places, '.'];
}
function finishRollback(report) {
    const left = report.still_on.slice(0, MAX_ITEMS);
    const finish = {
        say: ['Finish the rollback, which puts back exactly what was there:'],
        command: report.commands.recover,
    };
    if (left.length === 0)
        return [finish];
    return [
        {
            say: [{ strong: 'Still on:' }],
            items: left.map(({ flag, place }) => [{ code: flag }, ' at ', { code: place }]),
        },
        finish,
        {
            say: ['If that fails, by hand:'],
            command: left.map(({ command }) => command).join('\n'),
        },
    ];
}
function unproven(report) {
    const watched = Math.max(0, ...Object.values(report.evidence).map(({ watch_seconds }) => watch_seconds));
    const longer = Math.max(600, 2 * watched);
    return [
        {
            say: [{ strong: 'The flags are on, without proof that they are good.' }, ' Watch again for longer:'],
            command: (0,recovery_commands/* runFor */.PJ)(report.commands.run, longer),
        },
        { say: ['or turn them off:'], command: report.commands.rollback },
    ];
}
function fixes({ checks }) {
    const failed = checks.filter(({ status }) => status === 'failed').slice(0, MAX_ITEMS);
    const items = failed.map(({ name, message, fix }) => {
        const how = fix === null ? '' : `: ${(0,report_words/* shorten */.ml)(fix, 1_000)}`;
        return [{ strong: name }, ` ${(0,report_words/* shorten */.ml)(message, 1_000)}${how}`];
    });
    return items.length === 0 ? [] : [{ say: [], items }];
}

;// CONCATENATED MODULE: ./build/report/page/steps.js


/** What a person does now, with the exact commands; nothing where nothing is to be done. */
function nextStepsPart(report) {
    const steps = nextSteps(report);
    if (steps.length === 0)
        return html/* EMPTY */.wg;
    return (0,html/* html */.qy) `<section class="steps" aria-labelledby="next"><h2 id="next">What to do now</h2>${steps.map(step)}</section>`;
}
function step({ say, items = [], command }) {
    return (0,html/* html */.qy) `${say.length === 0 ? html/* EMPTY */.wg : (0,html/* html */.qy) `<p>${say.map(piece)}</p>`}${items.length === 0 ? html/* EMPTY */.wg : (0,html/* html */.qy) `<ul>${items.map((item) => (0,html/* html */.qy) `<li>${item.map(piece)}</li>`)}</ul>`}${command === undefined ? html/* EMPTY */.wg : (0,html/* html */.qy) `<pre class="command"><code>${command}</code></pre>`}`;
}
function piece(said) {
    if (typeof said === 'string')
        return (0,html/* html */.qy) `${said}`;
    return 'code' in said ? (0,html/* html */.qy) `<code>${said.code}</code>` : (0,html/* html */.qy) `<strong>${said.strong}</strong>`;
}

// EXTERNAL MODULE: ./build/report/page/time.js
var time = __webpack_require__(122);
// EXTERNAL MODULE: ./build/report/page/verdict-words.js
var verdict_words = __webpack_require__(9854);
;// CONCATENATED MODULE: ./build/report/page/verdict.js






const MAX_NOTICES = 50;
const MAX_TEXT = 1_000;
/** The top of the page: what was tried, what broke, when, what became of the flags, and what to do now. */
function verdictPart(report) {
    const { title, mark, tone } = (0,verdict_words/* shownVerdict */.h)(report.verdict);
    return (0,html/* html */.qy) `<header class="verdict ${tone}">
<p class="run">${(0,report_words/* shorten */.ml)(report.name, MAX_TEXT)} in ${(0,report_words/* shorten */.ml)(report.environment, MAX_TEXT)}${date(report)}</p>
<h1><span aria-hidden="true">${mark}</span> ${title}</h1>
${factsList(report)}
</header>
${nextStepsPart(report)}
${notices(report)}`;
}
/** What was tried, what came of it, when, and where that leaves the flags. */
function factsList(report) {
    return (0,html/* html */.qy) `<dl class="facts">${(0,facts/* factsOf */.x)(report).map(fact)}</dl>`;
}
function date({ start_time }) {
    if (start_time === null)
        return html/* EMPTY */.wg;
    const at = Date.parse(start_time);
    return (0,html/* html */.qy) `, <time datetime="${start_time}">${(0,time/* dayWords */.Yw)(at)}, ${(0,time/* clockWords */.mV)(at)}</time>`;
}
function fact({ label, big, small }) {
    return (0,html/* html */.qy) `<div><dt>${label}</dt>${big.map((line) => (0,html/* html */.qy) `<dd class="big">${line}</dd>`)}${small.map((line) => (0,html/* html */.qy) `<dd>${line}</dd>`)}</div>`;
}
function notices({ errors, warnings, checks, verdict }) {
    // What blocked a run has been told already, with what to do.
    const told = verdict === 'blocked' ? checks.map(({ name, message }) => `${name}: ${message}`) : [];
    const said = [
        ...errors
            .filter((error) => !told.includes(error))
            .map((words) => ({ words, kind: 'Error', tone: 'bad' })),
        ...warnings.map((words) => ({ words, kind: 'Warning', tone: 'unsure' })),
    ];
    if (said.length === 0)
        return html/* EMPTY */.wg;
    const items = said
        .slice(0, MAX_NOTICES)
        .map(({ words, kind, tone }) => (0,html/* html */.qy) `<li><strong class="${tone}">${kind}:</strong> ${(0,report_words/* shorten */.ml)(words, MAX_TEXT)}</li>`);
    const more = said.length > MAX_NOTICES
        ? (0,html/* html */.qy) `<li>… and ${said.length - MAX_NOTICES} more in the JSON report.</li>`
        : html/* EMPTY */.wg;
    return (0,html/* html */.qy) `<section class="notices" aria-labelledby="notices"><h2 id="notices">Errors and warnings</h2><ul>${items}${more}</ul></section>`;
}


/***/ })

};
