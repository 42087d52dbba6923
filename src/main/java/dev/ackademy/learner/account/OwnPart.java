package dev.ackademy.learner.account;

import dev.ackademy.learner.Visitor;
import dev.ackademy.web.Words;
import java.util.Map;
import java.util.Optional;

/** What another room shows on one's own page: values for the fragment that the page's template includes. */
public interface OwnPart {
    /** @param owner empty for who is not signed in */
    Map<String, Object> show(Optional<Visitor> owner, Words words);
}
