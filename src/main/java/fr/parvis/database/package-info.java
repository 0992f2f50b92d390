/// PostgreSQL: the embedded server or an external one, its roles, its migrations, how commands reach it.
@NullMarked
package fr.parvis.database;

import org.jspecify.annotations.NullMarked;
