-- The public process asks, per municipality, whether its form is open. It sees settings of the form and of nothing else.
create policy publiek on platform.instelling for select to baken_publiek
  using (gemeente_id = (select platform.gemeente()) and sleutel like 'melden.%');
grant select (gemeente_id, sleutel, geldig_vanaf, waarde) on platform.instelling to baken_publiek;
