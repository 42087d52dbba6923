-- Whether a learner wants to see XP, levels and streak: 1 or 0. A row means that they were asked.
CREATE TABLE preference (
    visitor VARCHAR(64) PRIMARY KEY,
    numbers SMALLINT NOT NULL
);

-- The time zones in which a learner's days are counted. The first holds for all before it, too; each other from the day
-- after its change.
CREATE TABLE preference_zone (
    visitor    VARCHAR(64) NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    zone       VARCHAR(60) NOT NULL,
    PRIMARY KEY (visitor, changed_at)
);
