package dev.ackademy.learner.passkey;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Accounts;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the library which passkeys there are. Its user names are the accounts' names. */
final class KnownPasskeys implements CredentialRepository {
    private final PasskeyStore store;
    private final Accounts accounts;

    KnownPasskeys(PasskeyStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return accounts.find(username).stream()
                .flatMap(account -> store.of(account.id()).stream())
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(passkey.credential())
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return accounts.find(username).map(Account::id).map(Passkey::handle);
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return accounts.find(Passkey.account(handle))
                .map(account -> account.name().text());
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
        return store.find(credential)
                .filter(passkey -> passkey.account().equals(Passkey.account(handle)))
                .map(KnownPasskeys::told);
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
        return store.find(credential).map(KnownPasskeys::told).map(Set::of).orElse(Set.of());
    }

    private static RegisteredCredential told(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(passkey.credential())
                .userHandle(Passkey.handle(passkey.account()))
                .publicKeyCose(passkey.publicKey())
                .signatureCount(passkey.signCount())
                .build();
    }
}
