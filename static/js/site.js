// What every page runs: the learner's progress, code tabs, copy buttons, contents that follow the reader.
import { connectCodeTabs } from "./site/code-tabs.js";
import { connectCopyButtons } from "./site/copy.js";
import { followReading } from "./site/contents.js";
import { rememberVisit } from "./site/continue.js";
import { connectSearch } from "./site/find.js";
import { keepForLater } from "./site/keep.js";
import { start } from "./site/progress.js";

connectCodeTabs(document);
connectCopyButtons(document);
followReading(document);
rememberVisit(document);
connectSearch(document);
start(document);
keepForLater(document);
