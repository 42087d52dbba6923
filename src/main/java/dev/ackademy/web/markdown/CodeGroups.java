package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Fenced code. Blocks that follow each other with the same title and different languages become one group with a tab for
 * each; a fence whose language is special becomes the piece of HTML that its {@link SpecialFence} makes.
 */
final class CodeGroups {
    private final Map<String, SpecialFence> special;
    private final References references;
    private final Report report;
    private final List<Rendered.CodeBlock> blocks = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();

    CodeGroups(Map<String, SpecialFence> special, References references, Report report) {
        this.special = special;
        this.references = references;
        this.report = report;
    }

    /** One block of a group. */
    record Tab(CodeLanguage language, String code, SortedSet<Integer> marks) {}

    /** Tabs under one title. */
    static final class Group extends CustomBlock {
        final int index;
        final String title;
        final List<Tab> tabs = new ArrayList<>();

        Group(int index, String title) {
            this.index = index;
            this.title = title;
        }

        boolean takes(String otherTitle, CodeLanguage language) {
            return !title.isEmpty()
                    && title.equals(otherTitle)
                    && tabs.stream().noneMatch(tab -> tab.language() == language);
        }
    }

    /** HTML of the site's own. */
    static final class Piece extends CustomBlock {
        final String html;

        Piece(String html) {
            this.html = html;
        }
    }

    List<Rendered.CodeBlock> blocks() {
        return blocks;
    }

    List<String> pieces() {
        return pieces;
    }

    void apply(Node document) {
        int groups = 0;
        for (FencedCodeBlock fence : Tree.all(document, FencedCodeBlock.class)) {
            FenceInfo info = FenceInfo.of(fence, report);
            SpecialFence maker = special.get(info.language());
            if (maker != null) {
                piece(fence, info.language(), maker);
                continue;
            }
            CodeLanguage language = language(fence, info.language());
            String code = code(fence, info);
            SortedSet<Integer> marks = info.marks(code.split("\n", -1).length, fence, report);
            blocks.add(new Rendered.CodeBlock(info.title(), language.id(), code));
            Tab tab = new Tab(language, code, marks);
            @Nullable Node before = fence.getPrevious();
            if (before instanceof Group group && group.takes(info.title(), language)) {
                group.tabs.add(tab);
                fence.unlink();
            } else {
                Group group = new Group(groups++, info.title());
                group.tabs.add(tab);
                Tree.replace(fence, group);
            }
        }
        for (IndentedCodeBlock indented : Tree.all(document, IndentedCodeBlock.class)) {
            report.at(indented, "Code by indentation has no language.", "Use a fence: ```text.");
        }
    }

    private String code(FencedCodeBlock fence, FenceInfo info) {
        if (info.file().isEmpty()) {
            if (references.codeRuns() && info.why().isEmpty()) {
                report.at(
                        fence,
                        "Nobody runs this code, so it can grow wrong unnoticed.",
                        "Take it from a program in code/, file=server.js#region, or say why not: why=\"…\".");
            }
            return fence.getLiteral().replaceFirst("\n$", "");
        }
        if (!fence.getLiteral().isBlank()) {
            report.at(fence, "This block names a file and has code of its own.", "Leave the block empty.");
        }
        return switch (references.code(info.file())) {
            case References.Code code -> code.text();
            case References.Nowhere nowhere -> {
                report.at(fence, nowhere.what(), nowhere.remedy());
                yield "";
            }
            case References.Address _, References.Picture _ ->
                throw new IllegalStateException("a file of code leads to code");
        };
    }

    private void piece(FencedCodeBlock fence, String language, SpecialFence maker) {
        Optional<String> html =
                maker.html(fence.getLiteral(), report.source().file(), report.line(fence) + 1, report.problems());
        pieces.add(language);
        Tree.replace(fence, new Piece(html.orElse("")));
    }

    private CodeLanguage language(FencedCodeBlock fence, String id) {
        return CodeLanguage.of(id).orElseGet(() -> {
            List<String> known = new ArrayList<>(CodeLanguage.ids());
            known.addAll(special.keySet());
            report.at(
                    fence,
                    id.isEmpty()
                            ? "This code block names no language."
                            : "'" + Problem.cut(id) + "' is no language of a code block here.",
                    Problems.nearest(id, known)
                            .filter(near -> !id.isEmpty())
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Use one of: " + String.join(", ", known) + "."));
            return CodeLanguage.TEXT;
        });
    }
}
