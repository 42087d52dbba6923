package dev.ackademy.lesson;

import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.account.OwnPart;
import dev.ackademy.learner.progress.Earned;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.web.Words;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Level, streak, achievements and tracks on one's own page. */
public final class EarnedPart implements OwnPart {
    private final Function<Visitor, Earned> earned;
    private final Supplier<CourseCatalog> catalog;
    private final Supplier<Syllabus> syllabus;

    /** @param earned what the site keeps of somebody */
    public EarnedPart(Function<Visitor, Earned> earned, Supplier<CourseCatalog> catalog, Supplier<Syllabus> syllabus) {
        this.earned = earned;
        this.catalog = catalog;
        this.syllabus = syllabus;
    }

    @Override
    public Map<String, Object> show(Optional<Visitor> owner, Words words) {
        return Map.of("earned", EarnedView.of(owner.map(earned), catalog.get(), syllabus.get(), words));
    }
}
