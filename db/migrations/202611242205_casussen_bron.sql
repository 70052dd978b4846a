-- Room bestrijding/casussen: the signal it came from proved incorrect (AVG art. 5(1)(d) and 19).

alter table casussen.casus add column bron_onjuist_op timestamptz, add column bron_herzien_op timestamptz;
alter table casussen.casus add constraint casus_bron_heel check (bron_herzien_op is null or bron_onjuist_op is not null);
create index casus_signaal on casussen.casus (gemeente_id, signaal_id) where signaal_id is not null;

alter table casussen.gebeurtenis drop constraint gebeurtenis_soort;
alter table casussen.gebeurtenis add constraint gebeurtenis_soort check (soort in ('geopend', 'notitie', 'contact', 'bezoek', 'besluit', 'kring-erbij', 'kring-eraf', 'gesloten', 'bron-onjuist', 'bron-herzien'));
