-- Room informatie/koppelen: what a register or a source of the own house said of an object, beside what a text says.

alter table koppelen.vermelding add column herkomst text;
alter table koppelen.vermelding add column herkomst_uit text;
alter table koppelen.vermelding add column herkomst_label text;
alter table koppelen.vermelding add constraint vermelding_herkomst
  check (herkomst in ('opzoeking', 'antwoord') and herkomst_uit is not null and herkomst_label is not null
    and vastgelegd_op is not null or herkomst is null and herkomst_uit is null and herkomst_label is null);
comment on column koppelen.vermelding.herkomst is 'opzoeking in een register of antwoord uit eigen huis; leeg als de vermelding uit een tekst of van een hand komt';
comment on column koppelen.vermelding.herkomst_uit is 'naam van het register of van de bron in eigen huis';
comment on column koppelen.vermelding.herkomst_label is 'onder welke wet de informatie gekregen is';
