import { pageStyle } from './page-style'

/**
 * The kinds are told apart by their lines (solid, dotted, double) as well as by colour. The lines are text decorations,
 * which are printed even where backgrounds are not, and each kind has a height of its own, so that all of them show.
 */
export const htmlStyle = `
${pageStyle}main{max-width:44rem;margin:0 auto;padding:3rem 1.5rem 5rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}
h2{font:600 1.0625rem/1.5 var(--sans);margin:2.5rem 0 1rem;padding-bottom:.35rem;border-bottom:1px solid var(--hairline)}
h3,h4,h5,h6{font-size:1.1rem;line-height:1.4;margin:2rem 0 .6rem}
article p,article li,article pre,h3,h4,h5,h6,.note,li blockquote{white-space:pre-wrap}
p{margin:0 0 1rem}
a{color:inherit}
a:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
header{font:.8125rem/1.5 var(--sans);color:var(--ink-2)}
h1{font-family:var(--serif);color:var(--ink)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0 0 1rem}
dt{color:var(--ink-3)}dd{margin:0;overflow-wrap:anywhere}
summary{color:var(--ink-3);margin-bottom:.4rem}
code{font:.75rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace}
article :is([data-n],[data-p]){position:relative}
article :is([data-n],[data-p])::before{content:attr(data-n);position:absolute;left:-4.2rem;width:3.4rem;direction:ltr;text-align:right;white-space:pre;font:.6875rem/1rem var(--sans);padding-top:.45rem;color:var(--ink-3)}
article [data-p]::before{content:attr(data-p)}
article [data-n][data-p]::before{content:attr(data-n) "\\a" attr(data-p)}
article tr[data-n]::before{content:none}
article ul{list-style:none;margin:0 0 1rem;padding:0}
article li{margin-bottom:.35rem;padding-inline-start:1.6rem}
article li[data-mark]::after{content:attr(data-mark);position:absolute;inset-inline-start:0}
article li.level-2{margin-inline-start:1.6rem}article li.level-3{margin-inline-start:3.2rem}
article li.level-4,article li.level-5,article li.level-6{margin-inline-start:4.8rem}
article blockquote{margin:0 0 1rem;padding-inline-start:1rem;border-inline-start:2px solid var(--hairline)}
article pre{font:.8125rem/1.6 ui-monospace,"DejaVu Sans Mono",monospace;margin:0 0 1rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:0 0 1rem}
td{border:1px solid var(--hairline);padding:.3rem .6rem;vertical-align:top;min-width:1rem}
[lang=ar]{font-family:"Noto Naskh Arabic",var(--serif);font-size:1.1em;line-height:1.9}
mark{color:inherit;background:none;border-radius:2px;text-decoration-line:underline;text-decoration-skip-ink:none;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.claim{background:var(--claim-wash);text-decoration-style:solid;text-decoration-color:var(--claim-line);text-decoration-thickness:2px;text-underline-offset:.22em}
mark.actor{background:var(--actor-wash);text-decoration-style:dotted;text-decoration-color:var(--actor-line);text-decoration-thickness:2px;text-underline-offset:.4em}
mark.source{background:var(--source-wash);text-decoration-style:double;text-decoration-color:var(--source-line);text-decoration-thickness:1px;text-underline-offset:.56em}
mark.claim.deep{background:var(--claim-deep)}mark.actor.deep{background:var(--actor-deep)}mark.source.deep{background:var(--source-deep)}
mark mark mark{background:none}
sup{font:600 .6875rem/1 var(--sans);margin-inline:.1em;-webkit-user-select:none;user-select:none}
sup a{text-decoration:none;padding:.2em .1em;color:var(--ink-2)}
span:target+mark,:target{outline:2px solid var(--focus);outline-offset:2px}
.notes{list-style:none;margin:0;padding:0;font:.8125rem/1.55 var(--sans)}
.notes dl{gap:.05rem .8rem;margin:.2rem 0 .3rem}
.notes li{margin:0 0 .9rem;padding:.1rem 0 .1rem .9rem;border-left:3px solid;break-inside:avoid}
.notes .claim{border-left-style:solid;border-left-color:var(--claim-line)}.notes .actor{border-left-style:dotted;border-left-color:var(--actor-line)}.notes .source{border-left-style:double;border-left-width:4px;border-left-color:var(--source-line)}
.notes p{margin:0}.by,.back{color:var(--ink-2)}.tags{color:var(--ink-2)}.number{display:inline-block;min-width:1.4rem;font-variant-numeric:tabular-nums}
.claim>.note-head .kind{color:var(--claim-text)}.actor>.note-head .kind{color:var(--actor-text)}.source>.note-head .kind{color:var(--source-text)}
.said{list-style:none;margin:.35rem 0 0;padding:0 0 0 .9rem;border-left:1px solid var(--hairline)}.notes .said li{margin:0 0 .35rem;padding:0;border:0}.said p{white-space:pre-wrap}
.notes blockquote{margin:.15rem 0;font:.9375rem/1.5 var(--serif)}
.history{list-style:none;margin:0;padding:0;font:.8125rem/1.55 var(--sans)}.history li{margin:0 0 .25rem}.history time{color:var(--ink-2);font-variant-numeric:tabular-nums}
@media (max-width:54rem){article :is([data-n],[data-p])::before{content:none}}
@media (forced-colors:active){mark,mark.deep{background:none}}
@page{margin:20mm 18mm 22mm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt sans-serif}}
@media print{body{font-size:10.5pt;background:none}main{max-width:none;padding:0 0 0 12mm}article :is([data-n],[data-p])::before{content:attr(data-n);left:-14mm;width:12mm}article [data-p]::before{content:attr(data-p)}article [data-n][data-p]::before{content:attr(data-n) "\\a" attr(data-p)}
article tr[data-n]::before{content:none}h2,h3,h4,h5,h6{break-after:avoid}p,li,blockquote{orphans:3;widows:3}tr,.note-head{break-inside:avoid}}
`
