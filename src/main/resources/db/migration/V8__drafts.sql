-- Texts that learners with an account write: of each exercise and language the newest is the draft, the others are versions
-- that another device wrote, or that are older than a while. Each change of a text gives it another id, which says what a
-- browser built upon.
CREATE TABLE draft (
    id         UUID PRIMARY KEY,
    visitor    VARCHAR(64) NOT NULL,
    exercise   VARCHAR(60) NOT NULL,
    language   VARCHAR(20) NOT NULL,
    text       TEXT        NOT NULL,
    begun_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    written_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX draft_by_text ON draft (visitor, exercise, language, written_at);
