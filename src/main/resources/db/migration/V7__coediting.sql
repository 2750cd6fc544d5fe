-- What was written together, in the order in which it was committed; `content` is an update in Yjs' format 1. Append-only:
-- a document is compacted in shared_text_snapshot, its log stays for the audit. No foreign key to the author: it would
-- make every keystroke wait for whoever changes the user's row, and an account is never removed.
create table shared_text_update (
    document_id     uuid        not null,
    sequence_number bigint      not null,
    author_id       uuid        not null,
    written_at      datetime(6) not null,
    content         longblob    not null,
    primary key (document_id, sequence_number)
);

-- The whole document after the update of that number.
create table shared_text_snapshot (
    document_id     uuid        not null primary key,
    sequence_number bigint      not null,
    taken_at        datetime(6) not null,
    content         longblob    not null
);

-- Who wrote in a document, for whoever must not decide on it: found without reading the log.
create table shared_text_author (
    document_id uuid not null,
    author_id   uuid not null,
    primary key (document_id, author_id)
);
