package dev.ackademy.learner.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.ackademy.learner.account.Detours;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.oidc.OidcSite.Answer;
import dev.ackademy.learner.oidc.OidcSite.Browser;
import dev.ackademy.store.Engine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers bring that they were not given, and providers that lie, are down, or never end. */
class HostileProviderTest {
    @TempDir
    private Path folder;

    private OidcSite site;
    private Browser ana;

    @BeforeEach
    void open() throws Exception {
        site = new OidcSite(Engine.H2.freshUrl(folder));
        ana = site.browser();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void an_answer_counts_once() throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        Browser phone = site.browser();
        URI login = phone.leave("campus", "").login();
        String code = site.campus.code(login, "s-1");
        assertThat(phone.comeBack("campus", login, code, "").location()).isEqualTo("/en/me");
        then_over(phone.comeBack("campus", login, code, ""));
        then_over(phone.comeBack("campus", login, "s-1"));
    }

    @Test
    void an_answer_counts_in_the_browser_that_left_and_no_other() throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        Browser phone = site.browser();
        URI login = phone.leave("campus", "").login();
        String code = site.campus.code(login, "s-1");
        Browser thief = site.browser();
        then_over(thief.comeBack("campus", login, code, ""));
        URI own = thief.leave("campus", "").login();
        then_over(thief.comeBack("campus", login, code, ""));
        then_unproven(thief.comeBack("campus", own, code, ""));
        assertThat(thief.whoAmI()).contains("false");
    }

    @Test
    void a_stolen_code_is_told_by_its_nonce_where_the_provider_does_not_ask_for_the_verifier() throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        site.campus.checksVerifier = false;
        String code = site.campus.code(site.browser().leave("campus", "").login(), "s-1");
        Browser thief = site.browser();
        then_unproven(thief.comeBack("campus", thief.leave("campus", "").login(), code, ""));
        assertThat(thief.whoAmI()).contains("false");
    }

    @Test
    void an_answer_counts_for_ten_minutes() throws Exception {
        URI login = ana.leave("campus", "").login();
        site.clock.forward(Detours.GOOD_FOR);
        then_over(ana.comeBack("campus", login, "s-1"));
    }

    @Test
    void an_answer_of_one_provider_is_none_of_another() throws Exception {
        URI login = ana.leave("campus", "").login();
        String code = site.campus.code(login, "s-1");
        then_over(ana.comeBack("works", login, code, ""));
        then_unproven(ana.comeBack("campus", login, code, "&iss=" + OidcSite.encoded(site.works.issuer())));

        URI again = ana.leave("campus", "").login();
        assertThat(ana.comeBack(
                                "campus",
                                again,
                                site.campus.code(again, "s-1"),
                                "&iss=" + OidcSite.encoded(site.campus.issuer()))
                        .location())
                .startsWith("/en/sign-up/");
    }

    @Test
    void a_provider_that_says_who_it_is_says_so_each_time() throws Exception {
        site.campus.metadata = told -> with(told, "authorization_response_iss_parameter_supported", true);
        then_unproven(ana.signIn("campus", "s-1", ""));
    }

    @Test
    void one_account_is_not_given_the_way_in_that_another_asked_for() throws Exception {
        ana.signUpWithPassword("Ana");
        URI login = ana.form("/en/me/identities/campus/add", "").login();
        Browser eve = ana.sharingDetours();
        eve.signUpWithPassword("Eve");
        then_over(eve.comeBack("campus", login, "s-1"));
        assertThat(site.identities()).isZero();

        URI other = ana.form("/en/me/identities/campus/add", "").login();
        then_over(ana.sharingDetours().comeBack("campus", other, "s-1"));
        assertThat(site.identities()).isZero();
    }

    @Test
    void no_page_of_another_site_sends_anybody_to_a_provider() throws Exception {
        ana.signUpWithPassword("Ana");
        for (String path : List.of("/en/sign-in/with/campus", "/en/me/identities/campus/add")) {
            assertThat(ana.form(path, "", "cross-site").status()).as(path).isEqualTo(403);
            assertThat(ana.get(path).status()).as(path).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/en", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    void the_way_back_leads_to_no_other_site(String to) throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        assertThat(site.browser().signIn("campus", "s-1", to).location()).isEqualTo("/en/me");
        Browser newcomer = site.browser();
        String page = newcomer.signIn("campus", "s-2", to).location();
        assertThat(newcomer.form(page, "name=Ben").location()).isEqualTo("/en/me");
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_does_not_prove_it_all_lets_nobody_in() {
        Date past = Date.from(Clock.systemUTC().instant().minus(Duration.ofHours(1)));
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> lies = new LinkedHashMap<>();
        lies.put("another nonce", claims -> claims.claim("nonce", "mine"));
        lies.put("no nonce", claims -> claims.claim("nonce", null));
        lies.put("another audience", claims -> claims.audience("another client"));
        lies.put("no audience", claims -> claims.audience((String) null));
        lies.put(
                "several audiences, and made for another",
                claims -> claims.audience(List.of(PlayedProvider.CLIENT, "another"))
                        .claim("azp", "another"));
        lies.put(
                "several audiences, and nobody named",
                claims -> claims.audience(List.of(PlayedProvider.CLIENT, "another")));
        lies.put("made for another", claims -> claims.claim("azp", "another"));
        lies.put("another issuer", claims -> claims.issuer(site.works.issuer()));
        lies.put("no issuer", claims -> claims.issuer(null));
        lies.put("expired", claims -> claims.expirationTime(past));
        lies.put("without an end", claims -> claims.expirationTime(null));
        lies.put("of nobody", claims -> claims.subject(null));
        lies.put("of nobody with a name", claims -> claims.subject(""));
        lies.put("of an endless name", claims -> claims.subject("s".repeat(256)));
        return lies.entrySet().stream()
                .map(lie -> DynamicTest.dynamicTest(lie.getKey(), () -> {
                    site.campus.claims = lie.getValue();
                    then_unproven(site.browser().signIn("campus", "s-1", ""));
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_the_provider_did_not_sign_lets_nobody_in() {
        RSAKey stranger = PlayedProvider.rsa(site.campus.key.getKeyID());
        Map<String, Function<JWTClaimsSet, JWT>> forgeries = new LinkedHashMap<>();
        forgeries.put("unsigned", PlainJWT::new);
        forgeries.put("under another key of the same id", claims -> PlayedProvider.signed(stranger, claims));
        forgeries.put("under the client's secret", claims -> mac(PlayedProvider.SECRET, claims));
        forgeries.put("under the public key as a secret", claims -> mac(site.campus.published.toString(), claims));
        return forgeries.entrySet().stream()
                .map(forgery -> DynamicTest.dynamicTest(forgery.getKey(), () -> {
                    site.campus.forged = Optional.of(forgery.getValue());
                    then_unproven(site.browser().signIn("campus", "s-1", ""));
                }));
    }

    private static SignedJWT mac(String secret, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner((secret + "0".repeat(32)).getBytes(StandardCharsets.UTF_8)));
            return token;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_key_that_is_new_is_looked_up_and_one_that_is_gone_counts_no_more() throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        RSAKey old = site.campus.key;
        site.campus.rotates();
        assertThat(site.browser().signIn("campus", "s-1", "/en").location()).isEqualTo("/en");
        site.campus.forged = Optional.of(claims -> PlayedProvider.signed(old, claims));
        then_unproven(site.browser().signIn("campus", "s-1", "/en"));
    }

    @Test
    void a_provider_that_lets_in_whoever_sits_there_is_not_enough() throws Exception {
        Date longAgo = Date.from(site.clock
                .instant()
                .minus(Session.FRESH)
                .minus(Counterpart.SKEW)
                .minusSeconds(1));
        site.campus.claims =
                claims -> claims.claim("auth_time", longAgo.toInstant().getEpochSecond());
        Answer refused = ana.signIn("campus", "s-1", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.refusal()).contains("without asking who is there");
        site.campus.claims =
                claims -> claims.claim("auth_time", site.clock.instant().getEpochSecond());
        assertThat(ana.signIn("campus", "s-1", "").location()).startsWith("/en/sign-up/");
    }

    @Test
    void an_answer_with_two_states_or_codes_is_none() throws Exception {
        Answer leaving = ana.leave("campus", "");
        String state = leaving.asked("state");
        then_over(ana.get("/oidc/back/campus?code=a&state=" + state + "&state=" + state));
        then_over(ana.get("/oidc/back/campus"));
        assertThat(ana.get("/oidc/back/campus?code=a&code=b&state=" + state).status())
                .isEqualTo(403);
        assertThat(ana.get("/oidc/back/nobody?code=a&state=b").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(value = PlayedProvider.Mood.class, mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void a_provider_that_does_not_answer_is_told_kindly_and_other_ways_work(PlayedProvider.Mood mood) throws Exception {
        site.campus.mood = mood;
        Answer refused = ana.leave("campus", "/en/exercises");
        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.refusal()).contains("The campus does not answer at the moment");
        assertThat(refused.body()).contains("/en/sign-in?to=/en/exercises");
        int asked = site.campus.askedForMetadata.get();
        assertThat(ana.leave("campus", "").status()).isEqualTo(502);
        assertThat(site.campus.askedForMetadata).as("left alone for a while").hasValue(asked);
        assertThat(ana.signIn("works", "w-1", "").location()).startsWith("/en/sign-up/");

        site.campus.mood = PlayedProvider.Mood.WELL;
        site.clock.forward(Counterpart.LEFT_ALONE_FOR.plusSeconds(1));
        assertThat(ana.signIn("campus", "s-1", "").location()).startsWith("/en/sign-up/");
    }

    @Test
    void a_provider_that_goes_silent_on_the_way_is_told_kindly_and_is_known_when_it_is_back() throws Exception {
        URI login = ana.leave("campus", "").login();
        site.campus.mood = PlayedProvider.Mood.DOWN;
        Answer refused = ana.comeBack("campus", login, "s-1");
        assertThat(refused.status()).isEqualTo(502);
        site.clock.forward(Counterpart.KNOWN_FOR);
        assertThat(ana.leave("campus", "").status())
                .as("what it told an hour ago will do")
                .isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> metadata_that_would_lead_elsewhere_is_not_believed() {
        Map<String, UnaryOperator<Map<String, Object>>> lies = new LinkedHashMap<>();
        lies.put("of another issuer", told -> with(told, "issuer", site.works.issuer()));
        lies.put("of nearly the issuer", told -> with(told, "issuer", site.campus.issuer() + "/"));
        for (String address : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            lies.put(address + " that others can hear", told -> with(told, address, "http://campus.example/x"));
            lies.put(address + " that is a file", told -> with(told, address, "file:///etc/passwd"));
        }
        lies.put("without keys", told -> {
            told.remove("jwks_uri");
            return told;
        });
        return lies.entrySet().stream()
                .map(lie -> DynamicTest.dynamicTest(lie.getKey(), () -> {
                    site.campus.metadata = lie.getValue();
                    site.clock.forward(Counterpart.LEFT_ALONE_FOR.plusSeconds(1));
                    assertThat(site.browser().leave("campus", "").status()).isEqualTo(502);
                }));
    }

    @Test
    void an_issuer_without_encryption_is_one_of_this_machine() {
        assertThat(Stream.of(
                        "https://login.example.org",
                        "https://x.org/realms/a",
                        "http://localhost:3000",
                        "http://127.0.0.1:3000",
                        "http://[::1]:3000"))
                .allMatch(Provider::isIssuer);
        assertThat(Stream.of(
                        "http://login.example.org",
                        "http://127.0.0.1.evil.example",
                        "http://localhost.evil.example",
                        "http://10.0.0.1",
                        "ftp://localhost",
                        "login.example.org",
                        "https://",
                        "https://a.org?x=1",
                        "https://a.org#x",
                        "https://localhost@evil.example",
                        "http://localhost@evil.example",
                        ""))
                .noneMatch(Provider::isIssuer);
    }

    private static Map<String, Object> with(Map<String, Object> told, String name, Object value) {
        told.put(name, value);
        return told;
    }

    private static void then_over(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.refusal()).contains("began in another browser");
    }

    private static void then_unproven(Answer answer) {
        assertThat(answer.status()).as(answer.location()).isEqualTo(422);
        assertThat(answer.refusal()).contains("did not prove who you are");
    }
}
