-- Who accounts are at providers that operators name (OpenID Connect): issuer and subject, and neither name nor address.
CREATE TABLE oidc_identity (
    id         UUID PRIMARY KEY,
    account    UUID         NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    issuer     VARCHAR(500) NOT NULL,
    subject    VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (issuer, subject)
);

CREATE INDEX oidc_identity_by_account ON oidc_identity (account);
