/// The server: what `parvis serve` and `parvis demo` start, from the database to the pages.
@NullMarked
package fr.parvis.server;

import org.jspecify.annotations.NullMarked;
