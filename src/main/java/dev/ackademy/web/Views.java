package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.HttpHeader;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes HTML from the templates under {@code templates/}. Everything that a template prints with {@code th:text} or in an
 * attribute is escaped; {@code th:utext} is for HTML that this site made itself.
 *
 * <p>A page's template finds {@code page}, {@code assets}, {@code liveOrigin}, {@code origin}, {@code languages},
 * what every page gets from {@code everywhere}, and its own model. Safe for use by many threads.
 */
public final class Views {
    private static final String SHELF = "shelf";

    private final TemplateEngine engine = new TemplateEngine();
    private final Texts texts;
    private final Assets assets;
    private final WebSettings settings;
    private final KeptPages kept;
    private final Function<UiLanguage, Map<String, Object>> everywhere;

    /**
     * Of content that never changes.
     *
     * @param everywhere what the wiring adds to the model of every page, by language
     */
    public Views(
            Texts texts, Assets assets, WebSettings settings, Function<UiLanguage, Map<String, Object>> everywhere) {
        this(texts, assets, settings, () -> true, everywhere);
    }

    /**
     * @param content the snapshot that pages are made from now; gives another object when the content has changed
     * @param everywhere what the wiring adds to the model of every page, by language
     */
    public Views(
            Texts texts,
            Assets assets,
            WebSettings settings,
            Supplier<?> content,
            Function<UiLanguage, Map<String, Object>> everywhere) {
        this.texts = texts;
        this.assets = assets;
        this.settings = settings;
        this.kept = new KeptPages(content);
        this.everywhere = everywhere;
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        templates.setCacheable(true);
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new TextsInTemplates(texts));
    }

    public Texts texts() {
        return texts;
    }

    Assets assets() {
        return assets;
    }

    WebSettings settings() {
        return settings;
    }

    KeptPages kept() {
        return kept;
    }

    /**
     * Answers with a page that follows from its address and the content alone: nothing in it may depend on who asks, on the
     * query or on the time. It is made once and kept; {@code model} is asked only then.
     *
     * @throws IllegalStateException on a route that not anyone may ask for: what is kept is sent before anybody is asked
     */
    public void keep(Context context, Page page, String template, Supplier<? extends Map<String, ?>> model) {
        if (!context.routeRoles().contains(Role.ANYONE)) {
            throw new IllegalStateException(context.path() + " is not for anyone, so it cannot be kept");
        }
        KeptPages.Shelf shelf = shelf(context);
        Kept made = shelf.orMake(page.url(), () -> make(page, template, model.get()));
        Kept.Answer answer = made.in(context.header("Accept-Encoding"));
        boolean unchanged = EntityTags.named(context.header("If-None-Match"), answer.tag());
        (unchanged ? answer.unchanged() : answer.whole())
                .forEach(field -> context.header(field.getName(), field.getValue()));
        context.disableCompression();
        if (unchanged) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        byte[] bytes = new byte[answer.bytes().remaining()];
        answer.bytes().get(bytes);
        context.result(bytes);
    }

    /** Takes the shelf of this request, before any handler reads the content. */
    void begin(Context context) {
        context.attribute(SHELF, kept.shelf());
    }

    private KeptPages.Shelf shelf(Context context) {
        KeptPages.Shelf shelf = context.attribute(SHELF);
        return shelf != null ? shelf : kept.shelf();
    }

    private Kept make(Page page, String template, Map<String, ?> model) {
        return new Kept(
                page(page, template, model).getBytes(StandardCharsets.UTF_8),
                true,
                Map.of(
                        HttpHeader.CONTENT_TYPE,
                        "text/html;charset=utf-8",
                        HttpHeader.CONTENT_LANGUAGE,
                        page.language().tag(),
                        HttpHeader.CACHE_CONTROL,
                        "no-cache"));
    }

    /**
     * Answers with a whole page that is made for this request; the status stays what the handler set. A browser that has the same page already is told so
     * with 304.
     */
    public void show(Context context, Page page, String template, Map<String, ?> model) {
        context.header("Content-Language", page.language().tag());
        context.header("Vary", "Accept-Encoding");
        String html = page(page, template, model);
        if (context.statusCode() == HttpStatus.OK.getCode()) {
            String tag = entityTag(html);
            context.header("ETag", tag);
            if (EntityTags.named(context.header("If-None-Match"), tag)) {
                context.status(HttpStatus.NOT_MODIFIED);
                return;
            }
        }
        context.html(html).contentType("text/html; charset=utf-8");
    }

    /** A whole page as text. */
    public String page(Page page, String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(everywhere.apply(page.language()));
        all.put("page", page);
        all.putAll(model);
        return render(page.language(), template, all);
    }

    /** A piece of a page as text, for scripts that put it in place. */
    public String fragment(UiLanguage language, String template, Map<String, ?> model) {
        return render(language, template, new HashMap<>(model));
    }

    /** Weak (RFC 9110, 8.8.1), because the answer may be compressed on its way. */
    private static String entityTag(String html) {
        CRC32 sum = new CRC32();
        sum.update(html.getBytes(StandardCharsets.UTF_8));
        return "W/\"" + Long.toHexString(sum.getValue()) + Integer.toHexString(html.length()) + "\"";
    }

    private String render(UiLanguage language, String template, Map<String, Object> model) {
        model.put("language", language);
        model.put("languages", UiLanguage.values());
        model.put("assets", assets);
        model.put("liveOrigin", settings.liveOrigin());
        model.put("origin", settings.origin());
        model.put("scriptTexts", Json.inScript(texts.under(language, "script.")));
        return engine.process(template, new org.thymeleaf.context.Context(language.locale(), model));
    }
}
