package dev.ackademy.learner.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.ackademy.kit.Problem;
import dev.ackademy.learner.account.Session;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider as we talk to it. What it tells of itself is asked for when it is first needed and then known for an hour; one
 * that does not answer is left alone for ten seconds. Safe for many threads.
 */
final class Counterpart implements AutoCloseable {
    static final Duration KNOWN_FOR = Duration.ofHours(1);
    static final Duration LEFT_ALONE_FOR = Duration.ofSeconds(10);

    /** By which its clock and ours may differ. */
    static final Duration SKEW = Duration.ofMinutes(1);

    /** No token without a signature, nor one under a key that the client has, too. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Logger LOG = LoggerFactory.getLogger(Counterpart.class);

    private final Provider provider;
    private final URI back;
    private final Courier courier;
    private final Clock clock;
    private @Nullable Known known;
    private Instant leftAloneUntil = Instant.MIN;

    /** @param back where it sends browsers to, which it has been told before */
    Counterpart(Provider provider, URI back, Courier courier, Clock clock) {
        this.provider = provider;
        this.back = back;
        this.courier = courier;
        this.clock = clock;
    }

    private record Known(Metadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    Provider provider() {
        return provider;
    }

    /** Whether all answers that a browser brings from there name it. */
    boolean saysWhoItIs() throws Mishap {
        return known().metadata().saysWhoItIs();
    }

    /** Where a browser goes to sign in there (OpenID Connect Core 1.0, 3.1.2.1; RFC 7636, 4.3). */
    URI login(String state, Errand errand) throws Mishap {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(provider.clientId()), back)
                .endpointURI(known().metadata().login())
                .state(new State(state))
                .nonce(new Nonce(errand.nonce()))
                .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                // Whoever comes in may change how the account is entered; see Accounts.requireFresh.
                .maxAge((int) Session.FRESH.toSeconds())
                .customParameter("ui_locales", errand.language().tag())
                .build()
                .toURI();
    }

    /** Who it says has come, for the code that a browser brought (3.1.3). */
    Vouched redeem(String code, Errand errand) throws Mishap {
        Known now = known();
        IDTokenClaimsSet claims = claims(now, token(now.metadata(), code, errand), errand);
        Date signedIn = claims.getAuthenticationTime();
        // Those who don't tell when have been asked to see to it all the same.
        if (signedIn != null
                && signedIn.toInstant().plus(Session.FRESH).plus(SKEW).isBefore(clock.instant())) {
            throw new Mishap(Mishap.Kind.STALE, "expected a sign-in of the last half hour, got one of " + signedIn);
        }
        String subject = Optional.ofNullable(claims.getStringClaim("sub")).orElse("");
        if (!Identity.isSubject(subject)) {
            throw new Mishap(Mishap.Kind.UNPROVEN, "a subject of " + subject.length() + " characters");
        }
        return new Vouched(provider.id(), provider.issuer(), subject, called(claims), errand.language(), errand.to());
    }

    private JWT token(Metadata metadata, String code, Errand errand) throws Mishap {
        ClientID client = new ClientID(provider.clientId());
        Secret secret = new Secret(provider.clientSecret());
        ClientAuthentication proof =
                metadata.postsSecret() ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(errand.verifier()));
        try {
            HTTPResponse answer = new TokenRequest.Builder(metadata.token(), proof, grant)
                    .build()
                    .toHTTPRequest()
                    .send(courier);
            if (answer.getStatusCode() >= 500) {
                throw new Mishap(Mishap.Kind.UNREACHABLE, "the token's address answered " + answer.getStatusCode());
            }
            TokenResponse told = OIDCTokenResponseParser.parse(answer);
            if (!told.indicatesSuccess()) {
                throw new Mishap(
                        Mishap.Kind.UNPROVEN,
                        "no token: " + told.toErrorResponse().getErrorObject());
            }
            return Optional.ofNullable(
                            ((OIDCTokenResponse) told).getOIDCTokens().getIDToken())
                    .orElseThrow(() -> new Mishap(Mishap.Kind.UNPROVEN, "an answer without an ID token"));
        } catch (IOException unreachable) {
            throw new Mishap(Mishap.Kind.UNREACHABLE, unreachable);
        } catch (ParseException garbled) {
            throw new Mishap(Mishap.Kind.UNPROVEN, garbled);
        }
    }

    /** Checks a token as 3.1.3.7 asks: issuer, audience, signature, expiry, nonce. */
    private IDTokenClaimsSet claims(Known now, JWT token, Errand errand) throws Mishap {
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(provider.issuer()),
                new ClientID(provider.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, now.keys()),
                null);
        validator.setMaxClockSkew((int) SKEW.toSeconds());
        try {
            IDTokenClaimsSet claims = validator.validate(token, new Nonce(errand.nonce()));
            requireForUs(claims);
            return claims;
        } catch (BadJOSEException | JOSEException unproven) {
            throw new Mishap(Mishap.Kind.UNPROVEN, unproven);
        }
    }

    /** The library lets a token pass that is for us among others, whoever it was made for (3.1.3.7, 3 to 5). */
    private void requireForUs(IDTokenClaimsSet claims) throws Mishap {
        String party = claims.getStringClaim("azp");
        boolean ours = party == null ? claims.getAudience().size() == 1 : party.equals(provider.clientId());
        if (!ours) {
            throw new Mishap(Mishap.Kind.UNPROVEN, "a token made for '" + party + "'");
        }
    }

    /** What it calls somebody, if anything. */
    private static String called(IDTokenClaimsSet claims) {
        return Stream.of("preferred_username", "nickname", "name")
                .map(claims::getStringClaim)
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> name.substring(0, Math.min(name.length(), 200)))
                .orElse("");
    }

    private synchronized Known known() throws Mishap {
        Known last = known;
        Instant now = clock.instant();
        if (last != null && last.until().isAfter(now)) {
            return last;
        }
        if (leftAloneUntil.isBefore(now)) {
            try {
                Known asked = ask(now);
                known = asked;
                return asked;
            } catch (IOException | ParseException silent) {
                leftAloneUntil = now.plus(LEFT_ALONE_FOR);
                LOG.warn("{} does not tell what it is: {}", provider, Problem.cut(String.valueOf(silent.getMessage())));
            }
        }
        if (last == null) {
            throw new Mishap(Mishap.Kind.UNREACHABLE, "no metadata");
        }
        // It has hardly moved, and what it sends is checked all the same.
        return last;
    }

    private Known ask(Instant now) throws IOException, ParseException {
        Metadata metadata = Metadata.read(provider, courier.read(Metadata.address(provider)));
        return new Known(metadata, keys(metadata), now.plus(KNOWN_FOR));
    }

    /** Kept for five minutes, and asked for again, twice in half a minute at most, when a token names one that is not there. */
    private JWKSource<SecurityContext> keys(Metadata metadata) throws MalformedURLException {
        return JWKSourceBuilder.create(metadata.keys().toURL(), courier)
                .refreshAheadCache(false)
                .build();
    }

    @Override
    public void close() {
        courier.close();
    }
}
