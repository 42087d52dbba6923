package dev.ackademy.learner.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.oidc.OidcSite.Answer;
import dev.ackademy.learner.oidc.OidcSite.Browser;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who signs in at a provider, comes back, adds one, takes one away. */
@ParameterizedClass
@EnumSource(Engine.class)
class IdentitiesTest {
    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private OidcSite site;
    private Browser ana;

    @BeforeEach
    void open() throws Exception {
        site = new OidcSite(engine.freshUrl(folder));
        ana = site.browser();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void who_comes_for_the_first_time_chooses_a_name_and_goes_back_to_where_they_were() throws Exception {
        site.campus.claims = claims -> claims.claim("preferred_username", "ana.garcía@campus.example");
        Answer back = ana.signIn("campus", "s-1", "/es/exercises/skip-the-sender");
        assertThat(back.location()).matches("/en/sign-up/[\\w-]{43}");
        Answer asked = ana.get(back.location());
        assertThat(asked.body()).contains("value=\"ana.garcía\"", "The campus has confirmed");
        assertThat(ana.whoAmI()).contains("false");

        Answer made = ana.form(back.location(), "name=Ana");
        assertThat(made.location()).isEqualTo("/es/exercises/skip-the-sender");
        assertThat(ana.whoAmI()).contains("\"Ana\"");
        assertThat(site.accounts.find("Ana").map(Account::hasPassword)).contains(false);

        Browser phone = site.browser();
        assertThat(phone.signIn("campus", "s-1", "/ko/exercises").location()).isEqualTo("/ko/exercises");
        assertThat(phone.whoAmI()).contains("\"Ana\"");
    }

    @Test
    void a_proposal_can_be_had_and_is_none_where_the_name_is_taken() throws Exception {
        site.accounts.create("ana", OidcSite.PASSWORD, Role.LEARNER);
        site.campus.claims = claims -> claims.claim("preferred_username", "Ana");
        String page = ana.signIn("campus", "s-1", "").location();
        assertThat(ana.get(page).body()).contains("value=\"\"");
        Answer taken = ana.form(page, "name=ANA");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.refusal()).contains("Somebody is called “ANA” already");
        assertThat(ana.form(page, "name=%3Ci%3E").status()).isEqualTo(422);
        assertThat(ana.whoAmI()).contains("false");
        assertThat(ana.form(page, "name=Ana+2").location()).isEqualTo("/en/me");
        assertThat(ana.form(page, "name=Ana+3").status()).isEqualTo(422);
        assertThat(site.identities()).isEqualTo(1);
    }

    @Test
    void no_account_is_entered_by_the_name_or_the_address_that_a_provider_tells() throws Exception {
        Browser owner = site.browser();
        owner.signUpWithPassword("Olga");
        site.works.claims = claims -> claims.claim("preferred_username", "Olga")
                .claim("email", "olga@example.org")
                .claim("email_verified", true);
        assertThat(ana.signIn("works", "s-1", "").location()).startsWith("/en/sign-up/");
        assertThat(ana.whoAmI()).contains("false");
        ana.signUp("campus", "s-1", "Ana");
        Browser other = site.browser();
        assertThat(other.signIn("works", "s-1", "").location())
                .as("the same subject of another issuer is somebody else")
                .startsWith("/en/sign-up/");
    }

    @Test
    void what_somebody_chooses_a_name_for_is_theirs_and_for_ten_minutes() throws Exception {
        String page = ana.signIn("campus", "s-1", "").location();
        assertThat(site.browser().get(page).status()).isEqualTo(422);
        assertThat(site.browser().form(page, "name=Eve").status()).isEqualTo(422);
        site.clock.forward(Duration.ofMinutes(10));
        assertThat(ana.form(page, "name=Ana").status()).isEqualTo(422);
        assertThat(site.identities()).isZero();
    }

    @Test
    void two_tabs_of_one_newcomer_make_one_account() throws Exception {
        String one = ana.signIn("campus", "s-1", "").location();
        String two = ana.signIn("campus", "s-1", "").location();
        ana.form(one, "name=Ana");
        ana.form(two, "name=Ana+again");
        assertThat(ana.whoAmI()).contains("\"Ana\"");
        assertThat(site.accounts.find("Ana again")).isEmpty();
    }

    @Test
    void each_errand_has_secrets_of_its_own_and_asks_for_no_more_than_it_needs() throws Exception {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Answer leaving = ana.leave("campus", "");
            for (String secret : List.of("state", "nonce", "code_challenge")) {
                assertThat(leaving.asked(secret)).hasSizeGreaterThanOrEqualTo(43);
                assertThat(seen.add(leaving.asked(secret))).as(secret).isTrue();
            }
            assertThat(leaving.asked("code_challenge_method")).isEqualTo("S256");
            assertThat(leaving.asked("response_type")).isEqualTo("code");
            assertThat(leaving.asked("scope")).isEqualTo("openid profile");
            assertThat(leaving.asked("redirect_uri")).isEqualTo(OidcSite.ORIGIN + "/oidc/back/campus");
            assertThat(leaving.asked("max_age")).isEqualTo("1800");
            assertThat(leaving.asked("ui_locales")).isEqualTo("en");
        }
        assertThat(site.campus.askedForMetadata).hasValue(1);
    }

    @Test
    void one_more_way_in_is_added_and_taken_away_but_the_last_stays() throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        String first = ana.identityIds().getFirst();
        assertThat(ana.form("/en/me/identities/" + first + "/remove", "").location())
                .isEqualTo("/en/me?refused=last-way-in");
        assertThat(ana.add("works", "w-1").location()).isEqualTo("/en/me?done=identity");
        assertThat(ana.add("works", "w-1").location()).isEqualTo("/en/me?done=identity");
        assertThat(ana.identityIds()).hasSize(2);
        assertThat(ana.get("/en/me").body()).contains("<b>The campus</b>", "<b>The works</b>", "added May 4, 2026");

        assertThat(ana.form("/en/me/identities/" + first + "/remove", "").location())
                .isEqualTo("/en/me?done=identity-removed");
        assertThat(site.browser().signIn("campus", "s-1", "").location()).startsWith("/en/sign-up/");
        Browser phone = site.browser();
        phone.signIn("works", "w-1", "");
        assertThat(phone.whoAmI()).contains("\"Ana\"");
    }

    @Test
    void a_way_in_of_another_account_is_not_taken_from_it() throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        Browser ben = site.browser();
        ben.signUpWithPassword("Ben");
        Answer refused = ben.add("campus", "s-1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusal()).contains("another account here, so nothing was added");
        String anas = ana.identityIds().getFirst();
        ben.form("/en/me/identities/" + anas + "/remove", "");
        assertThat(site.browser().signIn("campus", "s-1", "/en").location()).isEqualTo("/en");
    }

    @Test
    void ways_in_are_changed_soon_after_signing_in_only() throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        ana.add("works", "w-1");
        String first = ana.identityIds().getFirst();
        site.clock.forward(Session.FRESH);
        assertThat(ana.form("/en/me/identities/works/add", "").location()).isEqualTo("/en/me?refused=sign-in-again");
        assertThat(ana.form("/en/me/identities/" + first + "/remove", "").location())
                .isEqualTo("/en/me?refused=sign-in-again");
        assertThat(site.identities()).isEqualTo(2);
    }

    @Test
    void an_account_has_ten_at_most() throws Exception {
        ana.signUpWithPassword("Ana");
        for (int i = 0; i < Identities.MOST; i++) {
            assertThat(ana.add("campus", "s-" + i).location()).endsWith("?done=identity");
        }
        Answer refused = ana.add("campus", "one-more");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusal()).contains("10 of these at most");
    }

    @Test
    void what_is_kept_is_told_and_goes_with_the_account() throws Exception {
        ana.signUp("campus", "s-1", "Ana");
        assertThat(ana.get("/en/me/export").body())
                .contains("\"issuer\" : \"" + site.campus.issuer() + "\"", "\"subject\" : \"s-1\"");
        ana.form("/en/me/delete", "name=Ana");
        assertThat(site.identities()).isZero();
        assertThat(site.browser().signIn("campus", "s-1", "").location()).startsWith("/en/sign-up/");
    }

    @Test
    void who_asks_too_often_waits() throws Exception {
        for (int i = 0; i < 100; i++) {
            ana.get("/oidc/back/campus?code=a&state=b");
        }
        assertThat(ana.get("/oidc/back/campus?code=a&state=b").status()).isEqualTo(429);
        assertThat(ana.leave("campus", "").status()).isEqualTo(429);
        site.clock.forward(Duration.ofSeconds(1));
        assertThat(ana.leave("campus", "").status()).isEqualTo(200);
    }

    @Test
    void a_refusal_comes_in_the_language_of_the_page_that_was_left() throws Exception {
        Answer leaving = ana.form("/ko/sign-in/with/campus", "to=%2Fko%2Fexercises");
        Answer refused = ana.get("/oidc/back/campus?error=access_denied&state=" + leaving.asked("state"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.refusal()).contains("대학교에서 로그인이 허락되지 않았거나");
        assertThat(refused.body()).contains("/ko/sign-in?to=/ko/exercises");
    }
}
