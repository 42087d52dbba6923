-- What instructors count, taken out of the verdicts. Why a run ended as it did; null until a process has looked.
ALTER TABLE submission ADD COLUMN reason VARCHAR(40);

-- Each check that a submission failed, with the most causal of its findings.
CREATE TABLE failed_check (
    submission UUID        NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    check_id   VARCHAR(40) NOT NULL,
    symptom    VARCHAR(40) NOT NULL,
    -- The likely mistake, such as F04; empty when nobody knows it.
    code       VARCHAR(20) NOT NULL,
    -- What it was about, without what differs from run to run: the event, and the fields that were wrong.
    event      VARCHAR(60) NOT NULL,
    field      VARCHAR(80) NOT NULL,
    -- 1 when this is what the learner was told first; one for each submission at most.
    told       SMALLINT    NOT NULL,
    PRIMARY KEY (submission, check_id)
);

-- Has all that the overview asks for, so that neither sources nor verdicts are read for it.
CREATE INDEX submission_by_exercise ON submission (exercise, visitor, created_at, language, outcome);
