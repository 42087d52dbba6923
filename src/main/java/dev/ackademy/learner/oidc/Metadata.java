package dev.ackademy.learner.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of itself (OpenID Connect Discovery 1.0, 3), as far as it matters here.
 *
 * @param login where browsers are sent
 * @param token where we trade a code for a token
 * @param keys where the keys stand that it signs with
 * @param postsSecret whether it wants the client's secret in the body rather than in a header
 * @param saysWhoItIs whether each answer that a browser brings names it (RFC 9207)
 */
record Metadata(URI login, URI token, URI keys, boolean postsSecret, boolean saysWhoItIs) {

    /** Where it tells: the issuer with a path appended to it (4). */
    static URI address(Provider provider) {
        return URI.create(provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    /** @throws ParseException when it is garbled, of another issuer (4.3), or sends secrets where others can listen */
    static Metadata read(Provider provider, String json) throws ParseException {
        OIDCProviderMetadata told = OIDCProviderMetadata.parse(json);
        if (!told.getIssuer().getValue().equals(provider.issuer())) {
            throw new ParseException("expected the metadata of '" + provider.issuer() + "', got that of '"
                    + told.getIssuer().getValue() + "'");
        }
        List<ClientAuthenticationMethod> ways = told.getTokenEndpointAuthMethods();
        return new Metadata(
                usable(provider, told.getAuthorizationEndpointURI()),
                usable(provider, told.getTokenEndpointURI()),
                usable(provider, told.getJWKSetURI()),
                ways != null
                        && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST),
                told.supportsAuthorizationResponseIssuerParam());
    }

    private static URI usable(Provider provider, @Nullable URI address) throws ParseException {
        if (address == null || !provider.mayUse(address)) {
            throw new ParseException("expected an address with https, got '" + address + "'");
        }
        return address;
    }
}
