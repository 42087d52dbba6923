-- What people write below lessons. A thread is a comment and the replies to it; its first comment carries its own id.
CREATE TABLE lesson_comment (
    id            UUID PRIMARY KEY,
    lesson        VARCHAR(60) NOT NULL,
    thread        UUID        NOT NULL REFERENCES lesson_comment (id),
    -- Nobody's when its author deleted it; then it only holds a place for the replies.
    visitor       VARCHAR(64),
    language      VARCHAR(5)  NOT NULL,
    text          TEXT        NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    edited_at     TIMESTAMP WITH TIME ZONE,
    deleted_at    TIMESTAMP WITH TIME ZONE,
    hidden_at     TIMESTAMP WITH TIME ZONE,
    hidden_reason TEXT
);

CREATE INDEX lesson_comment_by_lesson ON lesson_comment (lesson, created_at);
CREATE INDEX lesson_comment_by_thread ON lesson_comment (thread);
CREATE INDEX lesson_comment_by_visitor ON lesson_comment (visitor);

-- Who asked instructors to look at a comment, once each.
CREATE TABLE comment_flag (
    comment    UUID        NOT NULL REFERENCES lesson_comment (id) ON DELETE CASCADE,
    visitor    VARCHAR(64) NOT NULL,
    reason     VARCHAR(20) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    settled_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (comment, visitor)
);

-- Whoever does not want to hear of a thread.
CREATE TABLE thread_mute (
    visitor VARCHAR(64) NOT NULL,
    thread  UUID        NOT NULL REFERENCES lesson_comment (id) ON DELETE CASCADE,
    PRIMARY KEY (visitor, thread)
);

-- What is wrong with a page, told by whoever saw it; visitor is there only for who wants an answer.
CREATE TABLE problem_report (
    id          UUID PRIMARY KEY,
    about       VARCHAR(500) NOT NULL,
    text        TEXT         NOT NULL,
    visitor     VARCHAR(64),
    browser     VARCHAR(80)  NOT NULL,
    version     VARCHAR(80)  NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    answer      TEXT,
    answered_at TIMESTAMP WITH TIME ZONE,
    closed_at   TIMESTAMP WITH TIME ZONE
);

CREATE INDEX problem_report_by_time ON problem_report (created_at);
CREATE INDEX problem_report_by_visitor ON problem_report (visitor);

-- What somebody should hear of: a reply, or the answer to a report. One of each, whatever happens twice.
CREATE TABLE notification (
    id         UUID PRIMARY KEY,
    visitor    VARCHAR(64) NOT NULL,
    comment    UUID REFERENCES lesson_comment (id) ON DELETE CASCADE,
    report     UUID REFERENCES problem_report (id) ON DELETE CASCADE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    read_at    TIMESTAMP WITH TIME ZONE,
    UNIQUE (visitor, comment),
    UNIQUE (visitor, report)
);
