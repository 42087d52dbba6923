package dev.ackademy.learner.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wants to go after signing in: a page of this site, and nothing that a browser could read as another's. */
final class Back {
    private static final Pattern LOCAL = Pattern.compile("/(?:[A-Za-z0-9_~.,=&?#%+-][A-Za-z0-9_~.,=&?#%+/-]{0,499})?");

    private Back() {}

    /** @return empty when it leads elsewhere */
    static Optional<String> local(@Nullable String to) {
        return Optional.ofNullable(to).filter(path -> LOCAL.matcher(path).matches());
    }
}
