package dev.ackademy.learner.passkey;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The site as authenticators know it. Made when it is first asked for: the library takes a while to look around. */
final class Party {
    private final Place place;
    private final CredentialRepository known;
    private final Clock clock;
    private @Nullable RelyingParty made;

    Party(Place place, CredentialRepository known, Clock clock) {
        this.place = place;
        this.known = known;
        this.clock = clock;
    }

    synchronized RelyingParty get() {
        RelyingParty party = made;
        if (party == null) {
            party = RelyingParty.builder()
                    .identity(RelyingPartyIdentity.builder()
                            .id(place.host())
                            .name("Ackademy")
                            .build())
                    .credentialRepository(known)
                    .origins(Set.of(place.origin()))
                    .attestationConveyancePreference(AttestationConveyancePreference.NONE)
                    .validateSignatureCounter(true)
                    .clock(clock)
                    .build();
            made = party;
        }
        return party;
    }
}
