-- The last register number of a post and year. Its row stays locked until the approval that drew a number commits, so
-- that a refused approval leaves no gap.
create table register_sequence (
    post_id       uuid not null,
    register_year int  not null,
    last_number   int  not null,
    primary key (post_id, register_year),
    constraint fk_register_sequence_post foreign key (post_id) references post (id)
);

-- What was approved, as it stood. Append-only: the application has no statement that updates or deletes here.
create table sealed_record (
    id              uuid        not null primary key,
    version         bigint      not null,
    entry_id        uuid        not null,
    post_id         uuid        not null,
    register_year   int         not null,
    sequence_number int         not null,
    register_number varchar(40) not null,
    content         longtext    not null,
    sha256          varchar(64) not null,
    sealed_at       datetime(6) not null,
    sealed_by       uuid        not null,
    constraint fk_sealed_record_entry foreign key (entry_id) references entry (id),
    constraint fk_sealed_record_post foreign key (post_id) references post (id),
    constraint fk_sealed_record_sealed_by foreign key (sealed_by) references app_user (id),
    constraint uq_sealed_record_entry unique (entry_id),
    constraint uq_sealed_record_register_number unique (register_number),
    constraint uq_sealed_record_sequence unique (post_id, register_year, sequence_number)
);

-- A round is one submission: 1 until the entry is returned for the first time, then 2, and so on.
create table remark (
    id           uuid          not null primary key,
    version      bigint        not null,
    entry_id     uuid          not null,
    round_number int           not null,
    topic_id     uuid,
    author_id    uuid          not null,
    written_at   datetime(6)   not null,
    text         varchar(4000) not null,
    constraint fk_remark_entry foreign key (entry_id) references entry (id),
    constraint fk_remark_topic foreign key (topic_id) references topic (id),
    constraint fk_remark_author foreign key (author_id) references app_user (id)
);
create index ix_remark_entry on remark (entry_id, round_number, written_at);

-- The content of an entry when it was returned, to show what changed since.
create table return_snapshot (
    id           uuid        not null primary key,
    version      bigint      not null,
    entry_id     uuid        not null,
    round_number int         not null,
    content      longtext    not null,
    returned_at  datetime(6) not null,
    returned_by  uuid        not null,
    constraint fk_return_snapshot_entry foreign key (entry_id) references entry (id),
    constraint fk_return_snapshot_returned_by foreign key (returned_by) references app_user (id),
    constraint uq_return_snapshot_round unique (entry_id, round_number)
);

create table notice (
    id         uuid        not null primary key,
    version    bigint      not null,
    user_id    uuid        not null,
    created_at datetime(6) not null,
    kind       varchar(20) not null,
    meeting_id uuid        not null,
    entry_id   uuid        not null,
    caused_by  uuid        not null,
    read_at    datetime(6),
    constraint fk_notice_user foreign key (user_id) references app_user (id),
    constraint fk_notice_meeting foreign key (meeting_id) references meeting (id),
    constraint fk_notice_entry foreign key (entry_id) references entry (id),
    constraint fk_notice_caused_by foreign key (caused_by) references app_user (id)
);
create index ix_notice_user on notice (user_id, created_at);
create index ix_notice_unread on notice (user_id, read_at);
create index ix_notice_entry on notice (entry_id, kind, read_at);
