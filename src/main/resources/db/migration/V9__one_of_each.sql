-- A meeting has one latest entry and one in force, and somebody attends once. Neither engine has unique indexes of some
-- rows only; a key may be null as often as need be.
alter table entry add column latest_of uuid generated always as (case when latest then meeting_id end);
alter table entry add constraint uq_entry_latest unique (latest_of);
alter table entry add column in_force_of uuid generated always as (case when in_force then meeting_id end);
alter table entry add constraint uq_entry_in_force unique (in_force_of);
alter table attendance add column attending uuid generated always as (case when not removed then person_id end);
alter table attendance add constraint uq_attendance_person unique (entry_id, attending);
