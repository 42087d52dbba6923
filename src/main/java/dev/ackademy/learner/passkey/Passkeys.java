package dev.ackademy.learner.passkey;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.AccountName;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.learner.account.Callers;
import dev.ackademy.learner.account.Detours;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.learner.account.WayInTries;
import dev.ackademy.store.Database;
import dev.ackademy.store.TakenException;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.WebSettings;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Makes passkeys, lets people in with them, and takes them away. A passkey is discoverable, so signing in needs no name; it
 * must have been unlocked by whoever holds it (user verification). Each challenge is for one browser and one purpose, good
 * for ten minutes and once (WebAuthn, 7.1 and 7.2).
 */
public final class Passkeys {
    /** Of one account. */
    static final int MOST = 20;

    private static final String SIGN_IN = "passkey/sign-in";
    private static final String SIGN_UP = "passkey/sign-up";
    private static final String ADD = "passkey/add/";

    private final PasskeyStore store;
    private final Accounts accounts;
    private final Detours detours;
    private final Clock clock;
    private final Place place;
    private final Party party;
    private final WayInTries tries;

    /** @param nanoTime as {@link System#nanoTime} */
    public Passkeys(
            Database database,
            Accounts accounts,
            Detours detours,
            WebSettings settings,
            Clock clock,
            LongSupplier nanoTime) {
        this.store = new PasskeyStore(database);
        this.accounts = accounts;
        this.detours = detours;
        this.clock = clock;
        this.place = Place.of(settings);
        this.tries = new WayInTries(nanoTime);
        this.party = new Party(place, new KnownPasskeys(store, accounts), clock);
    }

    Place place() {
        return place;
    }

    List<Passkey> of(Account account) {
        return store.of(account.id());
    }

    /** What a page gives to {@code navigator.credentials.get}, as JSON. */
    String toSignIn(Context context) {
        tries.count(context);
        AssertionRequest request = party.get()
                .startAssertion(StartAssertionOptions.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .timeout(Detours.GOOD_FOR.toMillis())
                        .build());
        begin(
                context,
                request.getPublicKeyCredentialRequestOptions().getChallenge(),
                SIGN_IN,
                Encoded.text(request::toJson));
        return Encoded.text(request::toCredentialsGetJson);
    }

    /**
     * Whose passkey has answered.
     *
     * @param answer a PublicKeyCredential as JSON
     * @throws Refusal when the site does not know it, or it does not prove what it should
     */
    Account signIn(Context context, String answer) {
        tries.count(context);
        var credential = Encoded.assertion(answer).orElseThrow(Passkeys::unproven);
        String kept = end(context, credential.getResponse().getClientData().getChallenge(), SIGN_IN);
        Passkey passkey = store.find(credential.getId())
                .orElseThrow(() -> new Refusal(422, "passkey-unknown", "passkey.unknown"));
        try {
            AssertionResult result = party.get()
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(Encoded.request(kept))
                            .response(credential)
                            .build());
            if (!result.isSuccess() || !store.used(passkey, result.getSignatureCount(), clock.instant())) {
                throw unproven();
            }
        } catch (AssertionFailedException | IllegalArgumentException failed) {
            throw unproven();
        }
        return accounts.find(passkey.account()).orElseThrow(Passkeys::unproven);
    }

    /**
     * What a page gives to {@code navigator.credentials.create} for an account that is yet to be made, as JSON.
     *
     * @throws Refusal when the name will not do, or is taken
     */
    String toSignUp(Context context, String name) {
        tries.count(context);
        AccountName wanted = accounts.available(name);
        return toMake(context, wanted, UUID.randomUUID(), SIGN_UP);
    }

    /** Makes the account together with its passkey. */
    Account signUp(Context context, String answer) {
        tries.count(context);
        Made made = made(context, answer, SIGN_UP);
        UUID id = Passkey.account(made.user().getId());
        return accounts.signUp(
                id,
                made.user().getName(),
                Callers.network(context),
                (sql, account) -> PasskeyStore.add(sql, made.passkey(id, Sessions.device(context), now())));
    }

    /** Likewise, for another passkey of whoever is signed in. */
    String toAdd(Context context, Session session) {
        tries.count(context);
        accounts.requireFresh(session);
        refuseMore(of(session.account()).size());
        Account account = session.account();
        return toMake(context, account.name(), account.id(), ADD + account.id());
    }

    /** @param label what its owner calls it */
    void add(Context context, Session session, String answer, String label) {
        accounts.requireFresh(session);
        UUID account = session.account().id();
        Made made = made(context, answer, ADD + account);
        String plain = Passkey.label(label);
        refuseMore(of(session.account()).size());
        Passkey passkey = made.passkey(account, plain.isEmpty() ? Sessions.device(context) : plain, now());
        try {
            store.add(passkey);
        } catch (TakenException taken) {
            throw unproven();
        }
    }

    /** @throws Refusal when it is the last way into the account */
    void remove(Session session, UUID passkey) {
        accounts.requireFresh(session);
        accounts.takeWayIn(
                session.account(),
                sql -> PasskeyStore.remove(sql, session.account().id(), passkey));
    }

    private String toMake(Context context, AccountName name, UUID account, String purpose) {
        PublicKeyCredentialCreationOptions options = party.get()
                .startRegistration(StartRegistrationOptions.builder()
                        .user(UserIdentity.builder()
                                .name(name.text())
                                .displayName(name.text())
                                .id(Passkey.handle(account))
                                .build())
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .timeout(Detours.GOOD_FOR.toMillis())
                        .build());
        begin(context, options.getChallenge(), purpose, Encoded.text(options::toJson));
        return Encoded.text(options::toCredentialsCreateJson);
    }

    private Made made(Context context, String answer, String purpose) {
        var credential = Encoded.attestation(answer).orElseThrow(Passkeys::unproven);
        PublicKeyCredentialCreationOptions options = Encoded.creation(
                end(context, credential.getResponse().getClientData().getChallenge(), purpose));
        try {
            return new Made(
                    options.getUser(),
                    party.get()
                            .finishRegistration(FinishRegistrationOptions.builder()
                                    .request(options)
                                    .response(credential)
                                    .build()));
        } catch (RegistrationFailedException | IllegalArgumentException failed) {
            throw unproven();
        }
    }

    /** What came back from an authenticator that was to make a passkey for this user. */
    private record Made(UserIdentity user, RegistrationResult result) {
        Passkey passkey(UUID account, String label, Instant now) {
            return new Passkey(
                    UUID.randomUUID(),
                    account,
                    result.getKeyId().getId(),
                    result.getPublicKeyCose(),
                    result.getSignatureCount(),
                    label,
                    now,
                    now);
        }
    }

    private static void refuseMore(int has) {
        if (has >= MOST) {
            throw new Refusal(409, "too-many-passkeys", "passkey.too-many", MOST);
        }
    }

    private void begin(Context context, ByteArray challenge, String purpose, String kept) {
        detours.begin(context, challenge.getBase64Url(), purpose, kept);
    }

    private String end(Context context, ByteArray challenge, String purpose) {
        return detours.end(context, challenge.getBase64Url(), purpose)
                .orElseThrow(() -> new Refusal(422, "passkey-over", "passkey.over"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal unproven() {
        return new Refusal(422, "passkey-unproven", "passkey.unproven");
    }
}
