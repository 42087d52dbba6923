// The editor's looks, in the page's own colours: custom properties reach into the editor's shadow tree.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags as t } from "@lezer/highlight";

const looks = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--card)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "2px solid var(--signal)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.65", overflow: "auto" },
  ".cm-content": { caretColor: "var(--signal)", padding: "0.7rem 0" },
  ".cm-line": { padding: "0 1rem 0 0.6rem" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--signal)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--ns-a) 24%, transparent)",
  },
  ".cm-gutters": { backgroundColor: "var(--card)", color: "var(--soft)", border: "0", paddingLeft: "0.4rem" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--sunk) 60%, transparent)" },
  ".cm-activeLineGutter": { color: "var(--ink)" },
  ".cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--soft)" },
  ".cm-nonmatchingBracket": { backgroundColor: "var(--bad-wash)" },
  ".cm-marked": { backgroundColor: "var(--bad-wash)", boxShadow: "inset 3px 0 var(--bad)" },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "8px", overflow: "hidden" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--signal-wash)", color: "var(--ink)" },
});

const colours = HighlightStyle.define([
  { tag: [t.keyword, t.modifier, t.self, t.bool, t.null, t.definitionKeyword, t.controlKeyword, t.moduleKeyword, t.operatorKeyword], color: "var(--ns-c)" },
  { tag: [t.string, t.special(t.string), t.regexp, t.character], color: "var(--ok)" },
  { tag: [t.comment, t.lineComment, t.blockComment], color: "var(--soft)", fontStyle: "italic" },
  { tag: [t.number, t.annotation, t.meta], color: "var(--ns-b)" },
  { tag: [t.function(t.variableName), t.function(t.propertyName), t.function(t.definition(t.variableName)), t.className, t.typeName], color: "var(--ns-a)" },
  { tag: t.invalid, color: "var(--bad)" },
]);

export const theme = [looks, syntaxHighlighting(colours)];
