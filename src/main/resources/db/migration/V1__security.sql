create table app_user (
    id            uuid         not null primary key,
    version       bigint       not null,
    username      varchar(60)  not null,
    display_name  varchar(120) not null,
    password_hash varchar(200) not null,
    clearance     smallint     not null,
    enabled       boolean      not null,
    language      varchar(10)  not null,
    theme         varchar(10)  not null,
    constraint uq_app_user_username unique (username),
    constraint ck_app_user_clearance check (clearance between 0 and 3)
);
create index ix_app_user_display_name on app_user (display_name);

create table app_user_role (
    user_id uuid        not null,
    role    varchar(20) not null,
    primary key (user_id, role),
    constraint fk_app_user_role_user foreign key (user_id) references app_user (id)
);

create table app_user_post (
    user_id uuid not null,
    post_id uuid not null,
    primary key (user_id, post_id),
    constraint fk_app_user_post_user foreign key (user_id) references app_user (id)
);

-- Append-only: the application has no statement that updates or deletes here. Names are kept as they were,
-- so that the log reads the same after somebody left; hence no foreign keys.
create table audit_event (
    id         uuid         not null primary key,
    at         datetime(6)  not null,
    user_id    uuid,
    username   varchar(60)  not null,
    action     varchar(60)  not null,
    post_id    uuid,
    subject_id uuid,
    detail     varchar(1000) not null
);
create index ix_audit_event_at on audit_event (at);
create index ix_audit_event_subject on audit_event (subject_id, at);
