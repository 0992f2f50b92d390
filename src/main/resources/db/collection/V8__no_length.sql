-- What a freeze asked while it read rows by their number; they are copied now.
drop view collection.length;
