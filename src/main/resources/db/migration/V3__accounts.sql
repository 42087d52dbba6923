-- Who has signed up. Passwords are Argon2id in PHC form; an account without one signs in otherwise.
CREATE TABLE account (
    id         UUID PRIMARY KEY,
    name       VARCHAR(60)  NOT NULL,
    -- The name with case and width folded: names that look the same are the same.
    name_key   VARCHAR(120) NOT NULL UNIQUE,
    visitor    VARCHAR(64)  NOT NULL UNIQUE,
    password   VARCHAR(200),
    role       VARCHAR(20)  NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Who is signed in, and where. Keys and links are kept as SHA-256: who reads this table can use none of them.
CREATE TABLE session (
    id         UUID PRIMARY KEY,
    key_hash   VARCHAR(64)  NOT NULL UNIQUE,
    account    UUID         NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    device     VARCHAR(80)  NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    seen_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX session_by_account ON session (account);

CREATE TABLE reset_link (
    key_hash   VARCHAR(64) PRIMARY KEY,
    account    UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX reset_link_by_account ON reset_link (account);
