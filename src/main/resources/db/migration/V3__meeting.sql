create table dossier (
    id        uuid          not null primary key,
    version   bigint        not null,
    post_id   uuid          not null,
    title     varchar(300)  not null,
    kind      varchar(20)   not null,
    marking   smallint      not null,
    notes     varchar(4000) not null,
    archived  boolean       not null,
    constraint fk_dossier_post foreign key (post_id) references post (id),
    constraint ck_dossier_marking check (marking between 0 and 3)
);
create index ix_dossier_post on dossier (post_id, archived, title);

create table meeting (
    id         uuid        not null primary key,
    version    bigint      not null,
    post_id    uuid        not null,
    created_by uuid        not null,
    created_at datetime(6) not null,
    constraint fk_meeting_post foreign key (post_id) references post (id),
    constraint fk_meeting_created_by foreign key (created_by) references app_user (id)
);

-- The minutes of a meeting at one stage: the original is number 1, each corrigendum the next.
create table entry (
    id                   uuid         not null primary key,
    version              bigint       not null,
    meeting_id           uuid         not null,
    post_id              uuid         not null,
    dossier_id           uuid,
    number               int          not null,
    state                varchar(20)  not null,
    -- The newest entry of its meeting, which officers see; and the newest approved one, which readers see.
    latest               boolean      not null,
    in_force             boolean      not null,
    revision             bigint       not null,
    subject              varchar(300) not null,
    kind                 varchar(30)  not null,
    held_on              date         not null,
    held_on_precision    varchar(10)  not null,
    held_until           date,
    held_until_precision varchar(10),
    start_time           time,
    end_time             time,
    starts_at            datetime(6)  not null,
    place                varchar(200) not null,
    marking              smallint     not null,
    language             varchar(10)  not null,
    summary              longtext     not null,
    created_by           uuid         not null,
    created_at           datetime(6)  not null,
    submitted_by         uuid,
    submitted_at         datetime(6),
    decided_by           uuid,
    decided_at           datetime(6),
    register_number      varchar(40),
    constraint fk_entry_meeting foreign key (meeting_id) references meeting (id),
    constraint fk_entry_post foreign key (post_id) references post (id),
    constraint fk_entry_dossier foreign key (dossier_id) references dossier (id),
    constraint fk_entry_created_by foreign key (created_by) references app_user (id),
    constraint fk_entry_submitted_by foreign key (submitted_by) references app_user (id),
    constraint fk_entry_decided_by foreign key (decided_by) references app_user (id),
    constraint uq_entry_number unique (meeting_id, number),
    constraint uq_entry_register_number unique (register_number),
    constraint ck_entry_marking check (marking between 0 and 3),
    constraint ck_entry_register_number check ((state = 'APPROVED') = (register_number is not null))
);
create index ix_entry_latest on entry (latest, post_id, starts_at);
create index ix_entry_in_force on entry (in_force, post_id, starts_at);
create index ix_entry_state on entry (state, post_id, submitted_at);
create index ix_entry_kind on entry (kind, starts_at);
create index ix_entry_marking on entry (marking, starts_at);
create index ix_entry_subject on entry (subject);
create index ix_entry_dossier on entry (dossier_id, starts_at);

-- Whoever wrote any part of an entry; they can never approve it.
create table entry_author (
    entry_id uuid not null,
    user_id  uuid not null,
    primary key (entry_id, user_id),
    constraint fk_entry_author_entry foreign key (entry_id) references entry (id),
    constraint fk_entry_author_user foreign key (user_id) references app_user (id)
);
create index ix_entry_author_user on entry_author (user_id);

-- Name, title and institution are frozen as held that day; the ids lead back to the directory.
create table attendance (
    id              uuid         not null primary key,
    version         bigint       not null,
    entry_id        uuid         not null,
    person_id       uuid         not null,
    institution_id  uuid,
    side            varchar(20)  not null,
    capacity        varchar(20)  not null,
    participation   varchar(20)  not null,
    name            varchar(160) not null,
    honorific       varchar(40),
    title           varchar(200) not null,
    institution     varchar(200) not null,
    country         varchar(2),
    precedence_rank int          not null,
    in_office_since date,
    in_office_since_precision varchar(10),
    title_by_hand   boolean      not null,
    manual_position int,
    removed         boolean      not null,
    constraint fk_attendance_entry foreign key (entry_id) references entry (id),
    constraint fk_attendance_person foreign key (person_id) references person (id),
    constraint fk_attendance_institution foreign key (institution_id) references institution (id)
);
create index ix_attendance_entry on attendance (entry_id, removed, side);
create index ix_attendance_person on attendance (person_id, removed, entry_id);
create index ix_attendance_institution on attendance (institution_id, removed, entry_id);
create index ix_attendance_country on attendance (country, removed, entry_id);

create table topic (
    id            uuid         not null primary key,
    version       bigint       not null,
    entry_id      uuid         not null,
    sort_position int          not null,
    title         varchar(300) not null,
    marking       smallint     not null,
    narrative     longtext     not null,
    removed       boolean      not null,
    constraint fk_topic_entry foreign key (entry_id) references entry (id),
    constraint ck_topic_marking check (marking between 0 and 3)
);
create index ix_topic_entry on topic (entry_id, removed, sort_position);

create table topic_subject (
    topic_id   uuid not null,
    subject_id uuid not null,
    primary key (topic_id, subject_id),
    constraint fk_topic_subject_topic foreign key (topic_id) references topic (id),
    constraint fk_topic_subject_subject foreign key (subject_id) references subject (id)
);
create index ix_topic_subject_subject on topic_subject (subject_id, topic_id);

create table statement (
    id            uuid          not null primary key,
    version       bigint        not null,
    entry_id      uuid          not null,
    topic_id      uuid          not null,
    attendance_id uuid          not null,
    mode          varchar(20)   not null,
    text          varchar(4000) not null,
    sort_position int           not null,
    removed       boolean       not null,
    constraint fk_statement_entry foreign key (entry_id) references entry (id),
    constraint fk_statement_topic foreign key (topic_id) references topic (id),
    constraint fk_statement_attendance foreign key (attendance_id) references attendance (id)
);
create index ix_statement_entry on statement (entry_id, removed, sort_position);

create table decision (
    id            uuid          not null primary key,
    version       bigint        not null,
    entry_id      uuid          not null,
    topic_id      uuid          not null,
    text          varchar(2000) not null,
    sort_position int           not null,
    removed       boolean       not null,
    constraint fk_decision_entry foreign key (entry_id) references entry (id),
    constraint fk_decision_topic foreign key (topic_id) references topic (id)
);
create index ix_decision_entry on decision (entry_id, removed, sort_position);
