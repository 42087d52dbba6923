package dev.ackademy.community;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page a report is about. */
final class About {
    /** Of a page of this site, without what was asked of it: a query may hold what is nobody's business. */
    private static final Pattern PATH = Pattern.compile("(/(?:en|ko|es)(?:/[A-Za-z0-9._~-]{1,100}){0,6}/?)(?:[?#].*)?");

    /** What follows lets its holder choose somebody's password. */
    private static final Pattern KEY = Pattern.compile("(/../reset)/.*");

    private About() {}

    /** The path, such as {@code /en/exercises}; {@code otherwise} when it is none of this site. */
    static String of(String typed, String otherwise) {
        Matcher path = PATH.matcher(typed);
        return path.matches() ? KEY.matcher(path.group(1)).replaceFirst("$1") : otherwise;
    }
}
