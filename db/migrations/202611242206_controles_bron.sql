-- Room bestrijding/controles: the signal it came from proved incorrect (AVG art. 5(1)(d) and 19).

alter table controles.controle add column bron_onjuist_op timestamptz, add column bron_herzien_op timestamptz,
  add column bron_herziening bytea;
alter table controles.controle add constraint controle_bron_heel
  check (bron_herzien_op is null or bron_onjuist_op is not null);
comment on column controles.controle.bron_herziening is 'waar de controle op rust nadat haar bron onjuist bleek, versleuteld';
create index controle_signaal on controles.controle (gemeente_id, signaal_id) where signaal_id is not null;
