-- For what lists filter and sort by and the first migrations left without an index. The longest key, the title that
-- follows kind or marking of a dossier, takes 1,200 bytes of the 3,072 that MariaDB allows.
create index ix_entry_held_on on entry (held_on);
create index ix_entry_place on entry (place);
create index ix_follow_up_owner_name on follow_up (removed, owner);
create index ix_agreement_place on agreement (archived, place);
create index ix_agreement_signed_until on agreement (archived, signed_until);
create index ix_dossier_kind on dossier (archived, kind, title);
create index ix_dossier_marking on dossier (archived, marking, title);
create index ix_app_user_clearance on app_user (clearance);
create index ix_institution_short_name on institution (archived, short_name_folded);
