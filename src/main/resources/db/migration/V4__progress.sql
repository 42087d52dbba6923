-- What learners did that counts, as sets: an id says whether two events are the same.
CREATE TABLE progress_event (
    visitor VARCHAR(64)  NOT NULL,
    id      VARCHAR(120) NOT NULL,
    body    TEXT         NOT NULL,
    PRIMARY KEY (visitor, id)
);

-- Whose a receipt is, so that it counts for one account only.
CREATE TABLE progress_claim (
    receipt VARCHAR(60) PRIMARY KEY,
    visitor VARCHAR(64) NOT NULL
);

CREATE INDEX progress_claim_by_visitor ON progress_claim (visitor);
