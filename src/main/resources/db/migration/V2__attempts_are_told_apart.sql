-- Two submissions at the same moment must not become the same attempt.
CREATE UNIQUE INDEX submission_attempt ON submission (visitor, exercise, attempt);
