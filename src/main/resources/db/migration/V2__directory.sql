create table post (
    id           uuid         not null primary key,
    version      bigint       not null,
    code         varchar(10)  not null,
    name         varchar(200) not null,
    country      varchar(2)   not null,
    host_country varchar(2)   not null,
    time_zone    varchar(60)  not null,
    languages    varchar(60)  not null,
    demo         boolean      not null,
    constraint uq_post_code unique (code)
);
create index ix_post_name on post (name);

-- What is searched is kept a second time without accents and in lower case ("folded"): only one of the engines compares so.
create table institution (
    id                 uuid         not null primary key,
    version            bigint       not null,
    name               varchar(200) not null,
    name_folded        varchar(200) not null,
    short_name         varchar(40),
    short_name_folded  varchar(40),
    country            varchar(2)   not null,
    successor_id       uuid,
    ended_on           date,
    ended_on_precision varchar(10),
    archived           boolean      not null,
    demo               boolean      not null,
    constraint uq_institution_name unique (country, name_folded),
    constraint fk_institution_successor foreign key (successor_id) references institution (id)
);
create index ix_institution_name on institution (archived, name_folded);

create table person (
    id          uuid          not null primary key,
    version     bigint        not null,
    name        varchar(160)  not null,
    name_folded varchar(160)  not null,
    honorific   varchar(40),
    notes       varchar(2000) not null,
    archived    boolean       not null,
    demo        boolean       not null
);
create index ix_person_name on person (archived, name_folded);

-- "rank" and "position" are reserved words in places, hence the longer names. held_last_day is the last day of
-- held_until, which may be a month or a year, so that "held on that day" is a comparison.
create table person_position (
    id                   uuid         not null primary key,
    version              bigint       not null,
    person_id            uuid         not null,
    institution_id       uuid         not null,
    title                varchar(200) not null,
    title_folded         varchar(200) not null,
    precedence_rank      smallint     not null,
    held_from            date,
    held_from_precision  varchar(10),
    held_until           date,
    held_until_precision varchar(10),
    held_last_day        date,
    constraint fk_person_position_person foreign key (person_id) references person (id),
    constraint fk_person_position_institution foreign key (institution_id) references institution (id),
    constraint ck_person_position_rank check (precedence_rank between 1 and 99)
);
create index ix_person_position_person on person_position (person_id, held_from);
create index ix_person_position_institution on person_position (institution_id, held_from);
create index ix_person_position_title on person_position (title_folded);

create table subject (
    id       uuid         not null primary key,
    version  bigint       not null,
    code     varchar(60)  not null,
    name_en  varchar(120) not null,
    name_fr  varchar(120) not null,
    name_ar  varchar(120) not null,
    archived boolean      not null,
    constraint uq_subject_code unique (code)
);

alter table app_user_post add constraint fk_app_user_post_post foreign key (post_id) references post (id);
