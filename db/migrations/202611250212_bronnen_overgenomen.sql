-- Room informatie/bronnen: an answer that somebody read and took over stands beside what the signal says.

alter table bronnen.vraag add column overgenomen_op date;
alter table bronnen.vraag add constraint vraag_overgenomen check (overgenomen_op is null or stand = 'beantwoord');
