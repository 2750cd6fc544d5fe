-- fields is what the instrument is about in free words, beside the subjects of the vocabulary. The folded columns hold
-- the same in lower case without accents, for searching and sorting alike on both engines.
create table agreement (
    id                  uuid          not null primary key,
    version             bigint        not null,
    post_id             uuid          not null,
    title               varchar(300)  not null,
    title_folded        varchar(300)  not null,
    fields              varchar(300)  not null,
    signed_on           date,
    signed_on_precision varchar(10),
    signed_until        date,
    place               varchar(200)  not null,
    status              varchar(20)   not null,
    meeting_id          uuid,
    dossier_id          uuid,
    marking             smallint      not null,
    notes               varchar(4000) not null,
    search_text         varchar(4900) not null,
    archived            boolean       not null,
    constraint fk_agreement_post foreign key (post_id) references post (id),
    constraint fk_agreement_meeting foreign key (meeting_id) references meeting (id),
    constraint fk_agreement_dossier foreign key (dossier_id) references dossier (id),
    constraint ck_agreement_marking check (marking between 0 and 3),
    constraint ck_agreement_status check (case status when 'NEGOTIATED' then 1 when 'SIGNED' then 1 when 'IN_FORCE' then 1 when 'TERMINATED' then 1 else 0 end = 1),
    constraint ck_agreement_signed check ((signed_on is null) = (signed_until is null))
);
create index ix_agreement_signed_on on agreement (archived, post_id, signed_on);
create index ix_agreement_title on agreement (archived, title_folded);
create index ix_agreement_status on agreement (status, archived, signed_on);
create index ix_agreement_marking on agreement (marking, archived, signed_on);
create index ix_agreement_meeting on agreement (meeting_id);
create index ix_agreement_dossier on agreement (dossier_id);

create table agreement_party (
    agreement_id uuid       not null,
    country      varchar(2) not null,
    primary key (agreement_id, country),
    constraint fk_agreement_party_agreement foreign key (agreement_id) references agreement (id)
);
create index ix_agreement_party_country on agreement_party (country, agreement_id);

create table agreement_subject (
    agreement_id uuid not null,
    subject_id   uuid not null,
    primary key (agreement_id, subject_id),
    constraint fk_agreement_subject_agreement foreign key (agreement_id) references agreement (id),
    constraint fk_agreement_subject_subject foreign key (subject_id) references subject (id)
);
create index ix_agreement_subject_subject on agreement_subject (subject_id, agreement_id);
