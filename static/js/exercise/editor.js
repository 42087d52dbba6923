// The code editor. It lives in a shadow tree: there CodeMirror brings its styles as a style sheet object, which the
// site's content security policy allows, instead of as a style element, which it doesn't.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { java } from "@codemirror/lang-java";
import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration, EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers,
} from "@codemirror/view";
import { theme } from "./theme.js";

const GRAMMARS = { javascript: () => [javascript(), indentUnit.of("  ")], python: () => [python(), indentUnit.of("    ")], java: () => [java(), indentUnit.of("    ")], browser: () => [javascript(), indentUnit.of("  ")] };

/** Scrolls no further than needed: the editor, but not the page around it. */
const NEARBY = { y: "nearest", yMargin: 60 };

const markThese = StateEffect.define();

/** Lines that a finding points at. They move with the text and go when the next submission starts. */
const marked = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    const effect = transaction.effects.find((candidate) => candidate.is(markThese));
    return effect ? Decoration.set(effect.value.map((from) => Decoration.line({ class: "cm-marked" }).range(from))) : marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export class Editor {
  /** `onChange(text)` hears what the learner types, not what `show` puts in; `onSubmit` hears Ctrl or ⌘ with Enter. */
  constructor({ host, label, description, onChange, onSubmit }) {
    this.label = label;
    // What stands below it, for who does not see it: a reference would have to cross the border of the shadow tree.
    this.description = description;
    this.onChange = onChange;
    this.onSubmit = onSubmit;
    this.states = new Map();
    const root = host.attachShadow({ mode: "open" });
    const frame = document.createElement("div");
    frame.part = "frame";
    root.append(frame);
    this.view = new EditorView({ parent: frame, root });
  }

  /** Shows a language. The first time with this text; later as it was left, undo history and all. */
  open(language, text, label) {
    if (this.language !== undefined) this.states.set(this.language, this.view.state);
    this.language = language;
    this.label = label;
    this.view.setState(this.states.get(language) ?? this.state(language, text));
    if (this.text !== text) this.show(text);
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /** Replaces the text. The learner can undo it like typing. */
  show(text) {
    const { state } = this.view;
    const head = Math.min(state.selection.main.head, text.length);
    this.quiet = true;
    this.view.dispatch({ changes: { from: 0, to: state.doc.length, insert: text }, selection: { anchor: head } });
    this.quiet = false;
  }

  /** Marks lines, counted from 1, and brings the first into view. Lines that don't exist are left out. */
  mark(lines) {
    const { doc } = this.view.state;
    const starts = [...new Set(lines)].filter((line) => line >= 1 && line <= doc.lines).sort((a, b) => a - b).map((line) => doc.line(line).from);
    const effects = [markThese.of(starts)];
    if (starts.length > 0) effects.push(EditorView.scrollIntoView(starts[0], NEARBY));
    this.view.dispatch({ effects });
  }

  /** Puts the cursor at the start of a line and the focus into the editor. */
  goTo(line) {
    const { doc } = this.view.state;
    const anchor = doc.line(Math.min(Math.max(1, line), doc.lines)).from;
    this.view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, NEARBY) });
    this.focus();
  }

  focus() {
    this.view.focus();
  }

  state(language, doc) {
    const submit = { key: "Mod-Enter", preventDefault: true, run: () => (this.onSubmit(), true) };
    return EditorState.create({
      doc,
      extensions: [
        keymap.of([submit, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, indentWithTab]),
        lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), highlightSpecialChars(), drawSelection(),
        history(), indentOnInput(), bracketMatching(), closeBrackets(), autocompletion({ activateOnTyping: false }),
        EditorState.tabSize.of(4),
        EditorView.contentAttributes.of(() => ({ "aria-label": this.label, "aria-description": this.description, tabindex: "0", spellcheck: "false", autocorrect: "off", autocapitalize: "off" })),
        EditorView.updateListener.of((update) => update.docChanged && !this.quiet && this.onChange(this.text)),
        marked, theme, GRAMMARS[language]?.() ?? [],
      ],
    });
  }
}
