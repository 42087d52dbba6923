package dev.ackademy.app;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.oidc.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which OpenID Connect providers people may sign in at. Their secrets stand in files of their own, beside it. */
final class SignInFile {
    private static final String OPTION = "--sign-in-file";

    private final Path file;
    private final Problems problems = new Problems();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> issuers = new HashSet<>();

    private SignInFile(Path file) {
        this.file = file;
    }

    /**
     * Reads everything.
     *
     * @throws Refusal naming every problem with file, line and remedy
     */
    static List<Provider> read(Path file) throws Refusal {
        SignInFile reading = new SignInFile(file);
        List<Provider> providers =
                Yaml.read(file, reading.problems).map(reading::providers).orElse(List.of());
        if (!reading.problems.isEmpty()) {
            throw Refusal.usage(OPTION + " cannot be used as it is:\n"
                    + reading.problems.all().stream()
                            .map(problem -> "  " + problem)
                            .collect(Collectors.joining("\n")));
        }
        return providers;
    }

    private List<Provider> providers(YamlMap all) {
        all.allowOnly("providers");
        List<Provider> providers = new ArrayList<>();
        for (YamlMap each : all.maps("providers")) {
            provider(each).ifPresent(providers::add);
        }
        if (providers.isEmpty() && problems.isEmpty()) {
            all.report(null, "Nobody is named here.", "Name a provider, or take " + OPTION + " away.");
        }
        return providers;
    }

    private Optional<Provider> provider(YamlMap map) {
        int before = problems.count();
        map.allowOnly("id", "name", "issuer", "client-id", "client-secret-file");
        Optional<Slug> id = map.slug("id");
        String issuer = issuer(map);
        String clientId = map.text("client-id");
        String secret = secret(map);
        Map<UiLanguage, String> names = names(map);
        id.filter(known -> !ids.add(known.text()))
                .ifPresent(twice -> map.reportKey(
                        "id", "'" + twice + "' is another provider's id already.", "Give each an id of its own."));
        return problems.count() > before || id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Provider(id.get(), issuer, clientId, secret, names));
    }

    private String issuer(YamlMap map) {
        String issuer = map.text("issuer");
        if (!issuer.isEmpty() && !Provider.isIssuer(issuer)) {
            map.reportKey(
                    "issuer",
                    "'" + Problem.cut(issuer) + "' is no issuer.",
                    "Write it as the provider does, such as https://login.example.org; http is for this machine only.");
        } else if (!issuer.isEmpty() && !issuers.add(issuer)) {
            map.reportKey("issuer", "Another provider has this issuer already.", "Keep one of them.");
        }
        return issuer;
    }

    private String secret(YamlMap map) {
        String name = map.text("client-secret-file");
        if (name.isEmpty()) {
            return "";
        }
        try {
            return PasswordFile.text("client-secret-file", file.resolveSibling(name));
        } catch (Refusal refusal) {
            map.reportKey(
                    "client-secret-file",
                    String.valueOf(refusal.getMessage()),
                    "The provider gave the secret together with the client's id.");
            return "";
        }
    }

    private Map<UiLanguage, String> names(YamlMap map) {
        Map<UiLanguage, String> names = new EnumMap<>(UiLanguage.class);
        map.map("name").ifPresent(each -> {
            each.allowOnly(
                    Arrays.stream(UiLanguage.values()).map(UiLanguage::tag).toArray(String[]::new));
            for (UiLanguage language : UiLanguage.values()) {
                String name = each.text(language.tag());
                if (name.length() > Provider.LONGEST_NAME) {
                    each.reportKey(
                            language.tag(),
                            "'" + Problem.cut(name) + "' is too long for a button.",
                            "Take at most " + Provider.LONGEST_NAME + " characters.");
                }
                names.put(language, name);
            }
        });
        return names;
    }
}
