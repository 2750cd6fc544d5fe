-- What became of something undertaken. It lives on after approval and is shared by the original and its corrigenda,
-- while its wording (follow_up) belongs to one entry each.
create table commitment (
    id               uuid          not null primary key,
    version          bigint        not null,
    meeting_id       uuid          not null,
    post_id          uuid          not null,
    state            varchar(10)   not null,
    state_changed_at datetime(6),
    state_changed_by uuid,
    note             varchar(1000) not null,
    constraint fk_commitment_meeting foreign key (meeting_id) references meeting (id),
    constraint fk_commitment_post foreign key (post_id) references post (id),
    constraint fk_commitment_state_changed_by foreign key (state_changed_by) references app_user (id),
    constraint ck_commitment_state check (case state when 'OPEN' then 1 when 'DONE' then 1 when 'DROPPED' then 1 else 0 end = 1),
    constraint ck_commitment_closed check (state = 'OPEN' or state_changed_at is not null)
);
create index ix_commitment_state on commitment (state, post_id);
create index ix_commitment_meeting on commitment (meeting_id);

-- due_until is the last day of due_on, which may be a month or a year, so that "overdue" is a comparison. search_text
-- is owner and text in lower case without accents: only one of the engines compares so.
create table follow_up (
    id               uuid          not null primary key,
    version          bigint        not null,
    commitment_id    uuid          not null,
    entry_id         uuid          not null,
    topic_id         uuid          not null,
    side             varchar(20)   not null,
    owner_person_id  uuid,
    owner            varchar(200)  not null,
    text             varchar(2000) not null,
    search_text      varchar(2300) not null,
    due_on           date,
    due_on_precision varchar(10),
    due_until        date,
    sort_position    int           not null,
    removed          boolean       not null,
    constraint fk_follow_up_commitment foreign key (commitment_id) references commitment (id),
    constraint fk_follow_up_entry foreign key (entry_id) references entry (id),
    constraint fk_follow_up_topic foreign key (topic_id) references topic (id),
    constraint fk_follow_up_owner_person foreign key (owner_person_id) references person (id),
    constraint uq_follow_up_commitment unique (entry_id, commitment_id),
    constraint ck_follow_up_side check (case side when 'OURS' then 1 when 'THEIRS' then 1 else 0 end = 1),
    constraint ck_follow_up_due check ((due_on is null) = (due_until is null))
);
create index ix_follow_up_topic on follow_up (topic_id, removed, sort_position);
create index ix_follow_up_entry on follow_up (entry_id, removed, topic_id);
create index ix_follow_up_due on follow_up (removed, due_until);
create index ix_follow_up_side on follow_up (side, removed, due_until);
create index ix_follow_up_owner on follow_up (owner_person_id, removed);
