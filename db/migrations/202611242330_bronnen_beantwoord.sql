-- Room informatie/bronnen: who opens a letter again hears that it was answered; that there is an answer, never which.

create policy gezien_met_code on bronnen.antwoord for select to baken_publiek
  using (gemeente_id = (select platform.gemeente())
    and id = (select b.id from bronnen.brief b where b.gemeente_id = platform.gemeente() and b.zoek = bronnen.zoek()));
grant select (gemeente_id, id) on bronnen.antwoord to baken_publiek;
