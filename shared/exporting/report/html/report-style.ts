import { pageStyle } from '../../html/page-style'
import { shortTitle } from '../short-title'
import type { ToldReport } from '../told-report'

/**
 * For who prints the page with a browser: title, day and mark at the head of each page, in the boxes of its margin
 * (https://www.w3.org/TR/css-page-3/#margin-boxes). The app prints heads of its own.
 */
const pageHeads = ({ title, running }: ToldReport): string => `
@page{@top-left{content:${cssString(shortTitle(title))};${small};text-align:left;width:70%}@top-right{content:${cssString(running.join(' · '))};${small}}
@bottom-center{content:counter(page) " / " counter(pages);${small}}}`

const small = 'font:8pt var(--sans);color:#655E53'

/** Any words as a string of a style sheet. */
const cssString = (words: string): string =>
  `"${words.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`

/** @param report undefined where the app prints it: then heads and stamp are drawn on each page by that */
export const reportStyle = (report?: ToldReport): string => `${pageStyle}:root{--alert:#A3271B;--alert-wash:#FBEDEA}
@media screen and (prefers-color-scheme:dark){:root{--alert:#F2988C;--alert-wash:#2E1C19}}
main{max-width:42rem;margin:0 auto;padding:3rem 1.5rem 5rem}
header{border-bottom:1px solid var(--hairline);margin-bottom:1.75rem;padding-bottom:.35rem;font:.8125rem/1.5 var(--sans);color:var(--ink-2)}
h1{color:var(--ink);font:600 2rem/1.2 var(--serif);margin:0 0 1rem;letter-spacing:-.005em}
h2{font:600 1.3rem/1.35 var(--serif);margin:2.25rem 0 .7rem}
h3{font:600 1.1rem/1.4 var(--serif);margin:1.75rem 0 .5rem}
h4{font:600 .9rem/1.5 var(--sans);margin:1.5rem 0 .4rem}
p{margin:0 0 .9rem}article p,article li{hyphens:manual}
ul,ol{margin:0 0 .9rem;padding-inline:1.5rem}li{margin-bottom:.3rem;text-align:start}li>ul,li>ol{margin:.3rem 0 0;padding-inline-end:0}
ul.checks{list-style:none;padding-inline-start:0}ul.checks ul.checks{padding-inline-start:1.5rem}
blockquote{margin:0 0 .9rem;padding-inline-start:1rem;border-inline-start:2px solid var(--hairline);color:var(--ink-2)}
a{color:inherit;text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible{outline:2px solid var(--focus);outline-offset:2px}:target{outline:2px solid var(--focus);outline-offset:3px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.1rem;margin:0 0 .9rem}dt{color:var(--ink-3)}dd{margin:0;overflow-wrap:anywhere}
code{font:.85em ui-monospace,"DejaVu Sans Mono",monospace}
sup{font:600 .64em/1 var(--sans);vertical-align:super;margin-inline:.1em .05em;white-space:nowrap}sup+sup{margin-inline-start:.3em}
sup a{text-decoration:none;color:var(--ink-2)}sup.denies a{color:var(--alert);border-bottom:1px solid}
sup.raised,sub{font:inherit;font-size:.7em;line-height:1;margin:0}
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:0 0 1rem;font:.8125rem/1.5 var(--sans);width:100%}
th,td{border-block:1px solid var(--hairline);padding:.35rem .6rem;vertical-align:top;text-align:start;overflow-wrap:anywhere}
th{font-weight:600}thead th{border-top:0;border-bottom:1.5px solid var(--ink-3)}
th:first-child,td:first-child{padding-inline-start:0}th:last-child,td:last-child{padding-inline-end:0}
.judgment{margin:0 0 1.1rem;padding:.1rem 0 .1rem 1.1rem;padding-inline:1.1rem 0;border-inline-start:3px solid var(--ink);break-inside:avoid}
.judgment .label{font:600 .6875rem/1.6 var(--sans);color:var(--ink-3);margin:0}.judgment p{margin:0 0 .4rem}.judgment dd sup{vertical-align:baseline;font-size:1em}
.judgment dl{font:.8125rem/1.5 var(--sans);margin:0}
.stamp{border:1.5px solid var(--alert);background:var(--alert-wash);padding:.7rem 1rem;margin:0 0 1.75rem;font:.8125rem/1.5 var(--sans);break-inside:avoid-page}
.stamp p{color:var(--alert);margin:0 0 .35rem;font-size:.9375rem}.stamp ul{margin:0;padding-inline:1.1rem}
.band{position:sticky;top:0;z-index:1;margin:0;padding:.3rem;background:var(--alert-wash);color:var(--alert);border-bottom:1px solid var(--alert);font:600 .75rem/1.4 var(--sans);text-align:center}
.appendix{font:.8125rem/1.55 var(--sans)}.appendix>h2{font:600 1.0625rem/1.5 var(--sans);padding-bottom:.35rem;border-bottom:1px solid var(--hairline)}
.remark,.back,.name{color:var(--ink-3)}
.entries{list-style:none;margin:0;padding:0}.entries>li{position:relative;margin:0 0 1rem;padding-left:2rem;break-inside:avoid-page}
.entries p{margin:0}.entries .number{position:absolute;left:0;font-variant-numeric:tabular-nums}.entries blockquote{margin:.15rem 0;padding:0;border:0;color:var(--ink);font:.9375rem/1.5 var(--serif);white-space:pre-wrap}
.entries .denies .entry-head b,.flags{color:var(--alert)}.flags{margin:.15rem 0 0;padding-inline:1.1rem}
.entry-head .back{margin-inline-start:.3rem}.back a{text-decoration:none;padding:0 .1em}
[lang=ar]{font-family:"Noto Naskh Arabic",var(--serif);line-height:1.9}h1[lang=ar],h2[lang=ar]{line-height:1.6}.entries blockquote[lang=ar]{line-height:1.8}
@media (forced-colors:active){.stamp,.band{forced-color-adjust:auto}}
@page{size:A4;margin:25mm 22mm 20mm}${report ? pageHeads(report) : ''}
@media print{body{font-size:10.5pt;line-height:1.5;background:none}main{max-width:none;padding:0}.band{${report ? bandOnPaper : 'display:none'}}
${report ? '.draft main{padding-top:9mm;-webkit-box-decoration-break:clone;box-decoration-break:clone}' : ''}
h1{font-size:20pt}h2{font-size:13.5pt}h3{font-size:11.5pt}h4{font-size:10.5pt}header,.appendix,.judgment dl,.stamp,table{font-size:8.5pt}.entries blockquote{font-size:9.5pt}
h2,h3,h4{break-after:avoid}p,li,blockquote{orphans:3;widows:3}tr{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}}
`

/** What is fixed is printed on each page. */
const bandOnPaper = 'position:fixed;left:0;right:0;border:1px solid var(--alert);padding:1mm'
