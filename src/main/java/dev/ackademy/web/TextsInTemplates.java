package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Lets templates write {@code #{key(argument)}}. A key that no bundle has fails the page instead of showing through. */
final class TextsInTemplates extends AbstractMessageResolver {
    private final Texts texts;

    TextsInTemplates(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, @Nullable Object[] arguments) {
        UiLanguage language = UiLanguage.of(context.getLocale().toLanguageTag()).orElseThrow();
        return texts.text(language, key, arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, @Nullable Object[] arguments) {
        throw new IllegalArgumentException("No text is called '" + key + "'.");
    }
}
