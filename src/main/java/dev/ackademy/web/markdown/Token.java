package dev.ackademy.web.markdown;

/** A piece of code that has one colour. */
record Token(Kind kind, String text) {
    /** What a piece is, with the class name that its {@code span} gets; plain text gets none. */
    enum Kind {
        PLAIN(""),
        KEYWORD("k"),
        STRING("s"),
        COMMENT("c"),
        CALL("f"),
        NUMBER("n");

        final String cssClass;

        Kind(String cssClass) {
            this.cssClass = cssClass;
        }
    }
}
