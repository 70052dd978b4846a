-- Room informatie/registers: an object is looked up for a casus or a controle too.

alter table registers.opzoeking add column bron_soort text;
update registers.opzoeking set bron_soort = 'signaal' where bron_id is not null;
alter table registers.opzoeking add constraint opzoeking_bron_heel check ((bron_soort is null) = (bron_id is null));
alter table registers.opzoeking add constraint opzoeking_bron_soort check (bron_soort in ('signaal', 'casus', 'controle'));
alter table registers.opzoeking add constraint opzoeking_persoon_bij_signaal check (not persoon or bron_soort = 'signaal');
comment on column registers.opzoeking.bron_soort is 'soort stuk waarvoor gevraagd is';
comment on column registers.opzoeking.team is 'kring: het team dat vraag en antwoord mag zien; bij een casus of controle het stuk zelf';

-- The circle of a casus is a list of people and that of a controle changes when it is released: their own rooms say who
-- may see them, and the service asks at every read. What is sealed opens with the key of the record only.
drop policy kring on registers.opzoeking;
create policy kring on registers.opzoeking as restrictive to baken_app
  using ((select platform.rol()) in ('systeem', 'fg') or bron_soort in ('casus', 'controle')
    or team = any((select platform.teams())::text[]))
  with check (true);
