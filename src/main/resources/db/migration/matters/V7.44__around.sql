-- what else was said of a building
create index matter_of_building on matters.matter (area, building) where building is not null;
