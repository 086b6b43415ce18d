-- a rotation of keys seals visitors' names anew; who came stays who came
grant update (visitor) on matters.owners_day to "${app}";
