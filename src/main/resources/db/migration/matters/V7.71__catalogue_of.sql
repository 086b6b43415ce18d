-- a version counts up per area: whose version a matter was raised under; null for those raised before this was kept
alter table matters.matter
  add column catalogue_area text collate "C",
  add constraint catalogue_is_somebodys check (catalogue_area is null or (catalogue_area = '') = (catalogue = 0));
