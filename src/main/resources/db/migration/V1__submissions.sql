-- Runs on PostgreSQL and on H2 in PostgreSQL mode.

CREATE TABLE submission (
    id         UUID PRIMARY KEY,
    visitor    VARCHAR(64)  NOT NULL,
    exercise   VARCHAR(60)  NOT NULL,
    language   VARCHAR(20)  NOT NULL,
    source     TEXT         NOT NULL,
    attempt    INTEGER      NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE,
    outcome    VARCHAR(30),
    passed     INTEGER,
    total      INTEGER,
    verdict    TEXT
);

CREATE INDEX submission_by_visitor ON submission (visitor, exercise, created_at);

-- Secrets of this installation, such as the key that signs receipts.
CREATE TABLE secret (
    name  VARCHAR(40) PRIMARY KEY,
    bytes BYTEA NOT NULL
);

-- db-scheduler's one table, as its documentation gives it.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN NOT NULL,
    picked_by            VARCHAR(50),
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
