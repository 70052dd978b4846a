-- Room platform: each audit row carries a mark that only Baken can make. A hash alone can be made by whoever writes in
-- the database; a row without a valid mark was put there by somebody else and never gets a seal.
alter table platform.audit add column merk bytea;
