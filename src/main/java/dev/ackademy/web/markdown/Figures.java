package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problem;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** {@code ![what it shows](figures/x.svg "caption")} in a paragraph of its own becomes a figure. */
final class Figures {
    private Figures() {}

    /** A picture of the course. */
    static final class Figure extends CustomBlock {
        final References.Picture picture;
        final String alternative;
        final String caption;

        Figure(References.Picture picture, String alternative, String caption) {
            this.picture = picture;
            this.alternative = alternative;
            this.caption = caption;
        }
    }

    static void apply(Node document, References references, Report report) {
        for (Image image : Tree.all(document, Image.class)) {
            String alternative = Tree.text(image);
            if (alternative.isEmpty()) {
                report.at(
                        image,
                        "The picture '" + Problem.cut(image.getDestination()) + "' has no text for who cannot see it.",
                        "Write what it shows between the brackets.");
            }
            if (!(image.getParent() instanceof Paragraph paragraph)
                    || image.getNext() != null
                    || image.getPrevious() != null) {
                report.at(image, "A picture stands in a paragraph of its own.", "Put empty lines around it.");
                image.unlink();
                continue;
            }
            switch (references.picture(image.getDestination())) {
                case References.Picture picture -> {
                    String caption = image.getTitle() == null ? "" : image.getTitle();
                    Tree.replace(paragraph, new Figure(picture, alternative, caption));
                }
                case References.Address address ->
                    report.at(image, "'" + Problem.cut(address.url()) + "' is no picture.", "Point to one.");
                case References.Code _ -> throw new IllegalStateException("a picture is no code");
                case References.Nowhere nowhere -> {
                    report.at(image, nowhere.what(), nowhere.remedy());
                    image.unlink();
                }
            }
        }
    }
}
