-- what the database does by itself within a minute
analyze;
