-- Keys that authenticators hold for accounts (WebAuthn). Only public halves: who reads this table can sign in with none.
CREATE TABLE passkey (
    id         UUID PRIMARY KEY,
    account    UUID          NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- Base64url of up to 1023 bytes.
    credential VARCHAR(1400) NOT NULL UNIQUE,
    public_key BYTEA         NOT NULL,
    -- How often the authenticator says that it has signed; one that does not count always says 0.
    sign_count BIGINT        NOT NULL,
    label      VARCHAR(80)   NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX passkey_by_account ON passkey (account);

-- What a browser was sent away for, and must come back from: with what it was told, in time, and once.
CREATE TABLE detour (
    told_hash    VARCHAR(64)  PRIMARY KEY,
    browser_hash VARCHAR(64)  NOT NULL,
    purpose      VARCHAR(80)  NOT NULL,
    body         TEXT         NOT NULL,
    expires_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX detour_by_expiry ON detour (expires_at);
