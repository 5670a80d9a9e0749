/** The colours, faces and paper of every document that Attest writes as a page. */
export const pageStyle = `\
:root{color-scheme:light dark;
--paper:#FDFCF9;--ink:#1F1C18;--ink-2:#484339;--ink-3:#655E53;--hairline:rgb(48 40 24/.16);--focus:#25221D;
--claim-line:#A86400;--claim-text:#7A4700;--claim-wash:rgb(243 176 34/.21);--claim-deep:rgb(243 176 34/.46);
--actor-line:#2767AF;--actor-text:#1D528F;--actor-wash:rgb(52 124 214/.125);--actor-deep:rgb(52 124 214/.27);
--source-line:#97387D;--source-text:#7C2B65;--source-wash:rgb(172 62 142/.115);--source-deep:rgb(172 62 142/.25);
--serif:"Source Serif 4","Source Serif 4 Variable","Noto Naskh Arabic",Georgia,"Times New Roman",serif;
--sans:"Inter","Inter Variable","Noto Naskh Arabic",system-ui,"Segoe UI",sans-serif}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#1B1A18;--ink:#EAE6DD;--ink-2:#C2BCB0;--ink-3:#A9A296;--hairline:rgb(255 246 228/.16);--focus:#F3EFE6;
--claim-line:#E6AC43;--claim-text:#F1C26C;--claim-wash:rgb(230 172 67/.17);--claim-deep:rgb(230 172 67/.36);
--actor-line:#7DB2F0;--actor-text:#A2CAF8;--actor-wash:rgb(125 178 240/.15);--actor-deep:rgb(125 178 240/.31);
--source-line:#E08EC7;--source-text:#EDAFDA;--source-wash:rgb(224 142 199/.145);--source-deep:rgb(224 142 199/.30)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.65 var(--serif);overflow-wrap:break-word;-webkit-print-color-adjust:exact;print-color-adjust:exact}
`
