// What the pages about accounts run besides what every page runs.
import { connectPasskeys } from "./account/passkeys.js";

connectPasskeys(document);
